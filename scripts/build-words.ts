// Makes the lists of words that names are made of and of what they mean (src/data/words.ts, concepts.ts).
import { readdirSync } from 'node:fs'
import { isKept, namesOf, source, writeTable } from './sources.ts'

const languages = ['de', 'en', 'es', 'fr', 'it', 'pt'] as const
const folder = new URL('../data/organizations/', import.meta.url)
/** Words of a list of organization words; stems and ends of compounds are no words. */
const organizationsIn = (file: string): string[] =>
  source(`data/organizations/${file}`).flatMap((line) => (/[*-]/.test(line) ? [] : line.split(' ')))
const organizations = readdirSync(folder).sort().flatMap(organizationsIn)
const lists = new Map<string, string[]>(
  languages.map((language) => [
    language,
    [...new Set([...source(`data/repairs/words-${language}.txt`), ...organizationsIn(`${language}.txt`)])],
  ]),
)
/** Names of places and persons: no words of a language, but none to be taken for a slip. */
const proper = [
  ...source('data/repairs/words-names.txt'),
  ...['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'].flatMap((language) => source(`data/countries/${language}.txt`)),
  ...['de', 'en', 'es', 'fr', 'it', 'pt'].flatMap((language) => source(`data/demonyms/${language}.txt`)),
  ...source('data/places/cities.txt'),
].flatMap(
  (line) =>
    line
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
)
const counts = new Map<string, number>()
/** The same, by language. */
const countsIn = new Map<string, Map<string, number>>()
for (const { name, language } of namesOf('ror-train.tsv').filter((_, index) => !isKept(index))) {
  const own = countsIn.get(language) ?? new Map<string, number>()
  countsIn.set(language, own)
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
  for (const word of new Set(words)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    own.set(word, (own.get(word) ?? 0) + 1)
  }
}
/** Languages of which the names that others gave show the words; what fewer names use may be a place, a person or a slip. */
const shown = ['ca', 'cs', 'da', 'fi', 'gl', 'hu', 'id', 'nl', 'no', 'pl', 'ro', 'sv', 'tr'] as const
const fewest = 3
for (const language of shown) {
  const own = [...(countsIn.get(language) ?? [])].filter(([, count]) => count >= fewest).map(([word]) => word)
  lists.set(language, own)
}
/** Words that several names use; what one name uses may be a slip. */
const common = [...counts].filter(([, count]) => count > 1).map(([word]) => word)
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
const listed = new Set([...[...lists.values()].flat(), ...organizations])
const accented = new Set([...listed].filter((word) => fold(word) !== word).map(fold))
/** Spanish and Portuguese words without their accent, which no other language has. */
const bare = (word: string): boolean => /(?:[cs]ion|c[ao]o|coes)$/.test(word) && accented.has(word) && !listed.has(word)
const all = [...new Set([...listed, ...proper, ...common.filter((word) => !bare(word))])]
const isPlain = (word: string): boolean =>
  /^\p{Script=Latin}{4,}$/u.test(word) && word === word.toLowerCase().normalize('NFC')

/** Each word as the number of letters that it shares with the one before it, then its own. */
function pack(words: readonly string[]): string {
  const sorted = words.filter(isPlain).sort()
  return sorted
    .map((word, index) => {
      const before = sorted[index - 1] ?? ''
      let shared = 0
      while (shared < Math.min(9, before.length) && before[shared] === word[shared]) shared++
      return shared + word.slice(shared)
    })
    .join('')
}

const inLists = new Set([...lists.values()].flat())
const regions = ['de', 'en', 'es', 'fr', 'it', 'pt'] as const
/** Names of countries in one word, less those that are other words in small letters: `india`, `argentina` in Spanish. */
const others = new Set(['china', 'guinea', 'india', 'japan', 'turkey'])
const adjectives = regions.flatMap((language) =>
  source(`data/demonyms/${language}.txt`).map((line) => line.slice(3).trim().toLowerCase()),
)
const countries = [
  ...new Set(
    regions.flatMap((language) =>
      source(`data/countries/${language}.txt`).map((line) => line.slice(3).trim().normalize('NFC').toLowerCase()),
    ),
  ),
].filter(
  (word) =>
    word.length > 4 &&
    !others.has(word) &&
    !adjectives.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one)),
)
/** What words for peoples begin with. */
const stems = [...new Set(adjectives.map((one) => one.replace('*', '')))].filter((one) => one.length > 6)
const rows = [...lists, ['countries', countries] as const, ['other', all.filter((word) => !inLists.has(word))] as const]
writeTable(
  'build-words.ts',
  'words',
  'data/repairs/words-*.txt, data/organizations and fixtures/names/ror-train.tsv (CC0)',
  `/**
 * Words in Latin letters and lower case, sorted, each behind the number of letters that it shares with the one before it:
 * the words of a language, and those of which only the use is known.
 */
export const packedWords = {
${rows.map(([language, words]) => `  ${language}: '${pack(words)}',`).join('\n')}
}

/** Beginnings of adjectives and names of peoples, packed alike. */
export const packedStems = '${pack(stems)}'
`,
)

writeTable(
  'build-words.ts',
  'concepts',
  'data/checks/concepts.txt',
  `/** Meanings of words: a meaning a line, its words in several languages behind it; ! before one that says nothing by itself. */
export const concepts = \`${source('data/checks/concepts.txt').join('\n')}\`
`,
)
