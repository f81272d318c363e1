// Markdown, which many programs that take text out of PDFs and web pages write: its marks are no print, but say how print is set.

/** A stretch of one line and how it is set. */
export interface Span {
  readonly text: string
  readonly isBold: boolean
  /** Set high, as the figures of notes are. */
  readonly isHigh?: boolean
}

const heading = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/u
const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u
const bold = /(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1/gu

/** Whether a text is written in Markdown: it has headings of it, a table's rule, or words set bold on several lines. */
export function isMarkdown(text: string): boolean {
  const lines = text.split('\n')
  const marked = lines.filter((line) => new RegExp(bold.source, 'u').test(line)).length
  return marked >= 2 || lines.some((line) => heading.test(line) || rule.test(line))
}

/** The lines as they would be printed but for what is set bold: tables in columns, links without their targets. */
export function unmarked(lines: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && /\|/u.test(lines[end]!)) end++
    const isTable = end > i + 1 && lines.slice(i, end).some((line) => rule.test(line))
    out.push(...(isTable ? columnsOf(lines.slice(i, end)) : [plainLine(lines[i]!)]))
    i = isTable ? end : i + 1
  }
  return out
}

/** A line without its marks of headings and emphasis, in stretches; a heading is bold. */
export function spansOf(line: string): Span[] {
  const head = heading.exec(line)?.[2]
  if (head !== undefined) return [{ text: head.replace(bold, '$2'), isBold: true }]
  const spans: Span[] = []
  let from = 0
  for (const match of line.matchAll(bold)) {
    if (match.index > from) spans.push({ text: line.slice(from, match.index), isBold: false })
    spans.push({ text: match[2]!, isBold: true })
    from = match.index + match[0].length
  }
  if (from < line.length) spans.push({ text: line.slice(from), isBold: false })
  return spans
}

function plainLine(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\\(?=[\\`*_{}[\]()#+.!|>-])/gu, '')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/^\s*>\s?/u, '')
}

/** The rows of a table with their cells below one another. */
function columnsOf(lines: readonly string[]): string[] {
  const rows = lines
    .filter((line) => !rule.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split(/(?<!\\)\|/u)
        .map((cell) => plainLine(cell.trim()).replace(bold, '$2')),
    )
  const widths: number[] = []
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length)
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]! + columnGap))
      .join('')
      .trimEnd(),
  )
}

/** Blanks between two columns. */
const columnGap = 4
