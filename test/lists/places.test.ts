// Countries on lines of their own: over those who sign from them, under each of them, or signatories themselves.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'

type Row = [name: string, country: string | null, group: string | null]

test.each<[string, string, Row[]]>([
  [
    'over those who sign from them, parted by white space',
    `
Austria
Gesellschaft für bedrohte Völker
Klimabündnis Tirol

Brazil
Conectas Direitos Humanos

International organizations
Amnesty International
Front Line Defenders

Chile
Corporación Humanas

Kenya
Haki Centre`,
    [
      ['Gesellschaft für bedrohte Völker', 'AT', 'Austria'],
      ['Klimabündnis Tirol', 'AT', 'Austria'],
      ['Conectas Direitos Humanos', 'BR', 'Brazil'],
      ['Amnesty International', null, 'International organizations'],
      ['Front Line Defenders', null, 'International organizations'],
      ['Corporación Humanas', 'CL', 'Chile'],
      ['Haki Centre', 'KE', 'Kenya'],
    ],
  ],
  [
    'over those who sign from them, with no white space at all',
    `
Autriche
Gesellschaft für bedrohte Völker
Klimabündnis Tirol
Brésil
Conectas Direitos Humanos
Chili
Corporación Humanas`,
    [
      ['Gesellschaft für bedrohte Völker', 'AT', 'Autriche'],
      ['Klimabündnis Tirol', 'AT', 'Autriche'],
      ['Conectas Direitos Humanos', 'BR', 'Brésil'],
      ['Corporación Humanas', 'CL', 'Chili'],
    ],
  ],
  [
    'under each person, the last line of a block',
    `
Jürgen Achleitner
Programme Coordinator
Universität Göttingen
Germany
Farida Alemu
Programme Coordinator
University of Canterbury
New Zealand
Ann Other
Research Fellow
Delta College
Hon. Neil Calloway
Research Fellow
Makerere University
Uganda
Rory Delacorte
Bishop
Columbia University
United States
Dina Haddad
Professor
Université Saint-Joseph
Lebanon`,
    [
      ['Jürgen Achleitner', 'DE', null],
      ['Farida Alemu', 'NZ', null],
      ['Ann Other', null, null],
      ['Neil Calloway', 'UG', null],
      ['Rory Delacorte', 'US', null],
      ['Dina Haddad', 'LB', null],
    ],
  ],
  [
    'states that sign',
    `
Albania

Australia

Austria

Belgium`,
    [
      ['Albania', null, null],
      ['Australia', null, null],
      ['Austria', null, null],
      ['Belgium', null, null],
    ],
  ],
])('%s', async (_, list, rows) => {
  const text = `We ask you to act at once and to tell us what was done.\n\nSigned by:\n${list}\n`
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name, country, group }) => [name, country, group])).toEqual(rows)
})
