// Entries that are no plain names: too long or short, sentences, addresses, two labels, open brackets, withheld names, other kinds.

import type { Signatory } from '../model/dataset.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import type { Several } from '../model/name.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'
import { letterWith } from './example.ts'

interface Named {
  readonly name: string
}

const findings = {
  'too-long': {
    severity: 'warning',
    message: ({ name, words }) => `an entry holds ${words} words, expected a name: “${name.slice(0, 60)}…”`,
    explain:
      'Names of signatories are shorter. Two entries may have run together, or text of the letter stands in the list.',
  } satisfies FindingKind<Named & { words: number }>,
  'too-short': {
    severity: 'warning',
    message: ({ name }) => `“${name}” is too short to be a name, expected two letters at least`,
    explain: 'Nearly nothing is printed: a label without its name, or a piece of a name that was cut off.',
  } satisfies FindingKind<Named>,
  sentence: {
    severity: 'warning',
    message: ({ name }) => `“${name.slice(0, 60)}” reads like a sentence, expected a name`,
    explain: 'Text of the letter may stand in the list: a request to sign, a note, a closing.',
  } satisfies FindingKind<Named>,
  'e-mail': {
    severity: 'info',
    message: ({ text }) => `the entry holds the e-mail address ${text}, expected a name alone`,
    explain:
      'An address stands in the entry. It is personal data of the signatory: think before you publish the dataset.',
  } satisfies FindingKind<Named & { text: string }>,
  url: {
    severity: 'info',
    message: ({ text }) => `the entry holds the address ${text}, expected a name alone`,
    explain: 'The address of a web page stands in the entry. It is kept in `raw` and is no part of the name.',
  } satisfies FindingKind<Named & { text: string }>,
  'two-labels': {
    severity: 'warning',
    message: ({ label, name }) => `the label ${label} stands inside the entry “${name}”, expected a new entry`,
    explain: 'A second label stands inside an entry: two entries may have been read as one.',
  } satisfies FindingKind<Named & { label: string }>,
  'two-countries': {
    severity: 'info',
    message: ({ countries }) => `the entry states ${list(countries)}, expected one country`,
    explain:
      'Two countries stand apart from the name. The signatory may sit in both, or two entries may have been read as one; `country` holds one of them at most.',
  } satisfies FindingKind<Named & { countries: readonly string[] }>,
  'two-bodies': {
    severity: 'warning',
    message: ({ bodies }) => `the entry names ${list(bodies.map((body) => `“${body}”`))}, expected one signatory`,
    explain:
      'Two organizations stand in one entry, each with its own acronym or parted by a semicolon. They may have signed together, or two entries may have been read as one.',
  } satisfies FindingKind<Named & { bodies: readonly string[] }>,
  'unclosed-bracket': {
    severity: 'warning',
    message: ({ name, bracket }) => `a bracket ${bracket} in “${name}” has no other half, expected a pair`,
    suggestion: ({ text, bracket }) => (opening.includes(bracket) ? text + closing[opening.indexOf(bracket)]! : null),
    explain: 'A bracket opens and is never closed, or closes and was never opened. The name is read as well as can be.',
  } satisfies FindingKind<Named & { bracket: string; text: string }>,
  anonymous: {
    severity: 'info',
    message: ({ name }) => `“${name}” stands for a signatory that withheld its name`,
    explain: 'The entry counts as a signatory, and its name is not known. A pseudonym may be meant.',
  } satisfies FindingKind<Named>,
  individual: {
    severity: 'info',
    message: ({ name }) => `${name} is a person in a list of organizations, expected organizations`,
    explain: 'Nearly all signatories of the list are organizations, and this one signs as a person.',
  } satisfies FindingKind<Named>,
  organization: {
    severity: 'info',
    message: ({ name }) => `“${name}” is an organization in a list of persons, expected persons`,
    explain: 'Nearly all signatories of the list are persons, and this one is an organization.',
  } satisfies FindingKind<Named>,
} as const

function list(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const make = findingsOf('entries', findings)

const mostWords = 30
const mostCharacters = 260
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const url = /(?:https?:\/\/|www\.)[^\s,;()<>]+/iu
const label = /\s(\d{1,4})[.)]\s+(?=\p{Lu})/u
/** Somebody speaks and does something: a sentence of the languages that most letters are written in. */
const speech = [
  /\b(?:we|please|you|your|our)\b.*\b(?:are|urge|call|support|sign|signed|ask|demand|request|join|contact|add|have|click|believe)\b/iu,
  /\b(?:nous|vous|veuillez)\b.*\b(?:sommes|demandons|appelons|soutenons|signez|avons|signer|signons)\b/iu,
  /\b(?:nosotros|nosotras|favor|pedimos|exigimos|solicitamos|firmamos)\b.*\b(?:que|firmar|a)\b/iu,
  /\b(?:nós|pedimos|exigimos|assinamos|favor)\b.*\b(?:que|assinar|a)\b/iu,
  /\b(?:wir|bitte)\b.*\b(?:fordern|unterstützen|bitten|unterzeichnen|sind|haben)\b/iu,
]
const opening = '([{（［【'
const closing = ')]}）］】'
/** Share of a list that the other kind is the exception of, and the least size of such a list. */
const rule = 0.85
const fewest = 8

/** The first bracket without its other half. */
function openBracket(text: string): string | null {
  const open: string[] = []
  for (const character of text) {
    if (opening.includes(character)) open.push(character)
    else if (closing.includes(character) && open.pop() === undefined) return character
  }
  return open[0] ?? null
}

/** A label of a neighbour inside the entry. */
function secondLabel({ raw, number }: Signatory): string | null {
  const found = number === null ? null : label.exec(raw)
  if (!found || number === null) return null
  const distance = Number(found[1]) - number
  return distance > 0 && distance < 4 ? found[0].trim() : null
}

function isSentence(name: string): boolean {
  return name.split(/\s+/).length > 5 && speech.some((pattern) => pattern.test(name))
}

function about(signatory: Signatory, several: Several | undefined): Finding[] {
  const { name, raw, anonymous, repairs } = signatory
  const place = placeOf(signatory)
  if (anonymous) return [make.anonymous({ name }, place)]
  const found: Finding[] = []
  const words = name.split(/\s+/).length
  const letters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const least = /[\p{Script=Han}\p{Script=Hangul}]/u.test(name) ? 1 : 2
  if (words > mostWords || name.length > mostCharacters) found.push(make['too-long']({ name, words }, place))
  else if (isSentence(name)) found.push(make.sentence({ name }, place))
  if (letters < least) found.push(make['too-short']({ name }, place))
  const mail = raw.includes('@') ? email.exec(raw)?.[0] : null
  if (mail) found.push(make['e-mail']({ name, text: mail }, place))
  const page = /:\/\/|www\./i.test(raw) ? url.exec(raw)?.[0] : null
  if (page) found.push(make.url({ name, text: page }, place))
  const second = secondLabel(signatory)
  if (second) found.push(make['two-labels']({ name, label: second }, place))
  const { countries = [], bodies = [] } = several ?? {}
  if (bodies.length > 0) found.push(make['two-bodies']({ name, bodies }, place))
  else if (countries.length > 0) found.push(make['two-countries']({ name, countries }, place))
  const mirrored = repairs.some((repair) => repair.rule.includes('mirrored-brackets'))
  const bracket = mirrored ? null : openBracket(raw)
  if (bracket) found.push(make['unclosed-bracket']({ name, bracket, text: raw.replace(/\s+/gu, ' ') }, place))
  return found
}

/** Persons among organizations and organizations among persons, list by list. */
function exceptions(signatories: readonly Signatory[]): Finding[] {
  const lists = new Map<string, Signatory[]>()
  for (const signatory of signatories) {
    const key = `${signatory.list ?? ''}\n${signatory.group ?? ''}`
    const list = lists.get(key)
    if (list) list.push(signatory)
    else lists.set(key, [signatory])
  }
  return [...lists.values()].flatMap((list) => {
    const persons = list.filter(({ kind, anonymous }) => kind === 'person' && !anonymous)
    const organizations = list.filter(({ kind, anonymous }) => kind === 'organization' && !anonymous)
    const [few, most, which] =
      persons.length < organizations.length
        ? [persons, organizations, 'individual' as const]
        : [organizations, persons, 'organization' as const]
    if (most.length < fewest || most.length < rule * list.length) return []
    return few.map((signatory) => make[which]({ name: signatory.name }, placeOf(signatory)))
  })
}

export const entries: Check = {
  name: 'entries',
  findings,
  examples: {
    hits: [
      { letter: letterWith('Lawyers United for Freedom of Expression (LUFE'), finds: ['entries/unclosed-bracket'] },
      { letter: letterWith('Omega Union, info@omega.example.org'), finds: ['entries/e-mail'] },
      { letter: letterWith('Omega Union https://omega.example.org'), finds: ['entries/url'] },
      { letter: letterWith('Omega Union (Kenya), Uganda'), finds: ['entries/two-countries'] },
      { letter: letterWith('Omega Workers Union; Sigma Peace Network'), finds: ['entries/two-bodies'] },
      {
        letter: letterWith('Omega Human Rights Union (OHRU) and Sigma Peace Network (SPN)'),
        finds: ['entries/two-bodies'],
      },
      { letter: letterWith('We urge you to sign this letter before the end of May'), finds: ['entries/sentence'] },
      { letter: letterWith('A'), finds: ['entries/too-short'] },
      { letter: letterWith(`Union of ${'workers and peasants and '.repeat(8)}fishers`), finds: ['entries/too-long'] },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union, with 4. Delta Union and others\n3. Gamma Union',
        finds: ['entries/two-labels'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Jane Miller\n2. John Carter\n3. Mary Brown\n4. Anna Clark\n5. Peter Davis\n6. Carol Foster\n7. Paul Garcia\n8. Laura Hill\n9. Mark Jones\n10. Omega Human Rights Network',
        finds: ['entries/organization'],
      },
      { letter: letterWith('Dr. Miloon Kothari'), finds: ['entries/individual'] },
      { letter: letterWith('Anonymous'), finds: ['entries/anonymous'] },
    ],
    handsOff: [
      letterWith('Stowarzyszenie Interwencji Prawnej (SIP) – Poland', 'Dr. Robert Pfleger Stiftung'),
      letterWith('Stand with HK@JPN', '350.org', 'Women (and men) for Peace', 'ARTICLE 19'),
      letterWith(
        'Omega Watch, Hong Kong, China',
        'Kenya-Uganda Friendship Society, Kenya',
        'Ligue des Droits (LDD) / Rights League',
      ),
      letterWith("VETO! Human Rights Defenders' Network", 'We Are All Human Foundation', '21Wilberforce'),
    ],
  },
  run({ signatories, several }) {
    return [
      ...signatories.flatMap((signatory) => about(signatory, several.get(signatory.id))),
      ...exceptions(signatories),
    ]
  },
}
