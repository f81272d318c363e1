// Lines to the letter's end that are names by how they stand and not by their capitals, of which many languages give names few.

import { fillOf, indentOf } from '../model/paper.ts'
import { collate } from '../text/collate.ts'
import { isLabelled, isOthers } from './shapes.ts'
import type { Sequence, Unit } from './units.ts'

/** Fewer lines may as well be a paragraph of short ones. */
const fewest = 10
/** Words that a name has at most. */
const longest = 16

/** The lines under what heads them, in a font of its own and with a colon or with the lines in the order of the alphabet; null where there are none. */
export function headedLines({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): number[] | null {
  const all = [...units.keys()].filter((i) => !skip.has(i))
  for (const [k, i] of all.entries()) {
    const { text, line, row, paragraph } = units[i]!
    const run = all.slice(k + 1)
    const first = units[run[0] ?? -1]
    if (run.length < fewest || !first) return null
    const isHead = !row && line.font !== first.line.font && !paragraphs[paragraph]!.isProse && isShort(text)
    if (!isHead || isOthers(units, run)) continue
    const starts = startsOf(run.map((at) => units[at]!))
    if (starts && (/[:：]\s*$/u.test(text) || areSorted(starts))) return run
  }
  return null
}

const isShort = (text: string) => text.trim().split(/\s+/u).length <= 10 && !/[.!?]\s*$/u.test(text)

/** The text of each line that opens an entry; null where the lines are anything but short names one below the other. */
function startsOf(lines: readonly Unit[]): string[] | null {
  if (lines.some(({ row, text }) => row !== null || isLabelled(text))) return null
  const starts = lines.flatMap(({ line, text }, i) => {
    const above = lines[i - 1]?.line
    const isRest =
      above !== undefined && (/^\s*\p{Ll}/u.test(text) || indentOf(line) > indentOf(above) + 0.4 || fillOf(above) > 0.9)
    return isRest ? [] : [text.trim()]
  })
  const share = (is: (text: string) => boolean) => starts.filter(is).length / starts.length
  const isName =
    starts.length >= fewest &&
    share((text) => /^["“«„'(]?[\p{Lu}\p{Nd}]/u.test(text)) > 0.95 &&
    share((text) => /\p{Ll}{4}[.;:?!]$/u.test(text)) < 0.05 &&
    share((text) => /\p{Nd}/u.test(text)) < 0.15 &&
    share((text) => text.split(/\s+/u).length <= longest) === 1
  return isName ? starts : null
}

function areSorted(texts: readonly string[]): boolean {
  const by = collate({ ignorePunctuation: true })
  const steps = texts.slice(1).filter((text, i) => by(texts[i]!, text) <= 0).length
  return steps > 0.93 * (texts.length - 1) && new Set(texts.map((text) => text[0])).size >= 4
}
