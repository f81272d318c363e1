// Half a blank between family and given name, told by the white and by the length of the line.

import { expect, test } from '@jest/globals'
import { withHanBlanks } from '../../src/node/ocr/han-blanks.ts'
import type { Word } from '../../src/node/ocr/recognizer.ts'
import { runsOf } from '../../src/node/ocr/runs.ts'
import { type Box, picture } from '../helpers/picture.ts'

/** Characters 36 broad, one every 40; `_` is a blank of 20, `.` white inside a character's own square; `|` parts the engine's words. */
function drawn(...lines: readonly string[]) {
  const boxes: Box[] = []
  const words = lines.flatMap((line, row) => {
    let x = 20
    return line.split('|').map((part): Word => {
      const start = part.startsWith('_') ? x + 20 : x
      for (const sign of part) {
        if (sign === '_') x += 20
        else if (sign === '.') boxes[boxes.length - 1] = [x - 40, 60 * row + 10, 16, 36]
        else {
          boxes.push([x, 60 * row + 10, 36, 36])
          x += 40
        }
      }
      const place = { x: start, y: 60 * row + 10, width: x - 4 - start, height: 36, baseline: 60 * row + 44, size: 40 }
      return { text: part.replace(/[_.]/gu, ''), ...place, confidence: 0.9, line: row }
    })
  })
  return { words, shown: picture(700, 60 * lines.length, boxes) }
}
const plain = ['京都大学', '弁護士会', '法政大学', '広島平和研究所']

test.each([
  ['between two words', '佐藤|_恵子', '佐藤 恵子'],
  ['inside a word', '佐藤_恵|子', '佐藤 恵子'],
  ['before what stands in brackets', '佐藤|_恵子|(京都)', '佐藤 恵子 (京都)'],
  ['none', '佐藤|恵子', '佐藤恵子'],
  ['the white of small kana, in a line that is no longer', 'ネッ.ト|会', 'ネット会'],
])('%s', (_, line, expected) => {
  const { words, shown } = drawn(...plain, line)
  const own = withHanBlanks(shown, words).filter((word) => word.line === 4)
  expect(
    runsOf(own, 1)
      .map((run) => run.text)
      .join(''),
  ).toBe(expected)
})

test('too few lines tell nothing', () => {
  const { words, shown } = drawn('京都大学', '佐藤|_恵子')
  expect(withHanBlanks(shown, words)).toEqual(words)
})
