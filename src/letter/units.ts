// Blocks → a flat sequence of lines and table rows with what the search for the letter's parts needs to know of each.

import { type Block, fillOf, type Line, pitchOf, type Row } from '../model/paper.ts'
import { isDateLine } from '../text/dates.ts'
import { isLoneLabel } from '../text/label.ts'

export interface Unit {
  /** The line; of a table row its first line. */
  readonly line: Line
  readonly row: Row | null
  /** Index of the block that it comes from. */
  readonly block: number
  /** Distance to the line above in the same block, in font sizes; null at the top of a block. */
  readonly gap: number | null
  readonly text: string
  /** Number of the paragraph that the line belongs to; a table row is one of its own. */
  readonly paragraph: number
}

export interface Paragraph {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly text: string
  /** Running text: sentences, set over the width of the column. */
  readonly isProse: boolean
}

export interface Sequence {
  readonly units: readonly Unit[]
  readonly paragraphs: readonly Paragraph[]
}

export function sequenceOf(blocks: readonly Block[]): Sequence {
  const units: Unit[] = []
  const paragraphs: Paragraph[] = []
  let from = 0
  // a block of two lines does not tell how far lines of one paragraph stand apart
  const usual = tightPitch(
    blocks.flatMap((block) =>
      block.kind === 'lines' ? block.lines : block.rows.flatMap((row) => row.cells.flat()[0] ?? []),
    ),
  )
  const close = () => {
    if (from < units.length) paragraphs.push(paragraphOf(units, from, units.length))
    from = units.length
  }
  for (const [block, { kind, ...rest }] of blocks.entries()) {
    if (kind === 'table') {
      for (const row of (rest as { rows: readonly Row[] }).rows) {
        const line = row.cells.flat()[0]
        if (!line) continue
        close()
        units.push({ line, row, block, gap: null, text: rowText(row), paragraph: paragraphs.length })
      }
      close()
      continue
    }
    const { lines } = rest as { lines: readonly Line[] }
    const own = lines.length < 4 ? Math.min(tightPitch(lines), usual) : tightPitch(lines)
    // in extracted text a blank line parts paragraphs, though each is one line long
    const tight = lines.every(({ font }) => font === '') ? Math.min(own, textPitch) : own
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1]
      const gap = above ? pitchOf(above, line) : null
      const goesOn = above ? !breaks(above, line, gap!, tight) : continues(units.at(-1), line)
      if (!goesOn) close()
      units.push({ line, row: null, block, gap, text: line.text, paragraph: paragraphs.length })
    }
  }
  close()
  return { units, paragraphs }
}

/** Pitch of the lines of extracted text. */
const textPitch = 1.2

/** The text of a row, its label first wherever it stands. */
function rowText(row: Row): string {
  const texts = row.cells.flat().map(({ text }) => text)
  const labels = texts.filter(isLoneLabel)
  return [...labels, ...texts.filter((text) => !labels.includes(text))].join(' ')
}

/** The pitch of lines that follow each other in one paragraph: the smallest that is usual in the block. */
function tightPitch(lines: readonly Line[]): number {
  const pitches = lines
    .slice(1)
    .map((line, i) => pitchOf(lines[i]!, line))
    .filter((pitch) => pitch > 0.8)
    .sort((a, b) => a - b)
  return pitches[Math.floor(pitches.length * 0.15)] ?? 1.3
}

/** Whether a paragraph ends between two lines. */
function breaks(above: Line, line: Line, gap: number, tight: number): boolean {
  if (gap > tight * 1.3 && gap > 1.45) return !isRunningOn(above, line)
  if (gap > tight * 1.12 && fillOf(above) < 0.85) return true
  if (Math.abs(above.size - line.size) > 0.08 * above.size) return true
  // a place and a date alone on their line, close under a heading
  if (/^[\p{Lu}\p{Nd}].*[^.]$/u.test(line.text.trim()) && isDateLine(line.text)) return true
  return fillOf(above) < 0.72
}

/** Lines set wide apart (a text source with a blank line after each) still run on when the sentence does. */
function isRunningOn(above: Line, line: Line): boolean {
  return fillOf(above) > 0.8 && /[\p{Ll}\p{Lo},]\s*$/u.test(above.text) && /^\s*[\p{Ll}“"(]/u.test(line.text)
}

/** A paragraph that goes on in the next column or on the next page. */
function continues(last: Unit | undefined, line: Line): boolean {
  if (!last || last.row || last.line.size !== line.size) return false
  return fillOf(last.line) > 0.75 && !/[.!?。！？:：]["”’»]?\s*$/u.test(last.text) && /^\s*\p{Ll}/u.test(line.text)
}

function paragraphOf(units: readonly Unit[], from: number, to: number): Paragraph {
  const own = units.slice(from, to)
  const text = own.map((unit) => unit.text).join(' ')
  return { from, to, text, isProse: !own.some((unit) => unit.row) && isProse(own, text) }
}

const sentenceEnd = /[.!?…]["”’»)]?\s*$|[。！？؟।۔]["”」』]?\s*$/u
const innerEnd = /\p{Ll}{2}[.!?]["”’»)]?\s+["“«¿¡(]?\p{Lu}|[。！？؟]\s*\p{L}|[\p{Lo}]\.\s+\p{Lo}/u

/** Running text: many small words, sentences that end, lines that are filled. */
export function isProse(units: readonly { readonly line: Line; readonly text: string }[], text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word) && !/\p{Script=Georgian}/u.test(word))
  const ends = sentenceEnd.test(text)
  const inner = /[.!?。！？؟]/u.test(text) && innerEnd.test(text)
  const filled = units.slice(0, -1).filter((unit) => fillOf(unit.line) > 0.78).length
  const isFilled = units.length > 1 && filled >= 0.75 * (units.length - 1)
  if (cased.length < 0.5 * words.length) {
    // scripts without capitals: only the shape and the full stops tell
    const length = text.replace(/\s/gu, '').length
    return (isFilled && length > 40 && (ends || inner || /[、，،]/u.test(text))) || ((ends || inner) && length > 45)
  }
  const small = cased.filter((word) => /^\p{Ll}/u.test(word)).length / Math.max(1, cased.length)
  if (small < 0.5) return false
  if (words.length >= 9 && small > 0.6 && (ends || inner)) return true
  return isFilled && words.length >= 14 && (small > 0.62 || ends || inner)
}
