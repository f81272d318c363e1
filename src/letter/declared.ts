// What the letter says of its own signatories: every sentence that counts them.

import type { Declared } from '../model/dataset.ts'
import type { Line } from '../model/paper.ts'
import { findCue, startsWithCue } from '../text/cues.ts'
import { decimalValue } from '../text/label.ts'

export interface Passage {
  readonly text: string
  readonly lines: readonly Line[]
  /** Stands beside the list: a note, a heading, the line under it. */
  readonly isNear: boolean
}

const figures =
  /(?<![\p{Nd}.,/:-])\p{Nd}{1,3}(?:[,.\u00a0\u202f ]\p{Nd}{3})+(?![\p{Nd}])|(?<![\p{Nd}.,/:-])(?!0\p{Nd})\p{Nd}{1,6}(?![\p{Nd}%]|-\p{Nd})/gu
/** Dates, and the names of sort orders, hold figures that count nothing. */
const dates =
  /\p{Nd}{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?\p{Nd}{4}|\p{L}{3,}\s+\p{Nd}{1,2},?\s+\p{Nd}{4}|\p{Nd}{4}\s?[年년]\s?\p{Nd}{1,2}\s?[月월]\s?\p{Nd}{1,2}\s?[日일]|\p{Nd}+\s?音順/gu
/** What every date of these holds. */
const dated = /\p{Nd}{4}|[年년]|音順/u
const wordless = /[\u2e80-\u9fff]/u

/** `lists` are the headings of each list: where every one of several counts its own, the letter declares their sum. */
export function declaredOf(passages: readonly Passage[], lists: readonly (readonly Passage[])[]): Declared | null {
  const each = lists.flatMap((heads) => heads.map(countIn).find((found) => found?.total != null) ?? [])
  if (each.length > 1 && each.length === lists.length) {
    const total = each.reduce((sum, found) => sum + found.total!, 0)
    return { total, anonymous: null, statement: each.map(({ statement }) => statement).join(' '), page: each[0]!.page }
  }
  for (const passage of [...passages].sort((a, b) => Number(b.isNear) - Number(a.isNear))) {
    const found = countIn(passage)
    if (found) return found
  }
  return null
}

function countIn({ text, lines, isNear }: Passage): Declared | null {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const sentences = plain.split(/(?<=[.!?؟।]["”»)]?)\s+(?=["“«(¿¡*]?[\p{Lu}\p{Lo}\p{Nd}])|(?<=[。！？])/u)
  let total: number | null = null
  let anonymous: number | null = null
  const said: string[] = []
  for (const sentence of sentences) {
    const counts = numbersBeside(sentence)
    if (counts.length === 0) continue
    const isWithheld = findCue('withheld', sentence) !== null
    const isSigned =
      isOwnCount(sentence) || findCue('signed', sentence) !== null || (isNear && findCue('count', sentence) !== null)
    if (isWithheld && (isSigned || total !== null)) {
      if (counts.length > 1 && total === null) [total = null, anonymous = null] = counts
      else anonymous = counts.at(-1)!
      said.push(sentence)
    } else if (isSigned && total === null && isTotal(sentence, isNear)) {
      total = counts[0]!
      said.push(sentence)
    }
  }
  if (total === null && anonymous === null) return null
  return { total, anonymous, statement: said.join(' ').replace(/^[*＊†‡§]+\s*/u, ''), page: lines[0]?.page ?? 1 }
}

/** Figures that stand beside a word for signatories or organizations; years, dates and sections are none. */
function numbersBeside(said: string): number[] {
  const found: number[] = []
  if (!/\p{Nd}/u.test(said)) return found
  const sentence = dated.test(said) ? said.replace(dates, (date) => ' '.repeat(date.length)) : said
  for (const match of sentence.matchAll(figures)) {
    const value = decimalValue(match[0].replace(/[,.\u00a0\u202f ]/gu, ''))
    if (value === null || value < 2 || (value > 1900 && value < 2100 && match[0].length === 4)) continue
    const before = sentence.slice(Math.max(0, match.index - 45), match.index)
    const behind = sentence.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const near = wordless.test(sentence)
      ? [before.slice(-12), behind.slice(0, 6)]
      : [lastWords(before, 4), firstWords(behind, 4)]
    if (
      near.some(
        (words) =>
          findCue('count', words) !== null || findCue('signed', words) !== null || findCue('withheld', words) !== null,
      )
    )
      found.push(value)
  }
  return found
}

function lastWords(text: string, count: number): string {
  return text.trim().split(/\s+/u).slice(-count).join(' ')
}

function firstWords(text: string, count: number): string {
  return text.trim().split(/\s+/u).slice(0, count).join(' ')
}

const we = 'we|nous|nosotros|nosotras|nós|wir|noi|wij|vi|мы|ми|ние|biz|kami|نحن|我们|我們|私たち|우리'
const pronoun = new RegExp(`^\\P{L}*(?:${we})(?!\\p{L})`, 'iu')
/** `We, 7 organizations, …`, `Wir, die 7 unterzeichnenden Organisationen, …`. */
const ownCount = new RegExp(
  `^\\P{L}*(?:${we})(?<mark>[,，、]?)\\s*(?:(?:the|die|les|los|las|as|os|le|de)\\s)?\\s*\\p{Nd}+(?<rest>.*)`,
  'isu',
)
function isOwnCount(sentence: string): boolean {
  const { mark, rest } = ownCount.exec(sentence)?.groups ?? {}
  // without a comma the figure may count anything else: We 3 times asked organizations to sign
  return rest !== undefined && findCue('count', firstWords(rest, mark ? 5 : 2)) !== null
}

/** A sentence of the body counts the signatories only where it says so of this letter; `since 2019 … 640 incidents` does not. */
function isTotal(sentence: string, isNear: boolean): boolean {
  return isNear || pronoun.test(sentence) || countsSigners(sentence)
}

/** `On behalf of the 40 undersigned organizations`: the figure counts those who sign, whoever speaks. */
function countsSigners(sentence: string): boolean {
  return [...sentence.matchAll(/\p{Nd}\s+(?=\p{L})/gu)].some(({ index }) =>
    startsWithCue('signed', sentence.slice(index + 1).trim()),
  )
}
