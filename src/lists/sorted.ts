// The order of a list as evidence of where its entries begin: what breaks it is the rest of the entry above.

import type { Line } from '../model/paper.ts'
import { collate } from '../text/collate.ts'
import { couldFit, joinScore, type ListLine, narrowed } from './lines.ts'

/** Fewer entries that surely begin where they stand show no order. */
const fewest = 8
/** Share of neighbours that are in order where a list is sorted; a few are put in later. */
const share = 0.93

const compare = collate({ ignorePunctuation: true })

/** What lists are sorted by: the name, its first word, or the surname, the last word before what is said of a person. */
const keys: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.trim().split(/\s+/u)[0] ?? '',
  (text) =>
    (/^[^,;(（]+/u.exec(text)?.[0] ?? text)
      .split(/\s[-–—]\s/u)[0]!
      .trim()
      .split(/\s+/u)
      .at(-1) ?? '',
]

/**
 * Whether a line that stands under a full one has its place in the order of the list (`true`: it opens an entry), breaks it
 * (`false`), or neither; null for a list that is not sorted.
 */
export function orderOfLines(source: readonly ListLine[]): ((line: Line) => boolean | null) | null {
  const lines = narrowed(source)
  const isSure = lines.map(
    ({ line }, i) =>
      i === 0 || (couldFit(lines[i - 1]!.line, line) && joinScore(lines[i - 1]!.line.text, line.text) <= 0),
  )
  const sure = lines.flatMap(({ line }, i) => (isSure[i] && /^\P{L}*\p{L}/u.test(line.text) ? [line] : []))
  if (sure.length < fewest) return null
  const key = keys.find((key) => {
    const steps = sure.slice(1).map((line, i) => compare(key(sure[i]!.text), key(line.text)))
    return steps.filter((step) => step <= 0).length >= share * steps.length && steps.some((step) => step < 0)
  })
  if (!key) return null
  const places = new Map(source.map(({ line }, i) => [line, i]))
  // the nearest lines on both sides that surely begin a name
  const before = nearest(isSure)
  const after = nearest(isSure.toReversed())
    .reverse()
    .map((at) => (at === null ? null : lines.length - 1 - at))
  return (line) => {
    const at = places.get(line) ?? 0
    const [above, below] = [before[at] ?? null, after[at] ?? null]
    if (above === null || below === null) return null
    const [first, own, last] = [above, at, below].map((i) => key(lines[i]!.line.text))
    if (compare(first!, last!) > 0) return null
    return compare(first!, own!) <= 0 && compare(own!, last!) <= 0
  }
}

/** For each place the last one before it that is marked; null where there is none. */
function nearest(marked: readonly boolean[]): (number | null)[] {
  let last: number | null = null
  return marked.map((is, i) => {
    const found = last
    if (is) last = i
    return found
  })
}
