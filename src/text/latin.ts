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
