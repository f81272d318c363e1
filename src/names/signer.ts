// Entries that name a person first and an organization behind, where it is the organization that signs.

import type { Kind, Representative } from '../model/dataset.ts'
import type { Part, Subject } from '../model/name.ts'
import { isAffiliation, isRole } from './behind.ts'
import { lineEvidence } from './kind.ts'
import { behalfWords, leadingWords, signingForWords } from './lexicon.ts'
import { readPerson } from './person.ts'
import { opened, partAt } from './phrases.ts'
import { wordsOf } from './words.ts'

export interface Signed {
  readonly organization: string
  readonly signer: Representative
}

/** Share of organizations in a list above which a person with a leading role signs for the organization. */
const mostly = 0.75

function representativeOf(text: string, language: string): Representative {
  const { name, honorific, role } = readPerson([{ text, column: null }], language)
  return { name, honorific, role }
}

/**
 * The organization for which a person signs: `Jane Doe on behalf of Amnesty International`, `Amnesty International: Jane Doe,
 * Director`, and in a list of organizations `Jane Doe, Director, Amnesty International`. Null where the person signs, or no person is named first.
 */
export function signedFor(
  parts: readonly Part[],
  kind: Kind,
  {
    share,
    isIntroduced,
    isBehalf,
  }: { readonly share: number; readonly isIntroduced: boolean; readonly isBehalf: boolean },
  language: string,
): Signed | null {
  const first = onlyPart(parts)
  if (!first) return null
  const behalf = behalfIn(first.text, language, isBehalf)
  if (behalf) return behalf
  const introduced = introducedBy(first.text, language, isIntroduced) ?? namedBehind(first.text, language)
  if (introduced) return introduced
  if (kind !== 'person' || share < mostly) return null
  const { name, honorific, role, affiliation } = readPerson([first], language)
  if (role === null || affiliation === null || !isAffiliation(affiliation)) return null
  const words = wordsOf(role)
  return words.some((_, at) => leadingWords().at(words, at) > 0)
    ? { organization: affiliation, signer: { name, honorific, role } }
    : null
}

/** `Jane Doe on behalf of Alpha Union`; where most entries say so, whatever the body's name looks like. */
function behalfIn(text: string, language: string, isExpected: boolean): Signed | null {
  const behalf = partAt(behalfWords(), text)
  if (!behalf || lineEvidence(behalf.before, language).weight >= (isExpected ? 0 : -1)) return null
  if (!isExpected && lineEvidence(behalf.after, language).weight <= 0) return null
  return { organization: behalf.after, signer: representativeOf(behalf.before, language) }
}

/** Whether entries say that somebody signs on behalf of a body, three at least surely so, and most of those that say it where bodies are known. */
export function signOnBehalf(entries: readonly (readonly Part[])[], language: string): boolean {
  const texts = entries.flatMap((parts) => onlyPart(parts)?.text ?? [])
  const said = texts.filter((text) => behalfIn(text, language, true) !== null).length
  const sure = texts.filter((text) => behalfIn(text, language, false) !== null).length
  return sure >= 3 && sure >= 0.3 * said && said > 0.5 * entries.length
}

/** Entries that all begin with `For the`, `Pour la`, without it: it stands before whoever is signed for. */
export function withoutFor(subjects: readonly Subject[]): readonly Subject[] {
  const bodies = subjects.map(({ parts }) => {
    const body = parts[0] ? opened(signingForWords(), parts[0].text) : null
    return body !== null && /^[^\p{Ll}]/u.test(body) ? body : null
  })
  const said = bodies.filter((body) => body !== null).length
  if (said < 3 || said < 0.8 * subjects.length) return subjects
  return subjects.map((subject, at) => {
    const [first, ...rest] = subject.parts
    return bodies[at] === null || !first ? subject : { ...subject, parts: [{ ...first, text: bodies[at]! }, ...rest] }
  })
}

function onlyPart(parts: readonly Part[]): Part | null {
  const [first, second] = parts.filter((part) => part.text !== '')
  return !first || second || first.column === 'organization' ? null : first
}

/** `Alpha Union, Jane Doe, Executive Director`: a body, a person by a name that is known for one, and what the person is. */
function namedBehind(text: string, language: string): Signed | null {
  const [, organization = '', person = '', role = ''] = /^([^,]{3,}),\s+([^,]+),\s+([^,]+)$/u.exec(text) ?? []
  if (organization === '' || !isRole(role) || isRole(person)) return null
  const isSure = lineEvidence(person, language).weight < -1.5 && lineEvidence(organization, language).weight >= 0.5
  return isSure ? { organization, signer: representativeOf(`${person}, ${role}`, language) } : null
}

/** Whether most entries of a list put an organization before a mark, and the person who signs for it behind: then all that have the mark do. */
export function introduces(entries: readonly (readonly Part[])[], language: string): boolean {
  const found = entries.filter((parts) => {
    const text = onlyPart(parts)?.text
    return text !== undefined && introducedBy(text, language, false) !== null
  })
  return found.length >= 4 && found.length >= 0.5 * entries.length
}

/** `Alpha Union: Jane Doe, Director`, or with a dash: behind it stands a person with a role, before it nobody. */
function introducedBy(text: string, language: string, isExpected: boolean): Signed | null {
  const [, organization = '', behind = ''] = /^([^:：]{3,}?)(?:[:：]|\s[–—-])\s+([^:：]+)$/u.exec(text) ?? []
  if (organization === '') return null
  const signer = representativeOf(behind, language)
  const isPerson = signer.role !== null && lineEvidence(signer.name, language).weight < -0.5
  const isSure = isPerson && lineEvidence(organization, language).weight >= -0.5
  const isLikely = isExpected && /^[^,]+,\s[^,]+$/u.test(behind)
  return isSure || isLikely ? { organization: organization.trim(), signer } : null
}
