// One form of characters: NFC for what people read, a key for what is compared.

import { capitals, dropped } from '../data/unicode.ts'
import { characterClass, ranges, stableNfc, stableNfkd } from './normal.ts'

/** Composed form for display (NFC); the runtime's own. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * Characters that every runtime normalizes and folds alike, since they and their parts have been in Unicode for long: Latin, Cyrillic,
 * kana, Han and Hangul. Others go through tables that do not depend on the runtime.
 */
export const settled =
  /^[\u0000-\u036f\u0400-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u3000-\u30ff\u3400-\u4db5\u4e00-\u9fa5\uac00-\ud7a3\uff01-\uff60]*$/

/** Letters that are written as others where a keyboard or an alphabet lacks them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
  // one letter on Arabic, Persian and Urdu keyboards
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
}
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/**
 * Accents: a letter without them is the same letter in a plainer spelling. In Cyrillic that is so for stress on vowels and for ё only: й,
 * ў, ї, ѓ and ќ are letters of their own.
 */
const accents =
  /(?<=[аеиоуыэюяєіѣ])[\u0300\u0301\u030f\u0311]|(?<=е)\u0308|(?<![\u0400-\u052f][\u0300-\u036f]*)[\u0300-\u036f]|[\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu

/** Zeros of the digits that letters are numbered with. */
const zeros = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐'
const digits = new RegExp(
  `[${[...zeros].map((zero) => `${zero}-${String.fromCodePoint(zero.codePointAt(0)! + 9)}`).join('')}]`,
  'gu',
)

/** Vowel signs that Arabic and Hebrew leave out in ordinary print, the hamza on alef, and the stroke that stretches words. */
const points =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670]|(?<=\u0627)[\u0653-\u0655]/gu

/** What is not seen: joiners, direction marks, variation selectors. */
const unseen =
  /[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu

/** Apostrophes, which join; letters of their own shape that stand for one too. */
const apostrophes = /['`´ʹ-ʽˈ‘-‛′‵＇]/gu

/** A full stop between single letters, as in `A.C.`. */
const abbreviating = /(?<=(?:^|[\s.(/-])[^\s.])\.(?=[^\s.](?:[\s.)/-]|$))/gu

/** A space between characters of scripts that have no spaces. */
const unneeded =
  /(?<=[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]) (?=[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])/gu

/** No word has so many marks; more of them would only cost time. */
const piled = /(\p{M}{30})\p{M}+/gu

/** `٣` is 3. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!
  return String([...zeros].map((zero) => code - zero.codePointAt(0)!).find((value) => value >= 0 && value <= 9))
}

interface Tables {
  readonly capital: RegExp
  readonly small: ReadonlyMap<string, string>
  readonly mark: RegExp
}

let tables: Tables | undefined

function open(): Tables {
  if (tables) return tables
  const small = new Map<string, string>()
  for (const run of capitals.split(',')) {
    const [from, more, step, distance] = run.split(' ').map((n) => Number.parseInt(n, 36)) as [
      number,
      number,
      number,
      number,
    ]
    for (let code = from; code <= from + more; code += step) {
      small.set(String.fromCodePoint(code), String.fromCodePoint(code + distance))
    }
  }
  const codes = [...small.keys()].map((capital) => capital.codePointAt(0)!)
  tables = {
    small,
    capital: new RegExp(`[${characterClass(codes.map((code) => [code, code]))}]`, 'gu'),
    mark: new RegExp(`[${characterClass(ranges(dropped))}]+`, 'gu'),
  }
  return tables
}

/**
 * Key for matching: names that differ only in case, width, accents, punctuation or spacing have equal keys, the same on every runtime.
 * Words are parted by one space; between Han and kana there is none. Kana keep their voicing marks, Indic and Thai letters their vowels.
 * A text of nothing but marks (`***`) is its own key.
 */
export function matchKey(text: string): string {
  if (/^[a-zA-Z0-9 ]*$/.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  const key = folded(text.replace(piled, '$1').replace(unseen, '').replace(apostrophes, '').replace(abbreviating, ''))
    .replace(open().mark, ' ')
    .trim()
    .replace(unneeded, '')
  return key === '' ? text.trim() : key
}

/** Small letters without width and accents. */
function folded(text: string): string {
  const { capital, small } = open()
  const isSettled = settled.test(text)
  const parts = isSettled
    ? text.normalize('NFKD').toLowerCase()
    : stableNfkd(text).replace(capital, (one) => small.get(one)!)
  const plain = parts
    .replace(accents, '')
    .replace(points, '')
    .replace(special, (one) => plainLetters[one]!)
    .replace(digits, digitOf)
  return isSettled ? plain.normalize('NFC') : stableNfc(plain)
}
