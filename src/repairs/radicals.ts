// Replaces radicals of dictionaries by the Han characters that they look like.

import { radicals as table } from '../data/radicals.ts'
import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const blocks = /[\u2e80-\u2fd5]/gu
/** The point that parts syllables in dictionaries, for the one between kana. */
const point =
  /(?<=[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}ー])\u2027(?=[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}])/gu

export const radicals: Repair = {
  rule: 'radicals',
  sparesPlain: true,
  explain:
    'Fonts often map a Han character to the radical of the same shape, which no search finds: ⾹ for 香. The character is put in ' +
    'its place, as the Unicode table of equivalent ideographs says. The point between kana is mapped to its likeness in the same way.',
  examples: {
    hits: [
      ['⾹港⼈權', '香港人權'],
      ['⻑野', '長野'],
      ['ヒューマンライツ‧ナウ', 'ヒューマンライツ・ナウ'],
    ],
    handsOff: ['香港人權', '々〆', 'hyphen‧ation'],
  },
  mend(value) {
    const points = changesBy(value, point, 0.97, () => '・')
    if (points.length > 0) return points
    if (!/[\u2e80-\u2fd5]/.test(value)) return []
    return changesBy(value, blocks, 0.99, ([radical]) => table.get(radical) ?? null)
  },
}
