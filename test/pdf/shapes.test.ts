// Letters of one shape: pdf.js turns lam and alef round with the line, and puts blanks behind ligatures.

import { expect, test } from '@jest/globals'
import type { Glyph } from '../../src/pdf/canvas.ts'
import type { Item } from '../../src/pdf/match.ts'
import { namesShapes, withShapesInOrder } from '../../src/pdf/shapes.ts'

/** Glyphs as they are painted, from left to right. */
const painted = (...texts: string[]): Glyph[] =>
  texts.map((text, i) => ({ text, x: 10 * i, y: 0, endX: 10 * i + 10, endY: 0, size: 10, seen: 'painted' }))

const item = (str: string, dir = 'rtl'): Item => ({
  str,
  dir,
  width: 100,
  height: 10,
  transform: [10, 0, 0, 10, 0, 0],
  fontName: 'f',
})

test.each<[string, string, string[], string]>([
  ['one shape', 'سالم', ['م', 'لا', 'س'], 'سلام'],
  ['an article beside a shape', 'اإلعالم', ['م', 'لا', 'ع', 'لإ', 'ا'], 'الإعلام'],
  ['two letters that are no shape', 'سالم', ['م', 'ل', 'ا', 'س'], 'سالم'],
  ['a shape that the file names from left to right', 'سلام', ['م', 'ال', 'س'], 'سلام'],
  ['a blank and a figure beside it', 'سالم 12', ['1', '2', ' ', 'م', 'لا', 'س'], 'سلام 12'],
  ['text that is no mirror of its glyphs', 'سلام', ['س', 'لا', 'م'], 'سلام'],
])('%s: %s', (_, text, glyphs, expected) => {
  expect(withShapesInOrder([item(text)], painted(...glyphs)).map(({ str }) => str)).toEqual([expected])
})

/** Glyphs with white before some of them, in font sizes. */
const spread = (...glyphs: [text: string, white?: number][]): Glyph[] => {
  let x = 0
  return glyphs.map(([text, white = 0]) => {
    x += 10 * white
    const glyph: Glyph = { text, x, y: 0, endX: x + 5, endY: 0, size: 10, seen: 'painted' }
    x += 5
    return glyph
  })
}

// حرية سور, from left to right: the file shows a blank between the words, at 12.5
const words = (white: number) => spread(['ر'], ['و'], ['س'], ['ة', 0.3], ['ي'], ['ر', white], ['ح'])
test.each<[string, string, Glyph[], { x: number; y: number }[], string]>([
  ['a blank that pdf.js puts where the font kerns', 'حر ية سور', words(0.2), [{ x: 15, y: 0 }], 'حرية سور'],
  ['white as wide as a blank', 'حر ية سور', words(0.4), [{ x: 15, y: 0 }], 'حر ية سور'],
  [
    'a blank that the file shows',
    'حر ية سور',
    words(0.2),
    [
      { x: 15, y: 0 },
      { x: 28, y: 0 },
    ],
    'حر ية سور',
  ],
  ['a file that shows no blanks', 'حر ية سور', words(0.2), [], 'حر ية سور'],
])('behind a letter that joins no next one: %s', (_, text, glyphs, blanks, expected) => {
  expect(withShapesInOrder([item(text)], glyphs, blanks)[0]!.str).toBe(expected)
})

test('text from left to right is left alone', () => {
  expect(withShapesInOrder([item('abc', 'ltr')], painted('لا', 'a', 'b', 'c'))[0]!.str).toBe('abc')
})

test.each<[string, string, Glyph[], string]>([
  ['a blank that the page does not show', 'Miffl in', painted('M', 'i', 'f', 'fl', 'i', 'n'), 'Mifflin'],
  [
    'a blank that it shows',
    'Gaddafi a',
    painted('G', 'a', 'd', 'd', 'a', 'fi').concat({ ...painted('a')[0]!, x: 63, endX: 73 }),
    'Gaddafi a',
  ],
  ['two letters that are no ligature', 'Gaddafi a', painted('G', 'a', 'd', 'd', 'a', 'f', 'i', 'a'), 'Gaddafi a'],
])('%s: %s', (_, text, glyphs, expected) => {
  expect(withShapesInOrder([item(text, 'ltr')], glyphs)[0]!.str).toBe(expected)
})

test.each([
  ['<02> <06440627>', true],
  ['<0B> <06440625>', true],
  ['<02> <0644> <03> <0627>', false],
  ['<02> <06270644>', false],
])('a character map with %s names shapes: %p', (map, names) => {
  expect(namesShapes.test(map)).toBe(names)
})
