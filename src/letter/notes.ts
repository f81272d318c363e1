// Footnotes, endnotes and sentences on the conditions of signing: told from the list they stand in or under.

import { indentOf } from '../model/paper.ts'
import type { Note } from '../model/parts.ts'
import { findCue, isCue } from '../text/cues.ts'
import { isHeadingText, runInLength } from './anchors.ts'
import { isRunInList } from './shapes.ts'
import type { Sequence, Unit } from './units.ts'

/** A mark before a note, tight to its text or set high: `*Text`, `† Text`, `¹ Text`. */
const mark = /^\s*([*＊†‡§¶#]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\((?:\*{1,3}|†)\)|※)\s*(?=\p{L}|["“«(]|\p{Nd}+\s\p{L})/u
const figure = /^\s*[[(]?(\p{Nd}{1,3}|[a-z])[\])]?[.:]?\s*(?=\p{L}|["“«])/u

export interface Notes {
  readonly notes: readonly Note[]
  /** Indexes of the units that the notes take. */
  readonly taken: ReadonlySet<number>
}

export function notesOf({ units, paragraphs }: Sequence): Notes {
  const taken = new Set<number>()
  const notes: Note[] = []
  const usual = usualSize(units)
  const starred = units.filter((unit) => /^\s*[*＊※]\s/u.test(unit.text)).length
  for (let i = 0; i < units.length; i++) {
    if (taken.has(i) || units[i]!.row) continue
    const found = noteMark(units, i, usual, starred)
    const paragraph = paragraphs[units[i]!.paragraph]!
    const isCondition = paragraph.from === i && isConditionText(paragraph.text)
    if (found === null && (!isCondition || isHeadingWith(paragraph.text))) continue
    // `*The experts: A, chair; B, member`: the star leads to those who speak
    if (found !== null && runInLength(units[i]!.text) > 0 && isRunInList(paragraph.text)) continue
    let end = i + 1
    while (end < units.length && isSameNote(units, i, end, usual, starred)) end++
    const own = units.slice(i, end)
    for (let k = i; k < end; k++) taken.add(k)
    const text = own
      .map((unit) => unit.text.trim())
      .join(' ')
      .replace(/\s+/gu, ' ')
    const clean = text.slice(found ? (mark.exec(text)?.[0] ?? figure.exec(text)?.[0] ?? '').length : 0).trim()
    notes.push({
      mark: found,
      text: clean,
      lines: own.map((unit) => unit.line),
      condition: conditionOf(clean, found !== null),
    })
    i = end - 1
  }
  return { notes, taken }
}

function usualSize(units: readonly Unit[]): number {
  const ink = new Map<number, number>()
  for (const { line, text } of units) ink.set(line.size, (ink.get(line.size) ?? 0) + text.length)
  return [...ink].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** The mark that a note opens with; null where the line opens no note. */
function noteMark(units: readonly Unit[], i: number, usual: number, starred: number): string | null {
  const { line, text } = units[i]!
  const first = line.pieces[0]
  const isSmall = line.size < 0.93 * usual
  if (
    first?.raised &&
    /^[\p{Nd}a-z*†‡§]{1,3}$/u.test(first === undefined ? '' : text.slice(first.start, first.end).trim())
  ) {
    return text.slice(first.start, first.end).trim()
  }
  const match = mark.exec(text)
  // the same star before many lines is a bullet
  if (match && (starred <= 1 || isSmall || !/\s$/u.test(match[0])) && /\s/u.test(text.trim()))
    return match[1]!.replace(/[()]/gu, '')
  const figures = figure.exec(text)
  if (figures && isSmall && isLow(units, i) && !isNextItem(units, i, usual) && !isInSmallList(units, i))
    return figures[1]!
  // a raised figure 1 that was recognised as a letter
  if (isSmall && /^\s*[Il|]\p{Lu}\p{Ll}/u.test(text) && isLow(units, i)) return '1'
  return null
}

/** The line counts on from one in the usual size right over it, at the same place: the last of a list, however high it was recognised. */
function isNextItem(units: readonly Unit[], i: number, usual: number): boolean {
  const [above, own] = [units[i - 1], units[i]!]
  if (!above || above.row || above.block !== own.block || above.line.size < 0.93 * usual) return false
  const [before, number] = [above, own].map(({ text }) => Number(figure.exec(text)?.[1]))
  const [left, right] = [above.line.x - own.line.x, above.line.x + above.line.width - own.line.x - own.line.width]
  return number === before! + 1 && Math.min(Math.abs(left), Math.abs(right)) < own.line.size
}

/** Lines in small print that count up to or from this one, none of them a sentence: a list that was set small, not the notes of the page. */
function isInSmallList(units: readonly Unit[], i: number): boolean {
  const { line } = units[i]!
  const near = units
    .slice(Math.max(0, i - 12), i + 13)
    .filter((unit) => unit.line.page === line.page && Math.abs(unit.line.size - line.size) < 0.3)
  const counted = near.filter(({ text, line: { pieces } }) => figure.test(text) && !pieces[0]?.raised)
  return counted.length >= 5 && counted.every(({ text }) => !/\p{Ll}{2}[.!?]["”’»)]?\s*$/u.test(text))
}

/** Nothing in the usual size follows on the same page and in the same block. */
function isLow(units: readonly Unit[], i: number): boolean {
  const { line, block } = units[i]!
  for (let k = i + 1; k < units.length && units[k]!.block === block; k++) {
    if (units[k]!.line.page === line.page && units[k]!.line.size > line.size * 1.05) return false
  }
  return true
}

function isSameNote(units: readonly Unit[], start: number, i: number, usual: number, starred: number): boolean {
  const first = units[start]!
  const unit = units[i]!
  if (unit.block !== first.block || unit.row || Math.abs(unit.line.size - first.line.size) > 0.3) return false
  if (noteMark(units, i, usual, starred) !== null || unit.gap === null || unit.gap > 1.9) return false
  const above = units[i - 1]!
  // the list begins, or goes on, under a sentence that has ended
  if (/[.!?。！？؟।]["”’»)]*\s*$/u.test(above.text) && /^\s*[([（]?\p{Nd}{1,4}[.)\]）、．]/u.test(unit.text))
    return false
  const isWrapped =
    (above.line.x + above.line.width - above.line.frame.left) / (above.line.frame.right - above.line.frame.left) > 0.7
  return isWrapped && (unit.paragraph === above.paragraph || indentOf(unit.line) >= 0)
}

/** A short sentence that limits what a signature means. */
function isConditionText(text: string): boolean {
  return (
    text.length < 300 &&
    findCue('condition', text) !== null &&
    /\s/u.test(text.trim()) &&
    text.trim().split(/\s+/u).length >= 4 &&
    !/,.*,/u.test(text)
  )
}

/** `Signatories (titles for identification only)`: a heading, whose bracket holds for all below it. */
function isHeadingWith(text: string): boolean {
  const [, heading = ''] = /^([^()（）]+)[(（][^()（）]+[)）]\s*[:：]?\s*$/u.exec(text.trim()) ?? []
  return heading !== '' && isHeadingText(heading)
}

/** What a heading, or its bracket, says of the signatures below it; null where it says nothing. */
export function headingCondition(text: string): string | null {
  // `In a personal capacity:`
  if (isCue('condition', text)) return text.trim().replace(/\s*[:：]$/u, '')
  const said = /[(（]([^()（）]+)[)）]\s*[:：]?\s*$/u.exec(text.trim())?.[1]
  return said !== undefined && isConditionText(said) ? said.trim() : null
}

function conditionOf(text: string, isMarked: boolean): string | null {
  const plain = text.replace(/^[*＊†‡§\s(]+|[.\s)]+$/gu, '')
  if (findCue('condition', text) !== null) return plain
  return isMarked && text.length < 120 && findCue('count', text) === null ? plain : null
}
