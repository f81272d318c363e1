// Words that names of organizations are made of, in many languages.

import { packedWords } from '../data/words.ts'

/** The words of a packed list: each stands behind the number of letters that it shares with the one before it. */
export function unpackWords(packed: string): ReadonlySet<string> {
  const words = new Set<string>()
  let word = ''
  for (const [, shared, rest] of packed.matchAll(/(\d)(\D*)/g)) {
    word = word.slice(0, Number(shared)) + rest
    words.add(word)
  }
  return words
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
  known ??= new Set(Object.keys(packedWords).flatMap((language) => [...wordsIn(language)]))
  return known.has(word.toLowerCase())
}
