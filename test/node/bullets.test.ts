// Bullets of recognised lists: what they were taken for, and those that were not seen.

import { expect, test } from '@jest/globals'
import { withBullets } from '../../src/node/ocr/bullets.ts'
import type { Word } from '../../src/node/ocr/recognizer.ts'
import { type Box, picture } from '../helpers/picture.ts'

const word = (text: string, x: number, line: number, more: Partial<Word> = {}): Word => {
  const place = { text, x, y: 40 * line, width: 10 * text.length, height: 20, baseline: 40 * line + 20, size: 20 }
  return { ...place, confidence: 0.95, line, ...more }
}
/** Lines of a list: what stands before each name, and whether the paper shows a bullet there. */
const list = (marks: readonly (readonly [string | null, boolean])[], names: readonly string[], confidence = 0.95) => {
  const words = marks.flatMap(([mark], line) => [
    ...(mark === null ? [] : [word(mark, 20, line, { width: 8, confidence })]),
    ...names[line % names.length]!.split(' ').map((text, i) => word(text, 50 + 90 * i, line)),
  ])
  const boxes = marks.flatMap(([, isShown], line): Box[] => (isShown ? [[20, 40 * line + 8, 8, 8]] : []))
  return withBullets(words, 'en', picture(400, 40 * marks.length, boxes))
}
const textsOf = (words: readonly Word[]) => {
  const lines = [...new Set(words.map((one) => one.line))]
  return lines.map((line) =>
    words
      .filter((one) => one.line === line)
      .sort((a, b) => a.x - b.x)
      .map((one) => one.text)
      .join(' '),
  )
}

const names = ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union']
const bulleted = names.map((name) => `• ${name}`)

test.each<[string, (readonly [string | null, boolean])[], number, string[]]>([
  [
    'taken for this and that',
    [
      ['+', true],
      ['<', true],
      ['«', true],
      ['e', true],
    ],
    0.5,
    bulleted,
  ],
  [
    'taken for one sign, and surely',
    [
      ['+', true],
      ['+', true],
      ['+', true],
      ['+', true],
    ],
    0.95,
    bulleted,
  ],
  [
    'taken for two signs',
    [
      ['*', true],
      ['*', true],
      ['*+', true],
      ['»', true],
    ],
    0.5,
    bulleted,
  ],
  [
    'taken for the figure that looks like one',
    [
      ['٠', true],
      ['٠', true],
      ['٠', true],
      ['٠', true],
    ],
    0.95,
    bulleted,
  ],
  [
    'taken for what they are',
    [
      ['*', true],
      ['*', true],
      ['*', true],
      ['*', true],
    ],
    0.95,
    names.map((name) => `* ${name}`),
  ],
  [
    'not seen, though the paper shows it',
    [
      ['•', true],
      ['•', true],
      [null, true],
      ['•', true],
    ],
    0.95,
    bulleted,
  ],
  [
    'not there, where a name goes on',
    [
      ['•', true],
      ['•', true],
      [null, false],
      ['•', true],
    ],
    0.95,
    ['• Alpha Union', '• Beta Union', 'Gamma Union', '• Delta Union'],
  ],
  [
    'too few to be bullets',
    [
      ['+', true],
      [null, false],
      [null, false],
      ['+', true],
    ],
    0.5,
    ['+ Alpha Union', 'Beta Union', 'Gamma Union', '+ Delta Union'],
  ],
])('bullets that were %s', (_, marks, confidence, lines) => {
  expect(textsOf(list(marks, names, confidence))).toEqual(lines)
})

test('bullets stand to the right of print that runs leftward', () => {
  const words = ['שלום', 'משפט', 'תרבות'].flatMap((text, line) => [
    word(text, 100, line),
    word('+', 200, line, { width: 8 }),
  ])
  expect(textsOf(withBullets(words, 'he', picture(400, 120, [])))).toEqual(['שלום •', 'משפט •', 'תרבות •'])
})

test.each([
  ['”Alpha', '', 'Alpha'],
  ['“Alpha', '', 'Alpha'],
  ['“Alpha', 'House”', '“Alpha House”'],
])('%s %s behind a bullet that stands far before it', (first, second, name) => {
  const text = [first, second].filter((one) => one !== '').join(' ')
  expect(
    textsOf(
      list(
        [
          ['•', true],
          ['+', true],
          ['+', true],
        ],
        [text, 'Beta', 'Gamma'],
        0.5,
      ),
    )[0],
  ).toBe(`• ${name}`)
})

test('a gap as wide as bullets take in a run-in list held one; another blank did not', () => {
  const line = (at: number, ...marks: (string | null)[]) => {
    let x = 0
    return marks.flatMap((mark) => {
      const name = ['Peace', 'Union', 'North'].map((text, i) => word(text, x + 56 * i, at))
      const end = x + 162
      x = end + 40
      return mark === null ? name : [...name, word(mark, end + 15, at, { width: 8 })]
    })
  }
  const words = [...line(0, '•', '•', 'e', '•'), ...line(1, '•', '•', '•'), ...line(2, '•', null, '•')]
  const texts = withBullets(words, 'en', picture(1, 1, [])).map((one) => one.text)
  expect(texts.filter((text) => text === '•')).toHaveLength(10)
})

test('a speck before a bullet', () => {
  const words = names.flatMap((name, line) => [
    ...(line === 1 ? [word('~', 2, line, { width: 2, confidence: 0.1 })] : []),
    word('»', 20, line, { width: 8, confidence: 0.5 }),
    ...name.split(' ').map((text, i) => word(text, 50 + 90 * i, line)),
  ])
  expect(textsOf(withBullets(words, 'en', picture(400, 160, [])))).toEqual(bulleted)
})

test.each<[string, string, number, string[], string[]]>([
  ['one bullet read as one with the word behind it', 'en', 14, ['+ Alpha', '+ Beta', '+ Gamma', '«Delta'], bulleted],
  ['all of them, before Han', 'zh', 14, ['”自然', '"环境', '”西安'], ['• 自然', '• 环境', '• 西安']],
  ['quotations', 'en', 3, ['“Alpha', '“Beta', '“Gamma'], ['“Alpha', '“Beta', '“Gamma']],
])('%s', (_, language, gap, texts, expected) => {
  const words = texts.flatMap((text, line) => {
    const parts = text.split(' ')
    const first = parts.length > 1 ? [word('+', 20, line, { width: 8, confidence: 0.5 })] : []
    const name = parts.at(-1)!
    const start = first.length > 0 ? 28 + gap : 20
    return [...first, word(name, start, line), ...(language === 'en' && gap > 3 ? [word('Union', 140, line)] : [])]
  })
  const boxes = texts.flatMap((_, line): Box[] => [
    [20, 40 * line + 8, 8, 8],
    [28 + gap, 40 * line + 4, 60, 16],
  ])
  expect(textsOf(withBullets(words, language, picture(400, 160, boxes)))).toEqual(expected)
})

test.each<[string, Box[], string]>([
  ['solid squares that were taken for letters', [[20, 4, 14, 14]], '•'],
  [
    'letters, which are not solid',
    [
      [20, 4, 4, 14],
      [30, 4, 4, 14],
    ],
    'M',
  ],
])('%s', (_, ink, expected) => {
  const words = names.flatMap((name, line) => [
    word('M', 20, line, { width: 14 }),
    ...name.split(' ').map((text, i) => word(text, 50 + 90 * i, line)),
  ])
  const boxes = names.flatMap((_, line) => ink.map(([x, y, ...rest]): Box => [x, 40 * line + y, ...rest]))
  expect(textsOf(withBullets(words, 'en', picture(400, 160, boxes)))).toEqual(
    names.map((name) => `${expected} ${name}`),
  )
})
