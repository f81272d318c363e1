import { expect, test } from '@jest/globals'
import { takeApart } from '../../src/letter/index.ts'
import { type Line, linesOf } from '../../src/model/paper.ts'

/** A line of one of the columns of a page: the body, what stands beside it, or a column of names below. */
const line = (text: string, y: number, [left, right]: readonly [number, number], size: number): Line => ({
  page: 1,
  text,
  x: left,
  y: y - 8,
  width: 5 * text.length,
  height: size,
  baseline: y,
  size,
  font: 'roman',
  direction: 'ltr',
  frame: { left, right },
  pieces: [{ start: 0, end: text.length, x: left, width: 5 * text.length, font: 'roman', size, raised: false }],
})

const [body, beside] = [
  [28, 425],
  [465, 580],
] as const
const block = (lines: readonly Line[]) => ({ kind: 'lines', page: 1, lines }) as const

test('what stands beside the letter and above the heading of its list is none of the list', () => {
  const { lists } = takeApart([
    block([
      line('We ask governments to adopt the guideline values as law by 2030, and to say so.', 166, body, 11),
      line('What is missing is not knowledge but will, and we have said so for many years.', 180, body, 11),
      line('Signatories', 229, body, 11),
    ]),
    block([line('Court orders Delhi to act', 108, beside, 9), line('New sensors for Accra', 128, beside, 9)]),
    block([line('Airwatch Nepal', 253, [58, 152], 11), line('Breathe Sofia', 267, [58, 152], 11)]),
  ])
  expect(lists.flatMap(({ blocks }) => blocks.flatMap(linesOf)).map(({ text }) => text)).toEqual([
    'Airwatch Nepal',
    'Breathe Sofia',
  ])
})
