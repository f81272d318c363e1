// The letter's title, date and addressees, from what stands before its body.

import type { Line } from '../model/paper.ts'
import { fillOf, indentOf } from '../model/paper.ts'
import type { Parts } from '../model/parts.ts'
import { cueForm, findCue, isCue, startsWithCue } from '../text/cues.ts'
import { readDate } from '../text/dates.ts'
import { readBullet, readLabels } from '../text/label.ts'
import type { Sequence, Unit } from './units.ts'

/** Index of the first unit that is neither heading, date, address nor salutation. */
export function headEnd({ units, paragraphs }: Sequence): number {
  const body = usualSize(units.filter((unit) => paragraphs[unit.paragraph]!.isProse))
  // a heading that is a sentence is set larger than what it heads
  const isHeading = ({ from }: Sequence['paragraphs'][number]) => units[from]!.line.size > 1.15 * body
  const prose = paragraphs.find(
    (paragraph) => paragraph.isProse && !isAddressed(paragraph.text) && !isHeading(paragraph),
  )
  const signed = units.findIndex((unit, i) => (i > 0 && isCue('signed', unit.text)) || headsList(unit.text))
  const ends = [prose?.from ?? units.length, signed < 0 ? units.length : signed]
  return Math.min(...ends, 40)
}

/** A line with a colon that names signatories heads their list, wherever it stands. */
function headsList(text: string): boolean {
  return /[:：]\s*$/u.test(text) && findCue('signed', text) !== null
}

/** `An open letter to: …` is a sentence by its length only. */
function isAddressed(text: string): boolean {
  return startsWithCue('to', text) && /[:：]/u.test(text.slice(0, 60))
}

export function titleOf({ units, paragraphs }: Sequence, end: number): Line[] {
  const head = units.slice(0, end).filter((unit) => unit.line.page === units[0]?.line.page && !unit.row)
  const rest = usualSize(units.slice(end)) > 0 ? units.slice(end) : units
  const [body, font] = [usualSize(rest), mostly(rest, (line) => line.font)]
  const groups: Unit[][] = []
  for (const unit of head) {
    const last = groups.at(-1)?.at(-1)
    if (last && isSameHeading(last, unit)) groups.at(-1)!.push(unit)
    else groups.push([unit])
  }
  const open = groups.filter((group) => !isOther(group))
  const scored = open
    .map((group) => ({ group, score: titleScore(group, groups, body) + (isOnlyBold(group, head, font) ? 0.6 : 0) }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (best && best.score >= 1) return best.group.map((unit) => unit.line)
  const subject = subjectLines(head)
  if (subject.length > 0) return subject
  // print without sizes (extracted text): what stands before the address, the date or the salutation is the title
  const first = groups[0]
  const isPlain =
    new Set(units.map((unit) => unit.line.size)).size === 1 && new Set(units.map((unit) => unit.line.font)).size === 1
  if (isPlain && first && open[0] === first && groups.length > 1) {
    const lines: Line[] = []
    for (const group of groups) {
      if (isOther(group) || (lines.length > 0 && startsWithCue('signed', group[0]!.text))) break
      lines.push(...group.map((unit) => unit.line))
    }
    const text = lines.map((line) => line.text).join(' ')
    const isSentence = paragraphs[first[0]!.paragraph]!.isProse
    if (!isSentence && text.length < 200 && lines.length < head.length) return lines
  }
  return []
}

/** `Re: Clean school buses`, in the font of everything around it, with what runs on below it. */
function subjectLines(head: readonly Unit[]): Line[] {
  const at = head.findIndex(({ text }) => {
    const [, word, rest = ''] = /^\s*([^:：]{1,14})[:：]\s*(.*)$/u.exec(text) ?? []
    return word !== undefined && rest.length > 3 && isCue('subject', word)
  })
  if (at < 0) return []
  const next = head.slice(at + 1).findIndex((unit, i) => {
    const above = head[at + i]!
    return fillOf(above.line) < 0.72 || unit.gap === null || unit.gap > 1.8 || isOther([unit])
  })
  return head.slice(at, next < 0 ? undefined : at + 1 + next).map(({ line }) => line)
}

/** The only lines before the body in a font that is not the body's: bold, though no larger. */
function isOnlyBold(group: readonly Unit[], head: readonly Unit[], font: string | undefined): boolean {
  const own = group[0]!.line.font
  const others = head.filter((unit) => !group.includes(unit))
  return own !== '' && own !== font && group.length <= 3 && others.every(({ line }) => line.font === font)
}

function usualSize(units: readonly Unit[]): number {
  return mostly(units, (line) => line.size) ?? 0
}

/** What most of the print has. */
function mostly<T>(units: readonly Unit[], of: (line: Line) => T): T | undefined {
  const ink = new Map<T, number>()
  for (const { line, text } of units) ink.set(of(line), (ink.get(of(line)) ?? 0) + text.length)
  return [...ink].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function isSameHeading(a: Unit, b: Unit): boolean {
  return (
    a.block === b.block &&
    Math.abs(a.line.size - b.line.size) < 0.2 &&
    a.line.font === b.line.font &&
    b.gap !== null &&
    b.gap < 2.6 &&
    !isOther([b])
  )
}

/** A date, an address, a salutation, a cue: no title. */
function isOther(group: readonly Unit[]): boolean {
  const text = group.map((unit) => unit.text).join(' ')
  if (/[@]|https?:|www\.|\p{Nd}{3}[\s-]\p{Nd}{2}/u.test(text)) return true
  if (readDate(text) !== null && text.length < 60) return true
  if (startsWithCue('salutation', text) && /[,:!，：！]\s*$/u.test(text.trim())) return true
  if (/[:：]\s*$/u.test(text) && startsWithCue('to', text)) return true
  return isAddressed(text) || isCue('to', text) || headsList(text)
}

function titleScore(group: readonly Unit[], groups: readonly Unit[][], body: number): number {
  const { line } = group[0]!
  const text = group.map((unit) => unit.text).join(' ')
  const words = text.trim().split(/\s+/u).length
  let score = (line.size / body - 1) * 10
  const middle = line.x + line.width / 2
  const centre = (line.frame.left + line.frame.right) / 2
  if (Math.abs(middle - centre) < line.size && indentOf(line) > 1) score += 0.7
  if (group[0]!.line.font !== '' && groups.filter((other) => other[0]!.line.font === line.font).length === 1)
    score += 0.5
  const wide = /[\u2e80-\u9fff\uac00-\ud7a3]/u.test(text)
  if (!wide && words < 3) score -= 1
  if (group.length > 4) score -= 3
  if (isLetterhead(group, groups)) score -= 6
  if (text.length > 250) score -= 4
  return score
}

/** A name over an address: the organization whose paper it is. */
function isLetterhead(group: readonly Unit[], groups: readonly Unit[][]): boolean {
  const at = groups.indexOf(group as Unit[])
  const next = groups[at + 1]
  if (!next || next[0]!.line.size >= group[0]!.line.size * 0.85) return false
  const text = next.map((unit) => unit.text).join(' ')
  const isAddress =
    /@|www\.|https?:|\.(?:org|com|net|int|ngo|example)\b|\b(?:tel|fax|phone|box|p\.?\s?o\.?)\b|\p{Nd}{4,}|\+\p{Nd}/iu.test(
      text,
    )
  return (
    isAddress &&
    readDate(text) === null &&
    groups.slice(at + 1).some((other) => other[0]!.line.size > next[0]!.line.size * 1.1)
  )
}

/** The date that the letter bears: on a line of its own before the body, or between the body and the list. */
export function dateOf({ units, paragraphs }: Sequence, end: number, beforeLists: readonly number[]): Parts['date'] {
  const candidates = [...units.slice(0, end), ...beforeLists.map((i) => units[i]!)]
  for (const { line, text, row, paragraph } of candidates) {
    // a date close under a table is a row of one cell
    const isCell = row !== null && row.cells.flat().length > 1
    if (isCell || text.length > 70 || paragraphs[paragraph]!.isProse) continue
    const value = readDate(text)
    if (value !== null && text.replace(/[\p{Nd}\s]/gu, '').length < 45) return { value, line }
  }
  return null
}

export function addresseesOf(sequence: Sequence, end: number): Parts['addressees'] {
  const { units } = sequence
  for (let i = 0; i < end; i++) {
    const { text } = units[i]!
    const head = /^\s*([^:：]{1,40})[:：]/u.exec(text)?.[1]
    const opens =
      isCue('to', text) ||
      (startsWithCue('to', text) && /[:：]/u.test(text)) ||
      (head !== undefined && isCue('to', head))
    if (!opens) continue
    const colon = /[:：]/u.exec(text)
    const rest = colon ? text.slice(colon.index + 1).trim() : ''
    if (rest !== '') return runIn(sequence, i, end, rest)
    return stacked(units, i, end)
  }
  return { names: [], lines: [] }
}

/** `An open letter to: A, B, C`, which may run over several lines. */
function runIn({ units, paragraphs }: Sequence, from: number, end: number, rest: string): Parts['addressees'] {
  const lines = [units[from]!.line]
  let text = rest
  for (let i = from + 1; i < Math.max(end, from + 4) && i < units.length; i++) {
    const unit = units[i]!
    const above = units[i - 1]!
    const isFull =
      above.line.x + above.line.width > above.line.frame.left + 0.72 * (above.line.frame.right - above.line.frame.left)
    if (!isFull || unit.line.font !== units[from]!.line.font || unit.row || unit.block !== units[from]!.block) break
    if (startsWithCue('salutation', unit.text) || readDate(unit.text) !== null || unit.gap === null || unit.gap > 2.6)
      break
    if (unit.gap > 1.8 && paragraphs[unit.paragraph]!.isProse) break
    text += ` ${unit.text.trim()}`
    lines.push(unit.line)
  }
  const names = text
    .split(/\s*[;；、]\s*|,\s+(?=\p{Lu})|，\s*/u)
    .map(cleanAddressee)
    .filter((name) => name !== '')
  return { names, lines }
}

/** One addressee a line under `To:`, until the salutation or a wider gap. */
function stacked(units: readonly Unit[], from: number, end: number): Parts['addressees'] {
  const names: string[] = []
  const lines = [units[from]!.line]
  let usual: number | null = null
  for (let i = from + 1; i < end; i++) {
    const unit = units[i]!
    if (
      unit.row ||
      isOther([unit]) ||
      (startsWithCue('salutation', unit.text) && /[,:!，：！]\s*$/u.test(unit.text.trim()))
    )
      break
    if (usual !== null && (unit.gap === null || unit.gap > usual * 1.35)) break
    if (unit.gap !== null && i > from + 1) usual = Math.max(usual ?? 0, unit.gap)
    else if (unit.gap !== null) usual = Math.max(1.5, unit.gap)
    names.push(cleanAddressee(unit.text))
    lines.push(unit.line)
  }
  return { names: names.filter((name) => name !== ''), lines: names.length > 0 ? lines : [] }
}

function cleanAddressee(text: string): string {
  const label = readLabels(text).find((label) => !label.bare && label.counting === 'decimal')
  const length = label?.length ?? readBullet(text)?.length ?? 0
  return text
    .slice(length)
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;，；、.]+$/u, '')
    .trim()
}

/** Whether a line opens what follows the lists: copies, annexes, references, contacts. */
export function opensAfter(text: string): boolean {
  if (text.length > 90) return false
  if (isCue('after', text)) return true
  const colon = /^([^:：]{2,40})[:：]/u.exec(text)
  return (
    colon !== null &&
    (isCue('after', colon[1]!) || (findCue('after', colon[1]!)?.at === 0 && cueForm(colon[1]!).split(' ').length <= 5))
  )
}
