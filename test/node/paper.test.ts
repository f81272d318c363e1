// What is taken off a picture before recognition, and what stays on it.

import { describe, expect, test } from '@jest/globals'
import { withoutBorder } from '../../src/node/ocr/border.ts'
import { wipeRules, withoutRules } from '../../src/node/ocr/clean.ts'
import { paperOf, whitePaper } from '../../src/node/ocr/paper.ts'
import { withoutSpecks } from '../../src/node/ocr/specks.ts'
import { type Box, hasInk, picture } from '../helpers/picture.ts'

const [width, height] = [800, 1000]
/** A line of print: ten letters, 30 high, of strokes 5 thick. */
const letters = (left: number, top: number): Box[] =>
  Array.from({ length: 10 }, (_, i) => [left + 25 * i, top, 5, 30] as const)
const line = letters(300, 480)

describe('what lies around the paper', () => {
  test.each<[string, Box[], Box, boolean]>([
    ['the black border of a copy is gone', [[0, 0, 30, height]], [0, 0, 30, height], false],
    [
      'its ragged rim, too',
      [
        [0, 0, 30, height],
        [30, 500, 12, 3],
      ],
      [30, 490, 15, 20],
      false,
    ],
    ['print in it, beside it', [[0, 0, 30, height], ...letters(60, 200)], [60, 200, 230, 30], true],
    [
      'what lies under the paper on all sides',
      [
        [0, 0, width, 90],
        [0, 0, 120, height],
        [0, 900, width, 100],
        [700, 0, 100, height],
      ],
      [0, 0, width, 90],
      false,
    ],
    ['the shadow of a fold', [[740, 0, 20, height, 60]], [740, 0, 20, height], false],
    [
      'print of the next page behind a fold',
      [[740, 0, 20, height, 60], ...letters(765, 300)],
      [765, 300, 30, 30],
      false,
    ],
    [
      'a ruled line with print behind it',
      [
        [60, 0, 4, height],
        [20, 300, 5, 30],
      ],
      [20, 300, 5, 30],
      true,
    ],
    ['a picture that bleeds off the page', [[0, 0, width, 300]], [0, 0, width, 300], true],
    ['print that is cut off at the edge', letters(-10, 300), [0, 300, 200, 30], true],
  ])('%s', (_, boxes, place, stays) => {
    const clean = withoutBorder(picture(width, height, [...boxes, ...line]))
    expect(hasInk(clean, place)).toBe(stays)
    expect(hasInk(clean, [300, 480, 5, 30])).toBe(true)
  })
})

describe('dirt', () => {
  const disc = Array.from({ length: 60 }, (_, y): Box => {
    const half = Math.round(Math.sqrt(30 ** 2 - (y - 30) ** 2))
    return [100 - half, 700 + y, 2 * half, 1]
  })
  test.each<[string, Box[], Box, boolean]>([
    ['a speck that stands alone', [[600, 300, 3, 3]], [600, 300, 3, 3], false],
    ['a dot as fine, beside a letter', [[532, 507, 3, 3]], [532, 507, 3, 3], true],
    ['a bullet', [[260, 490, 8, 8]], [260, 490, 8, 8], true],
    ['a punch hole', disc, [70, 700, 60, 60], false],
    [
      'a letter as large',
      [
        [70, 700, 60, 10],
        [70, 700, 10, 60],
      ],
      [70, 700, 60, 60],
      true,
    ],
    [
      'a round bold letter of a heading, with its bar and eyes',
      // the eye of an `e`, and the bay below its bar
      disc.flatMap(([left, y, breadth]): Box[] => {
        if (y > 712 && y < 722) {
          return [
            [left, y, 88 - left, 1],
            [112, y, left + breadth - 112, 1],
          ]
        }
        return [[left, y, y > 734 && y < 744 ? 112 - left : breadth, 1]]
      }),
      [70, 700, 60, 60],
      true,
    ],
  ])('%s', (_, boxes, place, stays) => {
    expect(hasInk(withoutSpecks(picture(width, height, [...boxes, ...line]), 30), place)).toBe(stays)
  })
})

describe('ruled lines', () => {
  const paper = { paper: 255, grain: 0 }
  test.each<[string, Box[], Box, boolean]>([
    ['a rule across', [[100, 600, 500, 3]], [100, 600, 500, 3], false],
    ['a rule down', [[100, 200, 3, 600]], [100, 200, 3, 600], false],
    ['a grey rule of a coarse scan', [[100, 600, 500, 2, 200]], [100, 600, 500, 2], false],
    ['a dash', [[100, 600, 60, 3]], [100, 600, 60, 3], true],
    [
      'a letter that stands on a rule',
      [
        [100, 600, 500, 3],
        [300, 570, 5, 30],
      ],
      [300, 570, 5, 28],
      true,
    ],
    ['a bar', [[100, 600, 500, 30]], [100, 600, 500, 30], true],
    [
      'what is left of a rule where it bends',
      [
        [100, 600, 300, 3],
        [398, 603, 62, 3],
      ],
      [402, 603, 58, 3],
      false,
    ],
    [
      'a letter beside a rule',
      [
        [100, 600, 500, 3],
        [300, 603, 4, 30],
        [300, 630, 20, 4],
      ],
      [300, 606, 20, 28],
      true,
    ],
    ['a thick rule of a coarse scan', [[100, 600, 500, 7]], [100, 600, 500, 7], false],
  ])('%s', (_, boxes, place, stays) => {
    expect(hasInk(withoutRules(picture(width, height, [...boxes, ...line]), 30, paper), place)).toBe(stays)
  })

  test('those that ran down are told, however thick', () => {
    const { down } = wipeRules(
      picture(width, height, [
        [100, 200, 4, 600],
        [100, 600, 500, 3],
      ]),
      30,
      paper,
    )
    expect(down).toEqual([{ x: expect.any(Number), top: 200, bottom: 799 }])
  })
})

describe('paper', () => {
  /** Whether any pixel of a box is not white. */
  const isTinted = (clean: { pixels: Uint8Array }, [left, top]: Box) => clean.pixels[top * width + left]! < 255

  test('its lightness is the commonest, its grain how far it strays', () => {
    const grainy = picture(width, height, line, 230)
    for (let i = 0; i < grainy.pixels.length; i += 2) grainy.pixels[i] = 230 - ((i / 2) % 9)
    expect(paperOf(grainy)).toEqual({ paper: 230, grain: 9 })
  })

  test.each<[string, Box, boolean]>([
    ['grain', [600, 300, 1, 1, 236], false],
    ['a grey field under the print', [200, 400, 500, 200, 200], false],
    ['grey print as fine as letters', [600, 300, 5, 30, 160], true],
  ])('%s', (_, box, stays) => {
    const grey = picture(width, height, [box, ...line], 250)
    const clean = whitePaper(grey, { paper: 250, grain: 10 })
    expect(isTinted(clean, box)).toBe(stays)
    expect(hasInk(clean, [300, 480, 5, 30])).toBe(true)
  })
})
