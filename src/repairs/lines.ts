// Joins the lines of an entry.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const breaks = /[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])\s*/gu
/** Scripts that write no space between words: Han and kana, Thai, Lao, Khmer, Burmese, Tibetan. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3001-\u3003\u3008-\u3011\u3014-\u301b\u30fb\u30fc\uff08\uff09]/u
/** A hyphen or slash that stands against the word before it goes on on the next line. */
const goesOn = /\S[-\u2010\u2011\u2013/([]$|^[([]$|[„‚]$/u

/** The first of two straight quotation marks in a Korean word: it belongs to what it opens. */
const opens = /^[^'"]*\p{Script=Hangul}(['"])$/u
const closes = /^\p{Script=Hangul}+(['"])/u

/** One syllable of Korean after a break is the end of a word whose line was full, but for what stands between names. */
const lastSyllable = /^(?![및등외])\p{Script=Hangul}(?![\p{L}\p{N}])/u

/** A hyphen that stands for the second half of a compound, as in Maa- ja metsätalous. */
export const suspended = /^(?:und|oder|bzw\.?|og|eller|och|ja|tai|sekä|és|vagy|en|of|i|lub|a|ali|ili|ir|või|ve)\s/iu

export const lines: Repair = {
  rule: 'lines',
  silent: true,
  sparesPlain: true,
  explain:
    'An entry that runs over several lines is joined with one space: without one between characters of scripts that write none ' +
    '(Chinese, Japanese, Thai, …), in Korean where no name of the letter holds one, and after a hyphen, a slash or an opening bracket ' +
    'that stands at the line end.',
  examples: {
    hits: [
      ['West African Human Rights\nDefenders Network', 'West African Human Rights Defenders Network'],
      ['台灣人權\n促進會', '台灣人權促進會'],
      ['환경정의시민연\n합', '환경정의시민연합'],
      ['Institut Jean-\nPaul', 'Institut Jean-Paul'],
      ['People in Need -\nPraha', 'People in Need - Praha'],
      ["일본군'\n위안부'문제해결전국행동", "일본군'위안부'문제해결전국행동"],
      ['Verein "Licht"\nBerlin', 'Verein "Licht" Berlin'],
      ['Maa-\nja metsätalousministeriö', 'Maa- ja metsätalousministeriö'],
    ],
    handsOff: ['Human Rights Watch'],
  },
  mend(value, { evidence }) {
    if (!/[\n\r\u2028\u2029]/.test(value)) return []
    return changesBy(value, breaks, 1, (match) => {
      const before = value.slice(0, match.index)
      const after = value.slice(match.index + match[0].length)
      if (before === '' || after === '') return ''
      if (before.endsWith('-') && suspended.test(after)) return ' '
      if (goesOn.test(before.slice(-2)) || /^[)\]]/.test(after)) return ''
      if (opens.exec(before)?.[1] === (closes.exec(after)?.[1] ?? '')) return ''
      const isKorean = /\p{Script=Hangul}$/u.test(before)
      if (isKorean && /^\p{Script=Hangul}/u.test(after) && evidence.gluesKorean()) return ''
      if (isKorean && lastSyllable.test(after)) return ''
      return unspaced.test(before.at(-1)!) && unspaced.test(after[0]!) ? '' : ' '
    })
  },
}
