// Print that the page's language could not read, looked at again in other scripts.

import { expect, test } from '@jest/globals'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { lookAgain } from '../../src/node/ocr/second-look.ts'
import { picture } from '../helpers/picture.ts'

const wordsOf = (text: string, confidences: readonly number[], top: number, line = 0): Word[] => {
  let x = 100
  return text.split(' ').map((one, i) => {
    const place = { text: one, x, y: top, width: 16 * one.length, height: 24, baseline: top + 24, size: 30, line }
    x += 16 * one.length + 14
    return { ...place, confidence: confidences[i] ?? confidences.at(-1)! }
  })
}

/** Reads each sheet of stretches as one line in Cyrillic, and as nothing in every other script. */
const engine = (cyrillic: string, confidence: number): Recognizer => ({
  name: 'told',
  missing: () => [],
  recognize: async ({ height }, languages) =>
    languages[0] === 'ru' ? wordsOf(cyrillic, [confidence], height / 2 - 12) : [],
  close: async () => {},
})

const blank = picture(900, 200, [])

test.each<[string, string, number[], string, number, string]>([
  ['Cyrillic that is rubbish as Latin', 'TOBapUCTBO CJIITUX', [0.3, 0], 'товариство сліпих', 0.9, 'товариство сліпих'],
  [
    'with a word before it that looks torn',
    'VKpaïHcbKe TOBapUCTBO',
    [0.7, 0.3],
    'Українське товариство',
    0.9,
    'Українське товариство',
  ],
  ['a Latin name that could be read as Cyrillic', 'HABA CEBEP', [0.5, 0.5], 'НАВА СЕВЕР', 0.8, 'HABA CEBEP'],
])('%s', async (_, text, confidences, cyrillic, confidence, after) => {
  const seen = await lookAgain(blank, wordsOf(text, confidences, 100), 'en', engine(cyrillic, confidence))
  expect(seen.words.map((word) => word.text).join(' ')).toBe(after)
})
