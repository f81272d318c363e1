// Blanks of half a character in lines of Han and kana, as names have between family and given name.

import { linesOf, type Picture, type Word } from './recognizer.ts'

/** Ink is darker than this. */
const dark = 128
const wide = /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー々]+$/u
/** Names have so many characters at most; in longer lines white is the characters' own. */
const longest = 8
/** A blank is at least this broad, in breadths of a character; the white of small kana is, too, but does not make the line longer. */
const leastBlank = 0.45
const leastExcess = 0.3
/** So many lines without a blank tell how broad a character is. */
const fewest = 4

interface Seen {
  readonly line: readonly Word[]
  readonly count: number
  readonly x: number
  readonly width: number
  readonly white: { readonly start: number; readonly end: number }
}

/** Words before which the picture shows such a blank say so. All characters are of one breadth, so that a line with a blank is longer than its characters. */
export function withHanBlanks(picture: Picture, words: readonly Word[]): readonly Word[] {
  const seen = linesOf(words).flatMap((line) => seenOf(picture, line) ?? [])
  const breadths = seen
    .filter(({ white, width, count }) => white.end - white.start < (leastBlank * width) / count && count > 2)
    .map(({ width, count }) => width / count)
    .sort((a, b) => a - b)
  if (breadths.length < fewest) return words
  const breadth = breadths[Math.floor(breadths.length / 2)]!
  const replaced = new Map<Word, readonly Word[]>()
  for (const { line, count, x, width, white } of seen) {
    const isBlank = white.end - white.start > leastBlank * breadth && width > (count + leastExcess) * breadth
    const at = Math.round((white.start - x) / breadth)
    if (!isBlank || count > longest || at < 1 || at >= count) continue
    let passed = 0
    for (const word of line) {
      const letters = [...word.text]
      const cut = at - passed
      if (cut === 0) replaced.set(word, [{ ...word, blank: true }])
      else if (cut > 0 && cut < letters.length) {
        const { mark, sureness, ...own } = word
        const [first, rest] = [letters.slice(0, cut).join(''), letters.slice(cut).join('')]
        const behind = { x: white.end, width: Math.max(1, x + width - white.end), blank: true } as const
        replaced.set(word, [
          { ...own, text: first, width: Math.max(1, white.start - word.x) },
          { ...own, ...behind, text: rest },
        ])
      }
      passed += letters.length
    }
  }
  return words.flatMap((word) => replaced.get(word) ?? [word])
}

/** The wide characters that a line begins with, their ends and their widest white; null where there are none. */
function seenOf({ pixels, width }: Picture, whole: readonly Word[]): Seen | null {
  const other = whole.findIndex(({ text }) => !wide.test(text))
  const line = other < 0 ? whole : whole.slice(0, other)
  if (line.length === 0) return null
  const { baseline, size } = line[0]!
  const x = Math.min(...line.map((word) => word.x))
  const end = Math.max(...line.map((word) => word.x + word.width))
  const top = Math.max(0, Math.round(baseline - size))
  let white = { start: x, end: x }
  let open = x
  for (let at = x; at < end; at++) {
    let ink = false
    for (let y = top; y < baseline + 0.25 * size && !ink; y++) ink = pixels[y * width + at]! < dark
    if (!ink) continue
    if (at - open > white.end - white.start) white = { start: open, end: at }
    open = at + 1
  }
  const count = line.reduce((sum, { text }) => sum + [...text].length, 0)
  return { line, count, x, width: end - x, white }
}
