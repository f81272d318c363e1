// Where a line of words stands, told by the engine's line and by the feet of its words.

import { expect, test } from '@jest/globals'
import { levelOf } from '../../src/node/ocr/tesseract.ts'

const words = (...feet: readonly number[]) =>
  feet.map((y1, i) => ({ text: 'word', confidence: 90, bbox: { x0: 400 * i, x1: 400 * i + 100, y0: y1 - 30, y1 } }))

test.each<[string, number[], [number, number], number | null]>([
  ['a line laid askew through words that stand level', [930, 929, 930, 929], [940, 915], 930],
  ['a line that is level', [930, 929, 930, 929], [930, 929], null],
  ['words that stand askew, as their line does', [940, 932, 923, 915], [940, 915], null],
])('%s', (_, feet, [y0, y1], level) => {
  expect(levelOf(words(...feet), { x0: 0, x1: 1300, y0, y1 }, 40)).toBe(level)
})
