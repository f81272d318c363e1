// Labels of recognised lists: read again where they break the count or were passed over, and what is left alone.

import { expect, test } from '@jest/globals'
import { isPrint } from '../../src/node/ocr/dirt.ts'
import { lookAtLabels } from '../../src/node/ocr/labels.ts'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { picture } from '../helpers/picture.ts'

const word = (text: string, x: number, line: number, more: Partial<Word> = {}): Word => {
  const place = { text, x, y: 40 * line, width: 10 * text.length, height: 20, baseline: 40 * line + 20, size: 20 }
  return { ...place, confidence: 0.95, line, ...more }
}

/** What an engine that knows figures sees: one label for each line that it is shown. */
const engine = (...seen: readonly string[]): Recognizer => ({
  name: 'told',
  missing: () => [],
  recognize: async ({ height }) =>
    seen.map((text, i) => word(text, 40, i, { y: 40 + ((height - 40) / seen.length) * i, height: 10 })),
  close: async () => {},
})

const names = ['مركز العدالة', 'اتحاد النساء', 'جمعية الكتاب', 'منتدى الشباب', 'معهد القانون', 'لجنة الحريات']
const latin = ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union', 'Echo Union', 'Fox Union']

/** Labels of a list, as they were recognised, and as they are after another look at those that are shown. */
async function labelsOf(labels: readonly (string | null)[], isLeftward: boolean, seen: readonly string[]) {
  const [label, name] = isLeftward ? [300, 100] : [20, 60]
  const words = labels.flatMap((text, line) => [
    ...(text === null ? [] : [word(text, isLeftward ? label : 50 - 10 * text.length, line)]),
    ...(isLeftward ? names : latin)
      [line]!.split(' ')
      .map((part, i, { length }) => word(part, name + 90 * (isLeftward ? length - 1 - i : i), line, { width: 80 })),
  ])
  const shown = picture(
    400,
    40 * labels.length,
    labels.map((_, line) => [isLeftward ? label : 30, 40 * line + 6, 8, 14] as const),
  )
  const after = await lookAtLabels(shown, words, isLeftward ? 'ar' : 'en', engine(...seen), undefined)
  const parts = new Set((isLeftward ? names : latin).flatMap((name) => name.split(' ')))
  return labels.map((_, line) => after.find((one) => one.line === line && !parts.has(one.text))?.text ?? null)
}

test.each<[string, (string | null)[], boolean, string[], (string | null)[]]>([
  ['a label that was passed over', ['1.', '2.', null, '4.', '5.'], false, ['3.'], ['1.', '2.', '3.', '4.', '5.']],
  ['one that was misread', ['1.', '2.', '8.', '4.', '5.'], false, ['3.'], ['1.', '2.', '3.', '4.', '5.']],
  ['one that was taken for letters', ['1.', '2.', 'IS.', '4.', '5.'], false, ['3.'], ['1.', '2.', '3.', '4.', '5.']],
  ['one that is printed so', ['1.', '2.', '8.', '4.', '5.'], false, ['8.'], ['1.', '2.', '8.', '4.', '5.']],
  ['one that reads as no number', ['1.', '2.', null, '4.', '5.'], false, ['B.'], ['1.', '2.', null, '4.', '5.']],
  ['dirt before a label', ['1.', '2.', '“3.', '4.', '5.'], false, [], ['1.', '2.', '3.', '4.', '5.']],
  [
    'dirt before a label in brackets',
    ['(1)', '(2)', '{(3]', '(4)', '(5)'],
    false,
    [],
    ['(1)', '(2)', '(3]', '(4)', '(5)'],
  ],
  ['ordinals', ['1"', '2%', '3”', '4*', '5"'], false, [], ['1º', '2º', '3º', '4º', '5º']],
  ['one footnote mark behind a figure', ['1.', '2.', '3*', '4.', '5.'], false, ['3.'], ['1.', '2.', '3*', '4.', '5.']],
  ['a dot that was seen twice', ['1.', '2.', '3.', '4.', '5.”'], false, [], ['1.', '2.', '3.', '4.', '5.']],
  [
    'print that runs leftward',
    ['1.', '2.', '3.', '4.', null, '2'],
    true,
    ['.5', '6'],
    ['1.', '2.', '3.', '4.', '5.', '6'],
  ],
])('%s', async (_, labels, isLeftward, seen, after) => {
  expect(await labelsOf(labels, isLeftward, seen)).toEqual(after)
})

/** A list as it was recognised: label, how broad it is, and what stands between it and the name; then its labels as they are read. */
test.each<[string, (readonly [string | null, number, string?])[], (string | null)[]]>([
  [
    'labels that are broad enough for the figure that was lost',
    [
      ['8.', 20],
      ['9.', 20],
      ['0.', 32],
      ['1.', 32],
      ['2.', 32],
    ],
    ['8.', '9.', '10.', '11.', '12.'],
  ],
  [
    'one of them whose box holds no more than the last figure',
    [
      ['8.', 20],
      ['9.', 20],
      ['0.', 18],
      ['1.', 32],
      ['2.', 32],
    ],
    ['8.', '9.', '10.', '11.', '12.'],
  ],
  [
    'labels that count afresh, as broad as others',
    [
      ['8.', 20],
      ['9.', 20],
      ['0.', 20],
      ['1.', 20],
      ['2.', 20],
    ],
    ['8.', '9.', '0.', '1.', '2.'],
  ],
  [
    'a dot that was not seen, where there is room for it',
    [
      ['1.', 20],
      ['2.', 20],
      ['3', 20],
      ['4.', 20],
      ['5', 12],
    ],
    ['1.', '2.', '3.', '4.', '5'],
  ],
  [
    'a label that shows as ink and reads as nothing',
    [
      ['1.', 20],
      ['2.', 20],
      [null, 20],
      ['4.', 20],
      ['5.', 20],
    ],
    ['1.', '2.', '3.', '4.', '5.'],
  ],
  [
    'a line without a label',
    [
      ['1.', 20],
      ['2.', 20],
      [null, 0],
      ['3.', 20],
      ['4.', 20],
    ],
    ['1.', '2.', null, '3.', '4.'],
  ],
  [
    'a scrawl outside the labels',
    [
      ['1.', 20],
      ['2.', 20],
      ['3.', 20, '©'],
      ['4.', 20],
      ['5.', 20],
    ],
    ['1.', '2.', '3.', '4.', '5.'],
  ],
])('%s', async (_, rows, after) => {
  const parts = latin.flatMap((name) => name.split(' '))
  const words = rows.flatMap(([text, width, stray], line) => [
    ...(stray ? [word(stray, 0, line, { width: 8, confidence: 0.3 })] : []),
    ...(text === null ? [] : [word(text, 50 - width, line, { width })]),
    ...latin[line]!.split(' ').map((part, i) => word(part, 60 + 90 * i, line, { width: 80 })),
  ])
  const ink = rows.map(([, width], line) => [50 - width, 40 * line + 6, width, 14] as const)
  const seen = await lookAtLabels(picture(400, 40 * rows.length, ink), words, 'en', engine(), undefined)
  const own = seen.filter((one) => !parts.includes(one.text))
  expect(rows.map((_, line) => own.find((one) => one.line === line)?.text ?? null)).toEqual(after)
  expect(own).toHaveLength(after.filter((text) => text !== null).length)
})

test('names that their labels push on, leftward: what is a name in one line is none in another', async () => {
  const rows = [
    ...['8.', '9.'].map((text) => [text, 20] as const),
    ...['0.', '1.', '2.'].map((text) => [text, 32] as const),
  ]
  const words = rows.flatMap(([text, width], line) => [
    word(text, 340 - width, line, { width }),
    word(names[line]!, 100, line, { width: 230 - width }),
  ])
  const seen = await lookAtLabels(picture(400, 200, []), words, 'ar', engine(), undefined)
  expect(seen.filter(({ text }) => /\p{N}/u.test(text)).map(({ text }) => text)).toEqual([
    '8.',
    '9.',
    '10.',
    '11.',
    '12.',
  ])
})

const line = [word('Alpha', 100, 0), word('Union', 160, 0)]
test.each<[string, Word, boolean]>([
  ['the rest of a ruled line, far behind', word('|', 400, 0, { width: 2 }), false],
  ['a bar between two words', word('|', 153, 0, { width: 2 }), true],
  ['a speck far before', word('.', 20, 0, { width: 2 }), false],
  ['a bullet far before', word('•', 20, 0, { width: 8, confidence: 0.1 }), true],
  ['a label that is hardly sure', word('8.', 60, 0, { confidence: 0.1 }), true],
  ['what reads as a label behind the words', word('8.', 300, 0, { confidence: 0.1 }), false],
  ['a scrawl that is much broader than its letters', word('LAN', 300, 0, { confidence: 0.4, width: 200 }), false],
  ['Han in a box that is as broad', word('苏州', 300, 0, { confidence: 0.4, width: 200 }), true],
  ['a letter that is hardly sure', word('j', 60, 0, { confidence: 0.1 }), false],
])('%s: print or not', (_, one, expected) => {
  const whole = [...line, one].sort((a, b) => a.x - b.x)
  expect(isPrint(one, whole.indexOf(one), whole)).toBe(expected)
})
