// Numbers that were taken for letters are read by the count of their list.

import { expect, test } from '@jest/globals'
import { withCountedLabels } from '../../src/node/ocr/labels.ts'
import type { Word } from '../../src/node/ocr/recognizer.ts'

const labels = (column: string, confidence = 0.5) => {
  const texts = column.split(' ')
  const words = texts.flatMap((text, line): Word[] => {
    const place = { y: 40 * line, height: 20, baseline: 40 * line + 20, size: 20, line }
    return [
      { ...place, text, x: 10, width: 10 * text.length, confidence },
      { ...place, text: 'Union', x: 80, width: 60, confidence: 0.9 },
    ]
  })
  return withCountedLabels(words)
    .filter((word) => word.x === 10)
    .map((word) => word.text)
    .join(' ')
}

test.each<[string, string, string]>([
  ['a letter between two numbers', '5 6 7 8 g 10 11 12', '5 6 7 8 9 10 11 12'],
  ['with the signs of its neighbours', '5. 6. 7. 8. й 10. 11. 12.', '5. 6. 7. 8. 9. 10. 11. 12.'],
  ['a number in the wrong place is what the letter says', '5 6 7 8 6 10 11 12', '5 6 7 8 6 10 11 12'],
  ['a name is no number', '5 6 7 8 Oxf 10 11 12', '5 6 7 8 Oxf 10 11 12'],
  ['where two numbers are missing nothing is known', '5 6 7 8 g 11 12 13', '5 6 7 8 g 11 12 13'],
  ['a column that does not count', '1 b 3 a 7 c', '1 b 3 a 7 c'],
])('%s', (_, read, expected) => {
  expect(labels(read)).toBe(expected)
})
