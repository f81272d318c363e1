// A page and what was recognised on it → one page: print whose fonts can be trusted stays, the rest is what was recognised.

import { inkOf, isInside, type Page, type Run } from './model/paper.ts'

/** Texts that share at least this part of their letter pairs say the same, and below the other one something else. */
const [same, other] = [0.6, 0.2]
/** What is recognised so surely, word by word, can contradict print, if it has so many letters. */
const sure = 0.5
const leastLetters = 4

export function withRecognized(page: Page, seen: Page, known: ReadonlySet<string>): Page {
  const unread = [...page.unread, ...seen.unread]
  const liars = new Set([...known, ...contradicted(page, seen, known)])
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

/** Fonts beside those that lie of which too little is set to judge them by their text: a heading's bold is made as the rest was. */
function contradicted(page: Page, seen: Page, liars: ReadonlySet<string>): string[] {
  if (!page.runs.some((run) => liars.has(run.font))) return []
  return [...new Set(page.runs.map((run) => run.font))].filter((font) => {
    if (liars.has(font)) return false
    const said = page.runs.filter((run) => run.font === font && run.text.trim() !== '')
    const shown = insideOf(said, seen.runs).filter((run) => run.text.trim() !== '')
    const [one, two] = [lettersOf(said), lettersOf(shown)]
    if (two.length < leastLetters || one.length < 0.5 * two.length || two.length < 0.5 * one.length) return false
    return shown.every((run) => (run.confidence ?? 0) >= sure) && likeness(said, shown) < other
  })
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

const isAlike = (one: readonly Run[], other: readonly Run[]) => likeness(one, other) >= same

/** Which part of their letter pairs texts share. */
function likeness(one: readonly Run[], other: readonly Run[]): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

function lettersOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
}

function pairsOf(runs: readonly Run[]): Set<string> {
  const letters = lettersOf(runs)
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)))
}
