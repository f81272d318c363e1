// Columns that are read from top to bottom, from right to left.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'
import { kana, makePdf, type Print } from '../helpers/pdf.ts'

const columns = [
  '私たちは政府に対し、直ちに行動するよう求めます。',
  '賛同団体',
  '一、気候ネットワーク',
  '二、原子力資料情報室',
  '三、日本環境法律家連盟',
]
const names = ['気候ネットワーク', '原子力資料情報室', '日本環境法律家連盟']
const right = (i: number) => 340 - 20 * i

/** As browsers print columns: each letter is placed by itself, one below the other. */
const stacked = (text: string, x: number) => Array.from(text, (char, i) => kana('H', char, x, 270 - 10.4 * i))

test('columns set in a font for columns', async () => {
  const { signatories, language } = await readLetter(
    makePdf([{ prints: columns.map((text, i) => kana('V', text, right(i), 280)) }]),
  )
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(language).toBe('ja')
  // the first name stands in the third column from the right
  const [box] = signatories[0]!.boxes
  expect(Math.abs(box!.x + box!.width / 2 - right(2))).toBeLessThan(6)
  expect(box!.height).toBeGreaterThan(60)
})

test('columns set letter by letter', async () => {
  const { signatories } = await readLetter(makePdf([{ prints: columns.flatMap((text, i) => stacked(text, right(i))) }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  const [box] = signatories[0]!.boxes
  expect(Math.abs(box!.x + box!.width / 2 - right(2) - 5)).toBeLessThan(6)
  expect(box!.height).toBeGreaterThan(60)
})

test('words that lie on their side stand in their column', async () => {
  const word: Print = { text: 'WWF', x: right(5) + 1.5, y: 247, angle: -90 }
  const prints = [
    ...columns.flatMap((text, i) => stacked(text, right(i))),
    ...stacked('四、', right(5)),
    word,
    ...Array.from('ジャパン', (char, i) => kana('H', char, right(5), 213 - 10.4 * i)),
  ]
  const { signatories } = await readLetter(makePdf([{ prints }]))
  expect(signatories.map((one) => one.name)).toEqual([...names, 'WWFジャパン'])
})

test('a column of single letters beside lines leaves the lines as they are', async () => {
  const lines = [
    'We ask you to act at once and to tell us what was done.',
    'Signed by:',
    '1. Alpha Union',
    '2. Beta Union',
  ]
  const prints = [...lines.map((text, i): Print => ({ text, x: 40, y: 250 - 20 * i })), ...stacked('公開書簡', 370)]
  const { signatories } = await readLetter(makePdf([{ prints }]))
  expect(signatories.map((one) => one.name)).toEqual(['Alpha Union', 'Beta Union'])
})
