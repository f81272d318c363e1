// Pages of a PDF → grey pictures, by pdf.js on the canvas.

import type { SKRSContext2D } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAssets } from '../../pdf.ts'
import { pdfEngine } from '../pdf-engine.ts'
import type { Photo, photosOf } from './photo.ts'
import { greyOf, loadCanvas, maxPixels, type Picture } from './picture.ts'

/** Recognition wants letters of 20 to 40 pixels: print of 10 points at this resolution. */
const dpi = 300

/** A page as it is shown, and how many of its pixels make a point. */
export interface Shown {
  readonly picture: Picture
  readonly scale: number
  /** Size of the page in points, as shown. */
  readonly width: number
  readonly height: number
}

/** Opens the PDF for drawing. The bytes are detached: pass a copy. */
export async function openForDrawing(
  bytes: Uint8Array,
  password: string | undefined,
  assets: PdfAssets | undefined,
): Promise<PDFDocumentProxy> {
  await loadCanvas()
  const { getDocument, VerbosityLevel } = await pdfEngine()
  return getDocument({
    data: bytes,
    ...assets,
    ...(password === undefined ? {} : { password }),
    disableFontFace: true,
    enableXfa: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}

/** Draws one page, annotations and all; `photos` finds those that are a picture and nothing else. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  resolution = dpi,
  photos?: ReturnType<typeof photosOf>,
): Promise<Shown> {
  const { createCanvas } = await loadCanvas()
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(resolution / 72, Math.sqrt(maxPixels / Math.max(1, width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  const context = canvas.getContext('2d')
  const isPlain = page.ref !== null && page.rotate === 0 && page.userUnit === 1
  const photo = isPlain ? photos?.({ id: page.ref!.num, view: page.view }) : undefined
  if (!photo || !(await paintPhoto(photo, context, scale)))
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      background: 'white',
      intent: 'print',
    }).promise
  page.cleanup()
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { picture: greyOf(data, canvas.width, canvas.height), scale, width, height }
}

/** Whether the picture could be decoded, and is painted. */
async function paintPhoto(photo: Photo, context: SKRSContext2D, scale: number): Promise<boolean> {
  const { loadImage } = await loadCanvas()
  const image = await loadImage(Buffer.from(photo.jpeg)).catch(() => null)
  if (image === null) return false
  context.fillStyle = 'white'
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, photo.x * scale, photo.y * scale, photo.width * scale, photo.height * scale)
  return true
}
