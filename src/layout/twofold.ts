// Tables that are set twice side by side to save room: name | affiliation | name | affiliation.

import type { Row } from '../model/paper.ts'
import { columnNamed } from '../text/cues.ts'
import { type Column, sortedShare } from './column.ts'

/** After how many columns the headings begin anew; 0 where they do not. */
function periodOf(columns: readonly Column[]): number {
  const heads = columns.map((column) => column.lines[0]?.text.trim() ?? '')
  const periods = [2, 3].filter((period) => heads.length % period === 0 && heads.length > period)
  const isTwofold = (period: number) =>
    columnNamed(heads[0]!) !== null &&
    new Set(heads.slice(0, period)).size === period &&
    heads.every((head, i) => head !== '' && head === heads[i % period])
  return periods.find(isTwofold) ?? 0
}

export function isTwofold(columns: readonly Column[]): boolean {
  return periodOf(columns) > 0
}

/** The rows of such a table one below the other: along the page's rows, or down the first half and then the second, as the names are sorted. */
export function unfolded(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const period = periodOf(columns)
  if (period === 0) return [...rows]
  const halves = Array.from({ length: columns.length / period }, (_, k) =>
    rows.map((row) => ({ ...row, cells: row.cells.slice(k * period, (k + 1) * period) })),
  )
  const filled = (all: readonly Row[]) => all.filter((row) => row.cells.some((lines) => lines.length > 0))
  const across = filled(rows.flatMap((_, i) => halves.map((half) => half[i]!)))
  const down = filled(halves.flat())
  const names = (all: readonly Row[]) => all.flatMap((row) => row.cells[0]![0]?.text ?? [])
  return sortedShare(names(down)) > sortedShare(names(across)) ? down : across
}
