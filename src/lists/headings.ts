// Headings inside a list without labels: lines in a font of their own, or set apart and said like a heading.

import { fillOf, type Line } from '../model/paper.ts'
import { isPlaceName } from '../text/country-names.ts'
import { isCue } from '../text/cues.ts'
import { decimalValue, readBullet } from '../text/label.ts'
import { scriptOf } from '../text/script.ts'
import { couldFit, isUnclosed, type ListLine, pitchesOf, usual } from './lines.ts'

/** The lines that head the lines behind them: rarely each second line, but over names that run on in one (`most` of the lines). */
export function headingLines(lines: readonly ListLine[], most = 0.45): ReadonlySet<Line> {
  const byFont = fontHeadings(lines, most)
  return byFont.size > 0 ? byFont : spacedHeadings(lines)
}

function fontHeadings(lines: readonly ListLine[], most: number): Set<Line> {
  const font = usual(lines, (line) => line.font)
  const size = usual(lines, (line) => line.size) ?? 10
  const mixed = new Set<string>()
  for (const { line } of lines) {
    if (line.font === font || line.pieces.some((piece) => piece.font === font && !piece.raised))
      for (const piece of line.pieces) mixed.add(piece.font)
  }
  // a typeface of many thousand signs comes in dozens of files: what font a line begins in says nothing then
  const isScattered = lines.length > 3 && new Set(lines.map(({ line }) => line.font)).size > 0.7 * lines.length
  const byFont = new Map<string, Line[]>()
  for (const { line } of lines) {
    const isOwn = line.pieces.every((piece) => !mixed.has(piece.font) || piece.raised)
    const isLarge = line.size > size * 1.08
    if ((!isOwn || isScattered) && !isLarge) continue
    // the widest line of a narrow column fills it, though nothing goes on behind it
    const isFull = fillOf(line) > 0.85 && !(isOwn && isLarge)
    if (!/\p{L}/u.test(line.text) || isFull || line.text.length > 80 || !isSameScript(lines, line)) continue
    const key = isLarge ? `size ${line.size}` : line.font
    byFont.set(key, [...(byFont.get(key) ?? []), line])
  }
  // one typeface in several files of the PDF gives entries a font of their own; a heading heads something, and is rare
  const found = new Set([...byFont.values()].filter((own) => headsOthers(lines, own)).flat())
  return found.size > most * lines.length ? new Set() : found
}

/** The lines of one font stand each before others, and before no other of their own but for a second line. */
function headsOthers(lines: readonly ListLine[], own: readonly Line[]): boolean {
  const set = new Set(own)
  const heading = lines.filter((item, i) => {
    const next = lines[i + 1]
    return set.has(item.line) && next !== undefined && !set.has(next.line)
  })
  if (heading.length < 0.75 * own.length) return false
  if (own.length > 1) return true
  // a single line in another font heads the list only at its top, or where white space stands above it
  const at = lines.findIndex((item) => item.line === own[0])
  return (
    at === 0 ||
    (lines[at]!.gap === null && lines[at]!.block !== lines[at - 1]!.block) ||
    (lines[at]!.gap ?? 0) > 1.3 * pitchesOf(lines).outer ||
    own[0]!.size > lines[at - 1]!.line.size
  )
}

/** A fallback font for another script is no heading: the heading's script is one that the usual font sets as well. */
function isSameScript(lines: readonly ListLine[], line: Line): boolean {
  const font = usual(lines, (other) => other.font)
  const script = scriptOf(line.text)
  return lines.some((item) => item.line.font === font && scriptOf(item.line.text) === script)
}

/** Without a font of its own a heading shows by the white space above it, and by what it says. */
function spacedHeadings(lines: readonly ListLine[]): Set<Line> {
  const found = new Set<Line>()
  const gaps = lines.flatMap(({ gap }) => (gap !== null && gap > 0.5 ? [gap] : [])).sort((a, b) => a - b)
  const tight = Math.min(...gaps, 2)
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 0
  const isApart = (i: number) => i === 0 || lines[i]!.gap === null || lines[i]!.gap! > tight * 1.3
  const capitals = lines.filter(({ line }) => isCapitals(line.text)).length
  for (const [i, { line, gap }] of lines.entries()) {
    const next = lines[i + 1]
    if (!next || !/\p{L}/u.test(line.text) || line.text.length > 70 || isUnclosed(line.text)) continue
    // what stands in brackets alone belongs to what stands above it
    if (/^\s*[(（[][^()（）[\]]*[)）\]]\s*$/u.test(line.text)) continue
    const isColon = /[:：]\s*$/u.test(line.text)
    const isCounted = /^[^()]{2,40}[(（]\p{Nd}{1,4}[)）]\s*:?\s*$/u.test(line.text)
    // a single word in capitals at the very top may as well be the first entry, an acronym
    const isLoud =
      isCapitals(line.text) &&
      capitals < 0.45 * lines.length &&
      !isCapitals(next.line.text) &&
      (i > 0 || capitals > 1 || /\s/u.test(line.text.trim()) || isCue('group', line.text))
    // one character of a script without small letters may be the rest of the line above
    const above = lines[i - 1]?.line
    const isNear = gap !== null && gap < 0.85 * middle
    const isRest = /^\s*\p{Lo}/u.test(line.text) && above !== undefined && (isNear || !couldFit(above, line))
    const isLetter = isAlphabetLetter(line.text) && !isAlphabetLetter(next.line.text) && !isRest
    const isGroup = isCue('group', line.text)
    if (!isColon && !isCounted && !isLoud && !isLetter && !isGroup) continue
    if ((isApart(i) || isColon || isLetter) && couldFit(line, next.line)) found.add(line)
  }
  for (const line of placeHeadings(lines, isApart)) found.add(line)
  return found.size > 0.45 * lines.length && !areHeads(lines, found) ? new Set() : found
}

/** Countries over those who sign from them, and what stands at the head of the other blocks of such a list. */
function placeHeadings(lines: readonly ListLine[], isApart: (i: number) => boolean): Line[] {
  const places = lines.flatMap(({ line }, i) => (isPlaceName(line.text) ? [i] : []))
  const heading = places.filter((i) => i + 1 < lines.length && !places.includes(i + 1))
  const own = places.filter(isApart)
  if (heading.length < (own.length === places.length ? 2 : 3) || heading.length < 0.9 * places.length) return []
  // no white space parts the blocks: the first line is a country, the last is none
  if (own.length < 0.8 * places.length) {
    if (places[0] !== 0) return []
    return lines.flatMap(({ line }, i) => (heading.includes(i) || isCue('group', line.text) ? [line] : []))
  }
  // white space below them as well
  if (heading.every((i) => isApart(i) && isApart(i + 1))) return heading.map((i) => lines[i]!.line)
  const heads = lines.flatMap(({ line, gap }, i) =>
    own.includes(i) || (gap !== null && isApart(i) && i + 1 < lines.length && !isApart(i + 1)) ? [line] : [],
  )
  return own.length >= 0.8 * heads.length ? heads : []
}

/** Each heading stands over a line that is none. */
function areHeads(lines: readonly ListLine[], found: ReadonlySet<Line>): boolean {
  return lines.every(({ line }, i) => !found.has(line) || (i + 1 < lines.length && !found.has(lines[i + 1]!.line)))
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  // a word in capitals among characters of a script that has none is an acronym
  return letters.length > 3 && /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text)
}

/** `A` or `A – C` over the names that begin so. */
export function isAlphabetLetter(text: string): boolean {
  return /^\s*\p{L}(?:\s?[-–—]\s?\p{L})?\s*$/u.test(text)
}

/** How many entries a heading says that it heads: `Africa (12)`, `Asia: 7`, `Europe (9 organizations)`, `and 5 members of parliament:`; null where it does not, or says a year. */
export function headingCount(lines: readonly Line[]): number | null {
  const text = lines.map((line) => line.text.trim()).join(' ')
  const found =
    /\p{L}.*[(（[]\s*(?:n\s*=\s*)?(\p{Nd}{1,4})(?:\s\p{L}[\p{L}\s]{2,30})?\s*[)）\]]\s*[:：]?\s*$/u.exec(text) ??
    /\p{L}.*(?:[:：]|\s[–—-])\s*(\p{Nd}{1,4})(?:\s\p{L}{3,20})?\s*$/u.exec(text) ??
    /^(?:\p{Ll}{1,4}\s)?(\p{Nd}{1,4})\s\p{L}[\p{L}\s]{3,}[:：]?\s*$/u.exec(text)
  const count = found ? decimalValue(found[1]!) : null
  return count === null || count === 0 || (count > 1900 && count < 2100) ? null : count
}

/** What a heading says, without bullet, colon, count and `(continued)`. */
export function headingText(lines: readonly Line[]): string {
  const text = lines.map((line) => line.text.trim()).join(' ')
  return text
    .slice(readBullet(text)?.length ?? 0)
    .replace(/\s+/gu, ' ')
    .replace(
      /\s*[(（[]\s*(?:cont(?:inued|['’]d|\.)?|suite|fin|cont(?:inuación|inuação)|Fortsetzung|Forts\.|segue|продолжение|続き|续|續|계속|تابع|\p{Nd}{1,5})\s*[)）\]]\s*:?$/iu,
      '',
    )
    .replace(/[\s:：*†‡–—-]+$/u, '')
    .replace(/^[\s–—•◦‣▪·*-]+/u, '')
}
