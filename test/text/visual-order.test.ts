// Right-to-left text as programs write it down.

import { expect, test } from '@jest/globals'
import { inReadingOrder } from '../../src/text/visual-order.ts'
import { readTextPages } from '../../src/text-source.ts'

const backwards = (text: string) => Array.from(text).reverse().join('')
const hebrew = 'ארגונים למען זכויות האדם קוראים לשחרור העצורים ולקיום הליכים הוגנים'

test.each([
  ['text that runs to the right', '1. Alpha Union', '1. Alpha Union', false],
  ['text in reading order', hebrew, hebrew, false],
  ['letters that only end words begin them', backwards(hebrew), hebrew, true],
  [
    'figures and Latin words keep their order, brackets look the other way',
    `${backwards(hebrew)}\n(CPJ) 2021 ${backwards('ילדים')} .12`,
    `${hebrew}\n12. ילדים 2021 (CPJ)`,
    true,
  ],
  ['marks of direction print nothing', `\u202b${hebrew}\u202c`, hebrew, false],
  ['a label whose dot stands where it is seen', `${hebrew}\n.١`, `${hebrew}\n١.`, false],
])('%s', (_, text, ordered, isTurned) => {
  expect(inReadingOrder(text)).toEqual({ text: ordered, isTurned })
})

test.each([
  ['lines that begin with their first letter begin at the right edge', ['שלום לכולם היום', 'ארגון', 'עמותה'], 1],
  [
    'lines that blanks set to the right begin where they are set',
    ['              שלום לכולם', '                   ארגון', '                   עמותה'],
    1,
  ],
])('%s', (_, lines, edges) => {
  const [page] = readTextPages(lines.join('\n'))
  const ends = page!.runs.map(({ x, width }) => Math.round(x + width))
  expect(new Set(ends).size).toBe(edges)
})
