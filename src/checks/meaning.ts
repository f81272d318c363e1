// What a name means, whatever its language: the same meaning in two languages may be the same body.

import { concepts } from '../data/concepts.ts'

interface Concept {
  readonly name: string
  /** Says nothing by itself: the kind of body, or its reach. */
  readonly isEmpty: boolean
}

interface Meanings {
  readonly words: ReadonlyMap<string, Concept>
  /** Longest word of Han, kana or Hangul. */
  readonly longest: number
}

const small = new Set(
  (
    'the of for and in on to a an at by with de des du la le les l d et pour en au aux del los las el y e por para da do das dos ' +
    'di della delle degli dei per der die das den dem für und von im zur zum в и на за по з та від о'
  ).split(' '),
)
const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u

let made: Meanings | null = null
function meanings(): Meanings {
  if (made) return made
  const words = new Map<string, Concept>()
  let longest = 0
  for (const line of concepts.split('\n')) {
    const [name = '', ...list] = line.split(' ')
    const concept = { name: name.replace('!', ''), isEmpty: name.startsWith('!') }
    for (const word of list) {
      words.set(word, concept)
      if (asian.test(word)) longest = Math.max(longest, word.length)
    }
  }
  made = { words, longest }
  return made
}

/** Meanings of a name in Chinese, Japanese or Korean: the longest words first, with the marks between them left out. */
function asianMeanings(name: string): Concept[] | null {
  const { words, longest } = meanings()
  const text = name.replace(/[\s・のと的]/gu, '')
  const found: Concept[] = []
  for (let at = 0; at < text.length; ) {
    let size = Math.min(longest, text.length - at)
    while (size > 0 && !words.has(text.slice(at, at + size))) size--
    if (size === 0) return null
    found.push(words.get(text.slice(at, at + size))!)
    at += size
  }
  return found
}

/** What a name means: a key that is equal in any language, and the kinds of body that it names. */
export interface Meaning {
  readonly key: string
  readonly kinds: ReadonlySet<string>
}

/** Meaning of a name; null where a word is not known, or too little is said: fewer than two meanings beside the kind of body. */
export function meaningOf(name: string): Meaning | null {
  const found = asian.test(name) ? asianMeanings(name) : wordMeanings(name)
  if (!found) return null
  const kinds = new Set(found.filter(({ isEmpty }) => isEmpty).map((concept) => concept.name))
  kinds.delete('international')
  kinds.delete('national')
  // 人権 is human and rights in one word.
  const meant = new Set(
    found.filter((concept) => !concept.isEmpty && concept.name !== 'rights').map((concept) => concept.name),
  )
  return meant.size < 2 ? null : { key: [...meant].sort().join(' '), kinds }
}

function wordMeanings(name: string): Concept[] | null {
  const { words } = meanings()
  const found: Concept[] = []
  for (const [word] of name
    .toLowerCase()
    .replace(/hong kong/g, 'hongkong')
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    if (small.has(word)) continue
    const concept = words.get(word)
    if (!concept) return null
    found.push(concept)
  }
  return found
}
