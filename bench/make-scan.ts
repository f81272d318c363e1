// Makes scans of native letters: drawn at a resolution, turned, with noise, slanted light and JPEG, and put into a PDF of pictures.

import type { SKRSContext2D } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadCanvas } from '../src/node/ocr/picture.ts'
import { drawPage, openForDrawing } from '../src/node/ocr/render.ts'

export interface ScanKind {
  readonly dpi: number
  /** Degrees clockwise. */
  readonly turn?: number
  /** Standard deviation of the noise, in grey steps of 255. */
  readonly noise?: number
  /** 0 to 100. */
  readonly jpeg?: number
  /** Slanted light: how much darker the far corner is, 0 to 1. */
  readonly shade?: number
  /** A photocopy: black edges, two punch holes, specks. */
  readonly copied?: boolean
  /** What a layer of unseen text over the picture says for each piece of print; absent for none. */
  readonly unseen?: (text: string) => string
}

/** A PDF whose pages are pictures of the pages of another; the same input gives the same noise. */
export async function makeScan(pdf: Uint8Array, kind: ScanKind, pages?: readonly number[]): Promise<Uint8Array> {
  const pictures = await scanPictures(pdf, kind, pages)
  return pdfOfPictures(pictures)
}

export interface Jpeg {
  readonly jpeg: Uint8Array
  readonly pixels: readonly [number, number]
  readonly points: readonly [number, number]
  /** Operators that write the unseen text. */
  readonly unseen: string
}

export async function scanPictures(
  pdf: Uint8Array,
  { dpi, turn = 0, noise = 0, jpeg = 85, shade = 0, copied = false, unseen }: ScanKind,
  pages?: readonly number[],
): Promise<Jpeg[]> {
  const { createCanvas } = await loadCanvas()
  const root = new URL('../node_modules/pdfjs-dist/', import.meta.url).pathname
  const assets = { cMapUrl: `${root}cmaps/`, standardFontDataUrl: `${root}standard_fonts/`, wasmUrl: `${root}wasm/` }
  const document = await openForDrawing(new Uint8Array(pdf), '', assets)
  const made: Jpeg[] = []
  const random = generator(20200626)
  for (let number = 1; number <= document.numPages; number++) {
    if (pages && !pages.includes(number)) continue
    const { picture, width, height } = await drawPage(document, number, dpi)
    const clean = createCanvas(picture.width, picture.height)
    const image = clean.getContext('2d').createImageData(picture.width, picture.height)
    const ink = new Uint32Array(image.data.buffer)
    for (let i = 0; i < ink.length; i++) ink[i] = greyPixel(picture.pixels[i]!)
    clean.getContext('2d').putImageData(image, 0, 0)
    const isSideways = Math.abs(turn % 180) === 90
    const canvas = isSideways
      ? createCanvas(picture.height, picture.width)
      : createCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.translate(canvas.width / 2, canvas.height / 2)
    context.rotate((turn * Math.PI) / 180)
    context.drawImage(clean, -picture.width / 2, -picture.height / 2)
    context.resetTransform()
    if (copied) soil(context, canvas.width, canvas.height, dpi, random)
    const drawn = context.getImageData(0, 0, canvas.width, canvas.height)
    const pixels = new Uint32Array(drawn.data.buffer)
    for (let i = 0; i < pixels.length; i++) {
      const light = 1 - (shade * ((i % canvas.width) / canvas.width + i / pixels.length)) / 2
      pixels[i] = greyPixel(Math.max(0, Math.min(255, (pixels[i]! & 255) * light + noise * bell(random))))
    }
    context.putImageData(drawn, 0, 0)
    made.push({
      jpeg: new Uint8Array(await canvas.encode('jpeg', jpeg)),
      pixels: [canvas.width, canvas.height],
      points: isSideways ? [height, width] : [width, height],
      unseen: unseen ? await unseenText(document, number, unseen) : '',
    })
  }
  await document.loadingTask.destroy()
  return made
}

/** What a copier adds: the dark beside the paper, with a ragged rim, the holes of a binder, and dirt on the glass. */
function soil(context: SKRSContext2D, width: number, height: number, dpi: number, random: () => number): void {
  const mm = dpi / 25.4
  context.fillStyle = '#111'
  for (let y = 0; y < height; y++) {
    context.fillRect(0, y, (3 + random()) * mm, 1)
    context.fillRect(width - (2 + random()) * mm, y, 3 * mm, 1)
  }
  context.fillRect(0, 0, width, 3 * mm)
  for (const y of [0.37, 0.63]) {
    context.beginPath()
    context.arc(7 * mm, y * height, 2.5 * mm, 0, 2 * Math.PI)
    context.fill()
  }
  for (let i = 0; i < (width * height) / 9000; i++) context.fillRect(random() * width, random() * height, 2, 2)
}

/** The page's print once more, as operators that show nothing: in Helvetica, Western letters only. */
async function unseenText(document: PDFDocumentProxy, number: number, say: (text: string) => string): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  const lines = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, x, y] = item.transform as number[]
    const codes = [...say(item.str)].map((letter) => letter.charCodeAt(0).toString(8).padStart(3, '0'))
    return [
      `/F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${codes.map((code) => (code.length > 3 ? '?' : `\\${code}`)).join('')}) Tj`,
    ]
  })
  return `BT 3 Tr ${lines.join('\n')} ET`
}

/** An opaque grey pixel, its bytes in the canvas's order. */
const greyPixel = (value: number) => (0xff000000 | (value << 16) | (value << 8) | value) >>> 0

/** mulberry32: small and seeded. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Near enough to a normal distribution. */
const bell = (random: () => number) => (random() + random() + random() + random() - 2) * 1.73

function pdfOfPictures(pictures: readonly Jpeg[]): Uint8Array {
  const parts: Uint8Array[] = []
  const places: number[] = []
  let length = 0
  const write = (text: string | Uint8Array) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    parts.push(bytes)
    length += bytes.length
  }
  const object = (body: string, stream?: Uint8Array) => {
    places.push(length)
    write(`${places.length} 0 obj\n${body}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  write('%PDF-1.7\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object(`<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}] >>`)
  for (const [i, { jpeg, pixels, points, unseen }] of pictures.entries()) {
    const content = new TextEncoder().encode(`q ${points[0]} 0 0 ${points[1]} 0 0 cm /I Do Q ${unseen}`)
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points[0]} ${points[1]}] /Contents ${4 + 3 * i} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> /XObject << /I ${5 + 3 * i} 0 R >> >> >>`,
    )
    object(`<< /Length ${content.length} >>`, content)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    )
  }
  const start = length
  write(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`)
  for (const place of places) write(`${String(place).padStart(10, '0')} 00000 n \n`)
  write(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}
