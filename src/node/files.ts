// Paths, file URLs and globs → letters; tells pdf.js where its tables lie.

import { glob, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { type Eyes, type Input, type Machine, type ReadOptions, readInput } from '../input.ts'
import type { Letter } from '../model/dataset.ts'
import { ReadError } from '../model/finding.ts'
import type { PdfAssets } from '../pdf.ts'
import type { EntryImageOptions } from './entry-image.ts'
import type { OcrOptions } from './ocr/recognizer.ts'
import { pdfEngine } from './pdf-engine.ts'

// without this the canvas reads every font of the system when it is loaded, which no letter needs
process.env.DISABLE_SYSTEM_FONTS_LOAD ??= '1'

/** A path, a file URL, bytes, a Blob, or `{ text }`. */
export type NodeInput = string | URL | Input

/** Options of reading under Node, where pages that are pictures can be recognised. */
export interface NodeReadOptions extends ReadOptions, OcrOptions {
  /** `false` leaves pages that are pictures unread. */
  readonly ocr?: boolean
}

/** A letter of more bytes than this is refused before it is read. */
const maxBytes = 100 * 1024 * 1024

/**
 * Reads one letter.
 * @throws ReadError where there is no dataset to return; its `code` says why.
 */
export async function readLetter(input: NodeInput, options: NodeReadOptions = {}): Promise<Letter> {
  const assets = options.assets ?? pdfAssets()
  const machine: Machine = {
    engine: pdfEngine,
    inflate,
    ...(options.ocr === false ? {} : { eyes: lazily(options) }),
  }
  const named = typeof input === 'string' || input instanceof URL ? { name: path.basename(fileOf(input)) } : {}
  const letter = await readInput(await contentOf(input, options.signal), { ...named, ...options, assets }, machine)
  origins.set(letter, { input, password: options.password })
  return letter
}

/** Where letters came from, for who wants to see their pages. */
const origins = new WeakMap<Letter, { readonly input: NodeInput; readonly password: string | undefined }>()

/**
 * The part of the page that shows a signatory, as a PNG file.
 * @throws ReadError `bad-option` where the letter has no such signatory, no pages, or is not known where it lies; `ocr-missing`
 */
export async function entryImage(letter: Letter, id: string, options: EntryImageOptions = {}): Promise<Uint8Array> {
  const origin = origins.get(letter)
  const input = options.input ?? origin?.input
  const open = async () => {
    if (input === undefined)
      throw new ReadError(
        'bad-option',
        `${letter.source.name}: this dataset was not read in this process; pass the letter itself as the option input`,
      )
    const content = await contentOf(input, undefined)
    const bytes =
      content instanceof Uint8Array ? content : new Uint8Array(await new Blob([content as Blob]).arrayBuffer())
    return { bytes: new Uint8Array(bytes), password: options.password ?? origin?.password, assets: pdfAssets() }
  }
  const { drawEntry } = await import('./entry-image.ts')
  return drawEntry(letter, id, open, options)
}

const fileOf = (input: string | URL) => (input instanceof URL || /^file:/iu.test(input) ? pathOf(input) : input)

async function contentOf(input: NodeInput, signal: AbortSignal | undefined): Promise<Input> {
  return typeof input === 'string' || input instanceof URL ? bytesOf(fileOf(input), signal) : input
}

/** A few streams at once are unpacked sooner than one after the other in the background. */
function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most })
  } catch {
    return null
  }
}

/** Recognition is loaded when a page needs it: letters with text pay nothing for it. */
function lazily(options: OcrOptions): Eyes {
  return {
    async recognize(job) {
      const { eyesOf } = await import('./ocr/machine.ts')
      return eyesOf(options).recognize(job)
    },
    async contradicted(job, pages) {
      const { eyesOf } = await import('./ocr/machine.ts')
      return eyesOf(options).contradicted(job, pages)
    },
    async missing(language) {
      const { eyesOf } = await import('./ocr/machine.ts')
      return eyesOf(options).missing(language)
    },
  }
}

function pathOf(url: string | URL): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    throw new ReadError(
      'not-found',
      `${url}: only paths and file URLs are read; fetch the letter first and pass its bytes`,
      { cause },
    )
  }
}

async function bytesOf(file: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    const about = await stat(file)
    if (!about.isFile())
      throw new ReadError(
        'not-found',
        `${file}: this is no file; name the letter itself, or a pattern such as ${path.join(file, '*.pdf')}`,
      )
    if (about.size > maxBytes)
      throw new ReadError(
        'limit',
        `${file}: the file has ${Math.round(about.size / 1048576)} MB and at most 100 MB are read; split it`,
      )
    return await readFile(file, { signal })
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    if (signal?.aborted) throw new ReadError('aborted', `${file}: reading was stopped by the caller`, { cause })
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT')
      throw new ReadError('not-found', `${file}: there is no such file; check the name and the folder`, { cause })
    throw new ReadError('not-found', `${file}: the file cannot be opened (${code}); check that you may read it`, {
      cause,
    })
  }
}

let assets: PdfAssets | undefined

function pdfAssets(): PdfAssets {
  if (!assets) {
    const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + path.sep
    assets = { cMapUrl: `${root}cmaps/`, standardFontDataUrl: `${root}standard_fonts/`, wasmUrl: `${root}wasm/` }
  }
  return assets
}

/** The files that the arguments name: paths as they are, patterns (`letters/*.pdf`) expanded and sorted, none twice. */
export async function expandPaths(patterns: readonly string[]): Promise<string[]> {
  const files = new Set<string>()
  for (const pattern of patterns) {
    const isPath =
      !/[*?[\]{}]/u.test(pattern) ||
      (await stat(pattern).then(
        () => true,
        () => false,
      ))
    if (isPath) {
      files.add(pattern)
      continue
    }
    const found: string[] = []
    for await (const file of glob(pattern)) found.push(file)
    if (found.length === 0) throw new ReadError('not-found', `${pattern}: no file matches the pattern`)
    for (const file of found.sort()) files.add(file)
  }
  return [...files]
}
