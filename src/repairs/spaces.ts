// One spelling of spaces: single, plain, none at the ends.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Everything but a single plain space between other characters. */
const odd = /^\s+|\s+$|[^\S ]\s*| \s+/gu

export const spaces: Repair = {
  rule: 'spaces',
  silent: true,
  sparesPlain: true,
  explain:
    'Doubled spaces, no-break spaces, thin spaces and tabs read as one plain space; spaces at the ends are dropped. The ideographic ' +
    'space reads as a plain one. The change is not listed among the repairs.',
  examples: {
    hits: [
      ['Front  Line Defenders ', 'Front Line Defenders'],
      ['Equal\u00a0Soil\u2009Kachin', 'Equal Soil Kachin'],
      ['山田\u3000太郎', '山田 太郎'],
    ],
    handsOff: ['Front Line Defenders'],
  },
  mend(value) {
    if (!/^\s|\s$|\s\s|[^\S ]/u.test(value)) return []
    return changesBy(value, odd, 1, (match) => {
      const atEnd = match.index === 0 || match.index + match[0].length === value.length
      return atEnd ? '' : ' '
    })
  },
}
