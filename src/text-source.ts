// Extracted text → pages with positioned runs: a line's place is its number, a character's its column.

import type { Page, Run } from './model/paper.ts'
import { cells, columnGap, isWide, tightCells } from './text/drawn-columns.ts'
import { type GluedNotes, gluedNotesOf, raisedIn } from './text/glued-notes.ts'
import { usualWidth } from './text/letter-width.ts'
import { isMarkdown, type Span, spansOf, unmarked } from './text/markdown.ts'
import { withLabelsBeside } from './text/torn-labels.ts'
import { inReadingOrder } from './text/visual-order.ts'

/** The grid that extracted text is laid on, in points: a character is half as wide as it is high. */
const size = 10
const cell = size / 2
const leading = size * 1.2
const margin = size * 5
const tightness = 3 * cell

/**
 * Reads text that was taken from a letter. Pages are parted by form feeds; where the text has none, by runs of blank
 * lines that are longer by two than the usual one.
 */
export function readTextPages(text: string): readonly Page[] {
  const { text: lines, isTurned } = inReadingOrder(text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'))
  const sheets = lines.includes('\f') ? lines.split('\f') : splitAtBlankRuns(lines.split('\n'))
  if (sheets.length > 1 && sheets.at(-1)?.trim() === '') sheets.pop()
  const isMarked = isMarkdown(lines)
  const rejoined = sheets.map((sheet) => withLabelsBeside(isMarked ? unmarked(sheet.split('\n')) : sheet.split('\n')))
  const grid = { ...gridOf(rejoined.flatMap((sheet) => sheet.lines)), isMarked }
  const glued = gluedNotesOf(rejoined.map((sheet) => sheet.lines))
  return rejoined.map(({ lines, count, isPlain }, i) => {
    const page = pageOf(i + 1, lines, grid, glued[i]!)
    return { ...page, isTurned, isMarked, ...(count > 0 ? { rejoined: { count, isPlain } } : {}) }
  })
}

/** How a letter's lines are laid out: the sheets of one letter are of one width. */
interface Grid {
  /** Width of a text in points. */
  readonly measure: (text: string) => number
  /** Width of a full line, told by the lines of paragraphs; infinite where they do not tell it. */
  readonly full: number
  readonly widest: number
  /** Written in Markdown. */
  readonly isMarked: boolean
}

function gridOf(all: readonly string[]): Omit<Grid, 'isMarked'> {
  const lines = all.map((line) => line.trimEnd()).filter((line) => line !== '')
  const inCells = (text: string) => cells(text) * cell
  // columns and places drawn with blanks stand where their cells are
  const drawn = lines.filter((line) => columnGap.test(line.trim()) || /^\s{10}/u.test(line)).length
  if (drawn > 0.02 * lines.length) return gridBy(inCells, lines, Number.POSITIVE_INFINITY)
  // a paragraph's lines: those that the next one goes on from
  const wrapped = lines.flatMap((line, i) =>
    /^\s*\p{Ll}/u.test(lines[i + 1] ?? '') ? [{ line, longer: `${line} ${/^\s*(\S+)/u.exec(lines[i + 1]!)![1]}` }] : [],
  )
  const [typed, set] = [inCells, typeWidth].map((measure) => {
    const widths = wrapped.map(({ line }) => measure(line)).sort((a, b) => a - b)
    const usual = widths[Math.floor(widths.length * 0.9)] ?? 0
    // paragraphs of one line each have no width
    const over = lines.filter((line) => measure(line) > 1.2 * usual).length
    const isTold = widths.length >= 5 && over <= Math.max(2, 0.03 * lines.length)
    // would have had room for the next word; lines of narrower columns say nothing of it
    const misfits = wrapped.filter(({ longer }) => measure(longer) > 0.75 * usual && measure(longer) < 0.98 * usual)
    return { measure, full: isTold ? usual : Number.POSITIVE_INFINITY, misfits: misfits.length }
  })
  // most texts were set in type that is not all of one width
  const best = typed!.full < Number.POSITIVE_INFINITY && set!.misfits <= typed!.misfits ? set! : typed!
  return gridBy(best.measure, lines, best.full)
}

function gridBy(measure: Grid['measure'], lines: readonly string[], full: number): Omit<Grid, 'isMarked'> {
  const widthOf = (line: string) => {
    const text = line.trimStart()
    return (cells(line.slice(0, line.length - text.length)) * cell + measure(text)) * squeeze(line, measure, full)
  }
  return { measure, full, widest: lines.reduce((most, line) => Math.max(most, widthOf(line)), 0) }
}

/** Width of a text in the usual fonts. */
function typeWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : usualWidth(character)
  return width * size
}

function splitAtBlankRuns(lines: readonly string[]): string[] {
  const usual = new Map<number, number>()
  const runs: { start: number; length: number }[] = []
  let printed = 0
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && lines[end]!.trim() === '') end++
    const length = end - i
    if (printed > 0 && end < lines.length) {
      usual.set(length, (usual.get(length) ?? 0) + 1)
      if (length > 0) runs.push({ start: i, length })
    }
    printed++
    i = end + 1
  }
  const mode = [...usual].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const sheets: string[] = []
  let at = 0
  for (const run of runs) {
    if (run.length < Math.max(3, mode + 2)) continue
    sheets.push(lines.slice(at, run.start).join('\n'))
    at = run.start + run.length
  }
  sheets.push(lines.slice(at).join('\n'))
  return sheets
}

/** A line longer than a full one lost a break, or is not as wide as it seems: it is set narrower, so that all full lines end at one edge. */
function squeeze(line: string, measure: Grid['measure'], full: number): number {
  const width = measure(line.trimEnd())
  return width > full ? full / width : 1
}

function pageOf(number: number, lines: readonly string[], grid: Grid, glued: GluedNotes): Page {
  const { measure, full, widest, isMarked } = grid
  const runs: Run[] = []
  const tight = lines.some(isRightToLeft) ? [] : tightCells(lines)
  for (const [row, line] of lines.entries()) {
    const baseline = margin + (row + 1) * leading
    const step = squeeze(line, measure, full)
    let x = margin
    const high = raisedIn(line, glued, glued.notes.has(row))
    let rest = line
    while (rest.trim() !== '') {
      const indent = rest.length - rest.trimStart().length
      x += cells(rest.slice(0, indent)) * cell * step
      rest = rest.slice(indent)
      const gap = columnGap.exec(rest)
      const whole = gap ? rest.slice(0, gap.index) : rest.trimEnd()
      const at = line.length - rest.length
      const next = tight[row]?.find((cell) => cell > at && cell < at + whole.length)
      const cellText = next === undefined ? whole : line.slice(at, next).trimEnd()
      const plain = high.length > 0 ? withHigh(cellText, at, high) : [{ text: cellText, isBold: false }]
      for (const { text, isBold, isHigh } of isMarked ? spansOf(cellText) : plain) {
        const height = isHigh ? 0.6 * size : size
        const width = (measure(text) * step * height) / size
        const direction = isRightToLeft(text) ? 'rtl' : 'ltr'
        const font = isBold ? 'bold' : ''
        // a cell that fills its column is set narrower, so that white space parts it from the next
        const shown = next === undefined ? width : Math.max(cell, width - tightness)
        const foot = isHigh ? baseline - 0.4 * size : baseline
        runs.push({
          text,
          x,
          y: foot - height * 0.8,
          width: shown,
          height,
          size: height,
          baseline: foot,
          font,
          direction,
        })
        x += width
      }
      rest = rest.slice(cellText.length)
    }
  }
  const right = runs.filter((run) => run.direction === 'rtl').reduce((ink, run) => ink + run.text.length, 0)
  const isMirrored = right * 2 > runs.reduce((ink, run) => ink + run.text.length, 0)
  const edge = isMirrored ? drawnEdge(runs) : null
  // lines of a right-to-left page begin at its right edge, unless blanks before them set them there
  const placed = !isMirrored
    ? runs
    : edge === null
      ? runs.map((run) => ({ ...run, x: 2 * margin + widest - run.x - run.width }))
      : runs.map((run) => (Math.abs(run.x + run.width - edge) < near ? { ...run, x: edge - run.width } : run))
  return {
    number,
    width: 2 * margin + widest,
    height: 2 * margin + lines.length * leading,
    turn: 0,
    runs: placed,
    unread: [],
  }
}

/** The text of a line from `at` on, in stretches: figures that were set high stand by themselves. */
function withHigh(text: string, at: number, high: readonly { start: number; end: number }[]): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const { start, end } of high.map((place) => ({ start: place.start - at, end: place.end - at }))) {
    if (start < from || end > text.length) continue
    if (start > from) spans.push({ text: text.slice(from, start), isBold: false })
    spans.push({ text: text.slice(start, end), isBold: false, isHigh: true })
    from = end
  }
  if (from < text.length) spans.push({ text: text.slice(from), isBold: false })
  return spans
}

/** How far from the edge a right-to-left line may begin whose letters are no wider than a cell, in points. */
const near = 6 * cell

/** Where right-to-left lines begin that blanks set to the right; null where lines begin with their first letter. */
function drawnEdge(runs: readonly Run[]): number | null {
  const own = runs.filter((run) => run.direction === 'rtl')
  const set = own.filter((run) => run.x > margin + 8 * cell)
  const edges = set.map((run) => run.x + run.width).sort((a, b) => a - b)
  return set.length > 0.5 * own.length ? edges[Math.floor(0.8 * edges.length)]! : null
}

function isRightToLeft(text: string): boolean {
  const right = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  return right * 2 > letters
}
