// Simplified and traditional Chinese are told apart by what Japanese data makes of them.

import { expect, test } from '@jest/globals'
import { leansTraditional } from '../../src/node/ocr/han.ts'
import { hanLeaning } from '../../src/text/lang-han.ts'

test.each<[string, number]>([
  ['國學會', 3],
  ['国学会', -3],
  ['東京', 0.34],
  ['かなと漢字の間', 0.68],
  ['', 0],
])('%s leans %d', (text, leaning) => {
  expect(hanLeaning(text)).toBeCloseTo(leaning)
})

test.each<[string, string, number, number, boolean]>([
  ['both read alike, and the witness has the old forms', '中華民國交通部', 0.9, 0.91, true],
  ['both read alike, and the witness has the new forms', '中国科学院', 0.91, 0.9, false],
  ['the witness knows none of it', '', 0.92, 0.64, true],
])('%s', (_, japanese, traditional, simplified, expected) => {
  expect(leansTraditional(japanese, traditional, simplified) > 0).toBe(expected)
})
