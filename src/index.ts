// Public API, browser-safe: exports only.

export { checks, codes, explain, rules } from './checks/index.ts'
export { type Configuration, parseConfiguration } from './config.ts'
export { contentHash } from './content-hash.ts'
export {
  type Format,
  formats,
  type Paint,
  type SarifOptions,
  toCsv,
  toJson,
  toNdjson,
  toReport,
  toSarif,
  toSummary,
} from './formats/index.ts'
export { type Input, type Progress, type ReadOptions, readInput as readLetter } from './input.ts'
export * from './model/dataset.ts'
export {
  type Finding,
  type FindingLevels,
  type Level,
  ReadError,
  type ReadErrorCode,
  type Rule,
  type Severity,
} from './model/finding.ts'
export type { Box } from './model/paper.ts'
export type { PdfAssets } from './pdf.ts'
export { matchParts } from './text/legal-form.ts'
export { matchKey } from './text/unicode.ts'
