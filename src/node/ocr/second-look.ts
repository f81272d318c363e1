// Lines that are in another language than the page, or that were hardly recognised, looked at again with that language.

import { identify } from '../../text/language.ts'
import { isOneApart } from '../../text/near.ts'
import { scriptOf, scriptRuns } from '../../text/script.ts'
import { isWord as isKnown } from '../../text/words.ts'
import { wordsWithMoreMarks } from './marks.ts'
import { crop, type Picture } from './picture.ts'
import { linesOf, movedBy, type Recognizer, type Word } from './recognizer.ts'

/** A stretch of one line of words that stand in one language. */
interface Stretch {
  readonly words: readonly Word[]
  readonly text: string
  readonly confidence: number
}

/** Below this the engine was guessing. */
const doubtful = 0.55
/** A language is taken for another one when this sure. */
const sureEnough = 0.6
/** How much surer a reading in another language of the script must be, and one in another script. */
const familiarGain = -0.04
const strangeGain = 0.25
/** Languages whose data knows the accents of most Latin names; a language's own data reads others' away. */
const accentLanguages = ['pt', 'de', 'fr', 'es']
/** Languages of other scripts that are tried on print that the page's language cannot read. */
const strangers = 'en ru ja zh-Hant zh ko ar he el hy ka th am hi bn ta te gu kn ml pa'.split(' ')

/**
 * The words of a page, read again where another language fits better. `main` is what the page was read with.
 */
export async function lookAgain(
  picture: Picture,
  words: readonly Word[],
  main: string,
  recognizer: Recognizer,
  signal?: AbortSignal,
): Promise<{ words: readonly Word[]; missing: ReadonlySet<string> }> {
  const missing = new Set<string>()
  let current = words
  const look = async (lines: readonly Stretch[]) => {
    const foreign = new Map<string, Stretch[]>()
    for (const line of lines) {
      const language = languageOf(line.text, main)
      if (language === null) continue
      if (recognizer.missing([language]).length > 0) missing.add(language)
      else foreign.set(language, [...(foreign.get(language) ?? []), line])
    }
    for (const [language, stretches] of foreign)
      current = await readAgain(picture, current, stretches, language, familiarGain, recognizer, signal)
    return new Set([...foreign.values()].flat().map((line) => line.words[0]!.line))
  }
  const seen = await look(stretchesOf(current))
  const accented = accentLanguages.filter((language) => recognizer.missing([language]).length === 0)
  if (scriptOfLanguage(main) === 'Latn' && accented.length > 0) {
    const marked = wordsWithMoreMarks(picture, current)
    const names = stretchesOf(current).filter(
      (line) =>
        isNameLike(line.text) &&
        !seen.has(line.words[0]!.line) &&
        line.words.some((word) => marked.has(word) || (main === 'en' && isForeign(word.text))),
    )
    const before = new Set(current)
    if (names.length > 0) current = await withAccents(picture, current, names, accented, recognizer, signal)
    // the accents may show which language it is
    await look(stretchesOf(current).filter((line) => line.words.some((word) => !before.has(word))))
  }
  // stretches in another script
  for (const language of strangers) {
    const left = stretchesOf(current).flatMap(doubtfulParts).filter(isWide)
    if (left.length === 0) break
    const isOwn = scriptOfLanguage(language) === scriptOfLanguage(main)
    if (isOwn || (language !== 'ru' && recognizer.missing([language]).length > 0)) continue
    current = await readAgain(picture, current, left, language, strangeGain, recognizer, signal)
  }
  return { words: current, missing }
}

const stretchesOf = (words: readonly Word[]) => linesOf(words).map(stretchOf)

function stretchOf(words: readonly Word[]): Stretch {
  const letters = words.map((word) => Math.max(1, word.text.match(/\p{L}/gu)?.length ?? 0))
  const sum = letters.reduce((a, b) => a + b, 0)
  return {
    words,
    text: words.map((word) => word.text).join(' '),
    confidence: words.reduce((total, word, i) => total + word.confidence * letters[i]!, 0) / sum,
  }
}

/** Neighbouring words that were hardly recognised; one or two letters tell nothing. */
function doubtfulParts(line: Stretch): Stretch[] {
  const parts: Word[][] = []
  let open: Word[] | null = null
  for (const word of line.words) {
    const isWord = /\p{L}{2}|[^\p{ASCII}]/u.test(word.text)
    // what reads as a known word is print of this script, however unsure the engine was
    const isSure = word.confidence >= doubtful || isKnown(word.text.replace(/[^\p{L}\p{M}]+/gu, ''))
    if (!isSure && (isWord || open)) {
      if (!open) {
        open = []
        parts.push(open)
      }
      open.push(word)
    } else open = null
  }
  return parts
    .filter((part) => part.some((word) => word.text.length > 2 || /[^\p{ASCII}]/u.test(word.text)))
    .map(stretchOf)
}

/** Three letters' breadth at least: what is narrower is dirt as often as a name. */
function isWide({ words }: Stretch): boolean {
  const [first, last] = [words[0]!, words.at(-1)!]
  return last.x + last.width - first.x > 2.2 * first.size
}

/** A line without its label and brackets. */
function nameOf(text: string): string {
  return text
    .replace(/^\P{L}+/u, '')
    .replace(/\([^)]*\)?/gu, ' ')
    .trim()
}

/** The language of a line where it is surely not the page's; null where it may be. */
function languageOf(text: string, main: string): string | null {
  const name = nameOf(text)
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 8) return null
  const { language, confidence } = identify(name, { prior: new Map([[main, 0.6]]) })
  return language === 'und' || language === main || confidence < sureEnough ? null : language
}

const scriptOfLanguage = (language: string) => new Intl.Locale(language).maximize().script ?? 'Latn'

/** Reads stretches of lines again, all on one sheet; each is taken where it is surer than before by `gain`. */
async function readAgain(
  picture: Picture,
  words: readonly Word[],
  stretches: readonly Stretch[],
  language: string,
  gain: number,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const { sheet, places } = montage(picture, stretches)
  const seen = await recognizer.recognize(sheet, [language], signal)
  const replaced = new Map<Word, readonly Word[]>()
  for (const [i, { stretch, x, y, top, bottom }] of places.entries()) {
    const own = seen.filter((word) => word.y + word.height / 2 >= top && word.y + word.height / 2 < bottom)
    if (own.length === 0) continue
    const again = stretchOf(own)
    const isWhole = again.text.replace(/\s/gu, '').length >= 0.4 * stretch.text.replace(/\s/gu, '').length
    const fits = gain < 0 || isOfScript(again, language)
    if (!isWhole || !fits || again.confidence < stretch.confidence + gain) continue
    const line = stretch.words[0]!.line
    const moved = own
      .sort((a, b) => a.x - b.x)
      .map(({ syllables: _, white: __, ...word }) => ({ ...movedBy(word, -x, -y), line }))
      // the line stands where it stood
      .map((word) => ({ ...word, baseline: nearest(stretch.words, word.x).baseline }))
    for (const [k, word] of stretches[i]!.words.entries()) replaced.set(word, k === 0 ? moved : [])
  }
  return words.flatMap((word) => replaced.get(word) ?? [word])
}

/** Words in capitals at their beginning make up most of a name, and little of a sentence. */
function isNameLike(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]{2,}/gu) ?? []
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.5 * words.length
}

/** The words of names with the accents that the page's own language does not know: only words that are otherwise the same are taken. */
async function withAccents(
  picture: Picture,
  words: readonly Word[],
  names: readonly Stretch[],
  languages: readonly string[],
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const { sheet, places } = montage(picture, names)
  // each by itself: together they mix their accents
  const readings = await Promise.all(languages.map((language) => recognizer.recognize(sheet, [language], signal)))
  const better = new Map<Word, Word>()
  for (const { stretch, x, top, bottom } of places) {
    const own = readings.map((seen) =>
      seen.filter((word) => word.y + word.height / 2 >= top && word.y + word.height / 2 < bottom),
    )
    for (const word of stretch.words) {
      const seen = own.flatMap((reading) => reading.find((other) => isAt(other, word, x)) ?? [])
      const again = seen
        .filter((other) => isAccented(word, other))
        .reduce<Word | null>((best, other) => (best && best.confidence >= other.confidence ? best : other), null)
      const text = again?.text ?? word.text
      // data that lacks an accent reads it away: only a reading with as many others speaks against this one
      const rivals = seen.filter((other) => other.text !== text && accentsOf(other.text) >= accentsOf(text))
      const rival = Math.max(0, ...rivals.map((other) => other.confidence))
      if (!again) {
        better.set(word, { ...word, rival })
        continue
      }
      const { mark, ...rest } = word
      const { confidence, sureness } = again
      const isSame = mark !== undefined && text.length === word.text.length
      better.set(word, {
        ...rest,
        text,
        confidence,
        rival,
        ...(sureness ? { sureness } : {}),
        ...(isSame ? { mark } : {}),
      })
    }
  }
  return words.map((word) => better.get(word) ?? word)
}

/** Whether a word of the sheet stands where a word of the page was cut out. */
function isAt(other: Word, word: Word, x: number): boolean {
  const near = 0.3 * word.size
  return Math.abs(other.x - x - word.x) < near && Math.abs(other.x + other.width - x - word.x - word.width) < near
}

/** Letters with accents, which English data knows, and confuses. */
const isForeign = (text: string) => /[^\P{L}a-z]/iu.test(text)

/** Whether the second reading is the first one with accents, or with others: `Etienne` and `Étienne`, `fiir` and `für`, `Oxygêne` and `Oxygène`. */
function isAccented(before: Word, again: Word): boolean {
  if (again.confidence < before.confidence - 0.2) return false
  const [one, other] = [bareOf(before.text), bareOf(again.text)]
  const [few, many] = [accentsOf(before.text), accentsOf(again.text)]
  // other accents, of data that knows them better
  if (few > 0 && many === few) return one === other && again.confidence > before.confidence + 0.03
  if (many <= few) return false
  return one === other || (again.confidence > 0.6 && isOneApart(one, other))
}

const accentsOf = (text: string) => text.normalize('NFD').match(/\p{M}|[øłæœßđıŁØÆŒ]/gu)?.length ?? 0

/** Letters without accents; what an accented letter is taken for by data that does not know it is the same. */
function bareOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ii/gu, 'u')
    .replace(/6/gu, 'o')
    .replace(/[øð]/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'b')
    .replace(/ı/gu, 'i')
}

function nearest(words: readonly Word[], x: number): Word {
  return words.reduce((best, word) => (Math.abs(word.x - x) < Math.abs(best.x - x) ? word : best))
}

/** Whether a stretch reads as print of the language's script, and as nothing else: garbage mixes everything. */
function isOfScript({ text, words, confidence }: Stretch, language: string): boolean {
  const wanted = scriptOfLanguage(language)
  const isWide = ['Hans', 'Hant', 'Jpan', 'Kore'].includes(wanted)
  const script = scriptOf(text)
  if (script !== wanted && !(isWide && ['Hani', 'Jpan', 'Kore'].includes(script))) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = scriptRuns(text).filter((run) => run.script === script || (isWide && run.script !== 'Latn'))
  if (own.reduce((sum, run) => sum + (run.text.match(/\p{L}/gu)?.length ?? 0), 0) < letters) return false
  if (/\p{N}|[^\p{L}\p{M}\p{N}\s()（）「」『』【】《》〈〉・·,.\-'"’"“”«»/:;]/u.test(text)) return false
  // what reads as Latin letters of another script is Latin
  const looks = text.match(/[абвгезиклмнорстухьАВЕЗКМНОРСТУХЬІіЈјѕαεινορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/gu)?.length ?? 0
  if ((wanted === 'Cyrl' || wanted === 'Grek') && looks > 0.7 * letters) return false
  return confidence >= 0.75 && letters >= (isWide ? 3 : 6) && (isWide || words.length > 1)
}

interface Placed {
  readonly stretch: Stretch
  /** What to take off a place on the sheet to get the place on the page. */
  readonly x: number
  readonly y: number
  readonly top: number
  readonly bottom: number
}

/** Cuts the stretches out of the page and sets them one below the other. */
function montage(picture: Picture, stretches: readonly Stretch[]): { sheet: Picture; places: Placed[] } {
  const margin = 40
  const parts = stretches.map((stretch) => {
    const size = Math.max(...stretch.words.map((word) => word.size), 12)
    const left = Math.min(...stretch.words.map((word) => word.x)) - 0.3 * size
    const right = Math.max(...stretch.words.map((word) => word.x + word.width)) + 0.3 * size
    const top = Math.min(...stretch.words.map((word) => word.y)) - 0.15 * size
    const bottom = Math.max(...stretch.words.map((word) => word.y + word.height)) + 0.15 * size
    return {
      stretch,
      left: Math.floor(left),
      top: Math.floor(top),
      cut: crop(picture, left, top, right - left, bottom - top),
    }
  })
  const width = Math.max(...parts.map(({ cut }) => cut.width)) + 2 * margin
  const height = parts.reduce((sum, { cut }) => sum + cut.height + margin / 2, margin)
  const pixels = new Uint8Array(width * Math.ceil(height)).fill(255)
  const places: Placed[] = []
  let y = margin
  for (const { stretch, left, top, cut } of parts) {
    for (let row = 0; row < cut.height; row++)
      pixels.set(cut.pixels.subarray(row * cut.width, (row + 1) * cut.width), (y + row) * width + margin)
    places.push({
      stretch,
      x: margin - Math.max(0, left),
      y: y - Math.max(0, top),
      top: y - margin / 4,
      bottom: y + cut.height + margin / 4,
    })
    y += cut.height + margin / 2
  }
  return { sheet: { width, height: Math.ceil(height), pixels }, places }
}
