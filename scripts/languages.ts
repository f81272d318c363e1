// Reads data/languages/*.txt: the languages that names can be told apart by.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { LanguageRow } from '../src/text/lang-lexicon.ts'
import { wordsOf } from '../src/text/lang-words.ts'
import { pack } from '../src/text/packed.ts'

const folder = new URL('../data/languages/', import.meta.url)
const countries = new URL('../data/countries/', import.meta.url)

/** Languages at least as common as this have the words of country names too: `Belgium` is English, `Belgique` French. */
const wellKnown = 1.5

/** Words of the country names of a language, in lower case; short ones are small words or parts of names that all languages share. */
function placesOf(tag: string): string[] {
  const file = new URL(`${tag === 'no' ? 'nb' : tag}.txt`, countries)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((line) => wordsOf(line.slice(3))).filter((word) => word.length > 3)
}

/** One source. */
export interface LanguageSource {
  readonly tag: string
  readonly script: string
  /** ISO 639-3 codes that mean this language. */
  readonly codes: readonly string[]
  readonly common: number
  readonly letters: string
  readonly small: readonly string[]
  readonly words: readonly string[]
}

/** All sources, sorted by tag. */
export function readLanguages(): LanguageSource[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const head = new Map<string, string>()
      const lists: Record<string, string[]> = { 'small words': [], words: [] }
      let list: string[] | undefined
      for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
        if (line === '' || line.startsWith('#')) continue
        const part = /^\[(.+)\]$/u.exec(line)?.[1]
        if (part !== undefined) list = lists[part]
        else if (list) list.push(line)
        else head.set(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1))
      }
      return {
        tag: file.replace('.txt', ''),
        script: head.get('script') ?? '',
        codes: head.get('iso639-3')?.split(' ') ?? [],
        common: Number(head.get('common') ?? 0),
        letters: head.get('letters') ?? '',
        small: lists['small words']!,
        words: lists.words!,
      }
    })
}

/** Scripts that more than one language is written in, with their languages. */
export function sharedScripts(sources: readonly LanguageSource[]): Map<string, LanguageSource[]> {
  const scripts = Map.groupBy(sources, (source) => source.script)
  return new Map([...scripts].filter(([, languages]) => languages.length > 1).sort())
}

/** The language as the library has it. A word with a hyphen or a Tibetan stop is more than one word to `wordsOf`. */
export function rowOf(source: LanguageSource): LanguageRow {
  const places = source.common >= wellKnown ? placesOf(source.tag) : []
  const words = new Set([...[...source.small, ...source.words].flatMap(wordsOf), ...places])
  return {
    tag: source.tag,
    script: source.script,
    common: source.common,
    letters: source.letters,
    words: pack([...words].sort()),
  }
}
