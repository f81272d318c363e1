// Parts a name outside brackets: at changes of script, at marks, and from an acronym that stands beside it.

import { scriptOf, scriptRuns } from '../text/script.ts'
import { fitOf, looksLikeAcronym } from './acronyms.ts'
import { countryOf } from './country.ts'
import { bare, type Draft, firstToken, hasOrganizationWord, type LanguageOf } from './draft.ts'
import { readBeside } from './inside.ts'
import { isUnspaced, smallWords } from './lexicon.ts'
import { fold, isCapitals, wordsOf } from './words.ts'

const markBetween = /[,،、，;；/|–—]\s*$|\s-\s*$/u
const markFirst = /^\s*[,،、，;；/|–—]/u

function isMarked(left: string, right: string): boolean {
  return markBetween.test(left) || markFirst.test(right)
}

/** Size of a stretch in words; two characters without spaces count as one. */
function sizeOf(text: string): number {
  return isUnspaced(text) ? Math.max(1, (text.match(/\p{L}/gu)?.length ?? 0) / 2) : text.split(/\s+/u).length
}

/** Scripts that one Japanese name is written in: 国際環境NGO グリーンピース・ジャパン. */
const japanese = new Set(['Hani', 'Jpan', 'Hira', 'Kana'])

/**
 * The stretches of a text in different scripts. A word of another script is a brand of the name (`T*Revers` in a Cyrillic one, `광양YWCA`)
 * unless a mark sets it apart or it is the acronym of a whole name.
 */
export function partAtScripts(text: string): string[] {
  const runs = scriptRuns(text).filter((run) => /\p{L}/u.test(run.text))
  const out: string[] = []
  let start = 0
  for (let i = 1; i < runs.length; i++) {
    const left = text.slice(start, runs[i]!.start)
    const right = runs[i]!
    const next = runs[i + 1]
    // JPIC in `한국천주교 JPIC 분과 위원회`
    const isOnAgain =
      next && (scriptOf(left) === next.script || [scriptOf(left), next.script].every((one) => japanese.has(one)))
    if (isOnAgain && !isMarked(left, right.text) && !isMarked(right.text, next.text)) {
      i++
      continue
    }
    const isAcronym = looksLikeAcronym(bare(right.text)) && hasOrganizationWord(left)
    const isBrand = !isMarked(left, right.text) && sizeOf(bare(right.text)) < 2 && !isAcronym
    const isSpaced = /[\s,،、，;；/|–—-]$/u.test(left) || /^[\s,،、，;；/|–—-]/u.test(right.text)
    const isGlued = !isSpaced && (!isUnspaced(left) || wordsOf(right.text).length < 3)
    // 国際環境NGO FoE Japan: what is written on to the characters belongs to them, and what follows to both
    const isKind = !isSpaced && isUnspaced(left) && /^(?:NGO|NPO|CSO)\b/u.test(right.text)
    if (isBrand || isGlued || isKind) continue
    out.push(bare(left))
    start = right.start
  }
  return [...out, bare(text.slice(start))].filter((part) => part !== '')
}

/** Marks that may part two names; a hyphen needs a space on one side. */
const mark = /\s*[/|／]\s*|\s+[-–—]\s+|\s*[–—]\s+|[-–—]\s+|\s+[-–—]/gu
const slash = /[/|／]/u

/** The primary name of a text that marks part into several; what is beside it goes into the draft. */
export function partAtMarks(text: string, draft: Draft): string {
  for (const match of text.matchAll(mark)) {
    const left = text.slice(0, match.index).trim()
    const right = text.slice(match.index + match[0].length).trim()
    if (left === '' || right === '' || countryOf(right, false) !== null) continue
    const parted = slash.test(match[0])
      ? partAtSlash(left, right, /^\s.\s$/u.test(match[0]), draft)
      : partAtDash(left, right, draft)
    if (parted) return left
  }
  return text
}

function partAtSlash(left: string, right: string, isSpaced: boolean, draft: Draft): boolean {
  const isOther = scriptOf(left) !== scriptOf(right)
  // two bodies of one language joined by a slash are one name
  const isLong = wordsOf(left).length > 1 && wordsOf(right).length > 1
  const isPair = draft.writes.slashes && isSpaced && !slash.test(right)
  if (!isOther && !isPair && !(isLong && draft.differ(left, right))) return false
  for (const part of right.split(/\s*[/|／]\s*/u)) {
    if (isPair && !looksLikeAcronym(part)) draft.addForm(part, 'parallel')
    else readBeside(part, left, draft)
  }
  return true
}

/** `Rauhanliitto / Fredsförbundet`: enough names surely say themselves again behind a slash, all in the same two languages. */
export function writesSlashes(prints: readonly string[], languageOf: LanguageOf): boolean {
  const pairs = prints.flatMap((print) => {
    const parts = print.split(/\s[/|／]\s/u)
    return parts.length === 2 && parts.every((part) => /\p{L}{3}/u.test(part))
      ? [parts.map((part) => languageOf(part))]
      : []
  })
  if (pairs.length < 4) return false
  const sure = pairs.filter(([a, b]) => a !== 'und' && b !== 'und' && a !== b)
  const usual = [...Map.groupBy(sure, (pair) => pair.join(' ')).values()].sort((a, b) => b.length - a.length)[0] ?? []
  const others = pairs.filter(([a, b]) => a !== 'und' && a === b).length
  return usual.length >= 2 && usual.length >= 0.3 * pairs.length && others <= 0.1 * pairs.length
}

function partAtDash(left: string, right: string, draft: Draft): boolean {
  if (scriptOf(left) !== scriptOf(right)) {
    readBeside(right, left, draft)
    return true
  }
  // Cepaz in `Centro de Justicia y Paz - Cepaz`; AATR/BA bears the state that it sits in
  if (!/\s/u.test(right) && right.length > 2 && fitOf(right.replace(/[/-]\p{Lu}{2}$/u, ''), left) !== null) {
    draft.addAcronym(right)
    return true
  }
  // no form of the name explains ACUEM; a letter that writes acronyms so elsewhere is believed
  if (draft.writes.dashes && isBareAcronym(right) && hasOrganizationWord(left)) {
    draft.addAcronym(right)
    return true
  }
  const leftWords = wordsOf(left)
  const rightWords = wordsOf(right)
  if (rightWords.filter((word) => !smallWords().has(word.fold)).length < 2) return false
  // FOVIDA in `FOVIDA - Fomento de la Vida`, ACAT in `ACAT Brasil – Ação dos Cristãos …`
  const isOne = leftWords.length === 1
  const short =
    looksLikeAcronym(left) || isOne
      ? left
      : leftWords.length === 2 && looksLikeAcronym(firstToken(left))
        ? firstToken(left)
        : ''
  const isSpelled = short !== '' && fitOf(short, right) !== null
  if (
    isSpelled ||
    (isOne && looksLikeAcronym(left) && isCapitals(left) && left.length >= 4 && rightWords.length >= 3)
  ) {
    draft.addAcronym(short)
    draft.addForm(right, 'expansion')
    return true
  }
  if (
    leftWords.length > 1 &&
    hasOrganizationWord(left) &&
    hasOrganizationWord(right) &&
    draft.differSurely(left, right)
  ) {
    draft.addForm(right, 'parallel')
    return true
  }
  return false
}

/** Four capitals and more: two or three may be a state. */
function isBareAcronym(text: string): boolean {
  return /^\p{Lu}{4,7}$/u.test(text)
}

/** Whether the names write their acronyms behind dashes: more of them are explained by their names than are not, and not by chance. */
export function writesDashes(prints: readonly string[]): boolean {
  let explained = 0
  let others = 0
  for (const print of prints) {
    const match = /^(.{8,}?)\s*[-–—]\s+(\S{3,})$|^(.{8,}?)\s+[-–—](\S{3,})$/u.exec(print)
    const [left, right] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]]
    if (left === undefined || right === undefined || countryOf(right, false) !== null) continue
    if (fitOf(right, left) !== null) explained++
    else if (isBareAcronym(right)) others++
  }
  return explained >= 2 && explained > others
}

/** The name without an acronym that stands behind or before it without a mark: `… Humains RIDH`, `VAJ Vietnamese …`. */
export function partAtAcronym(text: string, draft: Draft): string {
  const tokens = text.split(/\s+/u)
  if (tokens.length < 3) return text
  const last = tokens.at(-1)!
  const head = text.slice(0, text.length - last.length).trim()
  if (standsBehind(last, head, tokens)) {
    draft.addAcronym(last)
    return head
  }
  const first = tokens[0]!
  const tail = text.slice(first.length).trim()
  if (looksLikeAcronym(first) && isCapitals(first) && first.length > 2 && !isCapitals(tokens[1]!)) {
    const fit = fitOf(first, tail)
    if (fit === 'initials' || (fit === 'beginnings' && tokens.length > 3)) {
      draft.addAcronym(first)
      return tail
    }
  }
  return text
}

function standsBehind(last: string, head: string, tokens: readonly string[]): boolean {
  const previous = tokens.at(-2)!
  if (last.length < 3 || !/[\p{L}\p{N}.]$/u.test(previous) || smallWords().has(fold(previous))) return false
  // in a name in capitals the last word is no acronym
  if (tokens.slice(0, -1).some((token) => token.length > 3 && isCapitals(token))) return false
  const fit = fitOf(last, head)
  if (fit !== null && (looksLikeAcronym(last) || (fit === 'beginnings' && isNewWord(last, tokens)))) return true
  // the acronym of another language's form: LSVD behind `Lesbian and Gay Federation in Germany`
  return /^\p{Lu}{4,6}$/u.test(last) && !isSpeakable(last) && tokens.length > 3 && hasOrganizationWord(head)
}

/** Whether a word in capitals can be read aloud, so that it is as likely a word as an acronym. */
function isSpeakable(text: string): boolean {
  return (fold(text).match(/[aeiouy]/gu)?.length ?? 0) * 3 >= text.length
}

/** Whether a capitalized word is none of the words before it. */
function isNewWord(last: string, tokens: readonly string[]): boolean {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(last) && !tokens.slice(0, -1).some((token) => fold(token).startsWith(fold(last)))
}
