// Numbers of a list that were taken for letters, known by the numbers before and behind them.

import { linesOf, type Word } from './recognizer.ts'

/** A number with what stands around it: `(12)`, `12.`, `12`. */
const numbered = /^([([]?)(\d{1,4})([.):\]]?)$/u
/** So many numbers that go up by one make a column of numbers. */
const least = 4
/** A number that the engine is surer of than this is what the letter says, in its order or not. */
const sure = 0.6

/** What stands alone between 8 and 10 at the edge of a list is 9, whatever letter it was taken for. */
export function withCountedLabels(words: readonly Word[]): Word[] {
  const lines = linesOf(words)
  const counted = new Map<Word, string>()
  for (const heads of [lines.map((line) => line[0]!), lines.map((line) => line.at(-1)!)])
    for (const column of columnsOf(heads)) countIn(column, counted)
  return words.map((word) => {
    const text = counted.get(word)
    return text === undefined ? word : { ...word, text, confidence: 0.5, trust: 0.5 }
  })
}

/** Short words below one another, from top to bottom, where enough of them are numbers that count. */
function columnsOf(heads: readonly Word[]): Word[][] {
  const columns: Word[][] = []
  const short = heads.filter(({ text }) => [...text].length <= 4).sort((a, b) => a.y - b.y)
  for (const word of short) {
    const near = columns.find((column) => column.some((other) => isBelow(other, word)))
    if (near) near.push(word)
    else columns.push([word])
  }
  return columns.filter((column) => {
    const values = column.flatMap(({ text }) => Number(numbered.exec(text)?.[2] ?? Number.NaN) || [])
    return values.filter((value, i) => value === (values[i - 1] ?? Number.NaN) + 1).length >= least
  })
}

const isBelow = (one: Word, other: Word) =>
  Math.abs(one.x - other.x) < 0.3 * one.size ||
  Math.abs(one.x + one.width - other.x - other.width) < 0.3 * one.size ||
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < 0.3 * one.size

function countIn(column: readonly Word[], counted: Map<Word, string>): void {
  for (const [i, word] of column.entries()) {
    const [before, behind] = [numbered.exec(column[i - 1]?.text ?? ''), numbered.exec(column[i + 1]?.text ?? '')]
    if (!before || !behind || Number(behind[2]) - Number(before[2]) !== 2) continue
    const isNumber = /\d/u.test(word.text)
    if (isNumber && (word.confidence >= sure || numbered.test(word.text))) continue
    if (!isNumber && /\p{L}{3}/u.test(word.text)) continue
    counted.set(word, `${before[1]}${Number(before[2]) + 1}${before[3]}`)
  }
}
