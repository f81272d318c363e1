// Headings of a table whose cells ran together: `No. Organization Country` on one line, or each column on a line of its own.

import type { ColumnName, Entry } from '../model/entry.ts'
import type { Line } from '../model/paper.ts'
import { plain } from '../model/text.ts'
import { isCountryName } from '../text/country-names.ts'
import { columnNamed, columnsIn, holdNames } from '../text/cues.ts'

/** The lines that head columns, wherever they stand: such headings repeat on each page. */
export function columnHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const heads = new Set<Line>()
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && columnNamed(lines[end]!.text) !== null) end++
    const own = lines.slice(i, Math.max(end, i + 1))
    if (columnsHeaded(own).length > 0) for (const line of own) heads.add(line)
    i += own.length
  }
  return heads
}

/** The columns that lines name that are nothing but headings; none where one of them is something else. */
export function columnsHeaded(lines: readonly Line[]): readonly ColumnName[] {
  const [first = [], ...others] = lines.map((line) => columnsIn(line.text))
  if (first.length > 0) return others.every((columns) => columns.length > 0) ? first : []
  const named = lines.map((line) => columnNamed(line.text))
  const columns = [...new Set(named)]
  const isHead = columns.includes('number') && holdNames(columns)
  return isHead && named.every((column) => column !== null) ? columns.filter((column) => column !== null) : []
}

/** Share of entries with their country on a line of its own from which on no other country at a name's end is a cell. */
const usual = 0.3

/** Entries whose last line is a country get a cell of it, where their columns end with one. */
export function withCountryLines(entries: readonly Entry[]): readonly Entry[] {
  const parted = entries.map((entry) => (entry.runTogether.at(-1) === 'country' ? countryParted(entry) : null))
  if (parted.filter((entry) => entry !== null).length < usual * entries.length) return entries
  return entries.map((entry, i) => ({ ...(parted[i] ?? entry), runTogether: entry.runTogether.slice(0, -1) }))
}

function countryParted(entry: Entry): Entry | null {
  const last = entry.segments.at(-1)
  if (entry.segments.length > 1 && last && isCountryName(last.text.printed))
    return { ...entry, segments: [...entry.segments.slice(0, -1), { ...last, column: 'country' }] }
  const [segment, second] = entry.segments
  const [, name, country = ''] = /^(.+)\n(.+)$/su.exec(segment?.text.printed ?? '') ?? []
  if (segment === undefined || second !== undefined || name === undefined || !isCountryName(country)) return null
  const marks = segment.marks.filter(({ end }) => end <= name.length)
  const cell = { text: plain(country), column: 'country' as const, marks: [] }
  return { ...entry, segments: [{ ...segment, text: plain(name), marks }, cell] }
}
