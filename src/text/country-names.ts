// Whether a line is the name of a country, or of a part of the world, and nothing else.

import { countryNames, regionNames } from '../data/countries.ts'
import { fold } from './fold.ts'

let countries: ReadonlySet<string> | null = null
let regions: ReadonlySet<string> | null = null

/** True for a country's name in any of about ninety languages, with an article or without. */
export function isCountryName(text: string): boolean {
  countries ??= new Set(countryNames.split('\n').flatMap((line) => line.slice(3).split('|')))
  return isOneOf(countries, text)
}

/** True for a country or a part of the world, as lists are grouped by: `Kenya`, `Africa`, `Latin America`. */
export function isPlaceName(text: string): boolean {
  regions ??= new Set(regionNames.split('|'))
  return isCountryName(text) || isOneOf(regions, text)
}

function isOneOf(names: ReadonlySet<string>, text: string): boolean {
  const form = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  // two letters are a code, or a word of another language
  return form.length > 2 && (names.has(form) || names.has(form.replace(/^(?:the|la|le|les|l|el|los|il) /u, '')))
}
