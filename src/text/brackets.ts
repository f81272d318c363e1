// Parts a text at its brackets: what stands outside, what stands inside, and where.

/** A stretch of text outside all brackets, or what one outer pair of brackets holds. */
export interface Piece {
  /** Without the brackets and without blanks at the ends; may hold further brackets. */
  readonly text: string
  /** The opening bracket, `(` for `（` too; '' outside. */
  readonly bracket: string
  /** UTF-16 offsets of `text`, end exclusive. */
  readonly start: number
  readonly end: number
}

const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '{': '}',
  '﹙': '﹚',
}
const plainForm: Readonly<Record<string, string>> = { '（': '(', '﹙': '(', '［': '[' }
const closings = new Set(Object.values(pairs))
/** Forms of a bracket that may close each other: a full-width one opened is often closed by a plain one. */
const sameKind = (open: string, close: string) =>
  pairs[open] === close ||
  ('(（﹙'.includes(open) && ')）﹚'.includes(close)) ||
  ('[［'.includes(open) && ']］'.includes(close))

function trimmed(text: string, start: number, end: number, bracket: string): Piece | null {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return from === to ? null : { text: text.slice(from, to), bracket, start: from, end: to }
}

/**
 * The pieces of a text in order. A bracket that is never closed reaches to the end of the text, a closing one without an opening one
 * is a character like any other; empty pieces are left out.
 */
export function pieces(text: string): Piece[] {
  if (!/[(（[［【〔{﹙]/u.test(text)) {
    const whole = trimmed(text, 0, text.length, '')
    return whole ? [whole] : []
  }
  const out: Piece[] = []
  const push = (start: number, end: number, bracket: string) => {
    const piece = trimmed(text, start, end, bracket)
    if (piece) out.push(piece)
  }
  const open: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character in pairs) {
      if (open.length === 0) {
        push(start, at, '')
        start = at + 1
      }
      open.push(character)
    } else if (closings.has(character) && open.length > 0 && sameKind(open.at(-1)!, character)) {
      const opened = open.pop()!
      if (open.length === 0) {
        push(start, at, plainForm[opened] ?? opened)
        start = at + 1
      }
    }
  }
  const unclosed = open[0]
  push(start, text.length, unclosed === undefined ? '' : (plainForm[unclosed] ?? unclosed))
  return out
}
