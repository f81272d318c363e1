// Entries that name a person first and an organization behind, where it is the organization that signs.

import type { Kind, Representative } from '../model/dataset.ts'
import type { Part } from '../model/name.ts'
import { isAffiliation } from './behind.ts'
import { lineEvidence } from './kind.ts'
import { behalfWords, leadingWords } from './lexicon.ts'
import { readPerson } from './person.ts'
import { partAt } from './phrases.ts'
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
export function signedFor(parts: readonly Part[], kind: Kind, share: number, language: string): Signed | null {
  const [first, second] = parts.filter((part) => part.text !== '')
  if (!first || second || first.column === 'organization') return null
  const behalf = partAt(behalfWords(), first.text)
  if (behalf && lineEvidence(behalf.before, language).weight < -1 && lineEvidence(behalf.after, language).weight > 0) {
    return { organization: behalf.after, signer: representativeOf(behalf.before, language) }
  }
  const introduced = introducedBy(first.text, language)
  if (introduced) return introduced
  if (kind !== 'person' || share < mostly) return null
  const { name, honorific, role, affiliation } = readPerson([first], language)
  if (role === null || affiliation === null || !isAffiliation(affiliation)) return null
  const words = wordsOf(role)
  return words.some((_, at) => leadingWords().at(words, at) > 0)
    ? { organization: affiliation, signer: { name, honorific, role } }
    : null
}

/** `Alpha Union: Jane Doe, Director`: behind the colon stands a person with a role, before it nobody. */
function introducedBy(text: string, language: string): Signed | null {
  const [, organization = '', behind = ''] = /^([^:：]{3,})[:：]\s+([^:：]+)$/u.exec(text) ?? []
  if (organization === '' || lineEvidence(organization, language).weight < -0.5) return null
  const signer = representativeOf(behind, language)
  return signer.role !== null && lineEvidence(signer.name, language).weight < -0.5
    ? { organization: organization.trim(), signer }
    : null
}
