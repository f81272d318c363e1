// THE pipeline: pages in, dataset out. The only file that knows every stage.

import type { MissingData, PageReport } from './checks/check.ts'
import { check, declaredInAll, numberingOf, orderOf, reconcile } from './checks/index.ts'
import { layOut } from './layout/index.ts'
import { takeApart } from './letter/index.ts'
import { findEntries } from './lists/index.ts'
import { markedNotes } from './marked-notes.ts'
import {
  type Ledger,
  type Letter,
  type ListFacts,
  type Signatory,
  type Source,
  schemaVersion,
} from './model/dataset.ts'
import type { Entry } from './model/entry.ts'
import type { FindingLevels } from './model/finding.ts'
import { inkOf, type Line, layDown, linesOf, type Page } from './model/paper.ts'
import type { Parts } from './model/parts.ts'
import { plain } from './model/text.ts'
import { readNames } from './names/index.ts'
import { type Failed, fontsThatLie, layerOf, reportOf } from './page-report.ts'
import { mendAll, mendBody } from './repairs/index.ts'
import { takeMarks } from './repairs/marks.ts'
import { type MendedSegment, signatoryOf, sureness, withIds } from './signatory.ts'
import { languageOfBody } from './text/language.ts'

export type { MissingData }

export interface PagesIn {
  readonly pages: readonly Page[]
  readonly source: Omit<Source, 'textLayer' | 'pages'> & { readonly pages: number }
  readonly failed: readonly Failed[]
  /** Fonts that lie, where the caller has looked. */
  readonly liars?: ReadonlySet<string>
  /** What recognition would have needed and did not find. */
  readonly missing?: readonly MissingData[]
  /** Pages whose unseen text is not what their pictures show. */
  readonly contradicted?: ReadonlySet<number>
  /** Codes of places where the user's policy differs from ours: `{ TW: null }`. */
  readonly places?: Readonly<Record<string, string | null>> | undefined
  /** What the user makes of findings. */
  readonly findings?: FindingLevels | undefined
}

/** Reads the pages of one letter. Pure: the same pages give the same dataset. */
export async function readPages({
  pages,
  source,
  failed,
  liars = fontsThatLie(pages),
  missing = [],
  contradicted,
  places,
  findings: levels,
}: PagesIn): Promise<Letter> {
  const reports = pages.map((page) => reportOf(page, failed, liars, contradicted))
  const layout = layOut(pages.filter((_, i) => !reports[i]!.isUnreadable))
  const parts = takeApart(layout.blocks)
  const lists = parts.lists.map(findEntries)
  const turned = new Map(pages.filter((page) => page.turn !== 0 || page.skew).map((page) => [page.number, page]))
  const entries = lists.flatMap((list) => list.entries.map((entry) => lieDown(entry, turned)))
  const language = await languageOfBody(textOf(parts.body))
  const mended = mendEntries(entries, language, parts)
  const marks = markedNotes(entries, parts.notes)
  const subjects = entries.map(({ group, list, runTogether }, i) => ({
    parts: [
      ...mended[i]!.map(({ text, column }) => ({ text: text.value, column })),
      ...marks[i]!.affiliations.map((text) => ({ text: mendBody(plain(text)).value, column: null })),
    ],
    group,
    list,
    runTogether,
  }))
  const print = textOf([...parts.headings, ...parts.body])
  const readings = readNames(subjects, { language, print, ...(places ? { places } : {}) })
  const signatories = withIds(
    readings.map((reading, i) =>
      signatoryOf(
        entries[i]!,
        mended[i]!,
        reading,
        i + 1,
        marks[i]!.conditions,
        sureness(entries[i]!, reports, reading),
      ),
    ),
  )
  const numbering = numberingOf(entries)
  const title = parts.title.length > 0 ? mendLines(parts.title) : null
  const facts = factsOf(parts, lists, signatories)
  const known: Source = { ...source, textLayer: layerOf(reports) }
  const declared = declaredInAll(parts.declared, entries, signatories)
  const findings = check(
    {
      source: known,
      pages: reports,
      missing,
      title,
      language,
      declared,
      numbering,
      signatories,
      entries,
      several: new Map(signatories.map((signatory, i) => [signatory.id, readings[i]!.several])),
      unresolved: new Map(signatories.map((signatory, i) => [signatory.id, marks[i]!.unresolved])),
      notes: parts.notes,
      leftOver: lists.flatMap((list) => list.leftOver),
      lists: facts,
    },
    levels,
  )
  return {
    schemaVersion,
    source: known,
    title,
    date: parts.date?.value ?? null,
    addressees: parts.addressees.names.map((name) => mendBody(plain(name)).value),
    language,
    declared,
    numbering,
    reconciliation: reconcile(signatories.length, declared, numbering),
    lists: facts,
    ledger: ledgerOf(reports, layout.furniture, parts, lists),
    signatories,
    findings,
  }
}

/** Places of an entry on the page as it lies in the file, where its text had to be turned to be read. */
function lieDown(entry: Entry, turned: ReadonlyMap<number, Page>): Entry {
  const page = turned.get(entry.page)
  return page ? { ...entry, boxes: entry.boxes.map((box) => layDown(box, turned.get(box.page) ?? page)) } : entry
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text.trim()).join('\n')
}

function mendLines(lines: readonly Line[]): string {
  return mendBody(plain(textOf(lines))).value
}

/** Mends all segments of all entries together: the letter's own evidence counts. */
function mendEntries(entries: readonly Entry[], language: string, parts: Parts): MendedSegment[][] {
  const segments = entries.flatMap((entry) => entry.segments)
  const texts = mendAll(
    segments.map((segment) => takeMarks(segment.text, segment.marks)),
    { language, body: textOf(parts.body) },
  )
  let at = 0
  return entries.map((entry) => entry.segments.map(({ column }) => ({ text: texts[at++]!, column })))
}

/** What can be said of each list as a whole. Its signatories stand one after another in the order of the lists. */
function factsOf(
  parts: Parts,
  lists: readonly ReturnType<typeof findEntries>[],
  signatories: readonly Signatory[],
): ListFacts[] {
  let at = 0
  return parts.lists.map(({ name, evidence }, i) => {
    const { entries, layouts } = lists[i]!
    const own = signatories.slice(at, at + entries.length)
    at += entries.length
    return { name, layouts, evidence, size: own.length, sortedBy: orderOf(own) }
  })
}

/** Not so a cell that stands once for the entries of several rows: it counts with the first of them. */
function isPrintedOnce(
  { column, text }: Entry['segments'][number],
  { boxes }: Entry,
  above: Entry | undefined,
): boolean {
  const isShared = boxes.some((box) => above?.boxes.some((other) => other.x === box.x && other.y === box.y))
  return !isShared || !above!.segments.some((other) => other.column === column && other.text.printed === text.printed)
}

/** Where the print went. That the parts add up to what is shown is tested on every letter. */
function ledgerOf(
  reports: readonly PageReport[],
  furniture: readonly Line[],
  parts: Parts,
  lists: readonly ReturnType<typeof findEntries>[],
): Ledger {
  const ink = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + inkOf(line.text), 0)
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const inside = sum(parts.lists.flatMap((list) => list.blocks.map((block) => ink(linesOf(block)))))
  const entries = lists.flatMap((list) => list.entries)
  const signatories = sum(
    entries.map(
      (entry, i) =>
        inkOf(entry.label ?? '') +
        sum(
          entry.segments.map((segment) =>
            isPrintedOnce(segment, entry, entries[i - 1]) ? inkOf(segment.text.printed) : 0,
          ),
        ),
    ),
  )
  const headings = ink(lists.flatMap((list) => [...list.headings, ...list.form]))
  const leftOver = ink(lists.flatMap((list) => list.leftOver))
  return {
    shown: sum(reports.map((report) => report.ink)),
    title: ink(parts.title) + inkOf(parts.titleLabel),
    date: parts.date ? ink([parts.date.line]) : 0,
    addressees: ink(parts.addressees.lines),
    body: ink(parts.body),
    headings: headings + ink(parts.headings) + sum(parts.lists.map((list) => inkOf(list.runIn))),
    signatories,
    separators: inside - signatories - headings - leftOver,
    notes: ink(parts.notes.flatMap((note) => note.lines)),
    furniture: ink(furniture),
    unreadable: sum(reports.filter((report) => report.isUnreadable).map((report) => report.ink)),
    leftOver,
  }
}
