// THE SHELF of list layouts, and the way from a list's blocks to its entries: the best fit wins for each run of blocks.

import type { Entry } from '../model/entry.ts'
import { type Block, type Box, boxOf, type Line } from '../model/paper.ts'
import type { ListPart } from '../model/parts.ts'
import { plain as unchanged } from '../model/text.ts'
import { isPlaceName } from '../text/country-names.ts'
import { columnNamed } from '../text/cues.ts'
import { blocks } from './blocks.ts'
import { bulleted } from './bulleted.ts'
import { cards } from './cards.ts'
import { columnsHeaded, withCountryLines } from './column-heads.ts'
import { few } from './few.ts'
import { headingCount, headingLines, headingText } from './headings.ts'
import { inline } from './inline.ts'
import { type Draft, type ListLayout, others, type Piece, type Slice } from './layout.ts'
import { partedAtLeaders } from './leaders.ts'
import { listLines } from './lines.ts'
import { withMeantBreaks } from './meant-breaks.ts'
import { numbered } from './numbered.ts'
import { plain } from './plain.ts'
import { spaced } from './spaced.ts'
import { partedAtRoles } from './spoken-for.ts'
import { table } from './table.ts'

export const layouts: readonly ListLayout[] = [cards, table, few, spaced, numbered, bulleted, blocks, inline, plain]

export interface FoundEntries {
  readonly entries: readonly Entry[]
  readonly headings: readonly Line[]
  /** Signature rules and column headings. */
  readonly form: readonly Line[]
  /** Print inside the list that no entry could take. */
  readonly leftOver: readonly Line[]
  /** Names of the layouts that were used. */
  readonly layouts: readonly string[]
}

/** Takes one list apart. */
export function findEntries(list: ListPart): FoundEntries {
  const entries: Entry[] = []
  const headings: Line[] = []
  const form: Line[] = []
  const leftOver: Line[] = []
  const used = new Set<string>()
  let group: Group = { name: null, count: null, place: null }
  let runTogether: Entry['runTogether'] = []
  for (const run of runsOf(list.blocks)) {
    const layout = bestOf(run)
    used.add(layout.name)
    for (const piece of piecesOf(layout, run)) {
      const lines = piece.kind === 'entry' ? linesIn(piece.draft) : piece.lines
      const columns = piece.kind === 'entry' && piece.draft.label !== null ? [] : columnsHeaded(lines)
      if (columns.length > 0) {
        form.push(...lines)
        runTogether = columns
      } else if (piece.kind === 'entry') {
        const { draft } = piece
        const isRemark = entries.length === 0 && (isBracketed(draft) || isColumnHeading(draft) || isLead(draft))
        if (isRemark || isPlaceholder(draft)) form.push(...lines)
        else entries.push({ ...entryOf(draft, group, list), runTogether })
      } else if (piece.kind === 'heading') {
        const said = headingText(piece.lines)
        const name = isGoingOn(said, piece.lines[0]!, group) ? group.name : said
        // a heading that repeats at the top of a page may leave its count out
        const count = headingCount(piece.lines) ?? (name === group.name ? group.count : null)
        group = { name, count, place: placeOf(piece.lines[0]!) }
        headings.push(...piece.lines)
      } else (piece.kind === 'form' ? form : leftOver).push(...piece.lines)
    }
  }
  const found = entries.filter((entry) => entry.segments.length > 0)
  return { entries: withCountryLines(found), headings, form, leftOver, layouts: [...used] }
}

/** Signs and nothing else, `* * *`, `-----`, a bullet before nothing; what has no code that says anything may be a name. */
const strokes = /^[^\p{L}\p{N}\p{Co}\ufffd]+$/u
/** `[Your organization here]`: a place to sign, and nobody who did. */
function isPlaceholder({ label, number, segments }: Draft): boolean {
  const text = segments
    .flatMap(({ slices }) => slices.map(({ line, start, end }) => line.text.slice(start, end).trim()))
    .join(' ')
  // a bullet counts nobody
  if (number === null && others.test(text)) return true
  return label === null && (/^[[<][^\]>]{2,60}[\]>]$/u.test(text) || strokes.test(text))
}

/** `Name of organisation` over the first entry: the heading of a table of one column. */
function isColumnHeading({ label, segments }: Draft): boolean {
  const text = segments.flatMap(({ slices }) => slices.map(({ line }) => line.text)).join(' ')
  const column = label === null ? columnNamed(text) : null
  return (column === 'organization' || column === 'name') && /\s/u.test(text.trim())
}

/** `Pour le collectif,` over the names of those who sign for it. */
function isLead({ label, segments }: Draft): boolean {
  const text = segments.flatMap(({ slices }) => slices.map(({ line }) => line.text)).join(' ')
  return label === null && /^\s*\p{Lu}[^,;:.]{2,40}\s\p{Ll}{3,},\s*$/u.test(text)
}

/** `(in alphabetical order)` over the first entry. */
function isBracketed({ label, segments }: Draft): boolean {
  const [segment, second] = segments
  const text = segment?.slices.map(({ line, start, end }) => line.text.slice(start, end)).join(' ') ?? ''
  return label === null && second === undefined && /^\s*[(（][^()（）]+[)）]\s*$/u.test(text)
}

function linesIn({ segments }: Draft): Line[] {
  return segments.flatMap(({ slices }) => slices.map(({ line }) => line))
}

/** Runs of blocks that are read alike: tables with what stands between them, and lines. */
function runsOf(source: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const [i, block] of source.entries()) {
    const last = runs.at(-1)
    const inTable = last?.some((other) => other.kind === 'table') ?? false
    // a heading between two tables, or the wrap of the last cell over the page's end
    const isLast = i === source.length - 1 && block.page !== source[i - 1]?.page
    const isScrap =
      block.kind === 'lines' &&
      block.lines.length <= 2 &&
      (isLast || source.slice(i + 1).some((next) => next.kind === 'table'))
    if (last && (block.kind === 'table' ? inTable : inTable ? isScrap : true)) last.push(block)
    else runs.push([block])
  }
  return runs
}

function bestOf(run: readonly Block[]): ListLayout {
  let best = plain
  let most = 0
  for (const layout of layouts) {
    // the shelf stands in the order of how sure its layouts can be
    if (most >= 0.9) break
    const fit = layout.fits(run)
    if (fit > most) [best, most] = [layout, fit]
  }
  return best
}

/** Headings are taken out first where the layout cannot tell them from entries by their label. */
function piecesOf(layout: ListLayout, run: readonly Block[]): readonly Piece[] {
  if (layout === numbered || layout === bulleted) return joinHeadings(withMeantBreaks(partedAtRoles(layout.split(run))))
  if (layout !== plain && layout !== inline) return joinHeadings(layout.split(run))
  const heads = headingLines(listLines(run), layout === inline ? 0.5 : undefined)
  if (heads.size === 0) return layout.split(run)
  const pieces: Piece[] = []
  let part: Block[] = []
  const close = () => {
    // under one heading names may run on that stand one a line under the other
    if (part.length > 0)
      pieces.push(...(layout === plain ? (runningOn(part) ?? plain.split(part, run)) : layout.split(part, run)))
    part = []
  }
  for (const block of run) {
    let lines: Line[] = []
    const flush = () => {
      if (lines.length > 0) part.push({ kind: 'lines', page: block.page, lines })
      lines = []
    }
    for (const line of block.kind === 'lines' ? block.lines : []) {
      if (!heads.has(line)) lines.push(line)
      else {
        flush()
        close()
        pieces.push({ kind: 'heading', lines: [line] })
      }
    }
    flush()
  }
  close()
  return joinHeadings(pieces)
}

/** The names of a part that surely run on, in one line or each paragraph behind a heading of its own; null where they stand one a line. */
function runningOn(part: readonly Block[]): readonly Piece[] | null {
  const layout = bestOf(part)
  const isSure = layout.name === 'inline' && (listLines(part).length === 1 || layout.fits(part) > 0.85)
  return isSure ? layout.split(part) : null
}

/** A heading over two lines is one heading; one that repeats at the top of a page changes nothing. */
function joinHeadings(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.kind === 'heading' && last?.kind === 'heading' && isSameHeading(last.lines.at(-1)!, piece.lines[0]!)) {
      out[out.length - 1] = { kind: 'heading', lines: [...last.lines, ...piece.lines] }
    } else out.push(piece)
  }
  return out
}

function isSameHeading(a: Line, b: Line): boolean {
  return (
    a.page === b.page &&
    a.font === b.font &&
    a.size === b.size &&
    b.baseline - a.baseline < 1.6 * a.size &&
    b.baseline > a.baseline &&
    // a country under another heading is one of its own, unless both lines name it
    (isPlaceName(headingText([a])) ||
      !isPlaceName(headingText([b])) ||
      isPlaceName(`${headingText([a])} ${headingText([b])}`))
  )
}

/** What the heading above says. */
interface Group {
  readonly name: string | null
  readonly count: number | null
  /** Page and column that it stands on. */
  readonly place: string | null
}

const placeOf = ({ page, frame }: Line) => `${page} ${Math.round(frame.left)}`

/** `Srbija (nastavak)` on the page or column behind `Srbija`: what a bracket adds to a heading said again is that it goes on, in any language. */
function isGoingOn(said: string, line: Line, { name, place }: Group): boolean {
  if (name === null || place === null || place === placeOf(line) || !said.startsWith(name)) return false
  return /^\s*[(（[]\s*\P{Lu}{2,20}\s*[)）\]]$/u.test(said.slice(name.length))
}

function entryOf(draft: Draft, group: Group, list: ListPart): Omit<Entry, 'runTogether'> {
  const slices = [
    ...(draft.labelSlice ? [draft.labelSlice] : []),
    ...draft.segments.flatMap((segment) => segment.slices),
  ]
  const boxes = boxesOf(slices)
  return {
    label: draft.label,
    number: draft.number,
    suffix: draft.suffix,
    style: draft.style,
    flaws: draft.flaws,
    segments: partedAtLeaders(draft.segments)
      .map((segment) => segmentOf(segment, list.noteMarks))
      .filter((segment) => segment.text.printed !== ''),
    group: group.name,
    groupCount: group.count,
    list: list.name,
    conditions: list.conditions,
    boxes,
    page: boxes[0]?.page ?? 1,
  }
}

function boxesOf(slices: readonly Slice[]): Box[] {
  const boxes: Box[] = []
  const lines: Line[] = []
  for (const { line, start, end } of slices) {
    const box = boxOf(line, start, end)
    const at = lines.indexOf(line)
    if (at < 0) {
      lines.push(line)
      boxes.push(box)
      continue
    }
    const other = boxes[at]!
    const x = Math.min(box.x, other.x)
    boxes[at] = { ...other, x, width: Math.max(box.x + box.width, other.x + other.width) - x }
  }
  return boxes.map((box) => ({
    ...box,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
  }))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** The print of a segment with its footnote marks: figures set high, stars and daggers at a name's end. */
function segmentOf(
  { slices, column }: Draft['segments'][number],
  noteMarks: ListPart['noteMarks'],
): Entry['segments'][number] {
  let printed = ''
  const marks: { start: number; end: number; mark: string }[] = []
  for (const { line, start, end } of slices) {
    const text = line.text.slice(start, end)
    const lead = text.length - text.trimStart().length
    const shown = text.trim()
    if (shown === '') continue
    if (printed !== '') printed += '\n'
    const offset = printed.length - start - lead
    printed += shown
    for (const piece of line.pieces) {
      if (!piece.raised || piece.start < start + lead || piece.end > start + lead + shown.length) continue
      const mark = line.text.slice(piece.start, piece.end)
      // letters set high behind a figure are its ending: 2nd, 1er, 3ª
      if (/^\p{L}+$/u.test(mark.trim()) && /\p{Nd}$/u.test(line.text.slice(0, piece.start))) continue
      if (/^[\s\p{Nd}*†‡§¶#,a-z()'’"”]{1,6}$/u.test(mark) && piece.start > start + lead)
        marks.push({ start: piece.start + offset, end: piece.end + offset, mark: mark.trim() })
    }
  }
  const tail = /(?<=[\p{L}\p{M}\p{Nd})\].,”"])\s?([*＊†‡§¶]{1,4})(?=\s*$|,|\n)/gu
  for (const match of printed.matchAll(tail)) {
    const start = match.index + match[0].length - match[1]!.length
    if (!marks.some((mark) => mark.start <= start && mark.end > start))
      marks.push({ start, end: start + match[1]!.length, mark: match[1]! })
  }
  for (const { mark } of noteMarks.filter(
    ({ mark, page }) => /^\p{Nd}+$/u.test(mark) && page >= (slices[0]?.line.page ?? 0),
  )) {
    const glued = new RegExp(`(?<=[\\p{L}\\p{M})\\]”"])${mark}(?=$|[,\\n])`, 'gu')
    for (const { index: start } of printed.matchAll(glued)) {
      if (!marks.some((other) => other.start === start)) marks.push({ start, end: start + mark.length, mark })
    }
  }
  return { text: unchanged(printed), column, marks: marks.sort((a, b) => a.start - b.start) }
}
