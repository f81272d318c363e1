// A grey picture of a page, and the canvas that draws and decodes it.

import type { SKRSContext2D } from '@napi-rs/canvas'
import { ReadError } from '../../model/finding.ts'
import type { Picture } from './recognizer.ts'

export type { Picture }

/** More pixels than an A3 page has at 600 dpi are drawn smaller. */
export const maxPixels = 70_000_000

/** Paper is lighter than this. */
const inked = 200

/** A part of a picture, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Side of the squares that a picture is looked at in, where single pixels are too many. */
export const square = 4

/** Ink of the picture in squares: 1 where a square holds any. */
export interface Raster {
  readonly ink: Uint8Array
  readonly width: number
  readonly height: number
}

export function rasterOf({ pixels, width, height }: Picture): Raster {
  const [w, h] = [Math.ceil(width / square), Math.ceil(height / square)]
  const counts = new Uint8Array(w * h)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (pixels[y * width + x]! < 128) counts[Math.floor(y / square) * w + Math.floor(x / square)]!++
  // a single dark dot is dirt
  return { ink: counts.map((count) => (count > 1 ? 1 : 0)), width: w, height: h }
}

type Canvas = typeof import('@napi-rs/canvas')

/** The canvas that pdf.js brings along. @throws ReadError `ocr-missing` where it is not installed */
export async function loadCanvas(): Promise<Canvas> {
  try {
    return await import('@napi-rs/canvas')
  } catch (cause) {
    throw new ReadError('ocr-missing', 'pages cannot be drawn: install the package @napi-rs/canvas', { cause })
  }
}

/** Grey of RGBA pixels on white paper. */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height)
  for (let i = 0, k = 0; i < pixels.length; i++, k += 4) {
    const alpha = rgba[k + 3]!
    const grey = (rgba[k]! * 77 + rgba[k + 1]! * 150 + rgba[k + 2]! * 29) >> 8
    pixels[i] = alpha === 255 ? grey : 255 - Math.round(((255 - grey) * alpha) / 255)
  }
  return { width, height, pixels }
}

/** The part of a picture inside a box of pixels; what lies outside the picture is left off. */
export function crop(picture: Picture, left: number, top: number, width: number, height: number): Picture {
  const x = Math.max(0, Math.floor(left))
  const y = Math.max(0, Math.floor(top))
  const right = Math.min(picture.width, Math.ceil(left + width))
  const bottom = Math.min(picture.height, Math.ceil(top + height))
  const [w, h] = [Math.max(1, right - x), Math.max(1, bottom - y)]
  const pixels = new Uint8Array(w * h)
  for (let row = 0; row < h; row++) {
    const from = (y + row) * picture.width + x
    pixels.set(picture.pixels.subarray(from, from + w), row * w)
  }
  return { width: w, height: h, pixels }
}

/** The part of an area that holds ink, and so much around it: white paper takes time to recognise, too. */
export function inkOf({ pixels, width: w }: Picture, area: Area, margin: number): Area {
  const [right, bottom] = [Math.min(w, area.x + area.width), Math.min(pixels.length / w, area.y + area.height)]
  let [first, last, top, low] = [right, area.x - 1, bottom, area.y - 1]
  for (let y = area.y; y < bottom; y++)
    for (let x = area.x; x < right; x++) {
      if (pixels[y * w + x]! >= inked) continue
      if (x < first) first = x
      if (x > last) last = x
      if (y < top) top = y
      low = y
    }
  if (last < first) return area
  const [x, y] = [Math.max(area.x, first - margin), Math.max(area.y, top - margin)]
  return { x, y, width: Math.min(right, last + margin) - x, height: Math.min(bottom, low + margin) - y }
}

/** Portable greymap: the plainest file that every recogniser reads. */
export function toPgm({ width, height, pixels }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}

/** The picture made larger or smaller. */
export async function zoomed({ width, height, pixels }: Picture, zoom: number): Promise<Picture> {
  const { createCanvas } = await loadCanvas()
  const from = createCanvas(width, height)
  paint(from.getContext('2d'), { width, height, pixels }, 0)
  const to = createCanvas(Math.max(1, Math.round(width * zoom)), Math.max(1, Math.round(height * zoom)))
  const context = to.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(from, 0, 0, to.width, to.height)
  return greyOf(context.getImageData(0, 0, to.width, to.height).data, to.width, to.height)
}

/** Puts a grey picture on a canvas, `top` pixels below its upper edge. */
function paint(context: SKRSContext2D, { width, height, pixels }: Picture, top: number): void {
  const image = context.createImageData(width, height)
  for (let i = 0, k = 0; i < pixels.length; i++, k += 4) {
    image.data[k] = image.data[k + 1] = image.data[k + 2] = pixels[i]!
    image.data[k + 3] = 255
  }
  context.putImageData(image, 0, top)
}

/** Pictures one below the other, as a PNG file. */
export async function toPng(pictures: readonly Picture[]): Promise<Uint8Array> {
  const { createCanvas } = await loadCanvas()
  const canvas = createCanvas(
    Math.max(...pictures.map((picture) => picture.width)),
    pictures.reduce((sum, picture) => sum + picture.height, 0),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  let top = 0
  for (const picture of pictures) {
    paint(context, picture, top)
    top += picture.height
  }
  return new Uint8Array(await canvas.encode('png'))
}
