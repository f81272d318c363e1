// Labels that break the count of their list, or were passed over: looked at again with data that knows figures.

import { decimalValue, dotBehind } from '../../text/label.ts'
import { headOf, inkAt, isLeftward, secondOf } from './heads.ts'
import { montage, putBack, stretchOf, wordsAt } from './montage.ts'
import { linesOf, type Picture, type Recognizer, type Word } from './recognizer.ts'

const label = /^[([（]?\p{Nd}{1,3}[\p{P}ºª°]{0,2}$/u
/** What a raised `º` is taken for: no label ends with these. */
const raised = /(?<=^\p{Nd}{1,3})["”“'’‘%*?°ª]{1,2}$/u
/** A sign behind the sign that closes a label: dirt, or the dot seen twice. */
const second = /(?<=\p{Nd}[.)\]）、．])\p{P}$/u
/** Signs that dirt before a label is taken for. */
const dirty = /^[^\p{L}\p{N}([（]+(?=[([（]?\p{Nd}{1,3}[.)\]）、．]$)/u
/** A list has so many labels at least. */
const fewest = 4
/** A label has so many characters at most, whatever it was taken for. */
const longestLabel = 4
/** A label with more figures than were read is broader than others by so much. */
const broader = 1.4
/** One that has not more figures than others is hardly broader. */
const narrower = 1.15
/** So many labels with a sign that closes them tell that others have it, too. */
const fewClosed = 3
/** A label that was passed over shows so much of the ink of those around it. */
const leastInk = 0.6
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
  const clean = withWholeLabels(withOrdinals(withoutDirt(words)))
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
    // the engine takes a line now and then for one that is twice as high
    const size = medianOf(items.map(({ line }) => line[0]!.size))
    const stretches = doubtful.map((item) => {
      const [first] = item.line
      return stretchOf([{ ...first!, ...beside(item, zone), size, y: first!.baseline - 0.9 * size, height: size }])
    })
    const { sheet, places } = montage(picture, stretches)
    const seen = await recognizer.recognize(sheet, [language], signal)
    const again = new Map<Item, Word>()
    // what surely reads as something else is no label
    const other = new Set<Item>()
    for (const [i, place] of places.entries()) {
      const [first, ...rest] = putBack(place, wordsAt(place, seen))
      if (!first || rest.length > 0 || first.confidence <= sure) continue
      const text = isLeftward(doubtful[i]!.line) ? dotBehind(first.text) : first.text
      if (label.test(text)) again.set(doubtful[i]!, { ...first, text })
      else other.add(doubtful[i]!)
    }
    const labelOf = (item: Item | undefined) => item && (again.get(item) ?? item.label)
    for (const [i, item] of items.entries()) {
      const [before, behind] = [labelOf(items[i - 1]), labelOf(items[i + 1])]
      if (item.label || again.has(item) || other.has(item) || !before || !behind) continue
      const lost = labelBetween(picture, zone, before, item, behind)
      if (lost) again.set(item, lost)
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

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const numberOf = ({ text }: Word) => decimalValue(text.replace(/[^\p{Nd}]/gu, ''))

/** How many lines most items stand behind the line that their numbers count from. */
function offsetOf(items: readonly Item[]): number {
  const counts = new Map<number, number>()
  for (const [i, { value }] of items.entries())
    if (value !== null) counts.set(value - i, (counts.get(value - i) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

/** Where the labels before and behind count on over a line that has as much ink at their place, it bears the number between them. */
function labelBetween(
  picture: Picture,
  { x, width }: { readonly x: number; readonly width: number },
  before: Word,
  { line }: Item,
  behind: Word,
): Word | null {
  const [one, other] = [numberOf(before), numberOf(behind)]
  if (one === null || other !== one + 2) return null
  const usual = Math.min(inkAt(picture, x, width, before), inkAt(picture, x, width, behind))
  const { baseline, line: at } = headOf(line)
  if (inkAt(picture, x, width, headOf(line)) < leastInk * usual) return null
  const { text, y, ...rest } = behind
  const moved = { y: y + baseline - rest.baseline, baseline, line: at, confidence: sure }
  return { ...rest, ...moved, text: text.replace(/\p{Nd}+/u, String(one + 1)) }
}

/** `1"`, `2%`, `3"`: most labels of a list that counts on end with a sign that closes none, and which differs. */
function withOrdinals(words: readonly Word[]): readonly Word[] {
  if (words.filter(({ text }) => raised.test(text)).length < fewest) return words
  const ordinals = new Set<Word>()
  for (const items of listsOf(words)) {
    const labels = items.flatMap((item) => (item.label && item.value !== null ? [item] : []))
    const odd = labels.filter(({ label: own }) => raised.test(own!.text))
    const counted = labels.filter(({ value }, i) => i > 0 && value === labels[i - 1]!.value! + 1)
    if (odd.length < 0.6 * labels.length || counted.length < 0.6 * labels.length) continue
    for (const { label: own } of odd) ordinals.add(own!)
  }
  return words.map((word) => (ordinals.has(word) ? { ...word, text: word.text.replace(raised, 'º') } : word))
}

/** Labels that are broader than what was read of them, where others tell what is left out. */
function withWholeLabels(words: readonly Word[]): readonly Word[] {
  const whole = new Map<Word, Word>()
  for (const items of listsOf(words)) {
    const labels = items.flatMap((item) => (item.label && item.value !== null ? [item.label] : []))
    const alike = (own: Word) => labels.filter(({ text }) => figuresOf(text) === figuresOf(own.text))
    const isBroadLabel = (own: Word) => own.width > broader * Math.min(...alike(own).map((other) => other.width))
    let last = Number.NaN
    let passed = 0
    for (const [i, { label: own, value }] of items.entries()) {
      if (own === null || value === null) {
        passed++
        continue
      }
      // `0.` behind `9.`, and as broad as two figures, or what stands behind it is: the engine's box may end at its last one; between them may stand labels that were passed over
      const behind = items[i + 1]
      const isBroad = isBroadLabel(own) || (value === 0 && !!behind?.label && isBroadLabel(behind.label))
      const next = last + 1 + passed
      const wholes = Array.from({ length: passed + 1 }, (_, k) => next - k)
      // `44.` behind `3.`, and as narrow as one figure: it was seen twice
      const single = labels.filter(({ text }) => figuresOf(text) === `${next}`.length).map((other) => other.width)
      const isNarrow = figuresOf(own.text) > `${next}`.length && own.width < narrower * Math.max(0, ...single)
      const isTwice = isNarrow && `${value}`.includes(`${next}`)
      last = (isBroad && !wholes.includes(value) && wholes.find((one) => `${one}`.endsWith(`${value}`))) || value
      if (isTwice) last = next
      passed = 0
      // `6` between `4.` and `7.`, and as broad as these
      const closed = alike(own).filter(({ text }) => /\p{Nd}\p{P}$/u.test(text))
      const isClosed = closed.length >= fewClosed && own.width > 0.9 * Math.min(...closed.map((other) => other.width))
      const closing = isClosed && /\p{Nd}$/u.test(own.text) ? closed[0]!.text.at(-1)! : ''
      if (last !== value || closing)
        whole.set(own, { ...own, text: own.text.replace(/\p{Nd}+/u, String(last)) + closing })
    }
  }
  return words.map((word) => whole.get(word) ?? word)
}

const figuresOf = (text: string) => text.match(/\p{Nd}/gu)?.length ?? 0

/** Labels without the signs around them, and without what stands before them, where other labels end at the same place. */
function withoutDirt(all: readonly Word[]): readonly Word[] {
  const strays = straysBefore(all)
  const words = all.filter((word) => !strays.has(word))
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

/** What stands outside the labels of a list, before one of them: no name begins there. */
function straysBefore(words: readonly Word[]): ReadonlySet<Word> {
  const lines = linesOf(words)
  const labels = lines.filter((line) => line.length > 1 && label.test(headOf(line).text))
  return new Set(
    lines.flatMap((line) => {
      const [head, next] = [headOf(line), line.length > 2 ? secondOf(line) : null]
      if (!next || !label.test(next.text) || (head.confidence >= sure && /[\p{L}\p{N}]/u.test(head.text))) return []
      const isSame = (other: Word) =>
        isLeftward(line)
          ? Math.abs(other.x - next.x) < 0.3 * next.size
          : Math.abs(other.x + other.width - next.x - next.width) < 0.3 * next.size
      return labels.filter((other) => isSame(headOf(other))).length >= fewest ? [head] : []
    }),
  )
}

/** Lists whose names begin at one place behind their labels, or whose labels begin at one place, with the lines that begin there and have none, or one that is no number. */
function listsOf(words: readonly Word[]): Item[][] {
  const lines = linesOf(words)
  const isLabelled = (line: readonly Word[]) => line.length > 1 && label.test(headOf(line).text)
  const lists: Item[][] = []
  const left = new Set<readonly Word[]>(lines)
  for (const line of lines) {
    if (!left.has(line) || !isLabelled(line)) continue
    const startOf = (name: Word) => (isLeftward(line) ? name.x + name.width : name.x)
    const isThere = (name: Word) => Math.abs(startOf(name) - startOf(nameOf(line))) < 0.5 * line[0]!.size
    // a label of two figures pushes the name behind it on
    const isFlush = (head: Word) => Math.abs(startOf(head) - startOf(headOf(line))) < 0.4 * line[0]!.size
    const items = [...left].flatMap((other): readonly Item[] => {
      if (isLeftward(other) !== isLeftward(line)) return []
      const head = headOf(other)
      if (isLabelled(other)) {
        return isThere(nameOf(other)) || isFlush(head) ? [{ line: other, label: head, value: numberOf(head) }] : []
      }
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

/** The first word behind a label; signs between them are dirt. */
function nameOf(line: readonly Word[]): Word {
  const [, ...rest] = isLeftward(line) ? [...line].reverse() : line
  return rest.find(({ text }) => /[\p{L}\p{N}]/u.test(text)) ?? rest[0]!
}

/** Where the labels of a list stand. */
function zoneOf(items: readonly Item[]): { readonly x: number; readonly width: number } {
  const labels = items.flatMap((item) => (item.label && item.value !== null ? item.label : []))
  const x = Math.min(...labels.map((word) => word.x))
  return { x, width: Math.max(...labels.map((word) => word.x + word.width)) - x }
}

/** The part of it that is not the item's name. */
function beside({ line, label: own }: Item, zone: { readonly x: number; readonly width: number }) {
  if (own === null) return zone
  const [name, end] = [nameOf(line), zone.x + zone.width]
  if (!isLeftward(line)) return { x: zone.x, width: Math.max(own.width, Math.min(end, name.x - 1) - zone.x) }
  const x = Math.min(own.x, Math.max(zone.x, name.x + name.width + 1))
  return { x, width: end - x }
}
