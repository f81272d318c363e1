// Bytes of a PDF → pages with positioned runs, by pdf.js in this process.

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from './model/finding.ts'
import type { Page, Run, Turn, Unread } from './model/paper.ts'

/** Where pdf.js finds its tables; each ends in `/`. Without `cMapUrl` the text of unembedded CJK fonts is lost. */
export interface PdfAssets {
  readonly cMapUrl?: string
  readonly standardFontDataUrl?: string
  readonly wasmUrl?: string
}

export interface PdfOptions {
  readonly password?: string | undefined
  /** 1-based pages to read; all where absent. */
  readonly pages?: readonly number[] | undefined
  readonly signal?: AbortSignal | undefined
  readonly onPage?: ((done: number, of: number) => void) | undefined
  readonly assets?: PdfAssets | undefined
}

export interface PdfText {
  readonly pages: readonly Page[]
  /** Pages in the file, also those that were not asked for. */
  readonly pageCount: number
  readonly producer: string | null
  /** Pages that could not be read, and why. */
  readonly failed: readonly { readonly page: number; readonly reason: string }[]
}

/** A letter of more pages than this is read in part, and says so. */
const maxPages = 5000
/** Print on a page beyond this many items is hostile. */
const maxItems = 100_000

interface Item {
  readonly str: string
  readonly dir: string
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
  readonly fontName: string
}

/**
 * Reads the text of a PDF. The bytes are detached by pdf.js: pass a copy if they are needed later.
 * @throws ReadError `password`, `damaged`, `limit`, `aborted`
 */
export async function readPdf(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<PdfText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  options.signal?.throwIfAborted()
  const task = getDocument({
    data: bytes,
    ...options.assets,
    ...(options.password === undefined ? {} : { password: options.password }),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw openError(cause, name, options.password !== undefined)
    })
    return await readDocument(document, name, options)
  } finally {
    await task.destroy()
  }
}

function openError(cause: unknown, name: string, passwordGiven: boolean): ReadError {
  const kind = cause instanceof Error ? cause.name : ''
  if (kind === 'PasswordException') {
    const what = passwordGiven ? 'the password given does not open it' : 'it needs a password'
    return new ReadError('password', `${name}: ${what}; give the right one with the password option`, { cause })
  }
  return new ReadError(
    'damaged',
    `${name}: the PDF is cut short or damaged and cannot be opened; get a fresh copy of the file`,
    { cause },
  )
}

async function readDocument(document: PDFDocumentProxy, name: string, options: PdfOptions): Promise<PdfText> {
  const { pages: wanted, signal, onPage } = options
  const pageCount = document.numPages
  const outside = wanted?.find((page) => page > pageCount)
  if (outside !== undefined) {
    throw new ReadError('bad-option', `${name}: page ${outside} was asked for and the file has ${pageCount}`)
  }
  const numbers = wanted ?? Array.from({ length: Math.min(pageCount, maxPages) }, (_, i) => i + 1)
  const pages: Page[] = []
  const failed: { page: number; reason: string }[] = []
  for (const [done, number] of numbers.entries()) {
    signal?.throwIfAborted()
    try {
      pages.push(await readPage(document, number))
    } catch (cause) {
      failed.push({ page: number, reason: cause instanceof Error ? cause.message : String(cause) })
      pages.push({ number, width: 0, height: 0, turn: 0, runs: [], unread: [] })
    }
    onPage?.(done + 1, numbers.length)
  }
  if (!wanted && pageCount > maxPages) {
    failed.push({ page: maxPages + 1, reason: `only the first ${maxPages} of ${pageCount} pages are read` })
  }
  const fields = await formFieldsOf(document, new Map(pages.map((page) => [page.number, page.height])))
  return {
    pages: pages.map((page) => ({ ...page, unread: [...page.unread, ...(fields.get(page.number) ?? [])] })),
    pageCount,
    producer: await producerOf(document),
    failed,
  }
}

/** What has been typed into the file's form fields, by page: it is no text of the page. */
async function formFieldsOf(
  document: PDFDocumentProxy,
  heights: ReadonlyMap<number, number>,
): Promise<Map<number, Page['unread'][number][]>> {
  const found = new Map<number, Page['unread'][number][]>()
  const fields = await document.getFieldObjects().catch(() => null)
  for (const field of [...(fields?.values() ?? [])].flat() as Field[]) {
    if (field.type !== 'text' || typeof field.value !== 'string' || field.value.trim() === '') continue
    const page = (field.page ?? 0) + 1
    const [left = 0, bottom = 0, right = 0, top = 0] = field.rect ?? []
    const box = { page, x: left, y: (heights.get(page) ?? top) - top, width: right - left, height: top - bottom }
    found.set(page, [...(found.get(page) ?? []), { why: 'form field', text: field.value, box }])
  }
  return found
}

interface Field {
  readonly type?: string
  readonly value?: unknown
  readonly page?: number
  readonly rect?: readonly number[]
}

async function producerOf(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = (await document.getMetadata()) as { info: { Producer?: unknown } }
    return typeof info.Producer === 'string' && info.Producer !== '' ? info.Producer : null
  } catch {
    return null // a letter with damaged metadata is still a letter
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true })
  if (content.items.length > maxItems) throw new Error(`more than ${maxItems} pieces of text`)
  const items = content.items as unknown as Item[]
  const styles = content.styles as Record<string, { vertical?: boolean; ascent?: number; descent?: number }>
  const made = pageOf(number, viewport.width, viewport.height, viewport.transform, items, styles)
  page.cleanup()
  return made
}

interface Placed extends Omit<Run, 'direction'> {
  readonly angle: Turn | null
  readonly direction: 'ltr' | 'rtl'
}

function pageOf(
  number: number,
  width: number,
  height: number,
  view: readonly number[],
  items: readonly Item[],
  styles: Record<string, { vertical?: boolean; ascent?: number }>,
): Page {
  const placed: Placed[] = []
  const ink = new Map<Turn, number>()
  const unread: { why: Unread; text: string; box: Page['unread'][number]['box'] }[] = []
  for (const item of items) {
    if (item.str === '') continue
    const run = place(item, view, styles[item.fontName])
    if (!run) continue
    if (run.angle === null) {
      if (item.str.trim() !== '') {
        const { x, y, width, height } = run
        unread.push({ why: 'slanted', text: item.str, box: { page: number, x, y, width, height } })
      }
      continue
    }
    placed.push(run)
    ink.set(run.angle, (ink.get(run.angle) ?? 0) + item.str.trim().length)
  }
  let turn: Turn = 0
  for (const [angle, count] of ink) if (count > (ink.get(turn) ?? 0)) turn = angle
  const runs: Run[] = []
  const seen = new Map<string, Run[]>()
  const upright = turn === 0 || turn === 180 ? { width, height } : { width: height, height: width }
  for (const { angle, ...run } of placed) {
    const box = { page: number, x: run.x, y: run.y, width: run.width, height: run.height }
    const blank = run.text.trim() === ''
    if (angle !== turn) {
      if (!blank) unread.push({ why: 'slanted', text: run.text, box })
      continue
    }
    const turned = uprightRun(run, turn, width, height)
    if (!blank && isOverprint(turned, seen)) {
      unread.push({ why: 'overprint', text: run.text, box })
      continue
    }
    runs.push(turned)
  }
  return { number, ...upright, turn, runs, unread }
}

/** An item in page coordinates (top left, y down) as the page lies; null where its numbers are no numbers. */
function place(
  item: Item,
  view: readonly number[],
  style: { vertical?: boolean; ascent?: number } | undefined,
): Placed | null {
  const [a, b, c, d, e, f] = multiply(view, item.transform)
  const size = Math.hypot(c, d)
  if (![a, b, c, d, e, f, item.width].every(Number.isFinite) || size === 0 || Math.abs(e) > 1e6 || Math.abs(f) > 1e6)
    return null
  const base = {
    text: item.str,
    size,
    font: item.fontName,
    direction: item.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  }
  if (style?.vertical) {
    // pdf.js gives the top centre of the first character; height is the length of the column
    const length = item.height || item.width
    return { ...base, x: e - size / 2, y: f, width: size, height: length, baseline: f, angle: 'vertical' }
  }
  const angle = angleOf(a, b)
  const ascent = Math.min(1, Math.max(0.6, style?.ascent || 0.8)) * size
  if (angle === 90) return { ...base, x: e - ascent, y: f, width: size, height: item.width, baseline: e, angle }
  if (angle === 270)
    return { ...base, x: e - size + ascent, y: f - item.width, width: size, height: item.width, baseline: e, angle }
  if (angle === 180)
    return { ...base, x: e - item.width, y: f - size + ascent, width: item.width, height: size, baseline: f, angle }
  return { ...base, x: e, y: f - ascent, width: item.width, height: size, baseline: f, angle }
}

/** Direction of the text's baseline in quarter turns clockwise; null where it is slanted by more than 10°. */
function angleOf(a: number, b: number): 0 | 90 | 180 | 270 | null {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - quarter * 90) > 10) return null
  return ((((quarter % 4) + 4) % 4) * 90) as 0 | 90 | 180 | 270
}

/** The run as it stands on the page turned so that its text is upright. */
function uprightRun(run: Omit<Placed, 'angle'>, turn: Turn, width: number, height: number): Run {
  if (turn === 0) return run
  if (turn === 180) {
    return { ...run, x: width - run.x - run.width, y: height - run.y - run.height, baseline: height - run.baseline }
  }
  const swapped = { ...run, width: run.height, height: run.width }
  if (turn === 90) return { ...swapped, x: run.y, y: width - run.x - run.width, baseline: width - run.baseline }
  if (turn === 270) return { ...swapped, x: height - run.y - run.height, y: run.x, baseline: run.baseline }
  // vertical columns are read from right to left: the rightmost column is the first line
  const y = width - run.x - run.width
  return { ...swapped, x: run.y, y, baseline: y + run.width * 0.8 }
}

/** Bold by printing twice, and shadows: the same text within a third of a letter of where it stood before. */
function isOverprint(run: Run, seen: Map<string, Run[]>): boolean {
  const same = seen.get(run.text)
  if (!same) {
    seen.set(run.text, [run])
    return false
  }
  const near = run.size * 0.3
  const hit = same.some(
    (other) =>
      Math.abs(other.x - run.x) < near &&
      Math.abs(other.baseline - run.baseline) < near &&
      Math.abs(other.size - run.size) < near,
  )
  if (!hit) same.push(run)
  return hit
}

function multiply(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
