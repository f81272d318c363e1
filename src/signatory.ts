// One row of the dataset: an entry, its mended print and what was read from it.

import type { PageReport } from './checks/check.ts'
import type { Kind, NameForm, Repair, Signatory } from './model/dataset.ts'
import type { Entry } from './model/entry.ts'
import type { NameReading } from './model/name.ts'
import { isInside } from './model/paper.ts'
import type { Text } from './model/text.ts'
import { namePartsOf } from './names/index.ts'
import { type LatinForm, latinOf, latinOfPerson } from './text/latin.ts'
import { hasTearable } from './text/syllables.ts'
import { matchKey } from './text/unicode.ts'

/** A piece of an entry, mended. */
export interface MendedSegment {
  readonly text: Text
  readonly column: Entry['segments'][number]['column']
}

/** What a name is trusted whose text its page does not show so. */
const torn = 0.3

/**
 * How likely all words of a name were recognised rightly, its least sure other word counting half; 1 where the file gives its text.
 * Numbers are proved by their count.
 */
export function sureness(entry: Entry, reports: readonly PageReport[], { name, names }: NameReading): number {
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

export function signatoryOf(
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
export function withIds(signatories: readonly Omit<Signatory, 'id'>[]): Signatory[] {
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
