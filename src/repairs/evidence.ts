// What the letter as a whole shows: its words, and the repairs that it was seen to need.

import type { Text } from '../model/text.ts'
import type { Evidence } from './repair.ts'

/** A letter that shows nothing. */
export const noEvidence: Evidence = { seen: () => false, prints: () => false, gluesKorean: () => false }

/** A word, but not the pieces that a stray accent leaves of one. */
const word = /(?<![\p{L}\p{M}´`¨ˆ˜¸ˇ˚˝˛¯˘˙])[\p{L}\p{M}'’-]+(?![´`¨ˆ˜¸ˇ˚˝˛¯˘˙])/gu
/** The two halves of a word at a line break say nothing of their own. */
const lineEnd = /[-\u2010\u00ad][^\S\n]*\n/u
const broken = /\S+[-\u2010\u00ad][^\S\n]*\n\s*\S+/gu

/** Evidence of a letter's texts and its body, with what is said of the repairs that it was seen to need. Words are looked at only when somebody asks. */
export function evidenceOf(texts: readonly Text[], body: string): (seen: Evidence['seen']) => Evidence {
  let words: Set<string> | null = null
  const prints = (asked: string): boolean => {
    if (!words) {
      words = new Set()
      for (const text of [...texts.map(({ value }) => value), body]) {
        const whole = text.normalize('NFC')
        const kept = lineEnd.test(whole) ? whole.replace(broken, '\n') : whole
        for (const [found] of kept.matchAll(word)) words.add(found.toLowerCase())
      }
    }
    return words.has(asked)
  }
  let glues: boolean | null = null
  const gluesKorean = (): boolean => {
    glues ??= areGlued(texts.map(({ value }) => value))
    return glues
  }
  return (seen) => ({ seen, prints, gluesKorean })
}

/** Names in Korean of one line, many of them, and none that is parted by a blank. */
function areGlued(texts: readonly string[]): boolean {
  const whole = texts.filter((text) => !text.includes('\n') && /\p{Script=Hangul}{4}/u.test(text))
  return whole.length >= 8 && !whole.some((text) => /\p{Script=Hangul}\s+\p{Script=Hangul}/u.test(text))
}
