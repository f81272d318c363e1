// A name in Latin letters, for people who cannot read its script; ours, never the print.

import { latinOfChinese } from './latin-han.ts'
import { latinOfHangul } from './latin-hangul.ts'
import { latinOfKana } from './latin-kana.ts'
import { latinOfLetters } from './latin-letters.ts'
import { hasScript, scriptOf } from './script.ts'

/** A name in Latin letters. */
export interface LatinForm {
  readonly text: string
  /** What it follows: `ICAO 9303`, `Hanyu Pinyin`. */
  readonly standard: string
}

/**
 * Romanizes a name by the standard for its language. Null where the name is in Latin letters already, where no standard is known here, or
 * where the print does not say enough: Arabic and Hebrew leave out vowels, and kanji have readings that only a dictionary knows.
 * @param language BCP 47
 */
export function latinOf(text: string, language: string): LatinForm | null {
  const script = scriptOf(text)
  const primary = language.split('-', 1)[0]!
  const form = (romanized: string | null, standard: string) =>
    romanized === null ? null : { text: romanized, standard }
  if (script === 'Kore') return hasScript(text, 'Hani') ? null : form(latinOfHangul(text), 'Revised Romanization')
  if (script === 'Jpan') return form(latinOfKana(text), 'Hepburn')
  if (script === 'Hani') return primary === 'zh' ? form(latinOfChinese(text), 'Hanyu Pinyin') : null
  return latinOfLetters(text, script, primary)
}

/** Family names of Chinese that are read otherwise than their characters are elsewhere. */
const familyReadings: Readonly<Record<string, string>> = {
  万俟: 'Mòqí',
  仇: 'Qiú',
  区: 'Ōu',
  區: 'Ōu',
  单: 'Shàn',
  單: 'Shàn',
  尉迟: 'Yùchí',
  尉遲: 'Yùchí',
  曾: 'Zēng',
  朴: 'Piáo',
  查: 'Zhā',
  繆: 'Miào',
  缪: 'Miào',
  葛: 'Gě',
  萬俟: 'Mòqí',
  解: 'Xiè',
  長孫: 'Zhǎngsūn',
  长孙: 'Zhǎngsūn',
}

/** Syllables of one word: a capital, then small letters, an apostrophe before a syllable that begins with a vowel as Pinyin asks. */
function oneWord(syllables: readonly string[]): string {
  const word = syllables.map((one, at) => (at > 0 && /^[aoe]/iu.test(plain(one)) ? `'${one}` : one)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

const plain = (text: string) => text.normalize('NFD')

/**
 * Romanizes the name of a person: family name and given name are a word each in Pinyin, and in Korean a given name's syllables stay as
 * they sound alone.
 */
export function latinOfPerson(
  { family, given }: { readonly family: string; readonly given: string },
  text: string,
  language: string,
): LatinForm | null {
  const script = scriptOf(text)
  if (script === 'Kore' && !hasScript(text, 'Hani')) {
    const words = [latinOfHangul(family), [...given].map(latinOfHangul).join('')]
    return {
      text: words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' '),
      standard: 'Revised Romanization',
    }
  }
  if (script !== 'Hani' || language.split('-', 1)[0] !== 'zh') return latinOf(text, language)
  const [first, last] = [family, given].map((word) => latinOfChinese(word)?.split(' '))
  return first && last
    ? { text: `${familyReadings[family] ?? oneWord(first)} ${oneWord(last)}`, standard: 'Hanyu Pinyin' }
    : null
}
