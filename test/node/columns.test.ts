// Columns of a picture, and what is none.

import { expect, test } from '@jest/globals'
import { columnsOf } from '../../src/node/ocr/columns.ts'
import { type Box, picture } from '../helpers/picture.ts'

const size = 40
/** Eight lines of print of so many letters each, from a place on. */
const lines = (left: number, letters: number): Box[] =>
  Array.from({ length: 8 * letters }, (_, i) => [left + 30 * (i % letters), 100 + 60 * Math.floor(i / letters), 20, 36])
const edges = (...boxes: Box[]) => columnsOf(picture(2000, 700, boxes), size).map(({ x }) => x)

test.each<[string, Box[], number]>([
  ['one column', lines(200, 40), 1],
  ['two columns', [...lines(200, 20), ...lines(1000, 20)], 2],
  ['two columns of short names, far apart', [...lines(200, 8), ...lines(1000, 8)], 2],
  ['numbers, and their names far behind', [...lines(200, 2), ...lines(1000, 8)], 1],
  [
    'two columns whose lines lie at other heights',
    [...lines(200, 20), ...lines(1000, 20).map(([x, y, ...box]): Box => [x, y + 30, ...box])],
    2,
  ],
  ['short words beside their names', [...lines(200, 8), ...lines(540, 30)], 1],
])('%s', (_, boxes, count) => {
  expect(edges(...boxes)).toHaveLength(count)
})

/** A line of print, so many letters long. */
const line = (left: number, top: number, letters: number): Box[] =>
  Array.from({ length: letters }, (_, i) => [left + 30 * i, top, 20, 36])
/** A heading across two columns. */
const headed = [...line(200, 10, 45), ...lines(200, 20), ...lines(1000, 20)]

test.each<[string, Box[], number]>([
  ['one line below two columns goes on with them', [...line(200, 640, 20), ...line(1000, 640, 20)], 5],
  ['a line across the gutter does not', line(200, 640, 45), 4],
  ['a line of the left column alone does not', line(200, 640, 20), 4],
])('%s', (_, below, count) => {
  expect(edges(...headed, ...below)).toHaveLength(count)
})

/** A table with rules down the page at these places. */
const ruled = (boxes: Box[], ...places: number[]) =>
  columnsOf(
    picture(2000, 700, boxes),
    size,
    places.map((x) => ({ x, top: 90, bottom: 570 })),
  ).map(({ x, y }) => [x, y])
/** A row whose cells are not level: two lines, and one between them. */
const row: Box[] = [...line(200, 100, 12), ...line(200, 160, 8), ...line(700, 130, 12), ...line(1200, 130, 9)]

test.each<[string, Box[], number[], number[][]]>([
  [
    'rules part the cells of a table',
    row,
    [160, 640, 1140, 1600],
    [
      [0, 0],
      [0, 88],
      [640, 88],
      [1140, 88],
      [0, 572],
    ],
  ],
  [
    'a column of numbers stays with its names',
    [...row, ...line(60, 100, 2)],
    [40, 150, 640, 1140],
    [
      [0, 0],
      [0, 88],
      [640, 88],
      [1140, 88],
      [0, 572],
    ],
  ],
  ['a rule that print crosses parts nothing', [...line(200, 100, 40)], [640], [[0, 0]]],
  ['a rule beside the print does not either', line(200, 100, 12), [100], [[0, 0]]],
])('%s', (_, boxes, places, expected) => {
  expect(ruled(boxes, ...places)).toEqual(expected)
})
