// Cells that stand once for several rows: at the top of their rows, or in the middle of them.

import type { Line, Row } from '../model/paper.ts'

type Cell = readonly Line[]

/** What the first cell of each row says, where it was merged with those above or below. */
export function mergedCells(rows: readonly Row[]): ReadonlyMap<Row, Cell> {
  const out = new Map<Row, Cell>()
  const pages = [...new Set(rows.map((row) => row.page))].map((page) => rows.filter((row) => row.page === page))
  const isMiddle = standInMiddle(rows)
  let last: Cell = []
  for (const [k, own] of pages.entries()) {
    const cut = { before: isMiddle ? last : [], goesOn: isMiddle && k + 1 < pages.length }
    const middle = centred(own, { before: [], goesOn: false }) ?? (isMiddle ? centred(own, cut) : null)
    for (const [i, row] of own.entries()) {
      last = middle?.[i] ?? (row.cells[0]!.length > 0 ? row.cells[0]! : last)
      out.set(row, last)
    }
  }
  return out
}

/** Cells at the top of their rows leave no row over before the first of them, and are level with a row. */
function standInMiddle(rows: readonly Row[]): boolean {
  const isOff = ({ cells }: Row) => {
    const [cell, ...others] = cells
    if (cell!.length === 0 || others.flat().length === 0) return false
    return Math.abs(middleOf(cell!) - middleOf(others.flat())) > 0.4 * cell![0]!.size
  }
  return rows[0]!.cells[0]!.length === 0 || rows.some(isOff)
}

interface Cut {
  /** The cell that the page before ended with; it may go on. */
  readonly before: Cell
  /** The last cell may go on behind the page, and then stands anywhere in its rows. */
  readonly goesOn: boolean
}

/**
 * The merged cell of each row where every cell stands in the middle of its rows and together they take all rows; null
 * where they do not. Cells at the top of their rows leave some row over.
 */
function centred(rows: readonly Row[], { before, goesOn }: Cut): Cell[] | null {
  const places = rows.map((row) => middleOf(row.cells.slice(1).flat()))
  const labels = rows.flatMap(({ cells }) => (cells[0]!.length > 0 ? [cells[0]!] : []))
  const spans = downFrom(places, labels, goesOn) ?? (before.length > 0 ? upFrom(places, labels) : null)
  if (!spans) return null
  const out: Cell[] = places.map(() => before)
  for (const [k, { from, to }] of spans.entries()) out.fill(labels[k]!, from, to + 1)
  return out
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The rows of each cell where the first of them takes the first row; null where some cell is not in the middle of its own. */
function downFrom(places: readonly number[], labels: readonly Cell[], goesOn: boolean): Span[] | null {
  const spans: Span[] = []
  for (const [k, cell] of labels.entries()) {
    const from = (spans.at(-1)?.to ?? -1) + 1
    const isCut = goesOn && k + 1 === labels.length && from < places.length
    const to = isCut ? places.length - 1 : rowAt(places, 2 * middleOf(cell) - (places[from] ?? 0), cell)
    if (to < from) return null
    spans.push({ from, to })
  }
  return spans.at(-1)?.to === places.length - 1 ? spans : null
}

/** The rows of each cell where the last of them takes the last row; those that are left over at the top go on from another page. */
function upFrom(places: readonly number[], labels: readonly Cell[]): Span[] | null {
  const spans: Span[] = []
  for (const cell of labels.toReversed()) {
    const to = (spans[0]?.from ?? places.length) - 1
    const from = to < 0 ? -1 : rowAt(places, 2 * middleOf(cell) - places[to]!, cell)
    if (from < 0 || from > to) return null
    spans.unshift({ from, to })
  }
  return spans
}

/** The row that stands at a height; -1 where none does. */
function rowAt(places: readonly number[], height: number, cell: Cell): number {
  return places.findIndex((place) => Math.abs(place - height) < 0.7 * cell[0]!.size)
}

function middleOf(lines: Cell): number {
  const baselines = lines.map((line) => line.baseline)
  return (Math.min(...baselines) + Math.max(...baselines)) / 2
}
