// A picture of print → the columns of it, so that lines of two columns are not taken for one.

import type { Rule } from './clean.ts'
import { type Area, type Picture, type Raster, rasterOf, square } from './picture.ts'

/** A narrower part is a column of numbers or bullets, and belongs to what stands beside it. */
const narrowest = 0.16
/** Short names in a narrow part are told from numbers by their breadth and by the white beside them, in heights of print. */
const leastName = 4.5
const leastWhite = 4

/** Blanks of fewer lines lie below one another by chance. */
const fewestLines = 3

/** A column between rules that is broader holds words; numbers and marks are narrower. */
const leastCell = 2.6

/** Areas to recognise one by one, from top to bottom and from left to right. `size` is the height of the print in pixels, `down` are the rules that ran down the page. */
export function columnsOf(picture: Picture, size: number, down: readonly Rule[] = []): Area[] {
  const raster = rasterOf(picture)
  const all = { x: 0, y: 0, width: raster.width, height: raster.height }
  const height = Math.max(2, size / square)
  const tables = down.length === 0 ? [] : ruledTables(raster, down, height)
  const parts = tables.length === 0 ? [all] : around(all, tables)
  const areas = parts.flatMap((part) => ('cells' in part ? part.cells : cut(raster, part, height)))
  return areas.map(({ x, y, width, height }) => ({
    x: x * square,
    y: y * square,
    width: width * square,
    height: height * square,
  }))
}

/** A table whose columns are parted by rules. */
interface Table {
  readonly y: number
  readonly height: number
  readonly cells: readonly Area[]
}

/** Tables of two ruled columns or more; a column of numbers or marks stays with what stands beside it. Rows whose cells are not level are read right by columns only. */
function ruledTables(raster: Raster, down: readonly Rule[], size: number): Table[] {
  const left = [...down].sort((a, b) => a.top - b.top)
  const tables: Table[] = []
  for (let first = left.shift(); first; first = left.shift()) {
    const rules = [first, ...left.filter((rule) => overlap(rule, first) > 0.8 * longer(rule, first))]
    for (const rule of rules) if (left.includes(rule)) left.splice(left.indexOf(rule), 1)
    const [top, bottom] = [Math.min(...rules.map((rule) => rule.top)), Math.max(...rules.map((rule) => rule.bottom))]
    const y = Math.max(tables.at(-1) ? tables.at(-1)!.y + tables.at(-1)!.height : 0, Math.floor(top / square))
    const area = { x: 0, y, width: raster.width, height: Math.min(raster.height, Math.ceil(bottom / square)) - y }
    if (area.height <= 0) continue
    const columns = profile(raster, area, 'x')
    const isWhite = (at: number) => columns.subarray(Math.max(0, at - 1), at + 2).every((count) => count === 0)
    const places = rules.map(({ x }) => Math.round(x / square)).filter(isWhite)
    const cells = cellsAt(
      area,
      columns,
      places.sort((a, b) => a - b),
      leastCell * size,
    )
    if (cells.length > 1) tables.push({ y, height: area.height, cells })
  }
  return tables
}

const overlap = (one: Rule, other: Rule) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
const longer = (one: Rule, other: Rule) => Math.max(one.bottom - one.top, other.bottom - other.top)

/** The parts of a table between its rules, the narrow ones joined to those before or behind them. */
function cellsAt(area: Area, columns: Uint32Array, places: readonly number[], least: number): Area[] {
  const breadth = (from: number, to: number) => {
    const inked = [...columns.subarray(from, to).keys()].filter((x) => columns[from + x]! > 0)
    return inked.length === 0 ? 0 : inked.at(-1)! - inked[0]! + 1
  }
  const ends: number[] = []
  let from = 0
  for (const at of places) {
    if (breadth(from, at) < least) continue
    ends.push(at)
    from = at
  }
  while (ends.length > 0 && breadth(ends.at(-1)!, area.width) < least) ends.pop()
  return [...ends, area.width].map((end, i) => ({ ...area, x: ends[i - 1] ?? 0, width: end - (ends[i - 1] ?? 0) }))
}

/** The tables, and what stands above, between and below them. */
function around(all: Area, tables: readonly Table[]): (Area | Table)[] {
  const parts: (Area | Table)[] = []
  let y = 0
  for (const table of tables) {
    if (table.y > y) parts.push({ ...all, y, height: table.y - y })
    parts.push(table)
    y = table.y + table.height
  }
  return y < all.height ? [...parts, { ...all, y, height: all.height - y }] : parts
}

/** The area, or its bands and columns; bands that hold no columns stay in one piece. */
function cut(raster: Raster, area: Area, size: number, gutter = gutterOf(raster, area, size)): Area[] {
  if (gutter !== null) {
    const left = { ...area, width: gutter - area.x }
    const right = { ...area, x: gutter, width: area.x + area.width - gutter }
    return [...cut(raster, left, size), ...cut(raster, right, size)]
  }
  const bands = bandsOf(raster, area, size)
  if (bands.length < 2) return [area]
  const gutters = alongside(
    raster,
    bands,
    bands.map((band) => gutterOf(raster, band, size)),
    size,
  )
  const parts: Area[] = []
  let whole = null as Area | null
  for (const [i, band] of bands.entries()) {
    const inside = cut(raster, band, size, gutters[i]!)
    if (inside.length === 1) {
      whole = whole ? { ...whole, height: band.y + band.height - whole.y } : band
      continue
    }
    if (whole) parts.push(whole)
    whole = null
    parts.push(...inside)
  }
  return whole ? [...parts, whole] : parts
}

/** The gutters of bands; one of few lines goes on with the columns of the band above or below it, where it is as white. */
function alongside(
  raster: Raster,
  bands: readonly Area[],
  own: readonly (number | null)[],
  size: number,
): (number | null)[] {
  const gutters = [...own]
  const goOn = (i: number, from: number) => {
    const gutter = gutters[from] ?? null
    if (gutters[i] === null && gutter !== null && isParted(raster, bands[i]!, gutter, size)) gutters[i] = gutter
  }
  for (let i = 1; i < bands.length; i++) goOn(i, i - 1)
  for (let i = bands.length - 2; i >= 0; i--) goOn(i, i + 1)
  return gutters
}

/** Whether print stands on both sides of a place of the area, and none as near to it as a gutter is wide. */
function isParted(raster: Raster, area: Area, place: number, size: number): boolean {
  const columns = profile(raster, area, 'x')
  const half = Math.round(0.6 * size)
  const at = place - area.x
  const isWhite = columns.subarray(Math.max(0, at - half), at + half).every((count) => count === 0)
  return (
    isWhite && columns.subarray(0, at).some((count) => count > 0) && columns.subarray(at).some((count) => count > 0)
  )
}

/** Middle of a white strip that runs down the whole area between two wide parts of print; null where there is none. */
function gutterOf(raster: Raster, area: Area, size: number): number | null {
  const columns = profile(raster, area, 'x')
  const inked = columns.findIndex((count) => count > 0)
  const last = columns.length - 1 - [...columns].reverse().findIndex((count) => count > 0)
  let best: { at: number; width: number } | null = null
  for (let x = inked; x <= last; x++) {
    if (columns[x]! > 0) continue
    let end = x
    while (end <= last && columns[end] === 0) end++
    const width = end - x
    const isWide = width >= 1.2 * size
    const least =
      width > leastWhite * size ? Math.min(narrowest * raster.width, leastName * size) : narrowest * raster.width
    const isBetween = x - inked > least && last - end > least
    if (isWide && isBetween && (!best || width > best.width)) best = { at: area.x + Math.round((x + end) / 2), width }
    x = end
  }
  if (best === null) return null
  const { at } = best
  // lines of columns need not lie at one height
  const [left, right] = [
    { ...area, width: at - area.x },
    { ...area, x: at, width: area.x + area.width - at },
  ]
  return [area, left, right].some((part) => segments(profile(raster, part, 'y'), 1, 0).length >= fewestLines)
    ? at
    : null
}

/** Parts of the area that wide white strips part from one another, one below the other. */
function bandsOf(raster: Raster, area: Area, size: number): Area[] {
  const parts = segments(profile(raster, area, 'y'), 1, 1.1 * size)
  if (parts.length < 2) return []
  return parts.map(([start, end], i) => {
    const top = i === 0 ? 0 : Math.round((parts[i - 1]![1] + start) / 2)
    const bottom = i === parts.length - 1 ? area.height : Math.round((end + parts[i + 1]![0]) / 2)
    return { ...area, y: area.y + top, height: bottom - top }
  })
}

/** How much ink stands in each row (`y`) or column (`x`) of the area. */
function profile({ ink, width }: Raster, area: Area, along: 'x' | 'y'): Uint32Array {
  const out = new Uint32Array(along === 'x' ? area.width : area.height)
  for (let y = 0; y < area.height; y++)
    for (let x = 0; x < area.width; x++) out[along === 'x' ? x : y]! += ink[(area.y + y) * width + area.x + x]!
  return out
}

/** Stretches of a profile with at least `least` ink; those less than `gap` apart are one. */
function segments(counts: Uint32Array, least: number, gap: number): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! < least) continue
    let end = i
    while (end < counts.length && counts[end]! >= least) end++
    const last = out.at(-1)
    if (last && i - last[1] < gap) last[1] = end
    else out.push([i, end])
    i = end
  }
  return out
}
