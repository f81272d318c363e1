// Text that a program took out of a PDF: no fonts, no white space, page numbers and notes among the lines of the list.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'

const body =
  'We ask the government to stop the works at once, and to publish the report that it has kept from the\npublic for two years. None of us was heard before the works began.\n'

const narrow = `${body}The undersigned:
1. Adil Soz, Kazakhstan
2. Action des chrétiens pour l'abolition de la torture
(ACAT-France), France
3. Alliance Against Enforced Disappearances in
Alberta, Canada
4. Alliance for Refugee Protection in Southeast
Asia (ARPSA), Nigeria
5. ARTICLE 19
6. Artists United for Freedom of Expression,
Philippines
7. Asian Forum for Human Rights and
Development (FORUM-ASIA)
8. Association Against Enforced Disappearances in
East Africa (AAEDEA), Kenya
9. Belfast Human Rights and Reporting Network, United
Kingdom
10. Bytes for All, Pakistan
`

test('the rest of an entry in a narrow column is no heading of those behind it', async () => {
  const { signatories } = await readLetter(new TextEncoder().encode(narrow))
  expect(signatories.map(({ name, country, group }) => [name, country, group])).toEqual([
    ['Adil Soz', 'KZ', null],
    ["Action des chrétiens pour l'abolition de la torture", 'FR', null],
    ['Alliance Against Enforced Disappearances in Alberta', 'CA', null],
    ['Alliance for Refugee Protection in Southeast Asia', 'NG', null],
    ['ARTICLE 19', null, null],
    ['Artists United for Freedom of Expression', 'PH', null],
    ['Asian Forum for Human Rights and Development', null, null],
    ['Association Against Enforced Disappearances in East Africa', 'KE', null],
    ['Belfast Human Rights and Reporting Network', 'GB', null],
    ['Bytes for All', 'PK', null],
  ])
})

const [first, second, third] = [
  ['1. Adil Soz', '2. Bytes for All', '3. Code Pink'],
  ['4. Delta Network', '5. Eau Vive', '6. Freedom House'],
  ['7. Odhikar', '8. Statewatch'],
].map((lines) => lines.join('\n'))
const names = [
  ...['Adil Soz', 'Bytes for All', 'Code Pink', 'Delta Network', 'Eau Vive'],
  ...['Freedom House', 'Odhikar', 'Statewatch'],
]

test.each<[string, (page: number) => string]>([
  ['page numbers between dashes', (page) => `– ${page} –`],
  ['page numbers alone', (page) => String(page)],
  [
    'what a browser prints below each page',
    (page) => `11/23/26, 8:06 PM Stop the works\nhttps://example.org/stop ${page}/3`,
  ],
  ['a running foot', () => 'Joint letter on the works at the river'],
])('%s: no group of the entries behind', async (_, foot) => {
  const text = `${body}The undersigned:\n${first}\n${foot(1)}\f${second}\n${foot(2)}\f${third}\n${foot(3)}`
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name, group }) => [name, group])).toEqual(names.map((name) => [name, null]))
})

test('a condition above the first entry ends where it ends', async () => {
  const text = `${body}Signed by:\n*Institutional affiliations are listed for identification purposes only.\n1. Jane Doe, University of Leeds\n2. Pierre Dupont, CNRS\n3. Anna Müller, Charité\n`
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name, conditions }) => [name, ...conditions])).toEqual(
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'].map((name) => [
      name,
      'Institutional affiliations are listed for identification purposes only',
    ]),
  )
})

test('figures of footnotes, glued to the words they were set behind', async () => {
  const text = `${body}The undersigned:\n${first!.replace('Code Pink', 'Code Pink1')}\n1. Signing in a personal capacity.\n1\f${second!.replace('House', 'House2')}\n2. Its name is withheld in two countries for the security of its staff.\n2\f${third}\n3`
  const { signatories, findings } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name }) => name)).toEqual(names)
  expect(
    signatories
      .filter(({ conditions }) => conditions.length > 0)
      .map(({ number, conditions }) => [number, ...conditions]),
  ).toEqual([
    [3, 'Signing in a personal capacity'],
    [6, 'Its name is withheld in two countries for the security of its staff'],
  ])
  expect(findings.map(({ code }) => code)).not.toContain('numbering/duplicate')
})

test.each<[string, string, [string, string][]]>([
  [
    'parts of the world over bullets, below an entry that fills its line',
    'Africa\n– Delta Network, Uganda\n– The Association of Friends of the River and of All Who Live Beside Its Banks and Islands, Egypt\nAmericas\n– Adil Soz, Canada\n– Eau Vive, Peru\nEurope\n– Code Pink, Ireland\nOceania\n– Bytes for All, Fiji\nInternational organizations\n– Statewatch\n',
    [
      ['Delta Network', 'Africa'],
      ['The Association of Friends of the River and of All Who Live Beside Its Banks and Islands', 'Africa'],
      ['Adil Soz', 'Americas'],
      ['Eau Vive', 'Americas'],
      ['Code Pink', 'Europe'],
      ['Bytes for All', 'Oceania'],
      ['Statewatch', 'International organizations'],
    ],
  ],
  [
    'a heading of another kind among the countries',
    'Brazil\nConectas\nChile\nCorporación Humanas\nInternational organizations\nAccess Now\nAmnesty International\nIreland\nFront Line Defenders\nKenya\nDelta Network\nEau Vive\n',
    [
      ['Conectas', 'Brazil'],
      ['Corporación Humanas', 'Chile'],
      ['Access Now', 'International organizations'],
      ['Amnesty International', 'International organizations'],
      ['Front Line Defenders', 'Ireland'],
      ['Delta Network', 'Kenya'],
      ['Eau Vive', 'Kenya'],
    ],
  ],
])('%s', async (_, list, expected) => {
  const { signatories } = await readLetter(new TextEncoder().encode(`${body}Signatories:\n${list}`))
  expect(signatories.map(({ name, group }) => [name, group])).toEqual(expected)
})
