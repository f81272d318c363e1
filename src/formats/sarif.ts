// Findings as SARIF 2.1.0, for code hosts and viewers.

import type { Letter, Signatory } from '../model/dataset.ts'
import type { Finding, Rule, Severity } from '../model/finding.ts'

export interface SarifOptions {
  /** What may be found: `rules` of the package. */
  readonly rules: readonly Rule[]
  /** Version of the tool that found it. */
  readonly version?: string
  /** Address of each letter, in their order; the name of its source where absent. */
  readonly uris?: readonly string[]
}

const level: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * One run over all letters. A PDF has no lines, so a result has no region: its page and boxes stand in the properties of its
 * location, its entries are logical locations.
 */
export function toSarif(letters: readonly Letter[], { rules, version, uris = [] }: SarifOptions): string {
  const index = new Map(rules.map((rule, i) => [rule.code, i]))
  const run = {
    tool: { driver: { name: 'undersigned', ...(version ? { version } : {}), rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    artifacts: letters.map(({ source }, i) => ({
      location: { uri: uriOf(uris[i] ?? source.name) },
      mimeType: source.mediaType,
      length: source.bytes,
      hashes: { 'sha-256': source.sha256 },
    })),
    results: letters.flatMap((letter, i) => resultsOf(letter, i, uriOf(uris[i] ?? letter.source.name), index)),
  }
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf({ code, severity, text }: Rule): object {
  const end = text.indexOf('. ')
  return {
    id: code,
    name: code.replace(/(?:^|[/-])(\p{L})/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: end < 0 ? text : text.slice(0, end + 1) },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: level[severity] },
  }
}

function resultsOf(letter: Letter, artifact: number, uri: string, index: ReadonlyMap<string, number>): object[] {
  const byId = new Map(letter.signatories.map((one) => [one.id, one]))
  const seen = new Map<string, number>()
  return letter.findings.map((finding) => {
    const { code, severity, message, page, boxes, signatories, data, suggestion } = finding
    const print = printOf(finding)
    const nth = (seen.get(print) ?? 0) + 1
    seen.set(print, nth)
    const entries = signatories.flatMap((id) => byId.get(id) ?? [])
    return {
      ruleId: code,
      ...(index.has(code) ? { ruleIndex: index.get(code) } : {}),
      level: level[severity],
      message: { text: page === null ? message : `page ${page}: ${message}` },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri, index: artifact } },
          ...(entries.length > 0 ? { logicalLocations: entries.map(logicalOf) } : {}),
          properties: { page, boxes },
        },
      ],
      partialFingerprints: { 'undersigned/v1': `${print}:${nth}` },
      properties: { data, suggestion },
    }
  })
}

function logicalOf({ id, name, label }: Signatory): object {
  return { name, fullyQualifiedName: id, kind: 'element', properties: { label } }
}

/** The same for the same finding of a letter that was printed anew: pages and boxes may move, what is found does not. */
function printOf({ code, signatories, data }: Finding): string {
  return `${code}:${signatories.join(',')}:${JSON.stringify(data)}`
}

/** A path as a URI: slashes, and what a URI may not hold escaped. */
function uriOf(path: string): string {
  if (/^[a-z][a-z+.-]+:\/\//iu.test(path)) return path
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent)
  if (/^[A-Za-z]%3A$/u.test(parts[0]!)) return `file:///${[parts[0]!.replace('%3A', ':'), ...parts.slice(1)].join('/')}`
  return parts[0] === '' ? `file://${parts.join('/')}` : parts.join('/')
}
