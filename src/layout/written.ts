// In which order the file itself writes the cells that stand side by side: row by row, as tables are, or one column after the other.

import type { Chunk } from './rows.ts'

export type Written = 'across' | 'down' | null

/** `cells` are the chunks of each column, row for row. Null where the file's order says nothing: extracted text, a recognised page. */
export function writtenOrder(cells: readonly (readonly (readonly Chunk[])[])[]): Written {
  const spans = cells.map((parts) => parts.map(spanOf))
  const runs = cells.flat(2).flatMap((chunk) => chunk.runs)
  if (runs.some(({ font, confidence }) => font === '' || confidence !== undefined)) return null
  let [across, down, steps] = [0, 0, 0]
  for (const [i, row] of spans.slice(0, -1).entries()) {
    const below = spans[i + 1]!
    if ([...row, ...below].some((span) => span === null)) continue
    steps++
    if (Math.max(...row.map((span) => span!.last)) < Math.min(...below.map((span) => span!.first))) across++
    if (row.slice(0, -1).every((span, k) => span!.first < below[k]!.first && below[k]!.last < row[k + 1]!.first)) down++
  }
  if (steps < 3) return null
  if (across > 0.9 * steps) return 'across'
  return down > 0.9 * steps ? 'down' : null
}

function spanOf(chunks: readonly Chunk[]): { readonly first: number; readonly last: number } | null {
  const orders = chunks.flatMap(({ runs }) => runs.map(({ order }) => order))
  return orders.length === 0 ? null : { first: Math.min(...orders), last: Math.max(...orders) }
}
