// Parts the print of an organization into its names, acronyms and country.

import { type Piece, pieces } from '../text/brackets.ts'
import { isBracketedForm } from '../text/legal-form.ts'
import { scriptOf } from '../text/script.ts'
import { fitOf, looksLikeAcronym } from './acronyms.ts'
import { countryOf } from './country.ts'
import { bare, Draft, type Form, firstToken, hasOrganizationWord, type LanguageOf, type Writing } from './draft.ts'
import { ending, isLongAcronym, readBeside, readInside } from './inside.ts'
import { formerWords, knownWords, representedWords } from './lexicon.ts'
import { partAtAcronym, partAtMarks, partAtScripts } from './parting.ts'
import { partAt, partAtBy } from './phrases.ts'
import { apartAtEnd } from './seat.ts'
import { partTwins } from './twins.ts'
import { isCapitals, wordsOf } from './words.ts'

/** What the print of one organization holds. */
export interface Forms {
  /** The primary form first. */
  readonly forms: readonly Form[]
  readonly acronyms: readonly string[]
  /** Country that is set apart from the name: in a bracket, behind a comma or dash. */
  readonly country: string | null
  /** That country as printed behind the name, with its mark: `, Denmark`; '' where there is none. */
  readonly suffix: string
  readonly conditions: readonly string[]
  /** What stands behind words as `represented by`. */
  readonly representative: string | null
}

/** Reads the print of one organization. `languageOf` tells forms of one script apart. */
export function readForms(print: string, languageOf: LanguageOf, writes?: Writing): Forms {
  const draft = new Draft(languageOf, writes)
  const { outside, inside } = layersOf(takePhrases(print, draft))
  const [first = '', ...rest] = outside
  const apart = apartAtEnd(first)
  const core = apart ? first.slice(0, apart.at) : first
  const [main = core, ...beside] = partAtScripts(core)
  let name = partAtMarks(main, draft)
  let isWhole = name === first
  const later = rest.filter((part) => {
    const joined = join(name, part, isWhole, draft)
    // what does not go on with the name ends it, and so does a place that was taken off it
    isWhole = isWhole && joined !== null && joined !== name && joined.endsWith(part)
    if (joined !== null) name = joined
    return joined === null
  })
  const twins = partTwins(name)
  if (twins) {
    name = twins[0]
    draft.addForm(twins[1], 'parallel')
  }
  if (inside.length === 0 && beside.length === 0 && !twins) name = partAtAcronym(name, draft)
  for (const part of beside) readBeside(part, name, draft)
  for (const { text, before } of inside) readInside(text, before, draft)
  for (const part of later) readBeside(part, name, draft)
  readCommaAcronym(name, draft)
  if (apart) draft.country ??= apart.code
  const suffix = apart ? first.slice(apart.at) : ''
  // where nothing else was taken off, a place that is set apart stays with the name
  const primary: Form = { text: name === core ? name + suffix : name, role: 'primary' }
  readOwnAcronym(primary.text, draft)
  const { acronyms, country, conditions, representative } = draft
  return { forms: [primary, ...draft.forms], acronyms, country, suffix, conditions, representative }
}

/** Takes off what phrases introduce: a former name, another name, the person who signs. */
function takePhrases(print: string, draft: Draft): string {
  let text = print
  const represented = partAt(representedWords(), text) ?? partAtBy(text)
  if (represented) {
    draft.representative = represented.after
    text = represented.before
  }
  for (const [list, role] of [
    [formerWords(), 'former'],
    [knownWords(), 'parallel'],
  ] as const) {
    const parted = /[([（【]/u.test(text) ? null : partAt(list, text)
    if (!parted) continue
    draft.addForm(bare(parted.after), role)
    text = parted.before
  }
  return text
}

interface Layers {
  readonly outside: readonly string[]
  readonly inside: readonly { readonly text: string; readonly before: string }[]
}

/** What stands outside brackets and inside. A bracket that opens the entry holds the name itself: `【台灣民間支援香港協會】 …`. */
function layersOf(text: string): Layers {
  const outside: string[] = []
  const inside: { text: string; before: string }[] = []
  const all = withEndings(text)
  const forms = all.filter((piece) => piece.bracket !== '' && isBracketedForm(piece.text))
  for (const piece of all) {
    if (forms.includes(piece) && forms.length < all.length) continue
    if (piece.bracket === '') outside.push(outside.length === 0 ? bare(piece.text) : piece.text)
    else if (outside.length === 0 && countryOf(piece.text, false) === null && !looksLikeAcronym(piece.text))
      outside.push(piece.text)
    else inside.push({ text: piece.text, before: outside.join(' ') })
  }
  if (outside.length === 0) return { outside: [inside[0]?.text ?? bare(text)], inside: inside.slice(1) }
  return { outside, inside }
}

/** The pieces of a text in which the bracket of an ending, `Negra(s)`, `do (a) Negra (a)`, is no bracket. */
function withEndings(text: string): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces(text)) {
    const before = out.at(-1)
    const isEnding = piece.bracket === '(' && ending.test(piece.text)
    const goesOn = piece.bracket === '' && before?.text.endsWith(')') === true
    if (before?.bracket === '' && (isEnding || goesOn)) {
      const end = isEnding ? text.indexOf(')', piece.end) + 1 : piece.end
      out[out.length - 1] = { ...before, text: text.slice(before.start, end), end }
    } else out.push(piece)
  }
  return out
}

/**
 * The name with what follows a bracket, where that goes on with it: `… Institute (SEATINI) Uganda`; null where it is something else.
 * A name of which something was taken off ends before the bracket, and nothing goes on with it.
 */
function join(name: string, part: string, isWhole: boolean, draft: Draft): string | null {
  const text = bare(part)
  const code = countryOf(text, false)
  if (text === '') return name
  if (/^[,،、，;；–—-]/u.test(part)) {
    const apart = code === null ? apartAtEnd(part) : null
    draft.country ??= code ?? apart?.code ?? null
    if (code !== null) return name
    if (!isWhole || !/^[,،、，;；]/u.test(part)) return apart && apart.at === 0 ? name : null
    if (apart) return name + part.slice(0, apart.at)
    return scriptOf(text) === scriptOf(name) ? name + part : null
  }
  if (!/\s/u.test(text) && (looksLikeAcronym(text) || isLongAcronym(text, name))) return null
  const isOther = wordsOf(text).length > 1 && hasOrganizationWord(text) && draft.differ(text, name)
  if (scriptOf(text) !== scriptOf(name) || /^[/|]/u.test(part) || isOther || !isWhole) return null
  draft.country ??= code
  return /^[:：.!?]/u.test(part) ? name + part : `${name} ${part}`
}

/** An acronym behind a comma belongs to the name and is one all the same: `Articulação dos Povos Indígenas do Brasil, APIB`. */
function readCommaAcronym(name: string, draft: Draft): void {
  const match = /^(.+),\s*(\S+)$/u.exec(name)
  if (match && looksLikeAcronym(match[2]!) && fitOf(match[2]!, match[1]!) !== null) draft.addAcronym(match[2]!)
}

/** The name itself may be an acronym: `CADAL`, `CSW (Christian Solidarity Worldwide)`, the ACAT of `ACAT Germany (Action by …)`. */
function readOwnAcronym(name: string, draft: Draft): void {
  const isAlone = !/\s/u.test(name)
  const others = draft.forms.filter((form) => form.role !== 'former' && wordsOf(form.text).length > 1)
  const put = (acronym: string) => {
    if (!draft.acronyms.includes(acronym)) draft.acronyms.unshift(acronym)
  }
  if (isAlone && /^[\p{Lu}-]{2,14}$/u.test(name) && looksLikeAcronym(name)) {
    const part = firstToken(name).replace(/-.*$/u, '')
    put(part !== name && others.some((form) => fitOf(part, form.text) !== null) ? part : name)
    return
  }
  if (others.length === 0 || wordsOf(name).length > 2) return
  const part = firstToken(name).replace(/-.*$/u, '')
  const isPart =
    part.length > 1 &&
    (looksLikeAcronym(part) || isCapitals(part)) &&
    others.some((form) => fitOf(part, form.text) !== null)
  if (isPart) put(part)
  else if (isAlone && looksLikeAcronym(name) && /\p{N}|\p{Lu}$|^\p{Ll}/u.test(name)) put(name)
}
