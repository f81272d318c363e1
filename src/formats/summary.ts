// What the letter is, who signed and what to look at, for a person at a terminal.

import type { Letter, Signatory } from '../model/dataset.ts'
import type { Finding, Severity } from '../model/finding.ts'

/** Colours the parts of a summary; the identity where there are no colours. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string

export interface SummaryOptions {
  readonly paint?: Paint
  /** Entries and findings that are shown at most. */
  readonly most?: number
}

const unpainted: Paint = (_, text) => text
const severe: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = { error: 'red', warning: 'yellow', info: 'cyan' }
const order: readonly Severity[] = ['error', 'warning', 'info']

export function toSummary(letter: Letter, options: SummaryOptions = {}): string {
  const { paint = unpainted, most = 12 } = options
  const out: string[] = []
  out.push(paint('bold', clean(letter.title ?? letter.source.name)))
  out.push(
    facts(letter)
      .map(([name, value]) => `  ${paint('dim', name.padEnd(11))} ${value}`)
      .join('\n'),
  )
  out.push('', countLine(letter, paint), '')
  const shown = sample(letter.signatories, most)
  for (const [i, one] of shown.entries()) {
    const before = shown[i - 1]
    if (before && one.position !== before.position + 1) out.push(paint('dim', '    …'))
    out.push(entryLine(one, paint))
  }
  out.push('', ...findingLines(letter.findings, paint, most))
  return `${out.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`
}

function facts(letter: Letter): [string, string][] {
  const { source, date, addressees, language } = letter
  const rows: [string, string][] = [
    ['file', `${clean(source.name)}, ${source.pages} ${source.pages === 1 ? 'page' : 'pages'}`],
  ]
  if (date) rows.push(['dated', date])
  if (addressees.length > 0) rows.push(['to', addressees.map(clean).join('; ')])
  if (language !== 'und') rows.push(['language', languageName(language)])
  return rows
}

function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
}

function countLine({ signatories, reconciliation, numbering, declared }: Letter, paint: Paint): string {
  const persons = signatories.filter((one) => one.kind === 'person').length
  const organizations = signatories.length - persons
  const kinds = [
    organizations > 0 ? plural(organizations, 'organization') : '',
    persons > 0 ? plural(persons, 'person') : '',
  ].filter((kind) => kind !== '')
  const parts = [
    paint('bold', plural(signatories.length, 'signatory', 'signatories')) +
      (kinds.length === 2 ? ` (${kinds.join(', ')})` : ''),
  ]
  if (numbering) {
    const gaps =
      numbering.missing.length > 0
        ? `, missing ${numbering.missing.slice(0, 8).join(', ')}${numbering.missing.length > 8 ? ' …' : ''}`
        : ''
    parts.push(`numbered ${numbering.first} to ${numbering.last}${gaps}`)
  }
  if (declared && reconciliation.declaredNamed !== null) {
    const said = `the letter declares ${declared.total}${declared.anonymous ? `, ${declared.anonymous} of them not named` : ''}`
    const verdict =
      reconciliation.difference === 0
        ? paint('green', 'the count holds')
        : paint(
            'yellow',
            `${reconciliation.difference! > 0 ? '+' : '−'}${Math.abs(reconciliation.difference!)}, ${Math.abs(reconciliation.unexplained!)} unexplained`,
          )
    parts.push(`${said}: ${verdict}`)
  }
  return parts.join('; ')
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The first and the last entries, and those between that say most: several names. */
function sample(signatories: readonly Signatory[], most: number): Signatory[] {
  if (signatories.length <= most) return [...signatories]
  const head = Math.ceil(most / 2)
  return [...signatories.slice(0, head), ...signatories.slice(signatories.length - (most - head))]
}

function entryLine(one: Signatory, paint: Paint): string {
  const label = (one.label ?? String(one.position)).padStart(6)
  const others = one.names.slice(1).map((form) => clean(form.text))
  const detail = [
    ...one.acronyms.filter((acronym) => acronym !== one.name),
    ...others,
    one.role,
    one.affiliation,
    one.country,
  ].filter((part) => part !== null && part !== '')
  return `${paint('dim', label)}  ${clean(one.name)}${detail.length > 0 ? paint('dim', `  ${detail.map((part) => clean(part!)).join(' · ')}`) : ''}`
}

function findingLines(findings: readonly Finding[], paint: Paint, most: number): string[] {
  if (findings.length === 0) return [paint('green', 'Nothing to look at.')]
  const worst = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const counts = order
    .map((severity) => [severity, worst.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
  const head = `To look at: ${counts.map(([severity, count]) => plural(count, severity === 'info' ? 'note' : severity)).join(', ')}`
  const rest = worst.length - most
  return [
    paint('bold', head),
    ...worst.slice(0, most).map((finding) => findingLine(finding, paint)),
    ...(rest > 0 ? [paint('dim', `  … and ${rest} more: undersigned check shows all`)] : []),
  ]
}

function findingLine(finding: Finding, paint: Paint): string {
  const page = finding.page === null ? '' : `p. ${finding.page}`
  return `  ${weightOf(finding, paint)} ${page.padEnd(6)} ${clean(finding.message)} ${paint('dim', finding.code)}`
}

function weightOf({ severity }: Finding, paint: Paint): string {
  return paint(severe[severity], severity.padEnd(7))
}

/** Findings grouped by page, those about the whole letter first. */
export function toReport(letter: Letter, options: SummaryOptions = {}): string {
  const { paint = unpainted } = options
  const out = [paint('bold', clean(letter.source.name))]
  for (const [i, finding] of letter.findings.entries()) {
    if (i === 0 || finding.page !== letter.findings[i - 1]!.page)
      out.push(`  ${finding.page === null ? 'whole letter' : `page ${finding.page}`}`)
    out.push(`    ${weightOf(finding, paint)}  ${clean(finding.message)}  ${paint('dim', finding.code)}`)
  }
  if (letter.findings.length === 0) out.push(`  ${paint('green', 'nothing found')}`)
  return `${out.join('\n')}\n`
}

/** No control character of a file ever reaches a terminal. */
function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '')
}
