// Running heads, page numbers and the like: what stands at the edge of pages and repeats.

import { decimalValue } from '../text/label.ts'
import type { PageRow } from './rows.ts'

export interface PageRows {
  readonly page: number
  readonly height: number
  readonly rows: readonly PageRow[]
}

/** Rows at the top and bottom of a page that are looked at. */
const depth = 3

/** For each page the indexes of the rows that are furniture. */
export function furnitureOf(pages: readonly PageRows[]): ReadonlySet<number>[] {
  const found = pages.map(() => new Set<number>())
  for (const edge of ['top', 'bottom'] as const) {
    for (let k = 0; k < depth; k++) {
      const added = markLevel(pages, found, edge)
      if (!added) break
    }
  }
  return found
}

function edgeRow({ rows }: PageRows, taken: ReadonlySet<number>, edge: 'top' | 'bottom'): number {
  const order = edge === 'top' ? [...rows.keys()] : [...rows.keys()].reverse()
  return order.find((i) => !taken.has(i)) ?? -1
}

/** Marks the outermost rows that repeat on other pages, or that are a page number; false where there were none. */
function markLevel(pages: readonly PageRows[], found: readonly Set<number>[], edge: 'top' | 'bottom'): boolean {
  const edges = pages
    .map((page, i) => ({ page, index: edgeRow(page, found[i]!, edge), taken: found[i]! }))
    .filter(({ index }) => index >= 0)
  const counts = new Map<string, number>()
  for (const { page, index } of edges) {
    const shape = shapeOf(page.rows[index]!)
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  // extracted text has pages of any height, and page numbers right below the last line; a bare figure there may be a label
  const counted = new Map<string, number>()
  for (const { page, index } of edges) {
    const text = textOf(page.rows[index]!)
    const saysMore =
      /\p{L}|\p{Nd}\P{Nd}+\p{Nd}/u.test(text) || (isWritten(page.rows[index]!) && isOwnNumber(text, page))
    if (saysMore && isPageNumber(text, page.page))
      counted.set(figureless(text), (counted.get(figureless(text)) ?? 0) + 1)
  }
  const everywhere = Math.max(2, 0.7 * pages.length)
  const worded = new Map<string, number>()
  for (const { page, index } of edges) {
    const said = figureless(textOf(page.rows[index]!))
    if (isWritten(page.rows[index]!) && isSentenceLong(said)) worded.set(said, (worded.get(said) ?? 0) + 1)
  }
  let added = false
  for (const { page, index, taken } of edges) {
    const row = page.rows[index]!
    const text = textOf(row)
    const repeats =
      (counts.get(shapeOf(row)) ?? 0) >= Math.max(2, pages.length / 4) ||
      (worded.get(figureless(text)) ?? 0) >= everywhere
    const alone = isApart(page, index, edge)
    const isEverywhere = (counted.get(figureless(text)) ?? 0) >= everywhere
    const isLow = edge === 'bottom' && row.top > page.height * 0.9
    const numbered = (isPageNumber(text, page.page) && (alone || isLow || isEverywhere)) || (alone && isBrowsers(row))
    const goesOn = edge === 'bottom' && turnsPage.test(text)
    if (goesOn || (repeats && !isListEntry(text) && !isPartOfText(pages, page, index, edge)) || numbered) {
      taken.add(index)
      added = true
    }
  }
  return added
}

/** The page's own number, and nothing else but marks: no label counts the pages. */
function isOwnNumber(text: string, { page }: PageRows): boolean {
  const figures = /^[^\p{L}\p{Nd}]*(\p{Nd}+)[^\p{L}\p{Nd}]*$/u.exec(text)?.[1]
  return figures !== undefined && decimalValue(figures) === page
}

/** Extracted text has no fonts, and its pages end where their text does: the foot stands at no height of its own. */
function isWritten(row: PageRow): boolean {
  return fontOf(row) === ''
}

/** More than the country or the role that ends an entry, and so may end several pages by chance. */
function isSentenceLong(text: string): boolean {
  return text.length >= 12 && /\P{L}\p{L}/u.test(text)
}

function figureless(text: string): string {
  return text.replace(/\p{Nd}+/gu, '0')
}

/** The row's text with figures taken for any figure: `Page 3 of 9` and `Page 4 of 9` are one shape. */
function shapeOf(row: PageRow): string {
  return `${figureless(textOf(row))}@${Math.round(row.baseline / Math.max(4, row.size))}`
}

function textOf(row: PageRow): string {
  return row.chunks
    .flatMap((chunk) => chunk.runs.map((run) => run.text))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * A line of the text that by chance stands at the same edge of several pages, as the countries of persons do: set as its
 * neighbour is and no further from it than lines are, and no page number away from what stands inside other pages.
 */
function isPartOfText(pages: readonly PageRows[], page: PageRows, index: number, edge: 'top' | 'bottom'): boolean {
  const row = page.rows[index]!
  const neighbour = page.rows[edge === 'top' ? index + 1 : index - 1]
  if (!neighbour || fontOf(row) !== fontOf(neighbour) || Math.abs(row.size - neighbour.size) > 0.05 * row.size)
    return false
  const pitches = page.rows
    .slice(1)
    .map(({ baseline }, i) => baseline - page.rows[i]!.baseline)
    .sort((a, b) => a - b)
  const usual = pitches[Math.floor(pitches.length / 2)]!
  if (Math.abs(neighbour.baseline - row.baseline) > 1.12 * usual) return false
  const text = textOf(row)
  const isInside = pages.some(({ rows }) => rows.slice(depth, -depth).some((other) => textOf(other) === text))
  return isInside || fontOf(row) !== ''
}

function fontOf(row: PageRow): string {
  return row.chunks[0]!.runs[0]!.font
}

/** A label with nothing but figures behind it has the same shape on all pages: `17. ` … is no furniture. */
function isListEntry(text: string): boolean {
  return /^\p{Nd}+\s?[.)]\s*\p{L}/u.test(text)
}

/** What a page is called beside its number. */
const pageWords = new Set(
  'page p pg pp seite s página pagina pág pag strona str страница стр сторінка стор strana sivu sida side oldal sayfa halaman hal trang ukurasa σελίδα σελ صفحة صفحه עמוד पृष्ठ หน้า 頁 页 第 共 ページ 쪽 면 페이지'.split(
    ' ',
  ),
)

/** What stands under a table that goes on: `(continued on next page)`. */
const turnsPage =
  /^\W*(?:cont(?:inued|['’]?d)? (?:on|over)|suite (?:à la|au|page)|sigue en|continúa en|continua (?:na|alla|nella|a) |Fortsetzung (?:auf|nächste)|vervolg op|ciąg dalszy na|продолжение на|fortsätter på|jatkuu seuraavalla|devamı )[^.,;:]{0,26}$|^[（(]?(?:次ページ|次頁|下页|下頁|다음 (?:쪽|페이지))/iu

/** `3`, `- 3 -`, `3/9`, `Page 3 of 9`, `第3頁，共9頁`: figures, one of them the page's, and at most two short words. */
export function isPageNumber(text: string, page: number): boolean {
  const figures = text.match(/\p{Nd}+/gu)
  if (!figures || text.length > 28) return false
  const words = text.replace(/\p{Nd}+/gu, ' ').match(/[\p{L}\p{M}]+/gu) ?? []
  if (/^[^\p{L}\p{Nd}]*\p{Nd}{1,4}[^\p{L}\p{Nd}]*$/u.test(text)) return figures.length === 1
  const near = figures.some((figure) => Math.abs(Number(figure.normalize('NFKC')) - page) <= 2)
  if (words.length === 0) return figures.length === 2 && near && /^[^\p{L}]{3,12}$/u.test(text)
  if (!near || figures.length > 2 || words.length > 4 || /^\p{Nd}+\s?[.)]/u.test(text)) return false
  return (
    words.some((word) => pageWords.has(word.toLowerCase())) ||
    (figures.length === 2 && words.every((word) => word.length <= 3))
  )
}

/** What browsers print at the edges: date and title, address and page. */
function isBrowsers({ chunks }: PageRow): boolean {
  const texts = chunks.map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  )
  const [first = '', last = ''] = [texts[0], texts.at(-1)]
  const isFoot = /^(?:https?|file):\/\//u.test(first) && /^\p{Nd}+\/\p{Nd}+$/u.test(last)
  return isFoot || /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4},?\s\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[AP]M)?$/u.test(first)
}

/** The row stands apart from its neighbour by more than the lines of the page do. */
function isApart(page: PageRows, index: number, edge: 'top' | 'bottom'): boolean {
  const row = page.rows[index]!
  const neighbour = page.rows[edge === 'top' ? index + 1 : index - 1]
  if (!neighbour) return true
  return Math.abs(neighbour.baseline - row.baseline) > 1.5 * Math.max(row.size, neighbour.size)
}
