// Blocks of lines that stand side by side, row above row: persons with role and organization.

import type { Line } from '../model/paper.ts'
import { saysRole } from '../text/roles.ts'
import { type Column, present, sortedShare } from './column.ts'
import { writtenOrder } from './written.ts'

/** Groups of rows that white space parts over the whole band. */
function rowGroups(columns: readonly Column[]): number[][] {
  const count = columns[0]!.lines.length
  const base = Array.from({ length: count }, (_, i) => columns.map((column) => column.lines[i]).find((line) => line)!)
  const pitches = base.slice(1).map((line, i) => line.baseline - base[i]!.baseline)
  const tight = [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length * 0.25)] ?? 0
  const groups: number[][] = [[0]]
  for (const [i, pitch] of pitches.entries()) {
    if (pitch > tight * 1.35) groups.push([])
    groups.at(-1)!.push(i + 1)
  }
  return groups
}

/** Blocks of two lines and more, side by side, that begin together. */
export function isGrid(columns: readonly Column[]): boolean {
  const groups = rowGroups(columns)
  if (groups.length < 2) return false
  const tall = groups.filter((group) => group.length >= 2)
  if (tall.length < 0.7 * groups.length) return false
  let together = 0
  let full = 0
  for (const group of tall) {
    const filled = columns.map((column) => group.filter((i) => column.lines[i] != null))
    const used = filled.filter((rows) => rows.length > 0)
    if (used.length > 1) full++
    if (used.length > 1 && used.every((rows) => rows[0] === used[0]![0] && rows.length >= 2)) together++
  }
  return full > 0 && together >= 0.7 * full
}

/** One row of blocks: persons side by side, and below each of them what they are. */
export function isOneRow(columns: readonly Column[]): boolean {
  const rows = columns[0]!.lines.map((_, i) => columns.map((column) => column.lines[i]?.text ?? ''))
  if (rows.length < 2 || rows.length > 6 || rows[0]!.some((text) => text === '' || saysRole(text))) return false
  return rows.slice(1, 3).some((texts) => texts.filter(saysRole).length >= Math.max(2, 0.6 * texts.length))
}

/** The lines of a grid, block by block, across or down as the blocks are sorted. */
export function gridLines(source: readonly Column[]): Line[] {
  const columns = roomy(source)
  const groups = rowGroups(columns)
  const cell = (column: Column, group: readonly number[]) =>
    group.map((i) => column.lines[i]).filter((line) => line != null)
  const across = groups.flatMap((group) => columns.map((column) => cell(column, group)))
  const down = columns.flatMap((column) => groups.map((group) => cell(column, group)))
  const surnames = (blocks: readonly Line[][]) =>
    blocks.filter((block) => block.length > 0).map((block) => lastWord(block[0]!.text))
  const sorted = sortedShare(surnames(down))
  const sortedRows = sortedShare(surnames(across))
  const { order, lines, isFlat } = writtenOrder(columns)
  const isSortedAcross = sortedRows > 0.75 && sortedRows > sorted + 0.15
  const isDown = order === 'down' ? !isSortedAcross : sorted > 0.75 && sorted > sortedRows + 0.15
  // few names are in order by chance
  if (order === 'across' && !isFlat && (!isDown || down.length < 9)) return [...lines]
  return (isDown ? down : across).flat()
}

/** Columns as wide as the steps between them: how far their lines reach says nothing of the room that they had. */
function roomy(columns: readonly Column[]): readonly Column[] {
  const steps = columns.slice(1).map(({ frame }, i) => Math.abs(frame.left - columns[i]!.frame.left))
  const size = present(columns[0]!)[0]?.size ?? 10
  const width = Math.min(...steps) - size
  return columns.map(({ frame, lines, spans }) => {
    const isWide = frame.right - frame.left >= width
    const isLeft = lines.find((line) => line !== null)?.direction === 'rtl'
    const wide = isLeft ? { ...frame, left: frame.right - width } : { ...frame, right: frame.left + width }
    return {
      frame: isWide ? frame : wide,
      lines: isWide ? lines : lines.map((line) => line && { ...line, frame: wide }),
      spans,
    }
  })
}

/** The cells of each column, told by the white space between them, which is wider than between the lines of one. */
function cellsOf(columns: readonly Column[]): Line[][][] {
  const own = columns.map(present)
  const pitches = own.flatMap((lines) => lines.slice(1).map((line, i) => line.baseline - lines[i]!.baseline))
  const sorted = pitches.sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
  const least = (usual + (sorted[0] ?? 0)) / 2
  return own.map((lines) => {
    const cells: Line[][] = []
    for (const [i, line] of lines.entries()) {
      const isFirst = i === 0 || sorted[0]! > 0.88 * usual || line.baseline - lines[i - 1]!.baseline > least
      if (isFirst) cells.push([line])
      else cells.at(-1)!.push(line)
    }
    return cells
  })
}

/**
 * Names in the cells of a table, row by row; null where they stand in columns. Where a cell is wrapped its neighbours wait for
 * it, level with its first line or with its middle; the lines of columns do not.
 */
export function rowedLines(columns: readonly Column[]): Line[] | null {
  const cells = cellsOf(columns)
  const [first] = cells
  const count = first!.length
  if (count < 4 || cells.some((own) => own.length < count - 1 || own.length > count)) return null
  const middle = (lines: readonly Line[]) => (lines[0]!.baseline + lines.at(-1)!.baseline) / 2
  let waits = 0
  for (const [i, lead] of first!.entries()) {
    for (const cell of cells.slice(1).flatMap((own) => (own[i] ? [own[i]] : []))) {
      const near = 0.15 * lead[0]!.size
      const isLevel =
        Math.abs(cell[0]!.baseline - lead[0]!.baseline) < near || Math.abs(middle(cell) - middle(lead)) < near
      if (!isLevel) return null
      if (cell.length !== lead.length && i + 1 < count) waits++
    }
  }
  return waits > 0 ? first!.flatMap((_, i) => cells.flatMap((own) => own[i] ?? [])) : null
}

export function lastWord(text: string): string {
  return text.trim().split(/\s+/u).at(-1) ?? ''
}
