// Words of a name: where they stand, and the folded form in which lexicons know them.

export interface Word {
  readonly text: string
  /** Lower case, without accents, as lexicons hold it. */
  readonly fold: string
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
}

const twins: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ʼ: "'",
  '’': "'",
  '‘': "'",
}
const twin = /[ıłøđßæœðþʼ’‘]/gu
const plainAscii = /^[\0-\x7f]*$/u

/** Lower case without the accents of Latin, Greek and Cyrillic letters; other scripts keep all their marks. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plainAscii.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(twin, (letter) => twins[letter]!)
}

const word = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu

/**
 * A function that remembers its answers. Names hold the same few thousand words again and again; at `limit` answers it forgets them all,
 * so that memory stays bounded.
 */
export function remembering<T>(limit: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= limit) known.clear()
    const made = answer(text)
    known.set(text, made)
    return made
  }
}

/** The words of a text: runs of letters, marks and digits. */
export const wordsOf: (text: string) => readonly Word[] = remembering(2000, (text) => {
  const out: Word[] = []
  for (const match of text.matchAll(word)) {
    out.push({ text: match[0], fold: fold(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return out
})

const upper = /\p{Lu}/u
const lower = /\p{Ll}/u

/** Whether a word has capitals and no small letters; letters without case count as neither. */
export function isCapitals(text: string): boolean {
  return upper.test(text) && !lower.test(text)
}

/** Whether a word begins with a capital, or with a letter of a script without case. */
export function isCapitalized(text: string): boolean {
  return /^['"«“]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
}
