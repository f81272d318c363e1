// Lines that were hardly read, read again by themselves: what is taken of the second reading.

import { expect, test } from '@jest/globals'
import { readAfresh } from '../../src/node/ocr/afresh.ts'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { picture } from '../helpers/picture.ts'

const wordsOf = (text: string, confidence: number, top: number): Word[] =>
  text.split(' ').map((one, i) => {
    const place = { text: one, x: 100 + 200 * i, y: top, width: 160, height: 24, baseline: top + 24, size: 30, line: 0 }
    return { ...place, confidence }
  })

/** Reads the sheet of lines as one. */
const engine = (again: string, confidence: number): Recognizer => ({
  name: 'told',
  missing: () => [],
  recognize: async ({ height }) => wordsOf(again, confidence, height / 2 - 12),
  close: async () => {},
})

test.each<[string, string, string, number, string, number, string]>([
  ['a blank that was lost', 'he', 'דודכהן', 0.4, 'דוד כהן', 0.9, 'דוד כהן'],
  ['a reading that is hardly surer', 'he', 'דודכהן', 0.4, 'דוד כהן', 0.45, 'דודכהן'],
  ['what was sure is not asked', 'en', 'Foundation Trust', 0.9, 'Foundatlon Trust', 0.99, 'Foundation Trust'],
  ['a reading that has lost half of the letters', 'en', 'Foundation Trust', 0.3, 'Trust', 0.9, 'Foundation Trust'],
  ['Latin letters in a Cyrillic name', 'ru', 'Bepa Нестерова', 0.9, 'Вера Нестерова', 0.9, 'Вера Нестерова'],
  [
    'a Latin name that reads as Cyrillic half surely',
    'ru',
    'Memory Россия',
    0.9,
    'Метогу Россия',
    0.7,
    'Memory Россия',
  ],
  ['a word that names have', 'ru', 'Amnesty Россия', 0.9, 'Атпезту Россия', 0.9, 'Amnesty Россия'],
  ['an acronym', 'ru', 'HRC Россия', 0.9, 'НРС Россия', 0.9, 'HRC Россия'],
  ['the label is not asked', 'he', '4. רחלאברהם', 0.4, 'רחל אברהם', 0.9, '4. רחל אברהם'],
])('%s', async (_, main, text, confidence, again, sure, after) => {
  const words = await readAfresh(
    picture(900, 200, []),
    wordsOf(text, confidence, 100),
    main,
    () => true,
    engine(again, sure),
    undefined,
  )
  expect(words.map((word) => word.text).join(' ')).toBe(after)
})
