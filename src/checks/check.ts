// The contract of the shelf: what a check is given and what it must carry.

import type { Declared, ListFacts, Numbering, Signatory, Source } from '../model/dataset.ts'
import type { Entry } from '../model/entry.ts'
import type { Finding, FindingTable } from '../model/finding.ts'
import type { Several } from '../model/name.ts'
import type { Box, Line, Page } from '../model/paper.ts'
import type { Note } from '../model/parts.ts'

/** What a page of the source gave, or why it gave nothing. */
export interface PageReport {
  readonly page: number
  /** Characters that are no spaces. */
  readonly ink: number
  /** Why the page could not be read; null where it was. */
  readonly failed: string | null
  /** The text is there and says nothing: its fonts do not tell their letters. */
  readonly isUnreadable: boolean
  /** Characters in fonts that tell other letters than they show. */
  readonly untrue: number
  /** The text holds words that its script cannot write: what the producer of the file tore apart. */
  readonly isTorn: boolean
  /** What the page says unseen is not what its picture shows. */
  readonly isContradicted: boolean
  /** The text was recognised by a machine before the letter came to us. */
  readonly isRecognised: boolean
  readonly unread: Page['unread']
  /** What was typed into form fields and is read as print. */
  readonly filled: readonly { readonly text: string; readonly box: Box }[]
  readonly rejoined: Page['rejoined']
  readonly isTurned: boolean
  readonly isMarked: boolean
  /** What was recognised on the page, where its text is read off a picture; null where the file gives the text. */
  readonly words: readonly RecognizedWord[] | null
}

export interface RecognizedWord {
  readonly text: string
  readonly confidence: number
  readonly box: Box
}

/** Data or an engine that recognition would have needed; `language` is null for the engine. */
export interface MissingData {
  readonly language: string | null
  readonly package: string
}

/** The letter as it stands when the checks run. */
export interface CheckInput {
  readonly source: Source
  readonly pages: readonly PageReport[]
  /** What recognition would have needed and did not find. */
  readonly missing: readonly MissingData[]
  readonly title: string | null
  /** BCP 47. */
  readonly language: string
  readonly declared: Declared | null
  readonly numbering: Numbering | null
  readonly signatories: readonly Signatory[]
  /** The entry that each signatory was read from, in the same order. */
  readonly entries: readonly Entry[]
  /** Footnote marks of each signatory that no note explains. */
  readonly unresolved: ReadonlyMap<string, readonly string[]>
  /** What the entry of each signatory holds more than once. */
  readonly several: ReadonlyMap<string, Several>
  readonly notes: readonly Note[]
  /** Print inside a list that no entry took. */
  readonly leftOver: readonly Line[]
  /** Whether any list was found, and what showed it. */
  readonly lists: readonly ListFacts[]
}

export interface Check {
  /** Folder part of its codes. */
  readonly name: string
  readonly findings: FindingTable
  /** Small letters as text: what is found in them, and letters in which nothing may be found by this check. */
  readonly examples: {
    readonly hits: readonly { readonly letter: string; readonly finds: readonly string[] }[]
    readonly handsOff: readonly string[]
  }
  run(input: CheckInput): readonly Finding[]
}

/** Where a signatory stands, for a finding about it. */
export function placeOf(...signatories: readonly Signatory[]): {
  page: number | null
  boxes: readonly Box[]
  signatories: readonly string[]
} {
  return {
    page: signatories[0]?.page ?? null,
    boxes: signatories.flatMap((signatory) => signatory.boxes),
    signatories: signatories.map((signatory) => signatory.id),
  }
}
