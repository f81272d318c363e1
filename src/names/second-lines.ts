// Lines below an organization's name that say the name once more, in another script or language.

import { scriptOf } from '../text/script.ts'
import { isRole } from './behind.ts'
import { countryOf } from './country.ts'
import { Draft, hasOrganizationWord, type LanguageOf } from './draft.ts'
import type { Forms } from './forms.ts'
import { headOf, lineEvidence } from './kind.ts'

/** Nothing that speaks for a person: what has the weight of one may be who signs for the organization. */
const noPerson = -1

/** The lines below `name` that are its other names; who signs for it, what that person is, and its place are none. */
export function namesBelow(
  lines: readonly string[],
  name: string,
  languageOf: LanguageOf,
  language: string,
): readonly string[] {
  const draft = new Draft(languageOf)
  return lines.filter((line) => {
    if (countryOf(line) !== null || isRole(headOf(line)) || /\S@\S|https?:|\bwww\./u.test(line)) return false
    if (!hasOrganizationWord(line) || lineEvidence(line, language).weight < noPerson) return false
    return scriptOf(line) !== scriptOf(name) || draft.differSurely(name, line)
  })
}

/** Forms with those of the lines below added to them. */
export function withForms(forms: Forms, others: readonly Forms[]): Forms {
  if (others.length === 0) return forms
  const more = others.flatMap(({ forms: [own, ...rest] }) =>
    own ? [{ ...own, role: 'parallel' as const }, ...rest] : [],
  )
  return {
    ...forms,
    forms: [...forms.forms, ...more.filter(({ text }) => !forms.forms.some((form) => form.text === text))],
    acronyms: [...new Set([forms, ...others].flatMap(({ acronyms }) => acronyms))],
    country: forms.country ?? others.find(({ country }) => country !== null)?.country ?? null,
  }
}
