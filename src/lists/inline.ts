// Run-in lists: names one behind the other in a paragraph, parted by semicolons, bullets, bars, slashes or commas.

import { boxOf, fillOf, type Line } from '../model/paper.ts'
import { collate } from '../text/collate.ts'
import { isCountryName } from '../text/country-names.ts'
import { saysRole } from '../text/roles.ts'
import { areFields, areOpened } from './fields.ts'
import { headingLines } from './headings.ts'
import { type ListLayout, others, type Piece, type Slice, sliceOf, unlabelled } from './layout.ts'
import { couldFit, type ListLine, listLines } from './lines.ts'

const dash = /\s[–—]\s/u
/** Separators from the surest to the one that names hold themselves. */
const separators: readonly RegExp[] = [/[;；]/u, /[•·▪●∙|]/u, /(?:^|\s)\/(?:\s|$)/u, dash, /[、،]/u, /[,，]/u]
const bracketOpen = /[(（[【]/u
const bracketClose = /[)）\]】]/u
/** Parts behind a body that may say who speaks for it: a name, what the person is, and another. */
const mostSpeakers = 4
/** Words that stand before the last of several names. */
export const conjunctions =
  /\s(?:and|et|y|e|i|a|и|та|і|und|en|ed|och|og|ve|dan|và|și|és|ja|&)\s+(?=[\p{Lu}\p{Lo}\p{Nd}"“«])|\s?(?:および|及び|和|與|与|以及|및)\s?|\sو(?=\p{Lo})/gu
/** What follows a comma inside a name: legal forms, degrees, generations. */
const suffix =
  /^\s*(?:inc|ltd|llc|llp|plc|a\.?\s?c|s\.?\s?a|a\.?s\.?b\.?l|e\.?\s?v|jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq|gmbh|b\.?v|o\.?p|s\.?j|ret)\b\.?/iu

export const inline: ListLayout = {
  name: 'inline',
  fits(blocks) {
    const lines = listLines(blocks)
    if (lines.length === 0) return 0
    const paragraphs = paragraphsOf(lines)
    const separator = separatorOf(paragraphs)
    if (separator === null) return 0
    const heads = new Set([...headingLines(lines, 0.5), ...loneHeads(paragraphs, separator)])
    // commas stand within names, and a dash between a person and a body
    const isSoft = separator === separators.at(-1) || separator === dash
    const inkOf = (some: readonly ListLine[]) => some.reduce((sum, { line }) => sum + line.text.length, 0)
    const ink = inkOf(lines.filter(({ line }) => !heads.has(line)))
    const isLong = (paragraph: readonly ListLine[]) =>
      paragraph.length >= 2 || (!isSoft && heads.size > 0 && countOf([paragraph], separator) >= 2)
    const covered = inkOf(
      paragraphs
        .filter(isLong)
        .flat()
        .filter(({ line }) => !heads.has(line)),
    )
    const marks = countOf(paragraphs, separator)
    if (isHeaded(paragraphs, separator)) return 0.86
    if (isSoft && (areFields(paragraphs, separator) || areOpened(lines, separator) || areMeant(lines))) return 0.2
    // lines that all end at one edge are one text, though its names are long for a narrow column
    const fill = fillIn(lines)
    const isDeep = lines.length >= 5 && lines[0]!.line.text.length > 30
    const isFilled = isDeep && lines.slice(0, -1).every(({ line }) => fill(line) > 0.93)
    if (lines.length === 1 && areBracketed(lines[0]!.line, separator)) return 0.8
    if (marks < 2 || marks < (isSoft && !isFilled ? 1.2 : 0.5) * lines.length) return 0
    if (lines.length === 1) return marks >= 3 ? 0.8 : 0.2
    return covered > 0.7 * ink ? 0.85 : 0.2
  },
  split(blocks, whole = blocks) {
    const paragraphs = paragraphsOf(listLines(blocks))
    const all = paragraphsOf(listLines(whole))
    const separator = separatorOf(all)
    const headed = separator !== null && isHeaded(all, separator)
    return (headed ? paragraphs.flatMap(partedAtHeads) : paragraphs).flatMap((paragraph): Piece[] => {
      const lines = paragraph.map(({ line }) => line)
      const head = headed ? headLength(lines[0]!.text) : 0
      if (head > 0) {
        const pieces = partsOf(lines, separator!, head)
        return [
          { kind: 'heading', lines: [lineUpTo(lines[0]!, head)] },
          ...pieces.map((slices) => unlabelled([{ slices, column: null }])),
        ]
      }
      const parts = separator ? partsOf(lines, separator) : [lines.map((line) => sliceOf(line))]
      if (
        whole === blocks &&
        parts.length === 1 &&
        paragraphs.length > 1 &&
        paragraph.length === 1 &&
        isHeading(paragraph[0]!.line)
      )
        return [{ kind: 'heading', lines }]
      return parts.map((slices) => unlabelled([{ slices, column: null }]))
    })
  },
}

/** Most lines had room for the word that begins the next, as far as the longest reaches: they end where somebody wanted them to. */
function areMeant(lines: readonly ListLine[]): boolean {
  const edge = Math.max(...lines.map(({ line }) => line.x + line.width))
  const below = lines.slice(1).flatMap((item, i) => (item.gap === null ? [] : [[lines[i]!.line, item.line] as const]))
  const inList = (line: Line): Line => ({ ...line, frame: { ...line.frame, right: Math.min(line.frame.right, edge) } })
  const meant = below.filter(([above, line]) => line.direction === 'ltr' && couldFit(inList(above), line))
  return below.length >= 4 && meant.length >= 0.6 * below.length
}

/** `A. Ernaux (writer), E. Morin (sociologist) et G. Bedos (comedian)`: who is named has what is said of it in brackets, one and all. */
function areBracketed(line: Line, separator: RegExp): boolean {
  const parts = partsOf([line], separator).map((slices) => textOf(slices).trim().replace(/\.$/u, ''))
  return parts.length >= 3 && parts.every((part) => /^\p{Lu}[^()（）]+[(（][^()（）]+[)）]$/u.test(part))
}

/** Length of what opens a paragraph as a heading does, `Argentina: `; 0 where nothing does. */
function headLength(text: string): number {
  const match = /^\s*([^:：,;，；、()]{2,40})[:：]\s*(?=\S)/u.exec(text)
  return match && /^\P{Ll}/u.test(match[1]!) && match[1]!.trim().split(/\s+/u).length <= 5 ? match[0].length : 0
}

/** Paragraphs that each open with their own heading, `Argentina: A, B and C`, and not with a body whose speaker follows. */
function isHeaded(paragraphs: readonly (readonly ListLine[])[], separator: RegExp): boolean {
  const heads = paragraphs.filter((paragraph) => headLength(paragraph[0]!.line.text) > 0)
  const parted = heads.filter((paragraph) => countOf([paragraph], separator) > 0)
  if (heads.length < 2 || heads.length < 0.75 * paragraphs.length || parted.length < 0.5 * heads.length) return false
  const speakers = heads.filter((paragraph) => {
    const text = paragraph.map(({ line }) => line.text).join(' ')
    const parts = text.slice(headLength(paragraph[0]!.line.text)).split(separator)
    // who speaks for a body is one, or two; many are its members
    return parts.length <= mostSpeakers && parts.some((part, i) => i > 0 && saysRole(part))
  })
  return speakers.length < 0.3 * heads.length
}

/** A line that opens with a heading of its own begins a paragraph, however full the line above it. */
function partedAtHeads(paragraph: readonly ListLine[]): ListLine[][] {
  const out: ListLine[][] = []
  for (const [i, item] of paragraph.entries()) {
    const above = paragraph[i - 1]?.line.text ?? ''
    if (i === 0 || (headLength(item.line.text) > 0 && !/[,;，；、–-]\s*$/u.test(above))) out.push([item])
    else out.at(-1)!.push(item)
  }
  return out
}

/** What a line prints before a place. */
function lineUpTo(line: Line, end: number): Line {
  const pieces = line.pieces.flatMap((piece) =>
    piece.start < end ? [{ ...piece, end: Math.min(piece.end, end) }] : [],
  )
  const { x, width } = boxOf(line, 0, end)
  return { ...line, text: line.text.slice(0, end), pieces, x, width }
}

function isHeading(line: Line): boolean {
  return fillOf(line) < 0.5 && !/[;,.]\s*$/u.test(line.text)
}

/** Short lines that each stand over names that run on, and hold no separator: where a typeface comes in many files no font shows them. */
function loneHeads(paragraphs: readonly (readonly ListLine[])[], separator: RegExp): Line[] {
  const isLone = (paragraph: readonly ListLine[]) =>
    paragraph.length === 1 && countOf([paragraph], separator) === 0 && isHeading(paragraph[0]!.line)
  const lone = paragraphs.flatMap((paragraph, i) => (isLone(paragraph) ? [i] : []))
  const isOver = (i: number) => i + 1 < paragraphs.length && countOf([paragraphs[i + 1]!], separator) > 0
  return lone.length >= 2 && lone.every(isOver) ? lone.map((i) => paragraphs[i]![0]!.line) : []
}

/** How far lines reach: to the edge of their column, or to one of their own at which most of them end, as beside an empty column. */
function fillIn(lines: readonly ListLine[]): (line: Line) => number {
  const reach = (line: Line) => fillOf(line) * (line.frame.right - line.frame.left)
  const edge = Math.max(...lines.map(({ line }) => reach(line)))
  const full = lines.filter(({ line }) => reach(line) > 0.93 * edge).length
  // names of one length end at one edge as well
  const isColumn = lines.length >= 5 && full >= 0.6 * lines.length && edge > 16 * lines[0]!.line.size
  return isColumn ? (line) => reach(line) / edge : fillOf
}

/** Lines that fill their column run on; a line that ends early ends the paragraph. */
function paragraphsOf(lines: readonly ListLine[]): ListLine[][] {
  const paragraphs: ListLine[][] = []
  const gaps = lines.flatMap(({ gap }) => (gap !== null && gap > 0.5 ? [gap] : []))
  const most = Math.min(2.4, 1.3 * Math.min(...gaps))
  const fill = fillIn(lines)
  for (const [i, item] of lines.entries()) {
    const above = lines[i - 1]
    const runsOn =
      above &&
      fill(above.line) > 0.78 &&
      (item.gap === null || item.gap < most) &&
      Math.abs(above.line.size - item.line.size) < 0.5
    // `Kenya: A; B.` over `Peru: C; D.`
    const isHead = above && /[.。]\s*$/u.test(above.line.text) && headLength(item.line.text) > 0
    const isOpen = above && /[;；,،、•·|/–-]\s*$/u.test(above.line.text)
    if ((runsOn && !isHead) || isOpen) paragraphs.at(-1)!.push(item)
    else paragraphs.push([item])
  }
  return paragraphs
}

function separatorOf(paragraphs: readonly (readonly ListLine[])[]): RegExp | null {
  const counts = separators.map((separator) => countOf(paragraphs, separator))
  const words = paragraphs.flat().reduce((sum, { line }) => sum + line.text.split(/\s+/u).length, 0)
  // a sure separator wins as soon as it stands every few dozen words
  const at = counts.findIndex((count) => count >= 2 && count >= words / 40)
  return at < 0 ? null : separators[at]!
}

function countOf(paragraphs: readonly (readonly ListLine[])[], separator: RegExp): number {
  const global = new RegExp(separator.source, 'gu')
  let count = 0
  for (const paragraph of paragraphs) {
    let depth = 0
    for (const { line } of paragraph) {
      const hits = new Set([...line.text.matchAll(global)].map((match) => match.index))
      for (let i = 0; i < line.text.length; i++) {
        const character = line.text[i]!
        if (bracketOpen.test(character)) depth++
        else if (bracketClose.test(character)) depth = Math.max(0, depth - 1)
        else if (hits.has(i) && depth === 0) count++
      }
    }
  }
  return count
}

/** The paragraph's lines, from `start` of the first on, parted at the separator, outside brackets. */
export function partsOf(lines: readonly Line[], separator: RegExp, start = 0): Slice[][] {
  const parts: Slice[][] = [[]]
  const global = new RegExp(separator.source, 'gu')
  const isComma = /,/u.test(separator.source)
  let depth = 0
  for (const [k, line] of lines.entries()) {
    const { text } = line
    const hits = new Map([...text.matchAll(global)].map((match) => [match.index, match[0].length]))
    let from = k === 0 ? start : 0
    for (let i = from; i < text.length; i++) {
      const character = text[i]!
      if (bracketOpen.test(character)) depth++
      else if (bracketClose.test(character)) depth = Math.max(0, depth - 1)
      const length = hits.get(i)
      if (length === undefined || depth > 0) continue
      if (isComma && suffix.test(text.slice(i + length))) continue
      // the comma between two marks of notes
      if (line.pieces.some((piece) => piece.raised && piece.start < i && piece.end > i)) continue
      if (i > from) parts.at(-1)!.push(sliceOf(line, from, i))
      parts.push([])
      from = i + length
    }
    if (text.length > from) parts.at(-1)!.push(sliceOf(line, from))
  }
  const filled = parts.map(trimmed).filter((part) => part.length > 0)
  return splitLast(filled, isComma)
}

function textOf(slices: readonly Slice[]): string {
  return slices.map(({ line, start, end }) => line.text.slice(start, end)).join('\n')
}

/** Blanks and the conjunction at a part's start off. */
function trimmed(slices: readonly Slice[]): Slice[] {
  const out = slices.filter(({ line, start, end }) => line.text.slice(start, end).trim() !== '')
  const first = out[0]
  if (!first) return []
  const text = first.line.text.slice(first.start, first.end)
  const lead = /^\s*(?:(?:and|et|y|e|i|и|та|und|en|ve|dan|và|și|és|&)\s+)?/u.exec(text)![0].length
  const isConjunction = lead > 0 && /\S/u.test(text.slice(0, lead))
  // `and the Republic of Korea`
  const isLast = /^\s*(?:\p{Ll}{1,3}\s+(?=\p{Lu}))?[\p{Lu}\p{Lo}\p{Nd}"“«]/u.test(text.slice(lead))
  const skip = isConjunction && !isLast ? /^\s*/u.exec(text)![0].length : lead
  return [{ ...first, start: first.start + skip }, ...out.slice(1)].filter((slice) => slice.end > slice.start)
}

/** `…; Pilar Zúñiga and Lucía Zúñiga.`: the last part is two names where both halves are names and the order agrees. */
function splitLast(parts: readonly Slice[][], isComma: boolean): Slice[][] {
  const last = parts.at(-1)
  if (!last || parts.length < 3) return [...parts]
  // names that stand one a line end with their lines: so does the last
  const lines = new Set(parts.map((part) => part[0]!.line))
  if (lines.size === parts.length && parts.every((part) => part.length === 1)) return [...parts]
  const text = textOf(last)
  const hits = [...text.matchAll(conjunctions)]
  const hit = hits.at(-1)
  if (!hit || inBrackets(text, hit.index)) return [...parts]
  const [left, right] = [text.slice(0, hit.index), text.slice(hit.index + hit[0].length)]
  const isName = (side: string) =>
    side.trim().split(/\s+/u).length >= 2 ||
    /^[^\p{Ll}]{2,}$/u.test(side.trim()) ||
    /[\u2e80-\uffef]/u.test(side) ||
    isCountryName(side)
  // between commas the last name follows a conjunction, which the names before it do not hold
  const isOnly = isComma && parts.slice(0, -1).every((part) => !textOf(part).includes(hit[0])) && /^\p{Lu}/u.test(right)
  // where names hold the word themselves, the last may as well: `Bund für Umwelt und Naturschutz · Komitee für Rechte und Demokratie`
  const isClosed = /\p{L}{3}[)"”»]?\.\s*$/u.test(text)
  const isHeld = parts.slice(0, -1).some((part) => textOf(part).includes(hit[0].trimEnd()))
  if (!isComma && !isClosed && isHeld) return [...parts]
  const cut = () => [...parts.slice(0, -1), ...cutAt(last, hit.index, hit.index + hit[0].length)]
  if (others.test(right.trim())) return cut()
  if (!isName(left) || !(isName(right) || isOnly)) return [...parts]
  // a short end behind a long beginning is more of one body's name: `Association for Research and Open Science`
  const [before, behind] = [left, right].map((side) => side.trim().split(/\s+/u).length)
  if (!isComma && before! > 3 && behind! < 3) return [...parts]
  const heads = parts.slice(0, -1).map((part) => textOf(part).trim())
  if (isSorted(heads) && compare(left.trim(), right.trim()) > 0) return [...parts]
  return cut()
}

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (before.match(/[(（[]/gu)?.length ?? 0) > (before.match(/[)）\]]/gu)?.length ?? 0)
}

const compare = collate()

function isSorted(texts: readonly string[]): boolean {
  const wrong = texts.filter((text, i) => i > 0 && compare(texts[i - 1]!, text) > 0).length
  return texts.length > 4 && wrong <= 0.05 * texts.length
}

/** Cuts slices in two at offsets of their joined text. */
function cutAt(slices: readonly Slice[], from: number, to: number): Slice[][] {
  const left: Slice[] = []
  const right: Slice[] = []
  let offset = 0
  for (const slice of slices) {
    const length = slice.end - slice.start
    const a = Math.min(length, Math.max(0, from - offset))
    const b = Math.min(length, Math.max(0, to - offset))
    if (a > 0) left.push({ ...slice, end: slice.start + a })
    if (b < length) right.push({ ...slice, start: slice.start + b })
    offset += length + 1
  }
  return [left, right]
}
