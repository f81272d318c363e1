// Letters that are set small, large or apart.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'
import { makePdf, type Print } from '../helpers/pdf.ts'

const opening: readonly Print[] = [
  { text: 'We ask you to act at once and to tell us what was done.', x: 40, y: 250 },
  { text: 'Signed by:', x: 40, y: 230 },
]

const names = async (...prints: readonly (Print | string)[]) => {
  const { signatories, title, findings } = await readLetter(makePdf([{ prints }]))
  return { names: signatories.map((one) => one.name), title, codes: findings.map((finding) => finding.code) }
}

test('a figure set low belongs to its word', async () => {
  const read = await names(
    ...opening,
    { text: '1. H', x: 40, y: 210 },
    { text: '2', x: 58.5, y: 208, size: 7 },
    { text: 'O Foundation', x: 62.5, y: 210 },
    { text: '2. Beta Union', x: 40, y: 190 },
    { text: '3. Gamma Union', x: 40, y: 170 },
  )
  expect(read.names).toEqual(['H2O Foundation', 'Beta Union', 'Gamma Union'])
})

test('the ending of an ordinal is no mark', async () => {
  const read = await names(
    ...opening,
    { text: '1. Union of the 2', x: 40, y: 210 },
    'BT /F 6 Tf 113.2 214 Td (nd ) Tj /F 10 Tf 8.5 -4 Td (District) Tj ET',
    { text: '2. Beta Union', x: 40, y: 190 },
    { text: '3. Gamma Union', x: 40, y: 170 },
  )
  expect(read.names).toEqual(['Union of the 2nd District', 'Beta Union', 'Gamma Union'])
  expect(read.codes.filter((code) => code.includes('mark'))).toEqual([])
})

test('a mark hardly smaller than its note', async () => {
  const { signatories } = await readLetter(
    makePdf([
      {
        prints: [
          ...opening,
          { text: '1. Alpha Union', x: 40, y: 210 },
          { text: '1', x: 107, y: 214, size: 6 },
          { text: '2. Beta Union', x: 40, y: 190 },
          { text: '3. Gamma Union', x: 40, y: 170 },
          { text: '1', x: 40, y: 43, size: 6 },
          { text: 'In a personal capacity.', x: 46, y: 40, size: 6.75 },
        ],
      },
    ]),
  )
  expect(signatories.map((one) => [one.name, one.conditions])).toEqual([
    ['Alpha Union', ['In a personal capacity']],
    ['Beta Union', []],
    ['Gamma Union', []],
  ])
})

test('headings whose letters are set apart', async () => {
  const apart = (text: string, y: number, size: number): string =>
    `BT /F ${size} Tf 4 Tc 40 ${y} Td (${text}) Tj 0 Tc ET`
  const read = await names(
    apart('OPEN LETTER', 280, 16),
    { text: 'We ask you to act at once and to tell us what was done.', x: 40, y: 255 },
    apart('SIGNATORIES', 230, 12),
    { text: '1. Alpha Union', x: 40, y: 210 },
    { text: '2. Beta Union', x: 40, y: 190 },
    { text: '3. Gamma Union', x: 40, y: 170 },
  )
  expect(read).toEqual({ names: ['Alpha Union', 'Beta Union', 'Gamma Union'], title: 'OPEN LETTER', codes: [] })
})

test('a large first letter stands in its first line', async () => {
  const read = await names(
    { text: 'W', x: 40, y: 238, size: 32 },
    { text: 'e ask you to act at once and to tell us what was done,', x: 72, y: 250 },
    { text: 'before it is too late for all who live by the river.', x: 72, y: 238 },
    { text: 'Signed by:', x: 40, y: 220 },
    { text: '1. Alpha Union', x: 40, y: 200 },
    { text: '2. Beta Union', x: 40, y: 180 },
    { text: '3. Gamma Union', x: 40, y: 160 },
  )
  expect(read.names).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
})

test('a stamp across the lines is none of them', async () => {
  const read = await names(
    ...opening,
    { text: '1. Alpha Union', x: 40, y: 210 },
    { text: '2. Beta Union', x: 40, y: 195 },
    { text: '3. Gamma Union', x: 40, y: 180 },
    { text: 'DRAFT', x: 45, y: 182, size: 50, look: '0.8 g' },
  )
  expect(read.names).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
  expect(read.codes).toContain('source/hidden-text')
})

test('columns whose lines do not stand level, the second shorter', async () => {
  const rows = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta'.split(' ')
  const read = await names(
    ...opening,
    ...rows.map((name, i) => ({ text: `${name} Union of the North`, x: 40, y: 210 - 12 * i })),
    ...rows.slice(0, 5).map((name, i) => ({ text: `${name} League`, x: 200, y: 213 - 12 * i })),
  )
  expect(read.names).toEqual([
    ...rows.map((name) => `${name} Union of the North`),
    ...rows.slice(0, 5).map((name) => `${name} League`),
  ])
})

test('an accent that is set over a capital by itself', async () => {
  const read = await names(
    ...opening,
    { text: '1. Alpha Union', x: 40, y: 210 },
    'BT /F 10 Tf 40 190 Td (2. Bund ) Tj 37.5 2.6 Td (\\310) Tj -1.5 -2.6 Td (Okologischer Landbau) Tj ET',
    { text: '3. Gamma Union', x: 40, y: 170 },
  )
  expect(read.names).toEqual(['Alpha Union', 'Bund Ökologischer Landbau', 'Gamma Union'])
})
