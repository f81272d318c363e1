// Geometry of a list's lines: pitches, indents, fonts, and whether a line goes on in the next one.

import { type Block, indentOf, type Line, pitchOf } from '../model/paper.ts'
import { isCountryName } from '../text/country-names.ts'
import { isCue } from '../text/cues.ts'
import { usualWidthOf } from '../text/letter-width.ts'

export interface ListLine {
  readonly line: Line
  /** Distance to the line above in the same block, in font sizes; null at the top of a block or of another column in it. */
  readonly gap: number | null
  readonly block: number
}

export function listLines(blocks: readonly Block[]): ListLine[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'lines'
      ? block.lines.map((line, i) => ({ line, gap: gapTo(block.lines[i - 1], line), block: index }))
      : [],
  )
}

function gapTo(above: Line | undefined, line: Line): number | null {
  const pitch = above && !areBeside(above, line) ? pitchOf(above, line) : null
  return pitch !== null && pitch < -0.5 ? null : pitch
}

/** Whether two lines stand in columns side by side; in one block they are cells that are read across. */
export function areBeside(a: Line, b: Line): boolean {
  return a.frame.right <= b.frame.left || b.frame.right <= a.frame.left
}

/** Whether the first word of `line` would have fitted behind `above`: then the break between them was meant. */
export function couldFit(above: Line, line: Line): boolean {
  return roomOf(above) > firstWord(line) + 0.45 * above.size
}

/** How far a guess of a text's width may be off, as a share of it. */
const guess = 0.08

/** Share of its first word's need that `line` lacked behind `above`: 0 where it surely would have fitted, 1 where it surely would not. */
export function crowding(above: Line, line: Line): number {
  const spare = roomOf(above) - firstWord(line) - 0.45 * above.size
  // extracted text does not tell how wide its letters were
  const doubt = line.font === '' && above.font === '' ? guess * (above.frame.right - above.frame.left) : 0
  return spare <= 0 ? 1 : spare >= doubt ? 0 : 1 - spare / doubt
}

/** Width of the first word of a line, or of the first character where words are not parted. */
function firstWord(line: Line): number {
  const text = line.text.trim()
  const word = /^[\u2e80-\u9fff]/u.test(text) ? text.slice(0, 1) : (text.split(/\s/u)[0] ?? '')
  return (line.width * usualWidthOf(word)) / Math.max(0.1, usualWidthOf(text))
}

/**
 * A list that is set narrower than its page, as in one column of a page whose other columns are empty: lines that surely
 * go on in the next one show where its edge is.
 */
export function narrowed(lines: readonly ListLine[], whole: readonly ListLine[] = lines): ListLine[] {
  const columns = Map.groupBy(whole, ({ line }) => Math.round(line.frame.left))
  const edges = new Map([...columns].map(([left, own]) => [left, edgeOf(own)]))
  return lines.map((item) => {
    const { line } = item
    const edge = edges.get(Math.round(line.frame.left)) ?? null
    if (edge === null) return item
    return { ...item, line: { ...line, frame: { ...line.frame, right: Math.max(edge, line.x + line.width) } } }
  })
}

/** Where a column of lines ends; null where that is the edge it has, or nothing tells it. */
function edgeOf(lines: readonly ListLine[]): number | null {
  const widest = lines.reduce((most, { line }) => Math.max(most, line.x + line.width), 0)
  const size = lines[0]?.line.size ?? 10
  const isNarrow = lines.every(({ line }) => line.direction === 'ltr' && line.frame.right - widest > 3 * size)
  if (!isNarrow) return null
  // what stands in brackets is set below a line that had room for it, too, and a semicolon ends a name
  const needed = lines.slice(1).flatMap(({ line }, i) => {
    const above = lines[i]!.line
    const goesOn = joinScore(above.text, line.text) >= 1
    const isSure = goesOn && !/^\s*[(（[]/u.test(line.text) && !/[;；]\s*$/u.test(above.text)
    return isSure ? [above.x + above.width + firstWord(line) + 0.45 * size] : []
  })
  if (needed.length < 3) return null
  // the widths of a text's letters are guessed, and so are its edges; a few breaks may be meant
  const near = needed.filter((width) => width > 0.9 * widest).sort((a, b) => a - b)
  if (near.length < 0.75 * needed.length) return null
  const edge = Math.min(widest, near[Math.floor(0.06 * near.length)]!)
  const over = lines.filter(({ line }) => line.x + line.width > edge + 0.5 * size).length
  return over > 0.1 * lines.length ? null : edge
}

/** White space that a line leaves in its column: behind it, or on both sides where it is centred or set to the far edge. */
function roomOf({ x, width, size, frame, direction }: Line): number {
  const [left, right] = [x - frame.left, frame.right - x - width]
  const [lead, behind] = direction === 'rtl' ? [right, left] : [left, right]
  const isCentred = lead > 2 * size && Math.abs(lead - behind) < 0.6 * size
  const isFar = behind < 0.3 * size && lead > 0.3 * (frame.right - frame.left)
  return isCentred || isFar ? lead + behind : behind
}

const openEnd = /(?:[,،、;:&/([（【«“„-]|[-–—])\s*$/u
/** Georgian letters count as small ones, and stand for capitals as well. */
const caseless = /\p{Script=Georgian}/u
const goesOn = /^\s*(?:[)\]）】,.;:&)]|[»”](?![\p{L}\p{Nd}]))/u

/** How much the two texts look like one: positive for one sentence or name, negative for two. */
export function joinScore(above: string, text: string): number {
  let score = 0
  if (openEnd.test(above)) score += 1.5
  if (isUnclosed(above)) score += 2.5
  // no name ends on `of`, `et`, `und`
  if (/(?<![\p{L}\p{M}])\p{Ll}{1,3}\s*$/u.test(above) && !caseless.test(above)) score += 1
  if (goesOn.test(text)) score += 2
  // no body is called `International` or `Foundation` alone
  if (/^\s*\S+\s*$/u.test(text) && isCue('rest', text)) score += 1
  // what stands in brackets alone is the short form or the place of what stands above
  if (/^\s*[(（[][^()（）[\]]*[)）\]][.,;]?\s*$/u.test(text)) score += 2.5
  else if (/^\s*[(（[]/u.test(text)) score += 1
  if (isCountryParted(above, text)) score += 2
  // one character is no name: 研究中 over 心
  if (/^\s*[\u2e80-\u9fff\uac00-\ud7a3]\s*$/u.test(text)) score += 2
  if (/^\s*\p{Ll}/u.test(text) && !caseless.test(text)) score += /^\s*\p{Ll}{1,2}\p{Lu}/u.test(text) ? 0 : 1.75
  return score
}

/** The name of a country is parted between the lines: `…, United` over `Kingdom`. */
function isCountryParted(above: string, text: string): boolean {
  if (!/^\s*[\p{L}\p{M}'’]+(?:\s|[,;.)）]|$)/u.test(text)) return false
  const tail = /[,(（–—-]\s*(\p{Lu}[\p{L}\p{M}'’]*(?:\s[\p{L}\p{M}'’]+){0,3})\s*$/u.exec(above)?.[1]
  const head = /^\s*([\p{L}\p{M}'’]+(?:\s[\p{L}\p{M}'’]+){0,3})\s*(?:[,;.)）]|$)/u.exec(text)?.[1]
  return tail !== undefined && head !== undefined && isCountryName(`${tail} ${head}`)
}

/** A bracket is open at the end of the text. */
export function isUnclosed(text: string): boolean {
  const open = text.match(/[(（[【]/gu)?.length ?? 0
  const closed = text.match(/[)）\]】]/gu)?.length ?? 0
  return open > closed
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The value that most characters have. */
export function usual<T>(lines: readonly ListLine[], of: (line: Line) => T): T | undefined {
  const ink = new Map<T, number>()
  for (const { line } of lines) ink.set(of(line), (ink.get(of(line)) ?? 0) + line.text.length)
  return [...ink].sort((a, b) => b[1] - a[1])[0]?.[0]
}

export interface Pitches {
  /** Pitch of lines that belong together; null where the list shows only one pitch. */
  readonly inner: number | null
  /** Usual pitch from one entry to the next. */
  readonly outer: number
  /** Lines of the smaller pitch are wraps here and entries there, as where columns were taken apart: only the larger one tells. */
  readonly isMixed: boolean
}

/**
 * Tells wraps from entries by their pitch. Two pitches say something only where the lines above the smaller one are
 * full: a list whose entries stand closer than its groups has two pitches as well, and no wraps.
 */
export function pitchesOf(lines: readonly ListLine[]): Pitches {
  const steps = lines
    .map((item, i) => ({ gap: item.gap, above: lines[i - 1], item }))
    .filter((step) => step.gap !== null && step.gap > 0.5)
  const sorted = steps.map((step) => step.gap!).sort((a, b) => a - b)
  const least = sorted[Math.floor(sorted.length * 0.03)] ?? 1.2
  const small = steps.filter((step) => step.gap! <= least * 1.07)
  const large = steps.filter((step) => step.gap! > least * 1.07)
  const outer = large.length > 0 ? median(large.map((step) => step.gap!)) : median(sorted)
  if (large.length < 2 || small.length === 0 || small.length > 0.8 * steps.length)
    return { inner: null, outer: median(sorted), isMixed: false }
  const full = small.filter(
    ({ above, item }) => !couldFit(above!.line, item.line) || joinScore(above!.line.text, item.line.text) > 1,
  ).length
  // in a text that was taken out of columns nothing tells their width but their longest lines
  const widths = lines.map(({ line }) => line.width).sort((a, b) => a - b)
  const long = 0.75 * (widths[Math.floor(widths.length * 0.97)] ?? 0)
  const below = small.filter(({ above }) => above!.line.width > long).length
  const areWraps = full >= 0.6 * small.length || (below >= 0.9 * small.length && small.length < 0.4 * steps.length)
  const isMixed = full < 0.8 * small.length && below < 0.9 * small.length
  return areWraps ? { inner: least * 1.07, outer, isMixed } : { inner: null, outer: median(sorted), isMixed: false }
}

/** For each line its indent from the leading edge of its own block, in font sizes. */
export function blockIndents(lines: readonly ListLine[]): number[] {
  const edges = new Map<number, number>()
  for (const { line, block } of lines)
    edges.set(block, Math.min(edges.get(block) ?? Number.POSITIVE_INFINITY, indentOf(line)))
  const counts = new Map<number, number>()
  for (const { block } of lines) counts.set(block, (counts.get(block) ?? 0) + 1)
  // a scrap of a block says nothing of where its edge is
  const usualEdge = median([...edges].filter(([block]) => counts.get(block)! >= 3).map(([, edge]) => edge))
  return lines.map(
    ({ line, block }) =>
      indentOf(line) -
      (counts.get(block)! >= 3 || edges.size === 1 ? edges.get(block)! : Math.min(edges.get(block)!, usualEdge)),
  )
}

/** An indent from which on a line hangs, in font sizes: one blank of a text that is drawn with them. */
export const hung = 0.45

/** Whether entries begin at the edge and their further lines hang behind it. */
export function hangs(lines: readonly ListLine[], indents: readonly number[]): boolean {
  const deep = lines.map((_, i) => i).filter((i) => i > 0 && indents[i]! > hung)
  const full = deep.filter((i) => {
    const above = lines[i - 1]!.line
    return !couldFit(above, lines[i]!.line) || joinScore(above.text, lines[i]!.line.text) > 0
  })
  // lines that surely go on stand at the edge: what hangs is one that happens to
  const flush = lines.filter(({ line }, i) => {
    const above = lines[i - 1]?.line
    return above && indents[i]! <= hung && joinScore(above.text, line.text) >= 1 && !couldFit(above, line)
  })
  if (flush.length > deep.length) return false
  // centred lines begin anywhere, those that hang at one place
  const middle = median(deep.map((i) => indents[i]!))
  // blanks draw an indent a blank too deep or too shallow: long lists tell it all the same
  const near = deep.length >= 8 ? 0.6 : 0.4
  if (deep.filter((i) => Math.abs(indents[i]! - middle) < near).length < 0.5 * deep.length) return false
  // in narrow columns most names are wrapped, some twice
  const most = full.length >= 0.85 * deep.length ? 0.75 : 0.6
  return deep.length > 0 && deep.length < most * lines.length && full.length >= 0.6 * deep.length
}
