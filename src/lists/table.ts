// Tables: one entry a row, its cells kept apart and named after the table's own headings.

import { type Block, boxOf, type Line, type Row } from '../model/paper.ts'
import { type ColumnCue, columnNamed, columnOf, holdNames } from '../text/cues.ts'
import type { Label } from '../text/label.ts'
import { partsOf } from './inline.ts'
import { type ListLayout, type Piece, type Slice, sliceOf } from './layout.ts'
import { mergedCells } from './merged.ts'
import { withWholeNames } from './name-cells.ts'
import { labelOf } from './numbered.ts'

export const table: ListLayout = {
  name: 'table',
  fits: (blocks) => (blocks.some((block) => block.kind === 'table') ? 1 : 0),
  split(blocks) {
    const rows = withUpperHalves(blocks.flatMap(rowsOfBlock))
    const { header, columns, places } = headingsOf(rows)
    const counted = countsUp(rows.filter((row) => !header.has(row)))
    const pieces: Piece[] = []
    let last: Slice[][] | null = null
    let expected = 1
    const width = Math.max(...rows.map((row) => row.cells.length))
    const body = rows.filter((row) => !header.has(row))
    const merged = isMergedFirst(body, columns) ? mergedCells(body.filter((row) => row.cells.length > 1)) : null
    for (const [i, row] of rows.entries()) {
      if (header.has(row)) {
        pieces.push({ kind: 'form', lines: row.cells.flat() })
        continue
      }
      const cells = row.cells.map((lines) => lines.map((line) => sliceOf(line)))
      const lead = cells.findIndex((cell) => cell.length > 0)
      if (isContinued(row, rows[i - 1], last, counted, columns)) {
        for (const [k, cell] of cells.entries()) last![k]?.push(...cell)
        continue
      }
      if (cells.filter((cell) => cell.length > 0).length === 1 && width >= 2 && isSpan(row, rows, counted)) {
        pieces.push({ kind: 'heading', lines: row.cells.flat() })
        continue
      }
      if (merged?.has(row)) cells[0] = merged.get(row)!.map((line) => sliceOf(line))
      const { label, labelSlice } =
        counted && lead >= 0 ? takeLabel(cells[lead]!, expected) : { label: null, labelSlice: null }
      last = cells
      expected = (label?.number ?? expected) + 1
      const segments = withWholeNames(
        cells.map((slices, k) => ({ slices, column: columns[columnAt(row, k, places)] ?? null })),
      )
      const { label: text = null, number = null, style = null } = label ?? {}
      pieces.push({
        kind: 'entry',
        draft: { label: text, number, style, suffix: label?.suffix || null, flaws: [], segments, labelSlice },
      })
    }
    return withCellsParted(pieces).map((piece) =>
      piece.kind === 'entry'
        ? {
            ...piece,
            draft: { ...piece.draft, segments: piece.draft.segments.filter(({ slices }) => slices.length > 0) },
          }
        : piece,
    )
  },
}

/** Rows of a country and all its bodies, with semicolons between them: each body is an entry of that country. */
function withCellsParted(pieces: readonly Piece[]): readonly Piece[] {
  const several = (piece: Piece) => {
    if (piece.kind !== 'entry' || piece.draft.label !== null) return null
    const filled = piece.draft.segments.filter(({ slices }) => slices.length > 0)
    const [own, another] = filled.filter(({ column }) => column !== 'country')
    if (
      filled.length < 2 ||
      !own ||
      another ||
      !own.slices.every(({ line, start, end }) => start === 0 && end === line.text.length)
    )
      return null
    const parts = partsOf(
      own.slices.map(({ line }) => line),
      /[;；]/u,
    )
    return parts.length > 1 ? { own, parts } : null
  }
  const rows = pieces.filter(({ kind }) => kind === 'entry').length
  if (pieces.filter((piece) => several(piece) !== null).length < 0.5 * rows) return pieces
  return pieces.flatMap((piece): Piece[] => {
    const found = several(piece)
    if (!found || piece.kind !== 'entry') return [piece]
    return found.parts.map((slices) => ({
      ...piece,
      draft: {
        ...piece.draft,
        segments: piece.draft.segments.map((segment) => (segment === found.own ? { ...segment, slices } : segment)),
      },
    }))
  })
}

/** Lines between two tables are rows of one cell: a heading, or the wrap of a cell over a page's end. */
function rowsOfBlock(block: Block): Row[] {
  if (block.kind === 'table') return [...block.rows]
  return block.lines.map((line) => ({ cells: [[line]], page: line.page }))
}

/** Lines over a page's first row whose label stands below them, in the middle of its row: the upper half of that row. */
function withUpperHalves(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  let upper: readonly Line[] = []
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    const lead = next?.cells[0]?.find(({ text }) => isLone(text))
    const own = row.cells.length === 1 ? row.cells[0]! : []
    const last = own.at(-1)
    const isUpper =
      lead !== undefined &&
      last !== undefined &&
      row.page === next!.page &&
      rows[i - 1] !== undefined &&
      rows[i - 1]!.page !== row.page &&
      lead.baseline - last.baseline > 0 &&
      lead.baseline - last.baseline < 1.3 * last.size
    if (isUpper) upper = own
    else {
      out.push(upper.length > 0 ? { ...row, cells: [[...upper, ...row.cells[0]!], ...row.cells.slice(1)] } : row)
      upper = []
    }
  }
  return out
}

function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ')
}

/** Which heading a cell stands under: the one of its own rank, or in a row with other cells than the headings the nearest one. */
function columnAt({ cells }: Row, k: number, places: readonly (number | null)[]): number {
  const x = cells[k]![0]?.x
  if (cells.length === places.length || x === undefined) return k
  const far = places.map((place) => (place === null ? Number.POSITIVE_INFINITY : Math.abs(place - x)))
  return far.indexOf(Math.min(...far))
}

interface Headings {
  readonly header: ReadonlySet<Row>
  readonly columns: readonly (ColumnCue | null)[]
  /** Where each heading begins. */
  readonly places: readonly (number | null)[]
}

/** The rows that name the columns, on each page, and what they say. `No. Organization` heads a cell with its label. */
function headingsOf(rows: readonly Row[]): Headings {
  const read = (row: Row) => row.cells.map((lines) => columnOf(textOfLines(lines)))
  // a name may hold a word for a column, `Alpha Group`; one heading at least is such a word alone
  const isNamed = (row: Row) => row.cells.some((lines) => columnNamed(textOfLines(lines)) !== null)
  const first = rows
    .slice(0, 3)
    .find(
      (row) =>
        row.cells.length > 1 &&
        isNamed(row) &&
        (read(row).filter((column) => column !== null).length >= Math.min(2, row.cells.length) ||
          (row === rows[0] && namesSigners(row))),
    )
  if (!first) return isHeadOverOne(rows) ? headingsBelow(rows) : { header: new Set(), columns: [], places: [] }
  const columns = read(first)
  const text = row2text(first)
  const header = new Set(rows.filter((row) => row === first || row2text(row) === text))
  return { header, columns, places: first.cells.map((lines) => lines[0]?.x ?? null) }
}

/** A row without a label over the one that counts 1, its first word short: it heads the labels, whatever it was meant to say. */
function isHeadOverOne([head, first]: readonly Row[]): boolean {
  if (!head || !first || head.cells.length < 2 || head.cells.length !== first.cells.length) return false
  const [own, next] = [textOfLines(head.cells[0]!), textOfLines(first.cells[0]!)]
  return labelOf(own) === null && labelOf(next)?.number === 1 && columnNamed(withoutHead(own)) !== null
}

/** Headings whose first word is no name of a column: `Мо Ім'я | Заклад`, where the sign for a number was misread. */
function headingsBelow(rows: readonly Row[]): Headings {
  const [head] = rows
  const columns = head!.cells.map((lines, k) =>
    columnOf(k === 0 ? withoutHead(textOfLines(lines)) : textOfLines(lines)),
  )
  return { header: new Set([head!]), columns, places: head!.cells.map((lines) => lines[0]?.x ?? null) }
}

const withoutHead = (text: string) => text.replace(/^\s*\S{1,3}\s+/u, '')

/** `Name | Constituency | Seat`: a cell that says `name` heads names, whatever the others say in a few words. */
function namesSigners({ cells }: Row): boolean {
  const texts = cells.map(textOfLines)
  return (
    holdNames(texts.map(columnNamed)) && texts.every((text) => /\p{L}/u.test(text) && text.split(/\s+/u).length <= 3)
  )
}

function row2text(row: Row): string {
  return row.cells.map(textOfLines).join(' ').replace(/\s+/gu, ' ').trim()
}

/** The first cells open with figures that count up. */
function countsUp(rows: readonly Row[]): boolean {
  let last = 0
  let steps = 0
  let all = 0
  for (const row of rows) {
    const cell = row.cells.find((lines) => lines.length > 0)
    const label = cell ? labelOf(textOfLines(cell)) : null
    all++
    if (!label) continue
    if (label.number - last >= 1 && label.number - last <= 4) steps++
    last = label.number
  }
  return steps >= 2 && steps >= 0.5 * all
}

/** A row without its leading cell that stands where a page begins carries on the row above. */
function isContinued(
  row: Row,
  above: Row | undefined,
  last: Slice[][] | null,
  counted: boolean,
  columns: readonly (ColumnCue | null)[],
): boolean {
  if (!last || !above) return false
  const newPage = above.page !== row.page || row.cells.length !== above.cells.length
  const lead = row.cells[0]!
  if (row.cells.length === last.length && lead.length === 0) return newPage || columns[0] !== 'country'
  if (!counted || !newPage) return false
  // lines above a new page's table: part of the first column's cell
  return (
    row.cells.length === 1 &&
    labelOf(textOfLines(lead)) === null &&
    last.flat().some((slice) => Math.abs(boxOf(slice.line, slice.start, slice.end).x - lead[0]!.x) < lead[0]!.size) &&
    lead[0]!.font === last.flat()[0]?.line.font
  )
}

/** A row with one cell in a table where rows have more: a heading, unless the other cells are often empty. */
function isSpan(row: Row, rows: readonly Row[], counted: boolean): boolean {
  const cell = row.cells.find((lines) => lines.length > 0)!
  if (counted) return labelOf(textOfLines(cell)) === null
  const single = rows.filter((other) => other.cells.filter((lines) => lines.length > 0).length === 1).length
  const fonts = rows.filter((other) => other.cells.flat()[0]?.font === cell[0]!.font).length
  return fonts < 0.3 * rows.length || (single < 0.15 * rows.length && row.cells.length === 1)
}

/** The first column stands once for several rows. */
function isMergedFirst(rows: readonly Row[], columns: readonly (ColumnCue | null)[]): boolean {
  const empty = rows.filter((row) => row.cells.length > 1 && row.cells[0]!.length === 0).length
  return columns[0] === 'country' && empty > 0.2 * rows.length
}

/** Takes the label off a cell: it opens the cell, or stands beside another of its lines, alone or as the number that is due. */
function takeLabel(cell: Slice[], expected: number): { label: Label | null; labelSlice: Slice | null } {
  const opening = cell[0] ? labelOf(cell[0].line.text.slice(cell[0].start, cell[0].end)) : null
  const texts = cell.map(({ line, start, end }) => line.text.slice(start, end))
  const lone = texts.findIndex(isLone)
  const at = opening ? 0 : lone >= 0 ? lone : texts.findIndex((text) => labelOf(text)?.number === expected)
  const slice = cell[at]
  if (!slice) return { label: null, labelSlice: null }
  const label = opening ?? labelOf(slice.line.text.slice(slice.start, slice.end))!
  const labelSlice = { ...slice, end: Math.min(slice.end, slice.start + label.length) }
  if (labelSlice.end >= slice.end) cell.splice(at, 1)
  else cell[at] = { ...slice, start: labelSlice.end }
  return { label, labelSlice }
}

function isLone(text: string): boolean {
  const label = labelOf(text)
  return label !== null && label.length >= text.trimEnd().length
}
