// Whether a list was found at all, how surely, and whether all of its print went into entries.

import { type FindingKind, findingsOf } from '../model/finding.ts'
import { boxOf } from '../model/paper.ts'
import { type Check, placeOf } from './check.ts'

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
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union',
      'We ask you to act.\n\nSigned by:\nAlpha Union\nBeta Union*\nGamma Union\n\n*In a personal capacity',
    ],
  },
  run({ lists, leftOver, signatories, unresolved }) {
    if (signatories.length === 0) return [make.none({})]
    const shaped = lists.filter((found) => found.evidence === 'shape')
    return [
      ...(signatories.length <= 2 ? [make.short({ size: signatories.length })] : []),
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
