// A band of rows and its gutters → blocks in reading order: columns read down, or the rows of a table.

import type { Block, Frame, Line, Row } from '../model/paper.ts'
import { columnOf } from '../text/cues.ts'
import { isLoneLabel, readBullet, readLabels } from '../text/label.ts'
import { type Direction, lineOf } from './direction.ts'
import type { Band, Gutter } from './gutters.ts'
import type { Chunk, PageRow } from './rows.ts'

/** One column of a band: what stands in it on each row of the band, null where it is empty there. */
interface Column {
  readonly frame: Frame
  readonly lines: readonly (Line | null)[]
}

export interface Sheet {
  readonly page: number
  readonly direction: Direction
  /** Left and right edge of the page's print. */
  readonly area: Frame
}

export function blocksOfBands(rows: readonly PageRow[], bands: readonly Band[], sheet: Sheet): Block[] {
  const parted = bands.map((band) => ({
    ...band,
    gutters: withoutLabelGutters(rows.slice(band.top, band.bottom + 1), band.gutters, sheet),
  }))
  return mergeAlike(parted).flatMap((band) => blocksOfBand(rows.slice(band.top, band.bottom + 1), band.gutters, sheet))
}

/** Bands that follow each other with their columns at the same places are one: a long line had narrowed a strip. */
function mergeAlike(bands: readonly Band[]): Band[] {
  const out: Band[] = []
  for (const band of bands) {
    const last = out.at(-1)
    const isAlike =
      last !== undefined &&
      last.bottom + 1 === band.top &&
      last.gutters.length === band.gutters.length &&
      last.gutters.every(
        (gutter, i) =>
          Math.min(gutter.right, band.gutters[i]!.right) - Math.max(gutter.left, band.gutters[i]!.left) > 0,
      )
    if (!isAlike) {
      out.push(band)
      continue
    }
    const gutters = last.gutters.map((gutter, i) => {
      const other = band.gutters[i]!
      return {
        left: Math.max(gutter.left, other.left),
        right: Math.min(gutter.right, other.right),
        top: gutter.top,
        bottom: other.bottom,
      }
    })
    out[out.length - 1] = { top: last.top, bottom: band.bottom, gutters }
  }
  return out
}

function blocksOfBand(own: readonly PageRow[], gutters: readonly Gutter[], sheet: Sheet): Block[] {
  if (gutters.length === 0) {
    return [
      {
        kind: 'lines',
        page: sheet.page,
        lines: own.map((row) => lineOf(row.chunks, sheet.page, sheet.direction, sheet.area)),
      },
    ]
  }
  const columns = columnsOf(own, gutters, sheet)
  const reading = readingOf(columns)
  if (reading === 'down')
    return columns.map((column) => ({
      kind: 'lines',
      page: sheet.page,
      lines: column.lines.filter((line) => line !== null),
    }))
  if (reading === 'rows') return [{ kind: 'lines', page: sheet.page, lines: countedLines(columns, sheet.page) }]
  if (reading === 'grid') return [{ kind: 'lines', page: sheet.page, lines: gridLines(columns) }]
  return [{ kind: 'table', page: sheet.page, rows: tableRows(columns, sheet.page) }]
}

/** A strip with nothing but labels on its outer side parts no columns: labels belong to what they count. */
function withoutLabelGutters(rows: readonly PageRow[], gutters: readonly Gutter[], sheet: Sheet): readonly Gutter[] {
  return gutters.filter((gutter, i) => {
    const [from, to] =
      sheet.direction === 'ltr'
        ? [gutters[i - 1]?.right ?? Number.NEGATIVE_INFINITY, gutter.left]
        : [gutter.right, gutters[i + 1]?.left ?? Number.POSITIVE_INFINITY]
    let labels = 0
    let all = 0
    for (const row of rows) {
      const chunks = row.atoms.filter((atom) => middle(atom) > from && middle(atom) < to)
      if (chunks.length === 0) continue
      all++
      if (isLoneLabel(lineOf(chunks, sheet.page, sheet.direction, sheet.area).text)) labels++
    }
    return labels < 0.75 * all
  })
}

function middle(chunk: Chunk): number {
  return (chunk.left + chunk.right) / 2
}

function columnsOf(rows: readonly PageRow[], gutters: readonly Gutter[], sheet: Sheet): Column[] {
  const edges = gutters.map((gutter) => (gutter.left + gutter.right) / 2)
  const cells = rows.map((row) => {
    const parts: Chunk[][] = Array.from({ length: gutters.length + 1 }, () => [])
    for (const chunk of row.atoms) parts[edges.filter((edge) => edge < middle(chunk)).length]!.push(chunk)
    return parts
  })
  const columns = Array.from({ length: gutters.length + 1 }, (_, k): Column => {
    const chunks = cells.flatMap((parts) => parts[k]!)
    const frame = {
      left: Math.min(...chunks.map((chunk) => chunk.left)),
      right: Math.max(...chunks.map((chunk) => chunk.right)),
    }
    const lines = cells.map((parts) =>
      parts[k]!.length > 0 ? lineOf(parts[k]!, sheet.page, sheet.direction, frame) : null,
    )
    return { frame, lines }
  })
  return sheet.direction === 'rtl' ? columns.reverse() : columns
}

/**
 * Columns of one list, read down; a table, read across; or a grid of blocks (name, role and organization one below the
 * other, several side by side), read across block by block.
 */
function readingOf(columns: readonly Column[]): 'down' | 'across' | 'grid' | 'rows' {
  const labels = columns.map(labelShare)
  if (labels[0]! > 0.3 && labels.slice(1).every((share) => share > 0.3)) return countsAcross(columns) ? 'rows' : 'down'
  if (namesColumns(columns)) return 'across'
  if (isGrid(columns)) return 'grid'
  let table = 0
  // one column counts and the others do not
  if (labels[0]! > 0.4 && labels.slice(1).every((share) => share < 0.05)) table += 3
  if (headerShows(columns)) table += 2.5
  table += Math.max(...columns.map(repetition)) > 0.3 ? 2 : -0.5
  table += order(columns)
  if (columns.some((column) => prose(column) > 0.3)) table -= 4
  const filled = columns.map((column) => column.lines.filter((line) => line !== null).length)
  if (Math.min(...filled) < 0.4 * Math.max(...filled)) table += 0.5
  const widths = columns.map(medianLength)
  if (Math.max(...widths) > 1.8 * Math.min(...widths)) table += 0.75
  else table -= 0.5
  if (columns.length >= 3) table += 0.5
  return table > 0.5 ? 'across' : 'down'
}

function present(column: Column): Line[] {
  return column.lines.filter((line) => line !== null)
}

/** Share of lines that open with a label; a figure without any mark is one where it goes on from the figure before. */
function labelShare(column: Column): number {
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

/** The labels count on from column to column: 1 2 3 over 4 5 6. */
function countsAcross(columns: readonly Column[]): boolean {
  let across = 0
  let steps = 0
  for (const i of columns[0]!.lines.keys()) {
    const numbers = columns.map((column) => (column.lines[i] ? readLabels(column.lines[i].text)[0]?.number : undefined))
    for (const [k, number] of numbers.slice(1).entries()) {
      if (number === undefined || numbers[k] === undefined) continue
      steps++
      if (number === numbers[k] + 1) across++
    }
  }
  return steps >= 2 && across > 0.75 * steps
}

/** The lines of columns that count across, cell by cell. */
function countedLines(columns: readonly Column[], page: number): Line[] {
  return tableRows(columns, page).flatMap((row) => row.cells.flat())
}

/** Share of a column's cells that say what an earlier cell of it said: countries, ranks, universities. */
function repetition(column: Column): number {
  const texts = present(column).map((line) => line.text.trim())
  return 1 - new Set(texts).size / texts.length
}

function medianLength(column: Column): number {
  const lengths = present(column)
    .map((line) => line.text.length)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

/** The first row says what the columns hold, each something else. */
function namesColumns(columns: readonly Column[]): boolean {
  const heads = columns.map((column) => (column.lines[0] ? columnOf(column.lines[0].text) : null))
  const known = heads.filter((head) => head !== null)
  return known.length >= 2 && new Set(known).size === known.length && known.length >= columns.length - 1
}

/** The first row has a font of its own and a cell in every column. */
function headerShows(columns: readonly Column[]): boolean {
  const heads = columns.map((column) => column.lines[0])
  if (!heads.every((line) => line !== null && line !== undefined)) return false
  const font = heads[0]!.font
  if (font === '' || !heads.every((line) => line!.font === font)) return false
  const others = columns.flatMap((column) => present(column).slice(1))
  return others.filter((line) => line.font === font).length < 0.1 * others.length
}

/** Lines that begin in lower case or end in a comma within a sentence: text that is read down. */
function prose(column: Column): number {
  const lines = present(column).filter((line) => /\p{L}/u.test(line.text))
  return (
    lines.filter((line) => /^\s*\p{Ll}/u.test(line.text) && line.text.length > 25).length / Math.max(1, lines.length)
  )
}

/** How the cells are sorted: negative where the second column goes on where the first ends, positive where only one is sorted. */
function order(columns: readonly Column[]): number {
  const sorted = columns.map((column) => sortedShare(present(column).map((line) => line.text)))
  const first = present(columns[0]!)
  const second = present(columns[1]!)
  if (first.length < 4 || second.length < 4) return 0
  if (sorted.every((share) => share > 0.8)) return compare(first.at(-1)!.text, second[0]!.text) <= 0 ? -3 : 0.5
  return sorted[0]! > 0.85 && sorted.slice(1).some((share) => share < 0.7) ? 1 : 0
}

let collator: Intl.Collator | null = null
function compare(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  return collator.compare(a, b)
}

/** Share of neighbours that are in order. */
function sortedShare(texts: readonly string[]): number {
  let right = 0
  for (let i = 1; i < texts.length; i++) if (compare(texts[i - 1]!, texts[i]!) <= 0) right++
  return texts.length < 2 ? 0 : right / (texts.length - 1)
}

/** Groups of rows that white space parts over the whole band. */
function rowGroups(columns: readonly Column[]): number[][] {
  const count = columns[0]!.lines.length
  const base = Array.from({ length: count }, (_, i) => columns.map((column) => column.lines[i]).find((line) => line)!)
  const pitches = base.slice(1).map((line, i) => line.baseline - base[i]!.baseline)
  const tight = [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length * 0.25)] ?? 0
  const groups: number[][] = [[0]]
  for (const [i, pitch] of pitches.entries()) {
    if (pitch > tight * 1.35) groups.push([])
    groups.at(-1)!.push(i + 1)
  }
  return groups
}

/** Blocks of two lines and more, side by side, that begin together. */
function isGrid(columns: readonly Column[]): boolean {
  const groups = rowGroups(columns)
  if (groups.length < 2) return false
  const tall = groups.filter((group) => group.length >= 2)
  if (tall.length < 0.7 * groups.length) return false
  let together = 0
  let full = 0
  for (const group of tall) {
    const filled = columns.map((column) => group.filter((i) => column.lines[i] != null))
    const used = filled.filter((rows) => rows.length > 0)
    if (used.length > 1) full++
    if (used.length > 1 && used.every((rows) => rows[0] === used[0]![0] && rows.length >= 2)) together++
  }
  return full > 0 && together >= 0.7 * full
}

/** The lines of a grid, block by block, across or down as the blocks are sorted. */
function gridLines(columns: readonly Column[]): Line[] {
  const groups = rowGroups(columns)
  const cell = (column: Column, group: readonly number[]) =>
    group.map((i) => column.lines[i]).filter((line) => line != null)
  const across = groups.flatMap((group) => columns.map((column) => cell(column, group)))
  const down = columns.flatMap((column) => groups.map((group) => cell(column, group)))
  const surnames = (blocks: readonly Line[][]) =>
    blocks.filter((block) => block.length > 0).map((block) => lastWord(block[0]!.text))
  const isDown = sortedShare(surnames(down)) > sortedShare(surnames(across)) + 0.15
  return (isDown ? down : across).flat()
}

function lastWord(text: string): string {
  return text.trim().split(/\s+/u).at(-1) ?? ''
}

/** Rows of a table: a row begins where white space, a label or the first column says so; other lines are wraps of cells. */
function tableRows(columns: readonly Column[], page: number): Row[] {
  const starts = rowStarts(columns)
  const rows: Row[] = []
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1] ?? columns[0]!.lines.length
    rows.push({ page, cells: columns.map((column) => column.lines.slice(start, end).filter((line) => line !== null)) })
  }
  return rows
}

function rowStarts(columns: readonly Column[]): number[] {
  const count = columns[0]!.lines.length
  const lineAt = (i: number) => columns.map((column) => column.lines[i]).find((line) => line != null)!
  const pitches = Array.from({ length: count - 1 }, (_, i) => lineAt(i + 1).baseline - lineAt(i).baseline)
  const sorted = [...pitches].sort((a, b) => a - b)
  const tight = sorted[Math.floor(sorted.length * 0.1)] ?? 0
  const counted = labelShare(columns[0]!) > 0.4
  const headed = headerShows(columns)
  const isHeader = (i: number) =>
    headed && i > 0 && lineAt(i - 1).font === lineAt(0).font && lineAt(i).font !== lineAt(0).font
  // a heading in the font of its rows: the first figure under it opens a row
  const isFirst = (i: number) =>
    i === 1 && namesColumns(columns) && readLabels(columns[0]!.lines[1]?.text ?? '').length > 0
  if (counted) return countedStarts(columns[0]!, pitches, (i) => isHeader(i) || isFirst(i))
  if (isSparse(columns)) return anchoredStarts(columns[1]!, isHeader)
  const hasLead = (i: number) => columns[0]!.lines[i] != null
  const starts = [0]
  for (let i = 1; i < count; i++) {
    const wide = pitches[i - 1]! > tight * 1.25
    const level =
      sorted.at(-1)! <= tight * 1.25 && hasLead(i) && columns.slice(1).some((column) => column.lines[i] != null)
    if (isHeader(i) || wide || level) starts.push(i)
  }
  return starts
}

/** The first column stands once for several rows: a country over its organizations. */
function isSparse(columns: readonly Column[]): boolean {
  const [first, second] = columns.map((column) => present(column).length)
  return columns.length === 2 && first! >= 2 && first! < 0.6 * second!
}

/** Each line of the second column is a row, but for one that goes on from the line above. */
function anchoredStarts(anchor: Column, isHeader: (i: number) => boolean): number[] {
  const starts = [0]
  for (let i = 1; i < anchor.lines.length; i++) {
    const line = anchor.lines[i]
    if (isHeader(i) || (line && !/^\s*[\p{Ll}(]/u.test(line.text))) starts.push(i)
  }
  return starts
}

/** Rows that count: each label opens one, or the white space above it where the label stands in the middle of its row. */
function countedStarts(first: Column, pitches: readonly number[], isHeader: (i: number) => boolean): number[] {
  const labelled = first.lines.map((line) => line !== null && readLabels(line.text).length > 0)
  const steps = pitches.filter((_, i) => labelled[i] && labelled[i + 1]).sort((a, b) => a - b)
  const wide = 0.85 * (steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY)
  const starts = [0]
  let isOpen = !labelled[0]
  for (let i = 1; i < labelled.length; i++) {
    const isApart = pitches[i - 1]! > wide
    if (
      isHeader(i) ||
      (labelled[i] && !isOpen) ||
      (isApart && !labelled[i] && isLabelAhead(labelled, pitches, i, wide))
    ) {
      starts.push(i)
      isOpen = !labelled[i]
    } else if (labelled[i]) isOpen = false
  }
  return starts
}

/** A label follows before the next white space: the lines up to it are the upper half of its row. */
function isLabelAhead(labelled: readonly boolean[], pitches: readonly number[], i: number, wide: number): boolean {
  for (let k = i + 1; k < labelled.length && pitches[k - 1]! <= wide; k++) if (labelled[k]) return true
  return false
}
