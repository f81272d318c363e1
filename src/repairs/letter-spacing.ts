// Joins words whose letters were set apart: A M N E S T Y.

import { isWord } from '../text/words.ts'
import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Four or more single letters, each behind one space; words are parted by more. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}]\\p{M}*'
const spacedOut = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}.])${letter}(?:\\s{1,4}${letter}){3,}(?![\\p{L}\\p{M}\\p{N}.])`,
  'gu',
)

export const letterSpacing: Repair = {
  rule: 'letter-spacing',
  explain:
    'Headings and names in spaced capitals come out with a space behind each letter. They are joined; where two words are parted by ' +
    'a wider gap they stay two. Initials, which have full stops, and rows of fewer than four letters are left alone.',
  examples: {
    hits: [
      ['A M N E S T Y  I N T E R N A T I O N A L', 'AMNESTY INTERNATIONAL'],
      ['F O R U M 2000', 'FORUM 2000'],
    ],
    handsOff: ['J. K. Rowling', 'Plan A B', 'v. v. i.'],
  },
  mend(value) {
    if (!/\s\S\s+\S\s/u.test(value) || !/(?:^|\s)\p{L}\s+\p{L}\s+\p{L}\s/u.test(value)) return []
    return changesBy(value, spacedOut, 0.9, ([text]) => {
      const parts = text.split(/\s{2,}/)
      const words = parts.map((part) => part.replace(/\s/g, ''))
      const sameCase = words.every((word) => word === word.toUpperCase() || /^\p{Lu}?\p{Ll}+$/u.test(word))
      const enough = words.some((word) => [...word].length >= 4)
      return sameCase && enough && (parts.length > 1 || words.some(isWord) || text === text.toUpperCase())
        ? words.join(' ')
        : null
    })
  },
}
