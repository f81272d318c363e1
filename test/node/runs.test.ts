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
const shown = (...words: Word[]) => runsOf(words, 1).map(({ text, size, baseline }) => [text, size, baseline])

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

test.each<[string, string, number, string]>([
  ['a comma that is taken for a Latin one', 'جبران,', 0.95, 'جبران،'],
  ['for a dot, hardly surely', 'جبران.', 0.6, 'جبران،'],
  ['a dot that is read surely', 'جبران.', 0.92, 'جبران.'],
  ['the dot of a short form', 'د.', 0.6, 'د.'],
])('behind Arabic: %s', (_, text, confidence, expected) => {
  const [last, own] = [word('روائي', 0), word(text, 60, { confidence })]
  expect(runsOf([last, own], 1).map((run) => run.text)).toEqual(['روائي', ' ', expected])
})

test('a dot at the end of a line of Arabic ends a sentence', () => {
  const line = [word('ذريعة.', 0, { confidence: 0.6 }), word('أي', 70)]
  expect(runsOf(line, 1)[0]!.text).toBe('ذريعة.')
})

/** Hangul, each syllable a word of its own; the white before it in pixels, the step to it is 40 and over a blank 56. */
function hangul(size: number, ...parts: readonly (readonly [string, number, number])[]): Word[] {
  let middle = 0
  return parts.map(([text, step, white], i) => {
    middle += i === 0 ? 20 : step
    const at = middle
    middle += 40 * (text.length - 1)
    return word(text, at - 18, { width: 36 + 40 * (text.length - 1), size, syllables: [at, middle], white })
  })
}

test.each<[string, number]>([
  ['rows as high as their print', 40],
  ['rows that an engine took for twice as high', 80],
])('blanks between syllables of Hangul, in %s', (_, size) => {
  const line = hangul(
    size,
    ['한', 40, 0],
    ['국', 40, 4],
    ['여', 41, 6],
    ['성', 56, 16],
    ['단', 40, 5],
    ['체', 55, 4],
    ['연', 40, 5],
    ['합', 57, 17],
  )
  expect(
    runsOf(line, 1)
      .map((run) => run.text)
      .join(''),
  ).toBe('한국여 성단체연 합')
})

test.each([
  ['بيروت,', 0.9, 'بيروت،'],
  ['بيروت؛', 0.5, 'بيروت،'],
  ['بيروت؛', 0.9, 'بيروت؛'],
  ['Beirut,', 0.5, 'Beirut,'],
])('%s, recognised with %d, is %s', (text, confidence, shownText) => {
  expect(runsOf([word(text, 0, { confidence })], 1).map((run) => run.text)).toEqual([shownText])
})

test('a line of Hangul in a list of Latin print is of its size, though an engine took its row for higher', () => {
  const latin = ['World', 'Blind', 'Kenya', 'Royal'].map((text, line) =>
    word(text, 0, { line, baseline: 40 * line + 20 }),
  )
  const [line] = [hangul(34, ['한', 40, 0], ['국', 40, 4], ['여', 41, 6])]
  const all = [...latin, ...line.map((one) => ({ ...one, line: 4, width: 20, height: 24 }))]
  expect(new Set(runsOf(all, 1).map((run) => run.size))).toEqual(new Set([20]))
})
