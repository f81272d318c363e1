// Numbered lists: 1. 1) (1) [1] 1 - １． 一、 ٣) iv. and figures that stand in a run or a column of their own.

import type { LabelFlaw } from '../model/entry.ts'
import { indentOf, type Line } from '../model/paper.ts'
import { type Label, readLabels } from '../text/label.ts'
import { restsBetween } from './between-labels.ts'
import { columnHeads } from './column-heads.ts'
import { mainStyle, ownLabels } from './label-styles.ts'
import { type Draft, type ListLayout, type Piece, type Slice, sliceOf, withMembers } from './layout.ts'
import { type ListLine, listLines, median, narrowed } from './lines.ts'
import { lostLabels } from './lost-labels.ts'
import { withLabelsFirst } from './middle-labels.ts'

interface Start {
  /** Index of the line. */
  readonly at: number
  readonly label: Label
  readonly flaws: readonly LabelFlaw[]
}

export const numbered: ListLayout = {
  name: 'numbered',
  fits(blocks) {
    const lines = withLabelsFirst(listLines(blocks))
    const starts = startsOf(lines)
    if (starts.length < 2) return 0
    return starts.length >= 0.2 * lines.length ? 0.95 : 0.3
  },
  split(blocks) {
    const all = withLabelsFirst(listLines(blocks))
    // a table whose cells ran together: its headings repeat on each page, and between two labels all is one row
    const heads = columnHeads(all.map(({ line }) => line))
    const lines = narrowed(heads.size > 0 ? all.filter(({ line }) => !heads.has(line)) : all)
    const starts = startsOf(lines)
    const columns = columnsOf(lines, starts)
    const lost = lostLabels(lines, starts, (block) => columns.get(block)!)
    const opening = [...starts, ...lost].sort((a, b) => a.at - b.at)
    const pieces = piecesOf(lines, opening, columns, heads.size > 0)
    return heads.size > 0 ? [{ kind: 'heading', lines: [...heads] }, ...pieces] : pieces
  },
}

/** The lines that open an entry: labels of the list's own style, and others that the count proves. */
function startsOf(lines: readonly ListLine[]): Start[] {
  const options = lines.map(({ line }) => readLabels(line.text))
  const style = mainStyle(options)
  if (style === null) return []
  const own = ownLabels(options, style)
  const columns = labelColumns(lines, own)
  const aligned = (i: number) => Math.abs(indentOf(lines[i]!.line) - columns.get(lines[i]!.block)!) < 2.2
  const ahead = labelsAhead(own)
  const firstOwn = own.findIndex((label) => label !== undefined)
  const starts: Start[] = []
  let last = 0
  for (const [i, item] of lines.entries()) {
    const label = own[i]
    // where the first labels cannot be read, the count begins a little later
    const first =
      starts.length === 0 ? options[i]!.find((option) => option.number <= 3 && !option.bare)?.number : undefined
    if (first !== undefined) last = first - 1
    const isProved = countGoesOn(lines, options, own, i, last + 1, aligned)
    const misread = misreadLabel(item.line, last + 1, ahead[i], isProved)
    // the first entry may bear an odd label only where the list's own labels soon take up its count
    const beginsCount = isProved && firstOwn > i && firstOwn - i <= 12
    const mayBeOdd = (starts.length > 0 || beginsCount) && aligned(i)
    if (misread && mayBeOdd) {
      starts.push({ at: i, ...misread })
      last = misread.label.number
      continue
    }
    if (label && aligned(i) && isPlausible(label, last, i, own)) {
      starts.push({ at: i, label, flaws: label.style === style.style ? [] : ['style'] })
      last = label.number
      continue
    }
    const odd = isProved ? oddLabel(options[i]!, last + 1) : null
    if (odd && mayBeOdd) {
      starts.push({ at: i, ...odd })
      last = odd.label.number
    }
  }
  return starts
}

/** Where the labels stand in each block; in one without labels, where they usually do. */
function labelColumns(lines: readonly ListLine[], labels: readonly (Label | undefined)[]): Map<number, number> {
  const columns = new Map<number, number[]>()
  for (const [i, { line, block }] of lines.entries()) {
    const own = columns.get(block) ?? []
    columns.set(block, own)
    if (labels[i]) own.push(indentOf(line))
  }
  const usual = median([...columns.values()].flat())
  return new Map([...columns].map(([block, indents]) => [block, indents.length > 0 ? median(indents) : usual]))
}

/** A number far from the count is a label only where the count goes on from it; a restart begins at 1. */
function isPlausible(label: Label, last: number, i: number, own: readonly (Label | undefined)[]): boolean {
  const step = label.number - last
  if (step >= 1 && step <= 3) return true
  if (label.suffix !== '') return step === 0
  const ahead = own.slice(i + 1, i + 60).filter((next) => next !== undefined)
  const goesOn = ahead[0] === undefined || Math.abs(ahead[0].number - label.number - 1) <= 2
  if (last === 0 || label.number === 1) return label.bare ? goesOn : true
  const comesBack = ahead.slice(0, 2).some((next) => next.number > last && next.number <= last + 3)
  if (label.bare) return goesOn && !comesBack && step > -30 && step < 30
  // swapped, repeated or skipped numbers stand near the count; a year or a sum does not
  return goesOn || (comesBack ? Math.abs(step) <= 40 : step < 200)
}

/** Whether what follows line `i` counts on from the number: the next label of the list's own style, by way of others before it. */
function countGoesOn(
  lines: readonly ListLine[],
  options: readonly (readonly Label[])[],
  own: readonly (Label | undefined)[],
  i: number,
  number: number,
  aligned: (i: number) => boolean,
): boolean {
  let expected = number + 1
  for (let k = i + 1; k < own.length; k++) {
    const label = own[k]
    if (label) return label.number === expected
    const isNext = options[k]!.some((option) => option.number === expected && !option.bare) && aligned(k)
    if (isNext || figuresOf(lines[k]!.line)?.number === expected) expected++
  }
  return true
}

/** For each line the next label of the list's own style behind it. */
function labelsAhead(own: readonly (Label | undefined)[]): (Label | undefined)[] {
  const ahead: (Label | undefined)[] = []
  let next: Label | undefined
  for (let i = own.length - 1; i >= 0; i--) {
    ahead[i] = next
    next = own[i] ?? next
  }
  return ahead
}

/** A label that is not of the list's style, taken only where it is the very number that comes next. */
function oddLabel(options: readonly Label[], expected: number): Omit<Start, 'at'> | null {
  const label = options.find((option) => option.number === expected)
  return label ? { label, flaws: [label.bare ? 'bare' : 'style'] } : null
}

/** Figures with letters among them that look alike, and brackets for others: `1l.` is 11, `{2}` is `(2)`. */
function figuresOf(line: Line): { readonly number: number; readonly label: string } | null {
  const match = /^(\s*[([{]?)([0-9lIOoSBZ|ЗОоб]{1,5})([.,)\]}:]+)(\s+)/u.exec(line.text)
  if (!match || !/[lIOoSBZ|ЗОоб{}]/u.test(match[0])) return null
  const digits = match[2]!
    .replace(/[lI|]/gu, '1')
    .replace(/[OoОо]/gu, '0')
    .replace(/З/gu, '3')
    .replace(/б/gu, '6')
    .replace(/Z/gu, '2')
    .replace(/S/gu, '5')
    .replace(/B/gu, '8')
  return { number: Number(digits), label: match[0] }
}

/** Letters for figures: `1l.` is 11 where it stands between 10 and 12. */
function misreadLabel(
  line: Line,
  expected: number,
  ahead: Label | undefined,
  isProved: boolean,
): Omit<Start, 'at'> | null {
  const figures = figuresOf(line)
  if (!figures || !isProved || figures.number !== expected || ahead?.counting !== 'decimal') return null
  const label = {
    label: figures.label.trim(),
    number: expected,
    counting: 'decimal',
    suffix: '',
    style: ahead.style,
    length: figures.label.length,
    bare: false,
    tight: false,
  } as const
  return { label, flaws: ['misread'] }
}

/** Where the labels of the starts stand in each block. */
function columnsOf(lines: readonly ListLine[], starts: readonly Start[]): Map<number, number> {
  const opening = new Map(starts.map((start) => [start.at, start.label]))
  return labelColumns(
    lines,
    lines.map((_, i) => opening.get(i)),
  )
}

function piecesOf(
  lines: readonly ListLine[],
  starts: readonly Start[],
  columns: ReadonlyMap<number, number>,
  areRows: boolean,
): Piece[] {
  const pieces: Piece[] = []
  const first = starts[0]?.at ?? lines.length
  for (const { line } of lines.slice(0, first)) pieces.push({ kind: 'heading', lines: [line] })
  const pitch = median(starts.slice(1).flatMap((start) => lines[start.at]!.gap ?? []))
  const shift = leadingShift(lines, starts)
  const rests = restsBetween(lines, starts, columns, pitch, areRows)
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1]?.at ?? lines.length
    const wraps = rests[k]!
    const flaws = [...start.flaws]
    if (shift.has(start.at)) flaws.push('indented')
    pieces.push(...entriesOf(lines, start, start.at + 1 + wraps, flaws, starts[k + 1]?.label.number ?? null))
    const rest = lines.slice(start.at + 1 + wraps, end).map(({ line }) => line)
    if (rest.length > 0)
      pieces.push(k + 1 === starts.length ? { kind: 'left', lines: rest } : { kind: 'heading', lines: rest })
  }
  return pieces
}

/** Labels before which white space stands that no other label has: `_275.` among `274.`. */
function leadingShift(lines: readonly ListLine[], starts: readonly Start[]): Set<number> {
  const odd = new Set<number>()
  for (const [k, { at, label }] of starts.entries()) {
    const { line } = lines[at]!
    const near = starts
      .slice(Math.max(0, k - 12), k + 13)
      .filter(
        (other) => other.at !== at && Math.abs(other.at - at) <= 12 && other.label.label.length === label.label.length,
      )
    const usual = near.map((other) => indentOf(lines[other.at]!.line))
    if (near.length < 3 || line.direction === 'rtl') continue
    const here = indentOf(line)
    if (
      here > median(usual) + 0.15 &&
      here < median(usual) + 1.2 &&
      usual.every((indent) => Math.abs(indent - median(usual)) < 0.1) &&
      // behind another entry of its row a label stands where that one lets it
      !lines.some((other) => isRightBefore(other.line, line))
    )
      odd.add(at)
  }
  return odd
}

/** Whether the text of one line goes on in the other after a word space or little more. */
function isRightBefore(one: Line, other: Line): boolean {
  const gap = other.x - one.x - one.width
  return (
    one.page === other.page &&
    Math.abs(one.baseline - other.baseline) < 0.2 * other.size &&
    gap > -0.2 * other.size &&
    gap < 2 * other.size
  )
}

/** The entry, and a second one where the label that is missing next stands inside its text. */
function entriesOf(
  lines: readonly ListLine[],
  start: Start,
  end: number,
  flaws: LabelFlaw[],
  next: number | null,
): Piece[] {
  const own = lines.slice(start.at, end).map(({ line }) => line)
  const slices = own
    .map((line, i) => sliceOf(line, i === 0 ? start.label.length : 0))
    .filter((slice, i) => i > 0 || slice.end > slice.start)
  const isParted = own[0]!.text.trimEnd().length <= start.label.length && own.length > 1
  const labelSlice = sliceOf(own[0]!, 0, start.label.length)
  const head = { label: start.label, labelSlice, flaws: isParted ? [...flaws, 'parted' as const] : flaws }
  const inner =
    next !== null && next > start.label.number + 1 ? embedded(slices, start.label.number + 1, start.label.style) : null
  if (!inner) return [entry(head, slices)]
  const { at, offset, label } = inner
  const before = [...slices.slice(0, at), { ...slices[at]!, end: offset }]
  const behind = [{ ...slices[at]!, start: offset + label.length }, ...slices.slice(at + 1)].filter(
    (slice) => slice.end > slice.start,
  )
  return [
    entry(head, before),
    entry(
      { label, labelSlice: { ...slices[at]!, start: offset, end: offset + label.length }, flaws: ['embedded'] },
      behind,
    ),
  ]
}

function embedded(
  slices: readonly Slice[],
  expected: number,
  style: string,
): { at: number; offset: number; label: Label } | null {
  for (const [at, { line, start, end }] of slices.entries()) {
    const text = line.text.slice(start, end)
    for (const match of text.matchAll(/\s(?=[([（]?\p{Nd})/gu)) {
      const label = readLabels(text.slice(match.index + 1)).find(
        (label) => label.number === expected && label.style === style,
      )
      if (label) return { at, offset: start + match.index + 1, label }
    }
  }
  return null
}

function entry(
  head: { label: Label; labelSlice: Slice; flaws: readonly LabelFlaw[] },
  slices: readonly Slice[],
): Piece {
  const { label, labelSlice, flaws } = head
  // what is not printed is not given, though the count tells it
  const isLost = label.label === ''
  const draft: Draft = {
    label: isLost ? null : label.label,
    number: isLost ? null : label.number,
    suffix: label.suffix === '' ? null : label.suffix,
    style: isLost ? null : label.style,
    flaws,
    segments: withMembers(slices),
    labelSlice: isLost ? null : labelSlice,
  }
  return { kind: 'entry', draft }
}

/** For tables and blocks: the label at the start of a cell, if the cells of the column count. */
export function labelOf(text: string): Label | null {
  const labels = readLabels(text)
  return labels.find((label) => label.counting === 'decimal') ?? labels[0] ?? null
}
