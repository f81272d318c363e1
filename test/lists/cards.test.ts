// Cards side by side, in rows that nothing parts: a name, and what its person is below it.

import { expect, test } from '@jest/globals'
import { readDrawn } from '../helpers/read.ts'

const opening = `
  We ask you to act at once and to tell us what was done.

  Sincerely,
`

test.each<[string, string, (string | null)[][]]>([
  [
    'the same office below each',
    `
  Pramila Jayapal            Mark Pocan
  Member of Congress         Member of Congress
  Rashida Tlaib              Barbara Lee
  Member of Congress         Member of Congress
  Jamaal Bowman              Jan Schakowsky
  Member of Congress         Member of Congress
  André Carson
  Member of Congress
`,
    [
      ...['Pramila Jayapal', 'Mark Pocan', 'Rashida Tlaib', 'Barbara Lee', 'Jamaal Bowman'],
      ...['Jan Schakowsky', 'André Carson'],
    ].map((name) => [name, 'Member of Congress', null]),
  ],
  [
    'offices and bodies, of which one takes a line more',
    `
  Jane Doe                   Pierre Dupont
  Chair                      Directeur
  University of Leeds        Institut Curie
  Anna Müller                Raj Patel
  Professor of Law           Secretary
  University of Vienna       Institute of Technology
                             of Delhi
`,
    [
      ['Jane Doe', 'Chair', 'University of Leeds'],
      ['Anna Müller', 'Professor of Law', 'University of Vienna'],
      ['Pierre Dupont', 'Directeur', 'Institut Curie'],
      ['Raj Patel', 'Secretary', 'Institute of Technology of Delhi'],
    ],
  ],
  [
    'a table of persons with their offices is none',
    `
  Jane Doe                   Chair
  Pierre Dupont              Directeur
  Anna Müller                Professor of Law
  Raj Patel                  Secretary
`,
    [
      ['Jane Doe', 'Chair', null],
      ['Pierre Dupont', 'Directeur', null],
      ['Anna Müller', 'Professor of Law', null],
      ['Raj Patel', 'Secretary', null],
    ],
  ],
])('%s', async (_, list, expected) => {
  const { signatories } = await readDrawn(`${opening}${list}`)
  expect(signatories.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual(expected)
})
