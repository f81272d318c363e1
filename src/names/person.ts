// Reads the print of a person: title, name, role, affiliation and country, from one line, from several, or from cells.

import type { Part } from '../model/name.ts'
import { pieces } from '../text/brackets.ts'
import { isPostalLine } from '../text/postal.ts'
import { scriptOf } from '../text/script.ts'
import {
  areStates,
  type Behind,
  type Habits,
  isAffiliation,
  isGivenNames,
  isRole,
  orderOf,
  type Stretch,
  sortBehind,
  stretchesOf,
} from './behind.ts'
import { countryInCell, countryOf } from './country.ts'
import { bare, type Form, hasOrganizationWord } from './draft.ts'
import { isGeneration, readTitle, titleBehind } from './honorific.ts'
import { capacityWords, formerWords, isUnspaced, knownWords, particles, roleWords, surnameOf } from './lexicon.ts'
import { opened, partAt } from './phrases.ts'
import { fold, wordsOf } from './words.ts'

export interface Person {
  readonly name: string
  /** The name in another script, a former or another name. */
  readonly others: readonly Form[]
  readonly honorific: string | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly country: string | null
  readonly conditions: readonly string[]
}

/** A name and what stands around it in its own line. */
interface Named {
  readonly name: string
  readonly honorific: string | null
  readonly role: string | null
  readonly others: readonly Form[]
  readonly behind: readonly Stretch[]
}

const article = /^(?:an?|the|un|une|una|uno|um|uma|eine?r?|l['’])\s+/iu

/** `Adams, M. (Prof.)`: the bracket holds a title and nothing else. */
function isTitleInBrackets({ text, source, start, end }: Stretch, language: string): boolean {
  const isBracketed = /[(（]\s*$/u.test(source.slice(0, start)) && /^\s*[)）]/u.test(source.slice(end))
  // what is spelled out is an office: `(President)`
  const isShort = /\.$|^(?:dr|prof|mrs?|ms|rev|ing|ir|mgr)$/iu.test(text)
  return isBracketed && isShort && readTitle(`${text} Jane Doe`, language).honorific === text
}

/** Where the name ends and what follows it begins: at a comma, a dash, a bracket. */
function readLine(text: string, language: string): Named {
  const title = readTitle(text, language)
  const rest = text.slice(title.end)
  const capacity = partAt(capacityWords(), rest)
  const line = capacity ? capacity.before : rest
  const others: Form[] = []
  const stretches: Stretch[] = []
  for (const piece of pieces(line)) {
    const start = line.startsWith(',', piece.start) ? piece.start + 1 : piece.start
    const form = piece.bracket === '' ? null : otherName(piece.text, stretches[0]?.text ?? '')
    if (form) others.push(form)
    else stretches.push(...stretchesOf(line, start, piece.end))
  }
  const first = stretches.shift()
  let name = bare(first?.text ?? line)
  const next = stretches[0]
  if (
    first &&
    next &&
    (!/[.\s]/u.test(name) || isLoudName(name)) &&
    isGivenNames(next.text) &&
    /^,\s*$/u.test(line.slice(first.end, next.start))
  ) {
    name = line.slice(first.start, next.end)
    stretches.shift()
  }
  const alias = /\s+(?:a\.?k\.?a\.?|alias)\s+/iu.exec(name)
  if (alias) {
    others.push({ text: name.slice(alias.index + alias[0].length), role: 'parallel' })
    name = name.slice(0, alias.index)
  }
  let role = capacity ? capacity.after.replace(article, '') : null
  let { honorific } = title
  const behind = titleBehind(name)
  if (behind > 0) {
    honorific ??= name.slice(behind)
    name = name.slice(0, behind).trim()
  }
  const inside = stretches[0]
  if (honorific === null && inside && isTitleInBrackets(inside, language)) {
    honorific = inside.text
    stretches.shift()
  }
  const tail = isUnspaced(name) && role === null ? roleTail(name) : 0
  if (tail > 0) {
    const start = first!.start + first!.text.indexOf(name) + tail
    stretches.unshift(...stretchesOf(line, start, first!.end))
    name = name.slice(0, tail).trim()
  }
  const lead = isUnspaced(name) && role === null && tail === 0 ? roleLead(name) : 0
  if (lead > 0) {
    const start = first!.start + first!.text.indexOf(name)
    stretches.unshift(...stretchesOf(line, start, start + name.slice(0, lead).trimEnd().length))
    name = name.slice(lead)
  }
  const opening = honorific === null && role === null ? roleBefore(name) : 0
  if (opening > 0) {
    role = name.slice(0, opening).trim()
    name = name.slice(opening).trim()
  }
  const ending = role === null ? roleAfter(name) : 0
  if (ending > 0) {
    role = name.slice(ending)
    name = name.slice(0, ending).trim()
  }
  return { name, honorific, role, others, behind: stretches }
}

/**
 * Where the role begins in a line without commas, `박래군 인권재단사람 소장`, `佐藤 花子 弁護士`: behind a first word that is a person's name, and a
 * short second one in Japanese; 0 where there is none.
 */
export function roleTail(text: string): number {
  const parted = /^(\S{2,4})\s+(?:(\S{1,3})\s+)?(?=\S)/u.exec(text)
  if (!parted) return 0
  const [whole, family = '', given] = parted
  const isFamily = surnameOf(family, 'ja') === family
  const isGiven = given !== undefined && isFamily && !isRole(given)
  const end = given !== undefined && !isGiven ? family.length : whole.length
  const isName =
    isGiven ||
    (['ko', 'ja', 'zh'] as const).some((language) => {
      const surname = surnameOf(family, language)
      return surname !== '' && family.length > surname.length && family.length <= surname.length + 2
    })
  return isName && isRole(text.slice(end)) ? end : 0
}

/**
 * Where the name begins behind a role, `弁護士　伊藤真理`, `早稲田大学教授 相沢冬樹`: the first of two stretches ends as roles do; 0 where
 * there is none.
 */
export function roleLead(text: string): number {
  const [, lead = '', name = ''] = /^(\S{2,12}\s+)(\S{2,6})$/u.exec(text) ?? []
  return lead !== '' && isUnspaced(text) && isRole(lead.trim()) && !isRole(name) && !isAffiliation(name)
    ? lead.length
    : 0
}

/** Whether a short text of East Asia is a family name that is known with a given one. */
export function isKnownName(name: string): boolean {
  return (['ja', 'zh', 'ko'] as const).some((language) => {
    const surname = surnameOf(name, language)
    return surname !== '' && name.length > surname.length && name.length <= surname.length + 3
  })
}

/** A family name in capitals, which may have several words: `GARCÍA LÓPEZ`, `DE LA CRUZ`. */
export function isLoudName(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s\p{Lu}[\p{Lu}\p{M}'’-]+){0,3}$/u.test(text)
}

/** A bracket that holds the name in another script, or a former or other name; null for anything else. */
function otherName(text: string, name: string): Form | null {
  const former = opened(formerWords(), text)
  if (former !== null) return { text: former, role: 'former' }
  const known = opened(knownWords(), text)
  if (known !== null) return { text: known, role: 'parallel' }
  if (name === '' || scriptOf(text) === scriptOf(name) || scriptOf(text) === 'Zyyy') return null
  const isOther =
    countryOf(text) === null &&
    !isRole(text) &&
    !isAffiliation(text) &&
    wordsOf(text).length < 6 &&
    sortBehind(stretchesOf(text)).affiliation === text
  return isOther && (!isUnspaced(text) || [...text].length < 6) ? { text, role: 'parallel' } : null
}

/** Length of a role that opens a line: `Journalist Jane Doe`; 0 where there is none, or where less than two words of a name follow. */
function roleBefore(text: string): number {
  const words = wordsOf(text)
  const length = roleWords().at(words, 0)
  const name = words.slice(length)
  if (length === 0 || name.length < 2 || name.length > 4 || particles().has(fold(name[0]!.text))) return 0
  const isName = name.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word.text) || particles().has(fold(word.text)))
  return isName && !isRole(name.map((word) => word.text).join(' ')) ? name[0]!.start : 0
}

/** Where small words begin that end a line behind a name, `Ferge Zsuzsa szociológus`; 0 where there are none. */
export function roleAfter(text: string): number {
  if (!/\s\p{Ll}[\p{Ll}\p{M}-]*$/u.test(text)) return 0
  const words = wordsOf(text)
  const last = words.findLastIndex((word) => /^[\p{Lu}\p{Lt}]/u.test(word.text))
  const [name, tail] = [words.slice(0, last + 1), words.slice(last + 1)]
  const isParticle = (word: { readonly text: string }) => particles().has(fold(word.text)) || isGeneration(word.text)
  const capitals = name.filter((word) => !isParticle(word))
  if (tail.length === 0 || tail.length > 4 || capitals.length < 2 || name.length > 5) return 0
  if (!capitals.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word.text)) || tail.some(isParticle)) return 0
  const { start } = tail[0]!
  const said = text.slice(start)
  if (
    !/\s$/u.test(text.slice(0, start)) ||
    !/^[\p{Ll}\s-]+$/u.test(said) ||
    /\p{Script=Georgian}/u.test(said) ||
    hasOrganizationWord(text)
  )
    return 0
  return tail[0]!.text.length > 3 || isRole(said) ? start : 0
}

/** The line with the letters that stand behind the name, as they are printed. */
function withLetters(name: string, letters: readonly Stretch[]): string {
  let out = name
  for (const { text, source, start } of letters) {
    const at = source.indexOf(out)
    if (at >= 0 && /^[\s,]*$/u.test(source.slice(at + out.length, start))) out = source.slice(at, start + text.length)
  }
  return out
}

/** Stretches of a line under the name, parted at its commas; none of an address. */
function further(text: string): Stretch[] {
  if (isPostalLine(text)) return []
  const bracketed = /^\((.*)\)$/u.exec(text)
  return stretchesOf(bracketed ? bracketed[1]! : text)
}

/** Reads a person. Parts with a column fill its field; the others are lines, of which the first that is no role holds the name. */
export function readPerson(parts: readonly Part[], language: string, habits?: Habits): Person {
  const cells = parts.filter((part) => part.column !== null && part.text !== '')
  const lines = parts.filter((part) => part.column === null && part.text !== '')
  const cell = (...columns: string[]) => cells.find((part) => columns.includes(part.column!))
  const named = cell('name') ?? cell('representative') ?? nameLine(lines) ?? cells[0]
  const line = readLine(named?.text ?? '', language)
  const behind: Behind = sortBehind(behindOf(line, lines, named), habits)
  const country = cell('country')
  return {
    name: withLetters(line.name, behind.letters),
    others: line.others,
    honorific: line.honorific ?? cell('honorific')?.text ?? null,
    role: cell('role')?.text ?? line.role ?? behind.role,
    affiliation: cell('affiliation', 'organization')?.text ?? behind.affiliation,
    country: (country ? countryInCell(country.text) : null) ?? behind.country,
    conditions: behind.conditions,
  }
}

/** What stands behind the name in its line, and on the other lines. */
function behindOf(line: Named, lines: readonly Part[], named: Part | undefined): Stretch[] {
  return [...line.behind, ...lines.filter((part) => part !== named).flatMap((part) => further(part.text))]
}

/** What the persons of a list show together: whether the role comes first, as where its words are known, and whether codes are states. */
export function habitsOf(persons: readonly (readonly Part[])[], language: string): Habits {
  const behind = persons.flatMap((parts) => {
    const lines = parts.filter((part) => part.text !== '')
    if (lines.some(({ column }) => column !== null)) return []
    const named = nameLine(lines)
    return [behindOf(readLine(named?.text ?? '', language), lines, named)]
  })
  return { order: orderOf(behind), hasStates: areStates(behind) }
}

function nameLine(lines: readonly Part[]): Part | undefined {
  const [first, second] = lines
  // letters behind a name are no role before one: `Jane Doe MP`
  const opens = first !== undefined && isRole(first.text.replace(/(?<=\S\s\S.*)\s\p{Lu}{2,4}$/u, ''))
  const isBody = second !== undefined && isAffiliation(second.text)
  return first && second && opens && !isRole(second.text) && !isBody && roleBefore(first.text) === 0 ? second : first
}
