// Finds the phrases that open and close the parts of a letter, in any of the languages of data/cues/.

import { cues } from '../data/cues.ts'

export type Cue = 'to' | 'salutation' | 'closing' | 'signed' | 'group' | 'after' | 'condition' | 'count' | 'withheld'
export type ColumnCue =
  | 'name'
  | 'organization'
  | 'role'
  | 'affiliation'
  | 'country'
  | 'representative'
  | 'date'
  | 'number'

interface Phrases {
  readonly whole: ReadonlySet<string>
  readonly starts: readonly string[]
}

const tables = new Map<string, Phrases>()

function phrasesOf(part: string): Phrases {
  let table = tables.get(part)
  if (!table) {
    const all = cues[part] ?? []
    table = {
      whole: new Set(all.map((phrase) => phrase.replace(/^=/u, ''))),
      starts: all.filter((phrase) => !phrase.startsWith('=')),
    }
    tables.set(part, table)
  }
  return table
}

/** Lower case, one spelling of quotes and blanks, marks at the ends off. */
export function cueForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
}

const wordless = /[\u2e80-\u9fff\uac00-\ud7a3]/u

/** Whether the whole line is a cue and nothing else. */
export function isCue(part: Cue, text: string): boolean {
  return phrasesOf(part).whole.has(cueForm(text))
}

/** Whether the line begins with a cue, at a word's end. */
export function startsWithCue(part: Cue, text: string): boolean {
  const form = cueForm(text)
  if (phrasesOf(part).whole.has(form)) return true
  return phrasesOf(part).starts.some(
    (phrase) =>
      form.startsWith(phrase) && (wordless.test(phrase) || !/[\p{L}\p{M}\p{N}]/u.test(form[phrase.length] ?? ' ')),
  )
}

/** The longest cue that stands anywhere in the text as whole words, with its offset in `cueForm(text)`; null where none does. */
export function findCue(part: Cue, text: string): { readonly phrase: string; readonly at: number } | null {
  const form = cueForm(text)
  let best: { phrase: string; at: number } | null = null
  for (const phrase of phrasesOf(part).starts) {
    if (best && phrase.length <= best.phrase.length) continue
    const at = wordAt(form, phrase)
    if (at >= 0) best = { phrase, at }
  }
  return best
}

function wordAt(form: string, phrase: string): number {
  for (let at = form.indexOf(phrase); at >= 0; at = form.indexOf(phrase, at + 1)) {
    if (wordless.test(phrase)) return at
    const before = form[at - 1] ?? ' '
    const behind = form[at + phrase.length] ?? ' '
    if (!/[\p{L}\p{M}\p{N}]/u.test(before) && !/[\p{L}\p{M}\p{N}]/u.test(behind)) return at
  }
  return -1
}

const columnCues: readonly ColumnCue[] = [
  'number',
  'name',
  'organization',
  'role',
  'affiliation',
  'country',
  'representative',
  'date',
]

/** What a table's heading says its column holds; null where it says nothing known. */
export function columnOf(text: string): ColumnCue | null {
  const parts = text.split(/[/|\n]|\s[-–—]\s/u)
  for (const part of [text, ...parts]) {
    const form = cueForm(part)
    for (const column of columnCues) if (phrasesOf(`columns.${column}`).whole.has(form)) return column
  }
  const form = cueForm(text)
  if (/^(no|nr|n|№)$/u.test(form)) return 'number'
  for (const column of columnCues) {
    if (column === 'number') continue
    for (const phrase of phrasesOf(`columns.${column}`).starts)
      if (phrase.length > 3 && wordAt(form, phrase) >= 0 && form.length < 40) return column
  }
  return null
}
