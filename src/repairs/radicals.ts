// Replaces radicals of dictionaries by the Han characters that they look like.

import { radicals as table } from '../data/radicals.ts'
import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const blocks = /[\u2e80-\u2fd5]/u
/** The point that parts syllables in dictionaries, for the one between kana; Chinese parts the names of persons by it. */
const point =
  /(?<=[\p{Script=Katakana}\p{Script=Hiragana}ー])\u2027(?=\S)|(?<=\S)\u2027(?=[\p{Script=Katakana}\p{Script=Hiragana}])/u
const misshapen = new RegExp(`${blocks.source}|${point.source}`, 'gu')

/** The door, 戶, of which Japan and the mainland of China print forms of their own. */
const door = new Map([
  ['ja', '\u6238'],
  ['zh-Hans', '\u6237'],
])

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
      ['⻑野ピース‧ネット', '長野ピース・ネット'],
    ],
    handsOff: ['香港人權', '々〆', 'hyphen‧ation', '瓦歷斯‧諾幹'],
  },
  mend(value, { language }) {
    if (!/[\u2027\u2e80-\u2fd5]/.test(value)) return []
    return changesBy(value, misshapen, 0.99, ([sign]) => {
      if (sign === '\u2027') return '・'
      return (sign === '\u2f3e' ? door.get(language) : undefined) ?? table.get(sign) ?? null
    })
  },
}
