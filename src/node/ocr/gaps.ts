// Blanks that may be none, and words that may be two: by the white between letters on the picture.

import { linesOf, type Picture, type Word } from './recognizer.ts'

const dark = 140

/** For words whose neighbourhood is doubtful, 0 to 1: how narrow the blank beside it is, how wide a gap inside it. */
export function gapsOf(
  picture: Picture,
  words: readonly Word[],
): Map<Word, { readonly join: number; readonly split: number }> {
  const found = new Map<Word, { join: number; split: number }>()
  const lines = linesOf(words)
  const blankOf = (line: readonly Word[]) =>
    medianOf(
      line.flatMap((word, i) => {
        const before = line[i - 1]
        return before && isLetters(before.text) && isLetters(word.text) ? [word.x - before.x - before.width] : []
      }),
    )
  const usual = medianOf(lines.map(blankOf).filter((blank) => blank > 0))
  for (const line of lines) {
    const own = line.length > 4 ? blankOf(line) : 0
    const blank = own > 0 ? Math.min(own, 1.5 * usual) : usual
    if (blank <= 0) continue
    for (const [i, word] of line.entries()) {
      if (!/[\p{L}\p{N}]/u.test(word.text) || /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー]/u.test(word.text))
        continue
      const gaps = [line[i - 1], line[i + 1]].flatMap((other) =>
        other && /\p{L}/u.test(other.text)
          ? [other.x < word.x ? word.x - other.x - other.width : other.x - word.x - word.width]
          : [],
      )
      const least = Math.min(blank, ...gaps)
      const join = Math.max(0, 0.75 - least / blank)
      const split = /\p{L}{3}/u.test(word.text) ? Math.max(0, widestGap(picture, word) / blank - 0.55) : 0
      if (join > 0 || split > 0) found.set(word, { join: Math.min(1, join), split: Math.min(1, split) })
    }
  }
  return found
}

const isLetters = (text: string) => /^\p{L}+$/u.test(text)

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The widest white strip down a word, in pixels; beside its signs there may be one. */
function widestGap({ pixels, width, height }: Picture, word: Word): number {
  const top = Math.max(0, Math.round(word.y))
  const bottom = Math.min(height, Math.round(word.y + word.height))
  const tail = /[^\p{L}\p{M}]+$/u.exec(word.text)?.[0].length ?? 0
  const end = Math.min(width, Math.round(word.x + word.width - 0.4 * tail * word.size))
  let [widest, open] = [0, 0]
  for (let x = Math.max(0, Math.round(word.x)); x < end; x++) {
    let ink = 0
    for (let y = top; y < bottom && ink < 2; y++) if (pixels[y * width + x]! < dark) ink++
    if (ink < 2) open++
    else {
      widest = Math.max(widest, open)
      open = 0
    }
  }
  return widest
}
