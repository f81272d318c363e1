// Which country each entry of a letter states, seen over all of them.

import type { Subject } from '../model/name.ts'
import { countryInCell, countryOf, isDoubtful } from './country.ts'
import type { Forms } from './forms.ts'
import { statedSeat } from './seat.ts'

/** `Kenya`, `KENYA (12)`, `Kenya (continued)`, `Germany / Deutschland`; null for a heading that is no country, as `Africa`. */
function headingCountry(heading: string): string | null {
  const core = heading.replace(/\s*[(（[][^)）\]]*[)）\]]\s*$/u, '').replace(/[\s:：\d.–-]+$/u, '')
  const codes = core
    .split(/\s*[/|]\s*/u)
    .map((part) => (part.length > 2 || /[^\0-\x7f]/u.test(part) ? countryOf(part) : null))
  return codes[0] !== undefined && codes.every((code) => code === codes[0]) ? codes[0] : null
}

/** Country that the heading or the column of each entry gives; a doubtful heading counts only among headings that are countries. */
export function givenCountries(subjects: readonly Subject[]): (string | null)[] {
  const headings = new Set(subjects.flatMap(({ group }) => (group === null ? [] : [group])))
  const sure = [...headings].filter((heading) => headingCountry(heading) !== null && !isDoubtful(heading)).length
  const isTrusted = sure > 0 && sure * 2 >= headings.size
  return subjects.map(({ parts, group }) => {
    const column = parts.find((part) => part.column === 'country' && part.text !== '')
    if (column) return countryInCell(column.text)
    return group === null || (isDoubtful(group) && !isTrusted) ? null : headingCountry(group)
  })
}

export interface Seats {
  readonly countries: readonly (string | null)[]
  /** Many entries set their country apart, so that it is not part of the name. */
  readonly slot: boolean
}

/** At least so many entries must set a country apart before words inside names are taken for seats too. */
const fewest = 3
/** Where more than one in so many entries sets it apart, an entry that does not states none. */
const habit = 6

/**
 * Seats of the organizations. A country inside a name (`Kenya Human Rights Commission`) is claimed only in a letter that sets countries
 * apart here and there: in one that never does, names are just names, and in one that does so by habit, leaving it out says something.
 */
export function seatsOf(
  given: readonly (string | null)[],
  forms: readonly (Forms | null)[],
  persons: readonly { readonly country: string | null }[] = [],
): Seats {
  const total = forms.filter((one) => one !== null).length
  const suffixes = forms.filter((one) => one !== null && one.country !== null).length
  const apart = forms.filter((one, at) => one !== null && (given[at] !== null || one.country !== null)).length
  const isInside = apart >= fewest && apart * habit < total
  const countries = forms.map((one, at) => {
    if (given[at] || one === null) return given[at] ?? null
    if (one.country !== null || !isInside) return one.country
    const texts = [...one.forms.filter((form) => form.role !== 'former').map((form) => form.text), ...one.acronyms]
    return texts.map((text) => statedSeat(text)?.code).find((code) => code !== undefined) ?? null
  })
  // persons beside them show the letter's place for countries as well
  const stated = suffixes + persons.filter(({ country }) => country !== null).length
  return { countries, slot: stated * 3 >= total + persons.length && stated >= fewest }
}
