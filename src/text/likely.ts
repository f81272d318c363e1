// How likely a word is one at all, by the letters that follow one another in it.

import { latin, russian, ukrainian, words } from '../data/letter-models.ts'
import { letterModel } from './letters.ts'

let slavic: ReadonlySet<string> | undefined

/** Words of names in Russian and Ukrainian, in small letters. */
export function slavicWords(): ReadonlySet<string> {
  slavic ??= new Set(`${words.russian} ${words.ukrainian}`.split(' '))
  return slavic
}

/** How unlike the words of its script a word is, in nats per letter beyond what names are. */
export function unlikeness(lower: string): number {
  if (lower.length < 4) return 0
  if (/^\p{Script=Cyrillic}+$/u.test(lower))
    return Math.max(0, -3 - Math.max(letterModel(russian).score(lower), letterModel(ukrainian).score(lower)))
  const plain = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  return /^[a-z]+$/u.test(plain) ? Math.max(0, -2.4 - letterModel(latin).score(plain)) : 0
}
