// Turns characters back into the bytes that a code page reads them from. Tables come from the runtime's own decoders.

/** Code pages by the names that TextDecoder knows; one byte a character, or two for those of East Asia. */
const wide = ['shift_jis', 'gbk', 'big5', 'euc-jp', 'euc-kr'] as const
const narrow = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
  'macintosh',
  'windows-1250',
  'windows-1254',
  'windows-1257',
] as const

export type CodePage = (typeof wide)[number] | (typeof narrow)[number] | 'utf-8'

/** Decoder of a code page; null where the runtime has none. */
function decoder(page: CodePage, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(page, { fatal })
  } catch {
    return null
  }
}

const tables = new Map<CodePage, ReadonlyMap<string, number>>()

/** Characters of a code page and the bytes they are read from: one byte, or two as high × 256 + low. */
function tableOf(page: CodePage): ReadonlyMap<string, number> {
  const made = tables.get(page)
  if (made) return made
  const table = new Map<string, number>()
  const read = decoder(page, false)
  const isWide = (wide as readonly string[]).includes(page)
  if (read && isWide) {
    // All pairs in one go, each followed by a line break.
    const bytes = new Uint8Array(126 * 191 * 3)
    let at = 0
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        bytes[at++] = high
        bytes[at++] = low
        bytes[at++] = 10
      }
    }
    for (const [index, text] of read.decode(bytes).split('\n').entries()) {
      const isOne = text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff)
      if (!isOne || text === '\ufffd' || table.has(text)) continue
      table.set(text, (0x81 + Math.floor(index / 191)) * 256 + 0x40 + (index % 191))
    }
  }
  if (read) {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const text = read.decode(Uint8Array.of(byte))
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, byte)
    }
  }
  // What the page leaves open is printed as it is, as control characters.
  if (page === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) table.set(String.fromCharCode(byte), byte)
  tables.set(page, table)
  return table
}

/** Code of the character on that page, Infinity where it is not on it. */
export function codeOf(character: string, page: CodePage): number {
  return tableOf(page).get(character) ?? Number.POSITIVE_INFINITY
}

/** Bytes that the text is read from on that code page; null where a character is not on it. */
export function encode(text: string, page: CodePage): Uint8Array | null {
  if (page === 'utf-8') return new TextEncoder().encode(text)
  const table = tableOf(page)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else {
      const known = table.get(character)
      if (known === undefined) return null
      if (known > 0xff) bytes.push(known >> 8)
      bytes.push(known & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}

/** Text of the bytes on that code page; null where they are not valid there. */
export function decode(bytes: Uint8Array, page: CodePage): string | null {
  const read = decoder(page, true)
  if (!read) return null
  try {
    return read.decode(bytes)
  } catch {
    return null
  }
}
