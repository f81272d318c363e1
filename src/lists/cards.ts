// Cards side by side: in each column of a table a name and what its person is below it, again and again.

import type { Block, Line } from '../model/paper.ts'
import { saysRole } from '../text/roles.ts'
import { type ListLayout, type Piece, sliceOf, unlabelled } from './layout.ts'
import { withWholeNames } from './name-cells.ts'
import { labelOf } from './numbered.ts'

/** Lines of one card: a name, what its person is, where, and a wrap. */
const highest = 5
/** Fewer names do not show that they alternate with what is said of them. */
const fewest = 4

export const cards: ListLayout = {
  name: 'cards',
  fits: (blocks) => (cardsOf(blocks) === null ? 0 : 1),
  split: (blocks) =>
    (cardsOf(blocks) ?? []).map(
      (lines): Piece => unlabelled(withWholeNames(lines.map((line) => ({ slices: [sliceOf(line)], column: null })))),
    ),
}

/** The lines of each card, row by row; null where the blocks are no such table. */
function cardsOf(blocks: readonly Block[]): Line[][] | null {
  const columns: Line[][] = []
  for (const block of blocks) {
    if (block.kind !== 'table') return null
    for (const { cells } of block.rows) {
      while (columns.length < cells.length) columns.push([])
      for (const [k, lines] of cells.entries()) columns[k]!.push(...lines)
    }
  }
  if (columns.length < 2) return null
  const own = cardsDown(columns)
  if (own === null) return null
  const found = own.flatMap((cards, k) => cards.map((lines) => ({ k, lines })))
  if (found.some(({ lines }) => labelOf(lines[0]!.text)?.number === 1)) return null
  // names of one row stand at one height, but for what recognition makes of them
  const near = 0.5 * found[0]!.lines[0]!.size
  return found
    .sort((a, b) => {
      const [one, other] = [a.lines[0]!, b.lines[0]!]
      const step = one.page - other.page || one.baseline - other.baseline
      return Math.abs(step) > near ? step : a.k - b.k
    })
    .map(({ lines }) => lines)
}

/** The cards of columns that are full of them, column by column; null where a line stands in none. */
export function cardsDown(columns: readonly (readonly Line[])[]): Line[][][] | null {
  const said = Map.groupBy(columns.flat(), ({ text }) => text.trim())
  const tells = ({ text }: Line) => saysRole(text) || said.get(text.trim())!.length > 2
  const found = columns.map((lines) => cardsIn(lines, tells))
  const all = found.flat()
  const areCards = columns.every((lines) => lines.length === 0 || opensCard(lines, 0, tells))
  return areCards && all.length >= fewest && all.every((lines) => lines.length <= highest) ? found : null
}

/** A line that says nothing of what a person is, over one that says a role, or the same again and again. */
function opensCard(lines: readonly Line[], i: number, tells: (line: Line) => boolean): boolean {
  const [line, next] = [lines[i], lines[i + 1]]
  return line !== undefined && next !== undefined && !tells(line) && tells(next)
}

/** The lines of one column, card by card. */
function cardsIn(lines: readonly Line[], tells: (line: Line) => boolean): Line[][] {
  const found: Line[][] = []
  for (const [i, line] of lines.entries()) {
    if (i === 0 || opensCard(lines, i, tells)) found.push([line])
    else found.at(-1)!.push(line)
  }
  return found
}
