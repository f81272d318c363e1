// Joins words that a line break parted without a hyphen, as documents in Chinese, Japanese and Korean do: LICADH⏎O.

import { isWord } from '../text/words.ts'
import type { Repair, RepairContext } from './repair.ts'
import { changesBy } from './repair.ts'

const parted = /(?<![\p{L}\p{M}\p{N}])(\p{Script=Latin}+)\n(\p{Script=Latin}+)(?![\p{L}\p{M}\p{N}])/gu
const small = new Set(
  (
    'a an the of for and in on to at by or de des du la le les et en au aux del los las el y e o por con para da do das dos di il lo ' +
    'per dei der die das den dem und von im zum zur van het een og och i na'
  ).split(' '),
)
const anywhere = /^(?:ko|ja|zh)\b/

function isOneWord(left: string, right: string, behind: string, { language, evidence }: RepairContext): boolean {
  const joined = (left + right).toLowerCase()
  const halves = [left.toLowerCase(), right.toLowerCase()]
  const shouted = left === left.toUpperCase() && right === right.toUpperCase()
  if (!shouted && !/^\p{Ll}/u.test(right)) return false
  if (halves.some((half) => (!shouted && small.has(half)) || isWord(half))) return false
  if (joined.length > 5 && (evidence.prints(joined) || (!shouted && isWord(joined)))) return true
  // A letter or two of capitals that close a bracket are the rest of an acronym where lines break anywhere.
  return anywhere.test(language) && shouted && left.length > 3 && right.length < 3 && /^[)\]）]/.test(behind)
}

export const brokenWords: Repair = {
  rule: 'broken-word',
  sparesPlain: true,
  explain:
    'Some programs break lines inside words without a hyphen. The halves are joined where neither is a word and the whole is one that ' +
    'is known or printed elsewhere in the letter.',
  examples: {
    hits: [
      ['Action for Democ\nracy', 'Action for Democracy'],
      [
        '민주사회를 위한 변호사모임 (MINBYUN - Lawyers, MINB\nYUN)',
        '민주사회를 위한 변호사모임 (MINBYUN - Lawyers, MINBYUN)',
      ],
    ],
    handsOff: ['Human\nRights Watch', 'Forum\nAsia', 'Green\npeace', 'HRW\nUK', 'Wave of\nthe Sea'],
  },
  mend(value, context) {
    if (!/\p{Script=Latin}\n\p{Script=Latin}/u.test(value)) return []
    return changesBy(value, parted, 0.93, (match) => {
      const [text, left = '', right = ''] = match
      return isOneWord(left, right, value.slice(match.index + text.length), context) ? left + right : null
    })
  },
}
