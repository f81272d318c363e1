// Stacked blocks: a name, a role, an organization one below the other, with white space, a rule or `/s/` before the next.

import type { Column } from '../model/entry.ts'
import { indentOf, type Line } from '../model/paper.ts'
import { isPlaceName } from '../text/country-names.ts'
import { type ColumnCue, columnNamed, isCue } from '../text/cues.ts'
import { isFullName } from '../text/given-names.ts'
import { isTitled, opensWithPerson, saysRole } from '../text/roles.ts'
import { signatureLength } from '../text/signatures.ts'
import { cardsDown } from './cards.ts'
import { headingCount, isAlphabetLetter } from './headings.ts'
import { type ListLayout, type Piece, type Slice, sliceOf, unlabelled } from './layout.ts'
import { couldFit, joinScore, type ListLine, listLines, median } from './lines.ts'
import { withWholeNames } from './name-cells.ts'
import { placedBlocks } from './placed.ts'

/** A line to sign on, or what stands for the signature. */
const rule =
  /^\s*(?:[_.…‗―—–-]{4,}|\/s\/|\(?s(?:gd|d)\.?\)?\s?[/:-]{0,2}|\[?signed\]?:?|x_{2,}|\(?(?:signature|firma|unterschrift|подпись)\)?:?)\s*$/iu

/** Browsers set lines at whole pixels: pitches that were meant to be one differ by so much. */
const browserStep = 0.92

export const blocks: ListLayout = {
  name: 'blocks',
  fits(source) {
    const lines = listLines(source)
    const groups = groupsOf(lines)
    const sizes = groups.map((group) => group.filter(({ line }) => !rule.test(line.text)).length)
    if (groups.length === 0 || lines.length < 2) return 0
    if (placedBlocks(lines) !== null) return 0.87
    const tall = sizes.filter((size) => size >= 2 && size <= 7).length
    const ruled = lines.filter(({ line }) => rule.test(line.text)).length
    if (ruled >= 2 && ruled >= 0.6 * groups.length) return 0.88
    if (groups.length < 2) {
      // one block of a few lines is a person with role and organization where a line says so, else a short list
      const own = lines.filter(({ line }) => !rule.test(line.text))
      const marks = own.map(({ line }) => line.text.match(/[,،、|/]|\s[-–—]\s/gu)?.length ?? 0)
      const bracketed = own.filter(({ line }) => /^[^()（）]+[(（][^()（）]+[)）]\s*$/u.test(line.text)).length
      const isPlain = bracketed < 2 && marks.every((count, i) => count <= (i === 0 ? 0 : 1))
      const isPerson =
        isPlain &&
        own.length >= 2 &&
        own.length <= 6 &&
        own.slice(1).some(({ line }) => saysRole(line.text) && !isTitled(line.text)) &&
        !saysRole(own[0]!.line.text)
      return ruled > 0 || isPerson ? 0.7 : 0
    }
    const isTall = tall >= 0.75 * groups.length && median(sizes) >= 2
    if (!(isTall || haveRoles(groups)) || !isStacked(groups, sizes) || areRunIn(groups)) return 0.1
    // a wrapped entry fills its line; the lines of a block end where they please
    const inner = groups.flatMap((group) => group.slice(1).map((item, i) => ({ above: group[i]!, item })))
    const free = inner.filter(
      ({ above, item }) =>
        above.line.font !== item.line.font || couldFit(above.line, item.line) || saysRole(item.line.text),
    ).length
    // names are not wrapped all alike
    const isRegular = groups.length >= 6 && new Set(sizes).size === 1
    if (free < (isRegular ? 0.3 : 0.6) * inner.length) return 0.1
    return hasLeadFont(groups) ? 0.87 : 0.8
  },
  split(source) {
    const groups = groupsOf(listLines(source))
    const isForm = (item: ListLine, group: readonly ListLine[]) => rule.test(item.line.text) || isTyped(item, group)
    const usual = median(groups.map((group) => group.filter((item) => !isForm(item, group)).length))
    return groups.flatMap((group): Piece[] => {
      const form = group.filter((item) => isForm(item, group)).map(({ line }) => line)
      const own = group.filter((item) => !isForm(item, group))
      const pieces: Piece[] = form.length > 0 ? [{ kind: 'form', lines: form }] : []
      if (own.length > 0) pieces.push(unlabelled(segmentsOf(own, groups.length > 2 && own.length <= usual)))
      return pieces
    })
  },
}

/** Persons with their roles below them, among bodies that need but one line. */
function haveRoles(groups: readonly ListLine[][]): boolean {
  const [tall, flat] = [groups.filter((group) => group.length > 1), groups.filter((group) => group.length === 1)]
  const told = tall.filter(([head, ...rest]) => {
    const isRole = ({ line }: ListLine) => saysRole(line.text) && !isTitled(line.text)
    return !saysRole(head!.line.text) && rest.length < 5 && isRole(rest[0]!)
  })
  return (
    told.length >= 3 &&
    told.length >= 0.75 * tall.length &&
    tall.length >= 0.5 * groups.length &&
    flat.every(([one]) => !saysRole(one!.line.text))
  )
}

/** `/s/ Jane Doe` over `Jane Doe`: the first is the signature, not a name of its own. */
function isTyped({ line }: ListLine, group: readonly ListLine[]): boolean {
  const signature = signatureLength(line.text)
  const name = signature > 0 ? line.text.slice(signature).trim() : ''
  return name !== '' && group.some((other) => other.line !== line && other.line.text.startsWith(name))
}

/**
 * Stacked blocks are of about one size, and their lines say the same again and again (ranks, universities, countries).
 * A list under headings has groups of any size, and no name twice.
 */
function isStacked(groups: readonly ListLine[][], sizes: readonly number[]): boolean {
  if (areColumns(groups) || areIndented(groups)) return false
  const heads = groups.map((group) => group[0]!.line)
  const isHeading = (line: Line) =>
    /[:：]\s*$/u.test(line.text) ||
    isAlphabetLetter(line.text) ||
    headingCount([line]) !== null ||
    isPlaceName(line.text) ||
    isCue('group', line.text)
  if (heads.filter(isHeading).length > 0.3 * heads.length) return false
  // persons one a line under what heads them
  const below = groups.flatMap((group) => group.slice(1))
  const middle = median(sizes)
  if (middle >= 3 && below.filter(({ line }) => opensWithPerson(line.text)).length > 0.6 * below.length) return false
  const alike = sizes.filter((size) => Math.abs(size - middle) <= 1).length
  if (alike < 0.75 * sizes.length) return false
  if (groups.length < 6) return true
  const rest = groups.flatMap((group) => group.slice(1).map(({ line }) => line.text.trim()))
  return Math.max(...sizes) <= middle + 2 || new Set(rest).size < 0.85 * rest.length
}

/** Names one behind the other under what heads them, parted by what parts nothing that is said of one person. */
function areRunIn(groups: readonly ListLine[][]): boolean {
  const marks = groups.map(
    ([, ...rest]) =>
      rest
        .map(({ line }) => line.text)
        .join('\n')
        .match(/[;；、·•|]/gu)?.length ?? 0,
  )
  return marks.filter((count) => count >= 1).length > 0.7 * groups.length && median(marks) >= 2
}

/** Names set in under what heads them: groups of any size, and nothing that says what a person is. */
function areIndented(groups: readonly ListLine[][]): boolean {
  const sizes = new Set(groups.map((group) => group.length))
  const rest = groups.flatMap(([head, ...others]) =>
    others.map(({ line }) => ({ text: line.text, step: indentOf(line) - indentOf(head!.line) })),
  )
  return (
    sizes.size > 2 &&
    rest.every(({ step }) => step > 1 && Math.abs(step - rest[0]!.step) < 0.3) &&
    rest.filter(({ text }) => saysRole(text)).length < 0.1 * rest.length
  )
}

/** Nothing but the tops of columns parts the groups: columns of names, unless each says what its first line's person is. */
function areColumns(groups: readonly ListLine[][]): boolean {
  const isTop = ({ gap, block }: ListLine, i: number) => gap === null && block !== groups[i]![0]!.block
  if (hasLeadFont(groups) || !groups.slice(1).every(([head], i) => isTop(head!, i))) return false
  if (groups.some((group) => group.some(({ line }) => rule.test(line.text)))) return false
  // a person has a role; where many lines say one, each line is a person
  const isPerson = ([head, ...rest]: readonly ListLine[]) => {
    const roles = rest.filter(({ line }) => saysRole(line.text)).length
    return !saysRole(head!.line.text) && roles > 0 && (rest.length < 4 || roles < 2)
  }
  return groups.filter(isPerson).length < 0.6 * groups.length
}

/** Blocks: parted by rules to sign on, by white space, or by the font that each block's first line has. */
function groupsOf(lines: readonly ListLine[]): ListLine[][] {
  const gaps = lines.flatMap(({ gap }) => (gap !== null && gap > 0.5 ? [gap] : [])).sort((a, b) => a - b)
  const tight = gaps[Math.floor(gaps.length * 0.2)] ?? 1.2
  const placed = placedBlocks(lines)
  if (placed) return placed
  const period = periodOf(lines)
  if (period > 0)
    return Array.from({ length: lines.length / period }, (_, k) => lines.slice(k * period, (k + 1) * period))
  const cards = columnsOfCards(lines)
  if (cards) return cards
  const isRuled = lines.filter(({ line }) => rule.test(line.text)).length >= 2
  const lead = leadFont(lines, tight)
  const groups: ListLine[][] = []
  for (const [i, item] of lines.entries()) {
    const above = lines[i - 1]
    const isFirst =
      !above ||
      (isRuled ? rule.test(item.line.text) && !rule.test(above.line.text) : startsBlock(above, item, tight, lead))
    if (isFirst) groups.push([item])
    else groups.at(-1)!.push(item)
  }
  return joinParted(groups)
}

/** A block that a page or column parts: two pieces one below the other that together have as many lines as most blocks. */
function joinParted(groups: readonly ListLine[][]): ListLine[][] {
  const usual = median(groups.map((group) => group.length))
  const out: ListLine[][] = []
  for (const group of groups) {
    const last = out.at(-1)
    const isParted = group[0]!.gap === null && group[0]!.block !== last?.[0]?.block
    if (last && isParted && groups.length > 3 && last.length + group.length === usual) last.push(...group)
    else out.push([...group])
  }
  return out
}

/** Cards below each other in columns, where no white space parts them; null where the lines are none. */
function columnsOfCards(lines: readonly ListLine[]): ListLine[][] | null {
  const columns: ListLine[][] = []
  for (const item of lines) {
    if (item.gap === null || item.block !== columns.at(-1)?.[0]?.block) columns.push([])
    columns.at(-1)!.push(item)
  }
  const gaps = lines.flatMap(({ gap }) => gap ?? [])
  if (columns.length < 2 || gaps.some((gap) => gap < 0 || gap > 1.25 * median(gaps))) return null
  const found = cardsDown(columns.map((column) => column.map(({ line }) => line)))
  const items = new Map(lines.map((item) => [item.line, item]))
  return found?.flat().map((card) => card.map((line) => items.get(line)!)) ?? null
}

/** Lines that alternate, a name and a role and what follows it, without white space between the persons; 0 where they do not. */
function periodOf(lines: readonly ListLine[]): number {
  const roles = lines.map(({ line }) => saysRole(line.text))
  const isTight = lines.every(({ gap }, i) => i === 0 || (gap !== null && gap > 0 && gap < 1.25 * lines[1]!.gap!))
  if (!isTight) return 0
  const periods = [2, 3].filter((period) => lines.length % period === 0 && lines.length >= 2 * period)
  return periods.find((period) => roles.every((isRole, i) => isRole === (i % period === 1))) ?? 0
}

function startsBlock(above: ListLine, item: ListLine, tight: number, lead: string | null): boolean {
  if (lead !== null) return item.line.font === lead && above.line.font !== lead
  if (item.gap === null || item.gap < 0) return true
  return item.gap > tight * 1.22
}

/** The font that opens the blocks and stands nowhere else in them, as bold names do; null where there is none. */
function leadFont(lines: readonly ListLine[], tight: number): string | null {
  const heads = lines.filter(({ gap }) => gap === null || gap < 0 || gap > tight * 1.22)
  const regular = alternating(lines) ?? namesFont(lines)
  if (regular !== null) return regular
  const font = heads[0]?.line.font
  if (heads.length < 3 || font === undefined || font === '') return null
  const own = heads.filter(({ line }) => line.font === font).length
  const others = lines.filter((item) => !heads.includes(item))
  const inside = others.filter(({ line }) => line.font === font).length
  return own >= 0.9 * heads.length && inside < 0.1 * others.length ? font : null
}

/** The first line's font where it opens each of many blocks of one size, and white space does not part them otherwise. */
function alternating(lines: readonly ListLine[]): string | null {
  const font = lines[0]?.line.font
  const heads = lines.flatMap(({ line }, i) => (line.font === font ? [i] : []))
  const size = heads[1] ?? 0
  if (font === undefined || font === '' || size < 2 || size > 4 || heads.length < 4) return null
  if (heads.length * size !== lines.length || heads.some((at, k) => at !== k * size)) return null
  const inner = median(lines.flatMap(({ gap }, i) => (gap !== null && i % size !== 0 ? [gap] : [])))
  const isApart = heads.slice(1).every((at) => lines[at]!.gap === null || lines[at]!.gap! >= browserStep * inner)
  return isApart ? font : null
}

/** The first line's font where it sets full names, each by itself over lines of one other font that sets none: `Jane Doe` over what she is, in italics. */
function namesFont(lines: readonly ListLine[]): string | null {
  const font = lines[0]?.line.font ?? ''
  const [names, rest] = [lines.filter(({ line }) => line.font === font), lines.filter(({ line }) => line.font !== font)]
  const isParted = lines.every(
    ({ line }, i) => line.font !== font || (lines[i + 1] && lines[i + 1]!.line.font !== font),
  )
  if (font === '' || names.length < 3 || !isParted || new Set(rest.map(({ line }) => line.font)).size > 1) return null
  const full = (some: readonly ListLine[]) => some.filter(({ line }) => isFullName(line.text)).length / some.length
  return full(names) >= 0.6 && full(rest) <= 0.1 ? font : null
}

function hasLeadFont(groups: readonly ListLine[][]): boolean {
  const first = groups.map((group) => group.find(({ line }) => !rule.test(line.text))?.line.font)
  const rest = groups.flatMap((group) =>
    group
      .filter(({ line }) => !rule.test(line.text))
      .slice(1)
      .map(({ line }) => line.font),
  )
  return (
    new Set(first).size === 1 && first[0] !== '' && rest.filter((font) => font === first[0]).length < 0.1 * rest.length
  )
}

/** One segment a line; a line that the one above had no room for goes on in it, but not where the block has no line too many. */
function segmentsOf(group: readonly ListLine[], isWhole: boolean): { slices: Slice[]; column: Column | null }[] {
  const segments: { slices: Slice[]; column: ColumnCue | null }[] = []
  for (const [i, { line }] of group.entries()) {
    const above: Line | undefined = group[i - 1]?.line
    const start = signatureLength(line.text)
    const goesOn =
      above && !isWhole && above.font === line.font && !couldFit(above, line) && joinScore(above.text, line.text) >= 0
    const field = fieldOf(line.text)
    if (field) segments.push({ slices: [sliceOf(line, field.length)], column: field.column })
    else if (above && (goesOn || joinScore(above.text, line.text) >= 2.5))
      segments.at(-1)!.slices.push(sliceOf(line, start))
    else segments.push({ slices: [sliceOf(line, start)], column: null })
  }
  return withWholeNames(segments)
}

/** A line of a form that was filled in: `Organisation: Alpha Union`. */
function fieldOf(text: string): { readonly column: ColumnCue; readonly length: number } | null {
  const match = /^\s*([^:：]{2,40})[:：]\s*(?=\S)/u.exec(text)
  const column = match ? columnNamed(match[1]!) : null
  return column === null || column === 'number' ? null : { column, length: match![0].length }
}
