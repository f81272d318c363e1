// Signatories that may be one: the same name, a letter apart, an acronym and what it stands for, one body in two languages.

import type { Signatory } from '../model/dataset.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import { nearIndex } from '../text/near.ts'
import { matchKey } from '../text/unicode.ts'
import { isWord } from '../text/words.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'
import { meaningOf } from './meaning.ts'

type Reason = 'same-name' | 'spelling' | 'one-letter-apart' | 'acronym' | 'translation' | 'brand'

interface Pair {
  readonly first: string
  readonly second: string
}

const grounds: Readonly<Record<Reason, string>> = {
  'same-name': 'bear the same name',
  spelling: 'spell one name in two ways',
  'one-letter-apart': 'are one letter apart',
  acronym: 'are an acronym and a name that it may stand for',
  translation: 'mean the same in two languages',
  brand: 'share a name in quotation marks in two scripts',
}

const findings = {
  'possible-duplicate': {
    severity: 'warning',
    message: ({ first, second, reason }) =>
      `“${first}” and “${second}” ${grounds[reason]}, expected one entry for one signatory`,
    suggestion: () => 'Ask the publisher whether they are one signatory; both are kept.',
    explain:
      'Two entries may stand for one signatory: their names are the same, spelled in two ways or one letter apart, one is the acronym of the other, or they ' +
      'mean the same in two languages. Nothing is merged: chapters of one family and bodies with like names are different signatories.',
  } satisfies FindingKind<Pair & { reason: Reason }>,
  namesakes: {
    severity: 'info',
    message: ({ first, firstAffiliation, secondAffiliation }) =>
      `${first} is listed with ${firstAffiliation} and with ${secondAffiliation}, expected one entry for one person`,
    explain:
      'Two persons of one name with different affiliations: namesakes, or one person who signed twice. Both are kept.',
  } satisfies FindingKind<Pair & { firstAffiliation: string; secondAffiliation: string }>,
} as const

const make = findingsOf('duplicates', findings)

const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}\s]+$/u
const smallWords = new Set(
  'of the for and in on to a an at by with de des du la le les l d et pour en au del los las el y e'.split(' '),
)

/** Pairs of signatories, each once, in the order in which the letter has them. */
class Pairs {
  readonly list: { readonly a: number; readonly b: number; readonly reason: Reason }[] = []
  readonly #seen = new Set<number>()
  add(one: number, other: number, reason: Reason): void {
    if (one === other) return
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = a * 1_000_003 + b
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.list.push({ a, b, reason })
  }
}

/** Puts `index` with the others of its key, and meets the last few of them until one `fits`. */
function join(buckets: Map<string, number[]>, key: string, index: number, fits: (other: number) => boolean): void {
  const there = buckets.get(key)
  if (!there) {
    buckets.set(key, [index])
    return
  }
  for (let back = there.length - 1; back >= Math.max(0, there.length - 8); back--) if (fits(there[back]!)) break
  there.push(index)
}

/** Whether two countries, or two affiliations, say that the signatories differ. */
const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b

/** The word in which two keys differ, in each; null where they differ in more. */
function oddWords(a: string, b: string): readonly [string, string] | null {
  const left = a.split(' ')
  const right = b.split(' ')
  if (left.length !== right.length) return null
  const at = left.flatMap((word, index) => (word === right[index] ? [] : [index]))
  return at.length === 1 ? [left[at[0]!]!, right[at[0]!]!] : null
}

/** Whether names that are one letter apart may be one: not plain words of different meaning, initials, or numbers. */
function isSlip(a: Signatory, b: Signatory): boolean {
  const words = oddWords(a.key, b.key)
  if (!words) return a.key.replaceAll(' ', '') === b.key.replaceAll(' ', '') || a.kind === 'organization'
  const [left, right] = words
  if (Math.min(left.length, right.length) < 5 || /\d/.test(left + right) || left[0] !== right[0]) return false
  if (isWord(left) && isWord(right))
    return /^(.+)s?$/.exec(left)![1] === right || `${left}s` === right || left === `${right}s`
  if (a.kind === 'person') return Math.min(left.length, right.length) > 6 && !differ(a.affiliation, b.affiliation)
  return isWord(left) || isWord(right) || Math.min(left.length, right.length) > 6
}

/** Spellings that two continents keep, with what is written for both. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bcentre(?=s?\b)/gu, 'center'],
  [/\btheatre(?=s?\b)/gu, 'theater'],
  [/isation(?=s?\b|al\b)/gu, 'ization'],
  [/\b(lab|neighb|hum|behavi)our/gu, '$1or'],
  [/\bdefence\b/gu, 'defense'],
  [/\bprogramme(?=s?\b)/gu, 'program'],
  // a sign stands for each of these
  [/^the | (?:and|y|et|und|e|og|och|en|i|ve|dan)(?= )/gu, ''],
]

/** A name as both spell it: `Centre for Defence and Peace`, `Center for Defense & Peace`. */
function spelled(key: string): string {
  return spellings.reduce((text, [one, other]) => text.replace(one, other), key)
}

/** Initials of a name, with its small words and without, as far as its first comma, bracket or dash. */
function initialsOf(name: string): string[] {
  const core = name.split(/\s*[,(:;/|]|\s[-–—]|[-–—]\s/u)[0]!
  const plain = core.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 2 || !alphabetic.test(core.replace(/[\p{P}\p{S}]/gu, ' '))) return []
  const initials = (list: readonly string[]): string => list.map((word) => word[0]!).join('')
  return [...new Set([initials(words), initials(words.filter((word) => !smallWords.has(word)))])].filter(
    (letters) => letters.length > 2,
  )
}

/** Names in quotation marks or behind a star: what a body calls itself, whatever the rest is called. */
function brandsOf(raw: string): string[] {
  if (!/["«“„*]/.test(raw)) return []
  return [...raw.matchAll(/["«“„]([^"»”“]{5,30})["»”“]|\*([\p{L}]{5,30})/gu)].map(([, quoted, starred]) =>
    matchKey(quoted ?? starred!),
  )
}

function sameNames(signatories: readonly Signatory[], pairs: Pairs, namesakes: (a: number, b: number) => void): void {
  const names = new Map<string, number[]>()
  const forms = new Map<string, number[]>()
  const spells = new Map<string, number[]>()
  signatories.forEach(({ key, kind, names: all, affiliation, country }, index) => {
    if (key === '') return
    join(names, `${kind} ${key}`, index, (other) => {
      const one = signatories[other]!
      if (kind === 'person' && differ(one.affiliation, affiliation)) namesakes(other, index)
      else if (differ(one.country, country)) return false
      else pairs.add(other, index, 'same-name')
      return true
    })
    if (kind === 'person') return
    if (key.includes(' ')) {
      join(spells, spelled(key), index, (other) => {
        if (signatories[other]!.key === key || differ(signatories[other]!.country, country)) return false
        pairs.add(other, index, 'spelling')
        return true
      })
    }
    for (const { text } of all) {
      const form = text === signatories[index]!.name ? key : matchKey(text)
      // An acronym by itself may be anybody's.
      if (form.length < 6 || !(form.includes(' ') || !alphabetic.test(form))) continue
      join(forms, form, index, (other) => {
        if (differ(signatories[other]!.country, country)) return false
        pairs.add(other, index, 'same-name')
        return true
      })
    }
  })
}

function nearNames(signatories: readonly Signatory[], pairs: Pairs): void {
  const byKey = new Map<string, number>()
  signatories.forEach(({ key }, index) => {
    if (key.length > 7 && alphabetic.test(key)) byKey.set(key, index)
  })
  const near = nearIndex(byKey.keys())
  for (const [key, index] of byKey) {
    for (const other of near.of(key)) {
      const at = byKey.get(other)!
      const a = signatories[index]!
      const b = signatories[at]!
      if (index < at && a.kind === b.kind && !differ(a.country, b.country) && isSlip(a, b))
        pairs.add(index, at, 'one-letter-apart')
    }
  }
}

function acronymsAndNames(signatories: readonly Signatory[], pairs: Pairs): void {
  const expansions = new Map<string, number[]>()
  const put = (letters: string, index: number) => expansions.set(letters, [...(expansions.get(letters) ?? []), index])
  const isAcronym = ({ names, acronyms }: Signatory): boolean =>
    /^\p{Lu}[\p{Lu}\p{N}.&-]{2,9}$/u.test(names[0]?.text ?? '') ||
    (names.length === 1 && acronyms.includes(names[0]!.text))
  signatories.forEach((signatory, index) => {
    if (signatory.kind === 'person' || isAcronym(signatory)) return
    const letters = [
      ...signatory.names.flatMap(({ text }) => initialsOf(text)),
      ...signatory.acronyms.map((text) => matchKey(text)),
    ]
    for (const one of new Set(letters)) put(one, index)
  })
  signatories.forEach((signatory, index) => {
    if (signatory.kind === 'person' || !isAcronym(signatory)) return
    const letters = matchKey(signatory.name).replaceAll(' ', '')
    const found = expansions.get(letters) ?? []
    // Where several names fit, none is shown.
    if (found.length < 3) for (const other of found) pairs.add(other, index, 'acronym')
  })
}

/** Whether two names mean the same in other words, and neither is another kind of body than the other. */
function isTranslation(one: string, other: string): boolean {
  const [a, b] = [meaningOf(one), meaningOf(other)]
  if (!a || !b || a.key !== b.key) return false
  if (a.kinds.size > 0 && b.kinds.size > 0 && ![...a.kinds].some((kind) => b.kinds.has(kind))) return false
  const left = new Set(matchKey(one).split(' '))
  const right = matchKey(other).split(' ')
  return right.filter((word) => left.has(word)).length * 2 < Math.min(left.size, right.length)
}

function meaningsAndBrands(signatories: readonly Signatory[], pairs: Pairs): void {
  const meanings = new Map<string, number[]>()
  const brands = new Map<string, number[]>()
  signatories.forEach((signatory, index) => {
    if (signatory.kind === 'person') return
    for (const { text, role } of signatory.names) {
      const meaning = role === 'former' ? null : meaningOf(text)
      if (meaning === null) continue
      join(meanings, meaning.key, index, (other) => {
        const one = signatories[other]!
        if (differ(one.country, signatory.country) || !one.names.some((form) => isTranslation(form.text, text)))
          return false
        pairs.add(other, index, 'translation')
        return true
      })
    }
    for (const brand of brandsOf(signatory.raw)) {
      join(brands, brand, index, (other) => {
        if (signatories[other]!.names[0]?.script === signatory.names[0]?.script) return false
        pairs.add(other, index, 'brand')
        return true
      })
    }
  })
}

export const duplicates: Check = {
  name: 'duplicates',
  findings,
  examples: {
    hits: [
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union of Workers\n2. Beta Union\n3. Alpha Union of Workers',
        finds: ['duplicates/possible-duplicate'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. HRIC\n2. Beta Union\n3. Human Rights in China',
        finds: ['duplicates/possible-duplicate'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Japan Uyghur Association\n2. Beta Union\n3. 日本ウイグル協会',
        finds: ['duplicates/possible-duplicate'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Jane Miller, Yale Law School\n2. John Carter, Oxfam\n3. Jane Miller, Harvard University\n4. Mary Brown, HRIC',
        finds: ['duplicates/namesakes'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Center for Civil Liberties\n2. Beta Union\n3. The Centre for Civil Liberties',
        finds: ['duplicates/possible-duplicate'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Red de Mujeres & Niñas\n2. Beta Union\n3. Red de Mujeres y Niñas',
        finds: ['duplicates/possible-duplicate'],
      },
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. ACAT Belgium\n2. ACAT France\n3. ACAT Germany',
      'We ask you to act.\n\nSigned by:\n1. Japan Uyghur Association\n2. Japan Uyghur Union\n3. 台灣南社\n4. 台灣客社',
      'We ask you to act.\n\nSigned by:\n1. Friends of Tibet - Austria\n2. Friends of Tibet (NZ)\n3. Beta Union',
    ],
  },
  run({ signatories }) {
    const pairs = new Pairs()
    const twice: Finding[] = []
    const named = signatories.map((signatory) =>
      signatory.anonymous ? { ...signatory, key: '', names: [], acronyms: [] } : signatory,
    )
    sameNames(named, pairs, (a, b) => {
      const [one, other] = [signatories[a]!, signatories[b]!]
      twice.push(
        make.namesakes(
          {
            first: one.name,
            second: other.name,
            firstAffiliation: one.affiliation!,
            secondAffiliation: other.affiliation!,
          },
          placeOf(one, other),
        ),
      )
    })
    nearNames(named, pairs)
    acronymsAndNames(named, pairs)
    meaningsAndBrands(named, pairs)
    const found = pairs.list.map(({ a, b, reason }) => {
      const [one, other] = [signatories[a]!, signatories[b]!]
      return make['possible-duplicate']({ first: one.name, second: other.name, reason }, placeOf(one, other))
    })
    return [...found, ...twice]
  },
}
