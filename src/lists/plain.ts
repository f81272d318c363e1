// Lists without labels: one entry a line, or wrapped over several, told by indents, pitch, room and the words themselves.

import type { Line } from '../model/paper.ts'
import { signatureLength } from '../text/signatures.ts'
import { type ListLayout, sliceOf, unlabelled } from './layout.ts'
import {
  areBeside,
  blockIndents,
  couldFit,
  crowding,
  hangs,
  hung,
  joinScore,
  type ListLine,
  listLines,
  narrowed,
  pitchesOf,
} from './lines.ts'
import { orderOfLines } from './sorted.ts'

export const plain: ListLayout = {
  name: 'plain',
  fits: () => 0.5,
  split(blocks, whole = blocks) {
    const lines = listLines(blocks)
    const isInOrder = orderOfLines(listLines(whole))
    const inOrder = lines.map(({ line }) => isInOrder?.(line) ?? null)
    return groupsOf(lines, wrapScores(narrowed(lines, listLines(whole)), inOrder)).map((group) =>
      unlabelled([{ slices: group.map(({ line }) => sliceOf(line, signatureLength(line.text))), column: null }]),
    )
  },
}

/** For each line how much it looks like the continuation of the line above; above 0 it is one. */
function wrapScores(lines: readonly ListLine[], inOrder: readonly (boolean | null)[]): number[] {
  const { inner: wrap, isMixed } = pitchesOf(lines)
  const inner = isMixed ? null : wrap
  const indents = blockIndents(lines)
  const isHung = hangs(lines, indents)
  const isRest = restsOf(lines)
  const isOpener = openersOf(lines)
  const isAcross = lines.some(
    ({ line, block }, i) => lines[i - 1]?.block === block && areBeside(lines[i - 1]!.line, line),
  )
  return lines.map(({ line, gap, block }, i) => {
    const above = lines[i - 1]
    if (!above || (above.block === block && areBeside(above.line, line))) return Number.NEGATIVE_INFINITY
    if (signatureLength(line.text) > 0) return -3
    if (Math.abs(line.size - above.line.size) > 0.06 * above.line.size) return -3
    const crowd = crowding(above.line, line)
    const fits = crowd < 0.5
    let score = joinScore(above.line.text, line.text) - 1.75 * (1 - crowd)
    if (inner !== null && gap !== null) score += gap <= inner ? 2.5 : -3
    else if (wrap !== null && gap !== null && gap > wrap) score -= 3
    else if (gap !== null && gap < 0.5) score -= 1
    if (isOpener && !fits && !isHung && inner === null) score += isOpener(line.text) ? -0.5 : 1
    if (isHung) score += indents[i]! > hung ? 3 : -2.5
    else if (inner === null && !fits)
      score += isRest(line, above.line) ? 0.6 : 0.4 + sameSentence(above.line.text, line.text)
    // where every name stands beside the one before, what stands below it is the rest of it
    if (isAcross && gap !== null && !fits) score += 1.5
    if (!fits && inOrder[i] !== null) score += inOrder[i] ? -1.75 : 1
    // at the top of a column or page the room above is all there is to go by
    if (gap === null && !isHung && inner === null) score -= 0.3
    return score
  })
}

const wordsIn = (text: string) => text.trim().split(/\s+/u)

/**
 * Tells what is left of a name on its second line by its length: next to none of the lines that surely begin a name is as
 * short, and where other names surely are wrapped few are.
 */
function restsOf(lines: readonly ListLine[]): (line: Line, above: Line) => boolean {
  const steps = lines.slice(1).map(({ line }, i) => ({ line, above: lines[i]!.line }))
  const full = steps.filter(({ line, above }) => !couldFit(above, line))
  const sure = full.filter(({ line, above }) => joinScore(above.text, line.text) >= 1.5).length
  const isWrapped = sure >= 3 && sure >= 0.4 * full.length
  const widths = steps
    .filter(({ line, above }) => couldFit(above, line))
    .map(({ line }) => line.width)
    .sort((a, b) => a - b)
  const least = 0.8 * (widths[Math.floor(widths.length * 0.08)] ?? 0)
  const few = isWrapped ? (widths[Math.floor(widths.length * 0.3)] ?? 0) : 0
  const isShort = (text: string) => !/,/u.test(text) && text.trim().split(/\s+/u).length <= 3
  const opening = steps.filter(({ line, above }) => couldFit(above, line)).map(({ line }) => wordsIn(line.text)[0])
  // `Tbilisi Movement` where other names begin with `Tbilisi`
  const isOpened = (text: string) => {
    const [first, second] = wordsIn(text)
    return second !== undefined && opening.filter((word) => word === first).length >= 3
  }
  return ({ width, text }, above) =>
    widths.length >= 6 &&
    !isOpened(text) &&
    // a bracket closes a name
    !/[)）\]]\s*$/u.test(above.text) &&
    (width < least || (width < few && isShort(text))) &&
    !/^[\p{Lu}\p{Nd}&.-]{2,}$/u.test(text.trim())
}

/**
 * Whether a text opens an entry, where all entries say behind a comma or a dash who the person is: every line that surely opens
 * one has it, and lines without one stand only under full lines. Null where the list is not so.
 */
function openersOf(lines: readonly ListLine[]): ((text: string) => boolean) | null {
  const opens = (text: string) => /.{3},\s|\s[-–—]\s/u.test(text)
  const sure = lines.filter(({ line }, i) => i === 0 || couldFit(lines[i - 1]!.line, line))
  const rest = lines.filter(({ line }) => !opens(line.text)).length
  return sure.length >= 3 && rest < 0.6 * lines.length && sure.every(({ line }) => opens(line.text)) ? opens : null
}

/** A name that is wrapped goes on without a capital noun of its own, or the line above ends on a small word. */
function sameSentence(above: string, text: string): number {
  const last = above.trim().split(/\s+/u).at(-1) ?? ''
  const first = text.trim().split(/\s+/u)[0] ?? ''
  if (/^\p{Ll}{1,4}$/u.test(last)) return 1.25
  if (/^\p{Ll}/u.test(last) && /^\p{Lu}/u.test(first)) return -0.6
  return -0.5
}

function groupsOf(lines: readonly ListLine[], scores: readonly number[]): ListLine[][] {
  const groups: ListLine[][] = []
  for (const [i, item] of lines.entries()) {
    if (i > 0 && scores[i]! > 0) groups.at(-1)!.push(item)
    else groups.push([item])
  }
  return groups
}
