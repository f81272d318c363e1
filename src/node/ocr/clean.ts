// A picture made fit for recognition: even light, no ruled lines; and how high its print is.

import type { Paper } from './paper.ts'
import type { Picture } from './picture.ts'

/** Side of the squares in which light is measured. */
const side = 64

/** The picture as if the light were even: every square's paper is white. */
export function evenLight(picture: Picture): Picture {
  const { width, height, pixels } = picture
  const [w, h] = [Math.ceil(width / side), Math.ceil(height / side)]
  const paper = new Float32Array(w * h)
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) paper[row * w + column] = lightestOf(picture, column, row)
  const darkest = paper.reduce((least, value) => Math.min(least, value), 255)
  const lightest = paper.reduce((most, value) => Math.max(most, value), 0)
  if (darkest > 245 || (lightest - darkest < 12 && darkest > 225)) return picture
  const out = new Uint8Array(pixels.length)
  const across = Array.from({ length: width }, (_, x) => between(x, w))
  const columns = Uint16Array.from(across, ([column]) => column)
  const shares = Float32Array.from(across, ([, share]) => share)
  const beside = w > 1 ? 1 : 0
  const light = new Float32Array(w)
  for (let y = 0; y < height; y++) {
    const [row, share] = between(y, h)
    const next = h > 1 ? row + 1 : row
    for (let column = 0; column < w; column++)
      light[column] = Math.max(30, paper[row * w + column]! * (1 - share) + paper[next * w + column]! * share)
    for (let x = 0; x < width; x++) {
      const column = columns[x]!
      const own = light[column]! + (light[column + beside]! - light[column]!) * shares[x]!
      const value = (pixels[y * width + x]! * 250) / own
      out[y * width + x] = Math.min(255, value)
    }
  }
  return { width, height, pixels: out }
}

/** The square before a place on a side of so many squares, and how far the place lies on the way from its middle to the next one's. */
function between(place: number, squares: number): readonly [number, number] {
  const at = Math.max(0, Math.min(squares - 1, place / side - 0.5))
  const square = Math.max(0, Math.min(squares - 2, Math.floor(at)))
  return [square, at - square]
}

/** Lightness that nine tenths of a square's pixels do not pass: its paper, whatever is printed on it. */
function lightestOf({ pixels, width, height }: Picture, column: number, row: number): number {
  const histogram = new Uint32Array(256)
  let count = 0
  for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2)
    for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
      histogram[pixels[y * width + x]!]!++
      count++
    }
  let value = 255
  for (let seen = 0; value > 0 && seen + histogram[value]! < count / 10; value--) seen += histogram[value]!
  return value
}

/** A ruled line is at least this long, in heights of print and in pixels, and hardly thicker than this: rules join the lines of print, so that its height is unsure. */
const ruleLength = 6
const leastRule = 130
const thickest = 6
/** Of a rule so much is thin; the rest is where letters stand on it. */
const mostlyThin = 0.6

/** What a wiped pixel was part of. */
const [across, down] = [1, 2]

/** A ruled line down the page, in pixels. */
export interface Rule {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/**
 * Ruled lines taken out: the engine takes them for letters. On a page that is still askew only `streaks` are: they run along the paper's
 * path, and end where they end, while a ruled line goes on a row of pixels higher or lower.
 */
export function withoutRules(picture: Picture, size: number, paper: Paper, streaks = false): Picture {
  return wipeRules(picture, size, paper, streaks).picture
}

/** The same, with those that ran down the page: they part the cells of tables. */
export function wipeRules(
  picture: Picture,
  size: number,
  paper: Paper,
  streaks = false,
): { readonly picture: Picture; readonly down: readonly Rule[] } {
  const out = new Uint8Array(picture.pixels)
  const wiped = new Uint8Array(out.length)
  const rules: Rule[] = []
  wipe(picture, out, wiped, { size, paper, streaks, isAcross: true })
  wipe(picture, out, wiped, { size, paper, streaks, isAcross: false }, (x, top, bottom) => {
    const isSame = (rule: Rule) => x - rule.x <= thickOf(size) && top < rule.bottom && bottom > rule.top
    const at = rules.findIndex(isSame)
    const known = rules[at]
    // a rule is several pixels thick
    if (known) rules[at] = { x, top: Math.min(top, known.top), bottom: Math.max(bottom, known.bottom) }
    else rules.push({ x, top, bottom })
  })
  wipeCrumbs({ ...picture, pixels: out }, wiped, size, paper)
  return { picture: { ...picture, pixels: out }, down: rules }
}

/**
 * Takes out what is left of a rule beside it, with nothing but white around it: specks no larger than the rule was thick, and
 * stretches along it, where grain or a bend parted them from the rest.
 */
function wipeCrumbs(
  { pixels, width, height }: Picture,
  wiped: Uint8Array,
  size: number,
  { paper, grain }: Paper,
): void {
  const most = 2 * thickOf(size)
  const along = Math.max(leastRule, ruleLength * size)
  const light = Math.min(235, paper - 1.3 * grain)
  const seen = new Uint8Array(pixels.length)
  const isInk = (i: number) => pixels[i]! < light && seen[i] === 0
  for (let i = 0; i < pixels.length; i++) {
    if (wiped[i] === 0) continue
    for (const start of [i - 1, i + 1, i - width, i + width]) {
      if (start < 0 || start >= pixels.length || !isInk(start)) continue
      const [broad, high] = wiped[i] === across ? [along, thickOf(size)] : [thickOf(size), along]
      const speck = speckAt(start, broad, high)
      if (speck) for (const at of speck) pixels[at] = paper
    }
  }
  /** The pixels of what hangs together, null where it is larger than a speck. */
  function speckAt(start: number, broad: number, high: number): number[] | null {
    const speck = [start]
    seen[start] = 1
    let [left, right, top, bottom] = [width, 0, height, 0]
    for (let k = 0; k < speck.length; k++) {
      const [x, y] = [speck[k]! % width, Math.floor(speck[k]! / width)]
      ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
      const isSpeck = right - left <= most && bottom - top <= most
      if (!isSpeck && (right - left > broad || bottom - top > high)) return null
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (!isInk(next)) continue
          seen[next] = 1
          speck.push(next)
        }
    }
    return speck
  }
}

const thickOf = (size: number) => Math.max(thickest, Math.round(size / 4))

function wipe(
  { pixels, width, height }: Picture,
  out: Uint8Array,
  wiped: Uint8Array,
  {
    size,
    paper: { paper, grain },
    streaks,
    isAcross,
  }: { readonly size: number; readonly paper: Paper; readonly streaks: boolean; readonly isAcross: boolean },
  onRule?: (lane: number, start: number, end: number) => void,
): void {
  const [length, lanes] = isAcross ? [width, height] : [height, width]
  const step = isAcross ? 1 : width
  const lane = isAcross ? width : 1
  const thick = thickOf(size)
  const least = Math.max(leastRule, ruleLength * size)
  // fine lines of a coarse scan are grey
  const dark = Math.min(210, paper - 1.3 * grain)
  const light = Math.min(235, paper - 0.8 * grain)
  // a lane that holds a rule is dark at many places in a row
  const stride = Math.floor(least / 5)
  const mayHold = (k: number) => {
    let row = 0
    for (let i = 0; i < length && row < 3; i += stride) {
      const at = k * lane + i * step
      const isDark = pixels[at]! < dark || pixels[at + step]! < dark || pixels[at + 9 * step]! < dark
      row = isDark ? row + 1 : 0
    }
    return row >= 3
  }
  for (let k = 0; k < lanes; k++) {
    if (!mayHold(k)) continue
    for (let i = 0; i < length; i++) {
      if (pixels[k * lane + i * step]! >= dark) continue
      let end = i
      // grain breaks a fine line now and then
      for (let j = i; j < length && j - end <= Math.min(8, 3 + (end - i) / 30); j++)
        if (pixels[k * lane + j * step]! < dark) end = j
      if (end - i >= least && !(streaks && (goesOn(k, i, -1) || goesOn(k, end, 1)))) wipeRule(k, i, end)
      i = end + 1
    }
  }
  /** Whether there is ink beyond the end of a stretch, in its own line or in those beside it. */
  function goesOn(k: number, end: number, way: 1 | -1): boolean {
    for (let offset = Math.max(-thick, -k); offset <= Math.min(thick, lanes - 1 - k); offset++)
      for (let j = 10; j < 16; j++) {
        const at = end + way * j
        if (at >= 0 && at < length && pixels[(k + offset) * lane + at * step]! < dark) return true
      }
    return false
  }
  function wipeRule(k: number, start: number, end: number): void {
    const strokes = Array.from({ length: end - start + 1 }, (_, i) => strokeAt(k, start + i))
    const thin = strokes.filter(([above, below]) => above + below < thick)
    // a row of letters that touch one another is no rule
    if (thin.length < mostlyThin * strokes.length) return
    onRule?.(k, start, end)
    const deep = Math.max(...thin.map(([above]) => above))
    const low = Math.max(...thin.map(([, below]) => below))
    for (const [i, [above, below]] of strokes.entries()) {
      // where two rules cross, this one goes on as thick as it is; a letter that stands on it stays
      const isCrossing = above > thick && below > thick
      if (above + below >= thick && !isCrossing) continue
      const [from, to] = isCrossing ? [-deep, low] : [-above, below]
      for (let offset = from; offset <= to; offset++) {
        const at = (k + offset) * lane + (start + i) * step
        out[at] = paper
        wiped[at] = isAcross ? across : down
      }
    }
  }
  /** How far the stroke at one place of a line reaches to either side, up to a little more than a rule is thick. */
  function strokeAt(k: number, j: number): readonly [number, number] {
    const at = (offset: number) => pixels[(k + offset) * lane + j * step]!
    let above = 0
    while (k - above - 1 >= 0 && above <= thick && at(-above - 1) < light) above++
    let below = 0
    while (k + below + 1 < lanes && below <= thick && at(below + 1) < light) below++
    return [above, below]
  }
}

/** Height of the lines of print in pixels: the commonest height of a stretch of rows with ink; 0 where there is none. */
export function printHeight({ pixels, width, height }: Picture): number {
  const heights: number[] = []
  // a strip of the page at a time: lines of two columns need not stand level
  const strip = Math.ceil(width / 8)
  for (let left = 0; left < width; left += strip) {
    let start = -1
    for (let y = 0; y <= height; y++) {
      let dark = 0
      if (y < height)
        for (let x = left; x < Math.min(width, left + strip); x += 2) if (pixels[y * width + x]! < 128) dark++
      if (dark > 1) {
        if (start < 0) start = y
      } else if (start >= 0) {
        if (y - start >= 8) heights.push(y - start)
        start = -1
      }
    }
  }
  if (heights.length === 0) return 0
  heights.sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)]!
}

/** Part of the picture that is dark. */
export function inkShare({ pixels }: Picture): number {
  let dark = 0
  for (let i = 0; i < pixels.length; i += 7) if (pixels[i]! < 150) dark++
  return (7 * dark) / pixels.length
}
