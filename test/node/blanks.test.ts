// Blanks that the engine passed over, told by the white of the picture.

import { expect, test } from '@jest/globals'
import { apartAtBlanks, partedAtBlanks, type ToldWord } from '../../src/node/ocr/blanks.ts'
import { type Box, picture } from '../helpers/picture.ts'

/**
 * A line as it is printed, letters 16 broad and 4 apart, blanks 14 and more where `_` stands, and as the engine told it:
 * `|` parts its words.
 */
function told(line: string, confidence = 90): { words: ToldWord[]; boxes: Box[] } {
  const boxes: Box[] = []
  let x = 20
  const words = line.split('|').map((part) => {
    if (boxes.length > 0) x += 14
    const symbols = [...part].flatMap((text) => {
      if (text === '_') {
        x += 14
        return []
      }
      const bbox = { x0: x, x1: x + 16, y0: 20, y1: 50 }
      boxes.push([x, 20, 16, 30])
      x += 20
      return [{ text, confidence, bbox }]
    })
    const bbox = { x0: symbols[0]!.bbox.x0, x1: symbols.at(-1)!.bbox.x1, y0: 20, y1: 50 }
    return { text: symbols.map((symbol) => symbol.text).join(''), confidence, bbox, symbols }
  })
  return { words, boxes }
}

test.each<[string, string, number, string[]]>([
  [
    'a blank as wide as others',
    'Grupo_de|Mães|do|Tapajós|Livre',
    90,
    ['Grupo', 'de', 'Mães', 'do', 'Tapajós', 'Livre'],
  ],
  ['none', 'Grupo|de|Mães|do|Tapajós', 90, ['Grupo', 'de', 'Mães', 'do', 'Tapajós']],
  [
    'a word that is known as it is',
    'C_lub|of|Western|Reserve|Group',
    90,
    ['Club', 'of', 'Western', 'Reserve', 'Group'],
  ],
  ['letters that are set apart', 'S_I_G_N_E_D|by|them|all|here', 90, ['SIGNED', 'by', 'them', 'all', 'here']],
  [
    'a word that was hardly seen: its letters may be misplaced',
    'Grupo_de|Mães|do|Tapajós',
    20,
    ['Grupode', 'Mães', 'do', 'Tapajós'],
  ],
  ['beside a sign there is white, too', "D_'Angelo|Mães|do|Tapajós|e", 90, ["D'Angelo", 'Mães', 'do', 'Tapajós', 'e']],
])('%s', (_, line, confidence, words) => {
  const { words: seen, boxes } = told(line, confidence)
  expect(partedAtBlanks([seen], picture(900, 80, boxes))[0]!.map((word) => word.text)).toEqual(words)
})

test.each<[string, number, number, readonly [number, number]]>([
  ['boxes that touch where the picture has a blank end at it', 66, 67, [56, 74]],
  ['boxes that overlap, too', 84, 72, [56, 74]],
  ['boxes with white between them stay', 50, 80, [50, 80]],
])('%s', (_, x1, x0, expected) => {
  const { words, boxes } = told('of|by')
  const [first, second] = words as [ToldWord, ToldWord]
  const seen = [
    { ...first, bbox: { ...first.bbox, x1 } },
    { ...second, bbox: { ...second.bbox, x0 } },
  ]
  const [before, behind] = apartAtBlanks(seen, picture(200, 80, boxes), 30)
  expect([before!.bbox.x1, behind!.bbox.x0]).toEqual(expected)
})
