// Finds the phrases that open and close the parts of a letter, in any of the languages of data/cues/.

import { cues } from '../data/cues.ts'
import type { ColumnName } from '../model/entry.ts'
import { joinAccents } from './accents.ts'

export type Cue =
  | 'to'
  | 'address'
  | 'honour'
  | 'subject'
  | 'notice'
  | 'salutation'
  | 'closing'
  | 'signed'
  | 'following'
  | 'group'
  | 'after'
  | 'condition'
  | 'count'
  | 'withheld'
  | 'rest'
  | 'unsigned'
  | 'street'
export type ColumnCue = ColumnName

interface Phrases {
  readonly whole: ReadonlySet<string>
  /** Phrases that may stand within a line, by their first word. */
  readonly byWord: ReadonlyMap<string, readonly string[]>
  /** Phrases of scripts without word spaces. */
  readonly wordless: readonly string[]
}

const east = /[\u2e80-\u9fff\uac00-\ud7a3]/u
const letters = /[\p{L}\p{M}\p{N}]+/gu
const tables = new Map<string, Phrases>()

function phrasesOf(part: string): Phrases {
  let table = tables.get(part)
  if (!table) {
    const all = (cues[part] ?? []).map(oneI)
    const byWord = new Map<string, string[]>()
    const wordless: string[] = []
    for (const phrase of all) {
      if (phrase.startsWith('=')) continue
      if (east.test(phrase)) wordless.push(phrase)
      const first = phrase.match(letters)?.[0] ?? phrase
      byWord.set(first, [...(byWord.get(first) ?? []), phrase])
    }
    table = { whole: new Set(all.map((phrase) => phrase.replace(/^=/u, ''))), byWord, wordless }
    tables.set(part, table)
  }
  return table
}

const forms = new Map<string, string>()

/** One i for the two of Turkish, whose capitals are not told apart in small letters of other languages: İMZACILAR. */
function oneI(text: string): string {
  return text
    .replace(/i\u0307/gu, 'i')
    .replaceAll('ı', 'i')
    .replace(gendered, 'innen')
}

/** German for women and men: `Unterzeichner*innen`, `Unterzeichner:innen`, `Unterzeichner/-innen`. */
const gendered = /(?<=\p{L})(?:[*:_·•]|\/-?)innen(?!\p{L})/gu

/** Letters that are set apart in a heading: S I G N E D  B Y. Words are parted by more than one blank. */
const spacedOut =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:\s\p{L}\p{M}*){3,}(?![\p{L}\p{M}\p{N}])|(?<=\s{2,})\p{L}\p{M}*(?:\s\p{L}\p{M}*)+(?=\s{2,}|$)/gu

/** Lower case, one spelling of quotes and blanks, marks at the ends off, letters that were set apart joined. */
export function cueForm(text: string): string {
  let form = forms.get(text)
  if (form === undefined) {
    form = oneI(joinAccents(text).normalize('NFKC').toLowerCase())
      .replace(/[’‘ʼ]/gu, "'")
      // the Thai sign for am, which comes apart above, and which files may hold in parts
      .replace(/\u0e4d\u0e32+/gu, '\u0e33')
      .replace(spacedOut, (word) => word.replace(/\s/gu, ''))
      .replace(/\s+/gu, ' ')
      .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    // one line is asked for many cues; a letter has few lines at a time
    if (forms.size > 2000) forms.clear()
    forms.set(text, form)
  }
  return form
}

/** Whether the whole line is a cue and nothing else. */
export function isCue(part: Cue, text: string): boolean {
  return phrasesOf(part).whole.has(cueForm(text))
}

/** Whether the line begins with a cue, at a word's end. */
export function startsWithCue(part: Cue, text: string): boolean {
  return openingCue(part, text) !== null
}

/** What stands behind the cue that a line begins with, as printed; null where it begins with none. */
export function afterCue(part: Cue, text: string): string | null {
  const phrase = openingCue(part, text)
  if (phrase === null) return null
  let left = phrase.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  let at = 0
  for (const char of text) {
    if (left === 0) break
    if (/[\p{L}\p{N}]/u.test(char)) left--
    at += char.length
  }
  return text.slice(at).replace(/^[\s\p{M}\p{P}]+/u, '')
}

/** The longest cue that opens the line. */
function openingCue(part: Cue, text: string): string | null {
  const form = cueForm(text)
  const { whole, byWord, wordless } = phrasesOf(part)
  if (whole.has(form)) return form
  const first = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}\p{N}]+)/u.exec(form)?.[1]
  const own = first === undefined ? [] : (byWord.get(first) ?? [])
  const found = own.filter((phrase) => form.startsWith(phrase) && endsWord(form, phrase.length))
  if (east.test(form[0] ?? '')) found.push(...wordless.filter((phrase) => form.startsWith(phrase)))
  return found.reduce<string | null>((best, phrase) => (phrase.length > (best?.length ?? 0) ? phrase : best), null)
}

/** A word's end, or an article that is written together with its word: `à l'`. */
function endsWord(form: string, at: number): boolean {
  return form[at - 1] === "'" || !/[\p{L}\p{M}\p{N}]/u.test(form[at] ?? ' ')
}

/** The longest cue that stands anywhere in the text as whole words, with its offset in `cueForm(text)`; null where none does. */
export function findCue(part: Cue, text: string): { readonly phrase: string; readonly at: number } | null {
  return longestIn(cueForm(text), phrasesOf(part))
}

function longestIn(form: string, { byWord, wordless }: Phrases): { phrase: string; at: number } | null {
  let best: { phrase: string; at: number } | null = null
  for (const match of form.matchAll(letters)) {
    for (const phrase of byWord.get(match[0]) ?? []) {
      if (best && phrase.length <= best.phrase.length) continue
      const at = match.index - phrase.indexOf(match[0])
      if (form.startsWith(phrase, at) && endsWord(form, at + phrase.length)) best = { phrase, at }
    }
  }
  if (!east.test(form)) return best
  for (const phrase of wordless) {
    if (best && phrase.length <= best.phrase.length) continue
    const at = form.indexOf(phrase)
    if (at >= 0) best = { phrase, at }
  }
  return best
}

const columnCues: readonly ColumnCue[] = [
  'number',
  'given',
  'family',
  'name',
  'organization',
  'role',
  'affiliation',
  'country',
  'representative',
  'date',
]

/** What a heading that names a column and nothing else names: `Organisation`, `Pays / Country`, `No. Name`; null for others. */
export function columnNamed(text: string): ColumnCue | null {
  const [, first = '', rest = ''] = /^\s*(\S{1,9})\s+(\S.*)$/su.exec(text) ?? []
  for (const part of [text, ...text.split(/[/|\n]|\s[-–—]\s/u), ...(isNumberCue(first) ? [rest] : [])]) {
    const column = wholeColumn(cueForm(part))
    if (column !== null) return column
  }
  return isNumberCue(text) ? 'number' : null
}

let columnTable: { readonly phrases: ReadonlyMap<string, ColumnCue>; readonly openings: ReadonlySet<string> } | null =
  null

/** All phrases of columns, and the words that they begin with. */
function columnPhrases() {
  if (columnTable) return columnTable
  const phrases = new Map<string, ColumnCue>()
  for (const column of columnCues)
    for (const phrase of phrasesOf(`columns.${column}`).whole) if (!phrases.has(phrase)) phrases.set(phrase, column)
  columnTable = { phrases, openings: new Set([...phrases.keys()].map((phrase) => phrase.split(' ', 1)[0]!)) }
  return columnTable
}

function wholeColumn(form: string): ColumnCue | null {
  return columnPhrases().phrases.get(form) ?? null
}

function isNumberCue(text: string): boolean {
  const form = cueForm(text)
  return phrasesOf('columns.number').whole.has(form) || /^(?:no|nr|n|№)$/u.test(form) || text.trim() === '#'
}

/** The columns that one line heads, `No. Organization Country`; none where it says anything else, or names one column. */
export function columnsIn(text: string): ColumnCue[] {
  const words = text.trim().split(/[\s|]+/u)
  if (words.length < 2 || words.length > 12) return []
  const isOpening = (word: string) =>
    columnPhrases().openings.has(word.toLowerCase().replace(/[,;:]+$/u, '')) || isNumberCue(word)
  if (!isOpening(words[0]!)) return []
  const columns: ColumnCue[] = []
  for (let from = 0; from < words.length; ) {
    let taken = 0
    for (let to = words.length; to > from && taken === 0; to--) {
      const part = words.slice(from, to).join(' ')
      const column = isNumberCue(part) ? 'number' : wholeColumn(cueForm(part))
      if (column === null) continue
      columns.push(column)
      taken = to - from
    }
    if (taken === 0) return []
    from += taken
  }
  return holdNames(columns) && new Set(columns).size === columns.length && columns.length > 1 ? columns : []
}

/** Whether columns hold names, of bodies or of persons. */
export function holdNames(columns: readonly (ColumnCue | null)[]): boolean {
  return (['name', 'given', 'family', 'organization'] as const).some((column) => columns.includes(column))
}

/** What a table's heading says its column holds; null where it says nothing known. */
export function columnOf(text: string): ColumnCue | null {
  const named = columnNamed(text)
  if (named) return named
  const form = cueForm(text)
  if (form.length >= 40) return null
  for (const column of columnCues) {
    if (column === 'number') continue
    const found = longestIn(form, phrasesOf(`columns.${column}`))
    if (found && found.phrase.length > 3) return column
  }
  return null
}
