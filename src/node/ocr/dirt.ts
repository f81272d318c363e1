// What the engine makes of dirt, stamps and pictures is no print.

import { headOf } from './heads.ts'
import { linesOf, type Word } from './recognizer.ts'

/** Below this the engine was guessing. */
const guess = 0.3
/** Below this it was not sure, and what is broader than so many heights of print for each of its letters is a scrawl. */
const unsure = 0.5
const broadest = 2
/** The engine's boxes of these are now and then as broad as their line. */
const wide = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}]/u
/** A sign is at least this broad, in heights of print; the rest of a ruled line and a speck are finer. */
const finest = 1 / 8
/** The feet of two lines stand further apart than this, in heights of print; what is less sure than this may be an accent. */
const tooNear = 0.9
const mostAccent = 0.7
/** What stands so far from its neighbours, in heights of print, belongs to none of them. */
const apart = 0.8

/** Whether a word of a line is print. A wide character that stands close to another is, however unsure, and so is a label. */
export function isPrint(
  { text, confidence, x, width, height, size }: Word,
  at: number,
  line: readonly Word[],
): boolean {
  if (text.trim() === '' || width === 0 || height === 0) return false
  const [before, behind] = [line[at - 1], line[at + 1]]
  const gaps = [
    before ? x - before.x - before.width : Number.POSITIVE_INFINITY,
    behind ? behind.x - x - width : Number.POSITIVE_INFINITY,
  ]
  const isSign = !/[\p{L}\p{N}]/u.test(text)
  if (isSign && width < finest * size && gaps.every((gap) => gap > apart * size)) return false
  if (confidence < unsure && !wide.test(text) && width > broadest * size * [...text].length) return false
  if (confidence >= guess || /[\p{L}\p{N}]{2}|^[\p{P}\p{S}]{1,2}$/u.test(text)) return true
  if (/^\p{N}[.)、]\p{P}?$/u.test(text)) return line.length > 1 && headOf(line) === line[at]
  const isClose = gaps.some((gap) => gap < size)
  return isClose && [...text].length === 1 && wide.test(text)
}

/** Lines of nothing but guesses, as dirt, stamps and scrawls are taken for: they are reported, and not read. */
export function dirtOf(words: readonly Word[]): Set<Word> {
  const lines = linesOf(words)
  const guesses = lines.filter(
    (line) =>
      (meanOf(line) < 0.4 && (line.every((word) => word.confidence < 0.4) || line.length === 1)) ||
      lines.some((other) => isAccentOf(line, other)),
  )
  return new Set(guesses.flat())
}

/** Whether what was read stands on the letters of another line, as its accents do: no two lines of print are as near. */
function isAccentOf(line: readonly Word[], other: readonly Word[]): boolean {
  if (line === other || meanOf(line) > mostAccent || lettersIn(line) > 2 || lettersIn(other) < 8) return false
  return line.every((word) =>
    other.some(({ x, width, baseline, size }) => {
      const above = baseline - word.baseline
      return (
        above > 0 && above < tooNear * size && word.x > x - 0.5 * size && word.x + word.width < x + width + 0.5 * size
      )
    }),
  )
}

const lettersIn = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + [...text].length, 0)

/** How surely the engine read the letters. */
export function meanOf(words: readonly Word[]): number {
  const letters = words.map((word) => word.text.length)
  const sum = letters.reduce((a, b) => a + b, 0)
  return sum === 0 ? 0 : words.reduce((total, word, i) => total + word.confidence * letters[i]!, 0) / sum
}

/** Signs that a speck before a line is taken for. */
const speck = /^["“”«»„'‘’*~`´|.:-]+(?=[^\s"“”«»„'‘’])/u
/** So many lines that begin at one place tell where theirs begins. */
const fewest = 3

/** A sign that hangs out before the edge at which the lines around begin, and that nothing closes, is a speck. */
export function withoutHangingSpecks(words: readonly Word[]): readonly Word[] {
  const lines = linesOf(words).filter((line) => headOf(line) === line[0])
  const starts = lines.map((line) => line[0]!)
  const clean = new Map<Word, Word>()
  for (const line of lines) {
    const [head, ...rest] = line
    const sign = speck.exec(head!.text)?.[0]
    if (sign === undefined || rest.some(({ text }) => /[”"»“’']/u.test(text))) continue
    const isEdge = (x: number) => starts.filter((other) => Math.abs(other.x - x) < 0.12 * head!.size).length >= fewest
    const edge = starts
      .map(({ x }) => x)
      .filter(
        (x) => x > head!.x + 0.2 * head!.size && x < head!.x + Math.min(head!.width, 1.2 * head!.size) && isEdge(x),
      )
      .sort((a, b) => a - b)[0]
    const isHanging = edge !== undefined && !isEdge(head!.x)
    if (!isHanging) continue
    clean.set(head!, { ...head!, text: head!.text.slice(sign.length), x: edge, width: head!.x + head!.width - edge })
  }
  return words.map((word) => clean.get(word) ?? word)
}
