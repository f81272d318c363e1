// The parts of a letter, as letter/ finds them and lists/ and read.ts take them.

import type { Declared } from './dataset.ts'
import type { Block, Line } from './paper.ts'

/** A footnote, an endnote, or a sentence that stands beside a list and speaks of it. */
export interface Note {
  /** The mark that it opens with: `*`, `†`, `1`; null where it has none. */
  readonly mark: string | null
  readonly text: string
  readonly lines: readonly Line[]
  /** What it says of a signature, in the letter's words; null where it says nothing of the kind. */
  readonly condition: string | null
}

/** One list of signatories, before it is taken apart. */
export interface ListPart {
  /** Its own name, `Initial signatories`; null where the letter has one list, or gives it no name. */
  readonly name: string | null
  readonly blocks: readonly Block[]
  /** The heading where the list goes on behind it on the same line, `Signed by:`; '' elsewhere. */
  readonly runIn: string
  /** Conditions that hold for all entries. */
  readonly conditions: readonly string[]
  /** Marks of the letter's notes, by page: figures glued to a name are footnote marks only where such a note stands. */
  readonly noteMarks: readonly { readonly mark: string; readonly page: number }[]
  /** How the list was found: a heading, the letter's closing, or the list's own shape. */
  readonly evidence: 'heading' | 'closing' | 'shape'
}

export interface Parts {
  readonly title: readonly Line[]
  /** `Re: ` before it; '' where there is none. */
  readonly titleLabel: string
  readonly date: { readonly value: string; readonly line: Line } | null
  readonly addressees: { readonly names: readonly string[]; readonly lines: readonly Line[] }
  readonly body: readonly Line[]
  readonly headings: readonly Line[]
  readonly lists: readonly ListPart[]
  readonly notes: readonly Note[]
  readonly declared: Declared | null
}
