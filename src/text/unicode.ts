// One form of characters: NFC for what people read, a key for what is compared.

import unorm from 'unorm'

/** Composed form for display (NFC); the runtime's own. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** Marks that are accents of an alphabet: leaving them out gives the same word in another spelling, as 'e' for 'é'. */
const accent = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036f]*)[\u0300-\u036f]/gu

/**
 * Characters that every runtime normalizes alike, since they and their parts have been in Unicode for long: Latin, Cyrillic, kana,
 * Han and Hangul. Newer ones depend on the runtime, and unorm does not; it is what costs.
 */
export const settled =
  /^[\u0000-\u036f\u0400-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u3000-\u30ff\u3400-\u4db5\u4e00-\u9fa5\uac00-\ud7a3\uff01-\uff60]*$/

/**
 * Key for matching: names that differ only in case, width, accents, punctuation or spacing have equal keys.
 * Words are parted by one space. Kana keep their voicing marks and Indic, Thai and Arabic letters their vowels.
 */
export function matchKey(text: string): string {
  return openForm(text)
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Small letters without width and accents. */
function openForm(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  if (settled.test(text)) return text.normalize('NFKD').toLowerCase().replace(accent, '').normalize('NFC')
  return unorm.nfc(unorm.nfkd(text).toLowerCase().replace(accent, ''))
}
