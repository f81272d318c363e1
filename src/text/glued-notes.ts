// Footnotes of extracted text: their figures were set high, and stand now glued to the words they were set behind.

/** What one sheet shows of its notes. */
export interface GluedNotes {
  /** Indexes of the lines that notes open on. */
  readonly notes: ReadonlySet<number>
  /** The notes' figures. */
  readonly figures: ReadonlySet<string>
}

const opening = /^\s*([1-9]\d?)[.)]?\s+["“«(]?\p{L}/u
/** A word or a bracket, and a figure right behind it. */
const glued = /(?<=\p{L}[\p{Ll}\p{Lo}\p{M})\]”"»])([1-9]\d?)(?=$|[\s,;:])/gu
const pageNumber = /^[^\p{L}]{1,12}$/u

/** For each sheet the notes at its foot whose figures words of the letter bear: sentences that do not count on from a list. */
export function gluedNotesOf(sheets: readonly (readonly string[])[]): GluedNotes[] {
  const borne = new Set(sheets.flat().flatMap((line) => [...line.matchAll(glued)].map((match) => match[1]!)))
  const found = sheets.map((lines) => (borne.size > 0 ? notesAtFoot(lines, borne) : new Map<number, string>()))
  const figures = new Set(found.flatMap((notes) => [...notes.values()]))
  return found.map((notes) => ({ notes: new Set(notes.keys()), figures }))
}

/** The lines at the foot of a sheet that notes open on, and their figures. */
function notesAtFoot(lines: readonly string[], borne: ReadonlySet<string>): Map<number, string> {
  const notes = new Map<number, string>()
  let end = lines.length
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!
    if (line.trim() === '' || (notes.size === 0 && pageNumber.test(line))) continue
    const figure = opening.exec(line)?.[1]
    const text = lines.slice(i, end).join(' ').trim()
    // a note is wrapped once at most
    if (figure === undefined && lines.slice(i, end).filter((other) => /\p{L}/u.test(other)).length < 2) continue
    const isSentence = /[.!?]["”»)]?(?:\s+[^\p{L}]{1,12})?$/u.test(text) && text.split(/\s+/u).length > 3
    const above = lines.slice(0, i).findLast((other) => other.trim() !== '') ?? ''
    const before = opening.exec(above)?.[1]
    const countsOn = before !== undefined && Number(before) === Number(figure) - 1 && !borne.has(before)
    if (figure === undefined || !isSentence || !borne.has(figure) || countsOn) break
    notes.set(i, figure)
    end = i
  }
  return notes
}

/** Where figures that were set high stand in a line: the note's own at its start, and those that the words bear. */
export function raisedIn(line: string, { figures }: GluedNotes, isNote: boolean): { start: number; end: number }[] {
  if (figures.size === 0) return []
  const own = isNote ? /^\s*[1-9]\d?/u.exec(line) : null
  const borne = [...line.matchAll(glued)].filter((match) => figures.has(match[1]!))
  return [
    ...(own ? [{ start: own[0].length - own[0].trimStart().length, end: own[0].length }] : []),
    ...borne.map((match) => ({ start: match.index, end: match.index + match[1]!.length })),
  ]
}
