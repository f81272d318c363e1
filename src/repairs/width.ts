// Brings letters and brackets of odd width to their usual one.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Fullwidth ASCII and halfwidth katakana or Hangul letters. */
const suspects = /[\uff01-\uffee]/
const wideWord =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a](?:[\uff01-\uff5e\u3000]*[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])?/gu
const narrowKana = /[\uff61-\uff9f]+/gu
const narrowHangul = /[\uffa0-\uffdc]+/gu
const wideMarks = /[（［）］，．：；！？＆／－＇＂＠＃]/gu
const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

export const width: Repair = {
  rule: 'width',
  sparesPlain: true,
  explain:
    'Latin letters and digits in fullwidth forms and katakana in halfwidth forms read as the usual ones. Fullwidth brackets and ' +
    'marks stay in Chinese, Japanese and Korean names, where they are at home, and become plain ones among Latin letters.',
  examples: {
    hits: [
      ['ＩＧＷＲＡ', 'IGWRA'],
      ['Human Rights and Democracy（ＴＣＨＲＤ）', 'Human Rights and Democracy (TCHRD)'],
      ['ｱﾑﾈｽﾃｨ日本', 'アムネスティ日本'],
    ],
    handsOff: ['三菱电机（中国）官方网站', '公益財団法人（東京）', 'アムネスティ・日本'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    const first = changesBy(value, narrowKana, 0.98, ([text]) => (text === '･' ? null : text.normalize('NFKC')))
    const changes = [
      ...first,
      ...changesBy(value, narrowHangul, 0.98, ([text]) => text.normalize('NFKC').normalize('NFC')),
      ...changesBy(value, wideWord, 0.98, ([text]) => text.normalize('NFKC')),
      ...changesBy(value, wideMarks, 0.97, (match) =>
        amongLatin(value, match.index) ? match[0].normalize('NFKC') : null,
      ),
    ]
    changes.sort((a, b) => a.start - b.start)
    return changes.filter((change, index) => index === 0 || change.start >= changes[index - 1]!.end)
  },
}

const partners: Readonly<Record<string, string>> = { '（': '）', '［': '］', '）': '（', '］': '［' }

/** Whether a mark has no letter of Chinese, Japanese or Korean in its bracket or against it. */
function amongLatin(value: string, at: number): boolean {
  const mark = value[at]!
  const partner = partners[mark]
  if (!partner) return !asian.test(value)
  const opens = mark === '（' || mark === '［'
  const other = opens ? value.indexOf(partner, at) : value.lastIndexOf(partner, at)
  const outside = opens ? value.slice(0, at).trimEnd().at(-1) : value.slice(0, Math.max(0, other)).trimEnd().at(-1)
  const inside = other < 0 ? value : value.slice(Math.min(at, other), Math.max(at, other))
  return !asian.test(inside) && !asian.test(outside ?? 'a')
}
