// Every letter of fixtures/letters is a test without code: its text is accounted for, its places are on its pages.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type Letter, readLetter } from '../src/node/index.ts'

const root = new URL('../fixtures/letters/', import.meta.url)
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

interface Gold {
  readonly textLayer: string
  readonly layout: string
  readonly unreadable?: boolean
  readonly signatories: readonly {
    readonly number: number | null
    readonly name: string
    readonly page: number
    readonly printed?: string
  }[]
}
const goldOf = (folder: string) => JSON.parse(readFileSync(new URL(`${folder}/gold.json`, root), 'utf8')) as Gold
const pdfOf = (folder: string) => new URL(`${folder}/letter.pdf`, root)
const readable = folders.filter((folder) => goldOf(folder).textLayer === 'native')

test.each(readable)('%s: every printed character is in one place, and none is left over', async (folder) => {
  const letter = await readLetter(pdfOf(folder))
  const { shown, ...parts } = letter.ledger
  expect(Object.values(parts).reduce((sum, ink) => sum + ink, 0)).toBe(shown)
  expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0)
  expect(parts.leftOver).toBe(0)
})

test.each(readable)('%s: the dataset holds together', async (folder) => {
  const letter = await readLetter(pdfOf(folder))
  expect(letter.signatories.map((one) => one.position)).toEqual(letter.signatories.map((_, i) => i + 1))
  expect(new Set(letter.signatories.map((one) => one.id)).size).toBe(letter.signatories.length)
  for (const one of letter.signatories) {
    expect(one.names[0]?.text).toBe(one.name)
    expect(one.boxes.length).toBeGreaterThan(0)
    expect(one.boxes[0]!.page).toBe(one.page)
    for (const { start, end, before } of one.repairs) expect(one.raw.slice(start, end)).toBe(before)
  }
})

test('a scan is recognised: every entry with its number, and places on its page', async () => {
  const { signatories, source, ledger } = await readLetter(pdfOf('d35'), { cache: false })
  expect(source.textLayer).toBe('ocr')
  expect(signatories.map((one) => [one.number, one.page])).toEqual(
    goldOf('d35').signatories.map((one) => [one.number, one.page]),
  )
  expect(ledger.leftOver).toBe(0)
})

test('a letter whose fonts do not tell their letters gives no names without recognition, and a finding for each page', async () => {
  const { signatories, findings } = await readLetter(pdfOf('d39'), { ocr: false })
  expect(signatories).toEqual([])
  expect(
    findings.filter((finding) => finding.code === 'source/unreadable-text').map((finding) => finding.page),
  ).toEqual([1, 2])
})

const reference = ['letter.pdf', 'letter.txt'] as const

test.each(reference)('the reference letter, %s: numbers, names and pages as gold has them', async (file) => {
  const letter = await readLetter(new URL(`global-call-2020/${file}`, root))
  const clean = (text: string) => text.replace(/’/gu, "'")
  expect(letter.signatories.map((one) => [one.number, clean(one.name), one.page])).toEqual(
    goldOf('global-call-2020').signatories.map((one) => [one.number, clean(one.name), one.page]),
  )
})

test.each(reference)('the reference letter, %s: what it says and what is odd about its numbers', async (file) => {
  const letter: Letter = await readLetter(new URL(`global-call-2020/${file}`, root))
  expect(letter).toMatchObject({
    title: 'Global call for international human rights monitoring mechanisms on China',
    date: null,
    addressees: [
      'UN Secretary-General Antonio Guterres',
      'UN High Commissioner for Human Rights Michelle Bachelet',
      'UN Member States',
    ],
    language: 'en',
    declared: { total: 321, anonymous: 39, page: 13 },
    numbering: { style: '1.', first: 1, last: 281, missing: [274], duplicate: [], outOfOrder: [], restarts: [] },
    reconciliation: {
      listed: 280,
      declaredNamed: 282,
      difference: -2,
      explainedBy: ['numbering/missing'],
      unexplained: -1,
    },
  })
  const codes = letter.findings.map((finding) => finding.code).filter((code) => code.startsWith('numbering/'))
  expect(codes).toEqual(['numbering/missing', 'numbering/indented'])
  expect(letter.findings.find((finding) => finding.code === 'numbering/missing')).toMatchObject({
    page: 12,
    data: { number: 274 },
  })
})

test('the same letter gives the same bytes', async () => {
  const [one, other] = await Promise.all([readLetter(pdfOf('d03')), readLetter(pdfOf('d03'))])
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
})

test('every fixture has its gold', () => {
  for (const folder of folders) expect(existsSync(new URL(`${folder}/gold.json`, root))).toBe(true)
})
