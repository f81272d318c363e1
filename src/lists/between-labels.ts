// What stands between two labels: the rest of the entry above, or a heading.

import { fillOf, indentOf } from '../model/paper.ts'
import { isPlaceName } from '../text/country-names.ts'
import { isCue } from '../text/cues.ts'
import { readLabels } from '../text/label.ts'
import { crowding, joinScore, type ListLine, median, usual } from './lines.ts'

/** A line that opens an entry. */
interface Start {
  /** Index of the line. */
  readonly at: number
}

/** For each entry how many lines behind its first are its own. `pitch` is the usual one, in font sizes; `areRows`: all between two labels is one row. */
export function restsBetween(
  lines: readonly ListLine[],
  starts: readonly Start[],
  columns: ReadonlyMap<number, number>,
  pitch: number,
  areRows: boolean,
): number[] {
  const wrapsBy = (prior: number) =>
    starts.map(({ at }, k) => {
      const next = starts[k + 1]?.at
      return areRows && next !== undefined
        ? next - at - 1
        : wrapsOf(lines, at, next ?? lines.length, columns, pitch, next === undefined, prior)
    })
  const isWritten = lines.every(({ line }) => line.font === '')
  // extracted text shows next to nothing of headings, which are rare between labels
  const strict = wrapsBy(isWritten ? 0.25 : 0)
  const wrapped = likeOthers(lines, starts, areMostlyWraps(starts, strict) ? wrapsBy(isWritten ? 1.1 : 0.75) : strict)
  const lone = loneRest(lines, starts, wrapped, pitch)
  return wrapped.map((count, k) => (k === lone ? count + 1 : count))
}

/** Share of entries that have a second line, from which on one that looks like those is no heading. */
const mostSecond = 0.6

/** The counts with a line more where the line left over looks as the first lines below most labels do: set in their font, as far from its label. */
function likeOthers(lines: readonly ListLine[], starts: readonly Start[], wrapped: readonly number[]): number[] {
  const below = starts.flatMap(({ at }, k) => (wrapped[k]! > 0 ? [lines[at + 1]!] : []))
  if (below.length < 3 || below.length < mostSecond * starts.length) return [...wrapped]
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

/** Where nearly all that stands between two labels goes on from the line above, that speaks for the rest of it as well. */
function areMostlyWraps(starts: readonly Start[], wrapped: readonly number[]): boolean {
  const between = starts.slice(1).map(({ at }, k) => ({ all: at - starts[k]!.at - 1, own: wrapped[k]! }))
  const own = between.filter(({ all, own }) => all > 0 && own > 0).length
  return own >= 5 && own >= 0.8 * between.filter(({ all }) => all > 0).length
}

/**
 * The entry behind which one line is left over, and behind no other: a list is not parted by one heading in its midst, so under a line
 * that nearly fills its column it is the rest of the entry.
 */
function loneRest(
  lines: readonly ListLine[],
  starts: readonly Start[],
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
function wrapsOf(
  lines: readonly ListLine[],
  at: number,
  end: number,
  columns: ReadonlyMap<number, number>,
  pitch: number,
  isLast: boolean,
  prior: number,
): number {
  let count = 0
  for (let i = at + 1; i < end; i++) {
    const { line, gap, block } = lines[i]!
    const column = columns.get(block)!
    const above = lines[i - 1]!.line
    const isLabelAlone =
      i === at + 1 && readLabels(above.text).some((label) => label.length >= above.text.trimEnd().length)
    const isHeading = () => fillOf(above) < 0.5 || isPlaceName(line.text) || isCue('group', line.text)
    let score = joinScore(above.text, line.text) + (prior === 0 || isHeading() ? 0 : prior)
    score += 2.25 * crowding(above, line) - 1
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
