// What a finding suggests is the text that would stand there: it can be put in as it is.

import { expect, test } from '@jest/globals'
import { letterWith } from '../../src/checks/example.ts'
import { readDrawn } from '../helpers/read.ts'

const signed = (...entries: readonly string[]) => `We ask you to act.\n\nSigned by:\n${entries.join('\n')}`

test.each([
  ['typos/suspected-typo', letterWith('Benteng Heritage Musrum'), 'Benteng Heritage Museum'],
  ['typos/suspected-typo', letterWith('Union of and and for Workers'), 'Union of and for Workers'],
  ['acronyms/misfit', letterWith('Network of African Youth Workers (NAYV)'), 'NAYW'],
  ['entries/unclosed-bracket', letterWith('Lawyers United (LUFE'), 'Lawyers United (LUFE)'],
  ['entries/unclosed-bracket', letterWith('Lawyers United) LUFE'), null],
  ['numbering/malformed', signed('1. Alpha Union', '2. Beta Union', '3 Gamma Union', '4. Delta Union'), '3.'],
  ['numbering/malformed', signed('(1) Alpha Union', '(2) Beta Union', '3. Gamma Union', '(4) Delta Union'), '(3)'],
  ['numbering/missing', signed('1. Alpha Union', '2. Beta Union', '4. Delta Union'), null],
])('%s in\n%s', async (code, letter, suggestion) => {
  const found = (await readDrawn(letter)).findings.filter((finding) => finding.code === code)
  expect(found.map((finding) => finding.suggestion)).toEqual([suggestion])
})
