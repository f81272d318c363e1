// Dirt and punch holes taken out of a picture: the engine makes lines and letters of them.

import type { Picture } from './picture.ts'

/** Ink is darker than this on white paper. */
const ink = 150
/** Dirt is finer than this part of the height of print; the dot of an `i` is not. */
const finest = 1 / 8
/** What stands nearer to print than about this, in heights of print, may be part of it. */
const nearest = 0.5
/** A punch hole is larger than a letter, round and full. */
const [leastHole, mostHole] = [1.3, 4]
const roundness = 0.8
/** Inside this part of its breadth a hole is full; a bold letter of a heading has bays there. */
const core = 0.7
const fullness = 0.95

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** `size` is the height of print in pixels. */
export function withoutSpecks(picture: Picture, size: number): Picture {
  const { pixels, width, height } = picture
  const most = Math.max(3, Math.round(size * finest))
  const cell = Math.max(1, Math.round(size * nearest))
  const [w, h] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  /** Cells of the page that hold print. */
  const print = new Uint8Array(w * h)
  const cellOf = (i: number) => Math.floor(Math.floor(i / width) / cell) * w + Math.floor((i % width) / cell)
  const seen = new Uint8Array(pixels.length)
  const specks: Box[] = []
  const holes: Box[] = []
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i]! >= ink || seen[i] === 1) continue
    const blob = blobAt(picture, seen, i)
    const box = boxOf(blob, width)
    const [breadth, rise] = [box.right - box.left + 1, box.bottom - box.top + 1]
    if (breadth <= most && rise <= most) specks.push(box)
    else if (isHole(blob, box, width, size)) holes.push(box)
    else for (const at of blob) print[cellOf(at)] = 1
  }
  const isByPrint = ({ left, top }: Box) => {
    const [column, row] = [Math.floor(left / cell), Math.floor(top / cell)]
    for (let y = Math.max(0, row - 1); y <= Math.min(h - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(w - 1, column + 1); x++)
        if (print[y * w + x] === 1) return true
    return false
  }
  const dirt = [...specks.filter((box) => !isByPrint(box)), ...holes]
  if (dirt.length === 0) return picture
  const out = Uint8Array.from(pixels)
  // with the grey around it
  for (const { left, top, right, bottom } of dirt)
    for (let y = Math.max(0, top - 2); y <= Math.min(height - 1, bottom + 2); y++)
      out.fill(255, y * width + Math.max(0, left - 2), y * width + Math.min(width - 1, right + 2) + 1)
  return { ...picture, pixels: out }
}

function isHole(blob: readonly number[], { left, top, right, bottom }: Box, width: number, size: number): boolean {
  const [breadth, rise] = [right - left + 1, bottom - top + 1]
  if (Math.min(breadth, rise) <= Math.max(leastHole * size, roundness * Math.max(breadth, rise))) return false
  if (Math.max(breadth, rise) >= mostHole * size) return false
  const reach = (core * Math.min(breadth, rise)) / 2
  const isInside = (at: number) =>
    Math.hypot((at % width) - (left + right) / 2, Math.floor(at / width) - (top + bottom) / 2) <= reach
  return blob.filter(isInside).length > fullness * Math.PI * reach * reach
}

/** The places of what hangs together. */
function blobAt({ pixels, width }: Picture, seen: Uint8Array, start: number): number[] {
  const blob = [start]
  seen[start] = 1
  for (let k = 0; k < blob.length; k++) {
    const at = blob[k]!
    const x = at % width
    for (let up = -width; up <= width; up += width)
      for (let along = x > 0 ? -1 : 0; along <= (x < width - 1 ? 1 : 0); along++) {
        const next = at + up + along
        if (next < 0 || next >= pixels.length || pixels[next]! >= ink || seen[next] === 1) continue
        seen[next] = 1
        blob.push(next)
      }
  }
  return blob
}

function boxOf(blob: readonly number[], width: number): Box {
  let [left, top, right, bottom] = [width, Number.POSITIVE_INFINITY, 0, 0]
  for (const at of blob) {
    const [x, y] = [at % width, Math.floor(at / width)]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { left, top, right, bottom }
}
