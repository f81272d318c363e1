// What becomes of the defects that were set into the letters of fixtures/letters: each is repaired, or found; and what is found besides.

import { readdirSync, readFileSync } from 'node:fs'
import { type Finding, type Letter, readLetter, type Signatory } from '../src/node/index.ts'
import { align, clean, type GoldSignatory, namesOf } from './align.ts'
import type { Gold } from './score.ts'

/** One defect: in the print of the entry at `index` of gold, or of a number. */
interface Defect {
  readonly kind: string
  readonly number?: number | null
  readonly index?: number
}

/** Findings of the defects that no repair may mend. */
const codes: Readonly<Record<string, string>> = {
  'missing-number': 'numbering/missing',
  'swapped-numbers': 'numbering/out-of-order',
  'duplicate-number': 'numbering/duplicate',
  'letter-suffix': 'numbering/suffix',
  'number-inside-previous-line': 'numbering/embedded',
  'number-without-dot': 'numbering/malformed',
  'leading-space': 'numbering/indented',
  'unclosed-bracket': 'entries/unclosed-bracket',
  'footnote-mark': 'list/unresolved-mark',
}
/** What the letter says of itself is no fault of it. */
const statements = new Set(['totals/declared', 'entries/anonymous'])
const leastShare = 0.95
const mostOthers = 2

const root = new URL('../fixtures/letters/', import.meta.url)
const letters = readdirSync(root)
  .filter((name) => /^(?:big|d\d+)$/.test(name))
  .map((name) => ({ name, gold: JSON.parse(readFileSync(new URL(`${name}/gold.json`, root), 'utf8')) as LetterGold }))
  .filter(({ gold }) => gold.textLayer === 'native' && !gold.unreadable)

interface LetterGold extends Gold {
  readonly defects: readonly Defect[]
}

/** The finding of the defect; undefined where there is none. */
function findingOf({ kind, number }: Defect, own: Signatory | undefined, letter: Letter): Finding | undefined {
  return letter.findings.find(
    ({ code, data, signatories }) =>
      code === codes[kind] &&
      (own !== undefined
        ? signatories.includes(own.id)
        : data.number === number || isAbout(number, signatories, letter)),
  )
}

/** Whether one of the signatories bears the number. */
function isAbout(number: number | null | undefined, ids: readonly string[], letter: Letter): boolean {
  return letter.signatories.some((one) => one.number === number && ids.includes(one.id))
}

/** Whether the name is what was meant. */
function isRepaired(want: GoldSignatory, have: Signatory | undefined): boolean {
  return have !== undefined && namesOf(want).some((name) => clean(name) === clean(have.name))
}

const byKind = new Map<string, { right: number; all: number }>()
const missed: string[] = []
const others: string[] = []
let most = 0
for (const { name, gold } of letters) {
  const letter = await readLetter(new URL(`${name}/letter.pdf`, root))
  const pairs = new Map(
    align(
      gold.signatories,
      letter.signatories.map((one) => one.name),
    ),
  )
  const explained = new Set<Finding>()
  const touched = new Set<string>()
  for (const defect of gold.defects) {
    const have = defect.index === undefined ? undefined : letter.signatories[pairs.get(defect.index) ?? -1]
    const found = findingOf(defect, have, letter)
    if (found) explained.add(found)
    if (have) touched.add(have.id)
    const isRight = codes[defect.kind] ? found !== undefined : isRepaired(gold.signatories[defect.index!]!, have)
    const tally = byKind.get(defect.kind) ?? { right: 0, all: 0 }
    byKind.set(defect.kind, { right: tally.right + Number(isRight), all: tally.all + 1 })
    if (!isRight) missed.push(`    ${name}: ${JSON.stringify(defect)} → ${have?.name ?? null}`)
  }
  const besides = letter.findings.filter(
    (one) => !explained.has(one) && !statements.has(one.code) && !one.signatories.some((id) => touched.has(id)),
  )
  most = Math.max(most, besides.length)
  others.push(...besides.map(({ code, message }) => `    ${name}: ${message}  ${code}`))
}

for (const [kind, { right, all }] of [...byKind].sort()) console.log(kind.padEnd(30), `${right} of ${all}`.padStart(12))
const all = [...byKind.values()].reduce((sum, one) => sum + one.all, 0)
const share = (all - missed.length) / all
console.log(`repaired or found ${share.toFixed(4)} of ${all} defects in ${letters.length} letters (bar ${leastShare})`)
for (const line of missed) console.log(line)
console.log(`${others.length} findings that no defect explains, at most ${most} in a letter (bar ${mostOthers})`)
for (const line of others) console.log(line)
if (share < leastShare || most > mostOthers) process.exitCode = 1
