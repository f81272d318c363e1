// The streams of a PDF as they lie in the file: their dictionaries, and their bytes unpacked.

/** A stream that may be the content of a page, or hold objects. */
export interface RawStream {
  /** Number of its object. */
  readonly id: string
  readonly dictionary: string
  readonly bytes: Uint8Array
}

/** Streams that are neither content nor objects: pictures, fonts, profiles, patterns, files. */
const other =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Type\s*\/(?:XRef|Metadata|EmbeddedFile|Pattern)\b|\/Length[123]\b|\/(?:Alternate|N\s+[134]\s*\/|N\s+[134]\s*>>|FunctionType|ShadingType|PatternType)\b/u

/** A stream that unpacks to more is no content worth reading twice. */
const mostUnpacked = 32 * 1024 * 1024

/**
 * @param text the bytes, one character each
 * @returns null where the file cannot be taken apart so simply
 */
export function streamsOf(bytes: Uint8Array, text: string): RawStream[] | null {
  const found: RawStream[] = []
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    const from = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1)
    const opened = text.lastIndexOf('obj', at)
    const dictionary = text.slice(opened + 3, at)
    if (opened < 0 || !/^\s*<</u.test(dictionary) || !/>>\s*$/u.test(dictionary)) continue // the word, in a text
    const length = lengthOf(dictionary, text)
    if (length === null || from + length > bytes.length) return null
    if (!/^\s*endstream/u.test(text.slice(from + length, from + length + 12))) return null
    if (!other.test(dictionary))
      found.push({ id: idBefore(text, opened), dictionary, bytes: bytes.slice(from, from + length) })
    at = from + length
  }
  return found
}

/** `12 0 obj` */
function idBefore(text: string, at: number): string {
  return /(\d+)\s+\d+\s+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? ''
}

/** Objects that fonts refer to: maps, sets and the drawings of letters, which lie in streams as content does. */
export function ofFonts(text: string): string[] {
  const single = [...text.matchAll(/\/(?:ToUnicode|CIDSet|CIDToGIDMap)\s+(\d+)\s/gu)].map((match) => match[1]!)
  const letters = [...text.matchAll(/\/CharProcs\s*<<([^>]*)>>/gu)].flatMap(
    (match) => match[1]!.match(/\d+(?=\s+\d+\s+R)/gu) ?? [],
  )
  return [...single, ...letters]
}

/** The length stands in the dictionary, or in an object of its own. */
function lengthOf(dictionary: string, text: string): number | null {
  const [, value, generation] = /\/Length\s+(\d+)(?:\s+(\d+)\s+R)?/u.exec(dictionary) ?? []
  if (value === undefined) return null
  if (generation === undefined) return Number(value)
  const at = text.search(new RegExp(`(?<![0-9])${value}\\s+${generation}\\s+obj\\s+\\d`, 'u'))
  return at < 0 ? null : Number(/obj\s+(\d+)/u.exec(text.slice(at, at + 40))?.[1])
}

/** The bytes of a stream; null where its filters are none that content has. */
export async function unpack({ dictionary, bytes }: RawStream, inflated: Inflate): Promise<Uint8Array | null> {
  const [, list, one] = /\/Filter\s*(?:\[([^\]]*)\]|\/(\w+))/u.exec(dictionary) ?? []
  const filters = (list ?? one ?? '').match(/\w+/gu) ?? []
  if (/\/(?:Predictor|F\s*[(<])/u.test(dictionary)) return null
  let data: Uint8Array | null = bytes
  for (const filter of filters) {
    if (!data) return null
    if (filter === 'FlateDecode' || filter === 'Fl') data = await inflated(data, mostUnpacked)
    else if (filter === 'ASCII85Decode' || filter === 'A85') data = ascii85(data)
    else return null
  }
  return data
}

/** Unpacks what `deflate` packed; null where it is damaged, or more than `most` bytes. */
export type Inflate = (bytes: Uint8Array, most: number) => Promise<Uint8Array | null> | Uint8Array | null

/** The way of every runtime. */
export const inflate: Inflate = async (bytes, most) => {
  const { writable, readable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  // what is wrong with the bytes is told where they are read
  const quiet = () => {}
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(quiet)
  writer.close().catch(quiet)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const reader = readable.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value)
      length += next.value.length
      if (length > most) return null
    }
  } catch {
    return null
  }
  if (chunks.length === 1) return chunks[0]!
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** Five characters are four bytes; `z` is four zeros; `~` ends it. */
function ascii85(bytes: Uint8Array): Uint8Array | null {
  const made = new Uint8Array(bytes.length * 4)
  let size = 0
  let value = 0
  let count = 0
  for (const code of bytes) {
    if (code === 126) break
    if (code <= 32) continue
    if (code === 122 && count === 0) {
      size += 4
      continue
    }
    if (code < 33 || code > 117) return null
    value = value * 85 + code - 33
    if (++count < 5) continue
    for (let i = 3; i >= 0; i--) {
      made[size + i] = value % 256
      value = Math.floor(value / 256)
    }
    size += 4
    count = 0
    value = 0
  }
  if (count === 1) return null
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84
    for (let i = 0; i < count - 1; i++) made[size++] = Math.floor(value / 256 ** (3 - i)) % 256
  }
  return made.subarray(0, size)
}
