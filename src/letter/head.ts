// The letter's title and date, from what stands before its body.

import type { Line } from '../model/paper.ts'
import { fillOf, indentOf } from '../model/paper.ts'
import type { Parts } from '../model/parts.ts'
import { type Cue, cueForm, findCue, isCue, startsWithCue } from '../text/cues.ts'
import { readDate } from '../text/dates.ts'
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

/** The lines of the title; `taken` stand before the body and are something else. */
export function titleOf({ units, paragraphs }: Sequence, end: number, taken: ReadonlySet<Line>): Line[] {
  const head = units
    .slice(0, end)
    .filter((unit) => unit.line.page === units[0]?.line.page && !unit.row && !taken.has(unit.line))
  const rest = usualSize(units.slice(end)) > 0 ? units.slice(end) : units
  const [body, font] = [usualSize(rest), mostly(rest, (line) => line.font)]
  const groups: Unit[][] = []
  for (const unit of head) {
    const last = groups.at(-1)?.at(-1)
    if (last && isSameHeading(last, unit)) groups.at(-1)!.push(unit)
    else groups.push([unit])
  }
  const open = groups.filter((group) => !isOther(group))
  const about = open.find((group) => isSubject(group, units, font))
  const scored = open
    .map((group) => {
      const own = titleScore(group, groups, body) + (isOnlyBold(group, head, font) ? 0.6 : 0)
      // whose paper it is stands over an address, and what it is about above the salutation
      return { group, score: own + (group === about ? 1.2 : about && isOverAddress(group, groups) ? -6 : 0) }
    })
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (best && best.score >= 1) return best.group.map((unit) => unit.line)
  const subject = subjectLines(head)
  if (subject.length > 0) return subject
  // print without sizes (extracted text): what stands apart, before or behind the address and the date, is the title
  const isPlain =
    new Set(units.map((unit) => unit.line.size)).size === 1 && new Set(units.map((unit) => unit.line.font)).size === 1
  if (!isPlain) return []
  // whose paper it is stands over an address
  const below = (block: readonly Unit[]) => units[units.indexOf(block.at(-1)!) + 1]?.text ?? ''
  const signed = units.findIndex(({ text }) => opensLine('signed', text))
  const blocks = blocksOf(units.slice(0, signed < 0 ? end : Math.min(end, signed))).filter(
    (block) => head.includes(block[0]!) && !isPostal(block.map(({ text }) => text)) && !isContact(below(block)),
  )
  const at = units.indexOf(blocks[0]?.[0] as Unit)
  // a block that ends as a sentence does is the first of the body
  const closed = blocks.findIndex((block, i) => i > 0 && /[.。]\s*$/u.test(block.at(-1)!.text))
  const lines = blocks
    .slice(0, closed < 0 ? undefined : closed)
    .flat()
    .filter((unit, i) => units.indexOf(unit) === at + i)
  const next = units[at + lines.length]
  // alone above the body it may be a sentence of it
  const isApart =
    next !== undefined && (next.gap === null || next.gap > 1.6) && !/[.。:：]\s*$/u.test(lines.at(-1)!.text)
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const isSentence = lines.some(({ paragraph }) => paragraphs[paragraph]!.isProse)
  return !isSentence && length < 200 && (isApart || lines.length < head.length) ? lines.map(({ line }) => line) : []
}

/** Lines before the body that stand together; dates, salutations and the like stand alone. */
export function blocksOf(head: readonly Unit[]): Unit[][] {
  const gaps = head.flatMap(({ gap }) => (gap !== null && gap > 0.8 ? [gap] : []))
  const tight = Math.min(...gaps, 1.6)
  const blocks: Unit[][] = []
  let last: Unit | null = null
  for (const unit of head) {
    const isOpen = !unit.row && !isOther([unit]) && subjectLabel(unit.text) === null
    // the top of a column beside is another block
    const isBelow = unit.gap !== null && unit.gap > 0 && unit.gap < 1.35 * tight
    const goesOn = last !== null && last.block === unit.block && isBelow
    if (isOpen && goesOn) blocks.at(-1)!.push(unit)
    else if (isOpen) blocks.push([unit])
    last = isOpen ? unit : null
  }
  return blocks
}

/** `Re: Clean school buses`, in the font of everything around it, with what runs on below it. */
function subjectLines(head: readonly Unit[]): Line[] {
  const at = head.findIndex(({ text }) => subjectLabel(text) !== null)
  if (at < 0) return []
  const next = head.slice(at + 1).findIndex((unit, i) => {
    const above = head[at + i]!
    return fillOf(above.line) < 0.72 || unit.gap === null || unit.gap > 1.8 || isOther([unit])
  })
  return head.slice(at, next < 0 ? undefined : at + 1 + next).map(({ line }) => line)
}

/** `Re: ` before what a letter is about; null where the line says no such thing. */
export function subjectLabel(text: string): string | null {
  const [, label = '', word = '', rest = ''] = /^(\s*([^:：]{1,14})[:：]\s*)(.*)$/u.exec(text) ?? []
  return rest.length > 3 && isCue('subject', word) ? label : null
}

/** The only lines before the body in a font that is not the body's: bold, though no larger. */
function isOnlyBold(group: readonly Unit[], head: readonly Unit[], font: string | undefined): boolean {
  const own = group[0]!.line.font
  const others = head.filter((unit) => !group.includes(unit))
  return own !== '' && own !== font && group.length <= 3 && others.every(({ line }) => line.font === font)
}

/** Bold right above the salutation, where letters say what they are about; the one whose paper it is may be bold as well. */
function isSubject(group: readonly Unit[], units: readonly Unit[], font: string | undefined): boolean {
  const next = units[units.indexOf(group.at(-1)!) + 1]
  const own = group[0]!.line.font
  return own !== '' && own !== font && group.length <= 3 && next !== undefined && isSalutation(next.text)
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
export function isOther(group: readonly Unit[]): boolean {
  const text = group.map((unit) => unit.text).join(' ')
  if (isContact(text)) return true
  if (readDate(text) !== null && text.length < 60) return true
  if (isSalutation(text)) return true
  if (/[:：]\s*$/u.test(text) && startsWithCue('to', text)) return true
  return (
    isAddressed(text) || (['to', 'after', 'notice'] as const).some((cue) => opensLine(cue, text)) || headsList(text)
  )
}

/** A postcode or a house number. */
export function isPostal(texts: readonly string[]): boolean {
  return texts.some((text) =>
    /\p{Nd}{5,}|^\p{Nd}{4}\s\p{Lu}|^\p{Nd}{1,4},?\s\p{L}|\b\p{Lu}{1,2}\p{Nd}{1,2}\p{Lu}?\s\p{Nd}\p{Lu}{2}\b/u.test(
      text,
    ),
  )
}

/** An address of the net, a number to call. */
function isContact(text: string): boolean {
  return /@|https?:|www\.|\p{Nd}{3}[\s-]\p{Nd}{2}|\be-?mail\b/iu.test(text)
}

/** The line is the cue, or begins with it and a colon. */
export function opensLine(cue: Cue, text: string): boolean {
  const label = /^\s*([^:：]{1,40})[:：]/u.exec(text)?.[1]
  return isCue(cue, text) || (label !== undefined && isCue(cue, label))
}

/** `Dear Minister,` on a line of its own; where no mark ends it, of few words, and no form of address alone. */
export function isSalutation(text: string): boolean {
  const [said = '', mark = ''] = text.trim().split(/([,:!،，：！])$/u)
  if (mark === '' && (startsWithCue('honour', said) || said.split(/\s+/u).length > 5)) return false
  return startsWithCue('salutation', said) || (mark !== '' && isRespected(said))
}

/** Forms of respect of East Asia stand behind the name. */
export function isRespected(text: string): boolean {
  return /(?:様|殿|御中|先生|女士|阁下|閣下|鈞鑒|钧鉴|台鉴|台鑒|귀하|귀중|님께?)$/u.test(text)
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
  return (
    isOverAddress(group, groups) && groups.slice(at + 1).some((other) => other[0]!.line.size > next[0]!.line.size * 1.1)
  )
}

function isOverAddress(group: readonly Unit[], groups: readonly Unit[][]): boolean {
  const text = (groups[groups.indexOf(group as Unit[]) + 1] ?? []).map((unit) => unit.text).join(' ')
  const isAddress =
    /@|www\.|https?:|\.(?:org|com|net|int|ngo|example)\b|\b(?:tel|fax|phone|box|p\.?\s?o\.?)\b|\p{Nd}{4,}|\+\p{Nd}/iu
  return isAddress.test(text) && readDate(text) === null
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
