// Cells that fill their column: what pdf.js took for one text with the cell beside it is parted where that column begins.

import type { Run } from '../model/paper.ts'
import { columnNamed } from '../text/cues.ts'
import { usualWidthOf } from '../text/letter-width.ts'

/** Two cells stand at one edge if they begin so near each other, in points. */
const near = 1
/** White space before a cell that shows its column, in font sizes. */
const wideGap = 0.7
/** Rows of a group follow each other within this, in font sizes. */
const farthest = 5
/** How far a word may seem to begin from where its column does: widths of letters are guessed. */
const slack = 0.45
/** Words of a cell that fills its column, at most. */
const mostWords = 8
/** A page of more pieces of text is none that cells need be looked for in. */
const mostRuns = 4000
/** What parts two cells at least, in font sizes. */
const leastGap = 0.35

interface Column {
  readonly x: number
  readonly cells: readonly Run[]
}

/** The runs of a page, in their order, with a cell of its own for each that the column beside it shows. */
export function partFullCells(runs: readonly Run[]): Run[] {
  let out = runs
  // a row may hold more than two such cells
  for (let cells = -1; cells !== out.length; ) {
    cells = out.length
    out = partOnce(out)
  }
  const columns = columnsOf(inkOf(out))
  return out.map((run) => withGap(run, columns))
}

/** In extracted text nothing tells where a word stands but its cells. */
function inkOf(runs: readonly Run[]): Run[] {
  return runs.filter((run) => run.text.trim() !== '' && run.direction === 'ltr' && run.font !== '')
}

function partOnce(runs: readonly Run[]): readonly Run[] {
  const ink = inkOf(runs)
  const columns = columnsOf(ink)
  if (columns.length === 0 || ink.length > mostRuns) return runs
  const cuts = new Map<Run, { at: number; x: number }>()
  for (const column of columns) {
    for (const group of groupsLeftOf(ink, column.x)) {
      const crossing = group.filter((run) => run.x + run.width > column.x + 0.5 * run.size)
      if (crossing.length === 0) continue
      const rows = column.cells.filter((cell) => group.some((run) => Math.abs(run.baseline - cell.baseline) < run.size))
      const found = crossing.map((run) => ({ run, at: wordAt(run, column.x) }))
      // a text that goes on far behind the cells is no two of them, and neither is a sentence
      const edge = Math.max(...column.cells.map(({ x, width }) => x + width))
      const areCells = found.every(
        ({ run, at }) =>
          at !== null &&
          areCellWords(run.text.slice(0, at), run.text.slice(at), run.x + run.width < edge + 10 * run.size) &&
          rows.some(({ baseline }) => Math.abs(baseline - run.baseline) < farthest * run.size),
      )
      // a heading of its own shows a column, though all its cells are full
      const isHeaded = rows.some(({ text }) => columnNamed(text) !== null) && crossing.length > 1
      if (!areCells || !(isHeaded || (rows.length > 1 && rows.length >= crossing.length))) continue
      for (const { run, at } of found) if (!cuts.has(run)) cuts.set(run, { at: at!, x: column.x })
    }
  }
  return runs.flatMap((run) => {
    const cut = cuts.get(run)
    return cut ? parted(run, cut.at, cut.x) : [run]
  })
}

/** A cell that ends right before a column is set a hair narrower, so that white space parts it from the next. */
function withGap(run: Run, columns: readonly Column[]): Run {
  const end = run.x + run.width
  const next = columns.find(
    ({ x, cells }) => x > end - 0.05 * run.size && x - end < leastGap * run.size && cells.length > 2,
  )
  return next && run.x < next.x - 2 * run.size && run.text.trim() !== ''
    ? { ...run, width: next.x - leastGap * run.size - run.x }
    : run
}

/** Where the print of a run ends: a blank at its end is none. */
function endOf({ text, x, width }: Run): number {
  const print = text.trimEnd()
  return x + (print === text ? width : (width * usualWidthOf(print)) / usualWidthOf(text))
}

/** Edges at which two cells or more begin behind white space, or what heads a column. */
function columnsOf(ink: readonly Run[]): Column[] {
  const sorted = ink.toSorted((a, b) => a.baseline - b.baseline)
  const cells = sorted.filter((run, i) => {
    // cells may stand in the middle of their row, a little higher or lower than those beside them
    const isLevel = (other: Run | undefined) =>
      other !== undefined && Math.abs(other.baseline - run.baseline) < 0.9 * run.size
    let end = Number.NEGATIVE_INFINITY
    const look = (other: Run) => {
      if (other.x < run.x - near) end = Math.max(end, endOf(other))
    }
    for (let k = i - 1; isLevel(sorted[k]); k--) look(sorted[k]!)
    for (let k = i + 1; isLevel(sorted[k]); k++) look(sorted[k]!)
    return end > Number.NEGATIVE_INFINITY && run.x - end > wideGap * run.size
  })
  const columns: { x: number; cells: Run[] }[] = []
  for (const cell of cells.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    if (last && cell.x - last.x < near) last.cells.push(cell)
    else columns.push({ x: cell.x, cells: [cell] })
  }
  return columns.filter(({ cells }) => cells.length >= 2 || columnNamed(cells[0]!.text) !== null)
}

/** Runs that begin at one edge left of a column, one below the other. */
function groupsLeftOf(ink: readonly Run[], x: number): Run[][] {
  const before = ink.filter((run) => run.x < x - 2 * run.size).toSorted((a, b) => a.baseline - b.baseline)
  const groups: Run[][] = []
  for (const run of before) {
    const home = groups.findLast((group) => Math.abs(group[0]!.x - run.x) < near)
    if (home && run.baseline - home.at(-1)!.baseline < farthest * run.size) home.push(run)
    else groups.push([run])
  }
  return groups.filter((group) => group.length > 1)
}

/** Few words on both sides, or one or two before a long cell. */
function areCellWords(left: string, right: string, isNear: boolean): boolean {
  const [before, behind] = [left, right].map((text) => text.trim().split(/\s+/u).length)
  return before! <= 2 || (isNear && before! <= mostWords && behind! <= mostWords)
}

/** Where in the text of a run the word begins that stands at an edge; null where none does. */
function wordAt({ text, x, width, size }: Run, edge: number): number | null {
  const scale = width / Math.max(0.1, usualWidthOf(text))
  const words = [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].map((match) => match.index + match[0].length)
  const places = words.map((at) => ({ at, off: Math.abs(x + scale * usualWidthOf(text.slice(0, at)) - edge) }))
  const best = places.toSorted((a, b) => a.off - b.off)[0]
  return best && best.off < slack * size ? best.at : null
}

function parted(run: Run, at: number, edge: number): Run[] {
  const left = run.text.slice(0, at).trimEnd()
  return [
    { ...run, text: left, width: Math.min(edge - leastGap * run.size - run.x, run.width) },
    { ...run, text: run.text.slice(at), x: edge, width: run.x + run.width - edge },
  ]
}
