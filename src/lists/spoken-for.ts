// Entries that say on a line of their own, below the name, what its person is: the line is kept apart from the name.

import { saysRole } from '../text/roles.ts'
import type { Draft, Piece, Slice } from './layout.ts'
import { couldFit } from './lines.ts'

/** Parts labelled entries at the line that was begun on purpose, where most entries of more than one line have such a line. */
export function partedAtRoles(pieces: readonly Piece[]): readonly Piece[] {
  const tall = pieces.flatMap((piece) => (piece.kind === 'entry' && isTall(piece.draft) ? [piece.draft] : []))
  const starts = new Map(tall.map((draft) => [draft, startOf(draft.segments[0]!.slices)]))
  const begun = tall.filter((draft) => starts.get(draft)! > 0)
  const said = begun.filter((draft) => saysRole(textOf(draft.segments[0]!.slices[starts.get(draft)!]!)))
  if (begun.length < 3 || begun.length < 0.6 * tall.length || said.length < 0.5 * begun.length) return pieces
  return pieces.map((piece) => {
    const at = piece.kind === 'entry' ? (starts.get(piece.draft) ?? 0) : 0
    if (piece.kind !== 'entry' || at === 0) return piece
    const { slices } = piece.draft.segments[0]!
    const segments = [slices.slice(0, at), slices.slice(at)].map((own) => ({ slices: own, column: null }))
    return { ...piece, draft: { ...piece.draft, segments } }
  })
}

function isTall({ segments }: Draft): boolean {
  return segments.length === 1 && segments[0]!.slices.length > 1
}

/** The first line that the one above had room for and that is set otherwise, or opens with what a person is; 0 where there is none. */
function startOf(slices: readonly Slice[]): number {
  const first = slices[0]!.line
  const at = slices.findIndex(({ line }, i) => {
    if (i === 0 || !couldFit(slices[i - 1]!.line, line)) return false
    return (line.font !== '' && line.font !== first.font) || saysRole(line.text)
  })
  return Math.max(0, at)
}

function textOf({ line, start, end }: Slice): string {
  return line.text.slice(start, end)
}
