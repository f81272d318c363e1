// Bytes of a PDF → pages with positioned runs, by pdf.js in this process.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from './model/finding.ts'
import type { Page } from './model/paper.ts'
import { type ItemOrMark, spokenOf, withSpoken } from './pdf/actual-text.ts'
import { withBlanks } from './pdf/blank-codes.ts'
import { commentsOf } from './pdf/comments.ts'
import { fieldsOf, pagesWithFields } from './pdf/fields.ts'
import { type InkFont, inkOf } from './pdf/ink.ts'
import { isRecognised } from './pdf/layer.ts'
import { type Item, type SeenItem, seenItems } from './pdf/match.ts'
import { pageOf } from './pdf/page.ts'
import { type Needs, needsOf } from './pdf/scan.ts'
import { afterLoose, partedWord, withShapesInOrder } from './pdf/shapes.ts'
import type { Inflate } from './pdf/streams.ts'

export type { Inflate }

/** Where pdf.js finds its tables; each ends in `/`. Without `cMapUrl` the text of unembedded CJK fonts is lost. */
export interface PdfAssets {
  readonly cMapUrl?: string
  readonly standardFontDataUrl?: string
  readonly wasmUrl?: string
}

/** What reading uses of pdf.js. */
export type PdfEngine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

export interface PdfOptions {
  /** pdf.js, where it is to be loaded otherwise than by its name. */
  readonly engine?: (() => Promise<PdfEngine>) | undefined
  /** What unpacks the file's streams, where there is something quicker than what every runtime has. */
  readonly inflate?: Inflate | undefined
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

/**
 * Reads the text of a PDF. The bytes are detached by pdf.js: pass a copy if they are needed later.
 * @throws ReadError `password`, `damaged`, `limit`, `aborted`
 */
export async function readPdf(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<PdfText> {
  const engine = await (options.engine ?? ownEngine)()
  const { getDocument, VerbosityLevel } = engine
  options.signal?.throwIfAborted()
  const needs = needsOf(bytes, options.inflate)
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
    return await readDocument(engine, document, await needs, name, options)
  } finally {
    await task.destroy()
  }
}

const ownEngine = (): Promise<PdfEngine> => import('pdfjs-dist/legacy/build/pdf.mjs')

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

async function readDocument(
  engine: PdfEngine,
  document: PDFDocumentProxy,
  needs: Needs,
  name: string,
  options: PdfOptions,
): Promise<PdfText> {
  const { pages: wanted, signal, onPage } = options
  const pageCount = document.numPages
  // where a page has several contents, or the file old ones, one may cover what another shows
  const needed = { ...needs, ink: needs.ink || needs.contents > pageCount }
  const outside = wanted?.find((page) => page > pageCount)
  if (outside !== undefined) {
    throw new ReadError('bad-option', `${name}: page ${outside} was asked for and the file has ${pageCount}`)
  }
  const withFields = await pagesWithFields(document)
  const numbers = wanted ?? Array.from({ length: Math.min(pageCount, maxPages) }, (_, i) => i + 1)
  const pages: Page[] = []
  const failed: { page: number; reason: string }[] = []
  for (const [done, number] of numbers.entries()) {
    signal?.throwIfAborted()
    try {
      pages.push(await readPage(engine, document, number, { ...needed, fields: withFields.has(number - 1) }))
    } catch (cause) {
      failed.push({ page: number, reason: cause instanceof Error ? cause.message : String(cause) })
      pages.push({ number, width: 0, height: 0, turn: 0, runs: [], unread: [] })
    }
    onPage?.(done + 1, numbers.length)
  }
  if (!wanted && pageCount > maxPages) {
    failed.push({ page: maxPages + 1, reason: `only the first ${maxPages} of ${pageCount} pages are read` })
  }
  await markBlank(engine, document, pages)
  return {
    pages,
    pageCount,
    producer: await producerOf(document),
    failed,
  }
}

/** Among pages with text, one without may be blank: nothing is painted on it, so that there is nothing to recognise. */
async function markBlank({ AnnotationMode, OPS }: PdfEngine, document: PDFDocumentProxy, pages: Page[]): Promise<void> {
  const hasText = (page: Page) => page.runs.some((run) => run.text.trim() !== '')
  if (!pages.some(hasText)) return
  const paints = new Set(
    Object.entries(OPS)
      .filter(([name]) => /^(?:paint(?!FormX)|shadingFill|constructPath|showText)/u.test(name))
      .map(([, code]) => code),
  )
  for (const [i, page] of pages.entries()) {
    if (hasText(page) || page.unread.length > 0 || page.width === 0) continue
    try {
      const { fnArray, argsArray } = await (await document.getPage(page.number)).getOperatorList({
        annotationMode: AnnotationMode.DISABLE,
      })
      const isPaint = (code: number, at: number) =>
        paints.has(code) && !(code === OPS.constructPath && (argsArray[at] as unknown[])?.[0] === OPS.endPath)
      if (!fnArray.some(isPaint)) pages[i] = { ...page, layer: 'none' }
    } catch {
      // what cannot be followed may show something
    }
  }
}

async function producerOf(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = (await document.getMetadata()) as { info: { Producer?: unknown } }
    return typeof info.Producer === 'string' && info.Producer !== '' ? info.Producer : null
  } catch {
    return null // a letter with damaged metadata is still a letter
  }
}

async function readPage(
  engine: PdfEngine,
  document: PDFDocumentProxy,
  number: number,
  needs: Needs & { readonly fields: boolean },
): Promise<Page> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: needs.marks.length > 0,
  })
  if (content.items.length > maxItems) throw new Error(`more than ${maxItems} pieces of text`)
  const given = content.items as unknown as ItemOrMark[]
  const spoken = spokenOf(given, needs.marks)
  const all: ItemOrMark[] = withBlanks(given, new Set(spoken.flatMap((span) => span.items)))
  const items = all.filter((item): item is Item => !('type' in item))
  const styles = content.styles as Record<string, { vertical?: boolean; ascent?: number; descent?: number }>
  const isFollowed =
    needs.ink ||
    items.some(({ str, dir }) => partedWord.test(str) || (dir === 'rtl' && afterLoose.test(str))) ||
    (items.some((item) => item.dir === 'rtl') && (await needs.shapes()))
  const { seen, recognised } = isFollowed ? await look(engine, document, page, items) : plain(items)
  const typed = needs.fields ? await fieldsOf(page, items) : []
  const shown = [...withSpoken(seen, spoken), ...typed]
  const made = pageOf(number, viewport.width, viewport.height, viewport.transform, shown, styles)
  const comments = needs.comments ? await commentsOf(page, viewport) : []
  page.cleanup()
  const unread = [...made.unread, ...comments]
  return recognised ? { ...made, unread, layer: 'ocr' } : { ...made, unread }
}

/** Which of the pieces are seen; all are where the page cannot be followed. */
async function look(
  { AnnotationMode, OPS }: PdfEngine,
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  items: readonly Item[],
): Promise<{ seen: readonly SeenItem[]; recognised: boolean }> {
  const all = plain(items)
  if (items.every((item) => item.str.trim() === '')) return all
  const layers = await document.getOptionalContentConfig()
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const { glyphs, blanks, pictures } = inkOf(operators, {
    ops: OPS,
    font: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as InkFont) : null),
    isShown: (layer) => layers.isVisible(layer),
  })
  const seen = seenItems(withShapesInOrder(items, glyphs, blanks), glyphs)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return isRecognised(seen, pictures, { left, bottom, right, top })
    ? { ...all, recognised: true }
    : { seen, recognised: false }
}

function plain(items: readonly Item[]): { seen: readonly SeenItem[]; recognised: boolean } {
  return { seen: items.map((item) => ({ item, seen: 'painted' })), recognised: false }
}
