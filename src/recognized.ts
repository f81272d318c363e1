// A page and what was recognised on it → one page: print whose fonts can be trusted stays, the rest is what was recognised.

import { isInside, type Page, type Run } from './model/paper.ts'

/** Texts that share at least this part of their letter pairs say the same. */
const same = 0.6

export function withRecognized(page: Page, seen: Page, liars: ReadonlySet<string>): Page {
  const unread = [...page.unread, ...seen.unread]
  const honest = page.runs.filter((run) => !liars.has(run.font))
  const lies = page.runs.filter((run) => liars.has(run.font) && run.text.trim() !== '')
  if (lies.length === 0 || !honest.some((run) => run.text.trim() !== '')) {
    // the page shows what its text says after all: no language that we know
    return lies.length > 0 && isAlike(page.runs, seen.runs) ? page : { ...seen, unread }
  }
  if (page.turn !== seen.turn) return { ...seen, unread }
  const boxes = lies.map(({ x, y, width, height, size }) => ({
    page: page.number,
    x: x - 0.3 * size,
    y: y - 0.3 * size,
    width: width + 0.6 * size,
    height: height + 0.6 * size,
  }))
  const inside = seen.runs.filter(({ x, y, width, height }) =>
    boxes.some((box) => isInside({ page: page.number, x, y, width, height }, box)),
  )
  if (isAlike(lies, inside)) return page
  return { ...page, runs: [...honest, ...inside.map((run) => onLine(run, lies))], unread, layer: 'recognized' }
}

/** What was recognised stands on the line of the print that it replaces, and in its size. */
function onLine(run: Run, lies: readonly Run[]): Run {
  const middle = run.y + run.height / 2
  const near = lies.reduce((best, lie) =>
    Math.abs(lie.y + lie.height / 2 - middle) < Math.abs(best.y + best.height / 2 - middle) ? lie : best,
  )
  if (Math.abs(near.y + near.height / 2 - middle) > 0.5 * near.size) return run
  const { baseline, size, y, height, font } = near
  return { ...run, baseline, size, y, height, font: `${font} recognized` }
}

function isAlike(one: readonly Run[], other: readonly Run[]): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return false
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size) >= same
}

function pairsOf(runs: readonly Run[]): Set<string> {
  const letters = runs
    .map((run) => run.text)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)))
}
