// Whether text in a script of India can be what its page shows: producers of PDF files tear its syllables apart.

import { scriptRuns } from './script.ts'

/** These blocks are laid out alike, each of 128 places; `at` is a place in one of them. */
const first = 0x900
const last = 0xd7f
const isVowelSign = (at: number) =>
  (at >= 0x3e && at <= 0x4c) || (at >= 0x55 && at <= 0x57) || at === 0x62 || at === 0x63
const isVowel = (at: number) => at >= 0x05 && at <= 0x14
const virama = 0x4d
const nukta = 0x3c

const placeOf = (character: string | undefined): number => {
  const code = character?.codePointAt(0) ?? 0
  return code >= first && code <= last ? code & 0x7f : -1
}

/** A word of the text, with what stands in for letters that the file does not tell. */
const word = /[\p{L}\p{M}\p{N}\p{S}{}%*\u200c\u200d\u0000-\u0008\u000e-\u001f\ufffd\p{Co}]+/gu
const indic = /(?=[\p{L}\p{M}])[\u0900-\u0d7f]/u

/**
 * Whether a word is none that its script can write: it begins with a sign that hangs on a letter, one letter bears two vowel
 * signs, a vowel or a silenced letter bears one, or something else stands inside it.
 */
function isTorn(word: string): boolean {
  const characters = [...word.normalize('NFC')]
  let [before, head, stranger] = ['', '', false]
  for (const character of characters) {
    const [at, prior] = [placeOf(character), placeOf(before)]
    const isMark = /\p{M}/u.test(character)
    if (isMark && at >= 0 && !/[\p{L}\p{M}\u200c\u200d]/u.test(before)) return true
    // `अॅ` is one vowel, of Marathi
    const bears = isVowel(prior) && !(prior === 0x05 && at === 0x45)
    if (isVowelSign(at) && (isVowelSign(prior) || prior === virama || bears)) return true
    if (at === virama && prior === virama) return true
    if (at === nukta && isVowelSign(prior)) return true
    if (/[\u0000-\u001f\ufffd\p{Co}]/u.test(character)) return true
    if ((at >= 0 && /[A-Za-z]/u.test(before)) || (prior >= 0 && /[A-Za-z]/u.test(character))) return true
    if (at >= 0 && prior < 0 && stranger && /[\u0900-\u0d7f]/u.test(head)) return true
    stranger = at < 0 && !/[\p{M}\u200c\u200d]/u.test(character)
    head += character
    before = character
  }
  return false
}

/** Words of a text that no script of India can write. */
export function tornWords(text: string): { readonly torn: number; readonly words: number } {
  let [torn, words] = [0, 0]
  if (!indic.test(text)) return { torn, words }
  for (const [one] of text.matchAll(word)) {
    if (!indic.test(one)) continue
    words++
    if (isTorn(one)) torn++
  }
  return { torn, words }
}

/** Whether text is in a script whose words are torn. */
export const hasTearable = (text: string): boolean => indic.test(text)

const scripts = ['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym']

/** The languages that such scripts of a text are written in most. */
export function tearableLanguages(text: string): string[] {
  const own = new Set(scriptRuns(text).map((run) => run.script))
  return scripts.filter((one) => own.has(one)).map((one) => new Intl.Locale(`und-${one}`).maximize().language)
}

/** Slips of the pen are few; a producer that tears words tears many. */
const most = { words: 2, share: 0.04 }

export function isTornText(text: string): boolean {
  const { torn, words } = tornWords(text)
  return torn > most.words && torn > most.share * words
}
