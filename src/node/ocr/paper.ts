// Paper made white: the grain of a scan and grey print under the text, such as watermarks and tints, are no ink.

import type { Picture } from './picture.ts'

/** Ink is darker than this and stays as it is. */
const ink = 150
/** Side of the squares in which tints are looked for. */
const side = 8
/** Of all squares so many are tinted where a page has a tint: less is the inside of broad letters. */
const leastTint = 0.002

/** How light the paper of a picture is. */
export interface Paper {
  /** The commonest lightness. */
  readonly paper: number
  /** How far below that there is still some of its grain. */
  readonly grain: number
}

export function paperOf({ pixels }: Picture): Paper {
  const counts = new Uint32Array(256)
  for (let i = 0; i < pixels.length; i += 7) counts[pixels[i]!]!++
  let paper = 255
  for (let value = 254; value > ink; value--) if (counts[value]! > counts[paper]!) paper = value
  // an overexposed scan cuts its grain off at white
  let grain = 0
  while (paper - grain > ink && counts[paper - grain]! > counts[Math.min(254, paper)]! / 20) grain++
  return { paper, grain }
}

/** The picture with white paper. Recognition parts ink from paper by itself, and takes grain for ink where there is little print. */
export function whitePaper(picture: Picture, { paper, grain }: Paper): Picture {
  const pixels = Uint8Array.from(picture.pixels)
  untint({ ...picture, pixels }, paper, grain)
  whiten(pixels, Math.max(ink + 30, paper - 2 * grain))
  return { ...picture, pixels }
}

/** All that is lighter than the edge becomes white; what is a little darker fades into it. */
function whiten(pixels: Uint8Array, edge: number): void {
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    value >= edge ? 255 : value <= ink ? value : ink + ((value - ink) * (255 - ink)) / (edge - ink),
  )
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[pixels[i]!]!
}

/** Whitens broad grey areas, and the edges of them. */
function untint({ pixels, width, height }: Picture, paper: number, grain: number): void {
  const [w, h] = [Math.floor(width / side), Math.floor(height / side)]
  /** The darkest of each tinted square's grain. */
  const tinted = new Uint8Array(w * h)
  let count = 0
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      let [least, most, sum] = [255, 0, 0]
      for (let y = row * side; y < (row + 1) * side; y++)
        for (let x = column * side; x < (column + 1) * side; x++) {
          const value = pixels[y * width + x]!
          if (value < least) least = value
          if (value > most) most = value
          sum += value
        }
      const mean = sum / (side * side)
      // a tint is as even as paper; a letter's edge goes from black to white
      if (mean > ink && mean < paper - Math.max(5, 0.6 * grain) && most - least < 20 + 3 * grain) {
        tinted[row * w + column] = Math.max(ink, Math.round(mean - 10 - 1.5 * grain))
        count++
      }
    }
  if (count < leastTint * w * h) return
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      const darkest = darkestAround(tinted, w, h, column, row)
      if (darkest === 255) continue
      for (let y = row * side; y < (row + 1) * side; y++)
        for (let x = column * side; x < (column + 1) * side; x++)
          if (pixels[y * width + x]! >= darkest) pixels[y * width + x] = 255
    }
}

function darkestAround(tinted: Uint8Array, w: number, h: number, column: number, row: number): number {
  let darkest = 255
  for (let y = Math.max(0, row - 1); y <= Math.min(h - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(w - 1, column + 1); x++) {
      const value = tinted[y * w + x]!
      if (value > 0 && value < darkest) darkest = value
    }
  return darkest
}
