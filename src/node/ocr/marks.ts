// Whether a word's picture shows more accents than its text has: then data that knows them should read it.

import type { Picture } from './picture.ts'
import type { Word } from './recognizer.ts'

/** Ink is darker than this: light enough to see accents, dark enough to see them apart from their letters. */
const dark = 175

/** Parts of characters that stand by themselves above the others: dots and quotation marks. */
function marksOf(text: string): number {
  let marks = 0
  for (const character of text.normalize('NFD')) {
    if (/[ij'’‘`´^°*!]/u.test(character)) marks++
    else if (/["“”«»:;=%]/u.test(character)) marks += 2
    else if (character === '\u0308' || character === '\u030b') marks += 2
    else if (/[\u0300-\u0315]/u.test(character)) marks++
  }
  return marks
}

/** Letters that go below the line, and those that a hook may hang on. */
const below = /[gjpqyJQ,;()[\]{}|/@$ßçşţ„&§fµ_]/u
const hooked = /[cstaeCSTAE]/u

/** A mark this much wider than the usual dot is an accent: `í` has as many marks as `i`. */
const wider = 1.45

/** The words that show loose ink above their letters, or ink below the line, that nothing in their text accounts for. */
export function wordsWithMoreMarks(picture: Picture, words: readonly Word[]): Set<Word> {
  const seen = words.map((word) => ({ word, ...shapeOf(picture, word) }))
  const dot = medianOf(seen.filter(({ word }) => /^[^ij]*[ij][^ij]*$/u.test(word.text)).flatMap(({ marks }) => marks))
  const depths = new Map<number, number[]>()
  for (const { word, depth } of seen)
    if (!below.test(word.text)) depths.set(word.line, [...(depths.get(word.line) ?? []), depth])
  const found = seen.filter(({ word, marks, depth }) => {
    const told = marksOf(word.text)
    if (marks.length > told) return true
    const isPlain = !/\p{M}/u.test(word.text.normalize('NFD'))
    if (isPlain && /[ij]/u.test(word.text) && marks.length === told && told > 0 && !/["“”«»'’‘*!%;:]/u.test(word.text))
      if (dot > 0 && Math.max(...marks) > wider * dot) return true
    const usual = medianOf(depths.get(word.line) ?? [])
    return !below.test(word.text) && hooked.test(word.text) && depth > usual + 0.12 * word.size
  })
  return new Set(found.map(({ word }) => word))
}

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Widths of the parts of a word that stand loose above its letters, and how far its ink goes below the line, in pixels. */
interface Shape {
  readonly marks: readonly number[]
  readonly depth: number
}

/** Kept: a page's words are asked for more than once. */
const shapes = new WeakMap<Picture, WeakMap<Word, Shape>>()

function shapeOf(picture: Picture, word: Word): Shape {
  const own = shapes.get(picture) ?? new WeakMap<Word, Shape>()
  shapes.set(picture, own)
  const shape = own.get(word) ?? traced(picture, word)
  own.set(word, shape)
  return shape
}

function traced(picture: Picture, word: Word): Shape {
  const { size } = word
  const left = Math.max(0, word.x - 1)
  const right = Math.min(picture.width, word.x + word.width + 1)
  const top = Math.max(0, Math.round(word.y - 0.1 * size))
  const bottom = Math.min(picture.height, Math.round(word.y + word.height + 0.1 * size))
  const [width, height] = [right - left, bottom - top]
  if (width <= 0 || height <= 0 || width * height > 400_000) return { marks: [], depth: 0 }
  const seen = new Uint8Array(width * height)
  const isInk = (at: number) =>
    picture.pixels[(top + Math.floor(at / width)) * picture.width + left + (at % width)]! < dark
  const line = word.baseline - top
  const marks: number[] = []
  let deepest = 0
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isInk(start)) continue
    const { low, count, breadth } = fill(start, width, height, seen, isInk)
    if (count < 0.006 * size * size) continue
    if (low < line - 0.36 * size) marks.push(breadth)
    deepest = Math.max(deepest, low)
  }
  return { marks, depth: deepest - line }
}

/** Goes over all ink that hangs together with a place: how much it is, its lowest row, and how wide it is. */
function fill(
  start: number,
  width: number,
  height: number,
  seen: Uint8Array,
  isInk: (at: number) => boolean,
): { low: number; count: number; breadth: number } {
  const stack = [start]
  seen[start] = 1
  let [low, count, first, last] = [0, 0, width, 0]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    count++
    low = Math.max(low, y)
    first = Math.min(first, x)
    last = Math.max(last, x)
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (seen[next] || !isInk(next)) continue
        seen[next] = 1
        stack.push(next)
      }
  }
  return { low, count, breadth: last - first + 1 }
}
