// A band of rows and its gutters → blocks in reading order: columns read down, or the rows of a table.

import type { Block, Frame, Line } from '../model/paper.ts'
import { isLoneLabel, readLabels } from '../text/label.ts'
import {
  areParted,
  type Column,
  compare,
  headerShows,
  headsGroups,
  isJustified,
  labelShare,
  medianLength,
  namesColumns,
  opensCells,
  ordersOf,
  present,
  prose,
  repetition,
  sayAlike,
  saysOffices,
  sortedShare,
} from './column.ts'
import { type Direction, lineOf } from './direction.ts'
import { gridLines, isGrid, isOneRow, lastWord, rowedLines } from './grid.ts'
import type { Band, Gutter } from './gutters.ts'
import { withOverflow } from './overflow.ts'
import type { Chunk, PageRow } from './rows.ts'
import { tableRows } from './table-rows.ts'
import { isTwofold, unfolded } from './twofold.ts'
import { spanOf, type Written, writtenOrder } from './written.ts'

export interface Sheet {
  readonly page: number
  readonly direction: Direction
  /** Left and right edge of the page's print. */
  readonly area: Frame
  /** The order of its runs is that in which somebody set them: the page is no picture that was read. */
  readonly isSet: boolean
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
  const parted = columnsOf(own, gutters, sheet)
  const empty = headedOnly(parted)
  if (empty !== null) {
    const beside = Math.max(1, empty)
    const at = sheet.direction === 'rtl' ? gutters.length - beside : beside - 1
    return blocksOfBand(own, gutters.toSpliced(at, 1), sheet)
  }
  // a strip may run on where nothing stands beside it
  const columns = parted.filter((column) => present(column).length > 0)
  if (columns.length < 2) return [{ kind: 'lines', page: sheet.page, lines: columns.flatMap(present) }]
  const written = writtenOrder(columns)
  const reading = readingOf(columns, written)
  if (reading === 'down') {
    const lines = isSortedDown(columns) ? null : (rowedLines(columns) ?? cellByCell(columns, written, sheet.page))
    if (lines) return [{ kind: 'lines', page: sheet.page, lines }]
    return widened(columns, sheet).map((column) => ({ kind: 'lines', page: sheet.page, lines: present(column) }))
  }
  if (reading === 'rows') return [{ kind: 'lines', page: sheet.page, lines: countedLines(columns, sheet.page) }]
  if (reading === 'grid') return [{ kind: 'lines', page: sheet.page, lines: gridLines(widened(columns, sheet)) }]
  return [
    {
      kind: 'table',
      page: sheet.page,
      rows: unfolded(withOverflow(tableRows(columns, sheet.page), sheet.area), columns),
    },
  ]
}

/**
 * Columns that stand at equal steps and end where the page's print ends are of one width, though the names in some of
 * them fill less: whether a line had room for the next word is told by the true edge.
 */
function widened(columns: readonly Column[], { area, direction }: Sheet): readonly Column[] {
  const starts = columns.map(({ frame }) => (direction === 'ltr' ? frame.left : -frame.right))
  const steps = starts.slice(1).map((start, i) => start - starts[i]!)
  const size = present(columns[0]!)[0]?.size ?? 10
  const step = steps[0]!
  const width = (direction === 'ltr' ? area.right : -area.left) - starts.at(-1)!
  const isEven = steps.every((other) => Math.abs(other - step) < 0.2 * size)
  if (!isEven || width > step - 0.3 * size || width < step - 5 * size) return columns
  return columns.map(({ frame, lines, spans }) => {
    const wide =
      direction === 'ltr'
        ? { left: frame.left, right: Math.max(frame.right, frame.left + width) }
        : { left: Math.min(frame.left, frame.right - width), right: frame.right }
    return { frame: wide, lines: lines.map((line) => (line ? { ...line, frame: wide } : null)), spans }
  })
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

/** A column with nothing but a heading: that is centred over names which stand at the edge beside it. Null where there is none. */
function headedOnly(columns: readonly Column[]): number | null {
  const isHead = ({ lines }: Column) => lines[0] != null && lines.slice(1).every((line) => line === null)
  const filled = columns.filter((column) => present(column).length >= 4).length
  const at = columns.findIndex(isHead)
  return at >= 0 && filled >= 2 && columns.every((column) => column.lines[0] != null) ? at : null
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
    return { frame, lines, spans: cells.map((parts) => (sheet.isSet ? spanOf(parts[k]!) : null)) }
  })
  return sheet.direction === 'rtl' ? columns.reverse() : columns
}

/**
 * Columns of one list, read down; a table, read across; or a grid of blocks (name, role and organization one below the
 * other, several side by side), read across block by block.
 */
function readingOf(columns: readonly Column[], written: Written): 'down' | 'across' | 'grid' | 'rows' {
  const labels = columns.map(labelShare)
  if (labels[0]! > 0.3 && labels.slice(1).every((share) => share > 0.3)) return countsAcross(columns) ? 'rows' : 'down'
  if (isTwofold(columns) || opensCells(columns)) return 'across'
  if (headsGroups(columns)) return 'down'
  if (namesColumns(columns)) return 'across'
  if (isGrid(columns) || isOneRow(columns)) return 'grid'
  if (isSortedAcross(columns)) return 'rows'
  if (columns.every(isJustified)) return 'down'
  let table = written.order === 'down' ? -2 : 0
  // one column counts and the others do not
  if (labels[0]! > 0.4 && labels.slice(1).every((share) => share < 0.05)) table += 3
  if (headerShows(columns)) table += 2.5
  table += Math.max(...columns.map(repetition)) > 0.3 ? 2 : -0.5
  table += order(columns)
  if (sayAlike(columns) || saysOffices(columns)) table += 2
  if (areParted(columns)) table += 1.5
  if (columns.some((column) => prose(column) > 0.3)) table -= 4
  const filled = columns.map((column) => column.lines.filter((line) => line !== null).length)
  if (Math.min(...filled) < 0.4 * Math.max(...filled)) table += 0.5
  const widths = columns.map(medianLength)
  if (Math.max(...widths) > 1.8 * Math.min(...widths)) table += 0.75
  else table -= 0.5
  if (columns.length >= 3) table += 0.5
  return table > 0.5 ? 'across' : 'down'
}

/** The names are sorted from cell to cell along the rows, and begin anew where one column ends and the next begins. */
function isSortedAcross(columns: readonly Column[]): boolean {
  if (columns[0]!.lines.length < 3) return false
  // a name that is wrapped is sorted by its first line
  const rows = tableRows(columns, 0).map(({ cells }) => cells.map((lines) => lines[0]?.text ?? null))
  const down = columns.map((_, k) => rows.flatMap((cells) => cells[k] ?? []))
  const all = rows.flatMap((cells) => cells.filter((text) => text !== null))
  if (all.length < 9) return false
  return [(text: string) => text, lastWord].some((key) =>
    ordersOf(all).some((by) => {
      if (down.slice(1).some((texts, k) => by(key(down[k]!.at(-1)!), key(texts[0]!)) <= 0)) return false
      return sortedShare(all.map(key), by) > 0.9
    }),
  )
}

/** The names are sorted down the columns and on in the next. */
function isSortedDown(columns: readonly Column[]): boolean {
  const texts = columns.flatMap(present).map(({ text }) => text)
  return ordersOf(texts).some((by) => sortedShare(texts, by) > 0.85) || sortedShare(texts.map(lastWord)) > 0.85
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

/** Names that are in no order, and that the file writes cell by cell. Some programs write any text line by line: no cell begins within a name. */
function cellByCell(
  columns: readonly Column[],
  { order, lines, isFlat }: Written,
  page: number,
): readonly Line[] | null {
  if (order !== 'across') return null
  if (!isFlat) return lines
  return lines.some(({ text }) => /^\s*[\p{Ll}(]/u.test(text)) ? null : countedLines(columns, page)
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
