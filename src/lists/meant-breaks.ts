// Labelled entries of several lines that end where they please: a name, and below it what the person is or where the body sits.

import type { Line } from '../model/paper.ts'
import type { Draft, Piece, Slice } from './layout.ts'
import { couldFit, joinScore } from './lines.ts'

/** Share of breaks that no edge forced, from which on the breaks of a list are meant. */
const most = 0.8

/** The pieces with each line of an entry a part of its own where the list breaks its lines by what they say. */
export function withMeantBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const drafts = pieces.flatMap((piece) => (piece.kind === 'entry' ? [piece.draft] : []))
  const lines = drafts.flatMap(({ segments }) => segments.flatMap(({ slices }) => slices.map(({ line }) => line)))
  const edge = Math.max(...lines.map(({ x, width }) => x + width))
  // the column may be wider than the list is set
  const inList = (line: Line): Line => ({ ...line, frame: { ...line.frame, right: Math.min(line.frame.right, edge) } })
  const isMeant = (above: Slice, slice: Slice) =>
    slice.line.direction === 'ltr' &&
    couldFit(inList(above.line), slice.line) &&
    joinScore(above.line.text, slice.line.text) <= 0
  const breaks = drafts.flatMap(({ segments }) =>
    segments.flatMap(({ slices }) => slices.slice(1).map((slice, i) => isMeant(slices[i]!, slice))),
  )
  const meant = breaks.filter((is) => is).length
  if (meant < 3 || meant < most * breaks.length || breaks.length < 0.5 * drafts.length) return pieces
  const parted = (segments: Draft['segments']) =>
    segments.flatMap(({ slices, column }) => {
      const parts: Slice[][] = []
      for (const [i, slice] of slices.entries()) {
        if (i === 0 || isMeant(slices[i - 1]!, slice)) parts.push([slice])
        else parts.at(-1)!.push(slice)
      }
      return parts.map((part) => ({ slices: part, column }))
    })
  return pieces.map((piece) =>
    piece.kind === 'entry' ? { ...piece, draft: { ...piece.draft, segments: parted(piece.draft.segments) } } : piece,
  )
}
