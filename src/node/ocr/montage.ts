// Stretches of lines, cut out of a page and set one below the other on one sheet, to be read again together.

import { crop, type Picture } from './picture.ts'
import { linesOf, movedBy, type Word } from './recognizer.ts'

/** A stretch of one line of words that stand in one language. */
export interface Stretch {
  readonly words: readonly Word[]
  readonly text: string
  readonly confidence: number
}

export const stretchesOf = (words: readonly Word[]) => linesOf(words).map(stretchOf)

export function stretchOf(words: readonly Word[]): Stretch {
  const letters = words.map((word) => Math.max(1, word.text.match(/\p{L}/gu)?.length ?? 0))
  const sum = letters.reduce((a, b) => a + b, 0)
  return {
    words,
    text: words.map((word) => word.text).join(' '),
    confidence: words.reduce((total, word, i) => total + word.confidence * letters[i]!, 0) / sum,
  }
}

export interface Placed {
  readonly stretch: Stretch
  /** What to take off a place on the sheet to get the place on the page. */
  readonly x: number
  readonly y: number
  readonly top: number
  readonly bottom: number
}

/** Cuts the stretches out of the page and sets them one below the other. */
export function montage(picture: Picture, stretches: readonly Stretch[]): { sheet: Picture; places: Placed[] } {
  const margin = 40
  const parts = stretches.map((stretch) => {
    const size = Math.max(...stretch.words.map((word) => word.size), 12)
    const left = Math.min(...stretch.words.map((word) => word.x)) - 0.3 * size
    const right = Math.max(...stretch.words.map((word) => word.x + word.width)) + 0.3 * size
    const top = Math.min(...stretch.words.map((word) => word.y)) - 0.15 * size
    const bottom = Math.max(...stretch.words.map((word) => word.y + word.height)) + 0.15 * size
    return {
      stretch,
      left: Math.floor(left),
      top: Math.floor(top),
      cut: crop(picture, left, top, right - left, bottom - top),
    }
  })
  const width = Math.max(...parts.map(({ cut }) => cut.width)) + 2 * margin
  const height = parts.reduce((sum, { cut }) => sum + cut.height + margin / 2, margin)
  const pixels = new Uint8Array(width * Math.ceil(height)).fill(255)
  const places: Placed[] = []
  let y = margin
  for (const { stretch, left, top, cut } of parts) {
    for (let row = 0; row < cut.height; row++)
      pixels.set(cut.pixels.subarray(row * cut.width, (row + 1) * cut.width), (y + row) * width + margin)
    places.push({
      stretch,
      x: margin - Math.max(0, left),
      y: y - Math.max(0, top),
      top: y - margin / 4,
      bottom: y + cut.height + margin / 4,
    })
    y += cut.height + margin / 2
  }
  return { sheet: { width, height: Math.ceil(height), pixels }, places }
}

/** What was recognised of one stretch, from left to right. */
export function wordsAt({ top, bottom }: Placed, seen: readonly Word[]): Word[] {
  return seen
    .filter((word) => word.y + word.height / 2 >= top && word.y + word.height / 2 < bottom)
    .sort((a, b) => a.x - b.x)
}

/** The words of a sheet as words of the page that the stretch was cut out of. */
export function putBack({ stretch, x, y }: Placed, again: readonly Word[]): Word[] {
  const line = stretch.words[0]!.line
  return (
    again
      .map((word) => ({ ...movedBy(word, -x, -y), line }))
      // the line stands where it stood
      .map((word) => ({ ...word, baseline: nearest(stretch.words, word.x).baseline }))
  )
}

function nearest(words: readonly Word[], x: number): Word {
  return words.reduce((best, word) => (Math.abs(word.x - x) < Math.abs(best.x - x) ? word : best))
}
