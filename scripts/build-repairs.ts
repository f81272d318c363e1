// Makes the tables of repairs/ and checks/ (src/data) from data/repairs and the names of fixtures/names.
import { deepStrictEqual } from 'node:assert'
import { isKept, namesOf, source, writeTable } from './sources.ts'

const write = (name: string, from: string, body: string): void => writeTable('build-repairs.ts', name, from, body)
const ror = namesOf('ror-train.tsv')

// Abbreviations

write(
  'abbreviations',
  'data/repairs/abbreviations.txt',
  `/** Abbreviations, in lower case and without their full stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  '${source('data/repairs/abbreviations.txt').join(' ')}'.split(' '),
)
`,
)

// Radicals

const radicals = source('data/repairs/radicals.txt').map((line) => line.split(' '))
write(
  'radicals',
  'data/repairs/radicals.txt',
  `const from = '${radicals.map(([radical]) => radical).join('')}'
const to = '${radicals.map(([, ideograph]) => ideograph).join('')}'

const ideographs = [...to]

/** Radicals of dictionaries and the ideographs that they look like. */
export const radicals: ReadonlyMap<string, string> = new Map(
  [...from].map((radical, index) => [radical, ideographs[index]!]),
)
`,
)
deepStrictEqual(
  radicals.filter((pair) => pair.length !== 2 || [...pair.join('')].length !== 2),
  [],
)

// Letter models

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** Words and their weights: the root of how often, so that no single word rules a model. */
function wordsOf(
  texts: readonly string[],
  pattern: RegExp,
  more: readonly (readonly [string, number])[] = [],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const weights = new Map([...counts].map(([word, count]) => [word, Math.sqrt(count)]))
  for (const [word, weight] of more) weights.set(word, (weights.get(word) ?? 0) + weight)
  return weights
}

/** Data of `letterModel`. Triples of less weight than `least` are left out. */
function modelOf(alphabet: string, words: ReadonlyMap<string, number>, least: number): string {
  const known = new Set(alphabet)
  const rows = new Map<string, Map<string, number>>()
  for (const [word, weight] of words) {
    if ([...word].some((letter) => !known.has(letter))) continue
    let pair = '^^'
    for (const letter of [...word, '^']) {
      const row = rows.get(pair) ?? new Map<string, number>()
      row.set(letter, (row.get(letter) ?? 0) + weight)
      rows.set(pair, row)
      pair = pair[1]! + letter
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([pair, row]) => {
      const byLevel = new Map<number, string[]>()
      for (const [letter, weight] of row) {
        if (weight < least) continue
        const level = Math.min(9, Math.max(0, Math.round(Math.log(weight) / Math.log(1.6))))
        byLevel.set(level, [...(byLevel.get(level) ?? []), letter])
      }
      const groups = [...byLevel]
        .sort(([a], [b]) => a - b)
        .map(([level, letters]) => `${level}${letters.sort().join('')}`)
      return groups.length > 0 ? [pair + groups.join('')] : []
    })
  return [alphabet, ...lines].join('\n')
}

const listed = (file: string, weight: number): [string, number][] =>
  source(`data/repairs/${file}.txt`).map((word) => [word, weight])
const cyrillic = /[\p{Script=Cyrillic}]+(?:['’ʼ][\p{Script=Cyrillic}]+)*/gu
const namesIn = (language: string): string[] =>
  ror.filter((row) => row.language === language).map((row) => row.name.replace(/[’ʼ]/g, "'"))
const latinNames = ror
  .filter((row, index) => !isKept(index) && /\p{Script=Latin}/u.test(row.name))
  .map((row) => fold(row.name))

const models = {
  latin: modelOf('abcdefghijklmnopqrstuvwxyz', wordsOf(latinNames, /[a-z]+/g), 1.2),
  russian: modelOf(
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    wordsOf(namesIn('ru'), cyrillic, [...listed('words-ru', 1.5), ...listed('cldr-ru', 0.7)]),
    0,
  ),
  ukrainian: modelOf(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
    wordsOf(namesIn('uk'), cyrillic, [...listed('words-uk', 1.5), ...listed('cldr-uk', 0.7)]),
    0,
  ),
}
write(
  'letter-models',
  'fixtures/names/ror-train.tsv (CC0) and data/repairs/words-*.txt, cldr-*.txt',
  `/** Models of words, for \`letterModel\`. */\n${Object.entries(models)
    .map(([name, data]) => `export const ${name} = ${JSON.stringify(data).replaceAll('\\n', '\\n')}\n`)
    .join('')}
/** Words of names, in lower case. */
export const words = {
  russian: '${source('data/repairs/words-ru.txt').join(' ')}',
  ukrainian: ${JSON.stringify(source('data/repairs/words-uk.txt').join(' '))},
}
`,
)

// Han, kana and Hangul by how often names use them

const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
const characterCounts = new Map<string, number>()
/** Countries and words for bodies, since the names alone show few of the characters that spell foreign ones. */
const listedWords = ['countries/ja', 'countries/ko', 'countries/zh-Hans', 'countries/zh-Hant', 'organizations/ja']
  .concat(['organizations/ko', 'organizations/zh', 'roles/ko'])
  .flatMap((file) => source(`data/${file}.txt`))
for (const text of [
  ...ror.map(({ name }) => name),
  ...namesOf('cjk-orgs.tsv').flatMap(({ kind, name }) => (kind === 'hand' ? [] : [name])),
  ...listedWords,
]) {
  for (const character of text) {
    if (asian.test(character)) characterCounts.set(character, (characterCounts.get(character) ?? 0) + 1)
  }
}
const byCount: string[] = []
for (const [character, count] of [...characterCounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const level = Math.floor(Math.log2(count))
  byCount[level] = (byCount[level] ?? '') + character
}
write(
  'asian-characters',
  'fixtures/names/ror-train.tsv, cjk-orgs.tsv (CC0) and data/countries, organizations, roles',
  `/** Characters of Chinese, Japanese and Korean names: on line n those that stand 2^n times or more. */
export const asianCharacters = \`${Array.from(byCount, (characters) => characters ?? '').join('\n')}\`
`,
)
