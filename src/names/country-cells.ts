// Cells of tables that hold the country: the first one under no heading, and the last one of a line whose cells ran together.

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

/** Words of a country's name, at most. */
const longest = 6

/** The subjects of one letter, with the country that their print ends with in a cell of its own, where the list's heading says so. */
export function withLastCountries(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => {
    const [part, second] = subject.parts
    if (subject.runTogether?.at(-1) !== 'country' || part === undefined || second !== undefined) return subject
    const words = part.text.trim().split(/\s+/u)
    for (let count = Math.min(longest, words.length - 1); count > 0; count--) {
      const country = words.slice(-count).join(' ')
      if (countryOf(country) === null) continue
      const parts: readonly Part[] = [
        { text: part.text.trimEnd().slice(0, -country.length).trimEnd(), column: part.column },
        { text: country, column: 'country' },
      ]
      return { ...subject, parts }
    }
    return subject
  })
}
