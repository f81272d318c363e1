// Cells that stand once for several rows: at the top of their rows, or in the middle of them.

import type { Line, Row } from '../model/paper.ts'

/** What the first cell of each row says, where it was merged with those above or below. */
export function mergedCells(rows: readonly Row[]): ReadonlyMap<Row, readonly Line[]> {
  const out = new Map<Row, readonly Line[]>()
  let last: readonly Line[] = []
  for (const page of new Set(rows.map((row) => row.page))) {
    const own = rows.filter((row) => row.page === page)
    const middle = centred(own)
    for (const [i, row] of own.entries()) {
      last = middle?.[i] ?? (row.cells[0]!.length > 0 ? row.cells[0]! : last)
      out.set(row, last)
    }
  }
  return out
}

/**
 * The merged cell of each row where every cell stands in the middle of its rows and together they take all rows; null
 * where they do not. Cells at the top of their rows leave some row over.
 */
function centred(rows: readonly Row[]): (readonly Line[])[] | null {
  const places = rows.map((row) => middleOf(row.cells.slice(1).flat()))
  const out: (readonly Line[])[] = []
  for (const { cells } of rows) {
    const cell = cells[0]!
    if (cell.length === 0) continue
    const first = places[out.length]
    if (first === undefined) return null
    const wanted = 2 * middleOf(cell) - first
    const end = places.findIndex((place, i) => i >= out.length && Math.abs(place - wanted) < 0.7 * cell[0]!.size)
    if (end < 0) return null
    while (out.length <= end) out.push(cell)
  }
  return out.length === rows.length ? out : null
}

function middleOf(lines: readonly Line[]): number {
  const baselines = lines.map((line) => line.baseline)
  return (Math.min(...baselines) + Math.max(...baselines)) / 2
}
