// Labels that break the count of their list, or were passed over: looked at again with data that knows figures.

import { decimalValue, dotBehind } from '../../text/label.ts'
import { headOf, inkAt, isLeftward, secondOf } from './heads.ts'
import { montage, putBack, stretchOf, wordsAt } from './montage.ts'
import { linesOf, type Picture, type Recognizer, type Word } from './recognizer.ts'

const label = /^[([（]?\p{Nd}{1,3}\p{P}{0,2}$/u
/** A sign behind the sign that closes a label: dirt, or the dot seen twice. */
const second = /(?<=\p{Nd}[.)\]）、．])\p{P}$/u
/** Signs that dirt before a label is taken for. */
const dirty = /^[^\p{L}\p{N}([（]+(?=[([（]?\p{Nd}{1,3}[.)\]）、．]$)/u
/** A list has so many labels at least. */
const fewest = 4
/** A label has so many characters at most, whatever it was taken for. */
const longestLabel = 4
/** How sure the second look must be. */
const sure = 0.5

/** A line of a numbered list, and what it begins with. */
interface Item {
  readonly line: readonly Word[]
  readonly label: Word | null
  readonly value: number | null
}

export async function lookAtLabels(
  picture: Picture,
  words: readonly Word[],
  main: string,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const clean = withoutDirt(words)
  const language = recognizer.missing(['en']).length === 0 ? 'en' : main
  let current = clean
  for (const items of listsOf(clean)) {
    const zone = zoneOf(items)
    const offset = offsetOf(items)
    const doubtful = items.filter(
      ({ line, label: own, value }, i) =>
        value !== i + offset && (own !== null || inkAt(picture, zone.x, zone.width, line[0]!) > 0),
    )
    if (doubtful.length === 0) continue
    const stretches = doubtful.map(({ line }) => {
      const { size, baseline } = line[0]!
      return stretchOf([{ ...line[0]!, ...zone, y: baseline - 0.9 * size, height: size }])
    })
    const { sheet, places } = montage(picture, stretches)
    const seen = await recognizer.recognize(sheet, [language], signal)
    const again = new Map<Item, Word>()
    for (const [i, place] of places.entries()) {
      const [first, ...rest] = putBack(place, wordsAt(place, seen))
      if (!first || rest.length > 0 || first.confidence <= sure) continue
      const text = isLeftward(doubtful[i]!.line) ? dotBehind(first.text) : first.text
      if (label.test(text)) again.set(doubtful[i]!, { ...first, text })
    }
    const values = items.map((item) => (again.has(item) ? numberOf(again.get(item)!) : item.value))
    for (const [i, item] of items.entries()) {
      const read = again.get(item)
      if (!read || (values[i] !== values[i - 1]! + 1 && values[i] !== values[i + 1]! - 1)) continue
      current = [...current.filter((word) => word !== item.label), read]
    }
  }
  return current
}

const numberOf = ({ text }: Word) => decimalValue(text.replace(/[^\p{Nd}]/gu, ''))

/** How many lines most items stand behind the line that their numbers count from. */
function offsetOf(items: readonly Item[]): number {
  const counts = new Map<number, number>()
  for (const [i, { value }] of items.entries())
    if (value !== null) counts.set(value - i, (counts.get(value - i) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

/** Labels without the signs around them, where other labels end at the same place. */
function withoutDirt(words: readonly Word[]): readonly Word[] {
  const heads = linesOf(words).flatMap((line) => (line.length > 1 ? [headOf(line)] : []))
  const ends = heads.filter((word) => label.test(word.text)).map((word) => word.x + word.width)
  const isLabel = (word: Word) =>
    (dirty.test(word.text) || (label.test(word.text) && second.test(word.text))) &&
    ends.filter((end) => Math.abs(end - word.x - word.width) < 0.3 * word.size).length >= fewest
  const dirt = new Set(heads.filter(isLabel))
  return words.map((word) =>
    dirt.has(word) ? { ...word, text: word.text.replace(dirty, '').replace(second, '') } : word,
  )
}

/** Lists whose names begin at one place behind their labels, with the lines that begin there and have none, or one that is no number. */
function listsOf(words: readonly Word[]): Item[][] {
  const lines = linesOf(words)
  const isLabelled = (line: readonly Word[]) => line.length > 1 && label.test(headOf(line).text)
  const lists: Item[][] = []
  const left = new Set<readonly Word[]>(lines)
  for (const line of lines) {
    if (!left.has(line) || !isLabelled(line)) continue
    const startOf = (name: Word) => (isLeftward(line) ? name.x + name.width : name.x)
    const isThere = (name: Word) => Math.abs(startOf(name) - startOf(secondOf(line))) < 0.5 * line[0]!.size
    const items = [...left].flatMap((other): readonly Item[] => {
      if (isLeftward(other) !== isLeftward(line)) return []
      const head = headOf(other)
      if (isLabelled(other))
        return isThere(secondOf(other)) ? [{ line: other, label: head, value: numberOf(head) }] : []
      if (isThere(head)) return [{ line: other, label: null, value: null }]
      const isOdd = other.length > 1 && [...head.text].length <= longestLabel && isThere(secondOf(other))
      return isOdd ? [{ line: other, label: head, value: null }] : []
    })
    if (items.filter((item) => item.value !== null).length < fewest) continue
    for (const item of items) left.delete(item.line)
    lists.push(items.sort((one, other) => one.line[0]!.baseline - other.line[0]!.baseline))
  }
  return lists
}

/** Where the labels of a list stand. */
function zoneOf(items: readonly Item[]): { readonly x: number; readonly width: number } {
  const labels = items.flatMap((item) => (item.label && item.value !== null ? item.label : []))
  const x = Math.min(...labels.map((word) => word.x))
  return { x, width: Math.max(...labels.map((word) => word.x + word.width)) - x }
}
