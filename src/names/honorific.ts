// Titles before a name and letters after it: `Prof. Dr.`, `Amb. (ret.)`, `PhD`, `Jr.`.

import { honorifics } from '../data/names.ts'
import { languagesOf, rolesOf } from './lexicon.ts'
import { fold, wordsOf } from './words.ts'

/** What a title in the lists allows. */
interface Title {
  /** Only with its dot: `p.` */
  readonly dotted: boolean
  /** Also opens names of organizations: `Justice`. */
  readonly ambiguous: boolean
  /** Languages in which it counts; null for all. */
  readonly languages: readonly string[] | null
}

/** A title taken off a text. */
export interface Titled {
  /** As printed, null where there is none. */
  readonly honorific: string | null
  /** Where the name begins. */
  readonly end: number
  /** True where every title also opens names of organizations. */
  readonly ambiguous: boolean
}

interface Tables {
  readonly titles: ReadonlyMap<string, Title>
  /** What the titles begin with, up to their first dot. */
  readonly openings: ReadonlySet<string>
  /** Titles written without a space, longest first. */
  readonly glued: readonly string[]
  /** Titles behind the name in scripts without spaces, longest first. */
  readonly behind: readonly string[]
  readonly letters: ReadonlySet<string>
  /** Letters that are written with dots or small letters: `S.Pd.`, not `SPD`. */
  readonly dottedLetters: ReadonlySet<string>
  readonly generations: ReadonlySet<string>
}

let tables: Tables | null = null

/** Letters after a name without their dots and blanks. */
function bare(text: string): string {
  return fold(text).replace(/[\s.\-’']/gu, '')
}

/** A title in one spelling: `Prof. Dr.` and `Prof.Dr.` are the same, `Br.` and the initials `B. R.` are not. */
function titleKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-’']/gu, '')
    .replace(/[\s.]+/gu, '.')
    .replace(/\.$/u, '')
}

function made(): Tables {
  if (tables) return tables
  const titles = new Map<string, Title>()
  const openings = new Set<string>()
  const glued: string[] = []
  const behind: string[] = []
  const letters = new Set<string>()
  const dottedLetters = new Set<string>()
  const generations = new Set<string>()
  for (const [language, words] of languagesOf(honorifics)) {
    for (const word of words) {
      const mark = '?!~<^='.includes(word[0] ?? ' ') ? word[0]! : ''
      const rest = word.slice(mark.length)
      if (mark === '~') glued.push(rest)
      else if (mark === '<') behind.push(rest)
      else if (mark === '^') (rest.includes('.') ? dottedLetters : letters).add(bare(rest))
      else if (mark === '=') generations.add(bare(rest))
      else {
        const key = titleKey(rest)
        const dot = key.indexOf('.')
        openings.add(dot < 0 ? key : key.slice(0, dot))
        const before = titles.get(key)
        titles.set(key, {
          dotted: rest.endsWith('.') && (before?.dotted ?? true),
          ambiguous: mark === '?' || (before?.ambiguous ?? false),
          languages: mark === '!' ? [...(before ? (before.languages ?? []) : []), language] : null,
        })
      }
    }
  }
  glued.sort((a, b) => b.length - a.length)
  behind.sort((a, b) => b.length - a.length)
  tables = { titles, openings, glued, behind, letters, dottedLetters, generations }
  return tables
}

/** Where a title may end: behind a dot, before a blank. */
const boundary = /[.\s]/u

function isBoundary(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit > 0x2e && unit < 0x80 ? false : boundary.test(text[at]!)
}

/** Whether the first word from `at` on begins no title, so that none need be looked for. */
function opensNone(text: string, at: number, openings: ReadonlySet<string>): boolean {
  let end = at
  while (end < text.length && !isBoundary(text, end)) end++
  const first = text.slice(at, end)
  // the small letter of a sigma depends on what follows
  return end > at && !first.includes('Σ') && !openings.has(titleKey(first))
}

/** What may follow a title: `(ret.)`, `h.c. mult.`, `em.`, `i. R.`, `rer. nat.`, `(FH)` */
const former =
  /^(?:\((?:fh|th|tu|univ|htl|ret|retd|ret'd|rtd|retired|emer|em|emeritus|emerita|i\.\s?r|a\.\s?d|jubilado|jubilada|er|rit)\.?\)|(?:h\.\s?c|mult|habil|e\.\s?h|i\.\s?r|a\.\s?d|em|emer|ret|retd)\.(?=\s)|emeritus|emerita)\s*/iu
/** The field of a degree: `Dr. sc. nat.`; `v.` and `d.` belong to names. */
const field = /^(?:\p{Ll}{2,6}\.\s?){1,4}(?=\p{Lu})/u
const accents: Readonly<Record<string, RegExp>> = {
  fr: /[àâçèêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒé]/u,
  es: /[ñáíóúÑÁÍÓÚ]/u,
  pt: /[ãõçâêôÃÕÇÂÊÔ]/u,
  it: /[àèìòù]/u,
}

/** Whether a text shows that it is in a language: by its accents, or by a role. */
function isIn(language: string, text: string): boolean {
  if (accents[language]?.test(text)) return true
  const roles = rolesOf(language)
  return wordsOf(text).some((word) => roles.has(word.fold))
}

/** Titles at the start of a text. `language` is the letter's; titles of one language count in it, or where the print shows it. */
export function readTitle(text: string, language: string): Titled {
  const { titles, openings, glued } = made()
  let at = 0
  let ambiguous = true
  for (let round = 0; round < 6; round++) {
    let end = -1
    let title: Title | null = null
    if (opensNone(text, at, openings)) break
    const limit = Math.min(text.length, at + 34)
    for (let to = at + 1; to <= limit; to++) {
      if (to < text.length && !isBoundary(text, to) && !(text[to - 1] === '.' && /\p{L}/u.test(text[to]!))) continue
      const raw = text.slice(at, to)
      const found = titles.get(titleKey(raw))
      if (!found || (found.dotted && !raw.includes('.') && text[to] !== '.')) continue
      if (found.languages && !found.languages.some((one) => language.startsWith(one) || isIn(one, text.slice(to))))
        continue
      end = text[to] === '.' ? to + 1 : to
      title = found
    }
    if (!title) break
    let next = end + /^[\s,]*/u.exec(text.slice(end))![0].length
    if (next === end && text[end - 1] !== '.') break
    const more = (from: number) => former.exec(text.slice(from)) ?? field.exec(text.slice(from))
    for (let found = more(next); found; found = more(next)) next += found[0].length
    const name = text.slice(next)
    // a name must follow, and a title in small letters is none before a small letter
    if (name === '' || (!/^["'“«„(]?[\p{Lu}\p{Lt}\p{Lo}(]/u.test(name) && !/^\p{Ll}/u.test(text[at]!))) break
    ambiguous &&= title.ambiguous
    at = next
  }
  if (at === 0) {
    const folded = text.toLowerCase()
    const found = glued.find((title) => folded.startsWith(title) && folded.length > title.length)
    if (!found) return { honorific: null, end: 0, ambiguous: true }
    const blank = /^\s*/u.exec(text.slice(found.length))![0].length
    return { honorific: text.slice(0, found.length), end: found.length + blank, ambiguous: blank === 0 }
  }
  const honorific = text.slice(0, at).replace(/[\s,]+$/u, '')
  return honorific === '' ? { honorific: null, end: 0, ambiguous: true } : { honorific, end: at, ambiguous }
}

/** Characters that stand before a title; 君 ends Chinese names of three, too: 鄭麗君. */
function leastName(title: string): number {
  return title === '君' ? 2 : 1
}

/** A title behind a name in a script without spaces: 先生, 님. Where it begins, -1 where there is none. */
export function titleBehind(text: string): number {
  const found = made().behind.find((title) => text.endsWith(title) && text.length > title.length + leastName(title))
  return found ? text.length - found.length : -1
}

/** Whether a text is letters after a name, one or several: `PhD`, `OBE`, `MD MPH`. */
export function isPostNominal(text: string): boolean {
  const { letters, dottedLetters } = made()
  const isOne = (part: string) => letters.has(bare(part)) || (dottedLetters.has(bare(part)) && /[.\p{Ll}]/u.test(part))
  const parts = text.split(/\s*[,/&]\s*|\s+/u).filter((part) => part !== '')
  return (
    isOne(text) ||
    (parts.length > 0 && parts.length < 5 && parts.every((part) => isOne(part) && /\p{Lu}|\./u.test(part)))
  )
}

/** Where letters begin that end a name without a comma, `Jane Doe MdB`; -1 where there are none, or where two may be a legal form. */
export function lettersBehind(name: string): number {
  const found = /^\S+(?:\s\S+){1,3}?(?=\s(\S{3,})$)/u.exec(name)
  return found && /\p{Lu}.*\p{Lu}/u.test(found[1]!) && isPostNominal(found[1]!) ? found[0].length : -1
}

/** Whether a text tells generations apart: `Jr.`, `III`. */
export function isGeneration(text: string): boolean {
  return made().generations.has(bare(text))
}
