// Lends recognition to the core: opens the file, draws the pages, and hands back what they show.

import type { Eyes, RecognitionJob } from '../../input.ts'
import type { PdfAssets } from '../../pdf.ts'
import type { MissingData } from '../../read.ts'
import { languageOfBody } from '../../text/language.ts'
import { cacheFolder } from './cache.ts'
import { sheetsOfFile } from './files.ts'
import { recognizeSheets, type Sheet } from './index.ts'
import { dataOf } from './language-data.ts'
import { contradictedPages } from './layer-check.ts'
import { photosOf } from './photo.ts'
import type { OcrOptions, Recognizer } from './recognizer.ts'
import { drawPage, openForDrawing } from './render.ts'
import { openTesseract } from './tesseract.ts'

export function eyesOf({ ocrLanguages, recognizer, cache = true }: OcrOptions): Eyes {
  return {
    async recognize(job) {
      const own = recognizer ?? openTesseract()
      try {
        return await recognize(job, own, ocrLanguages, cache)
      } finally {
        if (!recognizer) await own.close()
      }
    },
    async contradicted({ bytes, name, options: { password, assets, signal } }, pages) {
      const own = recognizer ?? openTesseract()
      try {
        const sheets = await openSheets(bytes, { name, mediaType: 'application/pdf' }, password, assets)
        try {
          return await contradictedPages(pages, sheets.draw, own, signal)
        } finally {
          await sheets.close()
        }
      } finally {
        if (!recognizer) await own.close()
      }
    },
    missing: async (language) => (recognizer ? recognizer.missing([language]) : dataOf(language).missing),
  }
}

async function recognize(
  { bytes, sha256, name, numbers, context, options, onPage }: RecognitionJob,
  recognizer: Recognizer,
  languages: readonly string[] | undefined,
  cache: boolean,
) {
  const { signal, password, assets, pages: wanted } = options
  const told = await languageOfBody(context)
  const settings = {
    languages,
    language: told === 'und' ? undefined : told,
    signal,
    cache: cache ? { folder: cacheFolder(), key: sha256 } : undefined,
  }
  const run = async (all: readonly number[], draw: (number: number) => Promise<Sheet>) => {
    let done = 0
    const found = await recognizeSheets(all, draw, recognizer, {
      ...settings,
      onPage: () => onPage(++done, all.length),
    })
    const missing = new Map<string, MissingData>()
    for (const one of found.flatMap((page) => page.missing)) missing.set(one.package, one)
    return { pages: found.map((one) => one.page), missing: [...missing.values()] }
  }
  const sheets = await openSheets(
    bytes,
    { name, mediaType: numbers ? 'application/pdf' : 'image/png' },
    password,
    assets,
  )
  try {
    const all = numbers ?? Array.from({ length: sheets.count }, (_, i) => i + 1)
    return {
      ...(await run(numbers ?? all.filter((number) => !wanted || wanted.includes(number)), sheets.draw)),
      pageCount: sheets.count,
    }
  } finally {
    await sheets.close()
  }
}

/** The pages of a file as pictures. */
export interface Sheets {
  readonly count: number
  /** Draws a page; at the resolution of recognition where none is named. */
  draw(number: number, dpi?: number): Promise<Sheet>
  close(): Promise<void>
}

/** Opens a PDF or a picture file for drawing. */
export async function openSheets(
  bytes: Uint8Array,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  password?: string,
  assets?: PdfAssets,
): Promise<Sheets> {
  if (mediaType !== 'application/pdf') {
    const files = await sheetsOfFile(bytes, name)
    return { count: files.length, draw: (number) => files[number - 1]!(), close: async () => {} }
  }
  const photos = photosOf(bytes)
  const document = await openForDrawing(bytes.slice(), password, assets)
  return {
    count: document.numPages,
    draw: async (number, dpi) => ({ number, ...(await drawPage(document, number, dpi, photos)) }),
    close: () => document.loadingTask.destroy(),
  }
}
