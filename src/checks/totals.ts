// Whether the letter's own count of its signatories and its list agree.

import { organizationHeadings } from '../data/names.ts'
import type { Declared, Numbering, Reconciliation, Signatory } from '../model/dataset.ts'
import type { Entry } from '../model/entry.ts'
import { type Finding, type FindingKind, findingsOf } from '../model/finding.ts'
import { type Check, placeOf } from './check.ts'

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
  group: {
    severity: 'warning',
    message: ({ group, declared, listed }) =>
      `${listed === 1 ? 'one entry stands' : `${listed} entries stand`} under “${group}”, expected ${declared} as its heading says`,
    explain:
      'A heading inside the list says how many stand under it, and another number does. An entry was added or removed without changing the heading, stands under the wrong one, or was lost.',
  } satisfies FindingKind<{ group: string; declared: number; listed: number }>,
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

/** A heading that counts, or a sentence that opens a list. */
const heading = /[:：]\s*$|[(（]\p{Nd}+[)）]\s*$/u
const organizations = new Set(organizationHeadings.split('|'))
/** The words of a heading as the table writes them. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .match(/\p{L}+/gu) ?? []

/**
 * What the letter declares where the heading of its list counts only what stands before headings that count their own:
 * `Signed by 3 organizations:` … `and 5 members of parliament:` is 8.
 */
export function declaredInAll(
  declared: Declared | null,
  entries: readonly Entry[],
  signatories: readonly Signatory[],
): Declared | null {
  if (declared?.total == null || declared.anonymous !== null) return declared
  const { total, statement } = declared
  const groups = countedGroups(entries, signatories)
  const inGroups = new Set(groups.flatMap(({ own }) => own))
  const own = signatories.filter((one) => !inGroups.has(one))
  if (groups.length === 0 || own.length === 0) return declared
  const [apart, together] = [Math.abs(total - own.length), Math.abs(total - signatories.length)]
  const isHeading = heading.test(statement)
  // it may fit all by chance, but counts organizations where persons stand under the other headings
  const isOfOthers =
    isHeading &&
    own.every(({ kind }) => kind === 'organization') &&
    [...inGroups].every(({ kind }) => kind === 'person') &&
    wordsOf(statement).some((word) => organizations.has(word))
  if (apart > together ? !isOfOthers : apart === together && !isHeading) return declared
  return { ...declared, total: groups.reduce((sum, group) => sum + group.declared, total) }
}

/** A count that is further off than this counts something else, unless another heading's count holds. */
const farthest = 0.25

interface Counted {
  readonly name: string
  readonly declared: number
  readonly own: Signatory[]
}

/** Groups whose heading says how many stand under it. */
function countedGroups(entries: readonly Entry[], signatories: readonly Signatory[]): Counted[] {
  const groups = new Map<string, Counted>()
  entries.forEach(({ group, list, groupCount }, at) => {
    if (group === null || groupCount === null) return
    const key = `${list ?? ''}\n${group}\n${groupCount}`
    const known = groups.get(key)
    if (known) known.own.push(signatories[at]!)
    else groups.set(key, { name: group, declared: groupCount, own: [signatories[at]!] })
  })
  return [...groups.values()]
}

/** Findings on groups whose heading says another number than stands under it. */
function groupsOf(entries: readonly Entry[], signatories: readonly Signatory[]): Finding[] {
  const all = countedGroups(entries, signatories)
  const holds = all.some(({ declared, own }) => declared === own.length)
  return all
    .filter(({ declared, own }) => {
      const off = Math.abs(declared - own.length)
      return off > 0 && (holds || off <= Math.max(2, farthest * declared))
    })
    .map(({ name, declared, own }) =>
      make.group(
        { group: name, declared, listed: own.length },
        { ...placeOf(own[0]!), signatories: own.map(({ id }) => id) },
      ),
    )
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
      {
        letter:
          'We ask you to act.\n\nSigned by:\n\nAfrica (3)\n1. Alpha Union\n2. Beta Union\n\nAsia (2)\n3. Gamma Union\n4. Delta Union',
        finds: ['totals/group'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by 3 organizations:\n\n- Alpha Union\n- Beta Union\n- Gamma Union\n\nand 5 members of parliament:\n\n- Anna Schmidt\n- John Miller\n- Maria Lopez',
        finds: ['totals/declared', 'totals/difference', 'totals/group'],
      },
      {
        letter:
          'We ask you to act.\n\nSignatory organizations (5):\n\n- Alpha Union\n- Beta Union\n- Gamma Union\n\nIndividuals (2):\n\n- Anna Schmidt, Berlin\n- John Miller, London',
        finds: ['totals/declared', 'totals/difference'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by 3 organizations:\n\n- Alpha Union\n- Beta Union\n- Gamma Union\n\nand 3 members of parliament:\n\n- Anna Schmidt\n- John Miller\n- Maria Lopez',
        finds: ['totals/declared'],
      },
      {
        letter:
          'We ask you to act.\n\nSignatories (5):\n\n- Alpha Union\n- Beta Union\n- Gamma Union\n\nIndividuals (2):\n\n- Anna Schmidt, Berlin\n- John Miller, London',
        finds: ['totals/declared'],
      },
    ],
    handsOff: [
      'In 2019 we counted 640 incidents in 53 countries, and they were many.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union',
      'We ask you to act.\n\nSigned by:\n\nAfrica (2)\n1. Alpha Union\n2. Beta Union\n\nAsia (2)\n3. Gamma Union\n4. Delta Union',
      'We ask you to act.\n\nSigned by:\n\nJoined in Africa (2019)\n1. Alpha Union\n2. Beta Union\n\nGroup of 77 (77)\n3. Gamma Union\n4. Delta Union',
    ],
  },
  run({ declared, numbering, signatories, entries }) {
    const groups = groupsOf(entries, signatories)
    if (!declared) return groups
    const { total, anonymous, statement, page } = declared
    const said = make.declared({ total, anonymous, statement }, { page })
    const { declaredNamed, difference, unexplained, listed } = reconcile(signatories.length, declared, numbering)
    if (!difference) return [said, ...groups]
    const about = { listed, named: declaredNamed!, total: total!, anonymous: anonymous ?? 0, unexplained: unexplained! }
    return [said, make.difference(about, { page }), ...groups]
  },
}
