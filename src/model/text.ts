// A piece of print and the changes made to it; every change is anchored to what was printed and can be left out again.

declare const made: unique symbol

/**
 * One change: the printed characters `start`..`end` (UTF-16 offsets, end exclusive) read `value`.
 * Only `repairs/` makes edits; the brand makes the type checker say so.
 */
export interface Edit {
  readonly [made]: true
  readonly start: number
  readonly end: number
  readonly value: string
  /** Name of the repair, `script-run-order`. */
  readonly rule: string
  /** 0..1, how sure the repair is. */
  readonly confidence: number
  /** True for what is not worth recording: joined lines, spaces, NFC. */
  readonly silent: boolean
}

/** Print, what it reads once the edits are applied, and the edits: sorted, never sharing a printed character. */
export interface Text {
  readonly printed: string
  readonly value: string
  readonly edits: readonly Edit[]
}

/** Text without any change. */
export function plain(printed: string): Text {
  return { printed, value: printed, edits: [] }
}

/** What `printed` reads with these edits, which must be sorted and must not overlap. */
export function render(printed: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const edit of edits) {
    out += printed.slice(at, edit.start) + edit.value
    at = edit.end
  }
  return out + printed.slice(at)
}

/** The text with only the edits that `keep` accepts: undoing an edit is leaving it out. */
export function undo(text: Text, keep: (edit: Edit) => boolean = () => false): Text {
  const edits = text.edits.filter(keep)
  return { printed: text.printed, value: render(text.printed, edits), edits }
}

/**
 * Maps offsets in `value` to offsets in `printed`.
 * Inside an edit's value the start maps to the edit's start and the end to its end, so that a range never cuts an edit.
 */
export function toPrinted(text: Text, start: number, end: number): readonly [start: number, end: number] {
  let from = -1
  let to = -1
  let value = 0
  let printed = 0
  for (const edit of text.edits) {
    const gap = edit.start - printed
    if (from < 0 && start < value + gap) from = printed + (start - value)
    if (to < 0 && end <= value + gap) to = printed + (end - value)
    if (from >= 0 && to >= 0) return [from, Math.max(from, to)]
    value += gap
    const length = edit.value.length
    if (from < 0 && start < value + length) from = edit.start
    if (to < 0 && end <= value + length && end > value) to = edit.end
    value += length
    printed = edit.end
  }
  if (from < 0) from = printed + (start - value)
  if (to < 0) to = printed + (end - value)
  return [from, Math.max(from, to)]
}
