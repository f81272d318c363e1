// Entries whose label was lost or cannot be read, where the count lacks just as many numbers as there are such lines.

import { indentOf } from '../model/paper.ts'
import { isCue } from '../text/cues.ts'
import type { Label } from '../text/label.ts'
import { couldFit, type ListLine } from './lines.ts'

/** A label as it was found, and the line that it stands on. */
export interface Labelled {
  readonly at: number
  readonly label: Label
}

/** One or two signs that are no word and stand where a label should: `の RiskAlert`, `%. Alpha Union`. */
const garbled = /^\s*([([]?\S{1,2}[.)\]]?)\s+(?=[\p{L}\p{N}])/u

/**
 * Lines that begin an entry without showing its number. Between two labels stand as many as the count lacks numbers, each at the place of the
 * labels, in their size and font, under a line that had room left.
 * @param column where the labels of a line's block stand
 */
export function lostLabels(lines: readonly ListLine[], starts: readonly Labelled[], column: (block: number) => number) {
  const [first] = starts
  if (!first) return []
  // what stands before the first label counts from 1
  const opening: Labelled = { at: -1, label: { ...first.label, number: 0 } }
  const all = first.label.number > 1 ? [opening, ...starts] : starts
  const between = (from: Labelled, to: Labelled) =>
    lines
      .slice(from.at + 1, to.at)
      .map((item, i) => ({ item, at: from.at + 1 + i }))
      .filter(({ item, at }) => stands(item, lines[at - 1], lines[to.at]!))
  const stands = ({ line, block }: ListLine, above: ListLine | undefined, next: ListLine) =>
    Math.abs(indentOf(line) - column(block)) < 0.6 &&
    Math.abs(line.size - next.line.size) <= 0.05 * line.size &&
    line.font === next.line.font &&
    (above === undefined || couldFit(above.line, line))
  const lacks = (k: number) => all[k + 1]!.label.number - all[k]!.label.number - 1
  const gaps = all.slice(0, -1).map((from, k) => ({ k, lines: between(from, all[k + 1]!) }))
  // headings of groups stand just so, but where no number is missing, too
  if (gaps.some(({ k, lines: own }) => own.length > 0 && lacks(k) <= 0)) return []
  return gaps
    .filter(({ k, lines: own }) => own.length === lacks(k) && own.every(({ item }) => !isCue('group', item.line.text)))
    .flatMap(({ k, lines: own }) =>
      own.map(({ item, at }, i) => lost(item, at, all[k]!.label, all[k]!.label.number + 1 + i)),
    )
}

function lost({ line }: ListLine, at: number, { counting, style }: Label, number: number) {
  const match = garbled.exec(line.text)
  const isGarbled = match !== null && !/^\p{Lu}\p{L}?$|^[\p{Ll}\p{Nd}]/u.test(match[1]!)
  const label: Label = {
    label: isGarbled ? match[1]! : '',
    number,
    counting,
    suffix: '',
    style,
    length: isGarbled ? match[0].length : 0,
    bare: false,
    tight: false,
  }
  return { at, label, flaws: [isGarbled ? ('misread' as const) : ('lost' as const)] }
}
