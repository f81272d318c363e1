// Whether a word is a given name, in any of the languages of data/given-names/.

import { givenNames as data } from '../data/names.ts'
import { fold } from './fold.ts'

let names: ReadonlySet<string> | null = null

/** All given names, folded. */
export function givenNames(): ReadonlySet<string> {
  names ??= new Set(data.split('\n').flatMap((line) => line.slice(line.indexOf(':') + 1).split('|')))
  return names
}

/** `Jane Doe`, `María José Vega`: two to four words with capitals, of which the first is a given name. */
export function isFullName(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  const areCapital = words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || /^\p{Ll}{1,3}$/u.test(word))
  return words.length >= 2 && words.length <= 4 && areCapital && givenNames().has(fold(words[0]!))
}
