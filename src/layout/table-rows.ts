// Where the rows of a table begin: white space, labels, the first column or a heading say so.

import type { Row } from '../model/paper.ts'
import { type Label, readLabels } from '../text/label.ts'
import { type Column, headerShows, labelShare, namesColumns, present } from './column.ts'

/** Rows of a table: a row begins where white space, a label or the first column says so; other lines are wraps of cells. */
export function tableRows(columns: readonly Column[], page: number): Row[] {
  const starts = rowStarts(columns)
  const rows: Row[] = []
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1] ?? columns[0]!.lines.length
    rows.push({ page, cells: columns.map((column) => column.lines.slice(start, end).filter((line) => line !== null)) })
  }
  return rows
}

function rowStarts(columns: readonly Column[]): number[] {
  const count = columns[0]!.lines.length
  const lineAt = (i: number) => columns.map((column) => column.lines[i]).find((line) => line != null)!
  const pitches = Array.from({ length: count - 1 }, (_, i) => lineAt(i + 1).baseline - lineAt(i).baseline)
  const sorted = [...pitches].sort((a, b) => a - b)
  // the lines of one cell, though few cells have two
  const within = sorted.find(
    (pitch) => pitch > 1.05 * lineAt(0).size && pitch < 0.8 * sorted[Math.floor(sorted.length / 2)]!,
  )
  const tight = within ?? sorted[Math.floor(sorted.length * 0.1)] ?? 0
  const counted = labelShare(columns[0]!) > 0.4
  const headed = headerShows(columns)
  const isHeader = (i: number) =>
    headed && i > 0 && lineAt(i - 1).font === lineAt(0).font && lineAt(i).font !== lineAt(0).font
  // a heading in the font of its rows: the first figure under it opens a row
  const first = readLabels(columns[0]!.lines[1]?.text ?? '')
  const isFirst = (i: number) =>
    i === 1 && ((namesColumns(columns) && first.length > 0) || (isFilled(columns) && first.some(isOne)))
  if (counted) return countedStarts(columns[0]!, pitches, (i) => isHeader(i) || isFirst(i))
  if (isSparse(columns)) return anchoredStarts(columns[1]!, isHeader)
  const hasLead = (i: number) => columns[0]!.lines[i] != null
  const isApart = (i: number) => pitches[i - 1]! > tight * 1.25
  const isLevel = (i: number) => hasLead(i) && columns.slice(1).some((column) => column.lines[i] != null)
  const isTight = isEvenlySet(count, isApart, isLevel)
  const starts = [0]
  const across = acrossOf(columns)
  for (let i = 1; i < count; i++)
    if (isHeader(i) || isApart(i) || (isTight && (isLevel(i) || across.has(i)))) starts.push(i)
  return starts
}

/** Lines that go across the table to head the rows below: alone, and each in a font of their own. One below the first row may be the rest of it. */
function acrossOf(columns: readonly Column[]): ReadonlySet<number> {
  const [first, ...others] = columns
  const fonts = present(first!).map(({ font }) => font)
  const usual = fonts.toSorted((a, b) => count(fonts, b) - count(fonts, a))[0]
  const own = first!.lines.flatMap((line, i) => {
    const isAlone = line !== null && others.every(({ lines }) => lines[i] == null)
    return isAlone && line.font !== '' && line.font !== usual && others.some(({ lines }) => lines[i + 1] != null)
      ? [i]
      : []
  })
  return new Set(own.some((i) => i > 1) ? own : [])
}

function count(texts: readonly string[], one: string): number {
  return texts.filter((text) => text === one).length
}

/** The line over the label of the first row fills every cell, that of the labels with what is none: headings, whatever they say. */
function isFilled(columns: readonly Column[]): boolean {
  return columns.every(({ lines }) => lines[0] != null) && readLabels(columns[0]!.lines[0]!.text).length === 0
}

const isOne = ({ number }: Label) => number === 1

/** White space parts no rows: there is none, or it is rare (under a heading, after every fifth row) and what it encloses is filled line by line. */
function isEvenlySet(count: number, isApart: (i: number) => boolean, isLevel: (i: number) => boolean): boolean {
  const lines = Array.from({ length: count - 1 }, (_, i) => i + 1)
  const within = lines.filter((i) => !isApart(i))
  if (within.length === lines.length) return true
  return lines.length - within.length < 0.25 * count && within.filter(isLevel).length > 0.7 * within.length
}

/** The first column stands once for several rows: a country over its organizations. */
function isSparse(columns: readonly Column[]): boolean {
  const [first, second] = columns.map((column) => present(column).length)
  return columns.length === 2 && first! >= 2 && first! < 0.6 * second!
}

/** Each line of the second column is a row, but for one that goes on from the line above. */
function anchoredStarts(anchor: Column, isHeader: (i: number) => boolean): number[] {
  const starts = [0]
  for (let i = 1; i < anchor.lines.length; i++) {
    const line = anchor.lines[i]
    if (isHeader(i) || (line && !/^\s*[\p{Ll}(]/u.test(line.text))) starts.push(i)
  }
  return starts
}

/** Rows that count: each label opens one, or the white space above it where the label stands in the middle of its row. */
function countedStarts(first: Column, pitches: readonly number[], isHeader: (i: number) => boolean): number[] {
  const labelled = first.lines.map((line) => line !== null && readLabels(line.text).length > 0)
  const steps = pitches.filter((_, i) => labelled[i] && labelled[i + 1]).sort((a, b) => a - b)
  const wide = 0.85 * (steps[Math.floor(steps.length / 2)] ?? widestBetween(labelled, pitches))
  const starts = [0]
  let isOpen = !labelled[0]
  for (let i = 1; i < labelled.length; i++) {
    const isApart = pitches[i - 1]! > wide
    if (
      isHeader(i) ||
      (labelled[i] && !isOpen) ||
      (isApart && !labelled[i] && isLabelAhead(labelled, pitches, i, wide))
    ) {
      starts.push(i)
      isOpen = !labelled[i]
    } else if (labelled[i]) isOpen = false
  }
  return starts
}

/** Where no two labels stand one below the other: the white space between two rows is the widest between their labels. */
function widestBetween(labelled: readonly boolean[], pitches: readonly number[]): number {
  const at = labelled.flatMap((isLabel, i) => (isLabel ? [i] : []))
  const widest = at.slice(1).map((end, k) => Math.max(...pitches.slice(at[k], end)))
  const least = Math.min(...widest)
  return Number.isFinite(least) && pitches.some((pitch) => pitch < 0.8 * least) ? least : Number.POSITIVE_INFINITY
}

/** A label follows before the next white space: the lines up to it are the upper half of its row. */
function isLabelAhead(labelled: readonly boolean[], pitches: readonly number[], i: number, wide: number): boolean {
  for (let k = i + 1; k < labelled.length && pitches[k - 1]! <= wide; k++) if (labelled[k]) return true
  return false
}
