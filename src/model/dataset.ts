// The dataset: what a letter becomes. Field names are the contract of the output.

import type { Finding } from './finding.ts'
import type { Box } from './paper.ts'

/** Version of the contract, semver. */
export const schemaVersion = '1.0.0'

/** What a form of a name is to the signatory. */
export type NameRole = 'primary' | 'parallel' | 'expansion' | 'former'

/** One form of a name. */
export interface NameForm {
  readonly text: string
  /** BCP 47, `und` where a name has none (an acronym, a brand, a person's name in Latin letters). */
  readonly language: string
  /** ISO 15924: `Latn`, `Cyrl`, `Hani` (Han only, in any language), `Jpan` (with kana), … */
  readonly script: string
  readonly role: NameRole
  /** The form in Latin letters, for who cannot read the script: ours, never printed. Null for Latin script and where no standard serves. */
  readonly latin?: { readonly text: string; readonly standard: string } | null
}

/** A change between `raw` and the fields: the characters `start`..`end` of `raw` read `after`. */
export interface Repair {
  readonly rule: string
  readonly before: string
  readonly after: string
  readonly confidence: number
  /** UTF-16 offsets in `raw`. */
  readonly start: number
  readonly end: number
}

/** The person who signs for an organization. */
export interface Representative {
  readonly name: string
  readonly honorific: string | null
  readonly role: string | null
}

/** Which part of a person's name is which, where something shows it. */
export interface NameParts {
  readonly given: string
  readonly family: string
  /**
   * What shows it: `comma` (`Smith, John`), `capitals` (`DUPONT Jean`), `blank` (`佐藤 花子`), `surname` (a known family name stands first),
   * `patronymic`, `particle` (`von der Leyen`), `initial` (`J. K. Rowling`), `given name` (known given names stand before the rest).
   */
  readonly reason: 'comma' | 'capitals' | 'blank' | 'surname' | 'patronymic' | 'particle' | 'initial' | 'given name'
}

export type Kind = 'organization' | 'person'

/** One signatory, as the letter prints it and as it reads. */
export interface Signatory {
  readonly id: string
  readonly position: number
  readonly number: number | null
  readonly label: string | null
  readonly name: string
  readonly names: readonly NameForm[]
  readonly acronyms: readonly string[]
  readonly kind: Kind
  readonly honorific: string | null
  readonly role: string | null
  readonly affiliation: string | null
  /** Given and family name of a person; null for organizations and where nothing shows which is which. */
  readonly nameParts: NameParts | null
  readonly representative: Representative | null
  readonly country: string | null
  readonly group: string | null
  readonly list: string | null
  readonly anonymous: boolean
  readonly conditions: readonly string[]
  readonly key: string
  readonly page: number
  readonly boxes: readonly Box[]
  readonly raw: string
  readonly repairs: readonly Repair[]
  readonly confidence: number
}

/** Where the letter came from. */
export interface Source {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: 'application/pdf' | 'text/plain' | 'image/png' | 'image/jpeg' | 'image/tiff'
  readonly pages: number
  readonly producer: string | null
  readonly textLayer: 'native' | 'ocr' | 'mixed' | 'none'
}

/** What the letter says of its own signatories. */
export interface Declared {
  readonly total: number | null
  readonly anonymous: number | null
  /** The sentence, verbatim. */
  readonly statement: string
  readonly page: number
}

/** What the printed numbers say. */
export interface Numbering {
  readonly style: string
  readonly first: number
  readonly last: number
  readonly missing: readonly number[]
  readonly duplicate: readonly number[]
  readonly outOfOrder: readonly number[]
  readonly restarts: readonly number[]
}

/** How the list and the letter's own count agree. */
export interface Reconciliation {
  readonly listed: number
  /** Total less anonymous; null where the letter declares nothing. */
  readonly declaredNamed: number | null
  /** Listed less declared; null where the letter declares nothing. */
  readonly difference: number | null
  /** Codes of the findings that explain it. */
  readonly explainedBy: readonly string[]
  /** What no finding explains; null where the letter declares nothing. */
  readonly unexplained: number | null
}

/** Where the characters of the pages went: all other fields add up to `shown`. Spaces are not counted. */
export interface Ledger {
  readonly shown: number
  readonly title: number
  readonly date: number
  readonly addressees: number
  readonly body: number
  readonly headings: number
  /** Labels and entries: what stands in `label` and `raw`. */
  readonly signatories: number
  /** Semicolons, bullets and conjunctions between the names of a run-in list. */
  readonly separators: number
  readonly notes: number
  /** Running heads and page numbers. */
  readonly furniture: number
  /** Print of pages whose text says nothing. */
  readonly unreadable: number
  /** Print inside a list that no entry took. */
  readonly leftOver: number
}

/** How a list is sorted, as a fact of the list. */
export type SortOrder = 'name' | 'surname' | 'country' | 'none'

/** One list of the letter, as a whole. */
export interface ListFacts {
  /** Its own name; null where the letter has one list, or gives it no name. */
  readonly name: string | null
  /** How its entries are set: `numbered`, `table`, …, several where it changes. */
  readonly layouts: readonly string[]
  /** What showed that it is a list of signatories: a heading, the letter's closing, or its own shape. */
  readonly evidence: 'heading' | 'closing' | 'shape'
  readonly size: number
  readonly sortedBy: SortOrder
}

/** The whole dataset of one letter. */
export interface Letter {
  readonly schemaVersion: string
  readonly source: Source
  readonly title: string | null
  /** ISO 8601 date. */
  readonly date: string | null
  readonly addressees: readonly string[]
  /** BCP 47, `und` where the letter has no body. */
  readonly language: string
  readonly declared: Declared | null
  readonly numbering: Numbering | null
  readonly reconciliation: Reconciliation
  readonly lists: readonly ListFacts[]
  readonly ledger: Ledger
  readonly signatories: readonly Signatory[]
  readonly findings: readonly Finding[]
}
