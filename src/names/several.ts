// More than one country, or more than one body, in the print of one entry: two entries may have run together.

import type { Several } from '../model/name.ts'
import { pieces } from '../text/brackets.ts'
import { scriptOf } from '../text/script.ts'
import { fitOf, looksLikeAcronym } from './acronyms.ts'
import { type Stretch, stretchesOf } from './behind.ts'
import { countryOf, isDoubtful } from './country.ts'
import { bare, hasOrganizationWord, type LanguageOf } from './draft.ts'
import { isOneEnglish } from './twins.ts'
import { wordsOf } from './words.ts'

/** States before the places that are theirs, or are printed with them: `Hong Kong, China` is one seat. */
const together = (
  'CN HK MO TW|US PR GU VI AS MP|GB GG JE IM GI FK BM KY AI MS TC VG IE|FR GP MQ RE GF NC PF YT BL MF PM WF|' +
  'NL AW CW SX BQ|DK GL FO|NO SJ|IL PS|RS XK|MA EH|NZ CK NU TK|FI AX|AU NF CX CC|KR KP'
)
  .split('|')
  .map((row) => row.split(' '))
const isTogether = (one: string, other: string): boolean =>
  together.some(
    ([state, ...places]) => [one, other].includes(state!) && places.some((place) => [one, other].includes(place)),
  )

const link = /^(?:and|et|y|e|und|en|och|og|及|和|與|与|&)\s+/iu

/** The countries of a stretch that holds nothing else: `Kenya`, `Kenya/Uganda`, `Kenya and Uganda`. */
function countriesIn({ text }: Stretch): { print: string; code: string }[] {
  const whole = countryOf(text, false)
  if (whole !== null) return isDoubtful(text) ? [] : [{ print: text, code: whole }]
  const parts = text.split(/\s*[/&+]\s*|\s+(?:and|et|y|e|und|en)\s+/u)
  const codes = parts.map((part) => countryOf(part, false))
  if (parts.length < 2 || codes.some((code) => code === null)) return []
  return parts.map((print, i) => ({ print, code: codes[i]! }))
}

function countriesOf(print: string): string[] {
  const found: { print: string; code: string }[] = []
  const all = pieces(print)
  for (const [i, piece] of all.entries()) {
    // the acronym of the name may spell a country: SIP is Cyprus in Vietnamese
    if (i > 0 && looksLikeAcronym(piece.text) && fitOf(piece.text, all[0]!.text) !== null) continue
    // what opens the print is the name, whatever it is
    for (const stretch of stretchesOf(piece.text).slice(i === 0 && piece.bracket === '' ? 1 : 0)) {
      for (const country of countriesIn(stretch)) {
        if (!found.some(({ code }) => code === country.code || isTogether(code, country.code))) found.push(country)
      }
    }
  }
  return found.length > 1 ? found.map((country) => country.print) : []
}

/** Whether two texts may be two names of one body: in two scripts or languages. */
function areForms(one: string, other: string, languageOf: LanguageOf): boolean {
  if (scriptOf(one) !== scriptOf(other) || isOneEnglish(one, other)) return true
  const [a, b] = [languageOf(one), languageOf(other)]
  return a === 'und' || b === 'und' || a !== b
}

/** `Alpha Workers Union (AWU) and Beta Peace Network (BPN)`: each name has its own acronym beside it. */
function withAcronyms(print: string): string[] {
  const all = pieces(print)
  return all.flatMap(({ text, bracket }, i) => {
    const next = all[i + 1]
    if (bracket !== '' || !next || next.bracket === '' || !looksLikeAcronym(next.text)) return []
    const name = bare(text).replace(link, '')
    return next.text.length > 2 && wordsOf(name).length > 2 && fitOf(next.text, name) !== null ? [name] : []
  })
}

/** `Alpha Union; Beta Network`: each part names a body. */
function withMarks(print: string): string[] {
  const outside = pieces(print).flatMap(({ text, bracket }) => (bracket === '' ? [text] : []))
  const parts = outside
    .join(' ')
    .split(/\s*[;；]\s*/u)
    .map((part) => bare(part).replace(link, ''))
  return parts.every((part) => wordsOf(part).length > 1 && hasOrganizationWord(part)) ? parts : []
}

function bodiesOf(print: string, languageOf: LanguageOf): string[] {
  for (const names of [withAcronyms(print), withMarks(print)]) {
    const [first = '', ...others] = names
    if (others.length > 0 && !others.some((other) => areForms(first, other, languageOf))) return names
  }
  return []
}

/** What the print of an entry holds more than once. Forms of one name in two languages are no two bodies. */
export function severalIn(print: string, isOrganization: boolean, languageOf: LanguageOf): Several {
  return {
    countries: /[([{（［【,،、;；|–—-]/u.test(print) ? countriesOf(print) : [],
    bodies: isOrganization && /[([（［;；]/u.test(print) ? bodiesOf(print, languageOf) : [],
  }
}
