// Turns brackets round that were mirrored in names written from right to left.

import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const brackets = /[()[\]]/g
const opening = '(['
const closing = ')]'

export const mirrored: Repair = {
  rule: 'mirrored-brackets',
  explain:
    'In Arabic, Hebrew and Persian names a program may write a bracket as it looks on the page, so that a closing one stands where ' +
    'one opens. Where the brackets of a name do not pair as printed, and do when each second one closes, they are turned round. ' +
    'A closing one before a name whose bracket stays open is the one that closes it.',
  examples: {
    hits: [
      ['المفكرة القانونية ) Legal Agenda (', 'المفكرة القانونية (Legal Agenda)'],
      [')Committee to Protect Journalists (CPJ', 'Committee to Protect Journalists (CPJ)'],
      ['مركز القاهرة ) Cairo Institute) (CIHRS (', 'مركز القاهرة (Cairo Institute) (CIHRS)'],
    ],
    handsOff: [
      'مركز الخليج (GCHR)',
      'Human Rights ) Watch (',
      'مركز (الخليج',
      ') Watch',
      ') Human Rights (Watch) League',
      'א) שלום ב) צדק',
    ],
  },
  mend(value) {
    if (!/[)\]]/.test(value)) return []
    const strayed = /^([)\]])\s*[^()[\]]+([([])[^()[\]]+$/u.exec(value)
    if (strayed && pairs([strayed[2]!, strayed[1]!]))
      return [
        { start: 0, end: 1, value: '', confidence: 0.96 },
        { start: value.length, end: value.length, value: strayed[1]!, confidence: 0.96 },
      ]
    if (!rightToLeft.test(value)) return []
    const found = [...value.matchAll(brackets)]
    const opens = found.filter(([mark]) => opening.includes(mark)).length
    // As many open as close: a row of labels, א) ב), only closes.
    if (opens * 2 !== found.length || pairs(found.map(([mark]) => mark))) return []
    const right = found.map(({ 0: mark }, at) => {
      const kind = (opening + closing).indexOf(mark) % 2
      return (at % 2 === 0 ? opening : closing)[kind]!
    })
    if (!pairs(right)) return []
    return found.flatMap(({ 0: mark, index }, at): Change[] =>
      mark === right[at] ? [] : [{ start: index, end: index + 1, value: right[at]!, confidence: 0.96 }],
    )
  },
}

/** Whether every bracket that opens is closed by one of its kind. */
function pairs(marks: readonly string[]): boolean {
  const open: number[] = []
  for (const mark of marks) {
    const kind = opening.indexOf(mark)
    if (kind >= 0) open.push(kind)
    else if (open.pop() !== closing.indexOf(mark)) return false
  }
  return open.length === 0
}
