// Scores one letter against its gold: what was read right, what was lost, what was invented.

import type { Letter, Signatory } from '../src/index.ts'
import { align, clean, type GoldSignatory, namesOf, pairSimilarity } from './align.ts'

export interface Gold {
  readonly id: string
  readonly layout: string
  readonly producer?: string
  readonly textLayer: 'native' | 'scan'
  readonly unreadable?: boolean
  readonly signatories: readonly GoldSignatory[]
  readonly numbering?: {
    readonly missing: readonly number[]
    readonly duplicate: readonly number[]
    readonly outOfOrder: readonly number[]
  } | null
  readonly declared?: { readonly total: number | null; readonly anonymous: number | null } | null
  readonly letter?: {
    readonly title?: string | null
    readonly date?: string | null
    readonly addressees?: readonly string[]
    readonly language?: string
  }
}

/** Counts of one figure: right, wrong and lost for what is found; right of all for what is answered. */
export interface Count {
  right: number
  wrong: number
  lost: number
}

export type Measure = (typeof found)[number] | (typeof answered)[number]
export type Tally = Map<Measure, Count>

/** Figures with precision and recall (F1), and figures with one answer each (share of right ones). */
export const found = ['exact', 'relaxed', 'parallel', 'acronyms', 'numbering'] as const
export const answered = [
  'number',
  'page',
  'kind',
  'language',
  'honorific',
  'role',
  'affiliation',
  'country',
  'group',
  'list',
  'declared',
  'title',
  'date',
  'addressees',
  'letterLanguage',
] as const

export function scoreLetter(gold: Gold, letter: Letter | null): Tally {
  const tally: Tally = new Map()
  const add = (measure: Measure, right: number, wrong: number, lost: number) => {
    const count = tally.get(measure) ?? { right: 0, wrong: 0, lost: 0 }
    tally.set(measure, { right: count.right + right, wrong: count.wrong + wrong, lost: count.lost + lost })
  }
  const answer = (measure: Measure, isRight: boolean) => add(measure, isRight ? 1 : 0, 0, isRight ? 0 : 1)
  const read = letter?.signatories ?? []
  const of = pairNames(gold, read, add)
  for (const [i, one] of gold.signatories.entries()) scoreEntry(gold, one, of.get(i), add, answer)
  scoreSets(gold, letter, add)
  if (gold.declared)
    answer(
      'declared',
      gold.declared.total === (letter?.declared?.total ?? null) &&
        gold.declared.anonymous === (letter?.declared?.anonymous ?? null),
    )
  const { title, date, addressees, language } = gold.letter ?? {}
  if (title) answer('title', clean(letter?.title) === clean(title))
  if (date) answer('date', letter?.date === date)
  if (addressees?.length)
    answer(
      'addressees',
      JSON.stringify((letter?.addressees ?? []).map(clean)) === JSON.stringify(addressees.map(clean)),
    )
  if (language) answer('letterLanguage', primary(letter?.language) === primary(language))
  return tally
}

type Add = (measure: Measure, right: number, wrong: number, lost: number) => void

/** The reading of each gold entry, where it is near enough to be one. */
function pairNames(gold: Gold, read: readonly Signatory[], add: Add): Map<number, Signatory> {
  const of = new Map<number, Signatory>()
  let [exact, relaxed] = [0, 0]
  for (const [i, j] of align(
    gold.signatories,
    read.map((one) => one.name),
  )) {
    const [want, have] = [gold.signatories[i]!, read[j]!]
    const isExact = namesOf(want).some((name) => clean(name) === clean(have.name))
    if (!isExact && pairSimilarity(want, have.name) < 0.85) continue
    of.set(i, have)
    relaxed++
    if (isExact) exact++
  }
  add('exact', exact, read.length - exact, gold.signatories.length - exact)
  add('relaxed', relaxed, read.length - relaxed, gold.signatories.length - relaxed)
  return of
}

function scoreEntry(
  gold: Gold,
  want: GoldSignatory,
  have: Signatory | undefined,
  add: Add,
  answer: (measure: Measure, isRight: boolean) => void,
): void {
  if (gold.numbering) answer('number', have !== undefined && have.number === (want.number ?? null))
  if (want.page != null) answer('page', have?.page === want.page)
  if (want.kind) answer('kind', have?.kind === want.kind)
  if (want.names) {
    const own = new Set(namesOf(want).map(clean))
    const wanted = new Set(
      want.names
        .slice(1)
        .map((form) => clean(form.text))
        .filter((text) => !own.has(text)),
    )
    const given = new Set(
      (have?.names ?? [])
        .map((form) => clean(form.text))
        .filter((text) => text !== clean(have!.name) && !own.has(text)),
    )
    const language = want.names[0]?.language
    addSets(add, 'parallel', wanted, given)
    if (language)
      answer(
        'language',
        have !== undefined &&
          [language, ...(want.names[0]?.languageAlt ?? [])].map(primary).includes(primary(have.names[0]?.language)),
      )
  }
  if (want.acronyms) {
    const wanted = new Set(want.acronyms.map(clean))
    const given = new Set(
      (have?.acronyms ?? []).map(clean).filter((acronym) => acronym !== clean(want.name) || wanted.has(acronym)),
    )
    addSets(add, 'acronyms', wanted, given)
  }
  for (const field of ['honorific', 'role', 'affiliation', 'country', 'group', 'list'] as const) {
    const value = have?.[field] ?? null
    if (field === 'country' && have && want.countryAlt?.some((one) => one === value)) answer(field, true)
    else if (want[field] != null) answer(field, have !== undefined && clean(value) === clean(want[field]))
    else if (field in want && value !== null && value !== '') answer(field, false)
  }
}

function addSets(add: Add, measure: Measure, wanted: ReadonlySet<string>, given: ReadonlySet<string>): void {
  const right = [...wanted].filter((text) => given.has(text)).length
  add(measure, right, given.size - right, wanted.size - right)
}

function scoreSets(gold: Gold, letter: Letter | null, add: Add): void {
  if (!gold.numbering) return
  for (const key of ['missing', 'duplicate', 'outOfOrder'] as const) {
    const left = [...(letter?.numbering?.[key] ?? [])]
    let right = 0
    for (const number of gold.numbering[key]) {
      const at = left.indexOf(number)
      if (at < 0) continue
      left.splice(at, 1)
      right++
    }
    add('numbering', right, left.length, gold.numbering[key].length - right)
  }
}

const primary = (language: string | null | undefined): string | null => language?.split('-')[0]?.toLowerCase() ?? null

/** F1 or share of right answers; null where there was nothing to find. */
export function figure(tally: Tally, measure: Measure): number | null {
  const count = tally.get(measure)
  if (!count || count.right + count.wrong + count.lost === 0) return null
  const { right, wrong, lost } = count
  return (answered as readonly string[]).includes(measure)
    ? right / (right + lost)
    : (2 * right) / (2 * right + wrong + lost)
}
