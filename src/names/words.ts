// Words of a name: where they stand, and the folded form in which lexicons know them.

import { fold } from '../text/fold.ts'
import { remembering } from '../text/remember.ts'

export { fold }

export interface Word {
  readonly text: string
  /** Lower case, without accents, as lexicons hold it. */
  readonly fold: string
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
}

const part = /[\p{L}\p{M}\p{N}\u200c\u200d]/u
/** Whether a UTF-16 unit is part of a word, as far as met: 1 part, 2 none, 0 not met. */
const units = new Uint8Array(0x10000)

function isPart(unit: number): boolean {
  if (units[unit] === 0) units[unit] = part.test(String.fromCharCode(unit)) ? 1 : 2
  return units[unit] === 1
}

/** Whether a text is one word of the basic plane and nothing else. */
export function isOneWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPart(text.charCodeAt(at))) return false
  return text !== ''
}

/** UTF-16 units of the character at an offset that belong to a word, 0 where it parts words. */
function partLength(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdfff) return isPart(unit) ? 1 : 0
  const character = String.fromCodePoint(text.codePointAt(at)!)
  return part.test(character) ? character.length : 0
}

/** Calls back for each run of letters, marks and digits, with its UTF-16 offsets, end exclusive. */
function eachWord(text: string, found: (start: number, end: number) => void): void {
  let start = -1
  let at = 0
  while (at < text.length) {
    const length = partLength(text, at)
    if (length > 0) {
      if (start < 0) start = at
    } else if (start >= 0) {
      found(start, at)
      start = -1
    }
    at += length || 1
  }
  if (start >= 0) found(start, at)
}

/** The words of a text: runs of letters, marks and digits. */
export const wordsOf: (text: string) => readonly Word[] = remembering(12_000, (text) => {
  const out: Word[] = []
  eachWord(text, (start, end) => {
    const word = text.slice(start, end)
    out.push({ text: word, fold: fold(word), start, end })
  })
  return out
})

const upper = /\p{Lu}/u
const lower = /\p{Ll}/u

/** Whether a word has capitals and no small letters; letters without case count as neither. */
export function isCapitals(text: string): boolean {
  return upper.test(text) && !lower.test(text)
}

/** Whether a word begins with a capital, or with a letter of a script without case. */
export function isCapitalized(text: string): boolean {
  return /^['"«“]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
}
