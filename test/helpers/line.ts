// A line of a page as layout gives it, where a test is about its font and place.

import type { Line } from '../../src/model/paper.ts'

/** The `row`-th line of a column of letters that are 5 points wide. */
export function lineAt(text: string, font: string, row: number, x = 50): Line {
  const width = 5 * text.length
  return {
    page: 1,
    text,
    x,
    y: 92 + 15 * row,
    baseline: 100 + 15 * row,
    height: 10,
    width,
    size: 10,
    font,
    direction: 'ltr',
    frame: { left: 50, right: 500 },
    pieces: [{ start: 0, end: text.length, x, width, font, size: 10, raised: false }],
  }
}
