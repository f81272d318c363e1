// Words that names of organizations are made of, in many languages.

import { packedWords } from '../data/words.ts'

/** The words of a packed list: each stands behind the number of letters that it shares with the one before it. */
export function unpackWords(packed: string): ReadonlySet<string> {
  const words = new Set<string>()
  let word = ''
  for (let at = 0; at < packed.length; ) {
    let end = at + 1
    while (end < packed.length && !isDigit(packed.charCodeAt(end))) end++
    word = word.slice(0, Number(packed[at])) + packed.slice(at + 1, end)
    words.add(word)
    at = end
  }
  return words
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

const lists = new Map<string, ReadonlySet<string>>()
let known: ReadonlySet<string> | null = null

/** Languages that have a list of their own, BCP 47. */
export const wordLanguages: readonly string[] = Object.keys(packedWords).filter((language) => language.length === 2)

/** Words of one language: four letters or more, lower case, NFC; none for a language without a list. */
export function wordsIn(language: string): ReadonlySet<string> {
  const made = lists.get(language)
  if (made) return made
  const packed = (packedWords as Readonly<Record<string, string>>)[language] ?? ''
  const words = unpackWords(packed)
  lists.set(language, words)
  return words
}

/** Whether names use the word, in any language; it may be written in any case. */
export function isWord(word: string): boolean {
  known ??= allWords()
  return known.has(word.toLowerCase())
}

function allWords(): ReadonlySet<string> {
  const all = new Set<string>()
  for (const language of Object.keys(packedWords)) for (const word of wordsIn(language)) all.add(word)
  return all
}
