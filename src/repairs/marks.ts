// Takes footnote marks off a name: the layout says where they stand.

import type { Text } from '../model/text.ts'
import { edit } from './edit.ts'

/** The text without the marks at these offsets of its print, which must be sorted and apart. */
export function takeMarks(text: Text, marks: readonly { readonly start: number; readonly end: number }[]): Text {
  if (marks.length === 0 || text.edits.length > 0) return text
  return edit(
    text,
    'footnote-mark',
    marks.map(({ start, end }) => ({ start, end, value: '', confidence: 0.98 })),
  )
}
