// Draws a page in a test: a picture in a template string becomes runs, so that two columns are two columns in the source.

import type { Page } from '../../src/model/paper.ts'
import { readTextPages } from '../../src/text-source.ts'

/**
 * A page from its picture. Each line of the picture is a line of print; three blanks and more part columns; a blank
 * line is white space. `---` alone on a line begins a new page. The indent that all lines share is taken off.
 */
export function draw(picture: string): Page[] {
  const lines = picture
    .replace(/^\n/u, '')
    .replace(/\n\s*$/u, '')
    .split('\n')
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  )
  const sheets = lines.map((line) => (line.trim() === '---' ? '\f' : line.slice(indent))).join('\n')
  return [...readTextPages(`${sheets.replaceAll('\n\f\n', '\f')}\f`)]
}
