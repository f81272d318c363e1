// How well names are read: the reference letter by its print, and persons.tsv; prints every miss. `--dev FILE` reads subjects with gold.

import { readFileSync } from 'node:fs'
import type { NameReading, Subject } from '../src/model/name.ts'
import { readNames } from '../src/names/index.ts'
import { identify } from '../src/text/language.ts'

interface Gold {
  readonly name: string
  readonly printed?: string
  readonly altNames?: readonly string[]
  readonly names?: readonly {
    readonly text: string
    readonly language: string
    readonly languageAlt?: readonly string[]
  }[]
  readonly acronyms?: readonly string[]
  readonly kind?: string
  readonly honorific?: string | null
  readonly role?: string | null
  readonly affiliation?: string | null
  readonly country?: string | null
  readonly countryAlt?: readonly (string | null)[]
}

/** What repairs/ does to print before a name is read. */
function cleaned(text: string): string {
  const repaired = text
    .normalize('NFC')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/\s*([([])\s*/gu, ' $1')
    .replace(/\s*([)\]])/gu, '$1')
    .replace(/([)\]])(?=[\p{L}])/gu, '$1 ')
    .trim()
  return /\b\p{L}\.$/u.test(repaired) ? repaired : repaired.replace(/[.,;]$/u, '')
}

/** The six entries of the reference letter that repairs/ puts right. */
const damaged: Readonly<Record<string, string>> = {
  'Ghjtrn для': 'Проект для',
  会える考を問題チベット: 'チベット問題を考える会',
  協会ウイグル日本: '日本ウイグル協会',
  フォーラム台湾研究: '台湾研究フォーラム',
  け夜明の香港: '香港の夜明け',
}

function repaired(text: string): string {
  let out = cleaned(text)
  for (const [before, after] of Object.entries(damaged)) out = out.replace(before, after)
  return out
}

const counts = new Map<string, [right: number, all: number, invented: number]>()

function tally(measure: string, right: number, wrong: number, missed: number): void {
  const before = counts.get(measure) ?? [0, 0, 0]
  counts.set(measure, [before[0] + right, before[1] + right + missed, before[2] + wrong])
}

function report(title: string): void {
  console.log(`\n${title}`)
  for (const [measure, [right, all, invented]] of counts) {
    const precision = right + invented === 0 ? 1 : right / (right + invented)
    const recall = all === 0 ? 1 : right / all
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    console.log(`${measure.padEnd(12)} right ${right} of ${all}, invented ${invented}, F1 ${f1.toFixed(3)}`)
  }
  counts.clear()
}

function sets(measure: string, gold: readonly string[], got: readonly string[]): boolean {
  const right = got.filter((text) => gold.includes(text)).length
  tally(measure, right, got.length - right, gold.length - right)
  return right === got.length && right === gold.length
}

function compare(label: string, gold: Gold, got: NameReading): void {
  const misses: string[] = []
  const miss = (measure: string, ok: boolean, has: unknown, want: unknown) => {
    if (!ok) misses.push(`${measure} ${JSON.stringify(has)} for ${JSON.stringify(want)}`)
  }
  const accepted = [gold.name, ...(gold.altNames ?? [])].map(cleaned)
  const named = accepted.includes(cleaned(got.name))
  tally('name', named ? 1 : 0, 0, named ? 0 : 1)
  miss('name', named, got.name, gold.name)
  const others = (gold.names ?? [])
    .slice(1)
    .map((form) => cleaned(form.text))
    .filter((text) => !accepted.includes(text))
  const read = got.names
    .slice(1)
    .map((form) => cleaned(form.text))
    .filter((text) => !accepted.includes(text) && text !== got.name)
  miss('parallel', sets('parallel', others, read), read, others)
  const acronyms = got.acronyms.filter((acronym) => acronym !== gold.name || gold.acronyms?.includes(acronym))
  miss('acronyms', sets('acronyms', gold.acronyms ?? [], acronyms), acronyms, gold.acronyms)
  if (gold.kind !== undefined) {
    tally('kind', got.kind === gold.kind ? 1 : 0, 0, got.kind === gold.kind ? 0 : 1)
    miss('kind', got.kind === gold.kind, got.kind, gold.kind)
  }
  for (const field of ['honorific', 'role', 'affiliation', 'country'] as const) {
    const want = gold[field]
    if (want === undefined) continue
    const has = got[field]
    if (field === 'country' && gold.countryAlt?.includes(has)) tally(field, has === null ? 0 : 1, 0, 0)
    else if (want !== null) {
      const ok = has !== null && cleaned(has) === cleaned(want)
      tally(field, ok ? 1 : 0, 0, ok ? 0 : 1)
      miss(field, ok, has, want)
    } else {
      tally(field, 0, has === null ? 0 : 1, 0)
      miss(field, has === null, has, want)
    }
  }
  if (misses.length > 0) console.log(`${label}: ${misses.join('; ')}`)
}

function subject(text: string): Subject {
  return { parts: [{ text, column: null }], group: null, list: null }
}

const file = process.argv[process.argv.indexOf('--dev') + 1]
if (process.argv.includes('--dev') && file) {
  const letters = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string
    language: string
    subjects: Subject[]
    gold: Gold[]
  }[]
  for (const letter of letters) {
    const readings = readNames(letter.subjects, { language: letter.language })
    for (const [at, gold] of letter.gold.entries()) {
      compare(`${letter.id} ${letter.subjects[at]!.parts.map((part) => part.text).join(' ¶ ')}`, gold, readings[at]!)
    }
  }
  report('letters')
} else {
  const letter = JSON.parse(
    readFileSync(new URL('../fixtures/letters/global-call-2020/gold.json', import.meta.url), 'utf8'),
  ) as { signatories: Gold[] }
  const readings = readNames(
    letter.signatories.map((entry) => subject(repaired(entry.printed!))),
    { language: 'en' },
  )
  for (const [at, entry] of letter.signatories.entries()) compare(String(at + 1), entry, readings[at]!)
  report('reference letter, by its print')

  const persons = readFileSync(new URL('../fixtures/names/persons.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
  const people = readNames(
    persons.map((line) => subject(line.split('\t')[0]!)),
    { language: 'en' },
  )
  persons.forEach((line, at) => {
    const [print, title] = line.split('\t') as [string, string]
    const name = title === '' ? print : print.slice(title.length).trim()
    compare(
      print,
      {
        name,
        names: [],
        acronyms: [],
        kind: 'person',
        honorific: title === '' ? null : title,
        role: null,
        affiliation: null,
        country: null,
      },
      people[at]!,
    )
  })
  report('persons.tsv')

  const texts = letter.signatories.map((entry) => repaired(entry.printed!))
  const subjects = texts.map(subject)
  const all = time(() => readNames(subjects, { language: 'en' })) / texts.length
  const language = (time(() => texts.map((text) => identify(text))) * 2) / texts.length
  console.log(`\n${all.toFixed(0)} µs a name, warm, of which language identification about ${language.toFixed(0)} µs`)
}

/** Microseconds of a call, warm: the median of many. */
function time(call: () => unknown): number {
  const times: number[] = []
  for (let round = 0; round < 60; round++) {
    const start = performance.now()
    call()
    times.push((performance.now() - start) * 1000)
  }
  return times.slice(20).sort((a, b) => a - b)[20]!
}
