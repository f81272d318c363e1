// Extracted text in which labels stand apart from their entries → the same with each label before its entry.

import { isLoneLabel } from './label.ts'

/** A line with print. */
interface Printed {
  readonly text: string
  readonly row: number
  /** A blank line stands before it. */
  readonly isParted: boolean
}

/** What two ways of giving out lines are compared by: nothing is wrong with 0, and 4 is hardly to be believed. */
type Doubt = number

/** A way to give lines to labels. */
interface Share {
  /** Whether each line begins an entry. */
  readonly starts: readonly boolean[]
  readonly doubt: Doubt
}

/**
 * Programs that take the text out of a PDF give what stands in a column of its own by itself: all labels of a page and then all
 * names, or each label on the line above its name. Where it is plain which name each label belongs to, it is put before it.
 */
export function withLabelsBeside(lines: readonly string[]): readonly string[] {
  const printed = lines.flatMap((line, row): Printed[] =>
    line.trim() === '' ? [] : [{ text: line.trim(), row, isParted: row > 0 && lines[row - 1]!.trim() === '' }],
  )
  const shapes = printed.map(({ text }) => (isLoneLabel(text) ? shapeOf(text) : null))
  const above = stackedShapes(shapes)
  const out: (string | null)[] = [...lines]
  for (let at = 0; at < printed.length; ) {
    const shape = shapes[at]!
    const first = at
    while (at < printed.length && shapes[at] === shape) at++
    if (shape === null) continue
    const labels = printed.slice(first, at)
    if (labels.length === 1 && !above.has(shape)) continue
    const names = namesOf(printed.slice(at), shape)
    const share = labels.length === 1 ? paragraphOf(names) : bestShare(names, labels.length)
    if (!share) continue
    for (let row = labels[0]!.row; row < names[0]!.row; row++) out[row] = null
    let label = -1
    for (const [i, isStart] of share.starts.entries()) {
      if (isStart) label++
      const before = labels[label]!.text
      out[names[i]!.row] = `${isStart ? before : ' '.repeat(before.length)} ${names[i]!.text}`
    }
  }
  return out.filter((line) => line !== null)
}

/** What labels of one list share: `(1)` and `(12)`, `–` and `–`. */
function shapeOf(label: string): string {
  return label.replace(/[\p{L}\p{N}]+/gu, '1')
}

/** Shapes of labels that stand above their names: each by itself, three or more of them. */
function stackedShapes(shapes: readonly (string | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [i, shape] of shapes.entries())
    if (shape !== null && shapes[i - 1] !== shape && shapes[i + 1] !== shape)
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([shape]) => shape))
}

/** The lines after labels up to the next label of their kind, alone or before its name. */
function namesOf(lines: readonly Printed[], shape: string): readonly Printed[] {
  const end = lines.findIndex(({ text }) => {
    const head = /^\S+/u.exec(text)![0]
    return isLoneLabel(head) && shapeOf(head) === shape
  })
  return end < 0 ? lines : lines.slice(0, end)
}

/** Lines up to the next blank one: what stands under a single label. */
function paragraphOf(names: readonly Printed[]): Share | null {
  const end = names.findIndex((name, i) => i > 0 && name.isParted)
  const own = end < 0 ? names : names.slice(0, end)
  return own.length === 0 ? null : { starts: own.map((_, i) => i === 0), doubt: 0 }
}

/** Lines beyond this many are not given out: the work grows with their square. */
const maxLines = 400

/** The most believable way to give lines to labels, in order; null where none is to be believed. */
function bestShare(names: readonly Printed[], count: number): Share | null {
  if (names.length < count || names.length > maxLines) return null
  const widest = Math.max(...names.map(({ text }) => text.length))
  // best[n]: the ways in which the lines up to here begin n entries
  let best: (Share | null)[] = [{ starts: [], doubt: 0 }]
  let found: Share | null = null
  for (const [i, name] of names.entries()) {
    const next: (Share | null)[] = []
    for (let n = 1; n <= Math.min(count, i + 1); n++) {
      const begun = extend(best[n - 1], true, i === 0 ? 0 : doubtOfStart(names[i - 1]!, name))
      const gone = i === 0 ? null : extend(best[n], false, doubtOfWrap(names[i - 1]!, name, widest))
      next[n] = begun && gone ? (begun.doubt <= gone.doubt ? begun : gone) : (begun ?? gone)
    }
    best = next
    const whole = best[count]
    if (!whole) continue
    const doubt = whole.doubt + doubtOfRest(names.slice(i + 1))
    if (!found || doubt <= found.doubt) found = { ...whole, doubt }
  }
  return found && found.doubt <= 0.5 + count * 0.1 ? found : null
}

function extend(share: Share | null | undefined, isStart: boolean, doubt: Doubt): Share | null {
  return share ? { starts: [...share.starts, isStart], doubt: share.doubt + doubt } : null
}

/** How no name begins: a small word (but `iProbono`), a bracket. */
const led = /^\(|^\p{Ll}+(?=[\s.,)]|$)/u
/** `-1-`, `2 of 4`, `Seite 3 von 9`. */
const pageNumber = /^\P{L}*(?:(?:\p{L}+\.?\s)?\p{Nd}+\s?(?:\p{L}{1,6}|[/–-])\s?\p{Nd}+\P{L}*)?$/u
/** Words and signs that no name ends with. */
const open = /[-–&/(]$|(?:^|\s)\p{Ll}{1,3}$/u

function isOpen(text: string): boolean {
  return open.test(text) || text.lastIndexOf('(') > text.lastIndexOf(')')
}

function doubtOfStart(before: Printed, line: Printed): Doubt {
  const isName = !pageNumber.test(line.text) && !/^[)\]»”,;]/u.test(line.text)
  return (isName ? (led.test(line.text) && !line.isParted ? 2 : 0) : 3) + (isOpen(before.text) ? 3 : 0)
}

/** A line goes on in the next one where that one's first word found no room in it; letters are not all of one width. */
function doubtOfWrap(before: Printed, line: Printed, widest: number): Doubt {
  const word = /^\S+/u.exec(line.text)![0]
  const filled = (before.text.length + 1 + word.length) / widest
  const isLed = led.test(line.text) || /^[)\]»”,;]/u.test(line.text) || isOpen(before.text)
  return (filled > 1 ? 0.5 : filled > 0.85 ? 1.5 : 4) * (isLed ? 0.25 : 1) + (line.isParted ? 2 : 0)
}

/** What stands after the last name: a page number, notes. */
function doubtOfRest(rest: readonly Printed[]): Doubt {
  if (rest.length === 0) return 0
  const isForeign = rest.every(({ text }) => pageNumber.test(text)) || /^[*†‡§¹²³]/u.test(rest[0]!.text)
  return rest[0]!.isParted || isForeign ? 0.2 : 3
}
