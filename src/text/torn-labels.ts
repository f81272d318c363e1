// Extracted text in which labels stand apart from their entries → the same with each label before its entry.

import { isLoneLabel, readLabels } from './label.ts'

/** Lines of one sheet with their labels before them. */
export interface Rejoined {
  readonly lines: readonly string[]
  /** Labels that stood together and were given to lines by their order. */
  readonly count: number
  /** Whether every line was one entry, so that the order alone tells which label is whose. */
  readonly isPlain: boolean
}

/** A line with print. */
interface Printed {
  readonly text: string
  readonly row: number
  /** A blank line stands before it. */
  readonly isParted: boolean
}

/** What two ways of giving out lines are compared by: nothing is wrong with 0, and 4 is hardly to be believed. */
type Doubt = number

/**
 * Programs that take the text out of a PDF give what stands in a column of its own by itself: all labels of a page and then all
 * names, or each label on the line above its name. Where it is plain which name each label belongs to, it is put before it.
 */
export function withLabelsBeside(lines: readonly string[]): Rejoined {
  const printed = lines.flatMap((line, row): Printed[] =>
    line.trim() === '' ? [] : [{ text: line.trim(), row, isParted: row > 0 && lines[row - 1]!.trim() === '' }],
  )
  const shapes = countedShapes(printed)
  const above = stackedShapes(shapes)
  const out: (string | null)[] = [...lines]
  let count = 0
  let isPlain = true
  for (let at = 0; at < printed.length; ) {
    const shape = shapes[at]!
    const first = at
    while (at < printed.length && shapes[at] === shape) at++
    const labels = at - first
    if (shape === null || (labels === 1 && !above.has(shape))) continue
    const names = labels === 1 ? paragraphAt(printed, at, shape) : namesAt(printed, at, shape)
    const starts = labels === 1 ? names.map((_, i) => i === 0) : startsOf(names, labels)
    if (names.length === 0 || !starts) continue
    if (labels > 1) {
      count += labels
      isPlain &&= starts.length === labels
    }
    for (let row = printed[first]!.row; row < names[0]!.row; row++) out[row] = null
    let label = first - 1
    for (const [i, isStart] of starts.entries()) {
      if (isStart) label++
      const before = printed[label]!.text
      out[names[i]!.row] = `${isStart ? before : ' '.repeat(before.length)} ${names[i]!.text}`
    }
  }
  return { lines: out.filter((line) => line !== null), count, isPlain }
}

/**
 * For each line that is a label and nothing else what it shares with others of its list, `(1)` and `(12)`, `–` and `–`. Letters that are
 * no Roman figures head the names that begin with them.
 */
function countedShapes(printed: readonly Printed[]): readonly (string | null)[] {
  const shapes = printed.map(({ text }) => (isLoneLabel(text) ? shapeOf(text) : null))
  const isLetter = (text: string) => readLabels(text).every((label) => label.counting === 'letter')
  const lettered = new Set(
    shapes.filter((shape, i) => shape !== null && /a/u.test(shape) && isLetter(printed[i]!.text)),
  )
  return shapes.map((shape) => (lettered.has(shape) ? null : shape))
}

function shapeOf(label: string): string {
  return label.replace(/\p{N}+/gu, '1').replace(/\p{L}+/gu, 'a')
}

/** Shapes of labels that stand above their names: each by itself, three or more of them. */
function stackedShapes(shapes: readonly (string | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [i, shape] of shapes.entries())
    if (shape !== null && shapes[i - 1] !== shape && shapes[i + 1] !== shape)
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([shape]) => shape))
}

/** The lines from a place on up to the next label of a kind, alone or before its name. */
function namesAt(lines: readonly Printed[], at: number, shape: string): readonly Printed[] {
  let end = at
  for (; end < lines.length; end++) {
    const head = /^\S+/u.exec(lines[end]!.text)![0]
    if (isLoneLabel(head) && shapeOf(head) === shape) break
  }
  return lines.slice(at, end)
}

/** The lines from a place on up to a blank one: what stands under a single label, a name that begins with figures too. */
function paragraphAt(lines: readonly Printed[], at: number, shape: string): readonly Printed[] {
  let end = at + 1
  while (end < lines.length && !lines[end]!.isParted) end++
  return [...lines.slice(at, at + 1), ...namesAt(lines.slice(0, end), at + 1, shape)]
}

/** Lines beyond this many are not given out: the work grows with their square. */
const maxLines = 3000

/**
 * Which lines begin the entry of the next label, in the most believable way to give lines to labels in their order; shorter than the
 * lines where others follow, null where no way is to be believed.
 */
function startsOf(names: readonly Printed[], count: number): readonly boolean[] | null {
  if (names.length < count || names.length > maxLines) return null
  const widest = names.reduce((most, { text }) => Math.max(most, text.length), 0)
  /** The least doubt with which the lines so far begin so many entries. */
  let least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  least[0] = 0
  /** For each line and number of entries, whether the line begins the last of them. */
  const begins: Uint8Array[] = []
  let best = { lines: 0, doubt: Number.POSITIVE_INFINITY }
  for (const [i, name] of names.entries()) {
    const above = names[i - 1]
    const [start, wrap] = above ? [doubtOfStart(above, name), doubtOfWrap(above, name, widest)] : [0, 4]
    const next = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    const own = new Uint8Array(count + 1)
    for (let n = 1; n <= Math.min(count, i + 1); n++) {
      const [begun, gone] = [least[n - 1]! + start, least[n]! + wrap]
      own[n] = begun <= gone ? 1 : 0
      next[n] = Math.min(begun, gone)
    }
    begins.push(own)
    least = next
    if (least[count] === Number.POSITIVE_INFINITY) continue
    const doubt = least[count]! + doubtOfRest(names, i + 1)
    if (doubt <= best.doubt) best = { lines: i + 1, doubt }
  }
  if (best.doubt > 0.5 + count * 0.1) return null
  const starts: boolean[] = []
  for (let i = best.lines - 1, n = count; i >= 0; i--) {
    starts.unshift(begins[i]![n] === 1)
    if (starts[0]) n--
  }
  return starts
}

/** How hardly a name begins: a small word (but `iProbono`), a bracket. */
const led = /^\(|^\p{Ll}+(?=[\s.,)]|$)/u
/** How no name begins. */
const behind = /^[)\]»”,;]/u
/** `-1-`, `2 of 4`, `Seite 3 von 9`. */
const pageNumber = /^\P{L}*(?:(?:\p{L}+\.?\s)?\p{Nd}+\s?(?:\p{L}{1,6}|[/–-])\s?\p{Nd}+\P{L}*)?$/u
/** Words and signs that no name ends with. */
const open = /[-–&/(]$|(?:^|\s)\p{Ll}{1,3}$/u

function isOpen(text: string): boolean {
  return open.test(text) || text.lastIndexOf('(') > text.lastIndexOf(')')
}

function doubtOfStart(before: Printed, line: Printed): Doubt {
  const isName = !pageNumber.test(line.text) && !behind.test(line.text)
  return (isName ? (led.test(line.text) && !line.isParted ? 2 : 0) : 3) + (isOpen(before.text) ? 3 : 0)
}

/** A line goes on in the next one where that one's first word found no room in it; letters are not all of one width. */
function doubtOfWrap(before: Printed, line: Printed, widest: number): Doubt {
  const word = /^\S+/u.exec(line.text)![0]
  const filled = (before.text.length + 1 + word.length) / widest
  const isLed = led.test(line.text) || behind.test(line.text) || isOpen(before.text)
  return (filled > 1 ? 0.5 : filled > 0.85 ? 1.5 : 4) * (isLed ? 0.25 : 1) + (line.isParted ? 2 : 0)
}

/** What stands after the last name: a page number, notes. */
function doubtOfRest(names: readonly Printed[], from: number): Doubt {
  const first = names[from]
  if (!first) return 0
  if (first.isParted || /^[*†‡§¹²³]/u.test(first.text)) return 0.2
  for (let i = from; i < names.length; i++) if (!pageNumber.test(names[i]!.text)) return 3
  return 0.2
}
