// Words that are wrong where they stand: cut off, two letters swapped, singular for plural, small letters for capitals.

import { packedStems, packedWords } from '../data/words.ts'
import { remembering } from '../text/remember.ts'
import { bitOf, isWord, languagesWith, unpackWords, wordsIn } from '../text/words.ts'
import type { Named, Slip } from './typos.ts'

const word = /(?<![\p{L}\p{M}\p{N}'’.@/_-])[\p{Script=Latin}\p{M}]{4,}(?![\p{L}\p{M}\p{N}@_/-])/gu
const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

const wordsOf = remembering<readonly string[]>(16_000, (name) => name.match(word) ?? [])

/** English words of four letters and more that a title leaves small. */
const small = new Set(
  'with from against without between among under over into that their through toward towards about across within during your this beyond'.split(
    ' ',
  ),
)

interface Tables {
  /** What words for peoples begin with, by their first letters. */
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** Names of countries that are no word of a language besides. */
  readonly countries: ReadonlySet<string>
}
let made: Tables | null = null
function tables(): Tables {
  if (made) return made
  const stems = new Map<string, string[]>()
  for (const stem of unpackWords(packedStems)) {
    const head = stem.slice(0, 4)
    stems.set(head, [...(stems.get(head) ?? []), stem])
  }
  made = {
    stems,
    countries: new Set(unpackWords(packedWords.countries)),
  }
  return made
}

/** Languages in which a word that breaks off is known by what it breaks off from, with their words once they are asked for. */
const sorted = new Map<string, readonly string[] | null>(['en', 'es', 'fr', 'pt', 'it'].map((one) => [one, null]))

function sortedIn(language: string): readonly string[] {
  const words = sorted.get(language) ?? wordsIn(language)
  sorted.set(language, words)
  return words
}

/** Ends without which what is left is hardly ever a word: Independ(ent), Organiza(tion), Asocia(ción); Proper(ty) and Govern(ment) are. */
const lost = /^(?:ent|ence|ency|tion|ation|ional|ación|ción|ação|ção|azione|zione)$/u

/** A word of a sorted list that the text begins, and that only ends where it breaks off; null where there is none. */
function whole(text: string, sorted: readonly string[]): string | null {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < text) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (; low < sorted.length && sorted[low]!.startsWith(text); low++) {
    if (lost.test(sorted[low]!.slice(text.length))) found.push(sorted[low]!)
  }
  // an adjective stands before a noun more often than another noun does
  return found.find((one) => /(?:ent|al)$/u.test(one)) ?? found[0] ?? null
}

/** A word that breaks off, where all the others of the name are words of one language: `Independ Journalist Association`. */
function cutOff(words: readonly string[], text: string, spoken: string | null): string | null {
  const others = words.filter((other) => other !== text).map((other) => other.toLowerCase())
  if (!others.every(isWord)) return null
  for (const language of sorted.keys()) {
    if (spoken !== null && spoken !== language) continue
    const bit = bitOf(language)
    if (others.filter((other) => (languagesWith(other) & bit) !== 0).length < 2) continue
    const found = whole(text.toLowerCase(), sortedIn(language))
    if (found) return found
  }
  return null
}

/** The word with two neighbours swapped, where that makes the name of a people; words of a language are compared elsewhere. */
function swapped(text: string): string | null {
  const { stems } = tables()
  const isPeople = (one: string): boolean =>
    (stems.get(one.slice(0, 4)) ?? []).some((stem) => one.startsWith(stem) && one.length - stem.length < 4)
  if (isPeople(text)) return null
  for (let at = 1; at + 1 < text.length; at++) {
    if (text[at] === text[at + 1]) continue
    const other = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
    if (isPeople(other)) return other
  }
  return null
}

const heads =
  'alliance|federation|confederation|coalition|association|network|league|union|council|forum|committee|congress|consortium'
const kinds =
  '(?:trade|labou?r|credit|student|teacher|worker)s? union|organi[sz]ation|association|ngo|group|worker|teacher|student|lawyer|journalist|defender|farmer|' +
  'writer|nurse|activist|artist|engineer|physician|doctor|librarian|scientist|advocate|volunteer|survivor|veteran|migrant|refugee'
/** A body of many, of which one is named: `Alliance of Trade Union`. */
const one = new RegExp(
  `\\b(?:${heads}) of (?:(?!the |an? )[\\p{L}’'-]+ ){0,2}?(?<word>${kinds})(?=\\s*(?:$|[(\\[,]|(?:of|in|for|against) ))`,
  'iu',
)
/** What every such name holds: a test that costs little. */
const headed = new RegExp(`(?:${heads}) of `, 'i')
const right = /\bHuman Right(?=\s+(?!of |to )\p{L}|\s*$|\s*[(,[])/u

/** Languages whose words may look English. */
const rivals = ['es', 'fr', 'pt', 'it', 'de'].map(bitOf)

/** Whether the words of a text are English rather than anything else. */
function isEnglish(words: readonly string[]): boolean {
  const having = words.map((text) => languagesWith(text.toLowerCase()))
  const known = (bit: number): number => having.filter((bits) => (bits & bit) !== 0).length
  const english = known(bitOf('en'))
  return english > 1 && english * 3 > words.length * 2 && rivals.every((bit) => known(bit) < english)
}

function singular(name: string): Slip[] {
  const rights = name.includes('Human Right') && right.exec(name)
  if (rights) return [{ word: 'Human Right', likely: 'Human Rights', reason: 'number' }]
  const body = headed.test(name) ? one.exec(name)?.groups?.word : undefined
  return body === undefined ? [] : [{ word: body, likely: `${body}s`, reason: 'number' }]
}

/** Words of an English name in small letters; null where the first word alone is none, or any has a capital. */
function smallTitle(words: readonly string[]): readonly string[] | null {
  const content = words.filter((text) => !small.has(text))
  const low = content.filter((text) => text === text.toLowerCase())
  return low.length > 1 &&
    low.length >= content.length - 1 &&
    low.every((text) => (languagesWith(text) & bitOf('en')) !== 0)
    ? low
    : null
}

/** Whether an English name is written with capitals, as titles are; null where it shows neither. */
export function hasCapitals(name: string): boolean | null {
  const words = wordsOf(name).filter((text) => !small.has(text))
  return words.length < 3 || !isEnglish(words) ? null : words.every((text) => text[0] !== text[0]!.toLowerCase())
}

/** How the names of a letter are written. */
export interface Habits {
  /** Hardly any is in small letters alone. */
  readonly capitals: boolean
  /** The English ones have capitals as titles have. */
  readonly titles: boolean
}

/** Slips in the words of a name. */
export function wordsAmiss(
  { text: name, language }: Named,
  habits: Habits,
  counts: ReadonlyMap<string, number>,
): Slip[] {
  const words = [...new Set(wordsOf(name))]
  const slips: Slip[] = []
  for (const text of words) {
    const low = text.toLowerCase()
    if (habits.capitals && text === low && text.length > 4 && tables().countries.has(low))
      slips.push({ word: text, likely: upper(text), reason: 'capitals' })
    if (text.length < 6 || isWord(low) || text === text.toUpperCase() || (counts.get(low) ?? 0) > 1) continue
    const cut = cutOff(words, text, language)
    const swap = cut === null && text.length > 6 ? swapped(low) : null
    const like = (found: string): string => (text === low ? found : upper(found))
    if (cut !== null) slips.push({ word: text, likely: like(cut), reason: 'cut' })
    else if (swap !== null) slips.push({ word: text, likely: like(swap), reason: 'swap' })
  }
  if (/\b(?:of|Right)\b/.test(name)) slips.push(...singular(name))
  const title = habits.titles && isEnglish(words) ? smallTitle(words) : null
  if (title !== null) {
    const likely = title.reduce((text, one) => text.replace(one, upper(one)), name)
    if (/\p{Lu}/u.test(name)) slips.push({ word: name, likely, reason: 'capitals' })
  }
  return slips
}
