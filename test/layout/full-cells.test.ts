// Cells that fill their column, of which pdf.js makes one text with the cell beside it.

import { describe, expect, test } from '@jest/globals'
import { partFullCells } from '../../src/layout/full-cells.ts'
import type { Run } from '../../src/model/paper.ts'
import { usualWidthOf } from '../../src/text/letter-width.ts'

const size = 10
const run = (text: string, x: number, row: number, width = size * usualWidthOf(text)): Run => ({
  text,
  x,
  y: 92 + 15 * row,
  width,
  height: size,
  size,
  baseline: 100 + 15 * row,
  font: 'f1',
  direction: 'ltr',
})
const shown = (runs: readonly Run[]) => runs.map(({ text, x }) => [text, Math.round(x)])
/** Two cells that pdf.js took for one, the second of which begins at `x`. */
const merged = (left: string, right: string, x: number, row: number): Run =>
  run(`${left} ${right}`, 50, row, x - 50 + size * usualWidthOf(right))

const rows = [
  run('Alpha Union:', 50, 0),
  run('Jane Doe', 190, 0),
  run('Beta Forum for Justice:', 50, 1),
  run('John Roe', 190, 1),
]

describe('a cell that fills its column', () => {
  test('is parted where the column beside it begins', () => {
    const full = merged('Centre for Open Government:', 'Mary Wanjiru Poe', 190, 2)
    expect(shown(partFullCells([...rows, full]))).toEqual([
      ...shown(rows),
      ['Centre for Open Government:', 50],
      ['Mary Wanjiru Poe', 190],
    ])
  })

  test.each<[string, Run[]]>([
    [
      'a sentence below the cells',
      [run('We call on you to withdraw the draft law and to open a dialogue with us all', 50, 2)],
    ],
    ['a text that begins at another edge', [{ ...merged('Centre for Open Government:', 'Mary Poe', 190, 2), x: 60 }]],
    ['a text far from the cells', [merged('Centre for Open Government:', 'Mary Poe', 190, 9)]],
    ['more such texts than cells', [2, 3, 4].map((row) => merged('Centre for Open Government:', 'Mary Poe', 190, row))],
  ])('is none: %s', (_, others) => {
    expect(partFullCells([...rows, ...others])).toEqual([...rows, ...others])
  })

  test('that ends right before the next is set a hair narrower', () => {
    const beside = [...rows, run('Gamma League', 50, 2), run('Ann Poe', 190, 2)]
    const full = run('Centre for Open Government', 50, 3, 139)
    const [cell] = partFullCells([...beside, full, run('Mary Poe', 190, 3)]).slice(-2)
    expect(cell).toMatchObject({ text: 'Centre for Open Government', x: 50, width: 136.5 })
  })
})
