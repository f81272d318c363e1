// Which language to recognise a letter with: what the user says, what its readable pages are in, or what a sample of it shows.

import { languageOfBody } from '../../text/language.ts'
import { scriptOf } from '../../text/script.ts'
import { isChinese, leansTraditional } from './han.ts'
import { inTime } from './patience.ts'
import { crop, type Picture } from './picture.ts'
import { canRead, type Recognizer, type Word } from './recognizer.ts'

/** Latin print that is read this well is Latin. */
const clear = 0.65
/** What no language reads better than this is no print, or nothing that can be trusted. */
const least = 0.45
/** Shares of a page's height: about five lines, and about ten. */
const [fewLines, manyLines] = [0.07, 0.14]
/** Of a page of fewer pixels more is read. */
const leastHeight = 1430
/** A sample of so many letters tells the language as well as a longer one. */
const plenty = 120
/** A sample of fewer letters tells no script, unless it is read clearly. */
const enough = 25

/** Languages that stand for their scripts. */
const others = ['ru', 'zh-Hant', 'zh', 'ja', 'ko', 'ar', 'he', 'el', 'hy', 'ka', 'th', 'hi', 'bn', 'ta', 'am'] as const

interface Reading {
  readonly language: string
  readonly text: string
  readonly score: number
}

/** Milliseconds after which a sample is no print. */
const patience = 25_000

/** The language of the print, or null where it is none, by reading the fullest part of a page with the languages of all scripts there is data for; `onSure` hears one that is read clearly. */
export async function languageOfPrint(
  picture: Picture,
  recognizer: Recognizer,
  signal?: AbortSignal,
  onSure?: (language: string) => void,
): Promise<string | null> {
  // few lines tell most; a sample costs as much as what is read for good
  const few = await bestReading(fullest(picture, fewLines), recognizer, signal)
  const reading =
    few && few.score >= clear && lettersOf(few.text) >= (isWideLanguage(few.language) ? plenty / 3 : plenty)
      ? few
      : await bestReading(fullest(picture, manyLines), recognizer, signal)
  if (reading === null || reading.score < least) return null
  const language = await languageOfReading(reading)
  if (reading.score >= clear) onSure?.(language)
  return language
}

/** The reading of a sample that is surest of its letters; null where the engine lost itself. */
async function bestReading(
  part: Picture,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<Reading | null> {
  const read = async (language: string): Promise<Reading | null> => {
    const words = await inTime(patience, signal, (limit) => recognizer.recognize(part, [language], limit))
    return words && { language, text: words.map((word) => word.text).join(' '), score: scoreOf(words, language) }
  }
  const latin = await read('en')
  if (latin === null) return null
  let best = latin
  if (latin.score < clear) {
    const able = others.filter((language) => canRead(language, recognizer))
    const readings = await Promise.all(able.map(read))
    for (const reading of readings)
      if (reading && reading.score > (best === latin ? latin.score + 0.03 : best.score)) best = reading
    const [hans, hant, ja] = ['zh', 'zh-Hant', 'ja'].map((one) => readings.find((reading) => reading?.language === one))
    if (isChinese(best.language) && hans && hant)
      best = leansTraditional(ja?.text ?? '', hant.score, hans.score) > 0 ? hant : hans
  }
  return best
}

async function languageOfReading({ language, text }: Reading): Promise<string> {
  if (language !== 'en' && language !== 'ru' && language !== 'ar') return language
  // one script, many languages: the text says which
  const told = await languageOfBody(text)
  return told === 'und' || scriptOfTag(told) !== scriptOfTag(language) ? language : told
}

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

const isWideLanguage = (language: string) => /^(?:zh|ja|ko)/u.test(language)

const scriptOfTag = (tag: string) => new Intl.Locale(tag).maximize().script

/** How surely letters of the language's own script were read, 0 to 1. */
function scoreOf(words: readonly Word[], language: string): number {
  let [letters, sum] = [0, 0]
  for (const { text, confidence } of words) {
    const count = lettersOf(text)
    letters += count
    sum += count * confidence
  }
  const wide = isWideLanguage(language)
  if (letters < (wide ? enough / 2 : enough) && (letters < 4 || sum / letters < clear)) return 0
  const script = scriptOf(words.map((word) => word.text).join(' '))
  const wanted = scriptOfTag(language)
  const isOwn = script === wanted || (wide && ['Hani', 'Jpan', 'Kore'].includes(script))
  return isOwn ? sum / letters : 0
}

/** The band of the picture with the most ink, of this share of its height. */
function fullest(picture: Picture, share: number): Picture {
  const { width, height, pixels } = picture
  const band = Math.min(height, Math.round(share * Math.max(leastHeight, height)))
  const rows = new Float64Array(height + 1)
  for (let y = 0; y < height; y++) {
    let dark = 0
    for (let x = 0; x < width; x += 3) if (pixels[y * width + x]! < 128) dark++
    // a dark stripe is a picture or a rule, no print
    rows[y + 1] = rows[y]! + (dark > width / 6 ? 0 : dark)
  }
  let best = 0
  for (let y = 0; y + band <= height; y += 8)
    if (rows[y + band]! - rows[y]! > rows[best + band]! - rows[best]!) best = y
  return crop(picture, 0, best, width, band)
}
