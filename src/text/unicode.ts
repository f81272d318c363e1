// One form of characters: NFC for what people read, a key for what is compared.

import unorm from 'unorm'

/** Composed form for display (NFC); the runtime's own. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** Marks that are accents of an alphabet: leaving them out gives the same word in another spelling, as 'e' for 'é'. */
const accent = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036f]*)[\u0300-\u036f]/gu

/**
 * Key for matching: names that differ only in case, width, accents, punctuation or spacing have equal keys.
 * Words are parted by one space. Kana keep their voicing marks and Indic, Thai and Arabic letters their vowels.
 */
export function matchKey(text: string): string {
  // plain ASCII is its own normal form on every runtime, and normalizing is what costs
  const open = /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : unorm.nfc(unorm.nfkd(text).toLowerCase().replace(accent, ''))
  return open
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
