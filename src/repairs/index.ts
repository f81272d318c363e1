// The shelf of repairs, in the order in which they are made, and the two passes over a letter's texts.

import type { Text } from '../model/text.ts'
import { brackets } from './brackets.ts'
import { brokenWords } from './broken-words.ts'
import { byteShift } from './byte-shift.ts'
import { codePages } from './code-pages.ts'
import { composition } from './composition.ts'
import { edit } from './edit.ts'
import { evidenceOf, noEvidence } from './evidence.ts'
import { hanSpaces } from './han-spaces.ts'
import { homoglyphs } from './homoglyphs.ts'
import { hyphenation } from './hyphenation.ts'
import { invisible } from './invisible.ts'
import { keyboard } from './keyboard.ts'
import { lamAlef } from './lam-alef.ts'
import { letterSpacing } from './letter-spacing.ts'
import { ligatures } from './ligatures.ts'
import { lines } from './lines.ts'
import { mirrored } from './mirrored.ts'
import { mojibake } from './mojibake.ts'
import { quotes } from './quotes.ts'
import { radicals } from './radicals.ts'
import type { Repair, RepairContext } from './repair.ts'
import { runOrder } from './run-order.ts'
import { spaces } from './spaces.ts'
import { strayAccents } from './stray-accents.ts'
import { texCodes } from './tex-codes.ts'
import { trailing } from './trailing.ts'
import { vowelOrder } from './vowel-order.ts'
import { width } from './width.ts'

/**
 * All repairs, in the order in which they are made: bytes that were read wrongly, then characters, then what stands between words,
 * then words, then marks. What shows nothing may be a byte of a letter, so that it goes after the bytes; marks may be keys of letters.
 */
export const repairs: readonly Repair[] = [
  byteShift,
  mojibake,
  codePages,
  texCodes,
  invisible,
  ligatures,
  lamAlef,
  vowelOrder,
  radicals,
  strayAccents,
  composition,
  hyphenation,
  brokenWords,
  lines,
  letterSpacing,
  hanSpaces,
  spaces,
  width,
  homoglyphs,
  keyboard,
  runOrder,
  mirrored,
  brackets,
  trailing,
  quotes,
]

/** What running text needs: headings, addressees and words of the body are no names. */
const running = new Set([
  'tex-codes',
  'invisible',
  'ligatures',
  'lam-alef',
  'stray-accents',
  'composition',
  'radicals',
  'hyphenation',
  'lines',
  'letter-spacing',
  'spaces',
])
const ofBody = repairs.filter((repair) => running.has(repair.rule))

/** One repair may lay bare what another mends: rounds are made until none changes anything, so that mending twice is mending once. */
const mostRounds = 5
const plainText = /^[!-~]+(?: [!-~]+)*$/

function run(text: Text, shelf: readonly Repair[], context: RepairContext): Text {
  let mended = text
  let isPlain = plainText.test(text.value)
  let idle = 0
  for (let step = 0; idle < shelf.length && step < mostRounds * shelf.length; step++, idle++) {
    const { rule, silent, sparesPlain, mend } = shelf[step % shelf.length]!
    if (isPlain && sparesPlain) continue
    const changes = mend(mended.value, context)
    if (changes.length === 0) continue
    const after = edit(mended, rule, changes, { silent: silent ?? false })
    if (after === mended) continue
    mended = after
    isPlain = plainText.test(after.value)
    idle = -1
  }
  return mended
}

/**
 * Mends the texts of a letter's entries. What is sure is repaired first; then the letter's own evidence lets doubtful cases follow.
 * `language` is the BCP 47 language of the letter, `body` its running text.
 */
export function mendAll(
  texts: readonly Text[],
  letter: { readonly language: string; readonly body?: string },
): readonly Text[] {
  const { language } = letter
  const evidence = evidenceOf(texts, letter.body ?? '')
  const first = texts.map((text) => {
    const asked = new Set<string>()
    const nothingYet = (rule: string): boolean => {
      asked.add(rule)
      return false
    }
    return { text: run(text, repairs, { language, evidence: evidence(nothingYet) }), asked }
  })
  const seen = new Set(first.flatMap(({ text }) => text.edits.flatMap((made) => made.rule.split('+'))))
  const context = { language, evidence: evidence((rule) => seen.has(rule)) }
  // Only where somebody asked for what was seen since can the answer be another.
  return first.map(({ text, asked }, i) =>
    [...asked].some((rule) => seen.has(rule)) ? run(texts[i]!, repairs, context) : text,
  )
}

/** Mends a piece of running text, such as a title: lines, spaces, letters set apart, accents, ligatures and unseen characters only. */
export function mendBody(text: Text): Text {
  return run(text, ofBody, { language: 'und', evidence: noEvidence })
}
