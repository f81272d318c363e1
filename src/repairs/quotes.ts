// One spelling of quotation marks and apostrophes: straight.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const marks =
  /``|''|,,(?=\S)|[\u2018\u2019\u201a\u201b\u201c-\u201f\u00ab\u00bb\u2039\u203a\u02bc\u02b9\u2032\u2033\u00b4\u0060\uff07\uff02\u275b-\u275e\u301d-\u301f\u2e42]/gu
const suspects =
  /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\u02bc\u02b9\u2032\u2033\u00b4\u0060\uff07\uff02\u275b-\u275e\u301d-\u301f\u2e42]|''|,,/
const double = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02\u275d\u275e\u301d-\u301f\u2e42]/

export const quotes: Repair = {
  rule: 'quotes',
  explain:
    'Quotation marks and apostrophes are printed in many forms, often several in one letter, and an accent or a grave often stands ' +
    'for an apostrophe. Fields hold the straight ones, \' and ". Corner brackets of Chinese and Japanese and the okina stay.',
  examples: {
    hits: [
      ['Action contre l’impunité', "Action contre l'impunité"],
      ['Women`s Action Group', "Women's Action Group"],
      ['Фонд «Новий світанок”', 'Фонд "Новий світанок"'],
      ["Stowarzyszenie ,,Jesień''", 'Stowarzyszenie "Jesień"'],
    ],
    handsOff: ["Defenders' Network", '特定非営利活動法人「むすび」', 'Oʻzbekiston milliy universiteti', "T'ruah"],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    return changesBy(value, marks, 0.99, (match) => {
      const mark = match[0]
      if (mark === ',,') return closes(value, match.index + 2) ? '"' : null
      if (mark.length === 2 || double.test(mark)) return '"'
      return "'"
    })
  },
}

/** Whether two commas are a low quotation mark: a closing mark follows a word. */
function closes(value: string, at: number): boolean {
  return /\S(?:''|["\u201c\u201d])/u.test(value.slice(at))
}
