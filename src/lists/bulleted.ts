// Lists whose entries open with a sign: • – ▪ * o, or the bullet of a symbol font.

import { fillOf, indentOf } from '../model/paper.ts'
import { readBullet } from '../text/label.ts'
import { type ListLayout, type Piece, sliceOf, withMembers } from './layout.ts'
import { crowding, joinScore, type ListLine, listLines, median } from './lines.ts'
import { plain } from './plain.ts'

export const bulleted: ListLayout = {
  name: 'bulleted',
  fits(blocks) {
    const lines = listLines(blocks)
    const bullet = mainBullet(lines)
    if (bullet === null) return 0
    const count = lines.filter((item) => readBullet(item.line.text)?.label === bullet).length
    return count >= 2 && count >= 0.2 * lines.length ? 0.9 : 0.1
  },
  split(blocks) {
    const lines = listLines(blocks)
    const bullet = mainBullet(lines)
    const marks = lines.map(({ line }) => {
      const found = readBullet(line.text)
      return found && found.label === bullet ? found : null
    })
    const column = median(lines.flatMap(({ line }, i) => (marks[i] ? [indentOf(line)] : [])))
    const bar = wrapBar(
      lines,
      marks.map((mark) => mark !== null),
      column,
    )
    const pieces: Piece[] = []
    let own: ListLine[] = []
    let length = 0
    const close = () => {
      const first = own[0]
      if (!first) return
      const label = first.line.text.slice(0, length).trim()
      const slices = own
        .map(({ line }, i) => sliceOf(line, i === 0 ? length : 0))
        .filter((slice) => slice.end > slice.start)
      pieces.push({
        kind: 'entry',
        draft: {
          label,
          number: null,
          suffix: null,
          style: label,
          flaws: [],
          segments: withMembers(slices),
          labelSlice: sliceOf(first.line, 0, length),
        },
      })
      own = []
    }
    for (const [i, item] of lines.entries()) {
      const mark = marks[i]
      const above = lines[i - 1]
      if (mark) {
        close()
        own = [item]
        length = mark.length
      } else if (own.length > 0 && above && wrapScore(above, item, column) > bar) own.push(item)
      else {
        close()
        pieces.push({ kind: 'heading', lines: [item.line] })
      }
    }
    close()
    return withPlainLists(pieces)
  },
}

/** Many lines without a bullet in a row are no headings: a list of another kind that stands behind or between the bullets. */
function withPlainLists(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i < pieces.length; ) {
    let end = i
    while (pieces[end]?.kind === 'heading') end++
    const lines = pieces.slice(i, end).flatMap((piece) => (piece.kind === 'heading' ? piece.lines : []))
    const [head, ...rest] = lines
    const isHeaded = head !== undefined && rest.length > 0 && (head.font !== rest[0]!.font || head.size > rest[0]!.size)
    // short lines, one after another, are nobody's paragraph
    const areMany = lines.length >= 6 && median(rest.map(fillOf)) < 0.72
    if (head === undefined || lines.length < 4 || !(isHeaded || areMany)) {
      out.push(...pieces.slice(i, Math.max(end, i + 1)))
    } else {
      out.push({ kind: 'heading', lines: [head] })
      out.push(...plain.split([{ kind: 'lines', page: rest[0]!.page, lines: rest }]))
    }
    i = Math.max(end, i + 1)
  }
  return out
}

function mainBullet(lines: readonly ListLine[]): string | null {
  const counts = new Map<string, number>()
  for (const { line } of lines) {
    const label = readBullet(line.text)?.label
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * The score from which on a line without a bullet goes on from the one above. In extracted text the lines without a doubt
 * say what the doubtful ones are: rests of entries, or headings.
 */
function wrapBar(lines: readonly ListLine[], marked: readonly boolean[], column: number): number {
  const scores = lines.flatMap((item, i) =>
    i > 0 && !marked[i] && item.line.font === '' ? [wrapScore(lines[i - 1]!, item, column)] : [],
  )
  const wraps = scores.filter((score) => score >= 1.5).length
  const headings = scores.filter((score) => score <= -0.75).length
  return headings >= 3 * Math.max(1, wraps) ? 1.4 : wraps >= 5 * Math.max(1, headings) ? -0.7 : 0
}

/** How much a line looks like the continuation of the line above; above 0 it usually is one. */
function wrapScore(above: ListLine, { line, gap }: ListLine, column: number): number {
  if (/^\s*[•▪–*]\s*$/u.test(above.line.text)) return 9
  let score = joinScore(above.line.text, line.text) + 2 * crowding(above.line, line) - 1
  if (indentOf(line) > column + 0.6) score += 2
  // further out than the bullets: nothing hangs there
  if (indentOf(line) < column - 0.4) score -= 3
  if (line.font !== above.line.font && line.font !== '' && indentOf(line) <= column + 0.6) score -= 2
  if (gap !== null && gap > 2.2) score -= 1.5
  return score
}
