// Reads names again that were read on the wrong code page: Cyrillic, and the double bytes of East Asia.

import { asianCharacters } from '../data/asian-characters.ts'
import { russian, ukrainian } from '../data/letter-models.ts'
import type { LetterModel } from '../text/letters.ts'
import { letterModel } from '../text/letters.ts'
import type { CodePage } from './codecs.ts'
import { codeOf, decode, encode } from './codecs.ts'
import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'
import { narrow } from './repair.ts'

const cyrillicPages: readonly CodePage[] = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
]
const cyrillicShown: readonly CodePage[] = ['windows-1252', ...cyrillicPages, 'macintosh']
const asianPages: readonly CodePage[] = ['shift_jis', 'gbk', 'big5', 'euc-jp', 'euc-kr']

/** How much likelier than the next one the best reading must be: Херсонский or Терсонский? */
const leastLead = 1
/** What a reading must gain per letter, and how like names it must then be. */
const leastGain = 1.5
const cyrillicBar = -3.3
/** The same where the two readings share most letters. */
const cyrillicSame = -2.9
const asianBar = -8.6
/** Where a text is so much like a name, nothing is looked for. */
const cyrillicFine = -3.4
const asianFine = -8.3
/** Fewer characters prove nothing. */
const fewest = 5
/** The same where two pages share the other characters of the name. */
const fewestApart = 3

/** Cyrillic words with the signs that stand against their letters. */
const cyrillicWords = /[^\s\x00-\x7f«»“”„‘’–—№…]*\p{Script=Cyrillic}[^\s\x00-\x7f«»“”„–—№…]*/gu
/** A mark of quotation before a small letter is a capital of another page. */
const oddMarks = /(?:[»’‘“”—\u00a0]|(?<=\s|^)[–„…])(?=\p{Ll})|[^\s\x00-\x7f\p{L}\p{M}«»“”„‘’–—№…]|№(?=\p{L})/gu
/** Letters of neither Russian nor Ukrainian, and odd marks. */
const strangers = new RegExp(`${oddMarks.source}|(?![а-яёіїєґ])\\p{Script=Cyrillic}`, 'giu')
const strangeInitials = /(?<![\p{L}\p{M}])(?![а-яёіїєґ])[\p{Script=Cyrillic}](?=[а-яёіїєґ]{2})/gu
const letters = /[^\x00-\x7f\u00ad\u200b-\u200f\u2060\ufeff]/gu
const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u

/** What stands for ー and ・ where Japanese was read on the page of Chinese, which shares the kana: センタ〖. */
const oddKana = /[\p{Script=Hiragana}\p{Script=Katakana}](?:〖(?!.*〗)|ˇ)/u

/** Letters that none of these mistakes gives. */
const otherLetters = /[\u0370-\u03ff\u0530-\u1fff\u2c00-\ud7ff\uf900-\uffef]/

/** Marks of Chinese and Japanese, and what shows nothing. */
const ignored = /[\s・、。（）「」『』【】《》\u00ad\u200b-\u200f\u2060\ufeff]/u

let slavic: readonly LetterModel[] | null = null
let levels: ReadonlyMap<string, number> | null = null

/** Mean logarithm per letter of the Cyrillic words, by the language that fits best; -9 where there is none. */
function cyrillicScore(text: string): number {
  slavic ??= [letterModel(russian), letterModel(ukrainian)]
  const words = text.match(cyrillicWords) ?? []
  const odd = text.match(oddMarks)?.length ?? 0
  if (words.length === 0) return -9
  const size = words.reduce((sum, word) => sum + word.length + 1, 0)
  const broken = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length
  const sums = slavic.map(({ total }) => words.reduce((sum, word) => sum + total(word.toLowerCase()), 0))
  return (Math.max(...sums) - 4 * odd) / size - (2 * broken) / words.length
}

/** Whether a Han character belongs to the frequent ones of its country's code page. */
function isFrequent(character: string): boolean {
  return (
    codeOf(character, 'big5') < 0xc680 ||
    inRange(codeOf(character, 'euc-kr'), 0xb0a1, 0xc8fe) ||
    inRange(codeOf(character, 'gbk'), 0xb0a1, 0xd7f9) ||
    codeOf(character, 'shift_jis') < 0x9873
  )
}

function inRange(code: number, from: number, to: number): boolean {
  return code >= from && code <= to && (code & 0xff) >= 0xa1
}

/** Mean logarithm per character of how often names use it; other letters beyond ASCII count as strange. */
function asianScore(text: string, isKnown = isFrequent): number {
  levels ??= new Map(
    asianCharacters.split('\n').flatMap((line, level) => [...line].map((character) => [character, level] as const)),
  )
  let sum = 0
  let size = 0
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80 || ignored.test(character)) continue
    const level = levels.get(character)
    if (level !== undefined) sum += level * 0.69 - 9.5
    else if (!asian.test(character)) sum -= 14
    else sum -= isKnown(character) ? 10 : 12.5
    size++
  }
  return size === 0 ? -14 : sum / size
}

/** The text without its kana, which stand alike on several pages: the Han among them tell. */
function hanOf(text: string): string {
  return text.replace(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '')
}

/** Whether marks stand where letters should, or letters of other languages where capitals should, and nowhere else. */
function isOdd(value: string): boolean {
  if (value.search(oddMarks) >= 0) return true
  const strange = value.match(strangers)?.length ?? 0
  return strange > 0 && value.match(strangeInitials)?.length === strange
}

interface Kind {
  readonly shown: readonly CodePage[]
  readonly meant: readonly CodePage[]
  readonly score: (text: string) => number
  readonly bar: number
  /** What the new reading must consist of beyond ASCII. */
  readonly fits: RegExp
}

const cyrillic: Kind = {
  shown: cyrillicShown,
  meant: [...cyrillicPages, 'utf-8'],
  score: cyrillicScore,
  bar: cyrillicBar,
  fits: /^[\x20-\x7e\p{Script=Cyrillic}«»“”„–—№’…\u00a0]+$/u,
}
const eastAsian: Kind = {
  shown: ['windows-1252', ...asianPages],
  meant: [...asianPages, 'utf-8'],
  score: asianScore,
  bar: asianBar,
  fits: /^[\x20-\x7e\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef・ー－–—―×]+$/u,
}

function reread(value: string, { shown, meant, score, bar, fits }: Kind, now: number): string | null {
  let best: string | null = null
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const from of shown) {
    const bytes = encode(value, from)
    if (!bytes) continue
    for (const to of meant) {
      if (to === from) continue
      const text = decode(bytes, to)
      if (text === null || text === value || !fits.test(text)) continue
      const reads = score(text)
      if (text === best || reads <= Math.max(second, bar) || !isBetter(value, text, now, reads, score)) continue
      if (reads > most) {
        second = most
        most = reads
        best = text
      } else second = reads
    }
  }
  return (most - second) * value.length > leastLead ? best : null
}

/** Whether the new reading is so much better that the old one was none. */
function isBetter(value: string, text: string, now: number, reads: number, score: Kind['score']): boolean {
  if (reads > now + leastGain) return true
  if (score === asianScore) {
    // Pages that share their kana differ in the rest alone.
    if (text.length !== value.length || !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return false
    const places = [...text].flatMap((character, at) => (character === value[at] ? [] : [at]))
    const part = (whole: string): string => places.map((at) => whole[at]).join('')
    if (oddKana.test(value)) return reads >= now
    return places.length >= fewestApart && score(part(text)) > score(part(value)) + leastGain
  }
  // Pages that share their small letters differ in capitals alone.
  return isOdd(value) && !text.match(strangers) && reads > cyrillicSame && reads > now + 0.15
}

export const codePages: Repair = {
  rule: 'code-page',
  sparesPlain: true,
  explain:
    'A name was written on one code page and read on another, so that every letter became a wrong one: Ïðàâà ÷åëîâåêà for Права ' +
    'человека. It is read again on each page where that loses nothing, and put right where the outcome reads far more like ' +
    'names do. At least five characters are needed to show it.',
  examples: {
    hits: [
      ['Ïðàâà ÷åëîâåêà', 'Права человека'],
      ['оПЮБЮ ВЕКНБЕЙЮ', 'Права человека'],
      ['Ì¨ÍåÈËÈ¨´Ù½ø»á', '台湾人权促进会'],
      ['メコンˇウォッチ', 'メコン・ウォッチ'],
    ],
    handsOff: [
      'Права человека',
      'Београдски центар за људска права',
      'メコン〖東京〗',
      'Қазақстан құқық қорғау',
      'Ñandú',
      '台灣人權促進會',
      "Société d'Études",
    ],
  },
  mend(value) {
    const foreign = value.match(letters)
    if (!foreign || foreign.length < fewest) return []
    const change = (text: string | null, confidence: number): Change[] =>
      text === null ? [] : [narrow(0, value, text, confidence)]
    if (asian.test(value) || /[\uff61-\uff9f]/.test(value)) {
      // Single Han characters in a name of another script are no other page.
      const share =
        foreign.filter((letter) => asian.test(letter) || /[\uff61-\uff9f]/.test(letter)).length / foreign.length
      if (share < 0.3) return []
      // Code pages are looked into only where the frequent characters of names leave a doubt.
      const seems = Math.min(
        asianScore(value, () => false),
        asianScore(hanOf(value), () => false),
      )
      if (seems > asianFine && !oddKana.test(value)) return []
      const now = asianScore(value)
      const isFine = now > asianFine && asianScore(hanOf(value)) > asianFine
      return isFine && !oddKana.test(value) ? [] : change(reread(value, eastAsian, now), 0.93)
    }
    if (/\p{Script=Cyrillic}/u.test(value)) {
      const now = cyrillicScore(value)
      return now > cyrillicFine && !isOdd(value) ? [] : change(reread(value, cyrillic, now), 0.95)
    }
    // Names in Latin letters are not mostly accents and signs.
    const plain = value.match(/[A-Za-z]/g)?.length ?? 0
    if (plain > foreign.length * 0.6 || otherLetters.test(value)) return []
    return change(reread(value, cyrillic, -9) ?? reread(value, eastAsian, -14), 0.95)
  },
}
