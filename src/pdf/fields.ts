// What is typed into a page's form fields, as pieces of text where viewers show them.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fieldFont } from '../model/paper.ts'
import type { Item, SeenItem } from './match.ts'
import { type Matrix, multiply } from './matrix.ts'

interface Widget {
  readonly subtype?: string
  readonly fieldType?: string | null
  readonly fieldValue?: unknown
  readonly combo?: boolean
  readonly password?: boolean
  readonly hidden?: boolean
  readonly rotation?: number
  readonly rect?: readonly number[]
  readonly options?: readonly { readonly exportValue: unknown; readonly displayValue: unknown }[]
  readonly multiLine?: boolean
  readonly defaultAppearanceData?: { readonly fontSize?: number }
  /** Lines that the field's own picture shows, and where the lowest of them begins, from the field's corner. */
  readonly textContent?: readonly string[]
  readonly textPosition?: readonly number[]
}

/** Fields that a form sets no size for show one line in a size that fits, up to this many points. */
const fitted = 12
/** From one baseline to the next, in font sizes. */
const pitch = 1.15

/** 0-based pages with text in their fields. Cheap where the file has no form. */
export async function pagesWithFields(document: PDFDocumentProxy): Promise<ReadonlySet<number>> {
  const fields = await document.getFieldObjects().catch(() => null)
  const filled = ([...(fields?.values() ?? [])].flat() as { type?: string; value?: unknown; page?: number }[]).filter(
    ({ type, value }) => (type === 'text' || type === 'combobox') && textIn(value).trim() !== '',
  )
  return new Set(filled.map(({ page = 0 }) => page))
}

/** The text of a page's fields; that of hidden fields is not seen. Where the page's own text is a picture, neither is read. */
export async function fieldsOf(page: PDFPageProxy, items: readonly Item[]): Promise<SeenItem[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly Widget[]
  const shown = items.some((item) => item.str.trim() !== '') ? 'painted' : 'form field'
  return annotations.flatMap((widget) => {
    const { subtype, fieldType, combo, password, hidden } = widget
    if (subtype !== 'Widget' || !(fieldType === 'Tx' || (fieldType === 'Ch' && combo))) return []
    return piecesOf(widget).map((item) => ({ item, seen: hidden || password ? 'invisible' : shown }))
  })
}

function textIn(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : ''
}

/** What a field shows: of a choice, the words that stand for its value. */
function shownIn({ fieldValue, options = [], textContent }: Widget): string[] {
  const value = textIn(fieldValue)
  const chosen = options.find((option) => option.exportValue === value)?.displayValue
  const typed = (typeof chosen === 'string' ? chosen : value).split(/\r\n?|\n/u)
  return typed.join('').trim() === '' ? [] : textContent && textContent.length > typed.length ? [...textContent] : typed
}

function piecesOf(widget: Widget): Item[] {
  const { rotation = 0, multiLine = false, rect = [] } = widget
  const lines = shownIn(widget)
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect
  const [width, height] = rotation % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
  const size = widget.defaultAppearanceData?.fontSize || Math.max(4, Math.min(fitted, 0.7 * height))
  const middle = [2, (height - 0.7 * size) / 2]
  const [x = 0, lowest = 0] = multiLine ? [2, 0] : rotation === 0 ? (widget.textPosition ?? middle) : middle
  const placed = placeOf(rotation, x0, y0, x1, y1)
  return lines.flatMap((str, i) => {
    if (str.trim() === '') return []
    const y = multiLine ? height - 2 - size - i * pitch * size : lowest + (lines.length - 1 - i) * pitch * size
    return {
      str,
      dir: /[\u0590-\u08ff]/u.test(str) ? 'rtl' : 'ltr',
      width: Math.min(width - x, widthOf(str) * size),
      height: size,
      transform: multiply(placed, [size, 0, 0, size, x, y]),
      fontName: fieldFont,
    }
  })
}

/** From a field that may be turned to the page: `rotation` counts counter-clockwise. */
function placeOf(rotation: number, x0: number, y0: number, x1: number, y1: number): Matrix {
  if (rotation === 90) return [0, 1, -1, 0, x1, y0]
  if (rotation === 180) return [-1, 0, 0, -1, x1, y1]
  if (rotation === 270) return [0, -1, 1, 0, x0, y1]
  return [1, 0, 0, 1, x0, y0]
}

/** About how wide a text is set, in font sizes: the field's font is not asked. */
function widthOf(text: string): number {
  return Array.from(text, (char) => (char >= '\u2e80' ? 1 : 0.5)).reduce((sum, width) => sum + width, 0)
}
