// Lines that the engine passed over whole, as it does with short ones in narrow columns: seen by their ink, and read by themselves.

import { montage, stretchOf, wordsAt } from './montage.ts'
import { isSure } from './passed-over.ts'
import { type Area, rasterOf, square } from './picture.ts'
import { canRead, movedBy, type Picture, type Recognizer, type Word } from './recognizer.ts'

/** A letter is so high at least, and a line at most, in heights of print. */
const [leastRise, mostRise] = [0.4, 2.2]
/** Letters of one line stand no further apart; a line is so broad at least. */
const apart = 1.5
const leastBreadth = 1.2
/** What the engine's boxes may leave out of a word, to the side and above and below it. */
const [beside, above] = [0.2, 0.35]
/** Pictures and stains show more of them. */
const mostLines = 80
/** How surely a line must be read to be one. */
const sure = 0.6

/** Areas with ink like that of a line of print, in which no word is and beside which none stands. */
export function lostLines(picture: Picture, words: readonly Word[]): Area[] {
  const sizes = words.map((word) => word.size).sort((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0
  if (size === 0) return []
  const { ink, width, height } = rasterOf(picture)
  const isCovered = new Uint8Array(ink.length)
  for (const word of words) {
    const [left, right] = [word.x - beside * size, word.x + word.width + beside * size].map((x) =>
      Math.floor(x / square),
    )
    const [top, bottom] = [word.y - above * size, word.y + word.height + above * size].map((y) =>
      Math.floor(y / square),
    )
    for (let y = Math.max(0, top!); y <= Math.min(height - 1, bottom!); y++)
      isCovered.fill(1, y * width + Math.max(0, left!), y * width + Math.min(width, right! + 1))
  }
  const seen = new Uint8Array(ink.length)
  const letters: Area[] = []
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || seen[start] === 1) continue
    const area = letterAt(ink, isCovered, seen, start, width)
    if (area && area.height > leastRise * size && area.height < mostRise * size) letters.push(area)
  }
  const lines = joined(letters, size).filter(
    (line) => line.width > leastBreadth * size && line.height < mostRise * size,
  )
  return lines.length > mostLines ? [] : lines.filter((line) => !words.some((word) => standsBy(word, line, size)))
}

/** The box of what hangs together, in pixels; null where a word is. */
function letterAt(ink: Uint8Array, isCovered: Uint8Array, seen: Uint8Array, start: number, width: number): Area | null {
  const cells = [start]
  seen[start] = 1
  let isFree = true
  let [left, right, top, bottom] = [width, 0, Number.POSITIVE_INFINITY, 0]
  for (let k = 0; k < cells.length; k++) {
    const at = cells[k]!
    const [x, y] = [at % width, Math.floor(at / width)]
    if (isCovered[at] === 1) isFree = false
    ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
    for (const next of [
      at - width - 1,
      at - width,
      at - width + 1,
      at - 1,
      at + 1,
      at + width - 1,
      at + width,
      at + width + 1,
    ]) {
      if (ink[next] !== 1 || seen[next] === 1 || Math.abs((next % width) - x) > 1) continue
      seen[next] = 1
      cells.push(next)
    }
  }
  const box = {
    x: left * square,
    y: top * square,
    width: (right - left + 1) * square,
    height: (bottom - top + 1) * square,
  }
  return isFree ? box : null
}

/** Letters of one height beside one another, as lines. */
function joined(letters: readonly Area[], size: number): Area[] {
  const lines: Area[] = []
  for (const letter of [...letters].sort((a, b) => a.x - b.x)) {
    const at = lines.findIndex(
      (line) =>
        Math.abs(line.y + line.height / 2 - letter.y - letter.height / 2) < 0.6 * size &&
        letter.x - line.x - line.width < apart * size,
    )
    const line = lines[at]
    if (!line) {
      lines.push(letter)
      continue
    }
    const y = Math.min(line.y, letter.y)
    const right = Math.max(line.x + line.width, letter.x + letter.width)
    const bottom = Math.max(line.y + line.height, letter.y + letter.height)
    lines[at] = { x: line.x, y, width: right - line.x, height: bottom - y }
  }
  return lines
}

function standsBy(word: Word, line: Area, size: number): boolean {
  const middle = line.y + line.height / 2
  const isLevel = middle > word.y - 0.3 * size && middle < word.y + word.height + 0.3 * size
  return isLevel && word.x < line.x + line.width + apart * size && word.x + word.width > line.x - apart * size
}

/** The words with those of such lines, each a line of its own, where they can be read. */
export async function withLostLines(
  picture: Picture,
  words: readonly Word[],
  main: string,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const lost = lostLines(picture, words)
  if (lost.length === 0 || !canRead(main, recognizer)) return words
  const size = words[0]!.size
  const { sheet, places } = montage(
    picture,
    lost.map((area) =>
      stretchOf([{ ...area, text: '', baseline: area.y + area.height, size, confidence: 0, line: 0 }]),
    ),
  )
  const seen = await recognizer.recognize(sheet, [main], signal)
  let line = words.reduce((most, word) => Math.max(most, word.line), 0)
  const found = places.flatMap((place) => {
    const own = wordsAt(place, seen)
    if (own.length === 0 || stretchOf(own).confidence < sure || !own.every(isSure)) return []
    if (!own.some(({ text }) => /\p{L}{2}|\p{N}|[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u.test(text))) return []
    const moved = own.map((word) => movedBy(word, -place.x, -place.y))
    if (!fills(moved, place.stretch.words[0]!)) return []
    line++
    return moved.map((word): Word => ({ ...word, line, passed: true }))
  })
  return [...words, ...found]
}

/** Whether words begin and end about where the ink of a line does. */
function fills(words: readonly Word[], { x, width, size }: Word): boolean {
  const [first, last] = [words[0]!, words.at(-1)!]
  return Math.abs(first.x - x) < 0.6 * size && Math.abs(last.x + last.width - x - width) < 0.6 * size
}
