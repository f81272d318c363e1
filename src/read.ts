// THE pipeline: pages in, dataset out. The only file that knows every stage.

import type { MissingData, PageReport, RecognizedWord } from './checks/check.ts'
import { check, declaredInAll, numberingOf, orderOf, reconcile } from './checks/index.ts'
import { layOut } from './layout/index.ts'
import { takeApart } from './letter/index.ts'
import { findEntries } from './lists/index.ts'
import {
  type Kind,
  type Ledger,
  type Letter,
  type ListFacts,
  type NameForm,
  type Repair,
  type Signatory,
  type Source,
  schemaVersion,
} from './model/dataset.ts'
import type { Entry } from './model/entry.ts'
import type { FindingLevels } from './model/finding.ts'
import type { NameReading } from './model/name.ts'
import { inkOf, isInside, type Line, layDown, linesOf, type Page } from './model/paper.ts'
import type { Note, Parts } from './model/parts.ts'
import { plain, type Text } from './model/text.ts'
import { namePartsOf, readNames } from './names/index.ts'
import { mendAll, mendBody } from './repairs/index.ts'
import { takeMarks } from './repairs/marks.ts'
import { languageOfBody } from './text/language.ts'
import { type LatinForm, latinOf, latinOfPerson } from './text/latin.ts'
import { isUnreadable, lyingFonts } from './text/readable.ts'
import { hasTearable, isTornText } from './text/syllables.ts'
import { matchKey } from './text/unicode.ts'

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

/** A page that could not be read, and why. */
export interface Failed {
  readonly page: number
  readonly reason: string
}

/** Fonts of the file that tell other letters than they show. What was recognised is in no font. */
export function fontsThatLie(pages: readonly Page[]): ReadonlySet<string> {
  return lyingFonts(pages.flatMap((page) => (page.layer === 'recognized' ? [] : page.runs)))
}

/** Whether a page shows what its text does not say: it holds no text, or some in fonts that do not tell their letters. */
export function needsRecognition(page: Page, failed: readonly Failed[], liars: ReadonlySet<string>): boolean {
  const { ink, failed: reason, isUnreadable, untrue } = reportOf(page, failed, liars)
  return reason === null && page.layer !== 'none' && (ink === 0 || isUnreadable || untrue > 0)
}

export { hasTearable as isOfTornScript, tearableLanguages } from './text/syllables.ts'

/** Whether the text of a page is torn: it holds words that its script cannot write. */
export function isTornPage(page: Page): boolean {
  return page.layer !== 'recognized' && isTornText(page.runs.map((run) => run.text).join(''))
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
  const subjects = entries.map(({ group, list }, i) => ({
    parts: mended[i]!.map(({ text, column }) => ({ text: text.value, column })),
    group,
    list,
  }))
  const marks = entries.map((entry) => marksOf(entry, parts.notes))
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

function reportOf(
  page: Page,
  failed: PagesIn['failed'],
  liars: ReadonlySet<string>,
  contradicted?: ReadonlySet<number>,
): PageReport {
  const text = page.runs.map((run) => run.text).join(' ')
  const ink = inkOf(text)
  const untrue = liars.size === 0 ? 0 : inkOf(page.runs.map((run) => (liars.has(run.font) ? run.text : '')).join(' '))
  const isTorn = isTornPage(page)
  return {
    page: page.number,
    ink,
    failed: failed.find((one) => one.page === page.number)?.reason ?? null,
    // torn words still tell how many stand there, and where
    isUnreadable: page.layer !== 'recognized' && !isTorn && (isUnreadable(text) || (untrue > 0 && untrue > 0.8 * ink)),
    untrue,
    isTorn,
    isContradicted: contradicted?.has(page.number) ?? false,
    isRecognised: page.layer === 'ocr',
    unread: page.unread,
    rejoined: page.rejoined,
    words: page.layer === 'recognized' ? wordsOf(page) : null,
  }
}

/** What was recognised on a page, with its place on the paper. */
function wordsOf(page: Page): RecognizedWord[] {
  return page.runs.flatMap(({ text, x, y, width, height, confidence }) =>
    confidence === undefined
      ? []
      : [{ text, confidence, box: layDown({ page: page.number, x, y, width, height }, page) }],
  )
}

/** What a name is trusted whose text its page does not show so. */
const torn = 0.3

/**
 * How likely all words of a name were recognised rightly, its least sure other word counting half; 1 where the file gives its text.
 * Numbers are proved by their count.
 */
function sureness(entry: Entry, reports: readonly PageReport[], { name, names }: NameReading): number {
  const said = [name, ...names.map((form) => form.text)].join(' ')
  let [own, other] = [1, 1]
  const isTorn = reports.some((report) => report.isTorn && report.page === entry.page)
  if (isTorn && entry.segments.some((segment) => hasTearable(segment.text.printed))) own = torn
  for (const box of entry.boxes)
    for (const { box: place, text, confidence } of reports.find((report) => report.page === box.page)?.words ?? []) {
      if (!isInside(place, box) || !/\p{L}|[^\p{ASCII}]/u.test(text)) continue
      if (said.includes(text.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''))) own *= confidence
      else other = Math.min(other, confidence)
    }
  return own * Math.sqrt(other)
}

function layerOf(reports: readonly PageReport[]): Source['textLayer'] {
  const read = reports.filter((report) => report.ink > 0 && !report.isUnreadable)
  if (read.length === 0) return 'none'
  const recognized = read.filter((report) => report.isRecognised || report.words !== null)
  const isPartly = recognized.some(
    ({ words, ink }) => words && inkOf(words.map((word) => word.text).join('')) < 0.9 * ink,
  )
  return recognized.length === 0 ? 'native' : recognized.length === read.length && !isPartly ? 'ocr' : 'mixed'
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text.trim()).join('\n')
}

function mendLines(lines: readonly Line[]): string {
  return mendBody(plain(textOf(lines))).value
}

interface MendedSegment {
  readonly text: Text
  readonly column: Entry['segments'][number]['column']
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

/** What the notes of an entry's marks say, and the marks that have no note. */
function marksOf(entry: Entry, notes: readonly Note[]): { conditions: string[]; unresolved: string[] } {
  const conditions: string[] = []
  const unresolved: string[] = []
  for (const { mark } of entry.segments.flatMap((segment) => segment.marks)) {
    const same = (note: Note) => note.mark?.replace(/＊/gu, '*') === mark.replace(/＊/gu, '*')
    // the note at the foot of the same page, or of the next one that has it
    const note = notes.find((note) => same(note) && note.lines[0]!.page >= entry.page) ?? notes.find(same)
    if (!note) unresolved.push(mark)
    else if (note.condition !== null) conditions.push(note.condition)
  }
  return { conditions, unresolved }
}

function signatoryOf(
  entry: Entry,
  segments: readonly MendedSegment[],
  reading: NameReading,
  position: number,
  marked: readonly string[],
  sure: number,
): Omit<Signatory, 'id'> {
  let offset = 0
  const repairs: Repair[] = []
  for (const { text } of segments) {
    for (const edit of text.edits) {
      if (edit.silent) continue
      const before = text.printed.slice(edit.start, edit.end)
      repairs.push({
        rule: edit.rule,
        before,
        after: edit.value,
        confidence: edit.confidence,
        start: offset + edit.start,
        end: offset + edit.end,
      })
    }
    offset += text.printed.length + 1
  }
  const { name, names, acronyms, kind, honorific, role, affiliation, nameParts, representative, country, anonymous } =
    reading
  const doubt = repairs.reduce((least, repair) => Math.min(least, repair.confidence), 1)
  return {
    position,
    number: entry.number,
    label: entry.label,
    name,
    names: names.map((form) => ({ ...form, latin: latinFor(form, kind) })),
    acronyms,
    kind,
    honorific,
    role,
    affiliation,
    nameParts,
    representative,
    country,
    anonymous,
    group: entry.group ?? entry.list,
    list: entry.list,
    conditions: [...new Set([...reading.conditions, ...marked, ...entry.conditions])],
    key: matchKey(name),
    page: entry.page,
    boxes: entry.boxes,
    raw: segments.map(({ text }) => text.printed).join('\n'),
    repairs,
    confidence:
      Math.round(Math.min(reading.confidence, doubt, sure) * (entry.flaws.length > 0 ? 0.95 : 1) * 1000) / 1000,
  }
}

/** A form in Latin letters; Chinese and Korean write the names of persons in two words. */
function latinFor({ text, language }: NameForm, kind: Kind): LatinForm | null {
  const parts = kind === 'person' ? namePartsOf(text, language, language) : null
  return parts ? latinOfPerson(parts, text, language) : latinOf(text, language)
}

/** Ids that stay as long as number and name do; the second of two alike gets a tail. */
function withIds(signatories: readonly Omit<Signatory, 'id'>[]): Signatory[] {
  const seen = new Map<string, number>()
  return signatories.map((signatory) => {
    const base = `s${hash(`${signatory.label ?? ''}|${signatory.raw}`)}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { id: count === 1 ? base : `${base}-${count}`, ...signatory }
  })
}

/** 53-bit FNV-like hash in base 36 (cyrb53): short, the same everywhere, for ids and nothing else. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(10, '0')
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
      (entry) => inkOf(entry.label ?? '') + sum(entry.segments.map((segment) => inkOf(segment.text.printed))),
    ),
  )
  const headings = ink(lists.flatMap((list) => [...list.headings, ...list.form]))
  const leftOver = ink(lists.flatMap((list) => list.leftOver))
  return {
    shown: sum(reports.map((report) => report.ink)),
    title: ink(parts.title),
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
