// Whether the letter's own count of its signatories and its list agree.

import type { Declared, Numbering, Reconciliation } from '../model/dataset.ts'
import { type FindingKind, findingsOf } from '../model/finding.ts'
import type { Check } from './check.ts'

const findings = {
  difference: {
    severity: 'warning',
    message: ({ listed, named, total, anonymous, unexplained }) =>
      `${listed} signatories are listed, expected ${named} as the letter declares ${total}${anonymous ? ` of whom ${anonymous} are not named` : ''}; ${
        unexplained === 0
          ? 'the printed numbers explain the difference'
          : `${Math.abs(unexplained)} ${Math.abs(unexplained) === 1 ? 'is' : 'are'} left unexplained`
      }`,
    explain:
      'The letter says how many signed, and its list has another number of entries. Missing and double numbers explain some of the difference; what is left is for the publisher to explain.',
  } satisfies FindingKind<{ listed: number; named: number; total: number; anonymous: number; unexplained: number }>,
  declared: {
    severity: 'info',
    message: ({ total, anonymous }) =>
      `the letter declares ${total ?? 'an unknown number of'} signatories${anonymous ? `, ${anonymous} of them not named` : ''}`,
    explain:
      'What the letter itself says about the number of its signatories. The sentence stands in `declared.statement`.',
  } satisfies FindingKind<{ total: number | null; anonymous: number | null; statement: string }>,
} as const

const make = findingsOf('totals', findings)

/** How list and declaration agree; missing numbers explain entries that are lacking, double ones entries too many. */
export function reconcile(listed: number, declared: Declared | null, numbering: Numbering | null): Reconciliation {
  if (declared?.total == null)
    return { listed, declaredNamed: null, difference: null, explainedBy: [], unexplained: null }
  const declaredNamed = declared.total - (declared.anonymous ?? 0)
  const difference = listed - declaredNamed
  const missing = numbering?.missing.length ?? 0
  const duplicate = numbering?.duplicate.length ?? 0
  const lacking = difference < 0 ? Math.min(missing, -difference) : 0
  const surplus = difference > 0 ? Math.min(duplicate, difference) : 0
  const explainedBy = [...(lacking > 0 ? ['numbering/missing'] : []), ...(surplus > 0 ? ['numbering/duplicate'] : [])]
  return { listed, declaredNamed, difference, explainedBy, unexplained: difference + lacking - surplus }
}

export const totals: Check = {
  name: 'totals',
  findings,
  examples: {
    hits: [
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n\n* Signatories totaled 5 organizations. However, 1 organization chose to remain anonymous.',
        finds: ['totals/declared', 'totals/difference'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union\n\n* Signatories totaled 3 organizations.',
        finds: ['totals/declared'],
      },
    ],
    handsOff: [
      'In 2019 we counted 640 incidents in 53 countries, and they were many.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union',
    ],
  },
  run({ declared, numbering, signatories }) {
    if (!declared) return []
    const { total, anonymous, statement, page } = declared
    const said = make.declared({ total, anonymous, statement }, { page })
    const { declaredNamed, difference, unexplained, listed } = reconcile(signatories.length, declared, numbering)
    if (!difference) return [said]
    const about = { listed, named: declaredNamed!, total: total!, anonymous: anonymous ?? 0, unexplained: unexplained! }
    return [said, make.difference(about, { page })]
  },
}
