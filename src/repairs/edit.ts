// The only maker of edits: changes to what a text reads become edits anchored to what it printed.

import type { Edit, Text } from '../model/text.ts'
import { render } from '../model/text.ts'

/** The characters `start`..`end` (UTF-16 offsets, end exclusive) of a text's value are to read `value`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly value: string
  /** 0..1, how sure the change is. */
  readonly confidence: number
}

function make(start: number, end: number, value: string, rule: string, confidence: number, silent: boolean): Edit {
  return { start, end, value, rule, confidence, silent } as Edit
}

/** One edit for two: only what is recorded lends its name, and the less sure of the recorded ones its confidence. */
function named(
  later: Pick<Edit, 'rule' | 'confidence' | 'silent'>,
  earlier: Edit,
): Pick<Edit, 'rule' | 'confidence' | 'silent'> {
  if (earlier.silent) return later
  if (later.silent) return earlier
  const rules = later.rule.split('+')
  const rule = [...earlier.rule.split('+').filter((name) => !rules.includes(name)), ...rules].join('+')
  return { rule, confidence: Math.min(later.confidence, earlier.confidence), silent: false }
}

function apply(edits: readonly Edit[], rule: string, change: Change, silent: boolean): Edit[] {
  const before: Edit[] = []
  const touched: Edit[] = []
  const after: Edit[] = []
  let head = ''
  let tail = ''
  // Print minus value, before the change and behind it.
  let shift = 0
  let endShift = 0
  let moved = 0
  for (const edit of edits) {
    const from = edit.start - moved
    const to = from + edit.value.length
    moved += edit.end - edit.start - edit.value.length
    const inside = change.start < to && change.end > from
    const covered = from === to && change.start < from && from < change.end
    if (inside || covered) {
      if (from < change.start) head = edit.value.slice(0, change.start - from)
      if (to > change.end) tail = edit.value.slice(change.end - from)
      touched.push(edit)
    } else if (to <= change.start) {
      before.push(edit)
      shift = moved
    } else {
      after.push(edit)
      continue
    }
    endShift = moved
  }
  const first = touched[0]
  const last = touched.at(-1)
  const start =
    first && head !== '' ? first.start : Math.min(change.start + shift, first?.start ?? Number.POSITIVE_INFINITY)
  const end = last && tail !== '' ? last.end : Math.max(change.end + endShift, last?.end ?? 0)
  let kind: Pick<Edit, 'rule' | 'confidence' | 'silent'> = { rule, confidence: change.confidence, silent }
  for (const edit of touched) kind = named(kind, edit)
  const made = make(start, end, head + change.value + tail, kind.rule, kind.confidence, kind.silent)
  return [...before, made, ...after]
}

/**
 * The text with changes made to what it reads. Offsets are those of `text.value`; the changes must be sorted and must not overlap.
 * A change that touches an earlier edit becomes one edit with it, over the print of both.
 * Throws a RangeError where a change lies outside the value or overlaps the next one.
 */
export function edit(
  text: Text,
  rule: string,
  changes: readonly Change[],
  options: { readonly silent?: boolean } = {},
): Text {
  let edits: readonly Edit[] = text.edits
  let next = text.value.length
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i]!
    if (change.start < 0 || change.end < change.start || change.end > next) {
      throw new RangeError(
        `Repair "${rule}": change ${change.start}..${change.end} overlaps the next or lies outside the text`,
      )
    }
    next = change.start
    if (text.value.slice(change.start, change.end) === change.value) continue
    edits = apply(edits, rule, change, options.silent ?? false)
  }
  if (edits === text.edits) return text
  edits = edits.filter((made) => text.printed.slice(made.start, made.end) !== made.value)
  return { printed: text.printed, value: render(text.printed, edits), edits }
}
