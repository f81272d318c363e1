// What pages do: turned, slanted, printed twice, printed outside.

import { expect, test } from '@jest/globals'
import { readLetter } from '../src/node/index.ts'
import { makePdf, type Print } from './helpers/pdf.ts'

const list = [
  'We ask you to act at once and to tell us what was done.',
  'Signed by:',
  '1. Alpha Union',
  '2. Beta Union',
  '3. Gamma Union',
]
const upright = list.map((text, i): Print => ({ text, x: 40, y: 250 - 20 * i }))
const names = ['Alpha Union', 'Beta Union', 'Gamma Union']

test('a page as it is', async () => {
  const { signatories, ledger } = await readLetter(makePdf([{ prints: upright }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(ledger.leftOver).toBe(0)
  const [box] = signatories[0]!.boxes
  // the baseline is 210 points above the bottom of a page 300 high; letters stand about a font size above it
  expect(box!.page).toBe(1)
  expect(box!.x).toBeCloseTo(40, 0)
  expect(box!.y).toBeGreaterThan(78)
  expect(box!.y + box!.height).toBeLessThan(95)
})

test('a page that the file turns: the places are those of the page as it is shown', async () => {
  // /Rotate 90 shows the page turned clockwise; text that runs up the sheet is then upright
  const turned = list.map((text, i): Print => ({ text, x: 40 + 20 * i, y: 40, angle: 90 }))
  const { signatories } = await readLetter(makePdf([{ prints: turned, rotate: 90 }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(signatories[0]!.boxes[0]!.x).toBeCloseTo(40, 0)
})

test.each([
  [90, (i: number) => ({ x: 100 + 20 * i, y: 20 })],
  [270, (i: number) => ({ x: 300 - 20 * i, y: 280 })],
  [180, (i: number) => ({ x: 360, y: 50 + 20 * i })],
])('text turned by %i° on an upright page', async (angle, place) => {
  const { signatories } = await readLetter(makePdf([{ prints: list.map((text, i) => ({ text, ...place(i), angle })) }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  const [box] = signatories[0]!.boxes
  const { x, y } = place(2)
  // the place lies on the page of the file, whichever way the text runs
  expect(
    Math.abs((angle === 180 ? box!.x + box!.width : angle === 90 ? box!.x + box!.width : box!.x) - x),
  ).toBeLessThan(12)
  expect(Math.abs(300 - y - (angle === 90 ? box!.y + box!.height : box!.y))).toBeLessThan(14)
})

test.each([
  // lines that run up have the heads of their letters to the left, lines that run down to the right
  [90, { x: 100, y: 20 }, { from: 91, to: 101 }],
  [270, { x: 300, y: 280 }, { from: 299, to: 309 }],
])('the box of text turned by %i° holds its letters', async (angle, { x, y }, { from, to }) => {
  const turned = list.map((text, i): Print => ({ text, x: x + (angle === 90 ? 20 : -20) * (i - 2), y, angle }))
  const { signatories } = await readLetter(makePdf([{ prints: turned }]))
  const [box] = signatories[0]!.boxes
  expect(box!.x).toBeCloseTo(from, 0)
  expect(box!.x + box!.width).toBeCloseTo(to, 0)
})

test('bold by printing twice is read once, and said', async () => {
  const twice = [...upright, { ...upright[3]!, x: upright[3]!.x + 0.3 }]
  const { signatories, findings } = await readLetter(makePdf([{ prints: twice }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'source/hidden-text', data: expect.objectContaining({ why: 'overprint' }) }),
  )
})

test('print slanted across the page is left out, and said', async () => {
  const stamp = { text: 'DRAFT', x: 100, y: 100, size: 60, angle: 35 }
  const { signatories, findings } = await readLetter(makePdf([{ prints: [...upright, stamp] }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'source/hidden-text', data: expect.objectContaining({ why: 'slanted' }) }),
  )
})

test('text outside the page is not read', async () => {
  const stray = { text: '4. Delta Union', x: 40, y: -50 }
  const { signatories } = await readLetter(makePdf([{ prints: [...upright, stray] }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
})

test.each<[string, string[]]>([
  ['nothing', []],
  ['a frame that only cuts off what stands outside it', ['0 0 400 300 re W* n']],
])('a page with %s on it, among pages with text, is said', async (_, prints) => {
  const { findings } = await readLetter(makePdf([{ prints: upright }, { prints }]))
  expect(findings).toContainEqual(expect.objectContaining({ code: 'source/page-without-text', page: 2 }))
})

test('a raised mark is taken off the name', async () => {
  const marked = [
    ...upright,
    { text: '1', x: 107, y: 214, size: 6 },
    { text: '1 In a personal capacity.', x: 40, y: 40, size: 7 },
  ]
  const { signatories } = await readLetter(makePdf([{ prints: marked }]))
  expect(signatories.map((one) => [one.name, one.conditions])).toEqual([
    ['Alpha Union', ['In a personal capacity']],
    ['Beta Union', []],
    ['Gamma Union', []],
  ])
})

test('figures behind names that lead to places of work, as under papers, say what the persons belong to', async () => {
  const lines = [
    'We ask you to act at once and to tell us what was done.',
    'Signed by:',
    'Jane Doe',
    'Pierre Dupont',
    'Raj Patel',
  ]
  const notes = ['University of Leeds, United Kingdom', 'CNRS, Paris, France', 'IIT Delhi, India']
  // Helvetica: the widths of the names in points, at 10 points
  const ends: [number, number, string][] = [
    [84, 214, '1'],
    [102, 194, '2,3'],
    [82, 174, '3'],
  ]
  const prints = [
    ...lines.map((text, i): Print => ({ text, x: 40, y: 250 - 20 * i })),
    ...ends.map(([x, y, text]): Print => ({ text, x, y, size: 6 })),
    ...notes.map((text, i): Print => ({ text: `${i + 1} ${text}`, x: 40, y: 60 - 12 * i, size: 7 })),
  ]
  const { signatories, findings } = await readLetter(makePdf([{ prints }]))
  expect(
    signatories.map(({ name, affiliation, country, conditions }) => [name, affiliation, country, ...conditions]),
  ).toEqual([
    ['Jane Doe', 'University of Leeds', 'GB'],
    ['Pierre Dupont', 'CNRS, Paris, IIT Delhi', 'FR'],
    ['Raj Patel', 'IIT Delhi', 'IN'],
  ])
  expect(findings.map(({ code }) => code)).not.toContain('list/unresolved-mark')
})

test.each<[string, { field: string; fieldLook?: string }, string[], string, object]>([
  [
    'what is typed into a form field is read, since everybody sees it, and said, since anybody can change it',
    { field: '4. Delta Union' },
    [...names, 'Delta Union'],
    'source/filled-field',
    { page: 1, text: '4. Delta Union', count: 1 },
  ],
  [
    'a field of several lines',
    { field: '4. Delta Union\n5. Epsilon Union', fieldLook: '/Ff 4096' },
    [...names, 'Delta Union', 'Epsilon Union'],
    'source/filled-field',
    { page: 1, text: '4. Delta Union 5. Epsilon Union', count: 2 },
  ],
  [
    'the words that a choice shows for its value',
    { field: 'delta', fieldLook: '/FT /Ch /Ff 131072 /Opt [[(alpha) (4. Alpha Works)] [(delta) (4. Delta Union)]]' },
    [...names, 'Delta Union'],
    'source/filled-field',
    { page: 1, text: '4. Delta Union', count: 1 },
  ],
  [
    'a field that no viewer shows',
    { field: '4. Delta Union', fieldLook: '/F 2' },
    names,
    'source/hidden-text',
    { page: 1, why: 'invisible', text: '4. Delta Union', count: 1 },
  ],
  [
    'a field that keeps what is typed secret',
    { field: '4. Delta Union', fieldLook: '/Ff 8192' },
    names,
    'source/hidden-text',
    { page: 1, why: 'invisible', text: '4. Delta Union', count: 1 },
  ],
])('%s', async (_, sheet, expected, code, data) => {
  const { signatories, findings, ledger } = await readLetter(makePdf([{ prints: upright, ...sheet }]))
  expect(signatories.map((one) => one.name)).toEqual(expected)
  expect(findings).toContainEqual(expect.objectContaining({ code, data }))
  expect(ledger.leftOver).toBe(0)
})

test('fields of a page that is a picture are left to recognition', async () => {
  const pages = [{ prints: upright }, { prints: ['q 400 0 0 300 0 0 cm /Picture Do Q'], field: '4. Delta Union' }]
  const { signatories, findings } = await readLetter(makePdf(pages), { ocr: false })
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'source/form-field', data: { page: 2, text: '4. Delta Union', count: 1 } }),
  )
})
