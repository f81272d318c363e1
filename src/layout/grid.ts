// Blocks of lines that stand side by side, row above row: persons with role and organization.

import type { Line } from '../model/paper.ts'
import { type Column, sortedShare } from './column.ts'

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

/** The lines of a grid, block by block, across or down as the blocks are sorted. */
export function gridLines(columns: readonly Column[]): Line[] {
  const groups = rowGroups(columns)
  const cell = (column: Column, group: readonly number[]) =>
    group.map((i) => column.lines[i]).filter((line) => line != null)
  const across = groups.flatMap((group) => columns.map((column) => cell(column, group)))
  const down = columns.flatMap((column) => groups.map((group) => cell(column, group)))
  const surnames = (blocks: readonly Line[][]) =>
    blocks.filter((block) => block.length > 0).map((block) => lastWord(block[0]!.text))
  const sorted = sortedShare(surnames(down))
  const isDown = sorted > 0.75 && sorted > sortedShare(surnames(across)) + 0.15
  return (isDown ? down : across).flat()
}

export function lastWord(text: string): string {
  return text.trim().split(/\s+/u).at(-1) ?? ''
}
