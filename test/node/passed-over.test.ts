// Letters that the engine passed over: what ink tells of them, and what a second look adds.

import { expect, test } from '@jest/globals'
import { passedOver, withPassedOver } from '../../src/node/ocr/passed-over.ts'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { type Box, picture } from '../helpers/picture.ts'

const word = (text: string, x: number, y = 100, more: Partial<Word> = {}): Word => {
  const place = { text, x, y, width: 16 * text.length, height: 24, baseline: y + 24, size: 30, line: 0 }
  return { ...place, confidence: 0.95, ...more }
}
const seen = [word('Robert', 100), word('Jamieson', 220)]
const ink = seen.map(({ x, y, width, height }): Box => [x, y, width, height])

test.each<[string, Box[], string | null]>([
  ['nothing beside the words', [], null],
  ['a letter behind the last word', [[362, 102, 18, 22]], 'Jamieson'],
  ['one between two', [[204, 102, 8, 22]], 'Robert'],
  ['a dot', [[362, 118, 6, 6]], null],
  ['a dash', [[362, 110, 30, 4]], null],
  ['a letter far behind', [[460, 102, 18, 22]], null],
  ['a letter of the line below', [[362, 142, 18, 22]], null],
])('%s', (_, boxes, expected) => {
  const found = passedOver(picture(600, 200, [...ink, ...boxes]), seen)
  expect(found[0]?.word.text ?? null).toBe(expected)
})

const engine = (...told: Word[]): Recognizer => ({
  name: 'told',
  missing: () => [],
  recognize: async () => told,
  close: async () => {},
})
/** Where the sheet shows what stands there on the page: its margin is 40, and the line begins at 100 less a third of its height. */
const onSheet = (text: string, x: number, more: Partial<Word> = {}) => word(text, x - 91 + 40, 44, more)

test.each<[string, Word[], string]>([
  ['what is read surely is added', [onSheet('Robert', 100), onSheet('K', 362)], 'Robert Jamieson K'],
  ['what is hardly read is not', [onSheet('K', 362, { confidence: 0.4 })], 'Robert Jamieson'],
  [
    'letters are, though the word is not sure',
    [onSheet('K', 362, { confidence: 0, sureness: [0.9] })],
    'Robert Jamieson K',
  ],
  ['words that were read stay as they were', [onSheet('Rupert', 100)], 'Robert Jamieson'],
])('%s', async (_, told, expected) => {
  const shown = picture(600, 200, [...ink, [362, 102, 18, 22]])
  const words = await withPassedOver(shown, seen, 'en', engine(...told), undefined)
  expect(words.map((one) => one.text).join(' ')).toBe(expected)
})
