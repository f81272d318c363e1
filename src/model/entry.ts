// One entry of a list on its way to a signatory: what the layout found, before names are read.

import type { Box } from './paper.ts'
import type { Text } from './text.ts'

/** What a table's column holds; null where the layout has no columns or cannot tell. */
export type Column =
  | 'name'
  | 'organization'
  | 'honorific'
  | 'role'
  | 'affiliation'
  | 'country'
  | 'representative'
  | 'date'
  | 'other'

/** What the heading of a column says that it holds: a number, or half of a name, too. */
export type ColumnName = Exclude<Column, 'other' | 'honorific'> | 'number' | 'given' | 'family'

/**
 * A part of an entry that the layout keeps apart: a table cell, or a line of a stacked block.
 * An entry on one line, or wrapped over several, has one segment; its lines are joined by `\n` in `printed`.
 */
export interface Segment {
  readonly text: Text
  readonly column: Column | null
  /** Footnote marks in `text.printed`, by offset. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly mark: string }[]
}

/** What is odd about an entry's label; each is a finding. */
export type LabelFlaw =
  /** No dot or bracket where the list's labels have one. */
  | 'bare'
  /** Another style than the list's. */
  | 'style'
  /** Stands inside the text of the entry before. */
  | 'embedded'
  /** Stands on a line of its own, above its name. */
  | 'parted'
  /** White space stands before it, as before no other label. */
  | 'indented'
  /** Letters for figures: `l7.` for 17. */
  | 'misread'
  /** No label where the count lacks a number. */
  | 'lost'

/** One entry of a list. */
export interface Entry {
  /** Printed label verbatim, `203.`; null where there is none. */
  readonly label: string | null
  /** Value of the label; null where there is none. */
  readonly number: number | null
  /** What the label says beside its number: `12a` has suffix `a`. */
  readonly suffix: string | null
  /** Shape of the label, `1.`, `(a)`, `一、`: what changes when a list's style changes. */
  readonly style: string | null
  readonly flaws: readonly LabelFlaw[]
  readonly segments: readonly Segment[]
  /** Heading that the entry stands under, and the list it belongs to. */
  readonly group: string | null
  readonly list: string | null
  /** How many entries that heading says stand under it; null where it does not. */
  readonly groupCount: number | null
  /** Columns whose cells stand behind one another on one line, as a heading names them; none elsewhere. */
  readonly runTogether: readonly ColumnName[]
  /** Conditions that hold for the whole list. */
  readonly conditions: readonly string[]
  readonly boxes: readonly Box[]
  readonly page: number
}
