// A page and what was recognised on it → one page: print whose fonts can be trusted stays, the rest is what was recognised.

import { inkOf, isInside, type Page, type Run } from './model/paper.ts'

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
  const inside = insideOf(lies, seen.runs)
  if (isAlike(lies, inside)) return page
  return { ...page, runs: [...honest, ...inside.map((run) => onLine(run, lies))], unread, layer: 'recognized' }
}

/** What the page shows in place of what it says, where that could be read. */
export function inPlaceOf(page: Page, seen: Page): Page {
  if (!seen.runs.some((run) => run.text.trim() !== '')) return page
  return { ...seen, unread: [...page.unread, ...seen.unread] }
}

/** The page with its torn words as they are shown; labels and print in other scripts stay. */
export function withTornRead(page: Page, seen: Page, isTorn: (text: string) => boolean): Page {
  if (page.turn !== seen.turn) return page
  const parts = page.runs.flatMap((run) => labelApart(run, isTorn))
  const lies = parts.filter((run) => isTorn(run.text) || /[\u0000-\u0008\u000e-\u001f\p{Co}]/u.test(run.text))
  const inside = insideOf(lies, seen.runs)
  const letters = (runs: readonly Run[]) => inkOf(runs.map((run) => run.text).join(''))
  // what could hardly be read is no better
  if (letters(inside) < 0.5 * letters(lies)) return page
  const honest = parts.filter((run) => !lies.includes(run) && !lies.some((lie) => isWithin(run, lie)))
  return {
    ...page,
    runs: [...honest, ...inside.map((run) => onLine(run, lies))],
    unread: [...page.unread, ...seen.unread],
    layer: 'recognized',
  }
}

/** A run as its label and the rest, where it begins with one. */
function labelApart(run: Run, isTorn: (text: string) => boolean): Run[] {
  const label = /^\s*[([]?\p{Nd}{1,4}[.):\]।]?\s*(?=\S)/u.exec(run.text)?.[0] ?? ''
  if (label === '' || !isTorn(run.text.slice(label.length))) return [run]
  const width = (run.width * label.length) / run.text.length
  return [
    { ...run, text: label, width },
    { ...run, text: run.text.slice(label.length), x: run.x + width, width: run.width - width },
  ]
}

/** Blanks and signs between the words of a line that is replaced. */
function isWithin(run: Run, lie: Run): boolean {
  return (
    Math.abs(run.baseline - lie.baseline) < 0.3 * lie.size &&
    run.x >= lie.x &&
    run.x + run.width <= lie.x + lie.width + 0.1 * lie.size
  )
}

function insideOf(lies: readonly Run[], seen: readonly Run[]): Run[] {
  const boxes = lies.map(({ x, y, width, height, size }) => ({
    page: 0,
    x: x - 0.3 * size,
    y: y - 0.3 * size,
    width: width + 0.6 * size,
    height: height + 0.6 * size,
  }))
  return seen.filter(({ x, y, width, height }) => boxes.some((box) => isInside({ page: 0, x, y, width, height }, box)))
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
