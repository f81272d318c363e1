// Runs of a page → rows (one baseline) of chunks (runs that no wide gap parts), in visual order.

import type { Page, Run } from '../model/paper.ts'
import { usualWidth } from '../text/letter-width.ts'

export interface PlacedRun extends Run {
  /** Set above the line and smaller. */
  readonly raised: boolean
  /** Place in the file's own order. */
  readonly order: number
  /** The file sets a blank right behind it. */
  readonly blankBehind: boolean
}

/** Runs side by side without a wide gap. */
export interface Chunk {
  readonly runs: readonly PlacedRun[]
  readonly left: number
  readonly right: number
}

/** What stands on one baseline, from left to right. */
export interface PageRow {
  readonly chunks: readonly Chunk[]
  /** The same parted at every gap that is wider than a word space may be, where a narrow gutter may run. */
  readonly atoms: readonly Chunk[]
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  readonly size: number
}

/** A gap of this many font sizes parts two chunks; text set with wide word spaces needs more. */
const chunkGap = 0.95
const atomGap = 0.3

function isBlankOn(next: Run | undefined, run: Run): boolean {
  return (
    next !== undefined &&
    next.text.trim() === '' &&
    next.width > 0.1 * run.size &&
    Math.abs(next.baseline - run.baseline) < 0.1 * run.size
  )
}

export function rowsOf(page: Page): PageRow[] {
  const ink = page.runs
    .map((run, order) => ({ ...run, raised: false, order, blankBehind: isBlankOn(page.runs[order + 1], run) }))
    .filter((run) => run.text.trim() !== '')
    .map(lift)
    .sort((a, b) => a.baseline - b.baseline || a.x - b.x)
  const clusters: PlacedRun[][] = []
  for (const run of ink) {
    const last = clusters.at(-1)
    const first = last?.[0]
    if (last && first && run.baseline - first.baseline <= 0.22 * Math.min(run.size, first.size)) last.push(run)
    else clusters.push([run])
  }
  return joinRaised(clusters.map(unlay)).map(rowOf)
}

/** The large letter that a text begins with stands in its first line, however deep it hangs. */
function lift(run: PlacedRun, _: number, all: readonly PlacedRun[]): PlacedRun {
  if (!/^[\p{Lu}\p{Lo}]$/u.test(run.text.trim())) return run
  const line = all.find(
    ({ x, y, baseline, size, text }) =>
      run.size > 1.8 * size &&
      text.trim().length > 3 &&
      Math.abs(x - run.x - run.width) < size &&
      baseline < run.baseline - 0.5 * size &&
      y + size > run.baseline - 0.85 * run.size,
  )
  if (!line) return run
  // what follows goes on with the word, but where the letter may be a word by itself
  const isWord = /[AEIOUYÀÁÉ]/u.test(run.text)
  const width = isWord ? run.width : line.x - run.x
  return { ...run, width, baseline: line.baseline, size: line.size, y: line.y, height: line.height }
}

/**
 * Letters that a font lacks are set in another one, over the hole that they leave in the run: `Tr n` and `ầ`.
 * In lines that run from right to left marks are set so, too: `ע"ש`. The run is cut where the hole is. Which of its blanks is
 * the hole is told by the letters' usual widths.
 */
function unlay(cluster: PlacedRun[]): PlacedRun[] {
  let out = cluster
  for (const over of cluster) {
    const host = out.find(
      (run) =>
        run !== over &&
        (run.font !== over.font || (run.direction === 'rtl' && !/\p{L}/u.test(over.text))) &&
        run.x < over.x - 0.01 &&
        run.x + run.width >= over.x + over.width - 0.05 * over.size &&
        run.text.includes(' '),
    )
    if (!host || over.text.length > 4) continue
    const blank = holeAt(host, over)
    if (blank === null) continue
    const [before, behind] = [host.text.slice(0, blank), host.text.slice(blank + 1)]
    const end = over.x + over.width
    if (host.direction === 'rtl') {
      const right = { ...host, text: before, x: end, width: host.x + host.width - end, blankBehind: false }
      const left = { ...host, text: behind, width: over.x - host.x }
      out = out.flatMap((run) => (run === host ? [left, right].filter((part) => part.text !== '') : [run]))
      continue
    }
    // a capital begins a word: the hole was beside a true blank
    const isNewWord = /^\p{Lu}/u.test(behind) && /^[\p{Ll}\p{M}]/u.test(over.text)
    const parts = [
      { ...host, text: before, width: over.x - host.x, blankBehind: false },
      {
        ...host,
        text: behind,
        x: isNewWord ? end + 0.25 * host.size : end,
        width: Math.max(0, host.x + host.width - end - (isNewWord ? 0.25 * host.size : 0)),
      },
    ].filter((part) => part.text !== '')
    // the blanks behind the letter only lead to the next hole
    out = out.flatMap((run) => (run === host ? parts : [run === over ? { ...run, blankBehind: false } : run]))
  }
  return out
}

/** The blank of the run that stands nearest to the overlaid letter. */
function holeAt(host: PlacedRun, over: PlacedRun): number | null {
  const widths = [...host.text].map(usualWidth)
  const scale = host.width / widths.reduce((sum, width) => sum + width, 0)
  const isLeft = host.direction === 'rtl'
  const place = isLeft ? host.x + host.width - over.x - over.width : over.x - host.x
  let x = 0
  let best: number | null = null
  let least = 1.2 * host.size
  let offset = 0
  for (const [i, character] of [...host.text].entries()) {
    if (character === ' ' && Math.abs(x - place) < least) {
      least = Math.abs(x - place)
      best = offset
    }
    x += widths[i]! * scale
    offset += character.length
  }
  return best
}

/** Puts clusters of small runs that stand on the shoulder of a line (footnote marks, ordinals) into that line. */
function joinRaised(clusters: readonly PlacedRun[][]): PlacedRun[][] {
  const out: PlacedRun[][] = clusters.map((cluster) => [...cluster])
  for (let i = 0; i < out.length; i++) {
    const cluster = out[i]!
    for (let k = cluster.length - 1; k >= 0; k--) {
      const run = cluster[k]!
      const home = [out[i + 1], out[i + 2]].find((below) => below?.some((base) => sitsOn(run, base)))
      const above = home ? undefined : [out[i - 1], out[i - 2]].find((line) => line?.some((base) => hangsOn(run, base)))
      const letter = accent.test(run.text.trim())
        ? [out[i + 1], out[i + 2]].flatMap((line) => line ?? []).find((base) => crowns(run, base))
        : undefined
      const line = letter && out.find((other) => other.includes(letter))
      if (letter && line) line.push({ ...run, x: letter.x - 0.01, width: 0.01, baseline: letter.baseline })
      else if (home) home.push({ ...run, raised: true })
      else if (above) above.push(run)
      else continue
      cluster.splice(k, 1)
    }
    // marks that the file sets small on the line itself, or a little below its top
    for (const [k, run] of cluster.entries()) {
      if (!run.raised && cluster.some((base) => sitsOn(run, base))) cluster[k] = { ...run, raised: true }
    }
  }
  return out.filter((cluster) => cluster.length > 0)
}

/** `2`, `*†`, and several in a row: `1,3`. */
const marks = /^[\p{Nd}*†‡§]{1,3}(?:\s?[,–-]\s?[\p{Nd}*†‡§]{1,3}){0,3}$/u

function sitsOn(run: PlacedRun, base: PlacedRun): boolean {
  const lift = base.baseline - run.baseline
  const isMark = lift > base.size * 0.25 && marks.test(run.text.trim())
  // a mark that touches the letter before or behind it may be as large as that: small capitals are small themselves
  const touches =
    Math.min(Math.abs(run.x - base.x - base.width), Math.abs(run.x + run.width - base.x)) < 0.1 * base.size
  const isAttached = isMark && touches && lift > base.size * 0.35
  return (
    base.size > run.size * (isAttached ? 0.8 : isMark ? 1.08 : 1.2) &&
    lift > base.size * 0.12 &&
    lift < base.size * 0.75 &&
    run.x > base.x - base.size &&
    run.x < base.x + base.width + base.size * 0.6
  )
}

/** An accent that TeX sets over a capital by itself stands a little above the line, over the letter that begins the run. */
const accent = /^[´`¨ˆ˜¯˘˙˚ˇ˝^~]$/u

function crowns(run: PlacedRun, base: PlacedRun): boolean {
  const lift = base.baseline - run.baseline
  return lift > 0 && lift < 0.45 * base.size && /^\p{L}/u.test(base.text) && Math.abs(run.x - base.x) < 0.6 * base.size
}

/** A small figure below the line, right behind a letter of it: the `2` of `H2O`. */
function hangsOn(run: PlacedRun, base: PlacedRun): boolean {
  const drop = run.baseline - base.baseline
  return (
    base.size > run.size * 1.15 &&
    base.size < run.size * 2 &&
    drop > base.size * 0.05 &&
    drop < base.size * 0.45 &&
    run.text.trim().length <= 4 &&
    Math.abs(run.x - base.x - base.width) < base.size * 0.15
  )
}

function rowOf(runs: readonly PlacedRun[]): PageRow {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const size = sorted.reduce((most, run) => (run.raised ? most : Math.max(most, run.size)), 0) || sorted[0]!.size
  const gaps: number[] = []
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]!.x - (sorted[i - 1]!.x + sorted[i - 1]!.width)
    if (gap > 0.1 * size) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  const usual = gaps.length >= 4 ? gaps[Math.floor(gaps.length / 2)]! : 0
  const wide = Math.max(chunkGap * size, Math.min(usual * 2.2, 3 * size))
  const main = sorted.filter((run) => !run.raised)
  const base = main[0] ?? sorted[0]!
  return {
    chunks: partAt(sorted, wide),
    atoms: partAt(sorted, atomGap * size, true),
    top: Math.min(...sorted.map((run) => run.y)),
    bottom: Math.max(...sorted.map((run) => run.y + run.height)),
    baseline: base.baseline,
    size,
  }
}

/** The blank of East Asian print is as wide as a character: `弁護士　伊藤真理`. */
function isWideBlank(last: PlacedRun, run: PlacedRun, gap: number): boolean {
  return (
    last.blankBehind &&
    Math.abs(gap - run.size) < 0.03 * run.size &&
    east.test(last.text.trim().at(-1) ?? '') &&
    east.test(run.text.trim()[0] ?? '')
  )
}

const east = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u

/** A label in a run of its own may open a column even where the line before it leaves no room. */
const label = /^\s*\p{Nd}{1,4}[.)]/u

function partAt(sorted: readonly PlacedRun[], wide: number, atLabels = false): Chunk[] {
  const chunks: { runs: PlacedRun[]; left: number; right: number }[] = []
  for (const run of sorted) {
    const last = chunks.at(-1)
    const right = run.x + run.width
    const isBlank = last !== undefined && isWideBlank(last.runs.at(-1)!, run, run.x - last.right)
    if (last && (run.x - last.right < wide || isBlank) && !(atLabels && label.test(run.text))) {
      last.runs.push(run)
      last.right = Math.max(last.right, right)
    } else chunks.push({ runs: [run], left: run.x, right })
  }
  return chunks
}
