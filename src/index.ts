// Public API, browser-safe: exports only.

export { checks, codes, explain } from './checks/index.ts'
export { type Configuration, parseConfiguration } from './config.ts'
export { type Format, formats, type Paint, toCsv, toJson, toNdjson, toReport, toSummary } from './formats/index.ts'
export { type Input, type Progress, type ReadOptions, readInput as readLetter } from './input.ts'
export * from './model/dataset.ts'
export {
  type Finding,
  type FindingLevels,
  type Level,
  ReadError,
  type ReadErrorCode,
  type Severity,
} from './model/finding.ts'
export type { Box } from './model/paper.ts'
export type { PdfAssets } from './pdf.ts'
export { matchParts } from './text/legal-form.ts'
export { matchKey } from './text/unicode.ts'
