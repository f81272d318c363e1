// A picture made fit for recognition: even light, no ruled lines; and how high its print is.

import type { Picture } from './picture.ts'

/** Side of the squares in which light is measured. */
const side = 64

/** The picture as if the light were even: every square's paper is white. */
export function evenLight(picture: Picture): Picture {
  const { width, height, pixels } = picture
  const [w, h] = [Math.ceil(width / side), Math.ceil(height / side)]
  const paper = new Float32Array(w * h)
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) paper[row * w + column] = paperOf(picture, column, row)
  const darkest = paper.reduce((least, value) => Math.min(least, value), 255)
  const lightest = paper.reduce((most, value) => Math.max(most, value), 0)
  if (darkest > 245 || (lightest - darkest < 12 && darkest > 225)) return picture
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    const at = Math.max(0, Math.min(h - 1, y / side - 0.5))
    const [row, fy] = [Math.min(h - 2, Math.floor(at)), at - Math.min(h - 2, Math.floor(at))]
    for (let x = 0; x < width; x++) {
      const along = Math.max(0, Math.min(w - 1, x / side - 0.5))
      const column = Math.max(0, Math.min(w - 2, Math.floor(along)))
      const fx = along - column
      const top = Math.max(0, row) * w + column
      const next = h > 1 ? top + w : top
      const beside = w > 1 ? 1 : 0
      const light =
        (paper[top]! * (1 - fx) + paper[top + beside]! * fx) * (1 - fy) +
        (paper[next]! * (1 - fx) + paper[next + beside]! * fx) * fy
      out[y * width + x] = Math.min(255, (pixels[y * width + x]! * 250) / Math.max(30, light))
    }
  }
  return { width, height, pixels: out }
}

/** Lightness that nine tenths of a square's pixels do not pass: its paper, whatever is printed on it. */
function paperOf({ pixels, width, height }: Picture, column: number, row: number): number {
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

/** A ruled line is at least this long, in heights of print, and at most a sixth of one thick. */
const ruleLength = 6

/** Ruled lines taken out: the engine takes them for letters. */
export function withoutRules(picture: Picture, size: number): Picture {
  const out = new Uint8Array(picture.pixels)
  wipe(picture, out, size, true)
  wipe(picture, out, size, false)
  return { ...picture, pixels: out }
}

function wipe({ pixels, width, height }: Picture, out: Uint8Array, size: number, across: boolean): void {
  const [length, lanes] = across ? [width, height] : [height, width]
  const step = across ? 1 : width
  const lane = across ? width : 1
  const thick = Math.max(3, Math.round(size / 6))
  const isDark = (i: number) => pixels[i]! < 150
  for (let k = 0; k < lanes; k++) {
    for (let i = 0; i < length; i++) {
      if (!isDark(k * lane + i * step)) continue
      let end = i
      let gap = 0
      for (let j = i; j < length && gap <= 2; j++) {
        if (isDark(k * lane + j * step)) {
          end = j
          gap = 0
        } else gap++
      }
      if (end - i >= ruleLength * size) {
        for (let j = i; j <= end; j++) wipeAcross(k, j)
      }
      i = end + 1
    }
  }
  /** Whitens the stroke at one place of a line, where it is no thicker than a line: a letter that stands on it stays. */
  function wipeAcross(k: number, j: number): void {
    const at = (offset: number) => (k + offset) * lane + j * step
    let above = 0
    while (k - above - 1 >= 0 && above <= thick && pixels[at(-above - 1)]! < 200) above++
    let below = 0
    while (k + below + 1 < lanes && below <= thick && pixels[at(below + 1)]! < 200) below++
    if (above + below + 1 > thick) return
    for (let offset = -above; offset <= below; offset++) out[at(offset)] = 255
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
