// `undersigned explain CODE`: the manual's page of a finding.

import { codes, explain } from '../index.ts'
import type { ExitCode } from './main.ts'

export function explainCode(code: string): ExitCode {
  const page = explain(code)
  if (page) {
    process.stdout.write(`${code} (${page.severity})\n\n${page.text}\n`)
    return 0
  }
  process.stderr.write(`${code}: there is no such finding; the codes are\n  ${codes.join('\n  ')}\n`)
  return 2
}
