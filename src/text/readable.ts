// Whether a page's text can be what the page shows, or is the rubbish of fonts that do not tell their letters.

import { latin, russian, ukrainian } from '../data/letter-models.ts'
import { letterModel } from './letters.ts'

/** Text of fewer characters says too little. */
const least = 60

/**
 * True for text that no language writes: control and private-use characters, hardly any letters, or Latin letters all
 * shifted by the same step, as fonts without a usable ToUnicode map give them.
 */
export function isUnreadable(text: string): boolean {
  const ink = text.replace(/\s+/gu, '')
  if (ink.length < least) return false
  let [odd, letters, digits] = [0, size(ink, /[^A-Za-z]+/g), size(ink, /[^0-9]+/g)]
  for (const character of ink.replace(/[!-~]+/g, '')) {
    if (/[\p{L}\p{M}]/u.test(character)) letters++
    else if (/\p{Nd}/u.test(character)) digits++
    else if (/[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/u.test(character)) odd++
  }
  if (odd > 0.1 * ink.length) return true
  if (letters + digits < 0.45 * ink.length && letters < 0.35 * ink.length && !/_{8}|\.{8}/u.test(ink)) return true
  return isShifted(ink)
}

/** Size of what the text holds beside these. */
function size(text: string, others: RegExp): number {
  return text.replace(others, '').length
}

/** Glyph numbers of TrueType subsets taken for letters: 29 below the letters that they show. */
function isShifted(ink: string): boolean {
  const ascii = size(ink, /[^!-~]+/g)
  if (ascii < 0.9 * ink.length || size(ink, /[^a-z]+/g) > 0.25 * ascii) return false
  return size(ink, /[^D-\]]+/g) > 0.6 * ascii
}

/** A font is judged by this many letters of its words, and by no fewer than `leastLetters`. */
const sample = 600
const leastLetters = 40
const fewestWords = 8
/** Signs of a symbol font are few; more different ones that are no letters are letters that the font does not tell. */
const mostSymbols = 6
/**
 * Mean logarithm of a letter's likelihood below which words are in no language: those of 45 languages in Latin letters
 * lie above -2.9 and shifted ones below -4.5, of nine in Cyrillic above -4.6 and below -5.2.
 */
const leastLikely = { Latin: -3.6, Cyrillic: -4.9, shown: -3 }

/** Fonts that tell other letters than they show: a wrong table, or none. Judged by all that is set in each. */
export function lyingFonts(runs: Iterable<{ readonly font: string; readonly text: string }>): Set<string> {
  const texts = new Map<string, string[]>()
  for (const { font, text } of runs) {
    const own = texts.get(font)
    if (own) own.push(text)
    else texts.set(font, [text])
  }
  const lying = new Set([...texts].filter(([, text]) => isLie(text.join(' '))).map(([font]) => font))
  // a file whose tables are wrong for one font has them wrong for its bold, of which a few words tell as much
  if (lying.size > 0) for (const [font, text] of texts) if (mixed.test(text.join(' '))) lying.add(font)
  return lying
}

function isLie(text: string): boolean {
  const ink = text.replace(/\s+/gu, '')
  const odd = /^[!-~]*$/.test(ink) ? [] : (ink.match(/[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu) ?? [])
  if (odd.length > 0.3 * ink.length && new Set(odd).size > mostSymbols) return true
  if (isGarbled(text)) return true
  if (isUnlikely(wordsOf(text, cyrillic), [russian, ukrainian], leastLikely.Cyrillic)) return true
  if (isUnlikely(wordsOf(text, small), [latin], leastLikely.Latin)) return true
  if (!isShifted(ink)) return false
  // glyph numbers of TrueType subsets: 29 below the letters that they show
  const shown = wordsOf(
    text.replace(/[!-\]]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 29)),
    small,
  )
  return shown.length >= fewestWords && !isUnlikely(shown, [latin], leastLikely.shown)
}

/** Alphabets that share no word with any other; what is wrong with those of India shows in their syllables. */
const closed = 'Armenian Arabic Hebrew Georgian Ethiopic Canadian_Aboriginal Cherokee'.split(' ')
/** Signs that stand between letters in no word; letters of two alphabets side by side. Those of Cyrillic and Latin look alike, and are typed for each other. */
const signs = /[\p{L}\p{N}][<>=?;@^~|\\][\p{L}\p{N}]/u
const mixed = new RegExp(
  closed
    .map((script) => `\\p{sc=${script}}(?!\\p{sc=${script}})\\p{L}|(?!\\p{sc=${script}})\\p{L}\\p{sc=${script}}`)
    .join('|'),
  'u',
)
const beyondCyrillic = /[\u0530-\u1fff]/u
/** Addresses, which are made of such signs. */
const address = /:\/\/|^www\.|@[\p{L}\p{N}-]+\.|[?&][\w-]+=/iu
const fewestGarbled = 12

/** Whether words hold what no word holds, again and again: a table that gives each letter another sign. */
function isGarbled(text: string): boolean {
  const words = new Set(text.split(/\s+/u).filter((word) => word.length > 3 && !address.test(word)))
  if (words.size < fewestGarbled) return false
  const isMixed = beyondCyrillic.test(text)
  let count = 0
  for (const word of words) if (signs.test(word) || (isMixed && mixed.test(word))) count++
  return count >= fewestGarbled && count > 0.4 * words.size
}

/** Words in small letters, a capital before them or not; acronyms and headings in capitals say nothing. */
const small = /[A-Z]?[a-z]{3,}/gu
const cyrillic = /[А-ЯІЇЄҐЁ]?[а-яіїєґё]{3,}/gu

/** Different words of a text, without accents. */
function wordsOf(text: string, pattern: RegExp): string[] {
  const words = new Set<string>()
  let letters = 0
  if (pattern === cyrillic && !/[а-я]/u.test(text)) return []
  const plain = pattern === small && /[^\0-\x7f]/u.test(text) ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text
  for (const [word] of plain.matchAll(pattern)) {
    const lower = word.toLowerCase()
    if (words.has(lower)) continue
    words.add(lower)
    letters += lower.length
    if (letters > sample) break
  }
  return [...words]
}

function isUnlikely(words: readonly string[], models: readonly string[], least: number): boolean {
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (words.length < fewestWords || letters < leastLetters) return false
  return models.every((data) => {
    const model = letterModel(data)
    return words.reduce((sum, word) => sum + model.score(word) * word.length, 0) / letters < least
  })
}
