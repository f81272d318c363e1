// Likely typing errors: what is one letter from a word that the letter or its language uses, and marks that stand oddly.

import { latin } from '../data/letter-models.ts'
import type { Signatory } from '../model/dataset.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import { letterModel } from '../text/letters.ts'
import { remembering } from '../text/remember.ts'
import { bitOf, isWord, languagesWith, wordLanguages, wordsIn } from '../text/words.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'
import { letterWith } from './example.ts'
import { wordsNear } from './near-words.ts'
import { marksOf } from './typo-marks.ts'
import { hasCapitals, wordsAmiss } from './typo-words.ts'

export type Reason = 'spelling' | 'accent' | 'space' | 'mark' | 'capitals' | 'twice' | 'cut' | 'swap' | 'number'

/** A word that may be a slip, and what it may have been meant to be. */
export interface Slip {
  readonly word: string
  readonly likely: string
  readonly reason: Reason
}

const grounds: Readonly<Record<Reason, string>> = {
  spelling: 'is one letter from a word that names use',
  accent: 'lacks an accent',
  space: 'lacks a space',
  mark: 'has a mark that stands oddly',
  capitals: 'is in small letters',
  twice: 'is printed twice',
  cut: 'is cut off',
  swap: 'has two letters swapped',
  number: 'stands in the singular',
}

const findings = {
  'suspected-typo': {
    severity: 'warning',
    message: ({ word, likely, reason }) => `“${word}” ${grounds[reason]}, expected “${likely}”`,
    suggestion: ({ word, likely, name }) => name.replace(word, () => likely),
    explain:
      'A word looks mistyped: it is one letter from a word that other names of the letter print, or that names of its language use; ' +
      'it lacks an accent or a space that others print; a full stop or a dash stands inside the name as none should. The name is ' +
      'left as printed, since only the signatory can say how it is written.',
  } satisfies FindingKind<Slip & { name: string }>,
} as const

const make = findingsOf('typos', findings)

const wordPattern = /(?<![\p{L}\p{M}\p{N}'’.@-])[\p{Script=Latin}\p{M}]{4,}(?![\p{L}\p{M}\p{N}@])/gu
/** Words of a name, each once. */
const wordsOf = remembering<readonly string[]>(16_000, (name) => [...new Set(name.match(wordPattern))])
const fold = (word: string): string =>
  /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isShouted = (word: string): boolean => word === word.toUpperCase()

/** Words that join others, which stand glued to the word before them where a space is missing. */
const joiners: Readonly<Record<string, readonly string[]>> = {
  en: ['for', 'and'],
  es: ['para', 'por', 'del'],
  fr: ['pour'],
  it: ['della', 'delle', 'degli'],
  pt: ['para', 'pela', 'pelo'],
}

let accented: ReadonlyMap<string, { readonly word: string; readonly language: string }> | null = null

/** Words with accents by their letters without, in the first language that has them. */
function accentedWords(): NonNullable<typeof accented> {
  if (accented) return accented
  const found = new Map<string, { word: string; language: string }>()
  for (const language of wordLanguages) {
    for (const word of wordsIn(language)) {
      const plain = fold(word)
      if (plain !== word && !found.has(plain)) found.set(plain, { word, language })
    }
  }
  accented = found
  return found
}

/** How often the letter prints each word, once a name. */
type Counts = ReadonlyMap<string, number>

function countsOf(names: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const name of names) {
    for (const word of new Set(wordsOf(name).map((text) => text.toLowerCase()))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Letters that two words share at their ends. */
function shared(a: string, b: string): { head: number; tail: number } {
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { head, tail }
}

/** The word in the case of what is printed. */
function likeCase(word: string, printed: string): string {
  if (isShouted(printed)) return word.toUpperCase()
  return printed[0] === printed[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word
}

/** How much likelier the word is as a word of any language. */
function gain(word: string, likely: string): number {
  const model = letterModel(latin)
  return model.total(fold(likely)) - model.total(fold(word))
}

/** Languages with a word list that at least half of the words of a name are in; names of places and persons do not count. */
function languagesOf(words: readonly string[]): string[] {
  // a word of a list that is of no language is a name
  const own = words.map((word) => languagesWith(word) || (isWord(word) ? -1 : 0)).filter((bits) => bits !== -1)
  return wordLanguages.filter((_, at) => {
    const known = own.filter((bits) => (bits & (1 << at)) !== 0).length
    return known > 0 ? known * 2 >= own.length : own.length === 0
  })
}

/** The word of these languages that is one letter away; endings are inflections, not slips. */
function bySpelling(word: string, others: readonly string[], counts: Counts, spoken: string | null): string | null {
  if ((counts.get(word) ?? 0) > 1) return null
  const isAlone = !others.some((other) => languagesWith(other) !== 0)
  for (const language of languagesOf(others)) {
    if (spoken !== null && spoken !== language) continue
    for (const other of wordsNear(word, language)) {
      const { head, tail } = shared(word, other)
      const often = (counts.get(other) ?? 0) > 2 && other.length > 5
      if (fold(other) === fold(word) || other.length < 5 || (isAlone && !often)) continue
      // a letter lost of the two at the end: Committe
      if (other === word + word.at(-1)) return other
      if (word === `${other}s` && other.endsWith('s')) return other
      if (tail > 1 && gain(word, other) > -2.5) return other
      if (tail > 0 && head > 1 && often) return other
    }
  }
  return null
}

/** The same word with an accent, where the letter prints it or sets accents in other words of the language. */
function byAccent(
  word: string,
  others: readonly string[],
  counts: Counts,
  accents: ReadonlyMap<string, number>,
): string | null {
  const found = accentedWords().get(word)
  if (!found || (counts.get(word) ?? 0) > 2) return null
  const known = others.map(languagesWith).filter((bits) => bits !== 0)
  const own = bitOf(found.language)
  if (known.filter((bits) => (bits & own) !== 0).length * 2 < known.length) return null
  const printed = counts.get(found.word) ?? 0
  return printed > (counts.get(word) ?? 0) - 1 && (printed > 0 || (accents.get(found.language) ?? 0) > 2)
    ? found.word
    : null
}

function bySpace(word: string): string | null {
  for (const [language, list] of Object.entries(joiners)) {
    for (const joiner of list) {
      const first = word.slice(0, -joiner.length)
      if (word.endsWith(joiner) && first.length > 4 && (languagesWith(first) & bitOf(language)) !== 0)
        return `${first} ${joiner}`
    }
  }
  return null
}

/** Slips in the words of a name. */
function slipsOf({ text: name, language }: Named, counts: Counts, accents: ReadonlyMap<string, number>): Slip[] {
  const words = wordsOf(name)
  return words.flatMap((text): Slip[] => {
    const word = text.toLowerCase()
    if (word.length < 5 || isWord(word) || (isShouted(text) && words.some((other) => !isShouted(other)))) return []
    const slip = (likely: string | null, reason: Reason): Slip[] =>
      likely === null ? [] : [{ word: text, likely: likeCase(likely, text), reason }]
    const others = words.filter((other) => other !== text).map((other) => other.toLowerCase())
    const accent =
      fold(word) === word && !isShouted(text) ? slip(byAccent(word, others, counts, accents), 'accent') : []
    if (accent.length > 0) return accent
    const near = word.length > 5 ? bySpelling(word, others, counts, language) : null
    return near === null ? slip(bySpace(word), 'space') : slip(near, 'spelling')
  })
}

/** A mail or web address in a cell of its own: no name. */
function isAddress(text: string): boolean {
  return !/\s/u.test(text) && /@|^https?:|^www\.|\.(?:org|com|net|info|ngo)(?:\/|$)/iu.test(text)
}

/** Words with accents that the letter prints, by language. */
function accentsOf(counts: Counts): Map<string, number> {
  const accents = new Map<string, number>()
  for (const word of counts.keys()) {
    if (fold(word) === word) continue
    const having = languagesWith(word)
    for (const [at, language] of wordLanguages.entries()) {
      if ((having & (1 << at)) !== 0) accents.set(language, (accents.get(language) ?? 0) + 1)
    }
  }
  return accents
}

/** Fewer English names show no habit of capitals. */
const fewestTitles = 8

/** A name and the language that it is in; null where that is not known. */
export interface Named {
  readonly text: string
  readonly language: string | null
}

/** Names of organizations that a signatory gives, the affiliation of a person among them. */
function namesOf({ kind, names, affiliation }: Signatory): Named[] {
  if (kind === 'person') return affiliation === null ? [] : [{ text: affiliation, language: null }]
  return names.map(({ text, language }) => ({ text, language: language === 'und' ? null : language.split('-')[0]! }))
}

export const typos: Check = {
  name: 'typos',
  findings,
  examples: {
    hits: [
      { letter: letterWith('Benteng Heritage Musrum'), finds: ['typos/suspected-typo'] },
      {
        letter: letterWith('Fundación Alba', 'Fundación Beta', 'Fundacion Clara', 'Red de Mujeres', 'Fundación Delta'),
        finds: ['typos/suspected-typo'],
      },
      { letter: letterWith('Fundaciónpara el Debido Proceso'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Human Rights. Defenders Network'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Youth Development Association-sierra'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Independ Journalist Association of Vietnam'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Réseau Saharaius'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Cambodian Alliance of Trade Union'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Committe to Protect Journalists'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Omega Human Right Commission'), finds: ['typos/suspected-typo'] },
      { letter: letterWith('Madres de Soacha de colombia'), finds: ['typos/suspected-typo'] },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Human Rights Network\n2. Youth Development Association\n3. Legal Resources Centre\n4. Women Empowerment Foundation\n5. Media Rights Agenda\n6. Meru youth empowerment centre\n7. Community Health Forum\n8. Peace Research Institute\n9. Child Protection Society',
        finds: ['typos/suspected-typo'],
      },
      { letter: letterWith('youth empowerment centre'), finds: ['typos/suspected-typo'] },
    ],
    handsOff: [
      letterWith(
        'Council of the European Union',
        'Federation of Civil Society',
        'Human Right to Water Coalition',
        'Club de la Mujer india',
      ),
      'We ask you to act.\n\nSigned by:\n1. Independent association of journalists\n2. Meru youth empowerment centre\n3. Peace research institute\n4. Child protection society',
      'We ask you to act.\n\nSigned by:\n1. Fundación Alba\n2. Education International\n3. Éducation sans frontières\n4. Stichting Vrede',
      'We ask you to act.\n\nSigned by:\n1. Dr. Martin Foundation\n2. Bau- und Holzarbeiter\n3. Maa- ja metsätalous\n4. Walla Walla Friends',
      'We ask you to act.\n\nSigned by:\n1. iDEFEND\n2. Kalikasan PNE\n3. Humanities Montana\n4. Canadian Critical Care Trials Group',
    ],
  },
  run({ signatories, entries }) {
    const all = signatories.map(namesOf)
    const texts = all.flat().map(({ text }) => text)
    const counts = countsOf(texts)
    const accents = accentsOf(counts)
    const memo = new Map<string, readonly Slip[]>()
    const organizations = texts.filter((name) => /\p{Ll}/u.test(name))
    const small = organizations.filter((name) => !/\p{Lu}/u.test(name)).length
    const odd = small * 10 < organizations.length
    const shown = organizations.map(hasCapitals).filter((one) => one !== null)
    const titles = shown.length >= fewestTitles && shown.filter((one) => one).length * 8 >= shown.length * 7
    const allSlips = (named: Named): readonly Slip[] => {
      const found = slipsOf(named, counts, accents)
      const known = new Set(found.map(({ word }) => word))
      return [...found, ...wordsAmiss(named, { capitals: odd, titles }, counts).filter(({ word }) => !known.has(word))]
    }
    return signatories.flatMap((signatory, index): Finding[] => {
      const slips = all[index]!.flatMap((named) => {
        const key = `${named.language} ${named.text}`
        const found = memo.get(key) ?? allSlips(named)
        memo.set(key, found)
        return found.map((slip) => ({ ...slip, name: named.text }))
      })
      if (signatory.kind === 'organization') {
        for (const { text, column } of entries[index]!.segments) {
          if (column !== null && column !== 'name' && column !== 'organization') continue
          const name = text.printed
            .replace(/-\s*\n\s*/g, '-')
            .replace(/\s+/g, ' ')
            .trim()
          if (isAddress(name)) continue
          slips.push(...marksOf(name, odd).map((slip) => ({ ...slip, name })))
        }
      }
      return slips.map((slip) => make['suspected-typo'](slip, placeOf(signatory)))
    })
  },
}
