// Where the lists of signatories begin and end: after a heading or the letter's closing, or where print has the shape of a list.

import { type Block, fillOf, type Line, type Row } from '../model/paper.ts'
import { cueForm, findCue, isCue, startsWithCue } from '../text/cues.ts'
import { isDateLine } from '../text/dates.ts'
import { isLoneLabel, readBullet } from '../text/label.ts'
import { isPostalLine } from '../text/postal.ts'
import { anchorAt, isClosing, isHeadingText, isSaidAgain, isSignature, runInLength } from './anchors.ts'
import { closingNames } from './closing-names.ts'
import { opensAfter } from './head.ts'
import { headedLines } from './headed-lines.ts'
import { isLabelled, isRunInList, isSentence, shapedUnits } from './shapes.ts'
import { statedRegion } from './stated.ts'
import type { Sequence, Unit } from './units.ts'

export interface Region {
  /** Units of the heading lines. */
  readonly heading: readonly number[]
  /** Units of the list itself. */
  readonly units: readonly number[]
  readonly evidence: 'heading' | 'closing' | 'shape'
  /** Characters of the first unit that are the heading: `Signed by: A, B`. */
  readonly runIn: number
}

/**
 * Finds the regions in the order of the letter.
 * @param skip units that are notes, title, date or addressees
 * @param title units of the title
 */
export function regionsOf(
  sequence: Sequence,
  skip: ReadonlySet<number>,
  end: number,
  title: ReadonlySet<number> = new Set(),
): Region[] {
  const { units } = sequence
  const regions: Region[] = []
  const used = new Set(skip)
  for (let i = 0; i < units.length; i++) {
    if (used.has(i)) continue
    const evidence = anchorAt(sequence, i, end)
    if (!evidence) continue
    const region = regionFrom(sequence, { skip: used, title }, i, evidence)
    if (!region || isOnlySaid(sequence, region) || areQuotations(sequence, region)) continue
    regions.push(region)
    for (const k of [...region.heading, ...region.units]) used.add(k)
    i = Math.max(i, ...region.heading)
  }
  for (const [k, region] of regions.entries())
    if (isSaidOfAnybody(sequence, region)) regions[k] = { ...region, evidence: 'shape' }
  const own = regions.filter((region) => regions.length < 2 || !isOnlyCounted(sequence, region))
  if (own.length < regions.length) return own
  if (regions.every((region) => region.evidence === 'closing' && region.units.length < 4)) {
    const stated = statedRegion(sequence, skip)
    if (stated) return [stated]
    const shaped = shapedUnits(sequence, skip, end) ?? headedLines(sequence, skip) ?? closingNames(sequence, skip)
    if (shaped && shaped.length > Math.max(0, ...regions.map((region) => region.units.length)))
      return [{ heading: [], units: shaped, evidence: 'shape', runIn: 0 }]
  }
  return regions
}

/**
 * `The following organisations are members:` in what bears no mark of a letter: it says that names follow, and not that they sign. A letter
 * is addressed, or greets, or takes its leave.
 */
function isSaidOfAnybody({ units, paragraphs }: Sequence, { heading, evidence }: Region): boolean {
  const head = units[heading[0] ?? -1]
  if (evidence !== 'heading' || !head) return false
  const text = paragraphs[head.paragraph]!.text.slice(-220)
  const cue = findCue('signed', text)
  const rest = cue ? cueForm(text).replace(cue.phrase, '') : ''
  if (!cue || !isCue('following', cue.phrase) || findCue('signed', rest) !== null) return false
  return !units.some(({ text: own }) => startsWithCue('salutation', own) || startsWithCue('to', own) || isClosing(own))
}

/** `1,204 supporters` over a line or two is a tally beside the list that has them. */
function isOnlyCounted({ units }: Sequence, { heading, units: own }: Region): boolean {
  const count = Number(
    /^\s*(\p{Nd}[\p{Nd},.]*)\s\p{L}/u.exec(units[heading[0] ?? -1]?.text ?? '')?.[1]?.replace(/[,.]/gu, ''),
  )
  return heading.length === 1 && own.length <= 2 && own.length * 3 < count
}

/** `On behalf of the organizations listed above.` under a closing lists nobody. */
function isOnlySaid({ units }: Sequence, { units: own, evidence }: Region): boolean {
  if (evidence !== 'closing' || own.length > 2) return false
  const text = own
    .map((i) => units[i]!.text)
    .join(' ')
    .trim()
  return /\p{Ll}{2}[.!]$/u.test(text) && text.split(/\s+/u).length >= 4
}

/** `«We shall be there» (Ann, Leeds)`, one below the other: what people wrote, and no names. */
function areQuotations({ units }: Sequence, { units: own }: Region): boolean {
  const said = own.filter((i) => {
    const text = units[i]!.text
    const [, quoted = ''] = /^\s*["“”«„‚'‘](.+?)["“”»“'’]/u.exec(text.slice(readBullet(text)?.length ?? 0)) ?? []
    const words = quoted.match(/[\p{L}\p{M}]+/gu) ?? []
    return words.length >= 3 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= 0.6 * words.length
  })
  return own.length >= 2 && said.length >= 0.6 * own.length
}

function regionFrom(
  sequence: Sequence,
  { skip, title }: { readonly skip: ReadonlySet<number>; readonly title: ReadonlySet<number> },
  anchor: number,
  evidence: 'heading' | 'closing',
): Region | null {
  const { units, paragraphs } = sequence
  const heading = [anchor]
  let kind = evidence
  let runIn = evidence === 'heading' ? runInLength(units[anchor]!.text) : 0
  let start = anchor + 1
  if (runIn > 0) {
    heading.pop()
    start = anchor
  } else {
    // the closing is followed by the heading, the heading goes on in a second line
    while (start < units.length && (skip.has(start) || isHeadingLine(sequence, start, heading.at(-1)!))) {
      if (!skip.has(start)) {
        if (isHeadingText(units[start]!.text)) kind = 'heading'
        if (runInLength(units[start]!.text) > 0) {
          runIn = runInLength(units[start]!.text)
          break
        }
        heading.push(start)
      }
      start++
    }
  }
  const own: number[] = []
  for (let i = start; i < units.length; i++) {
    // those who write may stand over the title of what they write
    if (title.has(i) && own.length > 0) break
    if (skip.has(i) || isAside(units, i, anchor)) continue
    if (own.length > 0 && isEnd(sequence, i, start, units[anchor]!, own)) break
    if (own.length === 0 && runIn === 0 && isFirstEnd(sequence, i)) break
    own.push(i)
  }
  if (own.length === 0) return null
  if (kind === 'closing') own.splice(addressUnder(units, own))
  if (kind === 'closing' && own.length > 60 && own.every((i) => paragraphs[units[i]!.paragraph]!.isProse)) return null
  own.push(...continued(sequence, skip, own))
  return { heading, units: own, evidence: kind, runIn }
}

/** Where under a single signature its address begins: no white space parts the lines, and none of them is labelled. */
function addressUnder(units: readonly Unit[], own: readonly number[]): number {
  const all = own.map((i) => units[i]!)
  const isOneBlock = all.every(({ row, gap }, k) => !row && (k === 0 || (gap !== null && gap < 1.6)))
  if (!isOneBlock || all.length > 8 || all.some(({ text }) => isLabelled(text) && !isPostalLine(text)))
    return all.length
  const at = all.findIndex(({ text }) => isPostalLine(text))
  return at > 0 ? at : all.length
}

function isHeadingLine({ units, paragraphs }: Sequence, i: number, above: number): boolean {
  const { text, row, line, paragraph } = units[i]!
  if (row || paragraphs[paragraph]!.isProse) return false
  if (isHeadingText(text) || isClosing(text)) return true
  // `The following organizations` under a heading, or the heading's second line in the same font
  const last = units[above]!
  return (
    !isCue('signed', last.text) &&
    isCue('group', text) === false &&
    /[:：]\s*$/u.test(text) &&
    last.line.font === line.font &&
    !/[:：]\s*$/u.test(last.text) &&
    text.split(/\s+/u).length < 14 &&
    findCue('count', text) !== null
  )
}

/** Prose, a salutation or an annex right under a heading: it heads no list. */
function isFirstEnd(sequence: Sequence, i: number): boolean {
  const { units, paragraphs } = sequence
  const { text, paragraph } = units[i]!
  if (opensAfter(text)) return true
  const own = paragraphs[paragraph]!
  return own.isProse && !isRunInList(own.text)
}

function isEnd(sequence: Sequence, i: number, start: number, anchor: Unit, own: readonly number[]): boolean {
  const { units, paragraphs } = sequence
  const { text, row, line, paragraph } = units[i]!
  if (row) return false
  // `12 Comments` under what a web page printed
  if (isCue('after', text.replace(/^\s*\p{Nd}+\s/u, '')) || (opensAfter(text) && !isLabelled(text))) return true
  if (isBehindTable(units, i, own) || /^\s*(?:©|\(c\)\s|copyright\s)/iu.test(text)) return true
  if (startsWithCue('after', text) && /^(?:attest|cc|copy to|copies to|c\.c\.)(?![\p{L}])/iu.test(text.trim()))
    return true
  const isHeading = isHeadingText(text) && !isSignature(units, i) && !isSaidAgain(units, text)
  const { isProse, from } = paragraphs[paragraph]!
  if (isHeading && (!isProse || (from === i && runInLength(text) > 0)) && i > start) return true
  // `To: Members of Parliament` under those who write
  const head = /^\s*([^:：]{1,40})[:：]/u.exec(text)?.[1]
  if (head !== undefined && isCue('to', head)) return true
  if (startsWithCue('salutation', text) && /[,:،，：!]\s*$/u.test(text.trim()) && text.trim().split(/\s+/u).length <= 8)
    return true
  // a bullet with nothing behind it opens another text, where the entries before it have none
  if (
    isLoneLabel(text) &&
    readBullet(text) !== null &&
    own.length > 3 &&
    own.every((k) => readBullet(units[k]!.text) === null)
  )
    return true
  const first = units[own[0]!]!
  // where nobody gives an address, one that is given is for those who have questions
  const isAddress = (words: string) => /\S@\S+\.\S|https?:|\bwww\./u.test(words)
  if (own.length > 2 && isAddress(text) && !isLabelled(text) && !own.some((k) => isAddress(units[k]!.text))) return true
  if (line.size > first.line.size * 1.3 && line.size > anchor.line.size * 1.15) return true
  const whole = paragraphs[paragraph]!
  // sentences in another size left of a sidebar's list: the body goes on
  if (
    units[i]!.block !== first.block &&
    text.trim().length > 30 &&
    Math.abs(line.size - first.line.size) > 0.12 * first.line.size &&
    (line.frame.right < first.line.frame.left || line.x < first.line.frame.left - 4 * line.size) &&
    isSentence(
      units
        .slice(i, i + 6)
        .map((unit) => unit.text.trim())
        .join(' '),
    )
  )
    return true
  // under the columns of a list the letter goes on over the whole width
  const next = paragraphs[paragraph + 1]
  if (isWider(line, first.line) && next?.isProse === true && !isRunInList(next.text)) return true
  // `Brasília, 30 August 2022` over the letter whose list stands first
  if (next?.isProse === true && isDateLine(text) && !isRunInList(next.text)) return true
  if (isLabelled(text)) return false
  if (isTally(whole.text)) return true
  if (!whole.isProse || isRunInList(whole.text)) return false
  // long names in small letters fill lines as prose does; only prose has sentences that end
  return whole.from === i && isSentence(whole.text)
}

/** Print beside and above a heading, where the heading's own column goes on below it: a sidebar. */
function isAside(units: readonly Unit[], i: number, anchor: number): boolean {
  const { line: head } = units[anchor]!
  const { line } = units[i]!
  const isFar = head.direction === 'rtl' ? line.frame.right <= head.frame.left : line.frame.left >= head.frame.right
  if (line.page !== head.page || !isFar || line.baseline >= head.baseline || line.size === head.size) return false
  return units.slice(i + 1).some(({ line: other }) => {
    const isBelow = other.page === head.page && other.baseline > head.baseline
    return isBelow && other.x < head.frame.right && other.x + other.width > head.frame.left
  })
}

/** Lines that no label opens, right below the last row of a table whose rows are counted: no more than its last wrap over a page's end. */
function isBehindTable(units: readonly Unit[], i: number, own: readonly number[]): boolean {
  const [unit, above] = [units[i]!, units[own.at(-1)!]!]
  if (!above.row || unit.line.page !== above.line.page || isLabelled(unit.text)) return false
  const rows = own.flatMap((k) => units[k]!.row ?? [])
  if (rows.length < 4) return false
  const counted = rows.filter(({ cells }) => cells[0]?.some(({ text }) => /^\s*\p{Nd}+(?:\P{L}|$)/u.test(text)))
  return counted.length > 0.8 * rows.length && units.slice(i).every(({ row }) => row === null)
}

/** On the same page, in a column that is wider by half. */
function isWider(line: Line, first: Line): boolean {
  const widthOf = ({ frame }: Line) => frame.right - frame.left
  return line.page === first.page && widthOf(line) > 1.5 * widthOf(first)
}

/** A sentence that counts the signatories stands under their list. */
function isTally(text: string): boolean {
  return (
    text.length < 200 &&
    /\p{Nd}/u.test(text) &&
    /[.。؟!]\s*$/u.test(text) &&
    findCue('count', text) !== null &&
    (findCue('signed', text) !== null || findCue('withheld', text) !== null)
  )
}

/** A sidebar or a column that goes on over the page, after text of another size has come between. */
function continued({ units, paragraphs }: Sequence, skip: ReadonlySet<number>, own: readonly number[]): number[] {
  const last = units[own.at(-1)!]!
  if (last.row) return []
  const sizes = new Set(own.map((i) => units[i]!.line.size))
  const next = own.at(-1)! + 1
  const between = units.slice(next).findIndex((unit) => unit.line.page > last.line.page)
  if (between < 0) return []
  // another list has come between, and goes on there
  if (units.slice(next, next + between).some(({ text }) => isHeadingText(text))) return []
  const bodySize = units[next]?.line.size
  if (bodySize === undefined || sizes.has(bodySize)) return []
  const out: number[] = []
  for (let i = next + between; i < units.length; i++) {
    const { line, row, paragraph } = units[i]!
    if (skip.has(i)) continue
    if (
      row ||
      !sizes.has(line.size) ||
      line.page > last.line.page + 1 ||
      (paragraphs[paragraph]!.isProse && fillOf(line) > 0.9)
    )
      break
    if (Math.abs(line.frame.left - last.line.frame.left) > 3 * line.size) break
    out.push(i)
  }
  return out
}

/** The blocks of a region, cut out of the letter's blocks. */
export function blocksOf(units: readonly Unit[], own: readonly number[], cut: (line: Line) => Line): Block[] {
  const out: Block[] = []
  let block = -1
  let lines: Line[] = []
  let rows: Row[] = []
  const close = () => {
    if (lines.length > 0) out.push({ kind: 'lines', page: lines[0]!.page, lines })
    if (rows.length > 0) out.push({ kind: 'table', page: rows[0]!.page, rows })
    lines = []
    rows = []
  }
  for (const i of own) {
    const unit = units[i]!
    if (unit.block !== block) close()
    block = unit.block
    if (unit.row) rows.push(unit.row)
    else lines.push(cut(unit.line))
  }
  close()
  return out
}
