// Writes src/data/names.ts and src/data/countries.ts from the word lists in data/: folded, without duplicates.

import { readdirSync } from 'node:fs'
import { fold } from '../src/names/words.ts'
import { source, writeTable } from './sources.ts'

function files(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(`../data/${folder}/`, import.meta.url))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => `data/${folder}/${name}`),
  )
}

const stem = (path: string) => path.replace(/^.*\/|\.txt$/gu, '')

/** Words in one line, each once. */
function line(words: Iterable<string>): string {
  return [...new Set(words)].sort().join('|')
}

/** One line a file, `fr:word|word`. */
function byLanguage(folder: string, form: (word: string) => string = fold): string {
  return files(folder)
    .map((path) => `${stem(path)}:${line(source(path).map(form))}`)
    .join('\n')
}

function constants(tables: Readonly<Record<string, string>>): string {
  const body = Object.entries(tables).map(([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)}`)
  return `${body.join('\n\n')}\n`
}

const words = constants({
  organizations: byLanguage('organizations'),
  roles: byLanguage('roles'),
  // accents tell titles of Vietnamese from words of other languages
  honorifics: byLanguage('honorifics', (word) => word.toLowerCase()),
  givenNames: byLanguage('given-names'),
  surnames: byLanguage('surnames'),
  personHeadings: line(source('data/headings/persons.txt').map(fold)),
  organizationHeadings: line(source('data/headings/organizations.txt').map(fold)),
  ...Object.fromEntries(files('phrases').map((path) => [stem(path), line(source(path).map(fold))])),
})
const folders = 'organizations,roles,honorifics,given-names,surnames,phrases,headings'
writeTable('build-names.ts', 'names', `data/{${folders}}/`, words)

/** The words of a folded name, parted by single blanks, as `wordsOf` finds them. A star at the end stays. */
function key(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{M}\p{N}\u200c\u200d*]+/gu, ' ')
    .trim()
}

type Names = ReadonlyMap<string, ReadonlySet<string>>

/** Names by code, from rows `KE Kenya`. */
function gather(paths: readonly string[]): Names {
  const names = new Map<string, Set<string>>()
  for (const row of paths.flatMap(source)) {
    const code = row.slice(0, 2)
    names.set(code, (names.get(code) ?? new Set()).add(key(row.slice(3))))
  }
  return names
}

/** `KE:kenya|kenia` a line, without the names that `drop` refuses. */
function lines(names: Names, drop: (name: string, code: string) => boolean): string {
  const rows = [...names].map(([code, all]) => `${code}:${line([...all].filter((name) => !drop(name, code)))}`)
  return rows.sort().join('\n')
}

/** Of the other names, those that are nouns. */
const nounFiles = ['data/demonyms/al.txt', 'data/demonyms/han.txt']
const nouns = gather([...files('countries'), ...nounFiles])
const adjectives = gather(files('demonyms').filter((path) => !nounFiles.includes(path)))
const owners = new Map<string, Set<string>>()
for (const names of [nouns, adjectives]) {
  for (const [code, all] of names) for (const name of all) owners.set(name, (owners.get(name) ?? new Set()).add(code))
}
/** A word that names two countries in two languages names none. */
const isShared = (name: string) => (owners.get(name)?.size ?? 0) > 1
const policy = source('data/places/policy.txt').map((row) => {
  const [code = '', how = '', ...name] = row.split(' ')
  return `${code}:${how}:${key(name.join(' '))}`
})
const countries = constants({
  countryNames: lines(nouns, isShared),
  countryAdjectives: lines(adjectives, (name, code) => isShared(name) || nouns.get(code)?.has(name) === true),
  regionNames: line(source('data/places/regions.txt').map(key)),
  cities: line(source('data/places/cities.txt').map(key)),
  doubtfulCountries: line(source('data/places/doubtful.txt').map(key)),
  alpha3: source('data/places/alpha3.txt').join('|').replaceAll(' ', ':'),
  places: line(policy),
})
writeTable('build-names.ts', 'countries', 'data/{countries,demonyms,places}/', countries)
