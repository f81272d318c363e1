// Bullets: whatever they were taken for, and those that the engine passed over though the picture shows them.

import { readBullet } from '../../text/label.ts'
import { headOf, inkAt, isLeftward, secondOf } from './heads.ts'
import { linesOf, type Picture, type Word } from './recognizer.ts'

/** What bullets are taken for. */
const bulletLike = /^(?:[^\p{L}\p{N}()（）[\]]{1,2}|[eoㆍ0٠۰]|[*.·°]\.|»?«)$/u
/** What solid squares and discs are taken for, too. */
const blockLike = /^[\p{L}\p{N}]{1,2}$/u
/** So much of what such a sign's ink spans is dark, and it is about as broad as high. */
const solid = 0.9
const square = [0.7, 1.4] as const
/** A place that held a bullet shows at least this part of the ink of the others. */
const leastInk = 0.5

/** Marks that stand alone before three lines or more at one place are bullets, whatever they were taken for. */
export function withBullets(seen: readonly Word[], language: string, picture: Picture): Word[] {
  const words = withoutStrays(seen.some(({ text }) => glued.test(text)) ? parted(seen, picture) : seen)
  const lines = linesOf(words)
  const heads = lines
    .filter((line) => line.length > 1 && (bulletLike.test(headOf(line).text) || isBlock(picture, headOf(line))))
    .map((line) => headOf(line))
  const columnOf = (word: Word) => heads.filter((other) => Math.abs(other.x - word.x) < 0.6 * word.size)
  const bullets = new Set(
    heads.filter((word) => {
      const column = columnOf(word)
      const isSure = column.every((other) => other.confidence >= 0.9 && other.text === word.text)
      return column.length >= 3 && !(isSure && readBullet(`${word.text} `))
    }),
  )
  const between = bulletsBetween(
    words.filter((word) => !bullets.has(word)),
    language,
  )
  const shown = words.map((word) =>
    bullets.has(word) || between.has(word) ? { ...word, text: '•', confidence: 0.9, trust: 0.9 } : word,
  )
  const all = lines.some((line) => columnOf(headOf(line)).length >= 3) ? withUnseen(shown, picture) : shown
  const clean = bullets.size > 0 ? linesOf(all).flatMap(withoutEchoes) : all
  return between.size > 0 ? linesOf(clean).flatMap(withLostBullets(clean)) : clean
}

/** What may be a bullet and the word behind it, read as one. */
const glued = /^[^\p{L}\p{N}()（）[\]]{1,2}(?=\p{L})/u
const wide = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u
/** A bullet is no broader, and its text begins so far behind it at least, in heights of print: a quotation mark stands nearer. */
const broadest = 0.6
const leastGap = 0.25

/** Words before which three lines or more have a sign at one place with white behind it: the signs are words of their own. */
function parted(words: readonly Word[], picture: Picture): Word[] {
  const lines = linesOf(words)
  const starts = new Map<Word, number>()
  for (const line of lines) {
    const head = line[0]!
    const start = !isLeftward(line) && glued.test(head.text) ? textBehind(picture, head) : null
    if (start !== null) starts.set(head, start)
  }
  const marks = lines.map(headOf).filter((head) => starts.has(head) || bulletLike.test(head.text))
  return words.flatMap((word) => {
    const x = starts.get(word)
    const alike = marks.filter((other) => Math.abs(other.x - word.x) < 0.3 * word.size)
    if (x === undefined || alike.length < 3) return [word]
    const { mark, ...own } = word
    const sign = glued.exec(word.text)![0]
    const bullet = { ...own, text: sign, width: Math.min(x - word.x, 0.3 * word.size) }
    const text = word.text.slice(sign.length)
    // the engine's box of both may hold no more than the bullet
    const width = Math.max(word.x + word.width - x, wide.test(text) ? [...text].length * word.size : word.size)
    const name = { ...own, text, x, width }
    return [bullet, mark ? { ...name, mark: { ...mark, at: mark.at - sign.length } } : name]
  })
}

/** Where the picture shows a word's letters begin behind the sign before them; null where there is no white between them. */
function textBehind({ pixels, width, height }: Picture, { x, baseline, size }: Word): number | null {
  const [top, bottom] = [Math.max(0, Math.round(baseline - 0.8 * size)), Math.min(height, Math.round(baseline))]
  const hasInk = (column: number) => {
    for (let y = top; y < bottom; y++) if (pixels[y * width + column]! < 128) return true
    return false
  }
  let last = Number.NaN
  let first = Number.NaN
  for (let at = Math.max(0, Math.round(x - 0.2 * size)); at < Math.min(width, x + 3 * size); at++) {
    if (!hasInk(at)) continue
    if (at - last > leastGap * size) return last - first < broadest * size ? at : null
    if (Number.isNaN(first)) first = at
    last = at
  }
  return null
}

/** Whether a short word's ink is one solid block, which no letter is. */
function isBlock({ pixels, width, height }: Picture, { text, x, width: breadth, baseline, size }: Word): boolean {
  if (!blockLike.test(text)) return false
  const [top, bottom] = [Math.max(0, Math.round(baseline - size)), Math.min(height, Math.round(baseline + 0.2 * size))]
  let [left, right, high, low, count] = [width, -1, bottom, -1, 0]
  for (let y = top; y < bottom; y++)
    for (let at = Math.max(0, x); at < Math.min(width, x + breadth); at++) {
      if (pixels[y * width + at]! >= 128) continue
      count++
      ;[left, right] = [Math.min(left, at), Math.max(right, at)]
      ;[high, low] = [Math.min(high, y), Math.max(low, y)]
    }
  const [across, down] = [right - left + 1, low - high + 1]
  return right >= left && count > solid * across * down && across > square[0] * down && across < square[1] * down
}

/** Signs that stand before a bullet, where the other bullets stand one below the other: specks. */
function withoutStrays(words: readonly Word[]): Word[] {
  const lines = linesOf(words).filter((line) => line.length > 2)
  const column = linesOf(words)
    .map(headOf)
    .filter(({ text }) => bulletLike.test(text))
  const isBullet = (word: Word) =>
    bulletLike.test(word.text) && column.filter((other) => Math.abs(other.x - word.x) < 0.3 * word.size).length >= 3
  const strays = new Set(
    lines.flatMap((line) => {
      const head = headOf(line)
      return bulletLike.test(head.text) && !isBullet(head) && isBullet(secondOf(line)) ? [head] : []
    }),
  )
  return words.filter((word) => !strays.has(word))
}

/** Lines that begin where the text behind bullets does, and have ink where the bullets stand, have one that the engine did not see. */
function withUnseen(words: readonly Word[], picture: Picture): Word[] {
  const lines = linesOf(words)
  const bulleted = lines.filter((line) => line.length > 1 && readBullet(`${headOf(line).text} `))
  return lines.flatMap((line) => {
    if (bulleted.includes(line)) return line
    const head = headOf(line)
    const near = (word: Word) => (isLeftward(line) ? word.x + word.width : word.x)
    const alike = bulleted.filter((other) => Math.abs(near(secondOf(other)) - near(head)) < 0.6 * head.size)
    if (alike.length < 3) return line
    const bullets = alike.map(headOf)
    const [x, width, wanted] = [
      medianOf(bullets.map((word) => word.x)),
      medianOf(bullets.map((word) => word.width)),
      medianOf(bullets.map((word) => inkAt(picture, word.x, word.width, word))),
    ]
    const isClear = isLeftward(line) ? x > head.x + head.width : x + width < head.x
    if (!isClear || wanted === 0 || inkAt(picture, x, width, head) < leastInk * wanted) return line
    const { y, height, baseline, size } = head
    return [{ text: '•', x, y, width, height, baseline, size, confidence: 0.5, trust: 0.9, line: head.line }, ...line]
  })
}

/** A bullet that stands far before its text is seen twice: a closing sign at the beginning of the text is its echo, and an opening one that nothing closes. */
function withoutEchoes([bullet, first, ...rest]: readonly Word[]): Word[] {
  if (!first || bullet!.text !== '•') return [bullet!, ...(first ? [first, ...rest] : rest)]
  const isClosed = rest.some(({ text }) => /[”"\]」』]/u.test(text)) || /.[”"\]」』]/u.test(first.text)
  const text = first.text.replace(isClosed ? /^[”’」』】\])]+/u : /^[”’」』】\])“"[]+/u, '')
  return text === '' ? [bullet!, ...rest] : [bullet!, { ...first, text }, ...rest]
}

/** A gap as wide as bullets between names take, and twice as wide as every blank of its line, held one that was not recognised. */
function withLostBullets(words: readonly Word[]): (line: readonly Word[]) => readonly Word[] {
  const gapOf = (before: Word, behind: Word) => behind.x - before.x - before.width
  const rooms = linesOf(words).flatMap((line) =>
    line.flatMap((word, i) =>
      word.text === '•' && line[i - 1] && line[i + 1] ? [gapOf(line[i - 1]!, line[i + 1]!)] : [],
    ),
  )
  const room = medianOf(rooms)
  return (line) => {
    const blanks = line.slice(1).map((word, i) => gapOf(line[i]!, word))
    return line.flatMap((word, i) => {
      const gap = blanks[i - 1] ?? 0
      const others = blanks.filter((_, k) => k !== i - 1)
      const isLost =
        rooms.length >= 3 && gap > 0.85 * room && gap < 1.3 * room && others.every((other) => gap > 2 * other)
      if (!isLost) return [word]
      const bullet = { ...word, text: '•', x: word.x - 0.6 * gap, width: 0.2 * gap, confidence: 0.5, trust: 0.5 }
      return [bullet, word]
    })
  }
}

/** Languages in which a single letter that a bullet may be taken for is a word. */
const wordsOfOneLetter: Readonly<Record<string, RegExp>> = {
  e: /^(?:pt|it|gl|co|sc)/u,
  o: /^(?:pt|gl|it|pl|cs|sk|hu)/u,
}

/** Bullets between the names of a run-in list: a mark or letter that is no word and stands alone time and again. */
function bulletsBetween(words: readonly Word[], language: string): ReadonlySet<Word> {
  const lone = words.filter(
    (word) => /^(?:[eo°•·«»*©®]|[•·*]\.)$/u.test(word.text) && !wordsOfOneLetter[word.text]?.test(language),
  )
  return new Set(lone.length >= 6 && lone.length < 0.25 * words.length ? lone : [])
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
