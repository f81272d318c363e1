// An entry that breaks the order of a list that is sorted otherwise.

import type { Signatory } from '../model/dataset.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import { matchKey } from '../text/unicode.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'

const findings = {
  'out-of-order': {
    severity: 'info',
    message: ({ name, after, before }) =>
      `“${name}” stands between “${after ?? 'the beginning'}” and “${before ?? 'the end'}”, expected in alphabetical order as the rest of the list`,
    explain:
      'The list is sorted by name and this entry breaks the order: it was put in later, its name was changed after sorting, or its ' +
      'letters are not what they look like. Lists that are not sorted, and scripts that have no one order, are not looked at.',
  } satisfies FindingKind<{ name: string; after: string | null; before: string | null }>,
} as const

const make = findingsOf('alphabet', findings)

/** Fewer entries show no order. */
const fewest = 12
/** Share of a sorted list that is in order. */
const sorted = 0.93
const article = /^(?:the|a|an|le|la|les|l|el|los|las|o|os|as|il|lo|gli|i|der|die|das|de|het|al) /

/** Letters that stand behind another one in their alphabets, where code points have them at the end, or that are sorted as another. */
const behind: ReadonlyMap<string, string> = new Map(
  'ґг ғг ѓд ђд єе ёе ѕз іи їи ји қк љл ңн њн өо ћт ќт ўу ұу үу һх џч әа łl đd ðd øo ħh ıi æa œo þt'
    .split(' ')
    .map(([letter, other]) => [letter!, `${other}\uffff`]),
)
const strange = new RegExp(`[${[...behind.keys()].join('')}]`, 'gu')

/** The text as code points sort it by its alphabet. */
function sortable(text: string): string {
  return text.replace(strange, (letter) => behind.get(letter)!)
}

type Key = (signatory: Signatory) => string

/** Spellings that a list may be sorted by: the name as it reads, as printed, without its article, by the last word. */
const keys: readonly Key[] = [
  ({ key }) => sortable(key),
  // Czech and Slovak have ch behind h
  ({ key }) => key.replace(/^ch/u, 'h'),
  ({ name }) => name.toLowerCase(),
  ({ raw }) => matchKey(raw),
  ({ key }) => key.replace(article, ''),
  ({ raw }) => raw.toLowerCase(),
]
const surnames: readonly Key[] = [
  ({ key }) => sortable(key.split(' ').at(-1)!),
  ({ name }) => name.toLowerCase().split(' ').at(-1)!,
]

/** Alphabets with an order of their own that all their languages nearly share. */
function alphabetOf(key: string): string | null {
  const first = /\p{L}/u.exec(key)?.[0] ?? ''
  if (/\p{Script=Latin}/u.test(first)) return 'Latin'
  if (/\p{Script=Cyrillic}/u.test(first)) return 'Cyrillic'
  return /\p{Script=Greek}/u.test(first) ? 'Greek' : null
}

/** Places of a longest run of keys that never falls: n log n. */
function inOrder(values: readonly string[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! <= value) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tails[low - 1]! : -1)
    tails[low] = index
  })
  const run: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(at)
  return run.reverse()
}

/** Entries of one list and alphabet that break its order; none where it has none. */
function strays(
  list: readonly Signatory[],
): { signatory: Signatory; after: Signatory | null; before: Signatory | null }[] {
  if (list.length < fewest) return []
  const persons = list.filter(({ kind }) => kind === 'person').length * 2 > list.length
  let best: { family: readonly Key[]; run: number[] } | null = null
  for (const family of persons ? [keys, surnames] : [keys]) {
    const run = inOrder(list.map(family[0]!))
    if (!best || run.length > best.run.length) best = { family, run }
  }
  const { family, run } = best!
  if (run.length < sorted * list.length) return []
  const kept = new Set(run)
  const found: { signatory: Signatory; after: Signatory | null; before: Signatory | null }[] = []
  let last = -1
  for (let at = 0; at < list.length; at++) {
    if (kept.has(at)) {
      last = at
      continue
    }
    let next = at + 1
    while (next < list.length && !kept.has(next)) next++
    const after = last < 0 ? null : list[last]!
    const before = next < list.length ? list[next]! : null
    const signatory = list[at]!
    // Any of its spellings may be what the list was sorted by; how accents, marks and spaces are sorted is anybody's choice, so that
    // only the first letter tells.
    const fits = family.some((key) => {
      const first = (one: Signatory): string => key(one)[0] ?? ''
      return (!after || first(after) <= first(signatory)) && (!before || first(signatory) <= first(before))
    })
    if (!fits) found.push({ signatory, after, before })
  }
  return found
}

export const alphabet: Check = {
  name: 'alphabet',
  findings,
  examples: {
    hits: [
      {
        letter: `We ask you to act.\n\nSigned by:\n${'Alpha Bravo Charlie Delta Echo Foxtrot Golf Zulu Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec'
          .split(' ')
          .map((word, index) => `${index + 1}. ${word} Union`)
          .join('\n')}`,
        finds: ['alphabet/out-of-order'],
      },
    ],
    handsOff: [
      ...[
        'Асоціація Волинь Громада Європа Захист Зоря Інститут Інтерньюс Київ Луганськ Молодь Надія Освіта Право',
        'Adra Bezpečí Charita Domov Fokus Hestia Charlie Chance Iniciativa Jako Klub Liga Most Naděje Pomoc Rozkoš',
        'Akcja Barka Centrum Dom Fundacja Forum Gmina Helsinki Klub Liga Łódź Łączy Most Nowe Obywatele Pomoc',
      ].map(
        (words) =>
          `We ask you to act.\n\nSigned by:\n${words
            .split(' ')
            .map((word, index) => `${index + 1}. ${word} ${/[a-z]/u.test(word) ? 'Union' : 'Союз'}`)
            .join('\n')}`,
      ),
      'We ask you to act.\n\nSigned by:\n1. Gamma Union\n2. Beta Union\n3. Alpha Union',
      `We ask you to act.\n\nSigned by:\n${'Zulu Alpha Mike Delta Tango Foxtrot Kilo Bravo Hotel India Romeo Charlie Lima Echo'
        .split(' ')
        .map((word, index) => `${index + 1}. ${word} Union`)
        .join('\n')}`,
    ],
  },
  run({ signatories }) {
    const lists = new Map<string, Signatory[]>()
    for (const signatory of signatories) {
      const script = signatory.anonymous ? null : alphabetOf(signatory.key)
      if (script === null) continue
      const key = `${signatory.list ?? ''}\n${signatory.group ?? ''}\n${script}`
      const list = lists.get(key)
      if (list) list.push(signatory)
      else lists.set(key, [signatory])
    }
    return [...lists.values()].flatMap((list) =>
      strays(list).map(
        ({ signatory, after, before }): Finding =>
          make['out-of-order'](
            { name: signatory.name, after: after?.name ?? null, before: before?.name ?? null },
            placeOf(signatory),
          ),
      ),
    )
  },
}
