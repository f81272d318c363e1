// How many lines below a labelled one are its own.

import { fillOf, indentOf } from '../model/paper.ts'
import { readLabels } from '../text/label.ts'
import { couldFit, joinScore, type ListLine, median, usual } from './lines.ts'

/** Share of entries that have a second line, from which on one that looks like those is no heading. */
const most = 0.6

/** The counts with a line more where the line left over looks as the first lines below most labels do: set in their font, as far from its label. */
export function likeOthers(
  lines: readonly ListLine[],
  starts: readonly { readonly at: number }[],
  wrapped: readonly number[],
): number[] {
  const below = starts.flatMap(({ at }, k) => (wrapped[k]! > 0 ? [lines[at + 1]!] : []))
  if (below.length < 3 || below.length < most * starts.length) return [...wrapped]
  const font = usual(below, (line) => line.font)
  const gap = median(below.flatMap((item) => item.gap ?? []))
  const indent = median(below.map(({ line }) => indentOf(line)))
  return wrapped.map((count, k) => {
    const at = starts[k]!.at + 1
    const item = lines[at]
    if (count > 0 || item === undefined || (starts[k + 1]?.at ?? lines.length) !== at + 1) return count
    const isNear = item.gap !== null && Math.abs(item.gap - gap) < 0.15 * gap
    return isNear && item.line.font === font && Math.abs(indentOf(item.line) - indent) < 0.3 ? 1 : count
  })
}

/**
 * The entry behind which one line is left over, and behind no other: a list is not parted by one heading in its midst, so under a line
 * that nearly fills its column it is the rest of the entry.
 */
export function loneRest(
  lines: readonly ListLine[],
  starts: readonly { readonly at: number }[],
  wrapped: readonly number[],
  pitch: number,
): number | null {
  const left = starts.slice(0, -1).flatMap(({ at }, k) => (starts[k + 1]!.at > at + 1 + wrapped[k]! ? [k] : []))
  const [k] = left
  if (left.length !== 1 || k === undefined || starts[0]!.at > 0) return null
  const rest = starts[k]!.at + 1 + wrapped[k]!
  const { line, gap } = lines[rest]!
  const above = lines[rest - 1]!.line
  const isNear = gap !== null && gap <= pitch * 1.25
  const isAlike = line.font === above.font && line.size === above.size && !/[:：]\s*$/u.test(line.text)
  return starts[k + 1]!.at === rest + 1 && isNear && isAlike && fillOf(above) > 0.8 ? k : null
}

/** How many lines behind a start are its own: those that the line above had no room for, or that hang behind the label. */
export function wrapsOf(
  lines: readonly ListLine[],
  at: number,
  end: number,
  columns: ReadonlyMap<number, number>,
  pitch: number,
  isLast: boolean,
): number {
  let count = 0
  for (let i = at + 1; i < end; i++) {
    const { line, gap, block } = lines[i]!
    const column = columns.get(block)!
    const above = lines[i - 1]!.line
    const isLabelAlone =
      i === at + 1 && readLabels(above.text).some((label) => label.length >= above.text.trimEnd().length)
    let score = joinScore(above.text, line.text)
    if (couldFit(above, line)) score -= 1
    else score += 1.25
    if (indentOf(line) > column + 0.8) score += 1.5
    if (indentOf(line) < column - 0.4) score -= 2
    if (gap !== null && pitch > 0) score += gap > pitch * 1.25 ? -2 : gap < pitch * 0.9 ? 1.5 : 0
    if (Math.abs(line.size - above.size) > 0.05 * above.size) score -= 2
    if (line.font !== above.font && line.font !== '' && indentOf(line) <= column + 0.8) score -= 1
    if (/[:：]\s*$/u.test(line.text)) score -= 1
    if (isLast && gap === null) score -= 0.5
    if (score <= 0 && !isLabelAlone) break
    count++
  }
  return count
}
