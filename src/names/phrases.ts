// Where the phrases of a list open or part a text: `formerly …`, `… represented by …`.

import type { WordList } from './lexicon.ts'
import { wordsOf } from './words.ts'

/** The text behind a phrase of the list that opens it; null where none does, or nothing follows. */
export function opened(list: WordList, text: string): string | null {
  const words = wordsOf(text)
  const length = list.at(words, 0)
  if (length === 0 || length === words.length) return null
  // `l'` is written on to its word
  const isElided = words[length - 1]!.text.length === 1
  return text.slice(words[length - 1]!.end).replace(isElided ? /^['’\s]+/u : /^[\s:：.,-]+/u, '')
}

/** Whether a text is a phrase of the list, or holds one of several words. */
export function holds(list: WordList, text: string): boolean {
  const words = wordsOf(text)
  return words.some((_, at) => list.at(words, at) > 1) || (words.length > 0 && list.at(words, 0) === words.length)
}

/** `Red Barnet v/ Johanne Schmidt`: the Danish and Norwegian short form of `by`. */
export function partAtBy(text: string): { readonly before: string; readonly after: string } | null {
  const match = /^(.{3,}?)[\s,]+v\/\s?(?=\p{Lu})(.+)$/su.exec(text)
  return match ? { before: match[1]!, after: match[2]! } : null
}

/** What stands before and behind a phrase of the list. A phrase of one word counts only behind a comma, bracket or dash. */
export function partAt(list: WordList, text: string): { readonly before: string; readonly after: string } | null {
  const words = wordsOf(text)
  for (let at = 1; at < words.length - 1; at++) {
    const length = list.at(words, at)
    if (length === 0 || at + length >= words.length) continue
    const before = text.slice(0, words[at]!.start)
    if (length === 1 && !/[,;(–—-]\s*$/u.test(before)) continue
    const after = text.slice(words[at + length - 1]!.end).replace(/^[\s:：.]+/u, '')
    return {
      before: before.replace(/[\s,;(–—-]+$/u, ''),
      after: /\(\s*$/u.test(before) && !after.includes('(') ? after.replace(/\)\s*$/u, '') : after,
    }
  }
  return null
}
