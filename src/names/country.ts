// Names of countries in many languages: what code a name stands for, and where names of countries stand in a text.

import {
  alpha3,
  cities,
  countryAdjectives,
  countryNames,
  doubtfulCountries,
  places as policy,
} from '../data/countries.ts'
import { remembering } from '../text/remember.ts'
import { isUnspaced } from './lexicon.ts'
import { fold, isCapitalized, isCapitals, type Word, wordsOf } from './words.ts'

/** A country named in a text. */
export interface Mention {
  readonly code: string
  /** Indexes of words, end exclusive. */
  readonly start: number
  readonly end: number
  /** An adjective or the name of the people: `Kenyan`. */
  readonly adjective: boolean
  /** Often something else, or a place that letters speak of more than from: counts only where it is set apart. */
  readonly weak: boolean
}

interface Index {
  /** Folded words parted by blanks → code, with `~` behind it for adjectives. */
  readonly names: ReadonlyMap<string, string>
  readonly stems: ReadonlyMap<string, string>
  /** Names in scripts without spaces, by their first character. */
  readonly unspaced: ReadonlyMap<string, readonly (readonly [name: string, code: string])[]>
  /** First words of names of several words, with the most words that such a name has. */
  readonly first: ReadonlyMap<string, number>
  readonly alpha3: ReadonlyMap<string, string>
  readonly codes: ReadonlySet<string>
  readonly doubtful: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
}

let index: Index | null = null

function indexed(): Index {
  if (index) return index
  const names = new Map<string, string>()
  const stems = new Map<string, string>()
  const unspaced = new Map<string, [string, string][]>()
  const first = new Map<string, number>()
  const add = (name: string, code: string) => {
    if (name.endsWith('*')) stems.set(name.slice(0, -1), code)
    else {
      names.set(name, code)
      const blank = name.indexOf(' ')
      if (blank > 0) {
        let words = 2
        for (let next = name.indexOf(' ', blank + 1); next > 0; next = name.indexOf(' ', next + 1)) words++
        const opening = name.slice(0, blank)
        if (words > (first.get(opening) ?? 0)) first.set(opening, words)
      }
      // the scripts without spaces come late in Unicode
      if (name.charCodeAt(0) >= 0xe00 && isUnspaced(name)) {
        const same = unspaced.get(name[0]!) ?? []
        same.push([name, code])
        unspaced.set(name[0]!, same)
      }
    }
  }
  for (const [table, mark] of [
    [countryAdjectives, '~'],
    [countryNames, ''],
  ] as const) {
    for (const line of table.split('\n')) {
      const code = line.slice(0, 2) + mark
      for (const name of line.slice(3).split('|')) if (name.length > 1) add(name, code)
    }
  }
  const subjects = new Set<string>()
  for (const row of policy.split('|')) {
    const [code, how, name] = row.split(':') as [string, string, string]
    if (how === 'none') add(name, '-')
    if (how === 'subject') subjects.add(code)
  }
  for (const same of unspaced.values()) same.sort(([a], [b]) => b.length - a.length)
  const rows = alpha3.split('|').map((row) => row.split(':') as [string, string])
  index = {
    names,
    stems,
    unspaced,
    first,
    alpha3: new Map(rows.map(([two, three]) => [three, two])),
    codes: new Set(rows.map(([two]) => two)),
    doubtful: new Set(doubtfulCountries.split('|')),
    subjects,
  }
  return index
}

const articles = new Set([
  'the',
  'la',
  'le',
  'les',
  'l',
  'el',
  'los',
  'las',
  'o',
  'a',
  'os',
  'as',
  'il',
  'lo',
  'gli',
  'die',
  'der',
  'das',
  'de',
  'het',
  'i',
  'η',
  'ο',
  'το',
  'οι',
  'republic of',
  'republique du',
])
/** Two letters that are also a state of the United States or of Brazil. */
const states = new Set(
  'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA AC AM BA CE DF ES GO MG PB PR PE PI RJ RN RS RO SE SP TO'.split(
    ' ',
  ),
)
/** Short names that are sure enough when they stand in a name in capitals. */
const shortNames = new Set(['lao', 'us', 'usa', 'uk', 'uae', 'drc', 'rdc', 'eua', 'eeuu', 'u s', 'u k', 'u s a'])

/** Short forms of names that are written in capitals, in languages in which another word may look the same: `AS`, `SAD`, `Ås`. */
const shouted = new Set(['as', 'abd', 'abs', 'asv', 'eua', 'jav', 'sad', 'sam', 'uda', 'usa', 'vs', 'vsa', 'zda'])

/** Code of a name that is one word or several, folded; '' where it names no country. */
const codeOf: (key: string) => string = remembering(4000, (key) => {
  const { names, stems } = indexed()
  const exact = names.get(key)
  if (exact !== undefined || key.includes(' ')) return exact ?? ''
  for (let length = Math.max(4, key.length - 4); length <= key.length; length++) {
    const code = stems.get(key.slice(0, length))
    if (code !== undefined) return code
  }
  return ''
})

/** Whether a name counts only among other names of countries, as `Georgia`. */
export function isDoubtful(text: string): boolean {
  return indexed().doubtful.has(
    wordsOf(text)
      .map((word) => word.fold)
      .join(' '),
  )
}

let places: ReadonlySet<string> | null = null

/** Whether a text is nothing but the name of a city or state, or a code of a state in capitals. */
export function isCity(text: string): boolean {
  places ??= new Set(cities.split('|'))
  return (
    /^[A-Z]{2}$/u.test(text) ||
    places.has(
      wordsOf(text)
        .map((word) => word.fold)
        .join(' '),
    )
  )
}

/** Whether letters speak of a place more than from it, by the policy of places. */
export function isSubject(code: string): boolean {
  return indexed().subjects.has(code)
}

/**
 * ISO 3166-1 alpha-2 code of a text that is nothing but the name of a country, in any of about ninety languages, or its code of two or
 * three capitals; null for anything else. `allCodes` false leaves out what is as often an acronym or
 * a state: codes of three letters, and `CA`, `SP`.
 */
export function countryOf(text: string, allCodes = true): string | null {
  const trimmed = text
    .trim()
    .replace(/[:：.,;]+$/u, '')
    .trim()
  if (trimmed === '' || trimmed.length > 60) return null
  const { alpha3: three, codes } = indexed()
  if (/^[A-Z]{2}$/u.test(trimmed) && codes.has(trimmed)) return allCodes || !states.has(trimmed) ? trimmed : null
  if (allCodes && /^[A-Z]{3}$/u.test(trimmed) && three.has(trimmed)) return three.get(trimmed)!
  const printed = wordsOf(trimmed)
  const words = printed.map((word) => word.fold)
  for (const from of [0, 1]) {
    if (from === 1 && !articles.has(words[0] ?? '')) break
    const key = words.slice(from).join(' ')
    const code = shouted.has(key) && /\p{Ll}/u.test(printed[from]!.text) ? '' : codeOf(key)
    if (code === '-') return null
    if (code !== '') return code.slice(0, 2)
  }
  // both names of one country: Myanmar (Burma)
  const [, outside, inside] = /^(.+?)\s*[(（](.+)[)）]$/u.exec(trimmed) ?? []
  if (outside === undefined || inside === undefined) return null
  const code = countryOf(outside, allCodes)
  return code !== null && code === countryOf(inside, allCodes) ? code : null
}

/** The country that a cell states: alone, or behind the town, `Leeds, UK`. */
export function countryInCell(text: string): string | null {
  return countryOf(text) ?? countryOf(text.split(/[,，]\s*/u).at(-1)!)
}

/** Several countries or regions and nothing else: `Mexico & Central America`. */
export function arePlaces(text: string): boolean {
  const parts = text.split(/\s*[&,;/|]\s*|\s+(?:and|et|y|e|und|en|og|i|и)\s+/u)
  const isPlace = (part: string) =>
    codeOf(
      wordsOf(part)
        .map((word) => word.fold)
        .join(' '),
    ) !== ''
  return parts.length > 1 && parts.every(isPlace)
}

/** `Spanish`, `Kenyan`: what somebody teaches, speaks or is, more than where a body sits. */
export function isDemonym(text: string): boolean {
  return codeOf(
    wordsOf(text)
      .map((word) => word.fold)
      .join(' '),
  ).endsWith('~')
}

const mixedCase = /\p{Ll}/u

/** Whether a name of two or three letters is sure enough: in capitals, with an accent (Đức), or without spaces around (日本). */
function isShortName(key: string, print: string, hasSmall: boolean): boolean {
  if (isUnspaced(key) || (/[^\0-\x7f]/u.test(print) && isCapitalized(print) && !shouted.has(key))) return true
  return shortNames.has(key) && (isCapitals(print) ? hasSmall : key === 'lao' && isCapitalized(print))
}

/** Countries named in a text, in order; the longest name wins, and words of regions (`South America`) name none. */
export function mentionsOf(words: readonly Word[], text: string): Mention[] {
  const { names, first, doubtful, subjects } = indexed()
  const out: Mention[] = []
  const hasSmall = mixedCase.test(text)
  let at = 0
  while (at < words.length) {
    const opening = words[at]!.fold
    const longest = Math.min(first.get(opening) ?? 1, words.length - at)
    if (longest === 1 && codeOf(opening) === '') {
      at++
      continue
    }
    let taken = 1
    const keys = [opening]
    while (keys.length < longest) keys.push(`${keys.at(-1)!} ${words[at + keys.length]!.fold}`)
    for (let length = longest; length >= 1; length--) {
      const key = keys[length - 1]!
      const code = length === 1 ? codeOf(key) : (names.get(key) ?? '')
      if (code === '') continue
      if (key.length <= 3 && !isShortName(key, words[at]!.text, hasSmall)) continue
      taken = length
      if (code !== '-') {
        const two = code.slice(0, 2)
        out.push({
          code: two,
          start: at,
          end: at + length,
          adjective: code.endsWith('~'),
          weak: doubtful.has(key) || subjects.has(two),
        })
      }
      break
    }
    at += taken
  }
  return out
}

/** The country that an unspaced name begins or ends with: `日本ウイグル協会`. `rest` is what follows it. */
export function edgeMention(
  text: string,
): { readonly code: string; readonly weak: boolean; readonly rest: string } | null {
  const { unspaced, subjects } = indexed()
  const folded = fold(text)
  for (const [name, code] of unspaced.get(folded[0] ?? '') ?? []) {
    if (!folded.startsWith(name) || folded.length <= name.length) continue
    return code === '-'
      ? null
      : { code: code.slice(0, 2), weak: subjects.has(code.slice(0, 2)), rest: folded.slice(name.length) }
  }
  for (let at = Math.max(1, folded.length - 8); at < folded.length - 1; at++) {
    for (const [name, code] of unspaced.get(folded[at]!) ?? []) {
      if (folded.endsWith(name) && folded.length - name.length === at && code !== '-') {
        return { code: code.slice(0, 2), weak: subjects.has(code.slice(0, 2)), rest: '' }
      }
    }
  }
  return null
}
