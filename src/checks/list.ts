// Whether a list was found at all, how surely, and whether all of its print went into entries.

import { type FindingKind, findingsOf } from '../model/finding.ts'
import { boxOf } from '../model/paper.ts'
import { type Check, type CheckInput, placeOf } from './check.ts'

const findings = {
  none: {
    severity: 'warning',
    message: () => 'no list of signatories was found, expected one after a heading or the closing',
    explain:
      'Nothing in the letter looks like a list of signatories. If there is one, please report the letter: its layout is not known yet.',
  } satisfies FindingKind<Record<string, never>>,
  unannounced: {
    severity: 'warning',
    message: ({ size }) =>
      `a list of ${size} entries was found by its shape alone, expected a heading or a closing before it`,
    explain:
      'No heading says that the list holds signatories. It may be another list: participants, members, references.',
  } satisfies FindingKind<{ size: number }>,
  short: {
    severity: 'info',
    message: ({ size }) =>
      `the list has ${size === 1 ? 'one entry' : `${size} entries`}, expected more of a letter that many sign`,
    explain:
      'Very few names stand under the closing or the heading. The document may be an ordinary letter, a contract or a form, or the rest of its list may have been lost.',
  } satisfies FindingKind<{ size: number }>,
  'left-over': {
    severity: 'warning',
    message: ({ text }) => `print inside the list belongs to no entry: “${text}”`,
    explain:
      'A line between or behind the entries that is neither entry, heading, note nor page number. Look whether a signatory is lost in it.',
  } satisfies FindingKind<{ text: string }>,
  'run-together': {
    severity: 'warning',
    message: ({ columns, size }) =>
      `the cells of ${columns.join(', ')} stand behind one another on the lines of ${size} entries, expected them apart`,
    explain:
      'The text was taken out of a table and nothing parts its cells any more. Where a name ends and a title or an institution begins is not printed, and a line may be a piece of the row above. Read the PDF itself, where the cells still have their places.',
  } satisfies FindingKind<{ columns: readonly string[]; size: number }>,
  'unresolved-mark': {
    severity: 'warning',
    message: ({ mark, name }) => `the mark ${mark} after “${name}” has no note, expected one that says what it means`,
    explain:
      'A footnote mark stands after the name and no footnote bears it. The mark is taken off the name; what it said of the signature is not known.',
  } satisfies FindingKind<{ mark: string; name: string }>,
} as const

const make = findingsOf('list', findings)

export const list: Check = {
  name: 'list',
  findings,
  examples: {
    hits: [
      {
        letter:
          'Dear Minister,\n\nWe ask you to act at once, and to tell us what was done. We remain at your disposal.',
        finds: ['list/none'],
      },
      { letter: 'We ask you to act.\n\nSigned by:\nAlpha Union\nBeta Union', finds: ['list/short'] },
      {
        letter: 'We ask you to act.\n\nSigned by:\nAlpha Union\nBeta Union†\nGamma Union',
        finds: ['list/unresolved-mark'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\nName Title Affiliation\nJane Doe Director Alpha Institute\nJohn Roe Chair Beta University\nAnn Poe Bishop Gamma College',
        finds: ['list/run-together'],
      },
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union',
      'We ask you to act.\n\nSigned by:\nNo. Organization Country\n1 Alpha Union Kenya\n2 Beta Union Peru\n3 Gamma Union Fiji',
      'We ask you to act.\n\nSigned by:\nAlpha Union\nBeta Union*\nGamma Union\n\n*In a personal capacity',
    ],
  },
  run({ lists, leftOver, signatories, unresolved, entries }) {
    if (signatories.length === 0) return [make.none({})]
    const shaped = lists.filter((found) => found.evidence === 'shape')
    return [
      ...(signatories.length <= 2 ? [make.short({ size: signatories.length })] : []),
      ...runsTogether({ signatories, entries }),
      ...shaped.map(({ size }) => make.unannounced({ size })),
      ...leftOver.map((line) =>
        make['left-over']({ text: line.text.trim() }, { page: line.page, boxes: [boxOf(line)] }),
      ),
      ...signatories.flatMap((signatory) =>
        (unresolved.get(signatory.id) ?? []).map((mark) =>
          make['unresolved-mark']({ mark, name: signatory.name }, placeOf(signatory)),
        ),
      ),
    ]
  },
}

/** Columns that can be told where cells run together: labels by their count, countries by their names. */
const told: ReadonlySet<string> = new Set(['number', 'name', 'organization', 'country'])

function runsTogether({ signatories, entries }: Pick<CheckInput, 'signatories' | 'entries'>) {
  const own = signatories.filter((_, i) => entries[i]!.runTogether.some((column) => !told.has(column)))
  const columns = entries.find((entry) => entry.runTogether.some((column) => !told.has(column)))?.runTogether ?? []
  return own.length === 0 ? [] : [make['run-together']({ columns, size: own.length }, placeOf(...own))]
}
