// Blocks in reading order → the parts of the letter.

import type { Block, Line } from '../model/paper.ts'
import type { ListPart, Note, Parts } from '../model/parts.ts'
import { isCue, startsWithCue } from '../text/cues.ts'
import { isDateLine } from '../text/dates.ts'
import { addresseesOf, namedIn } from './addressees.ts'
import { isClosing, isFormula, isHeadingText } from './anchors.ts'
import { declaredOf, type Passage } from './declared.ts'
import { dateOf, headEnd, subjectLabel, titleOf } from './head.ts'
import { blocksOf, type Region, regionsOf } from './lists.ts'
import { quotedUnits, withoutSender } from './mail.ts'
import { headingCondition, notesOf } from './notes.ts'
import { withSiblings } from './siblings.ts'
import { type Sequence, sequenceOf } from './units.ts'

export function takeApart(blocks: readonly Block[]): Parts {
  const sequence = sequenceOf(blocks)
  const { units } = sequence
  const { notes, taken } = notesOf(sequence)
  const end = headEnd(sequence)
  const addressed = addresseesOf(sequence, end)
  const title = titleOf(sequence, end, new Set(addressed.lines))
  const [label, titleText] = [subjectLabel(title[0]?.text ?? '') ?? '', title.map((line) => line.text).join(' ')]
  const addressees = addressed.names.length > 0 ? addressed : { names: namedIn(titleText, sequence, end), lines: [] }
  const head = new Set<Line>([...title, ...addressees.lines])
  // a title that names the signatories heads their list
  const isOwnHeading = startsWithCue('signed', titleText)
  const skip = new Set([
    ...[...taken, ...units.keys()].filter((i) => taken.has(i) || head.has(units[i]!.line)),
    ...quotedUnits(sequence),
  ])
  const titled = new Set([...units.keys()].filter((i) => title.includes(units[i]!.line)))
  const found = regionsOf(sequence, skip, end, titled)
  let regions = withSiblings(sequence, withoutSender(found, sequence, end), skip)
  if (regions.length === 0 && isOwnHeading) {
    const own = [...units.keys()].filter(
      (i) => !skip.has(i) && i > units.findIndex((unit) => unit.line === title.at(-1)),
    )
    if (own.length > 0) regions = [{ heading: [], units: own, evidence: 'heading', runIn: 0 }]
  }
  const inLists = new Set(regions.flatMap((region) => [...region.units]))
  const headings = new Set(regions.flatMap((region) => [...region.heading]))
  const date = dateOf(sequence, end, [...beforeLists(regions, units.length), ...behindLists(regions, units)])
  const dated = date ? units.findIndex((unit) => unit.line === date.line) : -1
  if (dated >= 0)
    regions = regions
      .map((region) => ({ ...region, units: region.units.filter((i) => i !== dated) }))
      .filter((region) => region.units.length > 0)
  const isPlaced = (i: number) =>
    taken.has(i) || head.has(units[i]!.line) || inLists.has(i) || headings.has(i) || i === dated
  const body = units.flatMap((unit, i) => (isPlaced(i) ? [] : unit.row ? unit.row.cells.flat() : [unit.line]))
  return {
    title: label === '' ? title : [withoutStart(title[0]!, label.length), ...title.slice(1)],
    titleLabel: label,
    date,
    addressees,
    body,
    headings: [...headings].map((i) => units[i]!.line),
    lists: regions.map((region) => listOf(region, regions, sequence, notes)),
    notes,
    declared: declaredOf(
      passages(sequence, isPlaced, notes, headings, regions),
      regions.map((region) => region.heading.map((i) => headingAt(sequence, i))),
    ),
  }
}

/** Units right before a list: where a letter bears its date if not at its head. */
function beforeLists(regions: readonly Region[], count: number): number[] {
  return regions.flatMap((region) => {
    const first = Math.min(...region.heading, ...region.units)
    return [first - 1, first - 2, first - 3, region.units[0]!].filter((i) => i >= 0 && i < count)
  })
}

/** A line with a date and nothing else that ends a list or follows it: so letters in Chinese and Japanese are dated. */
function behindLists(regions: readonly Region[], units: Sequence['units']): number[] {
  return regions.flatMap((region) => {
    const last = Math.max(...region.units)
    return [last, last + 1, last + 2].filter((i) => units[i] !== undefined && isDateLine(units[i].text))
  })
}

function listOf(region: Region, regions: readonly Region[], { units }: Sequence, notes: readonly Note[]): ListPart {
  const first = units[region.units[0]!]!.line
  const cut = (line: Line) => (region.runIn > 0 && line === first ? withoutStart(line, region.runIn) : line)
  const runIn = first.text.slice(0, region.runIn)
  const headingText = [...region.heading.map((i) => units[i]!.text.trim()), runIn.trim()]
    .filter((text) => text !== '' && !isCue('closing', text) && !isLeave(text))
    .join(' ')
  const name =
    regions.length > 1 && headingText !== '' ? headingText.replace(/[\s:：*†‡]+$/u, '').replace(/\s+/gu, ' ') : null
  const marks = /[*†‡§¹²³]+\s*[:：]?\s*$/u.exec(headingText)?.[0].replace(/[\s:：]/gu, '')
  const conditions = notes
    .filter(
      (note) =>
        note.condition !== null &&
        (note.mark === null ? isBeside(note, region, units) : note.mark === marks || isBetween(note, region, units)),
    )
    .map((note) => note.condition!)
  const said = headingCondition(headingText)
  return {
    name,
    blocks: blocksOf(units, region.units, cut),
    runIn,
    conditions: said === null ? conditions : [...conditions, said],
    noteMarks: notes.flatMap(({ mark, lines }) => (mark === null ? [] : [{ mark, page: lines[0]!.page }])),
    evidence: region.evidence,
  }
}

/** What closes a letter names no list, though it is a sentence. */
function isLeave(text: string): boolean {
  return (isClosing(text) || isFormula(text)) && !isHeadingText(text)
}

/** Whether a note stands between a list's heading and its first entry: it speaks of the whole list. */
function isBetween(note: Note, region: Region, units: Sequence['units']): boolean {
  const at = units.findIndex((unit) => unit.line === note.lines[0])
  return region.heading.length > 0 && at > region.heading[0]! && at < region.units[0]!
}

function isBeside(note: Note, region: Region, units: Sequence['units']): boolean {
  const at = units.findIndex((unit) => unit.line === note.lines[0])
  return at >= Math.min(...region.heading, ...region.units) - 3 && at <= region.units.at(-1)! + 3
}

/** The line from `start` on. */
function withoutStart(line: Line, start: number): Line {
  const pieces = line.pieces
    .filter((piece) => piece.end > start)
    .map((piece) => {
      const from = Math.max(start, piece.start)
      const step = piece.width / (piece.end - piece.start)
      const shift = (from - piece.start) * step
      return {
        ...piece,
        start: from - start,
        end: piece.end - start,
        x: line.direction === 'rtl' ? piece.x : piece.x + shift,
        width: piece.width - shift,
      }
    })
  return { ...line, text: line.text.slice(start), pieces }
}

function headingAt({ units }: Sequence, i: number): Passage {
  const { text, line } = units[i]!
  return { text, lines: [line], isNear: true }
}

/** Everything that may count signatories: notes first, then headings and what follows the lists, then the body. */
function passages(
  sequence: Sequence,
  isPlaced: (i: number) => boolean,
  notes: readonly Note[],
  headings: ReadonlySet<number>,
  regions: readonly Region[],
) {
  const { units, paragraphs } = sequence
  const last = Math.max(-1, ...regions.flatMap((region) => [...region.units]))
  const near = notes.map((note) => ({ text: note.text, lines: note.lines, isNear: true }))
  const heads = [...headings].map((i) => headingAt(sequence, i))
  const rest = paragraphs
    .filter((paragraph) => !isPlaced(paragraph.from))
    .map((paragraph) => ({
      text: paragraph.text,
      lines: [units[paragraph.from]!.line],
      isNear: paragraph.from > last && last >= 0,
    }))
  return [...near, ...heads, ...rest]
}
