// The reference letter's list of irregularities, one by one: each is repaired, found, or read rightly and left alone.

import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import { type Letter, readLetter, type Signatory } from '../src/node/index.ts'

const folder = new URL('../fixtures/letters/global-call-2020/', import.meta.url)
const json = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

interface Irregularity {
  readonly code: string
  readonly numbers: readonly number[]
  readonly detail: string
}
const irregularities: readonly Irregularity[] = json('irregularities.json').irregularities
const gold = new Map<number, { name: string; nameAlt?: readonly string[] }>(
  json('gold.json').signatories.map((one: { number: number }) => [one.number, one]),
)

/** What becomes of an irregularity: a repair of this rule, a finding of this code, or nothing but the right reading. */
type Fate =
  | { readonly repaired: string; readonly on?: readonly number[] }
  | { readonly found: string; readonly on?: readonly number[] }
  | 'read'

const fates: Readonly<Record<string, Fate>> = {
  'number-missing': { found: 'numbering/missing', on: [] },
  'number-indented': { found: 'numbering/indented' },
  'declared-counts-vs-list': { found: 'totals/difference', on: [] },
  'missing-space-before-bracket': { repaired: 'brackets' },
  'missing-space-after-bracket': { repaired: 'brackets' },
  'space-inside-bracket': { repaired: 'brackets' },
  'missing-space-in-word': { found: 'typos/suspected-typo' },
  'one-sided-dash': { found: 'typos/suspected-typo' },
  'period-inside-name': { found: 'typos/suspected-typo' },
  'missing-accents': { found: 'typos/suspected-typo' },
  'trailing-period': { repaired: 'trailing-punctuation' },
  'mixed-apostrophes': { repaired: 'quotes' },
  'scrambled-cjk-runs': { repaired: 'script-run-order' },
  'wrong-keyboard-layout': { repaired: 'keyboard-layout' },
  'individual-among-organisations': { found: 'entries/individual' },
  'same-body-twice': { found: 'duplicates/possible-duplicate' },
  // AfricanDefenders and DefendDefenders are different bodies; so are the pairs of UCV and SFT.
  'related-body': { found: 'duplicates/possible-duplicate', on: [102, 156] },
  'ambiguous-acronym': { found: 'duplicates/possible-duplicate', on: [141, 143] },
  'translation-lookalike': { found: 'duplicates/possible-duplicate' },
}

let letter: Letter
let byNumber: ReadonlyMap<number, Signatory>
beforeAll(async () => {
  letter = await readLetter(new URL('letter.pdf', folder))
  byNumber = new Map(letter.signatories.map((signatory) => [signatory.number!, signatory]))
})

const rows = irregularities.map((one, index) => [index + 1, one.code, one.numbers.join(' '), one] as const)

test.each(rows)('%i %s %s', (_index, code, _numbers, { numbers }) => {
  const fate = fates[code] ?? 'read'
  for (const number of numbers.filter((one) => gold.has(one))) {
    const { name, nameAlt = [] } = gold.get(number)!
    expect([name, ...nameAlt]).toContain(byNumber.get(number)?.name)
  }
  if (fate === 'read') return
  const touched = (fate.on ?? numbers).filter((number) => numbers.includes(number))
  if ('repaired' in fate) {
    for (const number of touched) expect(byNumber.get(number)!.repairs.map(({ rule }) => rule)).toContain(fate.repaired)
    return
  }
  const found = letter.findings.filter((finding) => finding.code === fate.found)
  expect(found.length).toBeGreaterThan(0)
  for (const number of touched) {
    expect(found.flatMap(({ signatories }) => signatories)).toContain(byNumber.get(number)!.id)
  }
})

/** Suspected typing errors that are left alone: what the body calls itself elsewhere, and a spelling that it uses. */
const leftAlone = new Set(['Cambodia Center', 'Viet Tan'])
const suspected: readonly { number: number; printed: string; why: string }[] =
  json('irregularities.json').suspectedTypos

test.each(suspected)('$number $printed: $why', ({ number, printed }) => {
  const { id } = byNumber.get(number)!
  const found = letter.findings.filter(
    ({ code, signatories }) => /^(?:typos|acronyms)\//u.test(code) && signatories.includes(id),
  )
  expect(found.length > 0).toBe(!leftAlone.has(printed))
})

test('nothing is found that the list of irregularities does not name', () => {
  const named = new Set(irregularities.flatMap(({ code, numbers }) => (typeof fates[code] === 'object' ? numbers : [])))
  const typos = new Set<number>(
    json('irregularities.json').suspectedTypos.map(({ number }: { number: number }) => number),
  )
  const numbers = new Map(letter.signatories.map(({ id, number }) => [id, number!]))
  const others = letter.findings.filter(
    ({ signatories }) =>
      signatories.length > 0 && !signatories.some((id) => named.has(numbers.get(id)!) || typos.has(numbers.get(id)!)),
  )
  expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
})
