// Reads what brackets beside a name hold: country, acronym, another form of the name, a condition or a remark.

import { scriptOf } from '../text/script.ts'
import { fitOf, looksLikeAcronym } from './acronyms.ts'
import { arePlaces, countryOf } from './country.ts'
import { bare, type Draft, hasOrganizationWord } from './draft.ts'
import { conditionWords, formerWords, isUnspaced, knownWords, noteWords } from './lexicon.ts'
import { holds, opened } from './phrases.ts'
import { apartAtEnd } from './seat.ts'
import { fold, isCapitals, wordsOf } from './words.ts'

/** An ending in brackets, as in `Negra(s)` and `do (a)`. */
export const ending = /^\p{Ll}{1,3}$/u

/** Whether two tokens are a short form with a place or a word of the name: `Kalikasan PNE`, `Acat-Burundi`. */
export function isLongAcronym(text: string, name: string): boolean {
  const parts = text.split(/[\s-]+/u)
  if (parts.length !== 2) return false
  const folded = fold(name)
  const isShort = parts.some((part) => looksLikeAcronym(part) && part.length > 1)
  if (!isShort && !(text.includes('-') && fitOf(parts[0]!, name))) return false
  return parts.every(
    (part) => looksLikeAcronym(part) || folded.includes(fold(part)) || (/^\p{Lu}/u.test(part) && text.includes('-')),
  )
}

/** Whether a bracket's text is a short form of the name before it: by its shape, or made of the beginnings of its words. */
function isAcronymOf(text: string, name: string): boolean {
  // a name of one word in brackets in another script is that name once more: `OVD-Info (ОВД-Инфо)`
  if (!/\s/u.test(name) && !isUnspaced(name) && scriptOf(text) !== scriptOf(name)) return false
  if (looksLikeAcronym(text) || isLongAcronym(text, name)) return true
  return text.length >= 3 && /^\p{Lu}/u.test(text) && wordsOf(text).length === 1 && fitOf(text, name, true) !== null
}

/** Reads one thing in a bracket behind `name`. */
export function readInside(inside: string, name: string, draft: Draft): void {
  const words = wordsOf(inside)
  const code = countryOf(inside, false)
  const former = opened(formerWords(), inside)
  const known = opened(knownWords(), inside)
  if (words.length === 0) return
  if (code !== null && !(isCapitals(inside) && inside.length > 2 && fitOf(inside, name) === 'initials'))
    draft.country ??= code
  else if (holds(conditionWords(), inside)) draft.conditions.push(inside)
  else if (former !== null) draft.addForm(former, 'former')
  else if (known !== null) {
    if (isAcronymOf(known, name)) draft.addAcronym(known)
    else draft.addForm(known, 'parallel')
  } else if (isAcronymOf(inside, name)) draft.addAcronym(inside)
  else if (opened(noteWords(), inside) === null && !ending.test(inside)) readForm(inside, name, draft)
}

/** A form of the name, or several: `Reporters sans frontières, RSF`. */
function readForm(inside: string, name: string, draft: Draft): void {
  const parts = inside.split(/\s*[,،、，;；/|]\s*/u)
  if (parts.length > 1 && parts.some((part) => looksLikeAcronym(part) || countryOf(part, false) !== null)) {
    for (const part of parts) if (part !== '') readInside(part, name, draft)
    return
  }
  if (arePlaces(inside)) return
  // a single word that is no short form is a place or a remark, `(Munich)`; in another script it is the name once more
  const isWord = wordsOf(inside).length === 1 && !isUnspaced(inside) && !/[\p{L}\p{N}]{3,}[-.]/u.test(inside)
  if (isWord && scriptOf(inside) === scriptOf(name)) return
  if (!isBranch(inside, name, draft)) draft.addOther(inside, name)
}

/** `(Northern Region)`, `(section d'Albi)` behind a whole name: a few words of its language that name no body say which part of it signs. */
function isBranch(inside: string, name: string, draft: Draft): boolean {
  const [words, own] = [wordsOf(inside).length, wordsOf(name).length]
  if (isUnspaced(inside) || scriptOf(inside) !== scriptOf(name) || words > 3 || own < 3 || words > own) return false
  return hasOrganizationWord(name) && !hasOrganizationWord(inside) && !draft.differ(name, inside)
}

/** Reads what stands beside a name, behind a mark or a change of script. */
export function readBeside(text: string, name: string, draft: Draft): void {
  const part = bare(text)
  if (part === '') return
  const code = countryOf(part, false)
  if (code !== null) draft.country ??= code
  else if (looksLikeAcronym(part) || (!/\s/u.test(part) && isLongAcronym(part, name))) draft.addAcronym(part)
  else {
    const apart = apartAtEnd(part)
    if (apart) draft.country ??= apart.code
    draft.addOther(apart ? part.slice(0, apart.at) : part, name)
  }
}
