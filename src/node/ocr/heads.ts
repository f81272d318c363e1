// What lines begin with, from the left or from the right, and the ink that stands there.

import type { Picture, Word } from './recognizer.ts'

/** Ink is darker than this. */
const dark = 140

/** The word that a line begins with. */
export function headOf(line: readonly Word[]): Word {
  return isLeftward(line) ? line.at(-1)! : line[0]!
}

/** Whether a line is print that runs to the left. */
export function isLeftward(line: readonly Word[]): boolean {
  const print = line.filter(({ text }) => /\p{L}/u.test(text))
  return print.filter(({ text }) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)).length > print.length / 2
}

/** The word behind it. */
export const secondOf = (line: readonly Word[]) => (isLeftward(line) ? line.at(-2)! : line[1]!)

/** Dark pixels where a label of this place and breadth would stand in the line of a word. */
export function inkAt(
  { pixels, width: w, height: h }: Picture,
  x: number,
  width: number,
  { baseline, size }: Word,
): number {
  let count = 0
  for (let row = Math.max(0, Math.round(baseline - 0.8 * size)); row < Math.min(h, baseline); row++)
    for (let at = Math.max(0, Math.round(x - 0.1 * size)); at < Math.min(w, x + width + 0.1 * size); at++)
      if (pixels[row * w + at]! < dark) count++
  return count
}
