// Chinese in Hanyu Pinyin with tones, syllable by syllable.

import { readings, syllables, wordReadings } from '../data/pinyin.ts'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

interface Tables {
  readonly syllables: readonly string[]
  /** Words by their first character, longest first. */
  readonly words: ReadonlyMap<string, readonly (readonly [word: string, syllables: readonly string[]])[]>
}

let tables: Tables | undefined

function open(): Tables {
  if (tables) return tables
  const words = new Map<string, (readonly [string, readonly string[]])[]>()
  for (const line of wordReadings.split(',')) {
    const [word = '', ...own] = line.split(' ')
    words.set(
      word[0]!,
      [...(words.get(word[0]!) ?? []), [word, own] as const].sort(([a], [b]) => b.length - a.length),
    )
  }
  tables = { syllables: syllables.split(' '), words }
  return tables
}

/** Usual reading of a character, '' where none is known. */
function readingOf(character: string): string {
  const at = (character.codePointAt(0)! - 0x4e00) * 2
  if (at < 0 || at >= readings.length) return ''
  return open().syllables[digits.indexOf(readings[at]!) * 62 + digits.indexOf(readings[at + 1]!)] ?? ''
}

/**
 * Chinese in Pinyin, syllables parted by spaces, `民主中国` as `Mín zhǔ zhōng guó`; null where a Han character has no known reading.
 * Words with readings of their own (`重庆`, `銀行`) are known; what a rarer context would change is not.
 */
export function latinOfChinese(text: string): string | null {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    if (!/^\p{Script=Han}$/u.test(character)) {
      out += character
      at += character.length
      continue
    }
    const found = open()
      .words.get(character)
      ?.find(([word]) => text.startsWith(word, at))
    const reading = found ? found[1].join(' ') : readingOf(character)
    if (reading === '') return null
    out += (/[\p{L}\p{N}]$/u.test(out) ? ' ' : '') + reading
    at += found ? found[0].length : character.length
    if (/^[\p{L}\p{N}]/u.test(text.slice(at)) && !/^\p{Script=Han}/u.test(text.slice(at))) out += ' '
  }
  return out.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())
}
