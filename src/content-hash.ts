// Digests: of bytes, and of what a dataset says, to tell whether two readings, or two printings, agree.

import type { Letter, Signatory } from './model/dataset.ts'
import { type Forms, stableNfc } from './text/normal.ts'

/** What a letter says; where it is printed, how it was read and what was found are left out. */
function contentOf(letter: Letter) {
  const { schemaVersion, title, date, addressees, language, declared, signatories } = letter
  return {
    schemaVersion,
    title,
    date,
    addressees,
    language,
    declared: declared && { total: declared.total, anonymous: declared.anonymous },
    signatories: signatories.map(saidBy),
  }
}

function saidBy(signatory: Signatory) {
  const { number, label, names, acronyms, kind, honorific, role, affiliation, representative } = signatory
  const { country, group, list, anonymous, conditions } = signatory
  const forms = names.map((form) => ({
    text: form.text,
    language: form.language,
    script: form.script,
    role: form.role,
  }))
  return {
    number,
    label,
    names: forms,
    acronyms,
    kind,
    honorific,
    role,
    affiliation,
    representative,
    country,
    group,
    list,
    anonymous,
    conditions,
  }
}

/** JSON with the keys of every object in order and text in one normal form, so that the same content is the same bytes. */
function canonical(value: unknown, forms: Forms): string {
  if (typeof value === 'string') return JSON.stringify(stableNfc(value, forms))
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, forms)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field, forms)}`).join(',')}}`
}

/**
 * SHA-256, in hex, of what a letter says: its title, date, addressees, declared numbers and signatories. The same on every runtime, since
 * text is brought to NFC by tables that come with this package; not changed by another layout, page breaks, repairs that were needed, or findings.
 */
export async function contentHash(letter: Letter): Promise<string> {
  const { default: unorm } = await import('unorm')
  return digest(new TextEncoder().encode(canonical(contentOf(letter), unorm)))
}

/** SHA-256 in hex. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
