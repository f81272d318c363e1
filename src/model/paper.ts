// What a page shows: runs of print with their places, and the lines, rows and blocks that are made of them.

/** A place on a page, in PDF points from the page's top left, y down. */
export interface Box {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A stretch of print as the file gives it: one font, one baseline. Blank runs (`text` of spaces only) are kept. */
export interface Run {
  /** Printed characters, in reading order of their script. */
  readonly text: string
  readonly x: number
  /** Top edge. */
  readonly y: number
  readonly width: number
  readonly height: number
  /** Font size in points. */
  readonly size: number
  readonly baseline: number
  /** The file's own name of the font, '' where it has none. */
  readonly font: string
  readonly direction: 'ltr' | 'rtl'
  /** How sure the recogniser was of it, 0 to 1; absent where the file gives the text. */
  readonly confidence?: number
}

/** The font of runs that were typed into form fields. */
export const fieldFont = 'form field'

/** Why print is not read as the page's text. */
export type Unread =
  | 'overprint'
  | 'slanted'
  | 'form field'
  | 'annotation'
  | 'invisible'
  | 'no contrast'
  | 'covered'
  | 'unrecognized'

/** How the page's text was turned so that its lines run from left to right: clockwise quarter turns, or vertical columns. */
export type Turn = 0 | 90 | 180 | 270 | 'vertical'

/** One page, its text upright. */
export interface Page {
  /** 1-based number in the file. */
  readonly number: number
  /** Size in points, as the runs see it (upright). */
  readonly width: number
  readonly height: number
  readonly turn: Turn
  /** Degrees that the paper lay turned clockwise; its runs are straight. */
  readonly skew?: number
  /**
   * Where its text comes from, where the file does not print it: `ocr`, laid unseen over a picture by another machine;
   * `recognized`, read off its picture now; `none`, nothing is painted on it.
   */
  readonly layer?: 'ocr' | 'recognized' | 'none'
  /** Labels of extracted text that stood together, away from their names, and were given to lines by their order. */
  readonly rejoined?: {
    readonly count: number
    /** Every line was one entry. */
    readonly isPlain: boolean
  }
  /** The letters of extracted text stood backwards, as they are seen, and were turned. */
  readonly isTurned?: boolean
  /** Extracted text in Markdown, whose marks were taken off. */
  readonly isMarked?: boolean
  readonly runs: readonly Run[]
  /** Print that is left out of the text, and why. */
  readonly unread: readonly { readonly why: Unread; readonly text: string; readonly box: Box }[]
}

/** Characters `start`..`end` of a line's text and where they stand. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly x: number
  readonly width: number
  readonly font: string
  readonly size: number
  /** Set above the line and smaller: a footnote mark. */
  readonly raised: boolean
}

/** Left and right edge of the column that a line stands in. */
export interface Frame {
  readonly left: number
  readonly right: number
}

/** One line of one column. */
export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly size: number
  readonly font: string
  readonly direction: 'ltr' | 'rtl'
  readonly frame: Frame
}

/** One row of a table: the lines of each cell, one array a column, empty where the cell is. */
export interface Row {
  readonly cells: readonly (readonly Line[])[]
  readonly page: number
}

/** A stretch of a page that is read in one way: lines one below the other in one column, or the rows of a table. */
export type Block =
  | { readonly kind: 'lines'; readonly page: number; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly Row[] }

/** Place of the characters `start`..`end` of a line. */
export function boxOf(line: Line, start = 0, end = line.text.length): Box {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (const piece of line.pieces) {
    const from = Math.max(start, piece.start)
    const to = Math.min(end, piece.end)
    if (from >= to) continue
    const step = piece.width / (piece.end - piece.start)
    const before = line.direction === 'rtl' ? piece.end - to : from - piece.start
    left = Math.min(left, piece.x + before * step)
    right = Math.max(right, piece.x + (before + to - from) * step)
  }
  if (left > right) return { page: line.page, x: line.x, y: line.y, width: line.width, height: line.height }
  return { page: line.page, x: left, y: line.y, width: right - left, height: line.height }
}

/** Whether the middle of a box stands in another on the same page. */
export function isInside(inner: Box, outer: Box): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2]
  return (
    inner.page === outer.page &&
    x >= outer.x &&
    x <= outer.x + outer.width &&
    y >= outer.y &&
    y <= outer.y + outer.height
  )
}

/** Number of printed characters that are no spaces: what the ledger counts. */
export function inkOf(text: string): number {
  const ink = text.replace(/\s+/gu, '')
  const pairs = ink.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  return ink.length - pairs
}

/** All lines of a block in reading order. */
export function linesOf(block: Block): readonly Line[] {
  return block.kind === 'lines' ? block.lines : block.rows.flatMap((row) => row.cells.flat())
}

/** Distance between the baselines of two lines, one below the other, in font sizes. */
export function pitchOf(above: Line, below: Line): number {
  return (below.baseline - above.baseline) / Math.min(above.size, below.size)
}

/** Share of its column that a line fills, from the column's leading edge to the line's end. */
export function fillOf(line: Line): number {
  const { frame, direction } = line
  // a right-to-left line that was set to the left edge has its room on the right
  const isFar = line.x - frame.left < 0.3 * line.size && frame.right - line.x - line.width > 2 * line.size
  const end = direction === 'rtl' && !isFar ? frame.right - line.x : line.x + line.width - frame.left
  return end / Math.max(1, frame.right - frame.left)
}

/** Distance of a line's beginning from its column's leading edge, in font sizes. */
export function indentOf(line: Line): number {
  const { left, right } = line.frame
  const start = line.direction === 'rtl' ? right - (line.x + line.width) : line.x - left
  // short lines of a right-to-left text that was set to the left edge begin where they please
  const isFar = line.direction === 'rtl' && line.x - left < 0.3 * line.size && start > 0.35 * (right - left)
  return isFar ? 0 : start / line.size
}

/** A box of the upright page as it lies on the page of the file. */
export function layDown(upright: Box, page: Page): Box {
  const { turn, width, height, skew = 0 } = page
  const box = skew === 0 ? upright : leaned(upright, skew, width / 2, height / 2)
  if (turn === 0) return box
  if (turn === 180) return { ...box, x: width - box.x - box.width, y: height - box.y - box.height }
  const swapped = { ...box, width: box.height, height: box.width }
  if (turn === 270) return { ...swapped, x: box.y, y: width - box.x - box.width }
  return { ...swapped, x: height - box.y - box.height, y: box.x }
}

/** A box of straightened print as it lies on the paper that lay askew: turned around the page's middle. */
function leaned(box: Box, skew: number, cx: number, cy: number): Box {
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)]
  const [dx, dy] = [box.x + box.width / 2 - cx, box.y + box.height / 2 - cy]
  const width = box.width * cos + box.height * Math.abs(sin)
  const height = box.height * cos + box.width * Math.abs(sin)
  return { ...box, x: cx + dx * cos - dy * sin - width / 2, y: cy + dx * sin + dy * cos - height / 2, width, height }
}
