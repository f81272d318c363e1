// What the marks behind names lead to: notes on how they sign, or, as under papers, where their persons work.

import type { Entry } from './model/entry.ts'
import type { Note } from './model/parts.ts'
import { countryOf, namesBody } from './names/index.ts'
import { findCue } from './text/cues.ts'

export interface MarkedNotes {
  readonly conditions: readonly string[]
  /** What the notes say that name a body. */
  readonly affiliations: readonly string[]
  /** Marks that have no note. */
  readonly unresolved: readonly string[]
}

/** Share of a list's entries that bear marks where those say what a person belongs to. */
const most = 0.6

/** For each entry what its marks lead to. */
export function markedNotes(entries: readonly Entry[], notes: readonly Note[]): MarkedNotes[] {
  const found = entries.map((entry) => resolved(entry, notes))
  const led = new Set(found.flatMap(({ notes }) => notes))
  const bodies = [...led].filter(({ text }) => findCue('condition', text) === null && isPlaceOfWork(text))
  const bearing = found.filter(({ notes }) => notes.length > 0).length
  const areBodies = bodies.length > 1 && bodies.length >= most * led.size && bearing >= most * entries.length
  const isBody = (note: Note) => areBodies && findCue('condition', note.text) === null
  return found.map(({ notes, unresolved }) => ({
    conditions: notes.flatMap((note) => (note.condition === null || isBody(note) ? [] : [note.condition])),
    affiliations: notes.filter(isBody).map(({ text }) => text.replace(/[.;]\s*$/u, '')),
    unresolved,
  }))
}

/** `CNRS, Paris, France`: a body, or a name and the country it sits in. */
function isPlaceOfWork(text: string): boolean {
  const parts = text.replace(/[.;]\s*$/u, '').split(/\s*[,，、]\s*/u)
  return namesBody(text) || namesBody(parts[0]!) || (parts.length > 1 && countryOf(parts.at(-1)!) !== null)
}

function resolved(entry: Entry, notes: readonly Note[]): { notes: Note[]; unresolved: string[] } {
  const found: Note[] = []
  const unresolved: string[] = []
  const marks = entry.segments.flatMap((segment) => segment.marks.map(({ mark }) => mark))
  for (const mark of marks) {
    const whole = noteOf(mark, entry, notes)
    // `1,3`: two marks in a row
    const parts = whole ? [mark] : mark.split(/\s*[,，]\s*/u)
    for (const part of parts) {
      const note = whole ?? noteOf(part, entry, notes)
      if (note) found.push(note)
      else unresolved.push(part)
    }
  }
  return { notes: found, unresolved }
}

/** The note at the foot of the same page, or of the next one that has it. */
function noteOf(mark: string, entry: Entry, notes: readonly Note[]): Note | undefined {
  const same = (note: Note) => note.mark?.replace(/＊/gu, '*') === mark.replace(/＊/gu, '*')
  return notes.find((note) => same(note) && note.lines[0]!.page >= entry.page) ?? notes.find(same)
}
