// Blanks that the engine passed over: a word is parted where the picture shows as much white as between words.

import { isWord } from '../../text/words.ts'
import type { Picture } from './recognizer.ts'

/** Ink is darker than this; between words there is not even a faint stroke. */
const dark = 128
const faint = 215
/** Scripts whose letters stand apart, and whose words further. */
const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Armenian}]\p{M}*$/u
/** So much of the usual blank is one, where the white inside words is much less. */
const leastBlank = 0.85
const aboveInner = 2
/** Below this, of 100, the engine was guessing, and misplaces letters. */
const sure = 40
/** So many blanks or pairs of letters tell what is usual in their line. */
const [fewBlanks, fewPairs] = [3, 8]

export interface Bounds {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface Sign {
  readonly text: string
  readonly confidence: number
  readonly bbox: Bounds
}

export interface ToldWord {
  readonly text: string
  readonly confidence: number
  readonly bbox: Bounds
  readonly symbols?: readonly Sign[]
}

/** Lines of words as the engine tells them → the same, with words parted at blanks. */
export function partedAtBlanks(lines: readonly (readonly ToldWord[])[], picture: Picture): ToldWord[][] {
  const whites = lines.map((words) => ({
    blanks: words.flatMap((word, i) => {
      const [before, first] = [words[i - 1]?.symbols?.at(-1), word.symbols?.[0]]
      return before && first && areLetters(before, first) ? [whiteBetween(picture, before.bbox, first.bbox, faint)] : []
    }),
    inner: words.map(({ text, symbols = [] }) =>
      symbols.map((symbol) => symbol.text).join('') === text
        ? symbols.slice(1).map((symbol, i) => {
            const before = symbols[i]!
            return areLetters(before, symbol) && arePlaced(before.bbox, symbol.bbox)
              ? whiteBetween(picture, before.bbox, symbol.bbox, faint)
              : 0
          })
        : [],
    ),
  }))
  const usual = shareOf(
    whites.flatMap(({ blanks }) => blanks),
    0.5,
  )
  const tight = shareOf(
    whites.flatMap(({ inner }) => inner.flat()),
    0.75,
  )
  return lines.map((words, at) => {
    const { blanks, inner } = whites[at]!
    const pairs = inner.flat()
    const blank = blanks.length < fewBlanks ? usual : shareOf(blanks, 0.5)
    const own = pairs.length < fewPairs ? tight : Math.max(tight, shareOf(pairs, 0.75))
    const least = Math.max(leastBlank * blank, aboveInner * own)
    return words.flatMap((word, i) => (blank > 0 ? partsOf(word, inner[i]!, least) : [word]))
  })
}

function partsOf(word: ToldWord, inner: readonly number[], least: number): ToldWord[] {
  if (!word.symbols || word.confidence < sure || !inner.some((white) => white > least)) return [word]
  if (isWord(word.text.replace(/\P{L}+$/u, ''))) return [word]
  const parts: Sign[][] = [[]]
  for (const [i, symbol] of word.symbols.entries()) {
    if (i > 0 && inner[i - 1]! > least) parts.push([])
    parts.at(-1)!.push(symbol)
  }
  return parts.map((symbols) => ({
    text: symbols.map((symbol) => symbol.text).join(''),
    confidence: word.confidence,
    bbox: {
      x0: Math.min(...symbols.map(({ bbox }) => bbox.x0)),
      x1: Math.max(...symbols.map(({ bbox }) => bbox.x1)),
      y0: word.bbox.y0,
      y1: word.bbox.y1,
    },
    symbols,
  }))
}

/** Words nearer than this, in heights of print, are where the engine's boxes do not end at the ink; a blank is so wide at least. */
const touching = 0.12
const leastSpace = 0.2
/** The white is not further from where the engine parts two words. */
const reach = 1

/** Words of a line whose boxes touch or overlap, ended and begun at the white that the picture shows between them. */
export function apartAtBlanks(words: readonly ToldWord[], picture: Picture, size: number): readonly ToldWord[] {
  const boxes = words.map((word) => ({ ...word.bbox }))
  for (const [i, behind] of boxes.entries()) {
    const before = boxes[i - 1]
    const first = words[i]!.symbols?.[0]
    const last = words[i - 1]?.symbols?.at(-1)
    if (!before || !first || !last || !letter.test(first.text) || before.x0 >= behind.x0) continue
    if (behind.x0 - before.x1 > touching * size) continue
    const [from, to] = [
      Math.max(before.x0, behind.x0 - reach * size),
      Math.min(behind.x1, Math.max(behind.x0, before.x1) + reach * size),
    ]
    const white = whitest(picture, from, to, Math.min(before.y0, behind.y0), Math.max(before.y1, behind.y1))
    if (white.end - white.start < leastSpace * size) continue
    before.x1 = white.start
    behind.x0 = white.end
  }
  return words.map((word, i) => ({ ...word, bbox: boxes[i]! }))
}

const areLetters = (one: Sign, other: Sign) => letter.test(one.text) && letter.test(other.text)

/** Whether the engine saw white between two characters, too: what it misplaced tells not which letter stands where. */
function arePlaced(one: Bounds, other: Bounds): boolean {
  const [before, behind] = middleOf(one) < middleOf(other) ? [one, other] : [other, one]
  return behind.x0 > before.x1
}

/** The value that so much of the values do not pass. */
const shareOf = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? 0

const middleOf = ({ x0, x1 }: Bounds) => (x0 + x1) / 2

/** Pixels of the widest strip without ink between the middles of two characters: the engine's boxes end beside the ink, or in it. */
export function whiteBetween(picture: Picture, one: Bounds, other: Bounds, least = dark): number {
  const [before, behind] = middleOf(one) < middleOf(other) ? [one, other] : [other, one]
  const [top, bottom] = [Math.min(before.y0, behind.y0), Math.max(before.y1, behind.y1)]
  const { start, end } = whitest(picture, Math.round(middleOf(before)), middleOf(behind), top, bottom, least)
  return end - start
}

/** The widest strip without ink. */
function whitest({ pixels, width }: Picture, from: number, to: number, top: number, bottom: number, least = dark) {
  let widest = { start: from, end: from }
  let open = 0
  for (let x = Math.round(from); x < to; x++) {
    let ink = false
    for (let y = top; y < bottom && !ink; y++) ink = pixels[y * width + x]! < least
    open = ink ? 0 : open + 1
    if (open > widest.end - widest.start) widest = { start: x + 1 - open, end: x + 1 }
  }
  return widest
}
