// Rows that say the country in their first cell under no heading: the cell is the country, and the name stands in the next.

import type { Part, Subject } from '../model/name.ts'
import { countryOf } from './country.ts'

/** The subjects of one letter, with cells named `country` that hold one in nearly every row. */
export function withFirstCountries(subjects: readonly Subject[]): readonly Subject[] {
  const first = subjects.map(({ parts }) => (parts.length > 1 && parts[0]!.column === null ? parts[0]! : null))
  const rows = first.filter((part) => part !== null)
  const said = rows.filter(({ text }) => countryOf(text) !== null).length
  // two names and more would be bodies that are called after their country
  if (rows.length < 3 || said < 0.85 * rows.length) return subjects
  return subjects.map((subject, at) => {
    const lead = first[at]
    if (!lead || countryOf(lead.text) === null || countryOf(subject.parts[1]!.text) !== null) return subject
    const parts: readonly Part[] = [{ ...lead, column: 'country' }, ...subject.parts.slice(1)]
    return { ...subject, parts }
  })
}
