// Runs of one line in visual order → the line's text in reading order, with the place of every character.

import type { Frame, Line, Piece } from '../model/paper.ts'
import { dotBehind } from '../text/label.ts'
import type { Chunk, PageRow, PlacedRun } from './rows.ts'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{Letter}/u
/** Scripts without word spaces: only a wide gap is a blank. Hangul is written with word spaces. */
const spaceless =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u
/** Joined letters reach under each other, so that the gap between words is small. */
const joined = /[\p{Script=Arabic}\p{Script=Syriac}]/u

export type Direction = 'ltr' | 'rtl'

/** The direction that most letters of the runs have; `fallback` where there are none. */
export function directionOf(runs: readonly { readonly text: string }[], fallback: Direction = 'ltr'): Direction {
  if (!runs.some(({ text }) => rightToLeft.test(text)))
    return runs.some(({ text }) => letter.test(text)) ? 'ltr' : fallback
  let right = 0
  let all = 0
  for (const { text } of runs) {
    for (const character of text) {
      if (!letter.test(character)) continue
      all++
      if (rightToLeft.test(character)) right++
    }
  }
  return all === 0 ? fallback : right * 2 > all ? 'rtl' : 'ltr'
}

/** Share of rows that begin at one edge, and how much it is more than at the other, where print in two scripts stands at that edge. */
const [mostRows, clearly] = [0.5, 0.25]

/**
 * The direction of a page's rows. Where fewer letters than not run from right to left, and still many, the edge tells: names may say
 * themselves once more in longer Latin words.
 */
export function directionOfRows(rows: readonly PageRow[], fallback: Direction): Direction {
  const runs = rows.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.runs))
  const most = directionOf(runs, fallback)
  if (most === 'rtl') return most
  const own = rows.filter(({ chunks }) => chunks.some((chunk) => chunk.runs.some(({ text }) => rightToLeft.test(text))))
  if (own.length === 0 || own.length < mostRows * rows.length) return most
  // the last page of a letter may have too few rows to show an edge
  if (own.length < 3) return fallback
  const share = (edges: readonly number[], size: number) =>
    Math.max(...edges.map((edge) => edges.filter((other) => Math.abs(other - edge) < 0.3 * size).length)) / edges.length
  const size = own[0]!.size
  const right = share(
    own.map(({ chunks }) => chunks.at(-1)!.right),
    size,
  )
  const left = share(
    own.map(({ chunks }) => chunks[0]!.left),
    size,
  )
  return right >= mostRows && right > left + clearly ? 'rtl' : most
}

/**
 * Orders the runs of one line for reading. Runs of the other direction are turned group by group, each group from its
 * first letter to its last; digits and marks between two letters of a group belong to it. Digits are never reversed.
 */
function readingOrder(visual: readonly PlacedRun[], base: Direction): PlacedRun[] {
  return withWholeNumbers(turnedRuns(visual, base))
}

/** Figures that touch are one number, read from the left, though a font has only some of them and they came in two runs. */
function withWholeNumbers(reading: readonly PlacedRun[]): PlacedRun[] {
  const out: PlacedRun[] = []
  let from = 0
  for (const run of reading) {
    const last = out.at(-1)
    const isRight = last !== undefined && run.x < last.x
    const touches = isRight && last.x - run.x - run.width < 0.1 * run.size && /^\p{Nd}+$/u.test(last.text + run.text)
    if (!touches) from = out.length
    out.splice(touches ? from : out.length, 0, run)
  }
  return out
}

function turnedRuns(visual: readonly PlacedRun[], base: Direction): PlacedRun[] {
  const sequence = base === 'ltr' ? [...visual] : [...visual].reverse()
  if (!sequence.some((run) => rightToLeft.test(run.text))) {
    return base === 'ltr' ? sequence : turnGroups(sequence, isLeftToRight, base)
  }
  return turnGroups(sequence, base === 'ltr' ? (run) => rightToLeft.test(run.text) : isLeftToRight, base)
}

function isLeftToRight(run: PlacedRun): boolean {
  return letter.test(run.text) && !rightToLeft.test(run.text)
}

function turnGroups(sequence: readonly PlacedRun[], turned: (run: PlacedRun) => boolean, base: Direction): PlacedRun[] {
  const out: PlacedRun[] = []
  for (let i = 0; i < sequence.length; ) {
    if (!turned(sequence[i]!)) {
      out.push(sequence[i++]!)
      continue
    }
    let end = i
    for (let k = i; k < sequence.length && (turned(sequence[k]!) || !letter.test(sequence[k]!.text)); k++) {
      if (turned(sequence[k]!)) end = k
    }
    const group = sequence.slice(i, end + 1).reverse()
    // a figure right of Latin letters in a right-to-left line reads after them if the file gives it after them
    const before = out.at(-1)
    if (base === 'rtl' && before && /^[0-9]+$/u.test(before.text.trim()) && before.order > group.at(-1)!.order) {
      out.pop()
      out.push(...group, before)
    } else out.push(...group)
    i = end + 1
  }
  return out
}

/** One line from the chunks of one row in one column. */
export function lineOf(chunks: readonly Chunk[], page: number, base: Direction, frame: Frame): Line {
  const visual = chunks.flatMap((chunk) => chunk.runs)
  const main = visual.filter((run) => !run.raised)
  const lead = (main.length > 0 ? main : visual).reduce((a, b) => (b.text.length > a.text.length ? b : a))
  let text = ''
  const pieces: Piece[] = []
  let before: PlacedRun | undefined
  const reading = readingOrder(visual, base)
  const typed = typedBlank(reading)
  for (const run of reading) {
    if (before && !/\s$/u.test(text) && !/^\s/u.test(run.text) && isParted(before, run, typed))
      text += isSpacedOut(before, run) ? '  ' : ' '
    const start = text.length
    text += base === 'rtl' && start === 0 ? dotBehind(run.text) : run.text
    pieces.push({
      start,
      end: text.length,
      x: run.x,
      width: run.width,
      font: run.font,
      size: run.size,
      raised: run.raised,
    })
    // a sign of no width that stands over the letter before it ends where that one ends
    before = before && run.width <= 0 && /^\p{M}+$/u.test(run.text) ? { ...run, x: before.x, width: before.width } : run
  }
  const x = Math.min(...visual.map((run) => run.x))
  const y = Math.min(...main.map((run) => run.y), lead.y)
  return {
    text,
    pieces,
    page,
    x,
    y,
    width: Math.max(...visual.map((run) => run.x + run.width)) - x,
    height: Math.max(...main.map((run) => run.y + run.height), lead.y + lead.height) - y,
    baseline: lead.baseline,
    size: lead.size,
    font: lead.font,
    direction: base,
    frame,
  }
}

/** Words whose letters are set apart, at least one of them of three letters or more: they stand further apart. */
function isSpacedOut(a: PlacedRun, b: PlacedRun): boolean {
  const letters = /^\p{L}\p{M}*(?:\s\p{L}\p{M}*)*$/u
  return Math.max(a.text.length, b.text.length) >= 5 && letters.test(a.text.trim()) && letters.test(b.text.trim())
}

function isSeam(a: string, b: string): boolean {
  return /[\u2e80-\u9fff\uac00-\ud7a3]/u.test(a) && /[\p{Script=Latin}\p{Nd}]/u.test(b)
}

const gapOf = (a: PlacedRun, b: PlacedRun) => (a.x < b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width))
/** Office suites set a fifth of an em between East Asian and other letters; a typed blank is wider. */
const seam = 0.235
/** What is no wider than theirs; a blank of a narrow Latin font is. */
const narrow = 0.21

/** How wide the narrowest blank of a line is where no two kinds of letters meet; null where there is none. */
function typedBlank(reading: readonly PlacedRun[]): number | null {
  const gaps = reading.slice(1).flatMap((run, i) => {
    const before = reading[i]!
    return before.blankBehind && run.order === before.order + 2 && !isSeamOf(before, run) ? [gapOf(before, run)] : []
  })
  return gaps.length > 0 ? Math.min(...gaps) : null
}

function isSeamOf(a: PlacedRun, b: PlacedRun): boolean {
  const [last, first] = [a.text.at(-1) ?? '', b.text[0] ?? '']
  return isSeam(last, first) || isSeam(first, last)
}

/** Whether a blank stands between two runs that follow each other in reading. */
function isParted(a: PlacedRun, b: PlacedRun, typed: number | null): boolean {
  const gap = gapOf(a, b)
  const size = Math.min(a.size, b.size)
  // a gap of an office suite that was taken for a blank
  if (typed !== null && gap < 0.85 * typed && gap <= narrow * size && isSeamOf(a, b)) return false
  if (a.blankBehind && b.order === a.order + 2 && (a.raised || !b.raised)) return true
  if (a.raised !== b.raised) return gap > 0.4 * size
  const [last, first] = [a.text.at(-1) ?? '', b.text[0] ?? '']
  if (isSeamOf(a, b)) return gap > seam * size
  if (spaceless.test(last) && spaceless.test(first)) return gap > 0.5 * size
  return gap > (joined.test(last) && joined.test(first) ? 0.1 : 0.16) * size
}
