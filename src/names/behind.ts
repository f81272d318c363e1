// Sorts what stands behind the name of a person: role, affiliation, country, conditions, letters.

import { isPostalLine } from '../text/postal.ts'
import { looksLikeAcronym } from './acronyms.ts'
import { countryOf, isCity, isDemonym } from './country.ts'
import { hasOrganizationWord } from './draft.ts'
import { isGeneration, isPostNominal } from './honorific.ts'
import {
  behalfWords,
  conditionWords,
  isUnspaced,
  organizationWords,
  roleWords,
  signingForWords,
  type WordList,
} from './lexicon.ts'
import { holds, opened } from './phrases.ts'
import { wordsOf } from './words.ts'

type What = 'role' | 'affiliation' | 'country' | 'condition' | 'letters' | 'city' | 'address' | 'unknown'

/** A stretch of print between commas. */
export interface Stretch {
  readonly text: string
  /** The print that it stands in, so that neighbours can be joined as they are printed. */
  readonly source: string
  /** UTF-16 offsets in the source, end exclusive. */
  readonly start: number
  readonly end: number
}

/** What the stretches say. */
export interface Behind {
  readonly role: string | null
  readonly affiliation: string | null
  readonly country: string | null
  readonly conditions: readonly string[]
  /** Letters that belong to the name, `PhD`, `Jr.`, as stretches. */
  readonly letters: readonly Stretch[]
}

const parting = /\s*[,،、，;；|]\s*|\s+[/／]\s+|\s+[–—-]\s*|\s*[–—]\s+|\s*--+\s*/gu

/** The stretches of a text between `start` and `end`. */
export function stretchesOf(source: string, start = 0, end = source.length): Stretch[] {
  const out: Stretch[] = []
  let from = start
  const push = (to: number) => {
    const raw = source.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const at = from + raw.indexOf(text)
    out.push({ text, source, start: at, end: at + text.length })
  }
  for (const match of source.slice(start, end).matchAll(parting)) {
    push(start + match.index)
    from = start + match.index + match[0].length
  }
  push(end)
  return out
}

/** Offset of the first word of a list in a text, -1 where there is none. */
function firstOf(list: WordList, text: string): number {
  const words = wordsOf(text)
  const at = words.findIndex((_, i) => list.at(words, i) > 0)
  return at < 0 ? -1 : words[at]!.start
}

/** Whether a text names an organization, when it names no role. */
export function isAffiliation(text: string): boolean {
  return hasOrganizationWord(text) || (looksLikeAcronym(text) && text.length > 1)
}

/** Whether the last word before any small word is a role: `Human Rights Lawyer`, `Programme Coordinator of the North`. */
function isRoleAtHead(text: string): boolean {
  const words = wordsOf(text.split(/\s(?:of|for|at|in|de|du|des|für|del|di|da|do|на|по)\s/u)[0]!)
  const last = words.at(-1)
  return last !== undefined && words.length < 8 && roleWords().has(last.fold)
}

/** The role that ends a text without blanks, the longest there is: 社会学者, not 学者; empty where none does. */
function roleAtEnd(text: string): string {
  const letters = [...text]
  const at = letters.findIndex((_, i) => letters.length - i > 1 && roleWords().has(letters.slice(i).join('')))
  return at < 0 ? roleWords().edge(text, 'end') : letters.slice(at).join('')
}

/** Doctor or candidate of a science, as Russian and Ukrainian write it short: `д.ф.-м.н.`, `канд. ист. наук`. */
const degree = /^(?:д|к|докт|канд)\.\s?(?:\p{Script=Cyrillic}{1,6}(?:[.-]\s?)+){1,3}(?:н\.?|наук)$/u

/** Whether a text says what a person is or does. `Center for Human Rights Defenders` does not. */
export function isRole(text: string): boolean {
  if (degree.test(text)) return true
  // out of service, retired: what somebody was
  if (/\p{L}\s(?:a\.\s?D\.|i\.\s?R\.)$/u.test(text)) return true
  if (isUnspaced(text)) return roleAtEnd(text.toLowerCase().replace(/\s/gu, '')) !== ''
  const role = firstOf(roleWords(), text)
  if (role < 0) return false
  const organization = firstOf(organizationWords(), text)
  return organization < 0 || role <= organization || /^\p{Ll}/u.test(text) || isRoleAtHead(text)
}

/** Several countries: `Argentina/Brasil`. */
function isPlaces(text: string): boolean {
  const parts = text.split(/\s*[/&]\s*/u)
  return parts.length > 1 && parts.every((part) => countryOf(part) !== null)
}

/** `12.345.678-Z`, `AB 123456`: what an authority knows a person or a body by. */
function isIdNumber(text: string): boolean {
  const isCode = /^[\p{Lu}\p{Nd}./\s-]+$/u.test(text)
  return isCode && text.replace(/\P{Nd}/gu, '').length >= 5 && text.replace(/\P{Lu}/gu, '').length <= 4
}

function whatIs(text: string): What {
  if (holds(conditionWords(), text)) return 'condition'
  if (isPostalLine(text) || isIdNumber(text)) return 'address'
  if (isPostNominal(text) || isGeneration(text)) return 'letters'
  const isCountry = countryOf(text) !== null && !isDemonym(text)
  if (isCountry && !isUnspaced(text)) return 'country'
  if (isRole(text)) return 'role'
  if (isCity(text) || isPlaces(text)) return 'city'
  if (isCountry) return 'country'
  return isAffiliation(text) ? 'affiliation' : 'unknown'
}

/** Whether a stretch may be given names behind a family name: `John A.` */
export function isGivenNames(text: string): boolean {
  return (
    whatIs(text) === 'unknown' &&
    wordsOf(text).length <= 3 &&
    /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}\.?|\p{Lu}[\p{L}'’-]+))*$/u.test(text)
  )
}

interface Split {
  readonly role: string
  readonly affiliation: string
}

const placed =
  /\s+(?:(?:à l|all)['’]\s?|(?:@|at|with|chez|à la|à|au|aux|auprès de|an der|an dem|am|an|bei|beim|en la|en el|en|na|no|em|presso|alla|al|aan de|aan het|aan|bij|ved|vid|på|w|ve|при|в|στο|στη|στην)\s+)(the\s)?/giu

/** `Professor at X University`: role and affiliation; null where the text is one thing, as `Attorney at Law`. */
function splitPlaced(text: string): Split | null {
  for (const match of text.matchAll(placed)) {
    const role = text.slice(0, match.index).trim()
    // an article belongs to the name: at The University of Texas
    const affiliation = text.slice(match.index + match[0].length - (match[1]?.length ?? 0)).trim()
    if (!/^(?:[Tt]he\s)?[\p{Lu}\p{Lo}\p{N}]/u.test(affiliation)) continue
    if (roleWords().at(wordsOf(text), 0) > wordsOf(role).length) continue
    const isEnglish = /^\s+(?:@|at|with)\s/iu.test(match[0])
    const isCertain = isRole(role) && (isEnglish || isAffiliation(affiliation))
    if (isCertain || (isEnglish && isAffiliation(affiliation) && !isAffiliation(role))) return { role, affiliation }
  }
  return null
}

/** 東京大学教授, 서울대학교 교수: the role ends a text that begins with the affiliation. */
function splitUnspaced(text: string): Split | null {
  if (!isUnspaced(text)) return null
  const role = roleAtEnd(text.replace(/\s/gu, ''))
  if (role === '' || !text.endsWith(role)) return null
  const affiliation = text.slice(0, text.length - role.length).trim()
  // 前立法會議員: what somebody was
  if (/^[前原元]\p{Script=Han}/u.test(affiliation)) return null
  const isParted = /\s$/u.test(text.slice(0, text.length - role.length))
  const isBody =
    isParted || /[系院所]$/u.test(affiliation) || organizationWords().ending(affiliation.toLowerCase()) !== ''
  return affiliation.length > 1 && isBody ? { role, affiliation } : null
}

/** 北里大学・教授: a dot between a body and a role, which within names of bodies parts words. */
function splitDotted(text: string): Split | null {
  const at = text.lastIndexOf('・')
  if (at < 1 || !isUnspaced(text)) return null
  const [affiliation, role] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  return isRole(role) && role.length <= 8 && !isRole(affiliation) ? { role, affiliation } : null
}

/** What may stand between two stretches of one field: separators, or the bracket of a short form. */
const between = /^[\s,،、，;；|/／–—(（-]*$/u

/**
 * Collects the stretches of one field. Neighbours are joined as they are printed, lines of a block by commas; of stretches apart from
 * each other in one line the first stays, so that a field is a piece of the print.
 */
class Field {
  #stretch: Stretch | null = null
  /** What the lines above gave, with its comma. */
  #above = ''

  get text(): string | null {
    return this.#stretch && this.#above + this.#stretch.text
  }

  add(stretch: Stretch): void {
    const before = this.#stretch
    if (!before || before.source !== stretch.source) {
      if (before) this.#above = `${this.text}, `
      this.#stretch = stretch
      return
    }
    const gap = stretch.source.slice(before.end, stretch.start)
    if (!between.test(gap)) return
    const isBracketed = /[(（]/u.test(gap)
    if (isBracketed && !looksLikeAcronym(stretch.text)) return
    const end = isBracketed && /^[)）]/u.test(stretch.source.slice(stretch.end)) ? stretch.end + 1 : stretch.end
    this.#stretch = { ...stretch, start: before.start, end, text: stretch.source.slice(before.start, end) }
  }
}

function within(stretch: Stretch, text: string): Stretch {
  const start = stretch.start + stretch.text.lastIndexOf(text)
  return { text, source: stretch.source, start, end: start + text.length }
}

/** `sceneggiatrice`, `náčelník LZ VLK`: right behind a name a word in small letters says what a person is; bodies have capitals. */
function isSaid(text: string): boolean {
  if (!/^\p{Ll}/u.test(text) || /[@/]|\p{Script=Georgian}/u.test(text)) return false
  return !/[\p{Lu}\p{N}.]/u.test(text) || (/^\p{Ll}{5,}\s/u.test(text) && !isAffiliation(text))
}

/** Which of two things that are said of a person comes first. */
export type FieldOrder = 'role' | 'affiliation' | null

/** What a list shows of how its persons are printed. */
export interface Habits {
  readonly order: FieldOrder
  /** Two capitals behind a city are a state: `Lafayette, LA`. */
  readonly hasStates: boolean
}

const noHabits: Habits = { order: null, hasStates: false }
const code = /^[A-Z]{2}$/u

/** Whether the codes of two letters are states: several of them are no country's. */
export function areStates(persons: readonly (readonly Stretch[])[]): boolean {
  const codes = persons.flatMap((stretches) => stretches.slice(1).filter(({ text }) => code.test(text)))
  const others = codes.filter(({ text }) => countryOf(text) === null)
  return new Set(others.map(({ text }) => text)).size >= 2 && others.length >= 0.25 * codes.length
}

/** The two stretches that say role and affiliation, where there are two and no more. */
function pairOf(stretches: readonly Stretch[]): readonly [Stretch, Stretch] | null {
  const said = stretches.filter(({ text }) => {
    const what = whatIs(text)
    return what === 'role' || what === 'affiliation' || what === 'unknown'
  })
  return said.length === 2 ? [said[0]!, said[1]!] : null
}

/** The order that most of those persons show of whom two things are said, one of them known to be a role. */
export function orderOf(persons: readonly (readonly Stretch[])[]): FieldOrder {
  const pairs = persons.flatMap((stretches) => {
    const pair = pairOf(stretches)
    return pair ? [pair.map(({ text }) => whatIs(text) === 'role')] : []
  })
  const first = pairs.filter(([a, b]) => a && !b).length
  const second = pairs.filter(([a, b]) => !a && b).length
  const most = Math.max(first, second)
  if (most < 3 || most < 0.5 * pairs.length || Math.min(first, second) > 0.1 * most) return null
  return first > second ? 'role' : 'affiliation'
}

/** A name that may be a town's. */
function isTown(text: string): boolean {
  const what = whatIs(text)
  return what === 'city' || what === 'country' || (what === 'unknown' && wordsOf(text).length <= 3)
}

/** The body behind `on behalf of`, or behind `for the` in small letters; null where the text says neither. */
function bodyBehind(text: string): string | null {
  const body = /^\p{Ll}/u.test(text) ? opened(signingForWords(), text) : null
  return opened(behalfWords(), text) ?? (body !== null && /^[\p{Lu}\p{N}"«“]/u.test(body) ? body : null)
}

/** The stretch that no word shows to be a role, and its place among those of the list does. */
function roleByPlace(stretches: readonly Stretch[], order: FieldOrder): Stretch | null {
  const pair = order === null ? null : pairOf(stretches)
  if (!pair || pair.some(({ text }) => whatIs(text) === 'role' || splitPlaced(text) !== null)) return null
  const [role, other] = order === 'role' ? pair : [pair[1], pair[0]]
  return whatIs(role.text) === 'unknown' && bodyBehind(other.text) === null ? role : null
}

/** Sorts stretches. What is no role, country or condition is the affiliation; a city counts only behind one. */
export function sortBehind(stretches: readonly Stretch[], { order, hasStates }: Habits = noHabits): Behind {
  const placed = roleByPlace(stretches, order)
  const role = new Field()
  const affiliation = new Field()
  const conditions: string[] = []
  const letters: Stretch[] = []
  let country: string | null = null
  for (const [i, stretch] of stretches.entries()) {
    const { text } = stretch
    // names on the net say nothing of role or affiliation
    if (/^[@`]/u.test(text)) continue
    const isBeforeState = hasStates && code.test(stretches[i + 1]?.text ?? '')
    const what = hasStates && code.test(text) ? 'city' : isBeforeState && isTown(text) ? 'city' : whatIs(text)
    const split =
      what === 'role' || what === 'unknown' || what === 'affiliation'
        ? (splitDotted(text) ?? splitPlaced(text) ?? (what === 'role' ? splitUnspaced(text) : null))
        : null
    const behalf = what === 'unknown' || what === 'affiliation' ? bodyBehind(text) : null
    if (what === 'address') continue
    if (stretch === placed) role.add(stretch)
    else if (what === 'condition') conditions.push(text)
    else if (what === 'letters') {
      // `Professor of Law, Emeritus`
      if (role.text !== null && affiliation.text === null && /^emerit/iu.test(text)) role.add(stretch)
      else if (role.text === null && affiliation.text === null) letters.push(stretch)
    } else if (what === 'country') country ??= countryOf(text)
    else if (split) {
      role.add(within(stretch, split.role))
      affiliation.add(within(stretch, split.affiliation))
    } else if (what === 'role') role.add(stretch)
    else if (what === 'unknown' && isSaid(text) && role.text === null && affiliation.text === null) role.add(stretch)
    else if (behalf !== null) affiliation.add(within(stretch, behalf))
    else if (what !== 'city' || affiliation.text !== null) affiliation.add(stretch)
  }
  return { role: role.text, affiliation: affiliation.text, country, conditions, letters }
}
