// Bytes, a Blob or text → the pages of one letter: what it is, its digest, its limits.

import { type Configuration, checkConfiguration } from './config.ts'
import { digest } from './content-hash.ts'
import type { Letter, Source } from './model/dataset.ts'
import { ReadError } from './model/finding.ts'
import type { Page } from './model/paper.ts'
import { fontsThatLie, isOfTornScript, isTornPage, needsRecognition, tearableLanguages } from './page-report.ts'
import { type Inflate, type PdfAssets, type PdfEngine, readPdf } from './pdf.ts'
import { type MissingData, readPages } from './read.ts'
import { inPlaceOf, withRecognized, withTornRead } from './recognized.ts'
import { readTextPages } from './text-source.ts'

export interface ReadOptions extends Configuration {
  /** Password of an encrypted PDF. */
  readonly password?: string
  /** 1-based pages to read; all where absent. */
  readonly pages?: readonly number[]
  /** Ends the work with a ReadError `aborted`. */
  readonly signal?: AbortSignal
  /** Called after each page. */
  readonly onProgress?: (progress: Progress) => void
  /** Name of the source in messages and in the dataset; the file's name where it has one. */
  readonly name?: string
  /** Where pdf.js finds its character maps and fonts; needed in a browser for unembedded fonts. */
  readonly assets?: PdfAssets
}

export interface Progress {
  readonly page: number
  readonly pages: number
  /** Present while pages are recognised, which takes seconds each. */
  readonly stage?: 'recognizing'
}

/** Pages that are pictures, to be recognised by who can. */
export interface RecognitionJob {
  /** The file again: reading takes the bytes away. */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly name: string
  /** The PDF's pages to recognise; absent for a picture file, which is recognised whole. */
  readonly numbers?: readonly number[]
  /** Text of the letter's other pages. */
  readonly context: string
  readonly options: ReadOptions
  readonly onPage: (done: number, of: number) => void
}

export interface Recognition {
  readonly pages: readonly Page[]
  /** Pages in the file. */
  readonly pageCount: number
  readonly missing: readonly MissingData[]
}

/** What a machine lends to the core. */
export interface Machine {
  /** pdf.js as it is best loaded here. */
  readonly engine: () => Promise<PdfEngine>
  /** What unpacks the streams of a file at once. */
  readonly inflate: Inflate
  /** Absent where pictures are not to be read. */
  readonly eyes?: Eyes
}

/** Who reads pictures. */
export interface Eyes {
  /** @throws ReadError `ocr-missing` where nothing is installed that could recognise */
  recognize(job: RecognitionJob): Promise<Recognition>
  /** Of pages with unseen text over their pictures, those whose pictures show something else. */
  contradicted(job: Omit<RecognitionJob, 'numbers' | 'context' | 'onPage'>, pages: readonly Page[]): Promise<number[]>
  /** What is missing to recognise a language. */
  missing(language: string): Promise<readonly MissingData[]>
}

/** A letter of more bytes than this is refused. */
const maxBytes = 100 * 1024 * 1024

/** What may be read: bytes, a Blob, or text that was taken from a letter (never a path: that is the rim's). */
export type Input = Uint8Array | ArrayBuffer | Blob | { readonly text: string }

/**
 * Reads one letter.
 * @throws ReadError where there is no dataset to return; its `code` says why.
 */
export async function readInput(input: Input, options: ReadOptions = {}, machine?: Machine): Promise<Letter> {
  const { signal } = options
  const name = options.name ?? nameOf(input)
  checkPages(options.pages, name)
  checkConfiguration({ findings: options.findings, places: options.places }, name)
  try {
    signal?.throwIfAborted()
    const bytes = await bytesOf(input)
    if (bytes.length === 0) throw new ReadError('empty-file', `${name}: the file is empty; there is nothing to read`)
    if (bytes.length > maxBytes) {
      throw new ReadError(
        'limit',
        `${name}: the file has ${Math.round(bytes.length / 1048576)} MB and at most 100 MB are read; split it`,
      )
    }
    const sha256 = await digest(bytes as Uint8Array<ArrayBuffer>)
    const source = { name, sha256, bytes: bytes.length }
    const again = () => bytesOf(input)
    if (isPdf(bytes)) return await fromPdf(bytes, source, options, machine, again)
    const picture = pictureOf(bytes)
    const eyes = machine?.eyes
    if (picture && eyes) return await fromPicture(bytes, picture, source, options, eyes)
    return await fromText(bytes, source, options)
  } catch (cause) {
    if (signal?.aborted) throw new ReadError('aborted', `${name}: reading was stopped by the caller`, { cause })
    throw cause
  }
}

interface Known {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

async function fromPdf(
  bytes: Uint8Array,
  source: Known,
  options: ReadOptions,
  machine: Machine | undefined,
  again: () => Promise<Uint8Array>,
): Promise<Letter> {
  const { password, pages: wanted, signal, onProgress, assets } = options
  const onPage = onProgress && ((page: number, pages: number) => onProgress({ page, pages }))
  const pdf = await readPdf(bytes, source.name, {
    password,
    pages: wanted,
    signal,
    onPage,
    assets,
    engine: machine?.engine,
    inflate: machine?.inflate,
  })
  const liars = fontsThatLie(pdf.pages)
  const eyes = machine?.eyes
  const torn = pdf.pages.filter(isTornPage)
  const lacking = eyes ? await dataFor(torn, eyes) : []
  const contradicted = new Set(eyes ? await contradictedBy(eyes, pdf.pages, source, options, again) : [])
  const untrue = new Set([...contradicted, ...(lacking.length > 0 ? [] : torn.map((page) => page.number))])
  const needed = eyes
    ? pdf.pages.filter((page) => untrue.has(page.number) || needsRecognition(page, pdf.failed, liars))
    : []
  const numbers = needed.map((page) => page.number)
  const seen = await recognized(numbers, pdf.pages, source, options, eyes, again, torn)
  const pages = pdf.pages.map((page) => {
    const again = seen.pages.find((other) => other.number === page.number)
    if (!again) return page
    if (contradicted.has(page.number)) return inPlaceOf(page, again)
    return torn.includes(page) ? withTornRead(page, again, isOfTornScript) : withRecognized(page, again, liars)
  })
  const letter = await readPages({
    pages,
    places: options.places,
    findings: options.findings,
    failed: pdf.failed,
    liars,
    missing: [...seen.missing, ...lacking],
    contradicted,
    source: { ...source, mediaType: 'application/pdf', pages: pdf.pageCount, producer: pdf.producer },
  })
  if (pdf.failed.length === 0 && letter.ledger.shown === 0 && seen.pages.length === 0) {
    if (seen.error) throw seen.error
    throw new ReadError(
      'no-text',
      `${source.name}: no page holds any text (a scan without a text layer?); recognise it first, for instance with OCRmyPDF, and read the result`,
    )
  }
  return letter
}

const textOf = (page: Page) => page.runs.map((run) => run.text).join(' ')

/** What is missing to recognise the pages whose text is torn: their letters tell the script all the same. */
async function dataFor(torn: readonly Page[], eyes: Eyes): Promise<readonly MissingData[]> {
  return (
    await Promise.all(tearableLanguages(torn.map(textOf).join(' ')).map((language) => eyes.missing(language)))
  ).flat()
}

async function contradictedBy(
  eyes: Eyes,
  pages: readonly Page[],
  { name, sha256 }: Known,
  options: ReadOptions,
  again: () => Promise<Uint8Array>,
): Promise<readonly number[]> {
  const layered = pages.filter((page) => page.layer === 'ocr')
  if (layered.length === 0) return []
  try {
    return await eyes.contradicted({ bytes: await again(), sha256, name, options }, layered)
  } catch (error) {
    // nothing is installed that could compare
    if (!(error instanceof ReadError) || error.code !== 'ocr-missing') throw error
    return []
  }
}

/** The pages that hold no text, recognised; where nothing is installed for that, the others are read without them. */
async function recognized(
  numbers: readonly number[],
  pages: readonly Page[],
  source: Known,
  options: ReadOptions,
  eyes: Eyes | undefined,
  again: () => Promise<Uint8Array>,
  torn: readonly Page[],
): Promise<Pick<Recognition, 'pages' | 'missing'> & { readonly error?: ReadError }> {
  if (!eyes || numbers.length === 0) return { pages: [], missing: [] }
  const context = pages
    .filter((page) => !numbers.includes(page.number) || torn.includes(page))
    .map(textOf)
    .join('\n')
  try {
    return await eyes.recognize({
      bytes: await again(),
      sha256: source.sha256,
      name: source.name,
      numbers,
      context,
      options,
      onPage: recognizing(options),
    })
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'ocr-missing') throw error
    return { pages: [], missing: [{ language: null, package: error.message }], error }
  }
}

function recognizing({ onProgress }: ReadOptions): RecognitionJob['onPage'] {
  return (page, pages) => onProgress?.({ page, pages, stage: 'recognizing' })
}

async function fromPicture(
  bytes: Uint8Array,
  mediaType: Source['mediaType'],
  source: Known,
  options: ReadOptions,
  eyes: Eyes,
): Promise<Letter> {
  const { sha256, name } = source
  const seen = await eyes.recognize({ bytes, sha256, name, context: '', options, onPage: recognizing(options) })
  const outside = options.pages?.find((page) => page > seen.pageCount)
  if (outside !== undefined)
    throw new ReadError('bad-option', `${name}: page ${outside} was asked for and the file has ${seen.pageCount}`)
  return readPages({
    pages: seen.pages,
    places: options.places,
    findings: options.findings,
    failed: [],
    missing: seen.missing,
    source: { ...source, mediaType, pages: seen.pageCount, producer: null },
  })
}

async function fromText(bytes: Uint8Array, source: Known, options: ReadOptions): Promise<Letter> {
  const text = decode(bytes, source.name)
  const all = readTextPages(text)
  const outside = options.pages?.find((page) => page > all.length)
  if (outside !== undefined)
    throw new ReadError('bad-option', `${source.name}: page ${outside} was asked for and the text has ${all.length}`)
  const pages = options.pages ? all.filter((page) => options.pages!.includes(page.number)) : all
  if (text.trim() === '')
    throw new ReadError('empty-file', `${source.name}: the text holds nothing but blanks; there is nothing to read`)
  options.onProgress?.({ page: pages.length, pages: pages.length })
  return readPages({
    pages,
    places: options.places,
    findings: options.findings,
    failed: [],
    missing: [],
    source: { ...source, mediaType: 'text/plain', pages: all.length, producer: null },
  })
}

/** UTF-8, or UTF-16 where a byte order mark says so; anything else is no text. */
function decode(bytes: Uint8Array, name: string): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const label = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  const kind = lookOf(bytes)
  if (kind)
    throw new ReadError(
      'not-a-pdf',
      `${name}: this is ${kind}, neither a PDF nor text; convert it to PDF or take its text`,
    )
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    if (!/\u0000/u.test(text)) return text
  } catch {
    // told below: the bytes are no text in any encoding that can be trusted
  }
  throw new ReadError(
    'not-a-pdf',
    `${name}: the file is neither a PDF nor UTF-8 text; convert it to PDF, or save its text as UTF-8`,
  )
}

function lookOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  if (head.startsWith('PK\u0003\u0004')) return 'a zip archive (a DOCX or ODT letter?)'
  if (head.startsWith('\u0089PNG')) return 'a PNG picture'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'a JPEG picture'
  if (head.startsWith('II*\u0000') || head.startsWith('MM\u0000*')) return 'a TIFF picture'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'an old Office document'
  if (head.startsWith('{\\rtf')) return 'an RTF document'
  if (/^\s*(?:<!doctype html|<html)/iu.test(head)) return 'an HTML page'
  return null
}

function pictureOf(bytes: Uint8Array): Source['mediaType'] | null {
  const look = lookOf(bytes)
  if (look === 'a PNG picture') return 'image/png'
  if (look === 'a JPEG picture') return 'image/jpeg'
  return look === 'a TIFF picture' ? 'image/tiff' : null
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')
}

async function bytesOf(input: Input): Promise<Uint8Array> {
  if (input instanceof Uint8Array) return new Uint8Array(input) // pdf.js takes the bytes away
  if (input instanceof ArrayBuffer) return new Uint8Array(input.slice(0))
  if ('text' in input && typeof input.text === 'string') return new TextEncoder().encode(input.text)
  return new Uint8Array(await (input as Blob).arrayBuffer())
}

function nameOf(input: Input): string {
  const name = 'name' in input ? input.name : undefined
  return typeof name === 'string' && name !== '' ? name : 'letter'
}

function checkPages(pages: readonly number[] | undefined, name: string): void {
  const bad = pages?.find((page) => !Number.isInteger(page) || page < 1)
  if (bad !== undefined)
    throw new ReadError('bad-option', `${name}: ${bad} is no page number; pages are whole numbers from 1`)
  if (pages?.length === 0)
    throw new ReadError('bad-option', `${name}: the list of pages is empty; leave it out to read all`)
}
