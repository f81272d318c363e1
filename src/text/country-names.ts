// Whether a line is the name of a country and nothing else.

import { countryNames } from '../data/countries.ts'
import { fold } from './fold.ts'

let names: ReadonlySet<string> | null = null

/** True for a country's name in any of about ninety languages, with an article or without. */
export function isCountryName(text: string): boolean {
  names ??= new Set(countryNames.split('\n').flatMap((line) => line.slice(3).split('|')))
  const form = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  // two letters are a code, or a word of another language
  return form.length > 2 && (names.has(form) || names.has(form.replace(/^(?:the|la|le|les|l|el|los|il) /u, '')))
}
