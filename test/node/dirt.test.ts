// Specks that the engine takes for signs, and signs that are print.

import { expect, test } from '@jest/globals'
import { dirtOf, withoutHangingSpecks } from '../../src/node/ocr/dirt.ts'
import type { Word } from '../../src/node/ocr/recognizer.ts'

const word = (text: string, x: number, line: number): Word => {
  const place = { text, x, y: 40 * line, width: 10 * text.length, height: 20, baseline: 40 * line + 20, size: 20 }
  return { ...place, confidence: 0.9, line }
}
/** Lines as they were recognised, by where they begin; then their texts. */
const clean = (...lines: readonly (readonly [number, string])[]) => {
  const words = lines.flatMap(([x, text], line) => text.split(' ').map((one, i) => word(one, x + 150 * i, line)))
  const seen = withoutHangingSpecks(words)
  return lines.map((_, line) => seen.flatMap((one) => (one.line === line ? one.text : [])).join(' '))
}
const around = [
  [100, 'Alpha Union'],
  [100, 'Beta Union'],
  [100, 'Gamma Union'],
] as const

test.each<[string, number, string, string]>([
  ['a sign that hangs out of the edge', 90, '"Delta Union', 'Delta Union'],
  ['one before a bullet', 90, '“• Union', '• Union'],
  ['a quotation that is closed', 90, '"Delta Union"', '"Delta Union"'],
  ['a sign at the edge', 100, '"Delta Union', '"Delta Union'],
  ['one that hangs further out than a sign is broad', 40, '"Delta Union', '"Delta Union'],
])('%s', (_, x, text, expected) => {
  expect(clean(...around, [x, text])).toEqual([...around.map(([, name]) => name), expected])
})

test('signs that hang out line for line are bullets', () => {
  const dashes = ['-Delta Union', '-Echo Union', '-Fox Union']
  expect(clean(...around, ...dashes.map((text) => [90, text] as const)).slice(3)).toEqual(dashes)
})

test.each<[string, number, number, string, boolean]>([
  ['the accent of a letter below', 420, 28, 'A', true],
  ['a line of its own', 420, 0, 'A', false],
  ['a line that was read surely', 420, 28, 'É', false],
  ['a mark beside the letters', 900, 28, 'A', false],
])('%s', (_, x, down, text, isDirt) => {
  const line = 'Action paysanne pour forêt'.split(' ').map((one, i) => word(one, 100 + 100 * i, 1))
  const mark = { ...word(text, x, 0), baseline: 20 + down, confidence: text === 'A' ? 0.6 : 0.95 }
  expect(dirtOf([mark, ...line]).has(mark)).toBe(isDirt)
})
