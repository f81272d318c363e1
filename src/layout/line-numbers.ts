// Numbers in the margin that count the lines of a page: 5, 10, 15 beside body and list alike. They count no signatories.

import type { Chunk, PageRow } from './rows.ts'

export interface Numbered {
  readonly rows: readonly PageRow[]
  /** The numbers that were taken off, one a line. */
  readonly numbers: readonly Chunk[]
}

/** A number that stands before everything else of its row, apart from it. */
function numberOf({ chunks, atoms, size }: PageRow): number | null {
  const [first, second] = atoms
  if (!first || !second || chunks.length < 2 || second.left - first.right < 0.5 * size) return null
  const text = first.runs.map((run) => run.text).join('')
  return /^\s*\p{Nd}{1,3}\s*$/u.test(text) ? Number(text.normalize('NFKC')) : null
}

/** Takes line numbers off: at least three that stand outside the print, and of which each counts the rows since the one before. */
export function withoutLineNumbers(rows: readonly PageRow[]): Numbered {
  const marked = rows.flatMap((row, at) => {
    const number = numberOf(row)
    return number === null ? [] : [{ at, number, right: row.atoms[0]!.right }]
  })
  const edge = Math.min(...rows.map((row) => (numberOf(row) === null ? row.atoms[0]!.left : row.atoms[1]!.left)))
  const counts = marked.every(({ at, number }, i) => {
    const before = marked[i - 1]
    return before === undefined ? number === at + 1 : number - before.number === at - before.at
  })
  const step = (marked[1]?.number ?? 0) - (marked[0]?.number ?? 0)
  if (marked.length < 2 || step < 2 || !counts || marked.some(({ right }) => right > edge)) return { rows, numbers: [] }
  const at = new Set(marked.map((mark) => mark.at))
  return {
    rows: rows.map((row, i) => (at.has(i) ? { ...row, chunks: row.chunks.slice(1), atoms: row.atoms.slice(1) } : row)),
    numbers: marked.map((mark) => rows[mark.at]!.chunks[0]!),
  }
}
