// Looks for typing errors in names that are clean, each alone and all as one letter, and times the checks on 5,000 entries.

import { isKept, knownFaults, namesOf } from '../scripts/sources.ts'
import type { CheckInput } from '../src/checks/check.ts'
import { checks } from '../src/checks/index.ts'
import { typos } from '../src/checks/typos.ts'
import type { Signatory } from '../src/model/dataset.ts'
import { plain } from '../src/model/text.ts'
import { identify } from '../src/text/language.ts'
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
      runTogether: [],
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

/** Names of the reference letter hold slips, which test/irregularities.test.ts goes through. */
const others = namesOf('eval-lang.tsv').filter(({ source }) => source === 'hand')
const learned = namesOf('ror-train.tsv')
let names: readonly Signatory[] = []
for (const [which, rows] of [
  ['unseen', [...others, ...learned.filter((_, index) => isKept(index))]],
  ['all', [...others, ...learned, ...namesOf('cjk-orgs.tsv')]],
] as const) {
  const once = [...new Map(rows.map((row) => [row.name, row])).values()]
  names = once.map(({ name }, index) => signatory(name, identify(name).language, index))
  for (const [how, found] of [
    ['each a letter', names.flatMap((one) => typos.run(letter([one])))],
    ['as one letter', typos.run(letter(names))],
  ] as const) {
    const wrong = found.filter(({ data }) => !knownFaults.has(`typos\t${data.name}`))
    const share = new Set(wrong.flatMap(({ signatories }) => signatories)).size / names.length
    const slips = `${found.length - wrong.length} slips that names hold`.padStart(26)
    console.log(
      `${which.padEnd(7)} ${how} ${slips}, ${String(wrong.length).padStart(3)} other findings on ${(share * 100).toFixed(2)} % of ${names.length} names (bar 0.50 %)`,
    )
    if (process.argv.includes('--found'))
      for (const { message, data } of wrong) console.log(`    ${message} | ${data.name}`)
    if (share > 0.005) process.exitCode = 1
  }
}
const many = letter(names.slice(0, 5000))
for (const check of checks) {
  const began = performance.now()
  check.run(many)
  console.log(`${check.name.padEnd(22)} ${(performance.now() - began).toFixed(0)} ms for 5,000 entries`)
}
