// One column of a band, and what its lines show: labels, repetition, order, sentences, a heading.

import type { Frame, Line } from '../model/paper.ts'
import { collate } from '../text/collate.ts'
import { columnNamed, columnOf, isCue } from '../text/cues.ts'
import { readBullet, readLabels } from '../text/label.ts'
import { isTitled, saysRole } from '../text/roles.ts'
import type { Span } from './written.ts'

/** One column of a band: what stands in it on each row of the band, null where it is empty there. */
export interface Column {
  readonly frame: Frame
  readonly lines: readonly (Line | null)[]
  /** Where each stands in the file's own order. */
  readonly spans: readonly (Span | null)[]
}

export function present(column: Column): Line[] {
  return column.lines.filter((line) => line !== null)
}

/** Share of lines that open with a label; a figure without any mark is one where it goes on from the figure before. */
export function labelShare(column: Column): number {
  const lines = present(column)
  let count = 0
  let before: number | null = null
  for (const { text } of lines) {
    const labels = readLabels(text)
    const isNext = labels.some((label) => label.number === before! + 1)
    if (readBullet(text) !== null || isNext || labels.some((label) => !label.bare || label.length === text.length))
      count++
    before = labels[0]?.number ?? before
  }
  return count / lines.length
}

/** Share of a column's cells that say what an earlier cell of it said: countries, ranks, universities; what a line goes on with below a comma is no cell. */
export function repetition(column: Column): number {
  const texts = present(column).map((line) => line.text.trim())
  const cells = texts.filter((_, i) => i === 0 || !/[,،、，]$/u.test(texts[i - 1]!))
  return 1 - new Set(cells).size / Math.max(1, cells.length)
}

/** The cells of one column have their words in common (university, institute), and those of another have none: not one list. */
export function sayAlike(columns: readonly Column[]): boolean {
  const filled = columns.map(present)
  if (filled.some((lines) => lines.length < 5 || lines.length < 0.8 * filled[0]!.length)) return false
  const shares = filled.map(sharedWords)
  return Math.max(...shares) >= 0.5 && Math.min(...shares) <= 0.1
}

/** The cells behind the first column say what persons are, and those of the first do not: who they are. */
export function saysOffices([first, ...others]: readonly Column[]): boolean {
  const share = (column: Column) => {
    const lines = present(column)
    // `Jane Doe, chair` says who it is
    const heads = lines.map(({ text }) => text.split(/,|\s[-–—]\s/u)[0]!)
    return heads.filter((text) => saysRole(text) && !isTitled(text)).length / lines.length
  }
  const count = present(first!).length
  if (count < 4 || share(first!) > 0.1) return false
  return others.some((column) => present(column).length >= 0.8 * count && share(column) >= 0.4)
}

/** `Oakland, California` in every cell of one column and a comma in next to none of another: two fields, not one list. */
export function areParted(columns: readonly Column[]): boolean {
  const filled = columns.map(present)
  if (filled.some((lines) => lines.length < 5 || lines.length < 0.8 * filled[0]!.length)) return false
  const shares = filled.map((lines) => lines.filter(({ text }) => /,\s/u.test(text)).length / lines.length)
  return Math.max(...shares) >= 0.8 && Math.min(...shares) <= 0.15
}

/** Share of cells that hold a long word which another cell holds as well, whatever its ending, or end in the same letters: `MP`. */
function sharedWords(lines: readonly Line[]): number {
  const words = lines.map(({ text }) => {
    const long = (text.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, 6))
    return new Set([...long, ...(text.match(/(?<=\s)\p{Lu}{2,4}$/u) ?? [])])
  })
  const counts = new Map<string, number>()
  for (const word of words.flatMap((own) => [...own])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((own) => [...own].some((word) => counts.get(word)! > 1)).length / lines.length
}

export function medianLength(column: Column): number {
  const lengths = present(column)
    .map((line) => line.text.length)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

interface Heads {
  readonly heads: readonly (Line | undefined)[]
  /** The first row below them. */
  readonly end: number
}

/** What heads each column: its cell in the first row, whose cells may stand in the middle of a heading of two lines. */
function headsOf(columns: readonly Column[]): Heads {
  const first = { heads: columns.map(({ lines }) => lines[0] ?? undefined), end: 1 }
  const font = first.heads.find((line) => line !== undefined)?.font
  const count = columns[0]?.lines.length ?? 0
  let end = 1
  const isOwn = (i: number) => columns.every(({ lines }) => lines[i] == null || lines[i]!.font === font)
  while (end < Math.min(4, count) && isOwn(end)) end++
  const cells = columns.map(({ lines }) => lines.slice(0, end).filter((line) => line !== null))
  if (font === '' || end === 1 || end >= Math.min(4, count) || cells.some((lines) => lines.length === 0)) return first
  const middles = cells.map((lines) => (lines[0]!.baseline + lines.at(-1)!.baseline) / 2)
  const isLevel = Math.max(...middles) - Math.min(...middles) < 0.25 * cells[0]![0]!.size
  return isLevel ? { heads: cells.map(([line]) => line), end } : first
}

/** The first row says what the columns hold, each something else. */
export function namesColumns(columns: readonly Column[]): boolean {
  const texts = headsOf(columns).heads.map((line) => line?.text ?? '')
  // a name that holds `group` or `institute` heads nothing: one at least says no more than what it heads
  if (!texts.some((text) => columnNamed(text) !== null)) return false
  const known = texts.map(columnOf).filter((head) => head !== null)
  return known.length >= 2 && new Set(known).size === known.length && known.length >= columns.length - 1
}

/** `Organisations` and `Individuals` side by side head a list each: they say what stands below, not what a row holds. */
export function headsGroups(columns: readonly Column[]): boolean {
  const texts = headsOf(columns).heads.map((line) => line?.text ?? '')
  return new Set(texts).size > 1 && texts.every((text) => isCue('group', text))
}

/** Each cell of the first column ends in a colon, behind which the next one goes on: `Alpha Union:` and who signs for it. */
export function opensCells([first, second]: readonly Column[]): boolean {
  const opens = first!.lines.filter((line) => line !== null && /[:：]\s*$/u.test(line.text)).length
  const beside = first!.lines.filter((line, i) => line !== null && second!.lines[i] != null).length
  return opens >= 3 && opens >= 0.8 * present(first!).length && beside >= 0.8 * opens
}

/** The first row has a font of its own and a cell in every column. */
export function headerShows(columns: readonly Column[]): boolean {
  const { heads, end } = headsOf(columns)
  if (!heads.every((line) => line !== undefined)) return false
  const font = heads[0]!.font
  // a name in bold before what its person is heads nothing
  const isWhole = (line: Line) => line.pieces.every((piece) => piece.font === font || piece.raised)
  if (font === '' || !heads.every((line) => line!.font === font && isWhole(line!))) return false
  const others = columns.flatMap(({ lines }) => lines.slice(end).filter((line) => line !== null))
  return others.filter((line) => line.font === font).length < 0.1 * others.length
}

/** Lines that begin in lower case or end in a comma within a sentence: text that is read down. */
export function prose(column: Column): number {
  const lines = present(column).filter((line) => /\p{L}/u.test(line.text))
  return (
    lines.filter((line) => /^\s*\p{Ll}/u.test(line.text) && line.text.length > 25).length / Math.max(1, lines.length)
  )
}

/** Lines of any length that all end at one edge: a text set to both edges, which no cells are. */
export function isJustified(column: Column): boolean {
  const lines = present(column)
  if (lines.length < 4) return false
  const size = lines[0]!.size
  const starts = lines.filter(({ x }) => Math.abs(x - column.frame.left) < 0.1 * size)
  const ends = starts.filter(({ x, width }) => Math.abs(column.frame.right - x - width) < 0.1 * size)
  const lengths = new Set(ends.map(({ text }) => text.length))
  return ends.length > 0.7 * lines.length && lengths.size >= 3
}

export const compare = collate({ numeric: true })

type Compare = typeof compare

/** Orders that names may be sorted in: those in Han characters by their sound or their strokes. */
export function ordersOf(texts: readonly string[]): readonly Compare[] {
  const han = texts.filter((text) => /^\p{Script=Han}/u.test(text)).length
  if (han < 0.9 * texts.length) return [compare]
  return [compare, ...['zh-u-co-pinyin', 'zh-u-co-stroke'].map((locale) => new Intl.Collator(locale).compare)]
}

/** Share of neighbours that are in order. */
export function sortedShare(texts: readonly string[], by: Compare = compare): number {
  let right = 0
  for (let i = 1; i < texts.length; i++) if (by(texts[i - 1]!, texts[i]!) <= 0) right++
  return texts.length < 2 ? 0 : right / (texts.length - 1)
}
