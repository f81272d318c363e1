// Composes letters and their accents (NFC).

import { nfc } from '../text/unicode.ts'
import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** A letter with what composes with it; Hangul jamo compose among themselves. */
const clusters = /[\u1100-\u11ff]{2,}|[\s\S][\p{M}]*/gu
const suspects = /[\p{M}\u1100-\u11ff\u0340-\u0387\u1fbe\u1fef\u2000\u2001\u2126\u212a\u212b\u2329\u232a\uf900-\ufad9]/u

export const composition: Repair = {
  rule: 'composition',
  silent: true,
  sparesPlain: true,
  explain:
    'Some programs write an accented letter as the letter and a mark after it. Both look the same; the dataset holds the ' +
    'composed form (NFC), so that equal names are equal. The change is not listed among the repairs.',
  examples: {
    hits: [
      ['Centre Oxyge\u0300ne', 'Centre Oxygène'],
      ['Vie\u0323\u0302t Ta\u0302n', 'Việt Tân'],
    ],
    handsOff: ['Centre Oxygène', 'हिन्दी', '柴﨑'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    const whole = nfc(value)
    if (whole === value) return []
    return changesBy(value, clusters, 1, ([cluster]) => nfc(cluster))
  },
}
