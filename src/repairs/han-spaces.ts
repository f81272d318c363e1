// Takes out spaces between Han characters and kana, which part no words.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const asian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々'
/** Three or more characters, each behind a space. */
const each = new RegExp(`(?<![${asian}])[${asian}](?:[\\s\\u3000]+[${asian}]){2,}(?![${asian}])`, 'gu')
/** Two characters set wide apart, as short personal names are to fill their column. */
const padded = new RegExp(`^[${asian}](?:\\u3000|\\s{2,})[${asian}]$`, 'u')

export const hanSpaces: Repair = {
  rule: 'han-spaces',
  sparesPlain: true,
  explain:
    'Chinese and Japanese names set with a space behind each character, or a name of two characters set wide to fill a column, are ' +
    'joined. A space between longer stretches parts a family name, a branch or a body from the next and stays.',
  examples: {
    hits: [
      ['台 灣 人 權 促 進 會', '台灣人權促進會'],
      ['武\u3000放', '武放'],
    ],
    handsOff: ['山田 太郎', '台灣人權促進會 台北分會', '王 明'],
  },
  mend(value) {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\s\u3000]/u.test(value)) return []
    if (padded.test(value)) return changesBy(value, /\s+/gu, 0.9, () => '')
    return changesBy(value, each, 0.95, ([text]) => text.replace(/[\s\u3000]+/gu, ''))
  },
}
