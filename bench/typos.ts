// Looks for typing errors in names that are clean, each alone and all as one letter, and times the checks on 5,000 entries.

import { namesOf } from '../scripts/sources.ts'
import type { CheckInput } from '../src/checks/check.ts'
import { checks } from '../src/checks/index.ts'
import { typos } from '../src/checks/typos.ts'
import type { Signatory } from '../src/model/dataset.ts'
import { plain } from '../src/model/text.ts'
import { scriptOf } from '../src/text/script.ts'
import { matchKey } from '../src/text/unicode.ts'

function signatory(name: string, language: string, index: number): Signatory {
  return {
    id: `s${index}`,
    position: index + 1,
    number: null,
    label: null,
    name,
    names: [{ text: name, language, script: scriptOf(name), role: 'primary' }],
    acronyms: [],
    kind: 'organization',
    honorific: null,
    role: null,
    affiliation: null,
    nameParts: null,
    representative: null,
    country: null,
    group: null,
    list: null,
    anonymous: false,
    conditions: [],
    key: matchKey(name),
    page: 1,
    boxes: [],
    raw: name,
    repairs: [],
    confidence: 1,
  }
}

function letter(signatories: readonly Signatory[]): CheckInput {
  return {
    source: { name: '', sha256: '', bytes: 0, mediaType: 'text/plain', pages: 1, producer: null, textLayer: 'native' },
    pages: [],
    missing: [],
    title: null,
    language: 'und',
    declared: null,
    numbering: null,
    signatories,
    entries: signatories.map(({ raw }) => ({
      label: null,
      number: null,
      suffix: null,
      style: null,
      flaws: [],
      group: null,
      groupCount: null,
      list: null,
      conditions: [],
      boxes: [],
      page: 1,
      segments: [{ text: plain(raw), column: null, marks: [] }],
    })),
    several: new Map(),
    unresolved: new Map(),
    notes: [],
    leftOver: [],
    lists: [],
  }
}

const files = ['eval-lang.tsv', 'ror-train.tsv', 'cjk-orgs.tsv']
const rows = [...new Map(files.flatMap((file) => namesOf(file)).map((row) => [row.name, row])).values()]
const names = rows.map(({ name, language }, index) => signatory(name, language, index))
const alone = names.flatMap((one) => typos.run(letter([one])))
const together = typos.run(letter(names))
for (const [how, found] of [
  ['each name a letter', alone],
  ['all names one letter', together],
] as const) {
  const share = new Set(found.flatMap((finding) => finding.signatories)).size / names.length
  console.log(
    `${how.padEnd(22)} ${found.length} findings on ${(share * 100).toFixed(2)} % of ${names.length} names (bar 0.50 %)`,
  )
  if (process.argv.includes('--found'))
    for (const finding of found) console.log(`    ${finding.message} | ${finding.data.name}`)
  if (share > 0.005) process.exitCode = 1
}
const many = letter(names.slice(0, 5000))
for (const check of checks) {
  const began = performance.now()
  check.run(many)
  console.log(`${check.name.padEnd(22)} ${(performance.now() - began).toFixed(0)} ms for 5,000 entries`)
}
