// Columns drawn with blanks in extracted text: where a cell fills its column, one blank is all that parts it from the next.

/** Blanks in a row that part two columns of one line. */
export const columnGap = /[ \u00a0\u3000]*(?:\t|[ \u00a0\u3000]{3,})[ \t\u00a0\u3000]*/u
const everyGap = new RegExp(columnGap, 'gu')

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

/** Whether a character takes two cells. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** Width in character cells: East Asian wide characters take two, a tab goes to the next multiple of eight. */
export function cells(text: string): number {
  let count = 0
  for (const character of text) {
    if (character === '\t') count = (Math.floor(count / 8) + 1) * 8
    else if (/[\p{Mark}\p{Cf}]/u.test(character)) continue
    else count += wide.test(character) ? 2 : 1
  }
  return count
}

/** So many lines of a sheet begin a cell at a place that is a column's. */
const fewest = 3

/** For each line of one sheet where a cell begins behind less than a gap, told by the cells of its column in the other lines. */
export function tightCells(lines: readonly string[]): (readonly number[])[] {
  const begins = lines.map(beginsOf)
  const counts = new Map<number, number>()
  for (const own of begins) for (const place of own) counts.set(place, (counts.get(place) ?? 0) + 1)
  const columns = new Set([...counts].filter(([, count]) => count >= fewest).map(([place]) => place))
  if (columns.size === 0) return lines.map(() => [])
  return lines.map((line, i) => {
    const isRow = begins[i]!.some((place) => columns.has(place))
    return [...line.matchAll(/(?<=\S) {1,2}(?=\S)/gu)].flatMap(({ index, 0: blanks }) => {
      const end = index + blanks.length
      const place = cells(line.slice(0, end))
      if (blanks.length === 2 && columns.has(place)) return [end]
      // a cell that is as wide as its column may begin a cell early or late
      return isRow && [place - 1, place, place + 1].some((near) => columns.has(near)) ? [end] : []
    })
  })
}

/** Cells at which something stands behind a gap; white space before all print is an indent. */
function beginsOf(line: string): number[] {
  return [...line.trimEnd().matchAll(everyGap)]
    .filter(({ index }) => index > 0)
    .map((gap) => cells(line.slice(0, gap.index + gap[0].length)))
}
