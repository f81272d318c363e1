// What is known of languages beforehand: their words, their letters, and how common they are in letters.

import { unpack } from './packed.ts'
import { isAscii } from './script.ts'

/** One language in one script. */
export interface LanguageRow {
  /** BCP 47: `cs`, `sr-Latn`. */
  readonly tag: string
  /** ISO 15924. */
  readonly script: string
  /** How common the language is among the names of letters, in nats above a language of middling size. */
  readonly common: number
  /** Letters beside a to z; '' where the alphabet says nothing. */
  readonly letters: string
  /** Words, packed. */
  readonly words: string
}

/** What speaks for the languages of one script before letter groups are looked at. */
export interface Lexicon {
  /** BCP 47 tags; all scores are in this order. */
  readonly tags: readonly string[]
  /** Whether any of the languages has the word. */
  readonly has: (word: string) => boolean
  /** Scores of a name's words, in nats; `trust` weighs how common the languages are; without `words`, no word is known. */
  readonly score: (words: readonly string[], options: { trust: number; words: boolean }) => Float64Array
}

/** A word that a language has speaks for it by this much against those that do not have it. */
const known = 2.5
/** A letter that a language does not have speaks against it by this much. */
const foreign = 1.5

const letter = /^\p{L}$/u

/** Makes the lexicon of the languages of one script. */
export function openLexicon(rows: readonly LanguageRow[]): Lexicon {
  const having = new Map<string, number[]>()
  rows.forEach((row, at) => {
    for (const word of unpack(row.words)) {
      const others = having.get(word)
      if (others) others.push(at)
      else having.set(word, [at])
    }
  })
  const common = Float64Array.from(rows, (row) => row.common)
  const alphabets = rows.map((row) => new Set(row.letters))
  const lacking = new Map<string, readonly number[]>()
  /** Languages whose alphabet is known and does not have the letter. */
  const without = (character: string): readonly number[] => {
    const seen = lacking.get(character)
    if (seen) return seen
    const found = alphabets.flatMap((letters, at) => (letters.size > 0 && !letters.has(character) ? [at] : []))
    // a letter that no alphabet has says nothing
    const telling = letter.test(character) && found.length < rows.length ? found : []
    if (lacking.size < 5000) lacking.set(character, telling)
    return telling
  }
  const halves = (word: string): string[] => {
    const at = word.indexOf("'")
    return at < 0 ? [] : [word.slice(0, at + 1), word.slice(at + 1)]
  }
  return {
    tags: rows.map((row) => row.tag),
    has: (word) => having.has(word),
    score: (words, options) => {
      const scores = new Float64Array(common.length)
      for (let at = 0; at < scores.length; at++) scores[at] = common[at]! * options.trust
      for (const word of words) {
        if (options.words) {
          const whole = having.get(word)
          const hits = whole ? [whole] : halves(word).map((half) => having.get(half) ?? [])
          for (const hit of hits) for (const at of hit) scores[at]! += known
        }
        // a to z and the apostrophe are in every alphabet
        if (isAscii(word)) continue
        let seen = ''
        for (const character of word) {
          if (character < '\x80' || seen.includes(character)) continue
          seen += character
          for (const at of without(character)) scores[at]! -= foreign
        }
      }
      return scores
    },
  }
}
