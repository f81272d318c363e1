// Labels that the program which took out the text gave apart from their names.

import { expect, test } from '@jest/globals'
import { withLabelsBeside } from '../../src/text/torn-labels.ts'

const rows = (text: string) => text.replace(/^\n/u, '').replaceAll(/^ {4}/gmu, '').split('\n')

test.each([
  [
    'all labels, then all names',
    `
    Signed by:
    1.
    2.
    3.

    Alpha Union
    Beta Union
    Gamma Union`,
    `
    Signed by:
    1. Alpha Union
    2. Beta Union
    3. Gamma Union`,
  ],
  [
    'each label on the line above its name',
    `
    (1)
    Alpha Union
    (2)
    Beta Union
    (3)
    Gamma Union`,
    `
    (1) Alpha Union
    (2) Beta Union
    (3) Gamma Union`,
  ],
  [
    'a name on two lines has the line that found no room',
    `
    1.
    2.
    Association for the Defence of Women and
    Children
    Beta Union`,
    `
    1. Association for the Defence of Women and
       Children
    2. Beta Union`,
  ],
  [
    'page numbers and notes after the names are none',
    `
    1)
    2)
    Alpha Union*
    Beta Union
    *In a personal capacity.
    - 2 -`,
    `
    1) Alpha Union*
    2) Beta Union
    *In a personal capacity.
    - 2 -`,
  ],
  [
    'bullets',
    `
    –
    –
    Alpha Union
    Beta Union`,
    `
    – Alpha Union
    – Beta Union`,
  ],
  [
    'labels of a second part follow the names of the first',
    `
    1.
    2.
    Alpha Union
    Beta Union
    3.
    4.
    Gamma Union
    Delta Union`,
    `
    1. Alpha Union
    2. Beta Union
    3. Gamma Union
    4. Delta Union`,
  ],
])('%s', (_, torn, whole) => {
  expect(withLabelsBeside(rows(torn)).lines).toEqual(rows(whole))
})

test.each([
  [
    'more labels than names',
    `
    1.
    2.
    3.
    Alpha Union`,
  ],
  [
    'names that may belong to either label',
    `
    1.
    2.
    Alpha Union
    Beta Union
    Gamma Union
    Delta Union`,
  ],
  [
    'letters that head the names which begin with them',
    `
    A.
    Alpha Union
    B.
    Beta Union
    C.
    Gamma Union`,
  ],
  [
    'a page number between two pages of prose',
    `
    We ask you to act.
    2
    Signed by all of us.`,
  ],
])('left as printed: %s', (_, text) => {
  expect(withLabelsBeside(rows(text))).toEqual({ lines: rows(text), count: 0, isPlain: true })
})

test.each<[string, string, { count: number; isPlain: boolean }]>([
  ['a line for each label', '1.\n2.\nAlpha Union\nBeta Union', { count: 2, isPlain: true }],
  ['a name of two lines', '1.\n2.\nAssociation of Women and\nChildren\nBeta Union', { count: 2, isPlain: false }],
  ['labels above their names', '1.\nAlpha\n2.\nBeta\n3.\nGamma', { count: 0, isPlain: true }],
])('how sure that is: %s', (_, text, told) => {
  expect(withLabelsBeside(text.split('\n'))).toMatchObject(told)
})
