// Lines that are in another language than the page, or that were hardly recognised, looked at again with that language.

import { identify } from '../../text/language.ts'
import { unlikeness } from '../../text/likely.ts'
import { isOneApart } from '../../text/near.ts'
import { scriptOf, scriptRuns } from '../../text/script.ts'
import { isWord as isKnown } from '../../text/words.ts'
import { readAfresh, withoutLabel } from './afresh.ts'
import { inOwnHan, isChinese } from './han.ts'
import { lookAtLabels } from './labels.ts'
import { withLostLines } from './lost-lines.ts'
import { wordsWithMoreMarks } from './marks.ts'
import { montage, putBack, type Stretch, stretchesOf, stretchOf, wordsAt } from './montage.ts'
import { withPassedOver } from './passed-over.ts'
import type { Picture } from './picture.ts'
import { canRead, type Recognizer, type Word } from './recognizer.ts'
import { withStandIns } from './stand-ins.ts'

/** Below this the engine was guessing. */
const doubtful = 0.55
/** Below this it was hardly sure of a word that looks torn. */
const clear = 0.85
/** A language is taken for another one when this sure. */
const sureEnough = 0.6
/** How much surer a reading in another language of the script must be, and one in another script. */
const familiarGain = -0.04
const strangeGain = 0.25
/** Print that reads so much more surely in another script is of that script, even where all of its letters have a twin. */
const farSurer = 0.4
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
    const marked = wordsWithMoreMarks(picture, current)
    const known = new Set<number>()
    for (const line of lines) {
      const language = languageOf(line.text, main)
      if (language === null) continue
      if (recognizer.missing([language]).length > 0) missing.add(language)
      else {
        known.add(line.words[0]!.line)
        const name = withoutLabel(line)
        if (!name.words.every((word) => isSettled(word) && !marked.has(word)))
          foreign.set(language, [...(foreign.get(language) ?? []), name])
      }
    }
    for (const [language, stretches] of foreign)
      current = await readAgain(picture, current, stretches, language, familiarGain, recognizer, signal)
    return known
  }
  const seen = await look(stretchesOf(current))
  current = await readAfresh(picture, current, main, (line) => !seen.has(line), recognizer, signal)
  if (main === 'ru') current = await withStandIns(picture, current, recognizer, signal)
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
  if (isChinese(main)) current = await inOwnHan(picture, current, main, recognizer, signal)
  // stretches in another script
  for (const language of strangers) {
    // the boxes of Han and kana overlap: no part of a line can be cut out of it
    const isWhole = isWideLanguage(main) && isWideLanguage(language)
    const left = stretchesOf(current)
      .flatMap((line) => (isWhole ? (line.confidence < doubtful ? [line] : []) : doubtfulParts(line)))
      .filter((part) => breadthOf(part) > narrow && (isWhole || mayBeOf(part, language)))
    if (left.length === 0) continue
    const isOwn = scriptOfLanguage(language) === scriptOfLanguage(main) || (isChinese(language) && isChinese(main))
    if (isOwn || !canRead(language, recognizer)) continue
    current = await readAgain(picture, current, left, language, strangeGain, recognizer, signal)
  }
  // the boxes of Han and kana stand beside their ink
  if (!isWideLanguage(main)) current = await withPassedOver(picture, current, main, recognizer, signal)
  current = await withLostLines(picture, current, main, recognizer, signal)
  return { words: await lookAtLabels(picture, current, main, recognizer, signal), missing }
}

/** Neighbouring words that were hardly recognised; one or two letters tell nothing. */
function doubtfulParts(line: Stretch): Stretch[] {
  const parts: Word[][] = []
  let open: Word[] | null = null
  for (const word of line.words) {
    const isWord = /\p{L}{2}|[^\p{ASCII}]/u.test(word.text)
    // what reads as a known word is print of this script, however unsure the engine was
    const isKnownWord = isKnown(word.text.replace(/[^\p{L}\p{M}]+/gu, ''))
    const isSure = isKnownWord || word.confidence >= (torn.test(word.text) ? clear : doubtful)
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

/** Capitals here and there inside a word, as letters of another script are taken for. */
const torn = /\p{Ll}\p{Lu}\p{L}*\p{Ll}\p{Lu}|^\p{Lu}{2}\p{Ll}+\p{Lu}/u

/** Three letters' breadth, in heights of print: what is narrower is dirt as often as a name. */
const narrow = 2.2
/** Two words are broader than this. */
const twoWords = 5
/** Print of another script is not read as Latin words as surely as this. */
const halfSure = 0.35

function breadthOf({ words }: Stretch): number {
  const [first, last] = [words[0]!, words.at(-1)!]
  return (last.x + last.width - first.x) / first.size
}

/** Whether a stretch may be of the language's script, so that looking is worth its while. */
function mayBeOf(part: Stretch, language: string): boolean {
  const isLatin = part.words.every(({ text, confidence }) => {
    const letters = text.replace(/[^\p{L}\p{M}]+/gu, '')
    const isPlain = /^\p{Script=Latin}+$/u.test(letters) && !torn.test(text)
    return isPlain && confidence >= halfSure && unlikeness(letters.toLowerCase()) === 0
  })
  if (isLatin) return false
  // letters that look torn are those of Cyrillic and its kind; less than two words of these are never taken
  return isWideLanguage(language) ? part.confidence < doubtful : part.words.length > 1 || breadthOf(part) > twoWords
}

/** Whether a word cannot be read better: a known one that was read surely, and nothing but letters; lists of words have no short ones. */
function isSettled({ text, confidence }: Word): boolean {
  const word = text.replace(/^[(["]|[)\].,;:"]+$/gu, '')
  return !/\p{L}/u.test(text) || (confidence >= clear && (isKnown(word) || /^\p{L}{2,3}$/u.test(word)))
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

const isWideLanguage = (language: string) => ['Hans', 'Hant', 'Jpan', 'Kore'].includes(scriptOfLanguage(language))

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
  for (const [i, place] of places.entries()) {
    const { stretch } = place
    const own = wordsAt(place, seen)
    if (own.length === 0) continue
    const again = stretchOf(own)
    const isWhole = again.text.replace(/\s/gu, '').length >= 0.4 * stretch.text.replace(/\s/gu, '').length
    const fits = gain < 0 || isOfScript(again, language, again.confidence - stretch.confidence)
    if (!isWhole || !fits || again.confidence < stretch.confidence + gain) continue
    const moved = putBack(place, own)
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
  for (const place of places) {
    const { stretch, x } = place
    const own = readings.map((seen) => wordsAt(place, seen))
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

/** Whether a stretch reads as print of the language's script, and as nothing else: garbage mixes everything. */
function isOfScript({ text, words, confidence }: Stretch, language: string, gain: number): boolean {
  const wanted = scriptOfLanguage(language)
  const isWide = isWideLanguage(language)
  const script = scriptOf(text)
  if (script !== wanted && !(isWide && ['Hani', 'Jpan', 'Kore'].includes(script))) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = scriptRuns(text).filter((run) => run.script === script || (isWide && run.script !== 'Latn'))
  if (own.reduce((sum, run) => sum + (run.text.match(/\p{L}/gu)?.length ?? 0), 0) < letters) return false
  if (/\p{N}|[^\p{L}\p{M}\p{N}\s()（）「」『』【】《》〈〉・·,.\-'"’"“”«»/:;]/u.test(text)) return false
  // what reads as Latin letters of another script is Latin, unless it was rubbish as Latin
  const looks = text.match(/[абвгезиклмнорстухьАВЕЗКМНОРСТУХЬІіЈјѕαεινορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/gu)?.length ?? 0
  if ((wanted === 'Cyrl' || wanted === 'Grek') && looks > 0.7 * letters && gain < farSurer) return false
  return confidence >= 0.75 && letters >= (isWide ? 3 : 6) && (isWide || words.length > 1)
}
