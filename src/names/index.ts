// Entries → signatories: names with their languages, acronyms, kind, persons' fields, country.

import type { Kind, NameForm, Representative } from '../model/dataset.ts'
import type { NameContext, NameReading, Part, Subject } from '../model/name.ts'
import { identifier, type LanguageReading, letterPrior } from '../text/language.ts'
import { scriptOf } from '../text/script.ts'
import { withoutAddresses } from './addresses.ts'
import { isAnonymous } from './anonymous.ts'
import { isRole } from './behind.ts'
import { countryOf } from './country.ts'
import { withFirstCountries, withLastCountries } from './country-cells.ts'
import { type Forms, readForms } from './forms.ts'
import { headOf, kindsOf, lineEvidence } from './kind.ts'
import { namePartsOf } from './name-parts.ts'
import { writesDashes, writesSlashes } from './parting.ts'
import { habitsOf, type Person, readPerson } from './person.ts'
import { personLanguages } from './person-language.ts'
import { givenCountries, seatsOf } from './places.ts'
import { namesBelow, withForms } from './second-lines.ts'
import { severalIn } from './several.ts'
import { introduces, signedFor, signOnBehalf, withoutFor } from './signer.ts'
import { withTitleCells } from './title-cells.ts'

export { isAffiliation as namesBody } from './behind.ts'
export { countryOf } from './country.ts'
export { namePartsOf } from './name-parts.ts'

/** What an entry is read as, before its country and languages are known. */
type Draft =
  | { readonly kind: 'person'; readonly person: Person; readonly confidence: number }
  | {
      readonly kind: 'organization'
      readonly forms: Forms
      readonly signer: Representative | null
      readonly confidence: number
    }

function cell(parts: readonly Part[], ...columns: readonly (string | null)[]): string | null {
  for (const column of columns) {
    const part = parts.find((one) => one.column === column && one.text !== '')
    if (part) return part.text
  }
  return null
}

function linesOf(parts: readonly Part[]): string[] {
  return parts.filter((part) => part.column === null && part.text !== '').map((part) => part.text)
}

/** The person who signs for an organization, from a cell, a line below its name, or words as `represented by`. */
function signerOf(parts: readonly Part[], forms: Forms, language: string): Representative | null {
  const below = cell(parts, 'organization', 'name') === null ? linesOf(parts).slice(1) : linesOf(parts)
  const isPerson = (line: string) =>
    countryOf(line) === null && !isRole(headOf(line)) && lineEvidence(line, language).weight < -1
  const named = cell(parts, 'representative') ?? (cell(parts, 'organization') === null ? null : cell(parts, 'name'))
  const text = named ?? forms.representative ?? below.find(isPerson)
  if (text === undefined || text === null) return null
  const { name, honorific, role } = readPerson([{ text, column: null }], language)
  return name === ''
    ? null
    : {
        name,
        honorific,
        role: cell(parts, 'role') ?? role ?? below.find((line) => line !== text && isRole(line)) ?? null,
      }
}

/** Lead of a language over the next, in nats, from which on it counts as a sign that two names are in different languages. */
const sure = 1
/** Share of a language among names that stand beside one in it. */
const likely = 0.1

/**
 * Reads the entries of one letter, in order. All at once, since the shares of the list and the letter's own languages are evidence for
 * each. Never changes print: every field is a piece of the parts, or two pieces joined where a bracket stood between them.
 */
export function readNames(entries: readonly Subject[], context: NameContext): readonly NameReading[] {
  const { language } = context
  const subjects = withTitleCells(
    withLastCountries(withFirstCountries(withoutAddresses(withoutFor(entries)))),
    language,
  )
  const identified = identifier()
  const languageOf = (text: string, beside?: string) => {
    const lean = beside === undefined ? {} : { prior: new Map([[beside.split('-', 1)[0]!, likely]]) }
    const { language: found, margin } = identified(text, lean)
    return margin >= sure ? found : 'und'
  }
  const prints = subjects.flatMap(({ parts }) => parts[0]?.text ?? [])
  const writes = { dashes: writesDashes(prints), slashes: writesSlashes(prints, languageOf) }
  const organizationOf = (
    parts: readonly Part[],
    print: string,
    confidence: number,
    signer: Representative | null = null,
  ): Draft => {
    const own = readForms(print, languageOf, writes)
    const below = namesBelow(linesOf(parts).slice(1), print, languageOf, language)
    const forms = withForms(
      own,
      below.map((line) => readForms(line, languageOf, writes)),
    )
    return { kind: 'organization', forms, signer: signer ?? signerOf(parts, forms, language), confidence }
  }
  const kinds = kindsOf(subjects, context)
  const all = subjects.map(({ parts }) => parts)
  const isIntroduced = introduces(all, language)
  const isBehalf = signOnBehalf(all, language)
  const habits = habitsOf(
    all.filter((_, at) => kinds[at]!.kind === 'person'),
    language,
  )
  const drafts = subjects.map(({ parts }, at): Draft => {
    const { kind, share, confidence } = kinds[at]!
    const print = cell(parts, 'organization', 'name', null) ?? parts.find((part) => part.text !== '')?.text ?? ''
    const signed = signedFor(parts, kind, { share, isIntroduced, isBehalf }, language)
    if (signed) return organizationOf([], signed.organization, confidence, signed.signer)
    return kind === 'person'
      ? { kind, person: readPerson(parts, language, habits), confidence }
      : organizationOf(parts, print, confidence)
  })
  const given = givenCountries(subjects)
  const seats = seatsOf(
    given,
    drafts.map((draft) => (draft.kind === 'organization' ? draft.forms : null)),
    drafts.flatMap((draft) => (draft.kind === 'person' ? draft.person : [])),
  )
  const texts = [
    ...new Set(
      drafts.flatMap((draft) => (draft.kind === 'organization' ? draft.forms.forms.map((form) => form.text) : [])),
    ),
  ]
  const prior = letterPrior(texts.map((text) => identified(text)))
  const languages = new Map(texts.map((text) => [text, identified(text, { prior })]))
  const languageOfPerson = personLanguages(
    drafts.flatMap((draft) => (draft.kind === 'person' ? draft.person.name : [])),
    language,
    prior,
    identified,
  )
  const policy = context.places ?? {}
  const placed = (code: string | null) => (code !== null && code in policy ? policy[code]! : code)
  return drafts.map((draft, at): NameReading => {
    const print = linesOf(subjects[at]!.parts).join(', ') || (cell(subjects[at]!.parts, 'organization', 'name') ?? '')
    const several = severalIn(print, draft.kind === 'organization', languageOf)
    if (draft.kind === 'person') {
      const reading = personReading(
        draft.person,
        placed(draft.person.country ?? given[at] ?? null),
        draft.confidence,
        languageOfPerson,
        language,
      )
      return { ...reading, several }
    }
    const below = linesOf(subjects[at]!.parts).slice(1)
    const country =
      seats.countries[at] ??
      below.map((line) => countryOf(line) ?? countryOf(line.split(/,\s+/u).at(-1)!)).find((code) => code !== null) ??
      null
    const { forms, signer, confidence } = draft
    return { ...organizationReading(forms, signer, placed(country), seats.slot, languages, confidence), several }
  })
}

type WithoutSeveral = Omit<NameReading, 'several'>

function personReading(
  person: Person,
  country: string | null,
  confidence: number,
  languageOf: (name: string) => string,
  body: string,
): WithoutSeveral {
  const { name, others, honorific, role, affiliation, conditions } = person
  const formOf = (text: string, formRole: NameForm['role']): NameForm => ({
    text,
    language: languageOf(text),
    script: scriptOf(text),
    role: formRole,
  })
  return {
    name,
    names: [formOf(name, 'primary'), ...others.map((form) => formOf(form.text, form.role))],
    acronyms: [],
    kind: 'person',
    honorific,
    role,
    affiliation,
    nameParts: namePartsOf(name, languageOf(name), body),
    representative: null,
    country,
    anonymous: isAnonymous(name),
    conditions,
    confidence,
  }
}

function organizationReading(
  { forms, acronyms, suffix, conditions }: Forms,
  representative: Representative | null,
  country: string | null,
  slot: boolean,
  languages: ReadonlyMap<string, LanguageReading>,
  confidence: number,
): WithoutSeveral {
  const names = forms.map((form, at): NameForm => {
    const { language, script } = languages.get(form.text)!
    const isAcronym = acronyms.includes(form.text)
    // where the letter has a place for countries, the country is no part of the name
    const isLonger = at === 0 && slot && suffix !== '' && form.text.endsWith(suffix)
    const text = isLonger ? form.text.slice(0, form.text.length - suffix.length) : form.text
    return { text, language: isAcronym ? 'und' : language, script, role: form.role }
  })
  const name = names[0]!.text
  const kind: Kind = 'organization'
  return {
    name,
    names,
    acronyms,
    kind,
    honorific: null,
    role: null,
    affiliation: null,
    nameParts: null,
    representative,
    country,
    anonymous: isAnonymous(name),
    conditions,
    confidence,
  }
}
