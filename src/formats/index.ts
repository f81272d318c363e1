// THE SHELF of formats: datasets → text.

import type { Letter } from '../model/dataset.ts'
import { toCsv } from './csv.ts'
import { toJson, toNdjson } from './json.ts'

export const formats = {
  json: toJson,
  ndjson: toNdjson,
  csv: toCsv,
} satisfies Record<string, (letters: readonly Letter[]) => string>

export type Format = keyof typeof formats

export { type SarifOptions, toSarif } from './sarif.ts'
export { type Paint, type SummaryOptions, toReport, toSummary } from './summary.ts'
export { toCsv, toJson, toNdjson }
