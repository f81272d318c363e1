// What lies around the paper taken away: the black border of a photocopy, the shadow of a book's fold and the next page behind it.

import type { Picture } from './picture.ts'

/** Side of the squares in which the dark is looked for; no stroke of common print fills one. */
const side = 8
/** A square of the border is darker than this part of the paper. */
const dark = 0.5
/** Ink is darker than this part of the paper. */
const inked = 0.75
/** A border lies in this part of the page's breadth or height beside the edge; what reaches further in is a picture. */
const zone = 0.12
/** Of a dark area so much may lie further in. */
const further = 0.1
/** Squares around the border in which its ragged rim is taken away, too. */
const rim = 3
/** A fold runs along so much of the page. */
const foldLength = 0.6
/** Squares that a fold's shadow is thick at least: a ruled line is finer. */
const foldBreadth = 2

interface Squares {
  readonly dark: Uint8Array
  readonly w: number
  readonly h: number
}

export function withoutBorder(picture: Picture): Picture {
  const paper = brightnessOf(picture)
  const squares = squaresOf(picture, dark * paper)
  const wiped = new Uint8Array(squares.w * squares.h)
  for (const area of areasAtEdges(squares)) {
    if (!isBorder(area, squares)) continue
    for (const at of area) wiped[at] = 1
    for (const at of behindFold(area, squares)) wiped[at] = 1
  }
  return wiped.includes(1) ? wipe(picture, squares, wiped, paper) : picture
}

/** How light the paper is: a fifth of the page is lighter at most. */
function brightnessOf({ pixels }: Picture): number {
  const histogram = new Uint32Array(256)
  for (let i = 0; i < pixels.length; i += 11) histogram[pixels[i]!]!++
  let value = 255
  for (let seen = 0; value > 0 && seen + histogram[value]! < pixels.length / 55; value--) seen += histogram[value]!
  return value
}

function squaresOf({ pixels, width, height }: Picture, darkest: number): Squares {
  const [w, h] = [Math.ceil(width / side), Math.ceil(height / side)]
  const isDark = new Uint8Array(w * h)
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      let [sum, count] = [0, 0]
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2)
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
          sum += pixels[y * width + x]!
          count++
        }
      if (sum < darkest * count) isDark[row * w + column] = 1
    }
  return { dark: isDark, w, h }
}

/** Dark areas that touch an edge of the page, as places of squares. */
function areasAtEdges({ dark: isDark, w, h }: Squares): number[][] {
  const seen = new Uint8Array(w * h)
  const areas: number[][] = []
  const edge = [
    ...Array.from({ length: w }, (_, x) => [x, (h - 1) * w + x]).flat(),
    ...Array.from({ length: h }, (_, y) => [y * w, y * w + w - 1]).flat(),
  ]
  for (const start of edge) {
    if (isDark[start] === 0 || seen[start] === 1) continue
    const area = [start]
    seen[start] = 1
    for (let k = 0; k < area.length; k++) {
      const at = area[k]!
      const x = at % w
      for (const next of [x > 0 ? at - 1 : -1, x < w - 1 ? at + 1 : -1, at - w, at + w]) {
        if (next < 0 || next >= w * h || isDark[next] === 0 || seen[next] === 1) continue
        seen[next] = 1
        area.push(next)
      }
    }
    areas.push(area)
  }
  return areas
}

/** Whether a dark area is no picture: it keeps to the edges, or what lies under the paper shows on all sides of it. */
function isBorder(area: readonly number[], { w, h }: Squares): boolean {
  const places = area.map((at) => [at % w, Math.floor(at / w)] as const)
  const isAround =
    places.some(([x]) => x === 0) &&
    places.some(([x]) => x === w - 1) &&
    places.some(([, y]) => y === 0) &&
    places.some(([, y]) => y === h - 1)
  const inside = places.filter(
    ([x, y]) => x > zone * w && x < (1 - zone) * w && y > zone * h && y < (1 - zone) * h,
  ).length
  return isAround || inside <= further * area.length
}

/** What lies between a fold and the edge beside it: a strip of another page. */
function behindFold(area: readonly number[], { w, h }: Squares): number[] {
  const behind: number[] = []
  for (const isLeft of [true, false]) {
    const rows = new Map<number, { innermost: number; count: number }>()
    for (const at of area) {
      const x = at % w
      if (isLeft ? x > zone * w : x < (1 - zone) * w) continue
      const y = Math.floor(at / w)
      const row = rows.get(y)
      const innermost = row ? (isLeft ? Math.max(row.innermost, x) : Math.min(row.innermost, x)) : x
      rows.set(y, { innermost, count: (row?.count ?? 0) + 1 })
    }
    const broad = [...rows.values()].filter((row) => row.count >= foldBreadth)
    if (broad.length < foldLength * h) continue
    for (const [y, { innermost }] of rows)
      for (let x = isLeft ? 0 : innermost; x <= (isLeft ? innermost : w - 1); x++) behind.push(y * w + x)
  }
  return behind
}

/** Makes the squares white, and the dark that hangs on them and lies near. */
function wipe({ pixels, width, height }: Picture, { w, h }: Squares, wiped: Uint8Array, paper: number): Picture {
  const out = Uint8Array.from(pixels)
  const near = new Uint8Array(wiped)
  for (let at = 0; at < wiped.length; at++) {
    if (wiped[at] === 0) continue
    const [x, y] = [at % w, Math.floor(at / w)]
    for (let row = Math.max(0, y - rim); row <= Math.min(h - 1, y + rim); row++)
      near.fill(1, row * w + Math.max(0, x - rim), row * w + Math.min(w - 1, x + rim) + 1)
  }
  const squareOf = (i: number) => Math.floor(Math.floor(i / width) / side) * w + Math.floor((i % width) / side)
  const open: number[] = []
  for (let at = 0; at < wiped.length; at++) {
    if (wiped[at] === 0) continue
    const [left, top] = [(at % w) * side, Math.floor(at / w) * side]
    for (let y = top; y < Math.min(height, top + side); y++)
      for (let x = left; x < Math.min(width, left + side); x++) {
        out[y * width + x] = paper
        open.push(y * width + x)
      }
  }
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width
    for (const next of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
      if (next < 0 || next >= out.length || out[next]! >= inked * paper || near[squareOf(next)] === 0) continue
      out[next] = paper
      open.push(next)
    }
  }
  return { width, height, pixels: out }
}
