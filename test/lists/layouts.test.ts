import { expect, test } from '@jest/globals'
import { namesIn, readDrawn } from '../helpers/read.ts'

const opening = `
We ask the government to withdraw the draft act and to consult those whom it concerns.

Signatories:
`

test.each([
  [
    'bullets',
    `
    • Alpha Union
    • Association for the Defence of the Rights of Workers and of
      Peasants
    • Beta Union`,
    ['Alpha Union', 'Association for the Defence of the Rights of Workers and of Peasants', 'Beta Union'],
  ],
  [
    'plain lines',
    `
    Alpha Union
    Beta Union
    Gamma Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'plain lines whose wraps hang',
    `
    Alpha Union
    Association for the Defence of the Rights of All the Workers
       and Peasants
    Beta Union`,
    ['Alpha Union', 'Association for the Defence of the Rights of All the Workers and Peasants', 'Beta Union'],
  ],
  [
    'entries parted by white space, lines not',
    `
    Alpha Union

    Association for the Defence of the Rights of All the Workers
    and Peasants

    Beta Union

    Gamma Union`,
    [
      'Alpha Union',
      'Association for the Defence of the Rights of All the Workers and Peasants',
      'Beta Union',
      'Gamma Union',
    ],
  ],
  [
    'a run-in list',
    `
    Alpha Union; Beta Union; Association for Peace, Bread and Work;
    Delta Union; Epsilon Union; Zeta Union; Eta Union; Theta Union;
    Iota Union and Kappa Union.`,
    [
      'Alpha Union',
      'Beta Union',
      'Association for Peace, Bread and Work',
      'Delta Union',
      'Epsilon Union',
      'Zeta Union',
      'Eta Union',
      'Theta Union',
      'Iota Union',
      'Kappa Union',
    ],
  ],
  [
    'stacked blocks',
    `
    Jane Doe
    Professor of Law
    University of Essex

    John Roe
    Lecturer
    University of Leeds

    Mary Moe
    Professor of Law
    University of Essex`,
    ['Jane Doe', 'John Roe', 'Mary Moe'],
  ],
  [
    'lines to sign on',
    `
    ____________________
    Jane Doe
    Chair, Alpha Union

    ____________________
    John Roe
    Chair, Beta Union`,
    ['Jane Doe', 'John Roe'],
  ],
  [
    'a signature typed over the name',
    `
    /s/ Jane Doe
    Jane Doe
    Chair, Alpha Union

    /s/ John Roe
    John Roe
    Chair, Beta Union`,
    ['Jane Doe', 'John Roe'],
  ],
  [
    'persons with their roles behind slashes',
    `
    Jane Doe / lawyer / Kenya
    John Roe / journalist / Peru
    Mary Moe / teacher / Chile`,
    ['Jane Doe', 'John Roe', 'Mary Moe'],
  ],
  [
    'persons with their universities behind dashes, wrapped',
    `
    Jane Doe – University of Essex

    John Roe – Institute for the Study of the Law of Treaties and of the Law of Human
    Rights

    Mary Moe – University of Leeds

    Peter Poe – University of Kent`,
    ['Jane Doe', 'John Roe', 'Mary Moe', 'Peter Poe'],
  ],
  [
    'columns that count across',
    `
    1. Alpha Union       2. Beta Union        3. Gamma Union
    4. Delta Union       5. Epsilon Union     6. Zeta Union
    7. Eta Union         8. Theta Union       9. Iota Union`,
    [
      'Alpha Union',
      'Beta Union',
      'Gamma Union',
      'Delta Union',
      'Epsilon Union',
      'Zeta Union',
      'Eta Union',
      'Theta Union',
      'Iota Union',
    ],
  ],
  [
    'names and roles in turn, no white space between the persons',
    `
    Jane Doe
    Professor of Law, University of Essex
    John Roe
    Lecturer, University of Leeds
    Mary Moe
    Director, Alpha Union`,
    ['Jane Doe', 'John Roe', 'Mary Moe'],
  ],
  [
    'a count at the end',
    `
    Jane Doe, Mary Moe, Peter Poe, Paula Poe and 35 others`,
    ['Jane Doe', 'Mary Moe', 'Peter Poe', 'Paula Poe'],
  ],
  [
    'a remark on the order over the first entry',
    `
    (in alphabetical order)

    Alpha Union
    Beta Union`,
    ['Alpha Union', 'Beta Union'],
  ],
  [
    'few persons with their roles in brackets',
    `
    Jane Doe (University of Essex)
    John Roe (lawyer)
    Mary Moe (writer)`,
    ['Jane Doe', 'John Roe', 'Mary Moe'],
  ],
  [
    'a counted table with its headings in the same font',
    `
    No   Organization      Country
    1    Alpha Union       Kenya
    2    Beta Union        Peru
    3    Gamma Union       Kenya`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'a line of signs at the end',
    `
    Alpha Union
    Beta Union
    Gamma Union

    --`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'a first entry in capitals',
    `
    SMEX
    Alpha Union
    Beta Union`,
    ['SMEX', 'Alpha Union', 'Beta Union'],
  ],
])('%s', async (_, list, names) => {
  expect(await namesIn(opening + list)).toEqual(names)
})

test('a table with headings: cells become fields', async () => {
  const { signatories } = await readDrawn(`${opening}
    Name               Title                Affiliation
    Jane Doe           Professor of Law     University of Essex
    John Roe           Lecturer             University of Leeds
    Mary Moe           Professor of Law     University of Essex
    Peter Poe          Lecturer             University of Leeds`)
  expect(signatories.map((one) => [one.name, one.role, one.affiliation])).toEqual([
    ['Jane Doe', 'Professor of Law', 'University of Essex'],
    ['John Roe', 'Lecturer', 'University of Leeds'],
    ['Mary Moe', 'Professor of Law', 'University of Essex'],
    ['Peter Poe', 'Lecturer', 'University of Leeds'],
  ])
})

test('groups of about one size under headings that count them are no blocks', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done about all of this.

    Signed by:

    AFRICA (3)
    Alpha Union
    Beta Network
    Gamma Association

    ASIA (2)
    Delta Foundation
    Epsilon Forum

    EUROPE (3)
    Zeta Council
    Eta League
    Theta Institute`)
  expect(signatories.map(({ name, group }) => `${group}: ${name}`)).toEqual([
    'AFRICA: Alpha Union',
    'AFRICA: Beta Network',
    'AFRICA: Gamma Association',
    'ASIA: Delta Foundation',
    'ASIA: Epsilon Forum',
    'EUROPE: Zeta Council',
    'EUROPE: Eta League',
    'EUROPE: Theta Institute',
  ])
})

test('headings in a list are groups, and a country in a heading is the country of its entries', async () => {
  const { signatories } = await readDrawn(`${opening}
    KENYA

    Alpha Union
    Beta Union

    PERU (2)

    Gamma Union
    Delta Union`)
  expect(signatories.map((one) => [one.name, one.group, one.country])).toEqual([
    ['Alpha Union', 'KENYA', 'KE'],
    ['Beta Union', 'KENYA', 'KE'],
    ['Gamma Union', 'PERU', 'PE'],
    ['Delta Union', 'PERU', 'PE'],
  ])
})

test('plain words for organizations and individuals head their groups', async () => {
  const { signatories } = await readDrawn(`${opening}
    Organisations

    Alpha Union
    Beta Union

    Individuals

    Jane Doe
    John Roe`)
  expect(signatories.map((one) => [one.name, one.group])).toEqual([
    ['Alpha Union', 'Organisations'],
    ['Beta Union', 'Organisations'],
    ['Jane Doe', 'Individuals'],
    ['John Roe', 'Individuals'],
  ])
})

test('paragraphs that open with their country', async () => {
  const { signatories } = await readDrawn(`${opening}
    Kenya: Alpha Union, Beta Union.

    Peru: Gamma Union, Delta Union.`)
  expect(signatories.map((one) => [one.name, one.country])).toEqual([
    ['Alpha Union', 'KE'],
    ['Beta Union', 'KE'],
    ['Gamma Union', 'PE'],
    ['Delta Union', 'PE'],
  ])
})

test('a country stands in the middle of its merged cell', async () => {
  const { signatories } = await readDrawn(`${opening}
    Country      Organization
                 Alpha Union
    Kenya        Beta Union
                 Gamma Union
                 Delta Union
    Peru         Epsilon Union
                 Zeta Union`)
  expect(signatories.map((one) => one.country)).toEqual(['KE', 'KE', 'KE', 'PE', 'PE', 'PE'])
})

test('who writes stands before whom they write to', async () => {
  expect(
    await namesIn(`
    Open letter

    From:

    Alpha Union
    Beta Union
    Gamma Union

    To: Members of Parliament

    Dear Members of Parliament,

    We ask you to withdraw the draft act and to consult those whom it concerns.`),
  ).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
})

test('several lists keep their names', async () => {
  const { signatories } = await readDrawn(`
    We ask the government to withdraw the draft act and to consult those whom it concerns.

    Initial signatories

    1. Alpha Union
    2. Beta Union

    Endorsed by

    3. Gamma Union
    4. Delta Union`)
  expect(signatories.map((one) => [one.name, one.list])).toEqual([
    ['Alpha Union', 'Initial signatories'],
    ['Beta Union', 'Initial signatories'],
    ['Gamma Union', 'Endorsed by'],
    ['Delta Union', 'Endorsed by'],
  ])
})

test('marks are taken off the name and become conditions', async () => {
  const { signatories } = await readDrawn(`${opening}
    Jane Doe
    John Roe*
    Mary Moe

    *In a personal capacity.`)
  expect(signatories.map((one) => [one.name, one.conditions])).toEqual([
    ['Jane Doe', []],
    ['John Roe', ['In a personal capacity']],
    ['Mary Moe', []],
  ])
})

test('an organization over the person who signs for it', async () => {
  const { signatories } = await readDrawn(`${opening}
    Alpha Union
    Jane Doe, Director

    Beta Foundation
    John Roe, President

    Gamma Network
    Mary Moe, Secretary General`)
  expect(signatories.map((one) => [one.name, one.kind, one.representative])).toEqual([
    ['Alpha Union', 'organization', { name: 'Jane Doe', honorific: null, role: 'Director' }],
    ['Beta Foundation', 'organization', { name: 'John Roe', honorific: null, role: 'President' }],
    ['Gamma Network', 'organization', { name: 'Mary Moe', honorific: null, role: 'Secretary General' }],
  ])
})

test('names in other scripts have a Latin form beside them', async () => {
  const { signatories } = await readDrawn(`${opening}
    1. Мемориал
    2. 台灣南社
    3. Alpha Union`)
  expect(signatories.map((one) => [one.name, one.names[0]!.latin?.text ?? null])).toEqual([
    ['Мемориал', 'Memorial'],
    ['台灣南社', 'Tái wān nán shè'],
    ['Alpha Union', null],
  ])
})

test('a bullet is no part of the heading of a group', async () => {
  const { signatories } = await readDrawn(`${opening}
    • Belgium
       – Alpha Union
       – Beta Union
    • France
       – Gamma Union
       – Delta Union
       – Eta Union`)
  expect(signatories.map(({ name, group }) => [group, name])).toEqual([
    ['Belgium', 'Alpha Union'],
    ['Belgium', 'Beta Union'],
    ['France', 'Gamma Union'],
    ['France', 'Delta Union'],
    ['France', 'Eta Union'],
  ])
})
