// Words as lexicons hold them: in lower case, without accents.

import { remembering } from './remember.ts'
import { isAscii } from './script.ts'

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

/** Without accents and twins, of a text in lower case. */
const unaccented = remembering(16_000, (lower) =>
  lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(twin, (letter) => twins[letter]!),
)

/** Lower case without the accents of Latin, Greek and Cyrillic letters; other scripts keep all their marks. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return isAscii(lower) ? lower : unaccented(lower)
}
