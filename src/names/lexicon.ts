// The word lists of names/, indexed on first use.

import * as data from '../data/names.ts'
import { remembering } from '../text/remember.ts'
import { isOneWord, type Word } from './words.ts'

export { givenNames } from '../text/given-names.ts'
export { surnameOf } from '../text/surnames.ts'

/** Scripts whose words are not parted by spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** What can be asked of a list of words. */
export type WordList = Pick<Cues, 'has' | 'at' | 'ending' | 'within' | 'edge'>

/** Two lists as one. */
function both(one: WordList, other: WordList): WordList {
  const longer = (a: string, b: string) => (b.length > a.length ? b : a)
  return {
    has: (fold) => one.has(fold) || other.has(fold),
    at: (words, at) => Math.max(one.at(words, at), other.at(words, at)),
    ending: (fold) => longer(one.ending(fold), other.ending(fold)),
    within: (fold) => {
      const [a, b] = [one.within(fold), other.within(fold)]
      return a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b)
    },
    edge: (fold, side) => longer(one.edge(fold, side), other.edge(fold, side)),
  }
}

/** A list of words with the marks of the sources: `word*` a stem, `-word` an ending, `~word` within, and phrases of several words. */
export class Cues {
  readonly #exact = new Set<string>()
  readonly #stems = new Set<string>()
  readonly #ends: string[] = []
  readonly #endings: string[] = []
  readonly #within: string[] = []
  /** Phrases by their first word, longest first. */
  readonly #phrases = new Map<string, string[][]>()
  #shortestStem = Number.POSITIVE_INFINITY

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.startsWith('~')) this.#within.push(word.slice(1))
      else if (word.startsWith('-')) (isUnspaced(word) ? this.#endings : this.#ends).push(word.slice(1))
      else if (word.endsWith('*')) {
        this.#stems.add(word.slice(0, -1))
        this.#shortestStem = Math.min(this.#shortestStem, word.length - 1)
      } else {
        const parts = isOneWord(word) ? [word] : partsOf(word)
        if (parts.length < 2) this.#exact.add(parts[0] ?? word)
        else {
          const same = this.#phrases.get(parts[0]!) ?? []
          same.push(parts)
          this.#phrases.set(parts[0]!, same)
        }
      }
    }
    for (const same of this.#phrases.values()) same.sort((a, b) => b.length - a.length)
    this.#endings.sort((a, b) => b.length - a.length)
  }

  /** Whether a folded word is in the list, by itself, by its stem, by its ending, or behind the Arabic article. */
  readonly has: (fold: string) => boolean = remembering(4000, (fold) => this.#holds(fold))

  #holds(fold: string): boolean {
    if (this.#exact.has(fold)) return true
    if (fold.startsWith('ال') && fold.length > 4 && this.#holds(fold.slice(2))) return true
    if (this.#stems.size > 0) {
      for (let length = Math.max(this.#shortestStem, fold.length - 5); length <= fold.length; length++) {
        if (this.#stems.has(fold.slice(0, length))) return true
      }
    }
    // the end of a compound; Berghaus is a surname, Frauenhaus is a house
    const isCompound = (end: string) => fold.length > end.length + (end.length < 5 ? 5 : 2) && fold.endsWith(end)
    return fold.length > 7 && this.#ends.some(isCompound)
  }

  /** How many words from `at` on are in the list: 0, 1, or the length of the longest phrase. */
  at(words: readonly Word[], at: number): number {
    const first = words[at]
    if (!first) return 0
    for (const phrase of this.#phrases.get(first.fold) ?? []) {
      if (phrase.every((part, i) => words[at + i]?.fold === part)) return phrase.length
    }
    return this.has(first.fold) ? 1 : 0
  }

  /** The ending of an unspaced name that is in the list, '' where there is none. */
  ending(fold: string): string {
    return this.#endings.find((end) => fold.length > end.length && fold.endsWith(end)) ?? ''
  }

  /** Where a piece of an unspaced text that is in the list begins, -1 where there is none. */
  within(fold: string): number {
    let first = -1
    for (const piece of this.#within) {
      const at = fold.indexOf(piece)
      if (at >= 0 && (first < 0 || at < first)) first = at
    }
    return first
  }

  /** The longest piece of the list that an unspaced text ends with, or begins with. */
  edge(fold: string, side: 'start' | 'end'): string {
    let best = ''
    for (const piece of this.#within) {
      if (piece.length > best.length && (side === 'start' ? fold.startsWith(piece) : fold.endsWith(piece))) best = piece
    }
    return best
  }
}

/** Words of a folded phrase, as `wordsOf` parts them. */
function partsOf(phrase: string): string[] {
  return phrase.match(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu) ?? []
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const list = (text: string) => lazy(() => new Cues(text.split('|')))

/** Words by language, `fr:word|word` a line. */
export function languagesOf(text: string): [language: string, words: string[]][] {
  return text.split('\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).split('|')]
  })
}

export const englishOrganizationWords = lazy(
  () => new Cues(languagesOf(data.organizations).flatMap(([language, words]) => (language === 'en' ? words : []))),
)
export const otherOrganizationWords = lazy(
  () => new Cues(languagesOf(data.organizations).flatMap(([language, words]) => (language === 'en' ? [] : words))),
)
const bodies = lazy(() => new Map(languagesOf(data.organizations)))
const bodiesMade = new Map<string, Cues>()

/** Words for organizations in one language. */
export function organizationsOf(language: string): Cues {
  const made = bodiesMade.get(language) ?? new Cues(bodies().get(language) ?? [])
  bodiesMade.set(language, made)
  return made
}
export const organizationWords = lazy(() => both(englishOrganizationWords(), otherOrganizationWords()))
export const roleWords = lazy(() => new Cues(languagesOf(data.roles).flatMap(([, words]) => words)))
const roles = lazy(() => new Map(languagesOf(data.roles)))
const rolesMade = new Map<string, Cues>()

/** Roles in one language. */
export function rolesOf(language: string): Cues {
  const made = rolesMade.get(language) ?? new Cues(roles().get(language) ?? [])
  rolesMade.set(language, made)
  return made
}

/** Given names of these languages are as often words of names of organizations: `Adil Soz`. */
const commonWords = ['af', 'ar', 'as', 'tr']
export const sureGivenNames = lazy(
  () =>
    new Set(languagesOf(data.givenNames).flatMap(([language, words]) => (commonWords.includes(language) ? [] : words))),
)
const languagesOfGiven = lazy(() => {
  const languages = new Map<string, readonly string[]>()
  for (const [language, words] of languagesOf(data.givenNames))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language])
  return languages
})

/** Languages in whose tables a folded word is a given name. */
export function givenIn(word: string): readonly string[] {
  return languagesOfGiven().get(word) ?? []
}
export const formerWords = list(data.former)
export const knownWords = list(data.known)
export const noteWords = list(data.notes)
export const anonymousWords = list(data.anonymous)
export const conditionWords = list(data.conditions)
export const capacityWords = list(data.capacity)
export const representedWords = list(data.represented)
export const behalfWords = list(data.behalf)
export const signingForWords = list(data.signingFor)
export const leadingWords = list(data.leading)
export const smallWords = list(data.small)
export const linkingWords = list(data.linking)
export const namesakeWords = list(data.namesakes)
export const sectionWords = list(data.sections)
export const particles = list(data.particles)
export const personHeadings = list(data.personHeadings)
export const organizationHeadings = list(data.organizationHeadings)
