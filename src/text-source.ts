// Extracted text → pages with positioned runs: a line's place is its number, a character's its column.

import type { Page, Run } from './model/paper.ts'

/** The grid that extracted text is laid on, in points: a character is half as wide as it is high. */
const size = 10
const cell = size / 2
const leading = size * 1.2
const margin = size * 5
/** Blanks in a row that part two columns of one line. */
const columnGap = /[ \u00a0\u3000]*(?:\t|[ \u00a0\u3000]{3,})[ \t\u00a0\u3000]*/u

/**
 * Reads text that was taken from a letter. Pages are parted by form feeds; where the text has none, by runs of blank
 * lines that are longer by two than the usual one.
 */
export function readTextPages(text: string): readonly Page[] {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  const sheets = lines.includes('\f') ? lines.split('\f') : splitAtBlankRuns(lines.split('\n'))
  if (sheets.length > 1 && sheets.at(-1)?.trim() === '') sheets.pop()
  return sheets.map((sheet, i) => pageOf(i + 1, sheet.split('\n')))
}

function splitAtBlankRuns(lines: readonly string[]): string[] {
  const usual = new Map<number, number>()
  const runs: { start: number; length: number }[] = []
  let printed = 0
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && lines[end]!.trim() === '') end++
    const length = end - i
    if (printed > 0 && end < lines.length) {
      usual.set(length, (usual.get(length) ?? 0) + 1)
      if (length > 0) runs.push({ start: i, length })
    }
    printed++
    i = end + 1
  }
  const mode = [...usual].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const sheets: string[] = []
  let at = 0
  for (const run of runs) {
    if (run.length < Math.max(3, mode + 2)) continue
    sheets.push(lines.slice(at, run.start).join('\n'))
    at = run.start + run.length
  }
  sheets.push(lines.slice(at).join('\n'))
  return sheets
}

function pageOf(number: number, lines: readonly string[]): Page {
  const runs: Run[] = []
  let widest = 0
  for (const [row, line] of lines.entries()) {
    const baseline = margin + (row + 1) * leading
    let column = 0
    let rest = line
    while (rest.trim() !== '') {
      const indent = rest.length - rest.trimStart().length
      column += cells(rest.slice(0, indent))
      rest = rest.slice(indent)
      const gap = columnGap.exec(rest)
      const text = gap ? rest.slice(0, gap.index) : rest.trimEnd()
      const width = cells(text)
      runs.push({
        text,
        x: margin + column * cell,
        y: baseline - size * 0.8,
        width: width * cell,
        height: size,
        size,
        baseline,
        font: '',
        direction: isRightToLeft(text) ? 'rtl' : 'ltr',
      })
      column += width
      widest = Math.max(widest, column)
      rest = rest.slice(text.length)
    }
  }
  const right = runs.filter((run) => run.direction === 'rtl').reduce((ink, run) => ink + run.text.length, 0)
  const isMirrored = right * 2 > runs.reduce((ink, run) => ink + run.text.length, 0)
  // lines of a right-to-left page begin at its right edge
  const placed = isMirrored ? runs.map((run) => ({ ...run, x: 2 * margin + widest * cell - run.x - run.width })) : runs
  return {
    number,
    width: 2 * margin + widest * cell,
    height: 2 * margin + lines.length * leading,
    turn: 0,
    runs: placed,
    unread: [],
  }
}

/** Width in character cells: East Asian wide characters take two, a tab goes to the next multiple of eight. */
function cells(text: string): number {
  let count = 0
  for (const character of text) {
    if (character === '\t') count = (Math.floor(count / 8) + 1) * 8
    else if (/\p{Mark}/u.test(character)) continue
    else
      count +=
        /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
          character,
        )
          ? 2
          : 1
  }
  return count
}

function isRightToLeft(text: string): boolean {
  const right = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  return right * 2 > letters
}
