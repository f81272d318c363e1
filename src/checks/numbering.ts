// What the printed numbers say: missing, twice, out of order, restarted, odd labels.

import type { Numbering } from '../model/dataset.ts'
import type { Entry, LabelFlaw } from '../model/entry.ts'
import { type FindingKind, findingsOf } from '../model/finding.ts'
import { type Check, placeOf } from './check.ts'

interface Numbered {
  readonly number: number
}

const findings = {
  missing: {
    severity: 'warning',
    message: ({ number, after }) => `no entry is numbered ${number}, expected one after ${after}`,
    explain:
      'The numbers of the list skip one. A signatory may have been removed without renumbering, or an entry was lost when the letter was typed. The tool never renumbers; ask the publisher what became of the number.',
  } satisfies FindingKind<{ number: number; after: number }>,
  duplicate: {
    severity: 'warning',
    message: ({ number, label }) => `number ${number} is printed twice (${label}), expected once`,
    explain:
      'Two entries bear the same number. Both are kept as printed; which of them the other count meant is for the publisher to say.',
  } satisfies FindingKind<Numbered & { label: string }>,
  'out-of-order': {
    severity: 'warning',
    message: ({ number, after }) => `number ${number} stands after ${after}, expected before it`,
    explain:
      'An entry bears a smaller number than the one before it, and the list does not begin anew. Entries may have been swapped.',
  } satisfies FindingKind<Numbered & { after: number }>,
  restart: {
    severity: 'info',
    message: ({ number, after }) => `the numbers begin anew at ${number} after ${after}`,
    explain:
      'The list counts from the start again, as lists do that have several parts. Missing and double numbers are looked for in each part.',
  } satisfies FindingKind<Numbered & { after: number }>,
  suffix: {
    severity: 'info',
    message: ({ label }) => `the label ${label} has a letter behind its number, expected a number alone`,
    explain: 'An entry was put in between two others after the list had been numbered, as 12a.',
  } satisfies FindingKind<Numbered & { label: string }>,
  malformed: {
    severity: 'info',
    message: ({ label, style }) => `the label ${label} is not written like the others, expected the form ${style}`,
    suggestion: ({ number, style }) => (/^\D*1\D*$/u.test(style) ? style.replace('1', String(number)) : null),
    explain:
      'A label without its dot, with another bracket, or with letters for figures. The count proves that it is a label.',
  } satisfies FindingKind<Numbered & { label: string; style: string }>,
  'style-change': {
    severity: 'info',
    message: ({ label, from, to, count }) =>
      `from ${label} on, ${count} labels have the form ${to}, expected ${from} as the rest of the list has it`,
    explain:
      'The labels of a list change their form while the count goes on: two lists were put together, or a part was numbered by hand.',
  } satisfies FindingKind<Numbered & { label: string; from: string; to: string; count: number }>,
  embedded: {
    severity: 'warning',
    message: ({ label }) =>
      `the label ${label} stands inside the line of the entry before, expected on a line of its own`,
    explain: 'Two entries share a line, as happens when a line break is lost. They are read as two.',
  } satisfies FindingKind<Numbered & { label: string }>,
  parted: {
    severity: 'info',
    message: ({ label }) => `the label ${label} stands on the line above its name, expected beside it`,
    explain: 'A label and its name were parted by a line break. They are read as one entry.',
  } satisfies FindingKind<Numbered & { label: string }>,
  unlabelled: {
    severity: 'warning',
    message: ({ name }) => `${name} stands where a number is missing and bears none, expected a number`,
    explain:
      'Between two labels whose count lacks a number stands a line that begins like an entry. It is read as one, without a number: its label was lost, or an entry was broken into two lines.',
  } satisfies FindingKind<{ name: string }>,
  indented: {
    severity: 'info',
    message: ({ label }) => `white space stands before the label ${label}, expected none as before the others`,
    explain:
      'A stray space stands before the label, often left where something was deleted. The entry is read like the others.',
  } satisfies FindingKind<Numbered & { label: string }>,
} as const

const make = findingsOf('numbering', findings)
const flawed: Readonly<Record<LabelFlaw, 'malformed' | 'embedded' | 'parted' | 'indented' | 'unlabelled'>> = {
  bare: 'malformed',
  style: 'malformed',
  misread: 'malformed',
  embedded: 'embedded',
  parted: 'parted',
  indented: 'indented',
  lost: 'unlabelled',
}

/** One count of the list, from where it begins to where it begins anew. */
interface Count {
  readonly entries: readonly Entry[]
  readonly missing: readonly { readonly number: number; readonly after: Entry }[]
  readonly duplicate: readonly Entry[]
  readonly outOfOrder: readonly { readonly entry: Entry; readonly after: number }[]
}

/** The facts of the numbers; null where the list bears none. */
export function numberingOf(entries: readonly Entry[]): Numbering | null {
  const counts = countsOf(entries)
  const all = counts.flatMap((count) => count.entries)
  if (all.length < 2) return null
  const numbers = all.map((entry) => entry.number!)
  return {
    style: mainStyle(all),
    first: numbers[0]!,
    last: numbers.reduce((most, number) => Math.max(most, number), 0),
    missing: counts.flatMap((count) => count.missing.map(({ number }) => number)),
    duplicate: counts.flatMap((count) => count.duplicate.map((entry) => entry.number!)),
    outOfOrder: counts.flatMap((count) => count.outOfOrder.map(({ entry }) => entry.number!)),
    restarts: counts.slice(1).map((count) => count.entries[0]!.number!),
  }
}

function mainStyle(entries: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const { style } of entries) if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function countsOf(entries: readonly Entry[]): Count[] {
  const numbered = entries.filter((entry) => entry.number !== null)
  const parts: Entry[][] = []
  for (const [i, entry] of numbered.entries()) {
    const last = numbered[i - 1]
    if (!last || isRestart(last, entry, numbered[i + 1])) parts.push([entry])
    else parts.at(-1)!.push(entry)
  }
  return parts.map(countOf)
}

/** The count begins anew: at 1 or 2, and goes on from there, or with a new list or group. */
function isRestart(last: Entry, entry: Entry, next: Entry | undefined): boolean {
  if (entry.number! > 2 || entry.number! >= last.number!) return false
  return (
    last.list !== entry.list || last.group !== entry.group || next === undefined || next.number === entry.number! + 1
  )
}

function countOf(entries: readonly Entry[]): Count {
  const seen = new Map<string, Entry>()
  const present = new Set(entries.map((entry) => entry.number!))
  const missing: { number: number; after: Entry }[] = []
  const duplicate: Entry[] = []
  const outOfOrder: { entry: Entry; after: number }[] = []
  let most = entries[0]!.number! - 1
  let before: Entry = entries[0]!
  for (const entry of entries) {
    const number = entry.number!
    const key = `${number}${entry.suffix ?? ''}`
    if (seen.has(key)) duplicate.push(entry)
    else if (number < most) outOfOrder.push({ entry, after: most })
    else if (number - most <= 1000) {
      for (let gap = most + 1; gap < number; gap++) if (!present.has(gap)) missing.push({ number: gap, after: before })
    }
    seen.set(key, entry)
    if (number >= most) before = entry
    most = Math.max(most, number)
  }
  return { entries, missing, duplicate, outOfOrder }
}

/** Fewer labels of another form are slips, each for itself. */
const fewestOfStyle = 3

/** Runs of labels of another form than the list's: where the form changes. */
function changesOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  let last: Entry | null = null
  for (const entry of entries.filter(({ number }) => number !== null)) {
    const isOdd = entry.flaws.some((flaw) => flaw === 'style' || flaw === 'bare')
    const run = runs.at(-1)
    if (isOdd && last !== null && run?.at(-1) === last && run[0]!.style === entry.style) run.push(entry)
    else if (isOdd) runs.push([entry])
    last = entry
  }
  return runs.filter((run) => run.length >= fewestOfStyle)
}

export const numbering: Check = {
  name: 'numbering',
  findings,
  examples: {
    hits: [
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n4. Delta Union\n5. Epsilon Union',
        finds: ['numbering/missing'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n2. Gamma Union\n3. Delta Union',
        finds: ['numbering/duplicate'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n3. Gamma Union\n2. Beta Union\n4. Delta Union',
        finds: ['numbering/out-of-order'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n2a. Gamma Union\n3. Delta Union',
        finds: ['numbering/suffix'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3 Gamma Union\n4. Delta Union',
        finds: ['numbering/malformed'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n4. Delta Union\n(5) Epsilon Union\n(6) Zeta Union\n(7) Eta Union',
        finds: ['numbering/style-change'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n4) Delta Union\n5) Epsilon Union\n6) Zeta Union\n7. Eta Union\n8. Theta Union',
        finds: ['numbering/style-change'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union 3. Gamma Union\n4. Delta Union',
        finds: ['numbering/embedded'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3.\nGamma Union\n4. Delta Union',
        finds: ['numbering/parted'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n1. Delta Union\n2. Epsilon Union',
        finds: ['numbering/restart'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n 4. Delta Union\n5. Epsilon Union\n6. Zeta Union',
        finds: ['numbering/indented'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union of Teachers and Nurses\n2. Beta Union\nGamma Union\n4. Delta Union',
        finds: ['numbering/missing', 'numbering/unlabelled'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n(1) Alpha Union\n(2) Beta Union\n(3) Gamma Union\n4. Delta Union\n5. Epsilon Union\n6. Zeta Union\n7. Eta Union',
        finds: ['numbering/style-change'],
      },
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union',
      'We ask you to act.\n\nSigned by:\n1.\nAlpha Union\n2.\nBeta Union\n3.\nGamma Union\n4.\nDelta Union',
      'We ask you to act.\n\nSigned by:\n\nAfrica\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n\nAsia\n1. Delta Union\n2. Eta Union\n3. Zeta Union',
      'We ask you to act.\n\nSigned by:\n1. 21Wilberforce\n2. ARTICLE 19\n3. 350.org\n4. 2030 Network',
      'We ask you to act.\n\nSigned by:\nAlpha Union\nBeta Union\nGamma Union',
    ],
  },
  run({ entries, signatories }) {
    const of = new Map(entries.map((entry, i) => [entry, signatories[i]!]))
    const at = (entry: Entry) => placeOf(of.get(entry)!)
    const counts = countsOf(entries)
    const style = mainStyle(entries)
    const changes = changesOf(entries)
    const changed = new Set(changes.flat())
    // long labels that leave no room beside them are how the list is set
    const parted = entries.filter(({ flaws }) => flaws.includes('parted')).length
    const isSetApart = parted >= 3 && parted > 0.15 * entries.length
    return [
      ...counts.flatMap((count) => [
        ...count.missing.map(({ number, after }) => make.missing({ number, after: after.number! }, at(after))),
        ...count.duplicate.map((entry) => make.duplicate({ number: entry.number!, label: entry.label! }, at(entry))),
        ...count.outOfOrder.map(({ entry, after }) =>
          make['out-of-order']({ number: entry.number!, after }, at(entry)),
        ),
      ]),
      ...counts.slice(1).flatMap((count, i) => {
        const [first, before] = [count.entries[0]!, counts[i]!.entries.at(-1)!]
        // each group or list counts its own
        const isOwn = first.group !== before.group || first.list !== before.list
        return isOwn ? [] : make.restart({ number: first.number!, after: before.number! }, at(first))
      }),
      ...changes.map((run) =>
        make['style-change'](
          { number: run[0]!.number!, label: run[0]!.label!, from: style, to: run[0]!.style!, count: run.length },
          { ...at(run[0]!), signatories: run.map((entry) => of.get(entry)!.id) },
        ),
      ),
      ...entries.flatMap((entry) => {
        const number = entry.number ?? 0
        const label = entry.label ?? ''
        const found = entry.flaws.flatMap((flaw) => {
          const code = flawed[flaw]
          if ((code === 'malformed' && changed.has(entry)) || (code === 'parted' && isSetApart)) return []
          if (code === 'unlabelled') return make.unlabelled({ name: of.get(entry)!.name }, at(entry))
          return code === 'malformed'
            ? make.malformed({ number, label, style }, at(entry))
            : make[code]({ number, label }, at(entry))
        })
        return entry.suffix === null ? found : [...found, make.suffix({ number, label }, at(entry))]
      }),
    ]
  },
}
