// White strips that run down between columns, and the bands of rows in which they run.

import { columnNamed, isCue } from '../text/cues.ts'
import { readLabels } from '../text/label.ts'
import type { Chunk, PageRow } from './rows.ts'

/** A vertical strip without ink from row `top` to row `bottom` (inclusive). */
export interface Gutter {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Rows `top`..`bottom` (inclusive) that share their gutters; none where the text runs over the whole width. */
export interface Band {
  readonly top: number
  readonly bottom: number
  readonly gutters: readonly Gutter[]
}

/** Narrowest strip that two chunks may open, and the narrowest that it may shrink to, in font sizes. */
const seedWidth = 0.95
const leastWidth = 0.6
/** Narrowest strip that opens where the text behind it begins at one edge, row after row. */
const steadyWidth = 0.7
/** A strip may shrink to this where the text behind it begins at the strip's own edge. */
const alignedWidth = 0.2

export function bandsOf(rows: readonly PageRow[]): Band[] {
  const gutters = guttersOf(rows)
  if (gutters.length === 0) return rows.length > 0 ? [{ top: 0, bottom: rows.length - 1, gutters: [] }] : []
  const cuts = [...new Set([0, rows.length, ...gutters.flatMap((gutter) => [gutter.top, gutter.bottom + 1])])].sort(
    (a, b) => a - b,
  )
  const bands: { top: number; bottom: number; gutters: Gutter[] }[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const top = cuts[i]!
    const bottom = cuts[i + 1]! - 1
    const active = gutters.filter((gutter) => gutter.top <= top && gutter.bottom >= bottom)
    const last = bands.at(-1)
    if (last && sameGutters(last.gutters, active)) last.bottom = bottom
    else bands.push({ top, bottom, gutters: active })
  }
  return mergeSlivers(bands)
}

function sameGutters(a: readonly Gutter[], b: readonly Gutter[]): boolean {
  return a.length === b.length && a.every((gutter, i) => gutter === b[i])
}

/**
 * A sliver of one or two rows that has only some of its neighbour's gutters, or one more than all of them by the chance of
 * short cells, belongs to the neighbour.
 */
function mergeSlivers(bands: { top: number; bottom: number; gutters: Gutter[] }[]): Band[] {
  const out = [...bands]
  for (let i = 0; i < out.length; i++) {
    const band = out[i]!
    if (band.gutters.length === 0 || band.bottom - band.top >= 2) continue
    const home = [out[i - 1], out[i + 1]].find(
      (other) =>
        other !== undefined &&
        ((other.gutters.length > band.gutters.length &&
          band.gutters.every((gutter) => other.gutters.includes(gutter))) ||
          (other.gutters.length > 0 &&
            other.bottom - other.top >= 3 &&
            other.gutters.length < band.gutters.length &&
            other.gutters.every((gutter) => band.gutters.includes(gutter)))),
    )
    if (!home) continue
    home.top = Math.min(home.top, band.top)
    home.bottom = Math.max(home.bottom, band.bottom)
    out.splice(i--, 1)
  }
  return out
}

function guttersOf(rows: readonly PageRow[]): Gutter[] {
  const found: Gutter[] = []
  for (const seed of rows.keys()) {
    for (const { left, right } of [...wideGaps(rows, seed), ...alignedGaps(rows, seed)]) {
      if (
        found.some(
          (gutter) =>
            gutter.top <= seed && gutter.bottom >= seed && gutter.left >= left - 1 && gutter.right <= right + 1,
        )
      )
        continue
      const gutter = trim(grow(rows, seed, left, right), rows)
      if (gutter) found.push(gutter)
    }
  }
  return dropShadows(found, rows).sort((a, b) => a.left - b.left)
}

/** Gaps behind which the text begins at one edge in this row and the next three: where lines are stretched, word spaces are as wide. */
function alignedGaps(rows: readonly PageRow[], seed: number): { left: number; right: number }[] {
  const near = rows.slice(seed, seed + 4)
  // letters of extracted text stand in a raster, where words begin below each other by chance
  if (near.length < 4 || near[0]!.atoms[0]!.runs[0]!.font === '') return []
  const { atoms, size } = rows[seed]!
  return atoms.slice(1).flatMap((atom, i) => {
    const isSteady = near.every(({ atoms: own }) => {
      const at = own.findIndex(({ left }) => Math.abs(left - atom.left) < 0.05 * size)
      return at > 0 && own[at]!.left - own[at - 1]!.right >= steadyWidth * size
    })
    return isSteady ? [{ left: atoms[i]!.right, right: atom.left }] : []
  })
}

/** Wide gaps of a row; columns whose lines do not stand level show their gap only in two rows taken together. */
function wideGaps(rows: readonly PageRow[], i: number): { left: number; right: number }[] {
  const row = rows[i]!
  const next = rows[i + 1]
  const level = next !== undefined && next.baseline - row.baseline < 0.8 * Math.min(row.size, next.size)
  const chunks = level ? [...row.chunks, ...next.chunks].sort((a, b) => a.left - b.left) : row.chunks
  const gaps: { left: number; right: number }[] = []
  let edge = chunks[0]!.right
  for (const chunk of chunks.slice(1)) {
    if (chunk.left > edge) gaps.push({ left: edge, right: chunk.left })
    edge = Math.max(edge, chunk.right)
  }
  return gaps.filter(({ left, right }) => right - left >= seedWidth * row.size)
}

/** White space of this many font sizes parts what stands above from what stands below: the foot of a page, not the next line. */
const farApart = 14

/** Extends a gap up and down for as long as no ink closes it. */
function grow(rows: readonly PageRow[], seed: number, left: number, right: number): Gutter {
  let strip = { left, right }
  let bottom = seed
  const isFar = (i: number) => rows[i + 1]!.baseline - rows[i]!.baseline > farApart * rows[i]!.size
  while (bottom + 1 < rows.length && !isFar(bottom)) {
    const next = narrow(strip, rows[bottom + 1]!)
    if (!next) break
    strip = next
    bottom++
  }
  let top = seed
  while (top > 0 && !isFar(top - 1)) {
    const next = narrow(strip, rows[top - 1]!)
    if (!next) break
    strip = next
    top--
  }
  return { ...strip, top, bottom }
}

function narrow(strip: { left: number; right: number }, row: PageRow): { left: number; right: number } | null {
  if (isOverfull(strip, row)) return strip
  let best: { left: number; right: number } | null = null
  let from = strip.left
  const consider = (to: number, isClose: boolean) => {
    if (to - from < (isClose ? alignedWidth : leastWidth) * row.size) return
    if (!best || to - from > best.right - best.left) best = { left: from, right: to }
  }
  // labels that hang before a column leave room for the longest lines of the column before it
  const isWide = (left: number | undefined, right: number | undefined) =>
    left !== undefined && right !== undefined && right - left >= seedWidth * row.size
  for (const [i, atom] of row.atoms.entries()) {
    if (atom.right <= strip.left || atom.left >= strip.right) continue
    const isAligned = Math.abs(atom.left - strip.right) < 0.1 * row.size
    consider(Math.min(atom.left, strip.right), isAligned || isWide(row.atoms[i - 1]?.right, atom.left))
    from = Math.max(from, atom.right)
  }
  const at = row.atoms.findIndex((atom) => atom.left >= strip.right - 0.1 * row.size)
  const behind = row.atoms[at]
  // a row that ends before the strip, or begins behind it, leaves the column's edge where the other rows have it
  const aligned = behind === undefined || behind.left - strip.right < 0.1 * row.size
  if (from < strip.right) consider(strip.right, aligned || at === 0 || isWide(row.atoms[at - 1]?.right, behind?.left))
  return best
}

/** A line that is too long for its column runs up to the very label that opens the next column. */
function isOverfull(strip: { left: number; right: number }, { atoms, size }: PageRow): boolean {
  const at = atoms.findIndex((atom) => Math.abs(atom.left - strip.right) < 0.1 * size)
  const before = atoms[at - 1]
  return before !== undefined && strip.right - before.right < alignedWidth * size && isLabelled(atoms[at]!)
}

function isLabelled({ runs }: Chunk): boolean {
  return readLabels(runs.map((run) => run.text).join('')).some((label) => !label.bare && label.counting === 'decimal')
}

/** Cuts a gutter to the rows in which both columns have begun and neither has ended; null where these are too few. */
function trim(gutter: Gutter, rows: readonly PageRow[]): Gutter | null {
  const before: number[] = []
  const behind: number[] = []
  let both = 0
  for (let i = gutter.top; i <= gutter.bottom; i++) {
    const { atoms } = rows[i]!
    const isBefore = atoms.some((atom) => atom.right <= gutter.left + 0.01)
    const isBehind = atoms.some((atom) => atom.left >= gutter.right - 0.01)
    if (isBefore) before.push(i)
    if (isBehind) behind.push(i)
    if (isBefore && isBehind) both++
  }
  const [only] = behind
  if (behind.length === 1 && before.length > 2 && isLoneColumn(rows[only!]!, gutter))
    return { ...gutter, ...oneSidedEnds(rows, gutter, [only!, only!], [before, behind]) }
  if (before.length < 2 || behind.length < 2) return null
  const first = partner(rows, Math.max(before[0]!, behind[0]!), [before, behind])
  const last = Math.min(before.at(-1)!, behind.at(-1)!)
  const share = (side: readonly number[]) => side.filter((i) => i >= first && i <= last).length / (last - first + 1)
  const isHeaded = headsColumns(rows[first]!, gutter) && Math.max(before.length, behind.length) >= 4
  if (last <= first || (Math.min(share(before), share(behind)) < 0.2 && !isHeaded)) return null
  if (both < 2 && !isHeaded && Math.min(before.length, behind.length) < 4) return null
  return { ...gutter, ...oneSidedEnds(rows, gutter, [first, last], [before, behind]) }
}

/** What stands on both sides names a column: cells that stand once for many rows are rare below it. */
function headsColumns({ atoms }: PageRow, { left, right }: Gutter): boolean {
  const names = (own: readonly Chunk[]) =>
    own.length > 0 && columnNamed(own.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ')) !== null
  return (
    names(atoms.filter((atom) => atom.right <= left + 0.01)) && names(atoms.filter((atom) => atom.left >= right - 0.01))
  )
}

/** A last column of one line: its label stands beside the label of the line that it is level with. */
function isLoneColumn({ chunks, size }: PageRow, gutter: Gutter): boolean {
  const at = chunks.findIndex((chunk) => chunk.left >= gutter.right - 0.01)
  const before = chunks[at - 1]
  return before !== undefined && chunks[at]!.left - before.right > 1.5 * size && [before, chunks[at]!].every(isLabelled)
}

/** The row of the other column that stands about level with the first one, a little above it. */
function partner(rows: readonly PageRow[], first: number, sides: readonly (readonly number[])[]): number {
  const above = first - 1
  const near = above >= 0 && rows[first]!.baseline - rows[above]!.baseline < 0.8 * rows[first]!.size
  return near && sides.some((side) => side.includes(above) && !side.includes(first)) ? above : first
}

/** Rows of an unequal column before and after the rows that both columns share, as long as they follow at the usual pitch. */
function oneSidedEnds(
  rows: readonly PageRow[],
  gutter: Gutter,
  [first, last]: readonly [number, number],
  sides: readonly (readonly number[])[],
): { top: number; bottom: number } {
  // of each column by itself: the lines of two columns need not stand level
  const pitches = sides.map((side) => {
    const own = side.filter((i) => i >= first && i <= last)
    return own
      .slice(1)
      .map((i, k) => rows[i]!.baseline - rows[own[k]!]!.baseline)
      .sort((a, b) => a - b)
  })
  const usualOf = (share: number) =>
    1.35 * Math.min(...pitches.map((own) => own[Math.floor(own.length * share)] ?? rows[first]!.size * 1.3))
  const usual = usualOf(0.75)
  // what stands above the columns with white space below it, on one side alone, is no part of them: a date, a heading
  const level = sides[0]!.filter((i) => i >= first && sides[1]!.includes(i))
  let top = level.length > 2 ? level[0]! : first
  while (top > first && rows[top]!.baseline - rows[top - 1]!.baseline <= usualOf(0.5)) top--
  let bottom = last
  // cells stand off the edges of their table: a line that begins before all of them is the text's
  const edge = Math.min(...rows.slice(first, last + 1).map(({ atoms }) => atoms[0]!.left))
  const isOut = ({ atoms, size }: PageRow) => atoms[0]!.left < edge - 0.25 * size && !isLabelled(atoms[0]!)
  const isNext = (i: number) =>
    rows[i]!.baseline - rows[i - 1]!.baseline <= usual && !closes(rows[i]!) && !isOut(rows[i]!)
  while (bottom < gutter.bottom && isNext(bottom + 1)) bottom++
  return { top, bottom }
}

/** `cc: …`, `Annex:` under the columns belong to the whole letter. */
function closes({ chunks }: PageRow): boolean {
  const text = chunks[0]!.runs.map((run) => run.text).join('')
  const head = /^([^:：]{2,30})[:：]/u.exec(text)?.[1] ?? text
  return isCue('after', head)
}

/** Of gutters that overlap, the one that runs over more rows stays; the other is the same strip seen from another row. */
function dropShadows(gutters: readonly Gutter[], rows: readonly PageRow[]): Gutter[] {
  const byLength = [...gutters].sort((a, b) => b.bottom - b.top - (a.bottom - a.top))
  const kept: Gutter[] = []
  for (const gutter of byLength) {
    const shadow = kept.some(
      (other) =>
        other.left < gutter.right &&
        gutter.left < other.right &&
        other.top <= gutter.bottom &&
        gutter.top <= other.bottom,
    )
    if (!shadow) kept.push(gutter)
  }
  return kept.filter((gutter) => !isStretched(gutter, kept, rows))
}

/**
 * Beside a strip that runs further, one that is no wider than the other blanks of its lines: a column set to both edges, whose
 * short lines were stretched.
 */
function isStretched(gutter: Gutter, all: readonly Gutter[], rows: readonly PageRow[]): boolean {
  const length = (other: Gutter) => other.bottom - other.top
  const longer = all.filter(
    (other) => other.top <= gutter.top && other.bottom >= gutter.bottom && length(other) > length(gutter),
  )
  if (longer.length === 0) return false
  const left = Math.max(...longer.map((other) => (other.right <= gutter.left ? other.right : Number.NEGATIVE_INFINITY)))
  const right = Math.min(...longer.map((other) => (other.left >= gutter.right ? other.left : Number.POSITIVE_INFINITY)))
  let crossed = 0
  let stretched = 0
  for (const { atoms } of rows.slice(gutter.top, gutter.bottom + 1)) {
    const own = atoms.filter((atom) => atom.left >= left && atom.right <= right)
    const at = own.findIndex((atom) => atom.left >= gutter.right - 0.01)
    if (at < 1) continue
    crossed++
    const gaps = own.slice(1).map((atom, i) => atom.left - own[i]!.right)
    if (gaps.some((gap, i) => i !== at - 1 && gap >= 0.6 * gaps[at - 1]!)) stretched++
  }
  return stretched > 0 && stretched >= 0.75 * crossed
}
