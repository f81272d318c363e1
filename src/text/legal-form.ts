// The legal form of an organization set apart from its name, so that names match with and without it.

import { formsAtEnd, formsAtStart, formsInBrackets } from '../data/legal-forms.ts'
import { matchKey } from './unicode.ts'

/** A name for matching, and its legal form. */
export interface MatchParts {
  /** Key of the name without its legal form. */
  readonly key: string
  /** Legal form as printed, `e.V.`; null where there is none. */
  readonly legalForm: string | null
}

const longestFirst = (forms: readonly string[]) => [...forms].sort((a, b) => b.length - a.length)
let lists: { readonly end: readonly string[]; readonly start: readonly string[] } | undefined

const han = /[\p{Script=Han}\p{Script=Hangul})㈜]/u

/** Whether what a bracket holds is a legal form, as in `（特活）国際協力センター` and `(株)山田`. */
export function isBracketedForm(text: string): boolean {
  return formsInBrackets.includes(text.trim())
}

/** Whether a form may end or begin right beside the name: those of scripts without spaces do. */
function stands(form: string, beside: string): boolean {
  return /[\s,]/u.test(beside) || han.test(form.at(-1)!)
}

/** Sets the legal form apart: `Tibet Initiative e.V.` has the key of `Tibet Initiative` and the form `e.V.` Forms count as spelled. */
export function matchParts(name: string): MatchParts {
  lists ??= { end: longestFirst(formsAtEnd), start: longestFirst(formsAtStart) }
  const text = name.normalize('NFC').trim()
  const end = lists.end.find((form) => text.endsWith(form) && stands(form, text.at(-form.length - 1) ?? ''))
  const rest = end === undefined ? text : text.slice(0, -end.length)
  const start = lists.start.find((form) => rest.startsWith(form) && stands(form, rest[form.length] ?? ''))
  const core = start === undefined ? rest : rest.slice(start.length)
  // a name that is nothing but a form is a name
  if (!/\p{L}/u.test(core)) return { key: matchKey(text), legalForm: null }
  return { key: matchKey(core), legalForm: start ?? end ?? null }
}
