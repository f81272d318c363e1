// What names/ is given and what it gives back.

import type { Kind, NameForm, NameParts, Representative } from './dataset.ts'
import type { Column, ColumnName } from './entry.ts'

/** The cleaned text of one part of an entry: repairs made, lines joined, label and footnote marks taken off. */
export interface Part {
  readonly text: string
  readonly column: Column | null
}

/** What is known of an entry when its name is read. */
export interface Subject {
  readonly parts: readonly Part[]
  /** Heading that the entry stands under. */
  readonly group: string | null
  /** Heading of the list that it belongs to. */
  readonly list: string | null
  /** Columns whose cells stand behind one another in its print. */
  readonly runTogether?: readonly ColumnName[]
}

/** What the letter says of all its entries. */
export interface NameContext {
  /** BCP 47 language of the letter's body, `und` where unknown. */
  readonly language: string
  /** What the letter says outside its lists: it may say what its signatories are. */
  readonly print?: string
  /** Codes to give for ours, where the user's policy of places differs: `{ TW: null, HK: 'CN' }`. */
  readonly places?: Readonly<Record<string, string | null>>
}

/** What the print of one entry holds more than once, so that two entries may have run together; empty where it does not. */
export interface Several {
  /** Countries that are set apart from the name, as printed. */
  readonly countries: readonly string[]
  readonly bodies: readonly string[]
}

/** A signatory as its entry reads. */
export interface NameReading {
  readonly name: string
  readonly names: readonly NameForm[]
  readonly acronyms: readonly string[]
  readonly kind: Kind
  readonly honorific: string | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly nameParts: NameParts | null
  readonly representative: Representative | null
  readonly country: string | null
  readonly anonymous: boolean
  /** What limits the signature, as the entry itself says: `in a personal capacity`. */
  readonly conditions: readonly string[]
  readonly several: Several
  readonly confidence: number
}
