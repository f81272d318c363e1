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
export function whiteBetween({ pixels, width }: Picture, one: Bounds, other: Bounds, least = dark): number {
  const [before, behind] = middleOf(one) < middleOf(other) ? [one, other] : [other, one]
  const [top, bottom] = [Math.min(before.y0, behind.y0), Math.max(before.y1, behind.y1)]
  let [widest, open] = [0, 0]
  for (let x = Math.round(middleOf(before)); x < middleOf(behind); x++) {
    let ink = false
    for (let y = top; y < bottom && !ink; y++) ink = pixels[y * width + x]! < least
    open = ink ? 0 : open + 1
    widest = Math.max(widest, open)
  }
  return widest
}
