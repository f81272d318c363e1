// Two names of one body side by side without a mark, one of them English: `Magyar Helsinki Bizottság Hungarian Helsinki Committee`.

import { mentionsOf } from './country.ts'
import { englishOrganizationWords, otherOrganizationWords, smallWords } from './lexicon.ts'
import { fold, type Word, wordsOf } from './words.ts'

const englishSmall = new Set(['for', 'of', 'the', 'and', 'we', 'our', 'against', 'without', 'with', 'people'])

type Side = 'english' | 'other' | 'either'

function sideOf(word: Word): Side {
  if (/[^\0-\x7f]/u.test(word.text)) return 'other'
  if (englishSmall.has(word.fold)) return 'english'
  const english = englishOrganizationWords().has(word.fold)
  const other = otherOrganizationWords().has(word.fold)
  return english === other ? 'either' : english ? 'english' : 'other'
}

/** Whether the words of two texts show that just one of them is English. */
export function isOneEnglish(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => new Set(wordsOf(text).map(sideOf))) as [Set<Side>, Set<Side>]
  const isEnglish = (one: Set<Side>, other: Set<Side>) =>
    one.has('english') && !one.has('other') && other.has('other') && !other.has('english')
  return isEnglish(a, b) || isEnglish(b, a)
}

/** Where the second name begins, among the words between two sides: where a word of the first name comes again, else at once. */
function startOf(words: readonly Word[], first: number, last: number, text: string): number {
  const opening = words.slice(first, first + 1)
  if (mentionsOf(opening, text)[0]?.adjective) return first
  for (let at = first; at <= last; at++) {
    const pair = at >= 2 ? words[at - 2]!.fold + words[at - 1]!.fold : ''
    if (words[at]!.fold === pair) return at
    if (at > 1 && words.slice(0, at).some((word) => word.fold === words[at]!.fold && word.fold.length > 3)) return at
  }
  return first
}

/** The two names, or null where the text is one: both need two words, and a word for an organization that only their language has. */
export function partTwins(text: string): readonly [first: string, second: string] | null {
  const words = wordsOf(text)
  if (words.length < 4 || /[,;:/|()–—&]|\s-\s/u.test(text)) return null
  const sides = words.map(sideOf)
  const lastOther = sides.lastIndexOf('other')
  const lastEnglish = sides.lastIndexOf('english')
  if (lastOther < 0 || lastEnglish < 0) return null
  const isSecondEnglish = sides.indexOf('english') > lastOther
  const isFirstEnglish = sides.indexOf('other') > lastEnglish
  if (!isSecondEnglish && !isFirstEnglish) return null
  const [first, last] = isSecondEnglish
    ? [lastOther + 1, sides.indexOf('english')]
    : [sides.indexOf('other'), sides.indexOf('other')]
  const at = startOf(words, first, last, text)
  const english = isSecondEnglish ? words.slice(at) : words.slice(0, at)
  const other = isSecondEnglish ? words.slice(0, at) : words.slice(at)
  if (english.length < 2 || other.length < 2) return null
  if (!/^[\p{Lu}]/u.test(words[at]!.text)) return null
  if (smallWords().has(words[at - 1]!.fold)) return null
  const sure = english.filter((word) => sideOf(word) === 'english')
  const heads = sure.filter((word) => englishOrganizationWords().has(word.fold)).length
  const joined = fold(other.map((word) => word.text).join(''))
  const isSaidTwice = english.some((word) => word.fold.length > 4 && joined.includes(word.fold.slice(0, 6)))
  const isOther = other.some((_, i) => otherOrganizationWords().at(other, i) > 0)
  if (heads === 0 || (sure.length < 2 && !isSaidTwice) || !(isOther || isSaidTwice)) return null
  return [text.slice(0, words[at]!.start).trim(), text.slice(words[at]!.start).trim()]
}
