// In which order the file itself writes what stands side by side: cell by cell, as tables are, or one column after the other.

import type { Line } from '../model/paper.ts'
import type { Column } from './column.ts'
import type { Chunk } from './rows.ts'

/** The places in the file's order of the first and the last run of a line. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Null where nothing stands, and for extracted text and what was recognised: their order is not that of a file. */
export function spanOf(chunks: readonly Chunk[]): Span | null {
  const runs = chunks.flatMap((chunk) => chunk.runs)
  if (runs.length === 0 || runs.some(({ font, confidence }) => font === '' || confidence !== undefined)) return null
  const orders = runs.map(({ order }) => order)
  return { first: Math.min(...orders), last: Math.max(...orders) }
}

export interface Written {
  /** `across`: cells side by side, then those below them; `down`: each column as a whole; null where it is neither. */
  readonly order: 'across' | 'down' | null
  /** The lines in the file's order. */
  readonly lines: readonly Line[]
  /** Cells of one line each. */
  readonly isFlat: boolean
}

interface Cell {
  readonly column: number
  readonly rows: number[]
}

const unknown: Written = { order: null, lines: [], isFlat: false }

export function writtenOrder(columns: readonly Column[]): Written {
  const own = columns.flatMap(({ lines, spans }, column) =>
    lines.flatMap((line, row) => (line ? [{ line, row, column, span: spans[row] ?? null }] : [])),
  )
  if (own.some(({ span }) => span === null)) return unknown
  own.sort((a, b) => a.span!.first - b.span!.first)
  if (own.some(({ span }, i) => i > 0 && span!.first <= own[i - 1]!.span!.last)) return unknown
  const cells: Cell[] = []
  for (const { row, column } of own) {
    const last = cells.at(-1)
    if (last?.column === column) last.rows.push(row)
    else cells.push({ column, rows: [row] })
  }
  const lines = own.map(({ line }) => line)
  const isFlat = cells.every(({ rows }) => rows.length === 1)
  if (cells.every(({ column }, i) => column === i)) return { order: 'down', lines, isFlat }
  return { order: areBands(cells) ? 'across' : null, lines, isFlat }
}

/** Cells from the first column to the last, again and again, each time below the time before. */
function areBands(cells: readonly Cell[]): boolean {
  let floor = -1
  let lowest = -1
  for (const [i, { column, rows }] of cells.entries()) {
    if (i > 0 && column <= cells[i - 1]!.column) floor = lowest
    if (rows[0]! <= floor || rows.some((row, k) => k > 0 && row <= rows[k - 1]!)) return false
    lowest = Math.max(lowest, rows.at(-1)!)
  }
  return true
}
