// Organization or person: what the entry, its headings and its list say.

import type { Kind } from '../model/dataset.ts'
import type { NameContext, Subject } from '../model/name.ts'
import { pieces } from '../text/brackets.ts'
import { isCountryName } from '../text/country-names.ts'
import { fitOf, looksLikeAcronym } from './acronyms.ts'
import { announcements } from './announced.ts'
import { isAffiliation, isGivenNames, isRole } from './behind.ts'
import { countryOf, mentionsOf } from './country.ts'
import { bare } from './draft.ts'
import { isGeneration, lettersBehind, readTitle } from './honorific.ts'
import {
  capacityWords,
  englishOrganizationWords,
  givenNames,
  isUnspaced,
  linkingWords,
  namesakeWords,
  organizationHeadings,
  organizationsOf,
  organizationWords,
  particles,
  personHeadings,
  representedWords,
  roleWords,
  sectionWords,
  sureGivenNames,
  surnameOf,
} from './lexicon.ts'
import { isKnownName, isLoudName, roleAfter, roleLead, roleTail } from './person.ts'
import { partAt, partAtBy } from './phrases.ts'
import { fold, isCapitalized, isCapitals, type Word, wordsOf } from './words.ts'

/** What speaks for an organization (above 0) or a person (below 0), in nats. `hard` evidence outranks headings and the list. */
export interface Evidence {
  readonly weight: number
  readonly hard: boolean
}

/** What a heading says, in nats. */
export function headingEvidence(heading: string | null): number {
  if (heading === null) return 0
  const words = wordsOf(heading)
  let persons = 0
  let organizations = 0
  for (let at = 0; at < words.length; at++) {
    if (personHeadings().at(words, at) > 0) persons++
    if (organizationHeadings().at(words, at) > 0) organizations++
  }
  if (isUnspaced(heading)) {
    const folded = heading.replace(/[\s\d()（）:：]/gu, '')
    if (personHeadings().has(folded)) persons++
    if (organizationHeadings().has(folded)) organizations++
  }
  return persons === organizations ? 0 : organizations > persons ? 2.5 : -3.5
}

/** What the letter's own words say of those who sign, in nats: less than a heading does, nothing where they speak of both. */
function announcedEvidence(print: string): number {
  const said = announcements(print).map(headingEvidence)
  const [least, most] = [Math.min(0, ...said), Math.max(0, ...said)]
  return least < 0 && most > 0 ? 0 : (least + most) * 0.6
}

/** Evidence of a name in a script without spaces, by length, ending and surname. */
function unspacedEvidence(text: string): number {
  if (roleTail(text) > 0 || (roleLead(text) > 0 && isKnownName(text.slice(roleLead(text))))) return -4
  const folded = text.toLowerCase()
  const solid = folded.replace(/\s/gu, '')
  const letters = [...solid.replace(/[^\p{L}]/gu, '')]
  if (organizationWords().ending(solid) !== '' && letters.length > 3) return 4
  if (organizationWords().within(solid) >= 0) return 4
  const isParted = /^\S{1,4}[\s　]+\S{1,5}$/u.test(text.trim())
  const japanese = surnameOf(solid, 'ja')
  if (japanese !== '' && letters.length > japanese.length && letters.length <= japanese.length + 3) return -3
  if (/^[\p{Script=Han}\s　・]+$/u.test(text) && letters.length <= 5) {
    const surname = surnameOf(solid, 'zh')
    if (surname !== '' && letters.length > surname.length && letters.length <= surname.length + 2) return -3
    return isParted ? -3 : letters.length < 4 ? -1 : 1
  }
  if (/^[\p{Script=Hangul}\s]+$/u.test(text) && letters.length <= 4)
    return surnameOf(solid, 'ko') !== '' && letters.length >= 2 ? -3 : 0.5
  if (isParted && letters.length <= 8) return -1.5
  return letters.length > 6 ? 2 : 0.5
}

/** Two to five words that begin with capitals, as names of persons do; more where a given name opens them. */
function shapeEvidence(name: string): number {
  const tokens = name.replace(/\s["'“][^"”']+["'”]\s/u, ' ').split(/\s+/u)
  if (tokens.length < 2 || tokens.length > 5) return 0
  const isShaped = tokens.every(
    (token) =>
      /^(?:\p{Ll}{1,3}['’-])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(token) ||
      // Van 't Hoff, IN 'T VELD
      /^['’][tTsS]$/u.test(token) ||
      particles().has(fold(token)) ||
      isGeneration(token),
  )
  if (!isShaped) return 0
  const [first, second] = tokens.map((token) => fold(token).replace(/[-,.].*$/u, ''))
  if (sureGivenNames().has(first!) && tokens.length < 5) return -3.8
  if (givenNames().has(first!)) return -2.4
  if (givenNames().has(second!)) return -1.8
  // in a script without capitals bodies look no other than persons
  return /\p{Lu}/u.test(name) ? -1.2 : -0.4
}

/** Oosterhuis, Kamara: what ends two words is a word for a body, but not in the letter's language or in English. */
function isSurname(words: readonly Word[], language: string): boolean {
  const own = organizationsOf(language.split('-', 1)[0]!)
  return (
    words.length === 2 &&
    organizationWords().at(words, 1) > 0 &&
    englishOrganizationWords().at(words, 1) === 0 &&
    own.at(words, 1) === 0
  )
}

/** Evidence of the words of a name before any comma or bracket. */
function wordEvidence(name: string, language: string): number {
  if (isUnspaced(name)) return unspacedEvidence(name)
  const words = wordsOf(name)
  let weight = 0
  let organizations = 0
  let plain = 0
  let small = 0
  const allCapitals = isCapitals(name)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (organizationWords().at(words, at) > 0) organizations++
    else if (at > 0 && linkingWords().at(words, at) > 0) small++
    else if (at > 0 && word.text === 'of') weight += 0.8
    else if (
      /^(?!\p{Script=Georgian})\p{Ll}/u.test(word.text) &&
      name[word.start - 1] !== '-' &&
      !particles().has(word.fold) &&
      !isGeneration(word.text)
    )
      plain++
  }
  weight += organizations === 1 && isSurname(words, language) ? 1 : Math.min(3, organizations) * 2.5
  weight += Math.min(2, small) * 1.5
  weight += Math.min(2, plain) * 1.2
  if (/[&!?@#"“«»]|:\s*\S+\s+\S/u.test(name) && !/["“«][^"”»]+["”»]\s+\S/u.test(name)) weight += 1.5
  if (/\p{N}/u.test(name)) weight += 2.5
  const shape = organizations === 0 ? shapeEvidence(name) : 0
  const hasAcronym =
    !allCapitals &&
    name.split(/\s+/u).some((token) => looksLikeAcronym(token) && token.length > 2 && !token.includes('.'))
  if (hasAcronym && shape > -1.5) weight += 2
  if (mentionsOf(words, name).length > 0) weight += 1.5
  if (isNationalBody(name)) weight += 2
  if (allCapitals && /^[\p{Lu}\p{N}-]{2,9}$/u.test(name)) weight += 2.5
  else if (organizations === 0) {
    if (words.length === 1) weight += 0.8
    if (words.length > 6) weight += 2
    if (/(?:^|\s)\p{Lu}\.(?:\s|$|-|\p{Lu})/u.test(name)) weight -= 2.5
    weight += shape
  }
  return weight
}

/** `Deutsche Sektion`, `UK Section`: the part of a body in one country. */
function isSection(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 1 && words.length < 4 && words.some((_, i) => sectionWords().at(words, i) > 0) && namesCountry(text)
  )
}

function namesCountry(text: string): boolean {
  return wordsOf(text).some((word) => word.text.length > 1 && countryOf(word.text) !== null)
}

/** `Attac Deutschland`: nobody whose given name is unknown is called after a country in its own language. */
function isNationalBody(name: string): boolean {
  const words = name.split(/\s+/u)
  return (
    words.length === 2 &&
    /^\p{Lu}\p{L}+$/u.test(words[0]!) &&
    !givenNames().has(fold(words[0]!)) &&
    isCountryName(words[1]!) &&
    mentionsOf(wordsOf(name), name).some(({ weak }) => !weak)
  )
}

/** `GARCÍA LÓPEZ, Inés`, `D'Angelo, Rosa`: a family name before given names, in other capitals or of one word. */
function isListedName(family: string, given: string | undefined, text: string): boolean {
  return (
    given !== undefined &&
    text.startsWith(`${family}, `) &&
    (isLoudName(family) ||
      (/^\p{Lu}\S+$/u.test(family) && /^\s*(?:[(（]|$)/u.test(text.slice(family.length + 2 + given.length)))) &&
    ((!isCapitals(given) && isGivenNames(given) && givenNames().has(wordsOf(given)[0]!.fold)) ||
      /^(?:\p{Lu}\.[\s-]?){1,3}$/u.test(given))
  )
}

/** Evidence of one line that begins with the name. */
export function lineEvidence(text: string, language: string): Evidence {
  const title = readTitle(text, language)
  const rest = text.slice(title.end)
  if (partAt(capacityWords(), rest)) return { weight: -8, hard: true }
  if (partAtBy(rest)) return { weight: 5, hard: true }
  const parts = pieces(rest)
  const head = parts.find((piece) => piece.bracket === '')?.text ?? rest
  const segments = bare(head).split(/\s*[,،、，;；]\s*|\s+[/／]\s+|\s+[–—-]\s*|\s*[–—]\s+|\s*--+\s*/u)
  const name = segments[0]!.replace(/\s+(?:a\.?k\.?a\.?|alias)\s.*$/iu, '')
  const letters = lettersBehind(name)
  let weight = isListedName(name, segments[1], rest)
    ? -2.5
    : wordEvidence(letters > 0 ? name.slice(0, letters) : name, language)
  // `PhD`, `MdB`: what is all in capitals may be an acronym as well
  if (letters > 0 && weight < 0) weight -= isCapitals(name.slice(letters)) ? 1.5 : 3
  if (title.honorific !== null) {
    // a body that is named after a titled person: Dr. Robert Pfleger Stiftung
    const words = wordsOf(name)
    if (words.length > 1 && namesakeWords().at(words, words.length - 1) > 0) return { weight: 5, hard: true }
    // Dr. B. R. Ambedkar University or Dr. Emily Jane Church: the list decides
    if (words.length > 2 && weight < 4 && organizationWords().at(words, words.length - 1) > 0)
      return { weight: -1, hard: false }
    if (!title.ambiguous && weight < 4) return { weight: Math.min(-4, weight - 6), hard: true }
    weight -= title.ambiguous ? 2 : 4
  }
  const tail = [
    ...segments.slice(1),
    ...parts
      .filter((piece) => piece.bracket !== '' && !looksLikeAcronym(piece.text))
      .flatMap((piece) => piece.text.split(/\s*[,，、;]\s*/u)),
  ]
  if (weight < 2) {
    const short = tail.find((part) => looksLikeAcronym(part))
    // nobody's name is one word where what it stands for follows: `Fundar, Centro de Análisis e Investigación`
    const isOneWord = /^\p{Lu}\p{L}+$/u.test(name) && title.honorific === null && !givenNames().has(fold(name))
    if (tail.some(isSection)) weight += 4
    else if (tail.some((part) => isRole(part))) weight -= 3
    else if (isOneWord && segments[1] !== undefined && isCapitalized(segments[1]) && isAffiliation(segments[1]))
      weight += 2.5
    else if (short !== undefined && fitOf(short, name) !== null) weight += 4
    else if (short !== undefined && tail.length === 1) weight -= 0.5
    else if (tail.some((part) => isCapitalized(part) && isAffiliation(part))) weight -= 1.5
    else if (tail.some((part) => !isCapitalized(part) && isAffiliation(part))) weight += 2
  }
  if (parts.some((piece) => piece.bracket !== '' && looksLikeAcronym(piece.text)) && weight > -1) weight += 2
  if (partAt(representedWords(), rest)) weight += 3
  return { weight, hard: false }
}

/** What stands before the first comma: the person of `Jane Doe, Director`. */
export function headOf(text: string): string {
  return text.split(/[,،、，;；]/u)[0]!
}

/** Evidence of an entry by itself. */
export function evidenceOf(subject: Subject, language: string): Evidence {
  const texts = subject.parts.filter((part) => part.text !== '')
  const column = (name: string) => texts.find((part) => part.column === name)
  const organization = column('organization')
  const named = column('name')
  // the column that comes first is the one that signs
  if (organization && named) return { weight: texts.indexOf(organization) < texts.indexOf(named) ? 5 : -5, hard: true }
  if (organization) return { weight: 5, hard: true }
  const first = named ?? texts.find((part) => part.column === null) ?? texts[0]
  if (!first) return { weight: 0, hard: false }
  const line = lineEvidence(first.text, language)
  let weight = line.weight
  if (named && (column('role') || column('affiliation'))) weight -= 4
  const others = texts.filter((part) => part.column === null && part !== first)
  if (others.length > 0 && weight < 5) {
    // what is no sure body and has a role right behind it is a person, whose body follows
    const isTold = weight < 1.5 && isRole(others[0]!.text)
    const isSigned =
      weight > 0 &&
      !isTold &&
      others.some((part) => !isRole(headOf(part.text)) && lineEvidence(part.text, language).weight < -1)
    if (isSigned) weight += 3
    else if (others.some((part) => isRole(part.text))) weight -= 3
    else if (others.some((part) => countryOf(part.text) === null && isAffiliation(part.text))) weight -= 2
  }
  if (!line.hard && weight > -4 && roleWords().at(wordsOf(first.text), 0) > 0 && !/\s/u.test(first.text)) weight -= 0.5
  return { weight, hard: line.hard }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/**
 * Share of organizations among entries, as evidence for each of them: in nats, at most `cap` either way. The entries' own evidence is
 * taken softly, so that a few sure ones do not decide for all.
 */
function shareEvidence(weights: readonly number[], cap: number): number {
  if (weights.length < 3) return 0
  const share = weights.reduce((sum, weight) => sum + logistic(weight), 0.5) / (weights.length + 1)
  const logit = Math.log(share / (1 - share))
  const sure = Math.min(1, weights.length / 12)
  return Math.max(-cap, Math.min(cap, logit * 1.5)) * sure
}

/** An entry that weighs more decides for itself. */
const decisive = 2

/** What next to all of many entries surely are, in nats, for those that show next to nothing. */
function unanimity(weights: readonly number[]): number {
  const decided = weights.filter((own) => Math.abs(own) > decisive)
  if (decided.length < 5 || decided.length < 0.4 * weights.length) return 0
  const bodies = decided.filter((own) => own > 0).length / decided.length
  return bodies > 0.95 ? 1.5 : bodies < 0.05 ? -1.5 : 0
}

/**
 * Entries that say what the person is without a mark, line for line: in small letters behind the name, as `Ferge Zsuzsa szociológus`,
 * or before it, as `弁護士　伊藤真理`. Some must be known to be roles or names.
 */
function toldOf(subjects: readonly Subject[], places: readonly number[]): number[] {
  const text = (at: number) => subjects[at]!.parts.find((part) => part.text !== '')?.text ?? ''
  const told = places.filter((at) => roleAfter(text(at)) > 0 || roleLead(text(at)) > 0)
  const known = told.filter((at) => {
    const lead = roleLead(text(at))
    return lead > 0 ? isKnownName(text(at).slice(lead)) : isRole(text(at).slice(roleAfter(text(at))))
  }).length
  return told.length >= 3 && told.length >= 0.5 * places.length && known >= told.length / 3 ? told : []
}

/** What an entry is, how sure that is, and what share of its list are organizations (0 where the list is too short to say). */
export interface KindReading {
  readonly kind: Kind
  readonly confidence: number
  readonly share: number
}

/** Kind of every entry: its own evidence, its headings, and the share of organizations in its list under headings that say the same. */
export function kindsOf(subjects: readonly Subject[], { language, print = '' }: NameContext): KindReading[] {
  const own = subjects.map((subject) => evidenceOf(subject, language))
  const announced = announcedEvidence(print)
  const headings = subjects.map(({ group, list }) => {
    const said = headingEvidence(group) + headingEvidence(list) * 0.6
    return said === 0 ? announced : said
  })
  const groups = new Map<string, number[]>()
  for (const [at, { list, group }] of subjects.entries()) {
    const key = `${list ?? ''}\n${headingEvidence(group)}`
    const same = groups.get(key)
    if (same) same.push(at)
    else groups.set(key, [at])
  }
  const out = new Array<KindReading>(subjects.length)
  for (const places of groups.values()) {
    for (const at of toldOf(subjects, places)) own[at] = { weight: -5, hard: true }
    const weights = places.map((at) => own[at]!.weight)
    const shared = shareEvidence(weights, 2.5)
    const unanimous = unanimity(weights)
    const chances = places.map((at) => {
      const { weight, hard } = own[at]!
      const list = shared + (Math.abs(weight) > decisive ? 0 : unanimous)
      return logistic(hard ? weight * 2 + shared * 0.5 : weight + headings[at]! + list)
    })
    const share = places.length < 5 ? 0 : chances.filter((chance) => chance >= 0.5).length / places.length
    for (const [i, at] of places.entries()) {
      const chance = chances[i]!
      out[at] = { kind: chance >= 0.5 ? 'organization' : 'person', confidence: Math.max(chance, 1 - chance), share }
    }
  }
  return out
}
