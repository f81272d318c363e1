// Entries that stand for a signatory who withheld the name.

import { countryOf } from './country.ts'
import { anonymousWords, isUnspaced } from './lexicon.ts'
import { fold, wordsOf } from './words.ts'

/** Whether a name says that it is withheld: `Anonymous`, `Anonymous, Nigeria`, `Name withheld`, `Anonymous NGO (3)`, 化名. */
export function isAnonymous(name: string): boolean {
  if (isUnspaced(name)) return anonymousWords().has(fold(name).replace(/[\s\d０-９]/gu, ''))
  const words = wordsOf(name)
  const length = anonymousWords().at(words, 0)
  if (length === 0) return false
  const rest = words.slice(length).filter((word) => !/^\p{N}+$/u.test(word.text))
  if (rest.length === 0) return true
  // what follows is where the signatory is, or what it is: no name of a film or a band
  return countryOf(name.slice(rest[0]!.start)) !== null || /^\s*[,(–—-]/u.test(name.slice(words[length - 1]!.end))
}
