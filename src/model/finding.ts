// Findings (what a careful person would want to know) and ReadError (why there is no dataset).

import type { Box } from './paper.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What the user makes of a finding: nothing, or another severity. */
export type Level = 'off' | Severity
export const levels: readonly Level[] = ['off', 'info', 'warning', 'error']

/** By code (`numbering/missing`) or by folder (`typos/*`); the code counts where both are there. */
export type FindingLevels = Readonly<Record<string, Level>>

/** One finding of the dataset. `code` is `folder/name`: the address of the check that made it. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** One sentence: what is, and what was expected. */
  readonly message: string
  /** 1-based page, null where the finding is about the whole letter. */
  readonly page: number | null
  /** Where the page shows it, in points from the page's top left. */
  readonly boxes: readonly Box[]
  /** Ids of the signatories that it is about. */
  readonly signatories: readonly string[]
  /** Typed details; their shape is fixed by `code`. */
  readonly data: Readonly<Record<string, unknown>>
  /** What would put it right, where that can be said. */
  readonly suggestion: string | null
}

/** What a finding of one code is: its severity, its sentence made from its details, and its page of the manual. */
export interface FindingKind<D extends object> {
  readonly severity: Severity
  readonly message: (data: D) => string
  readonly suggestion?: (data: D) => string | null
  /** The manual's text: what it means, why it matters, what to do. */
  readonly explain: string
}

/** One kind of finding, as the manual has it. */
export interface Rule {
  readonly code: string
  readonly severity: Severity
  /** What it means, why it matters, what to do. */
  readonly text: string
}

/** Where a finding stands. */
export interface Place {
  /** Where this one weighs more or less than its kind. */
  readonly severity?: Severity
  readonly page?: number | null
  readonly boxes?: readonly Box[]
  readonly signatories?: readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds kinds of different details
export type FindingTable = Readonly<Record<string, FindingKind<any>>>

type Makers<T extends FindingTable> = {
  readonly [K in keyof T]: T[K] extends FindingKind<infer D> ? (data: D, place?: Place) => Finding : never
}

/** Makers for a table of findings: `makers.missing({ number: 274 }, place)` has code `folder/missing`. */
export function findingsOf<T extends FindingTable>(folder: string, table: T): Makers<T> {
  const makers = Object.entries(table).map(([name, kind]) => [
    name,
    (data: object, place: Place = {}): Finding => ({
      code: `${folder}/${name}`,
      severity: place.severity ?? kind.severity,
      message: kind.message(data),
      page: place.page ?? place.boxes?.[0]?.page ?? null,
      boxes: place.boxes ?? [],
      signatories: place.signatories ?? [],
      data: data as Record<string, unknown>,
      suggestion: kind.suggestion?.(data) ?? null,
    }),
  ])
  return Object.fromEntries(makers)
}

/** Why no dataset could be made, grouped by what the caller can do about it. */
export type ReadErrorCode =
  /** No such file, or it cannot be opened. */
  | 'not-found'
  /** The file holds nothing. */
  | 'empty-file'
  /** The bytes are neither a PDF nor text. */
  | 'not-a-pdf'
  /** A PDF that ends too early or is damaged beyond reading. */
  | 'damaged'
  /** A password is needed, or the one given is wrong. */
  | 'password'
  /** No page holds text: a scan without a text layer. */
  | 'no-text'
  | 'ocr-missing'
  /** An option has a value that makes no sense. */
  | 'bad-option'
  /** The input is larger than the limits allow. */
  | 'limit'
  /** The caller's signal ended the work. */
  | 'aborted'

/** Thrown only when there is no dataset to return. The message names the input, the cause and what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
