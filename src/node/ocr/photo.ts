// Pages of a PDF that are one JPEG picture and nothing else: the picture as it lies in the file, which the canvas decodes ten times as fast as pdf.js does.

import { inflateSync } from 'node:zlib'

/** What pdf.js says of a page. */
export interface PageFacts {
  /** Number of its object. */
  readonly id: number
  /** Left, bottom, right and top, in points. */
  readonly view: readonly number[]
}

/** A JPEG and where it lies on its page, in points from the page's top left. */
export interface Photo {
  readonly jpeg: Uint8Array
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A file of more bytes is not made a text of. */
const mostBytes = 400_000_000
/** What paints a picture: the state kept, a matrix, the picture, the state brought back. */
const painted = /^\s*(?:q\s+)+((?:[-+\d.]+\s+){6})cm\s+\/([^\s/]+)\s+Do\s+(?:Q\s*)+$/u
/** What a picture must not have: what is seen would differ from what is stored. */
const altered = /\/(?:S?Mask|ImageMask|Decode|DecodeParms|OC)\b/u

/** Looks pages up in a file; each answer is null where the page is anything else, or in doubt. */
export function photosOf(bytes: Uint8Array): (page: PageFacts) => Photo | null {
  let text: string | undefined
  let places: Map<number, number> | undefined
  return (page) => {
    if (bytes.length > mostBytes) return null
    // one character for each byte
    text ??= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    places ??= text.includes('/Encrypt') ? new Map() : placesOf(text)
    return photoOf({ bytes, text, places }, page)
  }
}

interface File {
  readonly bytes: Uint8Array
  readonly text: string
  /** Where each object begins; those that are told twice are left out. */
  readonly places: ReadonlyMap<number, number>
}

function placesOf(text: string): Map<number, number> {
  const places = new Map<number, number>()
  const twice = new Set<number>()
  for (const { 1: id, index, 0: head } of text.matchAll(/(?<![\d])(\d{1,9}) 0 obj\b/gu)) {
    if (places.has(Number(id))) twice.add(Number(id))
    places.set(Number(id), index + head.length)
  }
  for (const id of twice) places.delete(id)
  return places
}

function photoOf(file: File, { id, view }: PageFacts): Photo | null {
  const page = dictionaryOf(file, id)
  if (!page || /\/(?:Annots|UserUnit|Rotate)\b/u.test(page)) return null
  const content = contentOf(file, Number(/\/Contents\s*\[?\s*(\d+) 0 R\s*(?:\]|\/|>|\s)/u.exec(page)?.[1]))
  const [, matrix, name] = painted.exec(content ?? '') ?? []
  if (matrix === undefined || /\/Contents\s*\[\s*\d+ 0 R\s+\d/u.test(page)) return null
  const [a, b, c, d, e, f] = matrix.trim().split(/\s+/u).map(Number) as [number, number, number, number, number, number]
  if (b !== 0 || c !== 0 || !(a > 0 && d > 0)) return null
  const picture = pictureIn(file, page, name!)
  const jpeg = picture === null ? null : streamOf(file, picture)
  const dictionary = picture === null ? null : dictionaryOf(file, picture)
  if (!jpeg || !dictionary || !isPlainJpeg(jpeg, dictionary)) return null
  return { jpeg, x: e - view[0]!, y: view[3]! - f - d, width: a, height: d }
}

/** The dictionary of an object, up to its stream. */
function dictionaryOf({ text, places }: File, id: number): string | null {
  const at = places.get(id)
  if (at === undefined) return null
  const ends = [text.indexOf('endobj', at), text.indexOf('stream', at)].filter((end) => end >= 0)
  return ends.length === 0 ? null : text.slice(at, Math.min(...ends))
}

function streamOf(file: File, id: number): Uint8Array | null {
  const dictionary = dictionaryOf(file, id)
  if (dictionary === null) return null
  const at = file.places.get(id)! + dictionary.length + 'stream'.length
  const from = at + (file.text.startsWith('\r\n', at) ? 2 : 1)
  const [, value, isElsewhere] = /\/Length\s+(\d+)(\s+0\s+R)?/u.exec(dictionary) ?? []
  const length = isElsewhere ? Number(dictionaryOf(file, Number(value))) : Number(value)
  return /^\s*endstream/u.test(file.text.slice(from + length, from + length + 12))
    ? file.bytes.subarray(from, from + length)
    : null
}

/** The operators of a page. */
function contentOf(file: File, id: number): string | null {
  const bytes = streamOf(file, id)
  const filter = /\/Filter\s*\[?\s*\/(\w+)/u.exec(dictionaryOf(file, id) ?? '')?.[1]
  if (!bytes || bytes.length > 4096) return null
  if (filter === undefined) return Buffer.from(bytes).toString('latin1')
  try {
    return filter === 'FlateDecode' ? inflateSync(bytes, { maxOutputLength: 4096 }).toString('latin1') : null
  } catch {
    return null
  }
}

/** The object of the picture that a page calls by this name: what it may call stands in the page, or where the page says. */
function pictureIn(file: File, page: string, name: string): number | null {
  const inside = (text: string, key: string) => {
    const id = new RegExp(`/${key}\\s+(\\d+) 0 R`, 'u').exec(text)?.[1]
    return id === undefined ? text : (dictionaryOf(file, Number(id)) ?? '')
  }
  const objects = inside(inside(page, 'Resources'), 'XObject')
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const found = [...objects.matchAll(new RegExp(`/${escaped}\\s+(\\d+) 0 R`, 'gu'))]
  return found.length === 1 ? Number(found[0]![1]) : null
}

/** Whether a picture shows what its JPEG does: grey or coloured, as large as it says, and not to be turned. */
function isPlainJpeg(jpeg: Uint8Array, dictionary: string): boolean {
  if (!/\/Filter\s*\[?\s*\/DCTDecode\s*(?:\]|\/|>|\s)/u.test(dictionary)) return false
  if (!/\/Subtype\s*\/Image\b/u.test(dictionary) || altered.test(dictionary)) return false
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 10 < jpeg.length && jpeg[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = jpeg[at + 1]!
    // what a camera says of its place may turn the picture
    if (marker === 0xe1) return false
    if (marker < 0xc0 || marker > 0xc2) continue
    const isSame = (key: string, value: number) => new RegExp(`/${key}\\s+${value}(?!\\d)`, 'u').test(dictionary)
    return (
      [1, 3].includes(jpeg[at + 9]!) &&
      isSame('Height', view.getUint16(at + 5)) &&
      isSame('Width', view.getUint16(at + 7))
    )
  }
  return false
}
