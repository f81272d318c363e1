// Names run in behind a letter's last sentence, that nothing announces: lines of nothing but names, or of what a tally counts.

import { findCue } from '../text/cues.ts'
import { isDateLine } from '../text/dates.ts'
import { isLabelled, isRunInList, isSentence } from './shapes.ts'
import type { Sequence } from './units.ts'

/** Fewer names may as well be named for another reason. */
const fewest = 5
const commas = /\s*[,，、،;；]\s*/u
/** Before the last of several names. */
const conjunction = /\s+(?:and|et|y|e|i|a|и|та|і|und|en|ed|och|og|ve|dan|và|și|és|ja|&)\s+(?=\p{Lu})/u

/** Units of the last lines that are none but names, with no text behind it but a tally, a date or a line to reach them. */
export function closingNames({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): number[] | null {
  for (const all of stretches({ units, paragraphs }, skip).reverse()) {
    if (all.some((i) => units[i]!.row || isLabelled(units[i]!.text))) return null
    const counted = all.findIndex((i, k) => k > 0 && isTally(units[i]!.text))
    const own = counted < 0 ? all : all.slice(0, counted)
    const text = own.map((i) => units[i]!.text).join(' ')
    // names that stand one a line are not run in
    if (own.length > 1 && text.split(commas).length < 1.5 * own.length) return null
    const isCounted = units.slice(own.at(-1)! + 1).some((unit) => isTally(unit.text))
    if (areNames(text) || (isCounted && areBodies(text))) return own
    if (!isTally(text) && !isDateLine(text) && !/\S@\S|www\.|https?:/u.test(text)) return null
  }
  return null
}

/** Lines that no white space parts, and no sentence's end; how full they are says nothing of names. */
function stretches({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): number[][] {
  const out: number[][] = []
  const isText = (i: number) => {
    const { isProse, text } = paragraphs[units[i]!.paragraph]!
    return isProse && isSentence(text) && !isRunInList(text)
  }
  for (const [i, { gap, row, block }] of units.entries()) {
    if (i === 0 || skip.has(i)) continue
    const isApart =
      row !== null ||
      gap === null ||
      gap > 1.9 ||
      units[i - 1]!.block !== block ||
      skip.has(i - 1) ||
      isText(i) !== isText(i - 1)
    if (isApart || out.length === 0) out.push([i])
    else out.at(-1)!.push(i)
  }
  return out
}

/** `(7 organizations)`: what counts what stands above it. */
function isTally(text: string): boolean {
  return text.length < 60 && /\p{Nd}/u.test(text) && findCue('count', text) !== null
}

/** Persons, or bodies of several words, each with its capitals. */
function areNames(text: string): boolean {
  const parts = text.trim().replace(/\.$/u, '').replace(conjunction, ', ').split(commas)
  const named = parts.filter((part) => {
    const words = part.split(/\s+/u)
    const large = words.filter((word) => /^["“«'’(]?[\p{Lu}\p{Nd}]/u.test(word))
    const small = words.filter((word) => /^\p{Ll}/u.test(word))
    return (
      large.length >= 2 && small.every((word) => word.length <= 4) && large.length >= small.length && words.length <= 9
    )
  })
  return parts.length >= fewest && named.includes(parts[0]!) && named.length >= 0.8 * parts.length
}

/** In scripts without capitals only a tally tells names from clauses. */
function areBodies(text: string): boolean {
  const parts = text
    .trim()
    .split(commas)
    .filter((part) => part !== '')
  return (
    parts.length >= fewest &&
    !/\p{Ll}{3}/u.test(text) &&
    !/[。؟।]|[다요]\.\s*$/u.test(text) &&
    parts.every((part) => [...part].length <= 40)
  )
}
