// Vertical columns that a producer set letter by letter: the letters of a column are joined to one run.

import type { Placed } from './page.ts'

/** Letters of the scripts that are set in columns, with their punctuation. */
const eastAsian =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\u30fc\ufe10-\ufe4f\uff00-\uffef]/u
/** So much of a page's letters must stand in columns before its lines are read as columns. */
const leastShare = 0.6
/** Letters of one column stand in line, in font sizes. */
const inLine = 0.35
/** From one letter of a column to the next, in font sizes: not on the same line, and not after a gap. */
const leastStep = 0.5
const mostStep = 1.6
/** As far as this it is the same column after a blank of full width. */
const blankStep = 2.6

/**
 * Runs of one or two letters, each right below the one before, are columns where most of a page is set so. Words that
 * lie on their side between them run down the columns as well.
 */
export function joinColumns(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some((run, i) => i > 0 && isBelow(run, placed[i - 1]!))) return placed
  const columns: Placed[][] = []
  for (const run of placed) {
    const column = columns.at(-1)
    if (column && isBelow(run, column.at(-1)!)) column.push(run)
    else columns.push([run])
  }
  const letters = (runs: readonly Placed[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)
  const stacked = letters(columns.filter((column) => column.length > 1 && column.some(isLetter)).flat())
  if (stacked < leastShare * letters(placed)) return placed
  return columns.map((column) =>
    column.every(isShort) ? join(column) : { ...column[0]!, angle: asColumn(column[0]!) },
  )
}

function isLetter({ text }: Placed): boolean {
  return eastAsian.test(text)
}

/** Figures of two digits stand upright, side by side, in the place of one letter. */
function isShort({ text, angle }: Placed): boolean {
  return angle === 0 && text.trim() !== '' && text.trim().length <= 2
}

function isBelow(run: Placed, before: Placed): boolean {
  if (!isShort(run) || !isShort(before) || !(isLetter(run) || isLetter(before))) return false
  const off = Math.abs(run.x + run.width / 2 - before.x - before.width / 2)
  const step = (run.baseline - before.baseline) / before.size
  return off < inLine * before.size && step > leastStep && step < blankStep
}

function asColumn({ angle }: Placed): Placed['angle'] {
  return angle === 90 ? 'vertical' : angle
}

function join(column: readonly Placed[]): Placed {
  const [first] = column
  const last = column.at(-1)!
  const text = column.map((run, i) => {
    const step = i === 0 ? 1 : (run.baseline - column[i - 1]!.baseline) / run.size
    return step > mostStep ? `\u3000${run.text.trim()}` : run.text.trim()
  })
  const { size, y, baseline } = first!
  const middle = first!.x + first!.width / 2
  const height = last.baseline - baseline + size
  return { ...first!, text: text.join(''), x: middle - size / 2, width: size, y, height, angle: 'vertical' }
}
