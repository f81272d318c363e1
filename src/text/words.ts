// Words that names of organizations are made of, in many languages.

import { packedWords } from '../data/words.ts'

/** The words of a packed list: each stands behind the number of letters that it shares with the one before it. */
export function unpackWords(packed: string): string[] {
  const words: string[] = []
  let word = ''
  for (let at = 0; at < packed.length; ) {
    let end = at + 1
    while (end < packed.length && !isDigit(packed.charCodeAt(end))) end++
    word = word.slice(0, Number(packed[at])) + packed.slice(at + 1, end)
    words.push(word)
    at = end
  }
  return words
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

const lists: Readonly<Record<string, string>> = packedWords
let known: ReadonlyMap<string, number> | null = null

/** Languages that have a list of their own, BCP 47. */
export const wordLanguages: readonly string[] = Object.keys(lists).filter((language) => language.length === 2)

/** Words of one language, sorted: four letters or more, lower case, NFC; none for a language without a list. */
export function wordsIn(language: string): readonly string[] {
  return unpackWords(lists[language] ?? '')
}

/** Whether names use the word, in any language; it may be written in any case. */
export function isWord(word: string): boolean {
  known ??= allWords()
  return known.has(word.toLowerCase())
}

/** The languages whose lists have a word in lower case, as bits in the order of `wordLanguages`: 0 where none has it. */
export function languagesWith(word: string): number {
  known ??= allWords()
  return known.get(word) ?? 0
}

/** The bit of a language in what `languagesWith` says; 0 for one without a list. */
export function bitOf(language: string): number {
  const at = wordLanguages.indexOf(language)
  return at < 0 ? 0 : 1 << at
}

function allWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const list of Object.keys(lists)) {
    // words of places, and of no language in particular, have no bit
    const bit = bitOf(list)
    for (const word of wordsIn(list)) all.set(word, (all.get(word) ?? 0) | bit)
  }
  return all
}
