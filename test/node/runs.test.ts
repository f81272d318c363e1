// Recognised words become runs of a page.

import { expect, test } from '@jest/globals'
import type { Word } from '../../src/node/ocr/recognizer.ts'
import { runsOf } from '../../src/node/ocr/runs.ts'

const word = (text: string, x: number, more: Partial<Word> = {}): Word => ({
  text,
  x,
  y: 0,
  width: 10 * text.length,
  height: 20,
  baseline: 20,
  size: 20,
  confidence: 0.9,
  line: 0,
  ...more,
})
const shown = (...words: Word[]) => runsOf(words, 1, 'en').map(({ text, size, baseline }) => [text, size, baseline])

test.each<[string, Word[], (string | number)[][]]>([
  [
    'words of one line, with the blank between them',
    [word('Jane', 0), word('Doe', 46)],
    [
      ['Jane', 20, 20],
      [' ', 20, 20],
      ['Doe', 20, 20],
    ],
  ],
  [
    'a footnote mark stands high and small behind its word, and the comma as before',
    [word('Doe*,', 0, { mark: { at: 3, x: 30, width: 8 } })],
    [
      ['Doe', 20, 20],
      ['*', 12, 12],
      [',', 20, 20],
    ],
  ],
  ['a label whose figures were taken for two', [word('1', 0), word('0.', 14)], [['10.', 20, 20]]],
])('%s', (_, words, runs) => {
  expect(shown(...words)).toEqual(runs)
})

test('a gap as wide as bullets take in a run-in list held one; another blank did not', () => {
  const line = (at: number, ...marks: (string | null)[]) => {
    let x = 0
    return marks.flatMap((mark) => {
      const name = ['Peace', 'Union', 'North'].map((text, i) => word(text, x + 56 * i, { line: at }))
      const end = x + 162
      x = end + 40
      return mark === null ? name : [...name, word(mark, end + 15, { line: at, width: 8 })]
    })
  }
  const words = [...line(0, '•', '•', 'e', '•'), ...line(1, '•', '•', '•'), ...line(2, '•', null, '•')]
  const texts = runsOf(words, 1, 'en').map((run) => run.text)
  expect(texts.filter((text) => text === '•')).toHaveLength(10)
})
