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
