// THE SHELF of checks: what a careful person would want to know of the result.

import type { Finding, FindingLevels, Rule, Severity } from '../model/finding.ts'
import { acronyms } from './acronyms.ts'
import { alphabet } from './alphabet.ts'
import type { Check, CheckInput } from './check.ts'
import { duplicates } from './duplicates.ts'
import { entries } from './entries.ts'
import { list } from './list.ts'
import { numbering } from './numbering.ts'
import { recognition } from './recognition.ts'
import { scripts } from './scripts.ts'
import { source } from './source.ts'
import { totals } from './totals.ts'
import { typos } from './typos.ts'

export const checks: readonly Check[] = [
  source,
  recognition,
  list,
  numbering,
  totals,
  entries,
  duplicates,
  typos,
  acronyms,
  alphabet,
  scripts,
]

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** All kinds of findings. */
export const rules: readonly Rule[] = checks.flatMap(({ name, findings }) =>
  Object.entries(findings).map(([kind, { severity, explain }]) => ({
    code: `${name}/${kind}`,
    severity,
    text: explain,
  })),
)
export const codes: readonly string[] = rules.map(({ code }) => code)

/** All findings, page by page, those about the whole letter first, the worst first on each page; `levels` are the user's. */
export function check(input: CheckInput, levels: FindingLevels = {}): Finding[] {
  const found = checks.flatMap((one) => one.run(input)).flatMap((finding) => weigh(finding, levels))
  return found.sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || rank[a.severity] - rank[b.severity])
}

function weigh(finding: Finding, levels: FindingLevels): Finding[] {
  const level = levels[finding.code] ?? levels[`${finding.code.split('/')[0]}/*`] ?? finding.severity
  return level === 'off' ? [] : [level === finding.severity ? finding : { ...finding, severity: level }]
}

/** The page of the manual for a code, or null where there is no such code. */
export function explain(code: string): Rule | null {
  return rules.find((rule) => rule.code === code) ?? null
}

export { numberingOf } from './numbering.ts'
export { orderOf } from './order.ts'
export { declaredInAll, reconcile } from './totals.ts'
