// Picture files (PNG, JPEG, TIFF of many pages) → sheets.

import { ReadError } from '../../model/finding.ts'
import type { Sheet } from './index.ts'
import { greyOf, loadCanvas, type Picture, zoomed } from './picture.ts'

/** A picture of more pixels is refused before it is decoded. */
const mostPixels = 200_000_000
/** Pixels of an inch that recognition wants. */
const dpi = 300

/** The pages of a picture file; TIFF files hold many. @throws ReadError `damaged`, `limit` */
export async function sheetsOfFile(bytes: Uint8Array, name: string): Promise<(() => Promise<Sheet>)[]> {
  if (bytes[0] === 0x49 || bytes[0] === 0x4d) return sheetsOfTiff(bytes, name)
  const { width, height } = sizeOf(bytes) ?? broken(name)
  if (!isWhole(bytes)) broken(name)
  if (width * height > mostPixels) tooLarge(name, width, height)
  return [
    async () => {
      const { createCanvas, loadImage } = await loadCanvas()
      const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => broken(name, cause))
      const canvas = createCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.fillStyle = 'white'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return sheetOf(1, greyOf(data, canvas.width, canvas.height), null)
    },
  ]
}

async function sheetsOfTiff(bytes: Uint8Array, name: string): Promise<(() => Promise<Sheet>)[]> {
  const { default: tiff } = await import('utif2').catch((cause: unknown) => {
    throw new ReadError('ocr-missing', `${name}: TIFF files need the package utif2: npm install utif2`, { cause })
  })
  const buffer = bytes.slice().buffer
  let frames: ReturnType<typeof tiff.decode>
  try {
    frames = tiff.decode(buffer).filter((frame) => frame.t256 && frame.t257)
  } catch (cause) {
    return broken(name, cause)
  }
  if (frames.length === 0) broken(name)
  return frames.map((frame, i) => async () => {
    const [width, height] = [numberOf(frame.t256), numberOf(frame.t257)]
    if (width * height > mostPixels) tooLarge(name, width, height)
    try {
      tiff.decodeImage(buffer, frame)
      const rgba = tiff.toRGBA8(frame)
      const perUnit = numberOf(frame.t282)
      const resolution = perUnit > 0 ? perUnit * (numberOf(frame.t296) === 3 ? 2.54 : 1) : null
      return sheetOf(i + 1, greyOf(rgba, frame.width, frame.height), resolution)
    } catch (cause) {
      return broken(name, cause)
    }
  })
}

function numberOf(tag: unknown): number {
  return Array.isArray(tag) ? Number(tag[0]) : 0
}

/** The picture at the resolution of recognition; the size of its page from its own resolution, or as large as an A4 page. */
async function sheetOf(number: number, picture: Picture, resolution: number | null): Promise<Sheet> {
  const { width, height } = picture
  const real =
    resolution !== null && resolution >= 60 && resolution <= 2400 ? resolution : Math.max(width, height) / 11.69
  const zoom = real < 200 || real > 400 ? dpi / real : 1
  return { number, picture: zoom === 1 ? picture : await zoomed(picture, zoom), scale: (real * zoom) / 72 }
}

/** Whether the file has its end: a decoder gives the half of a picture without a word. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(-2048))
  return bytes[0] === 0x89 ? tail.includes('IEND') : tail.includes('\u00ff\u00d9')
}

/** Width and height that the head of a PNG or JPEG file names. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function broken(name: string, cause?: unknown): never {
  throw new ReadError('damaged', `${name}: the picture is cut short or damaged; get a fresh copy of the file`, {
    cause,
  })
}

function tooLarge(name: string, width: number, height: number): never {
  throw new ReadError(
    'limit',
    `${name}: the picture has ${width} by ${height} pixels and at most ${mostPixels / 1e6} million are read; scan it at 300 dpi`,
  )
}
