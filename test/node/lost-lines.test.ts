// Lines that the engine passed over whole: what looks like one, and which are added.

import { expect, test } from '@jest/globals'
import { lostLines, withLostLines } from '../../src/node/ocr/lost-lines.ts'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { type Box, picture } from '../helpers/picture.ts'

const word = (text: string, x: number, y: number, more: Partial<Word> = {}): Word => {
  const place = { text, x, y, width: 20 * text.length, height: 28, baseline: y + 28, size: 32, line: 0 }
  return { ...place, confidence: 0.95, ...more }
}
const seen = [word('Alpha', 100, 40), word('Gamma', 100, 200, { line: 1 })]
/** Letters of a line. */
const letters = (x: number, y: number, count: number): Box[] =>
  Array.from({ length: count }, (_, i) => [x + 20 * i, y, 14, 28])
const print = [...letters(100, 40, 5), ...letters(100, 200, 5)]

test.each<[string, Box[], number]>([
  ['none', [], 0],
  ['a line between two others', letters(100, 120, 4), 1],
  ['one of another column, level with a word', letters(500, 40, 4), 1],
  ['letters beside a word, which are of its line', letters(220, 40, 3), 0],
  ['a speck', [[100, 120, 5, 5]], 0],
  ['a rule', [[100, 120, 300, 4]], 0],
  ['a picture', [[300, 100, 200, 180]], 0],
])('%s', (_, boxes, count) => {
  expect(lostLines(picture(700, 300, [...print, ...boxes]), seen)).toHaveLength(count)
})

const engine = (...told: Word[]): Recognizer => ({
  name: 'told',
  missing: () => [],
  recognize: async () => told,
  close: async () => {},
})

test.each<[string, Word[], string[]]>([
  ['what is read surely is added, in doubt', [word('Beta', 50, 44)], ['Alpha', 'Gamma', 'Beta']],
  ['what is hardly read is not', [word('Beta', 50, 44, { confidence: 0.4 })], ['Alpha', 'Gamma']],
  ['nor what stands elsewhere on the sheet', [word('Beta', 120, 44)], ['Alpha', 'Gamma']],
  ['nor what is no word', [word('|', 50, 44)], ['Alpha', 'Gamma']],
])('%s', async (_, told, expected) => {
  const shown = picture(700, 300, [...print, ...letters(100, 120, 4)])
  const words = await withLostLines(shown, seen, 'en', engine(...told), undefined)
  expect(words.map((one) => one.text)).toEqual(expected)
  expect(words.filter((one) => one.passed).map((one) => one.line)).toEqual(expected.slice(2).map(() => 2))
})
