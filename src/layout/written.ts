// In which order the file itself writes what stands side by side: row by row, as tables are, or one column after the other.

import type { Chunk } from './rows.ts'

export type Written = 'across' | 'down' | null

/** The places in the file's order of the first and the last run of a cell; null where it is empty, or the order says nothing. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Null for an empty cell, extracted text, and what was recognised: their order is not that of the file. */
export function spanOf(chunks: readonly Chunk[]): Span | null {
  const runs = chunks.flatMap((chunk) => chunk.runs)
  if (runs.length === 0 || runs.some(({ font, confidence }) => font === '' || confidence !== undefined)) return null
  const orders = runs.map(({ order }) => order)
  return { first: Math.min(...orders), last: Math.max(...orders) }
}

/** What the cells' places show, row by row; null where they show neither. */
export function writtenOrder(rows: readonly (readonly (Span | null)[])[]): Written {
  let [across, down, steps] = [0, 0, 0]
  for (const [i, row] of rows.slice(0, -1).entries()) {
    const below = rows[i + 1]!
    if ([...row, ...below].some((span) => span === null)) continue
    steps++
    if (Math.max(...row.map((span) => span!.last)) < Math.min(...below.map((span) => span!.first))) across++
    if (row.slice(0, -1).every((span, k) => span!.first < below[k]!.first && below[k]!.last < row[k + 1]!.first)) down++
  }
  if (steps < Math.min(3, rows.length - 1) || steps === 0) return null
  if (across > 0.9 * steps) return 'across'
  return down > 0.9 * steps ? 'down' : null
}

/** The span of several cells, one below the other. */
export function spanOver(spans: readonly (Span | null | undefined)[]): Span | null {
  const own = spans.filter((span) => span != null)
  return own.length === 0
    ? null
    : { first: Math.min(...own.map(({ first }) => first)), last: Math.max(...own.map(({ last }) => last)) }
}
