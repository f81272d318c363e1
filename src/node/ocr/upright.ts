// How print lies on the paper: its skew and its quarter turns, told by how sharply its lines stand apart; and the picture turned upright.

import type { Picture } from './picture.ts'

/** Paper that was fed askew lies within this many degrees. */
const widest = 5
/** Print is looked at in about this many pixels across. */
const small = 900

/** Share of white that the lines of print have between them at least. */
const lined = 0.25

interface Lie {
  /** Degrees that the print is turned clockwise. */
  readonly skew: number
  /** The lines run from top to bottom: the paper lay sideways. */
  readonly sideways: boolean
}

export function lieOf(picture: Picture): Lie {
  const dots = inkDots(picture)
  if (dots.length < 400) return { skew: 0, sideways: false }
  const upright = sharpest(dots, false)
  const sideways = sharpest(dots, true)
  // between lines there is white, between columns of letters there is hardly any
  const [across, down] = [whiteness(dots, upright.angle, false), whiteness(dots, sideways.angle, true)]
  // print in lines this way leaves white between them; beside a list there is more of it, but in few pieces
  return down.share > across.share + 0.1 && (across.share < lined || down.parts > across.parts)
    ? { skew: sideways.angle, sideways: true }
    : { skew: upright.angle, sideways: false }
}

/** Places of dark pixels of the picture made smaller: x, y, x, y, … */
function inkDots(picture: Picture): Int32Array {
  const { pixels, width, height } = picture
  const step = Math.max(1, Math.round(Math.max(width, height) / small))
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)]
  const means = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let dy = 0; dy < step; dy++)
        for (let dx = 0; dx < step; dx++) sum += pixels[(y * step + dy) * width + x * step + dx]!
      means[y * w + x] = sum / (step * step)
    }
  const paper = localPaper(means, w, h)
  const dots: number[] = []
  for (let y = 2; y < h - 2; y++)
    for (let x = 2; x < w - 2; x++) if (means[y * w + x]! < 0.75 * paper(x, y)) dots.push(x, y)
  return Int32Array.from(dots)
}

/** How light the paper is around a place: the lightest tenth of a coarse square, so that a shadow is no ink. */
function localPaper(means: Uint8Array, w: number, h: number): (x: number, y: number) => number {
  const side = 40
  const [across, down] = [Math.ceil(w / side), Math.ceil(h / side)]
  const light = new Uint8Array(across * down)
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const histogram = new Uint32Array(256)
      let count = 0
      for (let y = row * side; y < Math.min(h, (row + 1) * side); y++)
        for (let x = column * side; x < Math.min(w, (column + 1) * side); x++) {
          histogram[means[y * w + x]!]!++
          count++
        }
      let value = 255
      for (let seen = 0; value > 0 && seen + histogram[value]! < count / 10; value--) seen += histogram[value]!
      light[row * across + column] = value
    }
  return (x, y) => light[Math.floor(y / side) * across + Math.floor(x / side)]!
}

/** The angle under which the dots fall into the sharpest lines. */
function sharpest(dots: Int32Array, sideways: boolean): { angle: number; score: number } {
  let best = { angle: 0, score: 0 }
  const consider = (angle: number) => {
    const score = sharpness(dots, angle, sideways)
    if (score > best.score) best = { angle, score }
  }
  for (let angle = -widest; angle <= widest; angle += 0.25) consider(angle)
  const coarse = best.angle
  for (let angle = coarse - 0.2; angle <= coarse + 0.2; angle += 0.05) consider(angle)
  return best
}

/** Sum of the squared steps between neighbouring lines of dots, the lines drawn at an angle. */
function sharpness(dots: Int32Array, angle: number, sideways: boolean): number {
  const bins = linesAt(dots, angle, sideways)
  let score = 0
  for (let i = 1; i < bins.length; i++) score += (bins[i]! - bins[i - 1]!) ** 2
  return score
}

/** Share of the lines between the first and the last with ink that hold hardly any, and in how many parts they are. */
function whiteness(dots: Int32Array, angle: number, sideways: boolean): { share: number; parts: number } {
  const bins = linesAt(dots, angle, sideways)
  const first = bins.findIndex((count) => count > 0)
  const last = bins.findLastIndex((count) => count > 0)
  const inked = bins.subarray(first, last + 1)
  const mean = dots.length / 2 / inked.length
  const isWhite = Array.from(inked, (count) => count < 0.2 * mean)
  return {
    share: isWhite.filter(Boolean).length / inked.length,
    parts: isWhite.filter((white, i) => white && !isWhite[i - 1]).length,
  }
}

/** How many dots stand on each line, the lines drawn at an angle. */
function linesAt(dots: Int32Array, angle: number, sideways: boolean): Float64Array {
  const slope = Math.tan((angle * Math.PI) / 180)
  const bins = new Float64Array(4 * small)
  for (let i = 0; i < dots.length; i += 2) {
    const [x, y] = [dots[i]!, dots[i + 1]!]
    const at = sideways ? x + y * slope : y - x * slope
    bins[Math.round(at) + small]!++
  }
  return bins
}

/** The picture turned back by the skew, around its middle, on white: for small angles two shears are a turn. */
export function straighten(picture: Picture, skew: number): Picture {
  if (Math.abs(skew) < 0.1) return picture
  const { width, height, pixels } = picture
  const slope = Math.tan((skew * Math.PI) / 180)
  const out = new Uint8Array(width * height).fill(255)
  // down by whole and broken pixels: letters stay as sharp as they were
  const drops = Float64Array.from({ length: width }, (_, from) => (from - width / 2) * slope)
  const whole = Int32Array.from(drops, Math.floor)
  const broken = drops.map((drop, from) => drop - whole[from]!)
  for (let y = 0; y < height; y++) {
    const shift = Math.round((height / 2 - y) * slope)
    const end = Math.min(width, width + shift)
    for (let from = Math.max(0, shift); from < end; from++) {
      const row = y + whole[from]!
      if (row < 0 || row >= height - 1) continue
      const at = row * width + from
      const upper = pixels[at]!
      const lower = pixels[at + width]!
      out[y * width + from - shift] = upper === lower ? upper : upper + (lower - upper) * broken[from]!
    }
  }
  return { width, height, pixels: out }
}

/** Quarter turns that bring the picture upright, clockwise. */
export function turn(picture: Picture, degrees: 0 | 90 | 180 | 270): Picture {
  const { width, height, pixels } = picture
  if (degrees === 0) return picture
  const swap = degrees !== 180
  const [w, h] = swap ? [height, width] : [width, height]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const from =
        degrees === 180
          ? (height - 1 - y) * width + (width - 1 - x)
          : degrees === 90
            ? (height - 1 - x) * width + y
            : x * width + (width - 1 - y)
      out[y * w + x] = pixels[from]!
    }
  return { width: w, height: h, pixels: out }
}
