// Tells stamps and watermarks (DRAFT, COPY) from print: letters far larger than the lines that they stand across.

import type { Run } from '../model/paper.ts'

/** How many times larger than the lines below it a stamp is. */
const factor = 3

/** The runs that stand across two lines of smaller print and more. */
export function stampsAmong(runs: readonly Run[]): ReadonlySet<Run> {
  const usual = usualSize(runs)
  const large = runs.filter(({ size, text }) => size > factor * usual && text.trim() !== '')
  return new Set(
    large.filter((stamp) => {
      const crossed = runs.filter(
        ({ size, x, width, baseline, text }) =>
          size * factor < stamp.size &&
          text.trim() !== '' &&
          x < stamp.x + stamp.width &&
          x + width > stamp.x &&
          baseline > stamp.baseline - 0.7 * stamp.size &&
          baseline - 0.5 * size < stamp.baseline,
      )
      return new Set(crossed.map(({ baseline }) => Math.round(baseline))).size >= 2
    }),
  )
}

/** The size that most characters have. */
function usualSize(runs: readonly Run[]): number {
  const ink = new Map<number, number>()
  for (const { size, text } of runs) ink.set(size, (ink.get(size) ?? 0) + text.length)
  return [...ink].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
