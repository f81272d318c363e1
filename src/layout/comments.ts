// Comments that an office program prints in the margin: `Commented [JD1]: …`, small beside the text, in a language of its own.

import type { Chunk, PageRow } from './rows.ts'

export interface Uncommented {
  readonly rows: readonly PageRow[]
  /** What was taken off, a line each. */
  readonly comments: readonly Chunk[]
}

/** A word, and the initials of who commented with a number. */
const opening = /^\s*\p{L}+\s\[\p{Lu}{1,4}\p{Nd}{1,3}\]\s?[:：]/u

const sizeOf = ({ runs }: Chunk) => Math.max(...runs.map(({ size }) => size))

/** Takes off what begins as comments do, and the lines in their size that stand in the same margin. */
export function withoutComments(rows: readonly PageRow[]): Uncommented {
  const heads = rows.flatMap(({ chunks }) =>
    chunks.filter(({ runs }) =>
      opening.test(
        runs
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/gu, ' '),
      ),
    ),
  )
  if (heads.length === 0) return { rows, comments: [] }
  const edge = Math.min(...heads.map(({ left }) => left))
  const size = Math.max(...heads.map(sizeOf))
  const isComment = (chunk: Chunk) => chunk.left > edge - 0.5 * size && sizeOf(chunk) <= 1.05 * size
  // where the text is as small, nothing tells it apart
  const usual = rows.map((row) => row.size).sort((a, b) => a - b)[Math.floor(rows.length / 2)]!
  if (size > 0.9 * usual) return { rows, comments: [] }
  return {
    rows: rows.flatMap((row) => {
      const chunks = row.chunks.filter((chunk) => !isComment(chunk))
      if (chunks.length === row.chunks.length) return [row]
      return chunks.length === 0 ? [] : [{ ...row, chunks, atoms: row.atoms.filter((atom) => !isComment(atom)) }]
    }),
    comments: rows.flatMap(({ chunks }) => chunks.filter(isComment)),
  }
}
