// Right-to-left text that a program wrote down from left to right, as its letters stand on the page: back into reading order.

import { dotBehind } from './label.ts'

const rightToLeft = /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
/** Letters that end words and begin none: the final forms of Hebrew, teh marbuta and alef maqsura of Arabic. */
const ending = 'ךםןףץةى'
const words = /[\p{Script=Hebrew}\p{Script=Arabic}]{2,}/gu
/** Signs that look the other way in a line of the other direction. */
const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '{': '}',
  '}': '{',
}
/** Marks of direction, which print nothing: the order of reading is that of the letters. */
const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** A label alone on its line or in its column, its dot on the side where it is seen. */
const lastLabel = /(?<=^\s*|\s{3})[.)-]\s?\p{Nd}{1,4}(?=\s*$)/u

/** The text with its lines in reading order, and whether they stood backwards, as letters that only end words tell. */
export function inReadingOrder(text: string): { readonly text: string; readonly isTurned: boolean } {
  if (!rightToLeft.test(text)) return { text, isTurned: false }
  const bare = text.replace(controls, '')
  const isTurned = isBackwards(bare)
  const order = isTurned ? turned : (line: string) => line.replace(lastLabel, dotBehind)
  return { text: bare.replace(/[^\n\f]+/gu, order), isTurned }
}

/** Words begin with letters that only end words, again and again. */
function isBackwards(text: string): boolean {
  let [starts, ends] = [0, 0]
  for (const [word] of text.normalize('NFKC').matchAll(words)) {
    if (ending.includes(word[0]!)) starts++
    if (ending.includes(word.at(-1)!)) ends++
  }
  return starts >= 5 && starts > 4 * ends
}

const other = '\\p{Script=Hebrew}\\p{Script=Arabic}'
/** What runs to the right within a line: Latin words with what stands between them, and figures beside them or alone. */
const forward = new RegExp(
  `(?:\\p{Nd}[^${other}()[\\]]*)?\\p{Script=Latin}(?:[^${other}]*\\p{Script=Latin})?(?:[^${other}()[\\]]*\\p{Nd})?|\\p{Nd}(?:[^${other}\\p{L}()[\\]]*\\p{Nd})?`,
  'gu',
)

/** A line from its right end to its left; figures and words that run to the right keep their order. */
function turned(line: string): string {
  return rightToLeft.test(line) ? reversed(line).replace(forward, reversed).trimStart() : line
}

function reversed(text: string): string {
  return Array.from(text, (char) => mirrors[char] ?? char)
    .reverse()
    .join('')
}
