// Tables whose cells ran together when their text was taken out: a heading on one line still names the columns.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'

type Row = [number | null, string, string | null]

test.each<[string, string, Row[]]>([
  [
    'the last column is the country, though the name ends with one',
    `
No. Organization Country
1 1 Voice 1 Vote
2 Abogadas Bolivia Bolivia
3 Access Now
4 Action des chrétiens pour l’abolition de la torture
(ACAT-France)
France
5 Adil Soz Kazakhstan
6 Alliance for Legal Aid in the Horn of Africa New Zealand`,
    [
      [1, '1 Voice 1 Vote', null],
      [2, 'Abogadas Bolivia', 'BO'],
      [3, 'Access Now', null],
      [4, "Action des chrétiens pour l'abolition de la torture", 'FR'],
      [5, 'Adil Soz', 'KZ'],
      [6, 'Alliance for Legal Aid in the Horn of Africa', 'NZ'],
    ],
  ],
  [
    'headings that repeat on the next page stand in the midst of a row',
    `
N° Organisation Pays
1. Ligue des femmes Sénégal
2. Comité pour la défense des libertés et de la
\fN° Organisation Pays
démocratie Togo
3. Réseau des jeunes Bénin
4. Voix du fleuve Mali`,
    [
      [1, 'Ligue des femmes', 'SN'],
      [2, 'Comité pour la défense des libertés et de la démocratie', 'TG'],
      [3, 'Réseau des jeunes', 'BJ'],
      [4, 'Voix du fleuve', 'ML'],
    ],
  ],
  [
    'no labels',
    `
Name of organization Country
Alpha Union Kenya
Beta League United Kingdom
Gamma Forum Peru`,
    [
      [null, 'Alpha Union', 'KE'],
      [null, 'Beta League', 'GB'],
      [null, 'Gamma Forum', 'PE'],
    ],
  ],
  [
    'every cell on a line of its own: what a name ends with is no cell',
    `
No.
Organization
Country

1
1 Voice 1 Vote

2
Instituto de Nicaragua

3
Access Now
Kenya

4
Alliance for Legal Aid in the Horn of Africa
New Zealand

5
Adil Soz
Kazakhstan`,
    [
      [1, '1 Voice 1 Vote', null],
      [2, 'Instituto de Nicaragua', null],
      [3, 'Access Now', 'KE'],
      [4, 'Alliance for Legal Aid in the Horn of Africa', 'NZ'],
      [5, 'Adil Soz', 'KZ'],
    ],
  ],
])('%s', async (_, list, rows) => {
  const text = `We ask you to act at once and to tell us what was done.\n\nSigned by:\n${list}\n`
  const { signatories, ledger } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ number, name, country }) => [number, name, country])).toEqual(rows)
  expect(ledger.leftOver).toBe(0)
})
