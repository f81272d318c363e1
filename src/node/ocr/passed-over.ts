// Ink beside words that no word accounts for: letters that the engine passed over, and a second look at them.

import { withoutLabel } from './afresh.ts'
import { montage, putBack, stretchOf, wordsAt } from './montage.ts'
import { canRead, linesOf, type Picture, type Recognizer, type Word } from './recognizer.ts'

/** Ink is darker than this. */
const dark = 128
/** What stands further from a line's words, in heights of print, is not of it. */
const reach = 1.6
/** What the engine's boxes may leave out of a word. */
const margin = 0.2
/** A letter is so broad and so high at least; dots, dashes and bullets are not. */
const leastBreadth = 0.25
const leastRise = 0.45
/** Only what is read so surely is added; now and then the engine is sure of every letter and of no word. */
const sure = 0.6
const sureLetter = 0.8

/** Letters that were not read: where they stand, the word next to them, and its line. */
interface PassedOver {
  readonly x: number
  readonly width: number
  readonly word: Word
  readonly line: readonly Word[]
}

/** Tells nothing on pages of Han and kana, whose characters the engine misplaces. */
export function passedOver(picture: Picture, words: readonly Word[]): PassedOver[] {
  return linesOf(words).flatMap((line) => {
    const size = Math.max(...line.map((word) => word.size))
    const top = Math.max(0, Math.floor(Math.min(...line.map((word) => word.baseline)) - 0.75 * size))
    const bottom = Math.min(picture.height, Math.ceil(Math.max(...line.map((word) => word.baseline))))
    return uncovered(picture, words, line, { size, top, bottom }).map(({ x, width }) => {
      const middle = x + width / 2
      const gapTo = (word: Word) => Math.max(word.x - middle, middle - word.x - word.width)
      return { x, width, line, word: line.reduce((best, word) => (gapTo(word) < gapTo(best) ? word : best)) }
    })
  })
}

interface Band {
  readonly size: number
  readonly top: number
  readonly bottom: number
}

/** Stretches of a line with ink as high as letters where no word of any line is. */
function uncovered(
  { pixels, width }: Picture,
  words: readonly Word[],
  line: readonly Word[],
  { size, top, bottom }: Band,
): { readonly x: number; readonly width: number }[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  const left = Math.max(0, Math.floor(first.x - reach * size))
  const right = Math.min(width, Math.ceil(last.x + last.width + reach * size))
  const covered = new Uint8Array(Math.max(0, right - left) + 1)
  for (const word of words) {
    if (word.y > bottom || word.y + word.height < top) continue
    const [from, to] = [Math.floor(word.x - margin * size), Math.ceil(word.x + word.width + margin * size)]
    if (to > left && from < right) covered.fill(1, Math.max(0, from - left), Math.min(right, to) - left)
  }
  const found: { x: number; width: number }[] = []
  let open = { x: -1, high: bottom, low: top }
  for (let x = left; x <= right; x++) {
    let [high, low] = [bottom, top]
    if (x < right && covered[x - left] === 0)
      for (let y = top; y < bottom; y++)
        if (pixels[y * width + x]! < dark) {
          high = Math.min(high, y)
          low = y
        }
    if (high < bottom) {
      open = { x: open.x < 0 ? x : open.x, high: Math.min(open.high, high), low: Math.max(open.low, low) }
      continue
    }
    const isLetter = x - open.x >= leastBreadth * size && open.low - open.high >= leastRise * size
    if (open.x >= 0 && isLetter) found.push({ x: open.x, width: x - open.x })
    open = { x: -1, high: bottom, low: top }
  }
  return found
}

/** The words with what a second look at such lines reads where no word stands; the others stay as they were read. */
export async function withPassedOver(
  picture: Picture,
  words: readonly Word[],
  main: string,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const left = passedOver(picture, words)
  if (left.length === 0 || !canRead(main, recognizer)) return words
  const wholes = left.map(({ x, width, line, word }) =>
    stretchOf([...withoutLabel(stretchOf(line)).words, { ...word, text: '', x, width }]),
  )
  const { sheet, places } = montage(picture, wholes)
  const seen = await recognizer.recognize(sheet, [main], signal)
  const added = places.flatMap((place, i) => {
    const { x, width, line } = left[i]!
    const isNew = (word: Word) =>
      word.x + word.width / 2 > x &&
      word.x + word.width / 2 < x + width &&
      !line.some((other) => word.x < other.x + other.width && word.x + word.width > other.x)
    return putBack(place, wordsAt(place, seen)).filter(
      (word) => isSure(word) && /[\p{L}\p{N}]/u.test(word.text) && isNew(word),
    )
  })
  const beside = new Set(left.map(({ word }) => word))
  return [...words.map((word) => (beside.has(word) ? passed(word) : word)), ...added.map(passed)]
}

export const isSure = ({ confidence, sureness }: Word) =>
  confidence >= sure || (sureness?.every((letter) => letter >= sureLetter) ?? false)

/** A line of which something was passed over was read badly. */
const passed = (word: Word): Word => ({ ...word, passed: true })
