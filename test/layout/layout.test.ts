import { expect, test } from '@jest/globals'
import { blocksOfBands } from '../../src/layout/columns.ts'
import { layOut } from '../../src/layout/index.ts'
import { rowsOf } from '../../src/layout/rows.ts'
import type { Block } from '../../src/model/paper.ts'
import { draw } from '../helpers/draw.ts'

/** What is read, block by block: lines as texts, rows as cells. */
const read = (picture: string) => layOut(draw(picture)).blocks.map(texts)
const texts = (block: Block) =>
  block.kind === 'lines'
    ? block.lines.map((line) => line.text)
    : block.rows.map((row) => row.cells.map((cell) => cell.map((line) => line.text).join(' ')).join(' | '))

test('two columns are read down, one after the other', () => {
  expect(
    read(`
      Alpha Union            Epsilon Union
      Beta Union             Zeta Union
      Gamma Union            Eta Union
      Delta Union            Theta Union
    `),
  ).toEqual([
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union'],
    ['Epsilon Union', 'Zeta Union', 'Eta Union', 'Theta Union'],
  ])
})

test('numbers that go on in the second column are read down', () => {
  expect(
    read(`
      1. Sigma Union         4. Alpha Union
      2. Rho Union           5. Beta Union
      3. Omega Union         6. Delta Union
    `),
  ).toEqual([
    ['1. Sigma Union', '2. Rho Union', '3. Omega Union'],
    ['4. Alpha Union', '5. Beta Union', '6. Delta Union'],
  ])
})

test('columns of unequal length', () => {
  expect(
    read(`
      Alpha Union            Epsilon Union
      Beta Union             Zeta Union
      Gamma Union            Eta Union
      Delta Union
    `),
  ).toEqual([
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union'],
    ['Epsilon Union', 'Zeta Union', 'Eta Union'],
  ])
})

test('numbers in a column of their own belong to what they count', () => {
  expect(
    read(`
      1.      Alpha Union
      2.      Beta Union
      3.      Gamma Union
    `),
  ).toEqual([['1. Alpha Union', '2. Beta Union', '3. Gamma Union']])
})

test('a table is read across: one column counts, the other says the same again and again', () => {
  expect(
    read(`
      1. Alpha Union          Kenya
      2. Beta Union           Kenya
      3. Gamma Union          Peru
      4. Delta Union          Kenya
    `),
  ).toEqual([['1. Alpha Union | Kenya', '2. Beta Union | Kenya', '3. Gamma Union | Peru', '4. Delta Union | Kenya']])
})

test('blocks side by side are read block by block', () => {
  expect(
    read(`
      Jane Doe               John Roe
      Chair                  Secretary

      Mary Moe               Peter Poe
      Treasurer              Member
    `),
  ).toEqual([['Jane Doe', 'Chair', 'John Roe', 'Secretary', 'Mary Moe', 'Treasurer', 'Peter Poe', 'Member']])
})

test('running heads and page numbers are furniture', () => {
  const { blocks, furniture } = layOut(
    draw(`
      Open letter on the libraries

      Alpha Union
      Beta Union

      Page 1 of 2
      ---
      Open letter on the libraries

      Gamma Union
      Delta Union

      Page 2 of 2
    `),
  )
  expect(blocks.flatMap(texts)).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union'])
  expect(furniture.map((line) => line.text)).toEqual([
    'Open letter on the libraries',
    'Page 1 of 2',
    'Open letter on the libraries',
    'Page 2 of 2',
  ])
})

test('white space under the heading of a table, or after some of its rows, does not make one row of the others', () => {
  expect(
    read(`
      Name               Position                 Institution

      Tariq Abbott       Professor of Law         Utrecht University
      Yara Bancroft      Postdoctoral Fellow      Boston College
      Zoltan Castellano                           Tel Aviv University
      Viktor Dragomir    Reader in Criminology    University of Otago
      Derek Farrell      Lecturer in Philosophy   Charles University
    `).flat(),
  ).toEqual([
    'Name | Position | Institution',
    'Tariq Abbott | Professor of Law | Utrecht University',
    'Yara Bancroft | Postdoctoral Fellow | Boston College',
    'Zoltan Castellano |  | Tel Aviv University',
    'Viktor Dragomir | Reader in Criminology | University of Otago',
    'Derek Farrell | Lecturer in Philosophy | Charles University',
  ])
})

test('a strip with nothing on one side of it, as noise leaves one beside a table, parts no column', () => {
  const [page] = draw(`
    13   Clive Ormerod         Electrician
    14   Nasreen Akhtar        Student
    15   Harold Tunnicliffe    Caretaker
  `)
  const rows = rowsOf(page!)
  const right = Math.max(...rows.map((row) => row.chunks.at(-1)!.right))
  const gutter = { left: right + 10, right: right + 20, top: 0, bottom: 2 }
  const sheet = { isSet: true, page: 1, direction: 'ltr', area: { left: 0, right: right + 60 } } as const
  const blocks = blocksOfBands(rows, [{ top: 0, bottom: 2, gutters: [gutter] }], sheet)
  expect(blocks.map((block) => (block.kind === 'lines' ? block.lines.length : block.rows.length))).toEqual([3])
})
