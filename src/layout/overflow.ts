// Rows set with tabs: a last cell that is too long for the page goes on at its left edge, below the first cell.

import type { Frame, Line, Row } from '../model/paper.ts'

/** White space between two words, in font sizes. */
const blank = 0.25

/** The rows with what is below a first cell given back to the last cell that had no room for it. */
export function withOverflow(rows: readonly Row[], area: Frame): Row[] {
  const tall = rows.filter(({ cells }) => cells.length > 1 && cells[0]!.length > 1)
  // cells of two lines elsewhere show that the second line was meant
  if (tall.length === 0 || !tall.every((row) => isOverflow(row, area))) return [...rows]
  return rows.map((row) =>
    tall.includes(row)
      ? {
          ...row,
          cells: [[row.cells[0]![0]!], ...row.cells.slice(1, -1), [...row.cells.at(-1)!, ...row.cells[0]!.slice(1)]],
        }
      : row,
  )
}

/** The first cell had room for the word that stands below it, and the last one, which ends the line at the page's edge, had none. */
function isOverflow({ cells }: Row, area: Frame): boolean {
  const [first, below] = cells[0] as [Line, Line]
  const last = cells.at(-1)!
  const beside = cells[1]![0]
  if (last.length !== 1 || beside === undefined || first.direction === 'rtl') return false
  const { text, width, size } = below
  const word = (width * (/^\S+/u.exec(text.trim())?.[0].length ?? 0)) / text.trim().length + blank * size
  const isLevel = Math.abs(first.baseline - last[0]!.baseline) < 0.5 * size
  return isLevel && endOf(first) + word < beside.x && endOf(last[0]!) + word > area.right
}

const endOf = ({ x, width }: Line) => x + width
