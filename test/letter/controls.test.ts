// Documents that nobody signed as a list: nothing is invented in them without a finding that says so.

import { expect, test } from '@jest/globals'
import { readDrawn } from '../helpers/read.ts'

test.each([
  [
    'a contract with two signature lines',
    `
    SERVICE AGREEMENT

    This agreement is made on 4 March 2021 between Alpha Ltd and Beta Ltd. The parties agree that
    the services described in the annex are rendered for the price stated in it.

    1. The supplier renders the services within thirty days.
    2. The customer pays within fourteen days.
    3. The law of England applies.

    Signed by:

    ____________________          ____________________
    For Alpha Ltd                 For Beta Ltd
    Name:                         Name:
    Date:                         Date:`,
    ['list/short'],
  ],
  [
    'minutes with a list of those present',
    `
    Minutes of the board meeting of 4 March 2021

    Present:
    Jane Doe (chair)
    John Roe
    Mary Moe
    Apologies:
    Peter Poe

    The chair opened the meeting at nine and thanked the members for coming.

    1. Minutes of the last meeting were approved.
    2. The budget was discussed.`,
    ['list/none'],
  ],
  [
    'a paper with references',
    `
    On the counting of signatures

    Jane Doe, University of Essex
    John Roe, University of Leeds

    Abstract. We count the signatures of open letters and find that they are often counted wrongly. This
    paper shows how that may be avoided with little work and at no cost.

    References

    [1] J. Doe. Counting signatures. Journal of Letters, 2019.
    [2] J. Roe. Letters and lists. Letter Press, 2020.
    [3] M. Moe. A short history of petitions. History Review, 2018.
    [4] P. Poe. Who signed what. Evidence, 2017.
    [5] R. Roe. More on lists. Lists, 2016.`,
    ['list/none'],
  ],
  [
    'a table of contents',
    `
    Contents

    1. Introduction ........ 3
    2. The Law of Libraries ........ 7
    3. Freedom of Expression ........ 12
    4. Access to Information ........ 19
    5. Conclusions ........ 31
    6. Annexes ........ 40`,
    ['list/none'],
  ],
  [
    'questions and answers',
    `
    Frequently asked questions

    What is the draft act?
    The draft act is a law that the government wants to pass this year.
    Who is concerned?
    All groups that work in the country are concerned by it.`,
    ['list/none'],
  ],
  [
    'minutes with a line to sign on',
    `
    Minutes of the annual meeting

    Present: Jane Doe (Chair), John Roe (Treasurer), Mary Poe, Richard Miles, Anna Smith

    1. The minutes of the last meeting were approved.
    2. The Treasurer presented the accounts.
    3. Any other business: none.

    Signed as a correct record: ______________  Chair      Date: __________`,
    ['list/none'],
  ],
  [
    'the programme of a conference',
    `
    Programme of the conference

    09:00 Opening
    Jane Doe, Minister of Culture
    09:30 Libraries and Freedom
    John Roe, University of Leeds
    10:00 Coffee
    10:30 Letters and Lists
    Mary Moe, University of Essex
    11:00 Discussion
    12:00 Lunch`,
    ['list/none'],
  ],
  [
    'an invoice',
    `
    Invoice No. 2021-17

    Alpha Ltd, 14 Main Street, London

    1. Paper, A4          10     4.50     45.00
    2. Ink, black          2    19.00     38.00
    3. Envelopes         100     0.10     10.00
    Total                                 93.00

    Thank you for your order.`,
    ['list/none'],
  ],
  [
    'a curriculum vitae',
    `
    Jane Doe

    Education
    2010 University of Essex, Master of Laws
    2008 University of Leeds, Bachelor of Laws

    Experience
    2015 Alpha Union, Director
    2012 Beta Union, Programme Officer
    2011 Gamma Union, Intern

    Languages
    English, French, Spanish`,
    ['list/none'],
  ],
  [
    'an agenda with bullet points',
    `
    Agenda

    • Opening of the Session
    • Adoption of the Agenda
    • Report of the Secretary
    • Election of Officers
    • Any Other Business`,
    ['list/none'],
  ],
  [
    'a page about an alliance and its board',
    `
    About the Alliance

    The alliance brings together groups that work for the freedom of libraries in the region. It was founded
    in 2004 and has its seat in Geneva. Its members meet once a year.

    Board of directors
    Jane Doe, President
    John Roe, Treasurer
    Mary Moe, Secretary`,
    ['list/none'],
  ],
  [
    'a press release with a contact',
    `
    Press release

    Libraries ask for an answer

    Geneva, 4 March 2021. More than 120 organizations have signed an open letter that asks the minister to withdraw
    the draft act. The letter was handed over today.

    Contact for the press:
    Jane Doe, jane@example.org, +41 22 555 01 87`,
    ['list/none'],
  ],
  [
    'an ordinary letter',
    `
    Dear Jane,

    Thank you for your letter of last week. I shall be glad to come to the meeting and to speak about the draft act.

    Yours sincerely,

    John Roe
    Director
    Alpha Union`,
    ['list/short'],
  ],
])('%s', async (_, text, found) => {
  const { signatories, findings } = await readDrawn(text)
  expect(findings.map((finding) => finding.code).filter((code) => code.startsWith('list/'))).toEqual(found)
  if (found.includes('list/none')) expect(signatories).toEqual([])
})
