import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'
import { makePdf } from '../helpers/pdf.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

const letter = `
Open letter on the independence of libraries

Geneva, March 4, 2021

To:
Members of the Committee
The Minister of Culture

Dear Minister,

We, the undersigned organizations, ask you to withdraw the draft act. On 26 June 2020
fifty experts said that it should not be passed, and we agree with them. We demand:

1. that the act be withdrawn;
2. that libraries be consulted;
3. that an answer be given within a month.

We thank you for your attention to this matter and remain at your disposal.

Sincerely,

1. Alpha Union
2. Beta Union
3. Gamma Union

cc: Office of the High Commissioner

Annex
1. The draft act
2. The opinion of the experts
`

test('title, date, addressees and language', async () => {
  const { title, date, addressees, language } = await readDrawn(letter)
  expect({ title, date, addressees, language }).toEqual({
    title: 'Open letter on the independence of libraries',
    date: '2021-03-04',
    addressees: ['Members of the Committee', 'The Minister of Culture'],
    language: 'en',
  })
})

test('demands, copies and annexes are no signatories', async () => {
  expect(await namesIn(letter)).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
})

test('a date that the body speaks of is not the date of the letter', async () => {
  expect((await readDrawn(letter.replace('Geneva, March 4, 2021\n', ''))).date).toBeNull()
})

test('addressees behind the words that address them', async () => {
  const { addressees } = await readDrawn(`
    An open letter to: the Members of the Council, UN Secretary-General Jane Doe, UN Member States

    We ask you to act at once and to tell us what was done about all of this.

    Sincerely,
    Alpha Union
    Beta Union`)
  expect(addressees).toEqual(['the Members of the Council', 'UN Secretary-General Jane Doe', 'UN Member States'])
})

test.each([
  ['English', '*Signatories totaled 321 organizations. However, 39 organizations chose to remain anonymous.', 321, 39],
  ['English, together', 'Signatories totaled 1,204.', 1204, null],
  ['French', '* 120 organisations signataires, dont 12 organisations ont souhaité rester anonymes.', 120, 12],
  ['Spanish', '* Firman esta carta 98 organizaciones, de las cuales 8 son anónimas.', 98, 8],
  ['Portuguese', '* Assinam esta carta 64 organizações.', 64, null],
  ['German', '* Insgesamt 45 unterzeichnende Organisationen.', 45, null],
  ['Russian', '* Письмо подписали 87 организаций.', 87, null],
  ['Chinese', '* 連署團體共 52 個團體。', 52, null],
  ['Japanese', '* 賛同団体は合計 36 団体です。', 36, null],
  ['Arabic', '* بلغ مجموع المنظمات الموقعة 61 منظمة، اختارت 3 منها عدم الكشف عن اسمها.', 61, 3],
])('what the letter says of its signatories: %s', async (_, sentence, total, anonymous) => {
  const { declared } = await readDrawn(`
    We ask you to act at once and to tell us what was done about all of this.

    Sincerely,

    1. Alpha Union
    2. Beta Union
    3. Gamma Union

    ${sentence}`)
  expect(declared).toMatchObject({ total, anonymous })
})

test('headings that each count their own list declare the sum', async () => {
  const { declared, reconciliation } = await readDrawn(`
    We ask you to act at once and to tell us what was done about all of this.

    Signed by the following 3 organizations:
    1. Alpha Union
    2. Beta Union
    3. Gamma Union

    Signed by the following 2 individuals:
    1. Jane Miller
    2. John Carter`)
  expect(declared).toMatchObject({ total: 5, anonymous: null })
  expect(reconciliation.difference).toBe(0)
})

test.each([
  ['We, 7 organizations of the region, ask you to act.', 7],
  ['Wir, die 7 unterzeichnenden Organisationen, fordern Sie auf zu handeln.', 7],
  ['Мы, 7 организаций, просим вас действовать.', 7],
  ['We 3 times asked organizations to sign this.', null],
  ['We represent 250 organizations and ask you to act.', null],
  ['This letter follows our letter of 12 March 2020, signed by 53 organizations.', null],
])('the body counts those who sign: %s', async (sentence, total) => {
  const { declared } = await readDrawn(`
    ${sentence}

    Sincerely,

    1. Alpha Union
    2. Beta Union
    3. Gamma Union`)
  expect(declared?.total ?? null).toBe(total)
})

test('a heading in a language of few letters counts its list', async () => {
  const { declared } = await readDrawn(`
    Yasayı geri çekmenizi ve bu konuda ne yapıldığını bize bildirmenizi istiyoruz.

    İmzalayan 7 kuruluş:

    1. Alfa Derneği
    2. Beta Derneği
    3. Gama Derneği`)
  expect(declared?.total).toBe(7)
})

test('figures of the body are no count of signatories', async () => {
  const { declared } = await readDrawn(
    letter.replace('fifty experts', '50 experts of 53 countries recorded 640 incidents and'),
  )
  expect(declared).toBeNull()
})

test.each([
  [
    'a report with bullet points',
    'The report finds the following faults in the act.\n\n• The act is too broad to be applied.\n• The fines are too high for small groups.\n• No court may review what the registrar does.\n\nIt recommends that the act be withdrawn.',
  ],
  [
    'minutes',
    'The meeting began at nine and dealt with the points of the agenda one by one.\n\n1. The minutes of the last meeting were approved.\n2. The budget was discussed and put off.\n3. The chair thanked the members.',
  ],
  [
    'a letter without a list',
    'Dear Minister,\n\nWe ask you to act at once and to tell us what was done about all of this.',
  ],
])('%s has no signatories, and a finding says so', async (_, text) => {
  const { signatories, findings } = await readDrawn(text)
  expect(signatories).toEqual([])
  expect(findings.map((finding) => finding.code)).toContain('list/none')
})

test('a heading may stand before the body', async () => {
  expect(
    await namesIn(`
    From the undersigned organizations:

    Alpha Union
    Beta Union
    Gamma Union

    Your Excellency,

    We ask you to act at once and to tell us what was done about all of this. We remain
    at your disposal for any further information that you may wish to have.

    Sincerely,

    On behalf of the organizations listed above.`),
  ).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
})

test('the last words of a letter over a list that nothing announces are no signatories', async () => {
  const names = ['강민호', '권영숙', '김도연', '김수진', '김태식', '나현주', '류승완', '문정희', '박경서']
  expect(
    await namesIn(`
한반도 평화를 위한 시국선언

우리는 전쟁의 위기가 높아지는 것을 보면서 더 이상 침묵할 수 없다. 대화를 멈춘 자리에는 무기만 쌓인다. 남과 북의 당국은
조건 없이 만나 군사 훈련을 중단하고 연락 통로를 다시 열어야 한다.

평화는 힘이 아니라 신뢰에서 온다.

${names.join('\n')}`),
  ).toEqual(names)
})

test.each([
  ['a last entry in smaller print', 4, 30, ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union']],
  ['a note under the list that counts afresh', 1, 30, ['Alpha Union', 'Beta Union', 'Gamma Union']],
  ['a note that stands elsewhere', 4, 45, ['Alpha Union', 'Beta Union', 'Gamma Union']],
])('%s', async (_, number, x, names) => {
  const list = ['Alpha Union', 'Beta Union', 'Gamma Union'].map((name, i) => `${i + 1}. ${name}`)
  const file = makePdf([
    {
      prints: [
        { text: 'We ask the minister to stop the works at once and to hear those who live there.', x: 30, y: 240 },
        { text: 'Signed by:', x: 30, y: 200 },
        ...list.map((text, i) => ({ text, x: 30, y: 184 - 14 * i })),
        { text: `${number}. Delta Union`, x, y: 142, size: 8 },
      ],
    },
  ])
  expect((await readLetter(file)).signatories.map(({ name }) => name)).toEqual(names)
})
