// Replaces radicals of dictionaries by the Han characters that they look like.

import { radicals as table } from '../data/radicals.ts'
import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const blocks = /[\u2e80-\u2fd5]/gu

export const radicals: Repair = {
  rule: 'radicals',
  sparesPlain: true,
  explain:
    'Fonts often map a Han character to the radical of the same shape, which no search finds: ⾹ for 香. The character is put in ' +
    'its place, as the Unicode table of equivalent ideographs says.',
  examples: {
    hits: [
      ['⾹港⼈權', '香港人權'],
      ['⻑野', '長野'],
    ],
    handsOff: ['香港人權', '々〆'],
  },
  mend(value) {
    if (!/[\u2e80-\u2fd5]/.test(value)) return []
    return changesBy(value, blocks, 0.99, ([radical]) => table.get(radical) ?? null)
  },
}
