// Russian read with the data of its neighbours: what each of them knows that the other lacks.

import { slavicWords } from '../../text/likely.ts'
import { withoutLabel } from './afresh.ts'
import { montage, stretchesOf, wordsAt } from './montage.ts'
import type { Picture } from './picture.ts'
import type { Recognizer, Word } from './recognizer.ts'

/** Letters that one of the two data lacks, what it makes of them, and letters that Russian does not have. */
const doubtful = /[ьцщшіїєґў]/iu
const russian = /^[а-яё]+$/iu
/** What Russian writes и. */
const unwritten = /[гкхжчшщ]ы/iu
/** Belarusian has no щ and reads it as two or three letters of which one is ц, or as ш. */
const pieces = /[ігрлш]{0,2}ц{1,2}|ш/giu
/** So far apart the two may begin it, since Ukrainian reads ы as two letters. */
const reach = 2
/** How sure the Belarusian reading must be where the other one does not say the same. */
const sure = 0.5

/** Words that hold a letter in doubt, as both data together read them: that of Belarusian, with Ukrainian's щ. */
export async function withStandIns(
  picture: Picture,
  words: readonly Word[],
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  if (recognizer.missing(['ru']).length === 0 || recognizer.missing(['be', 'uk']).length > 0) return words
  const lines = stretchesOf(words)
    .map(withoutLabel)
    .filter((line) => line.words.some(isInDoubt))
  if (lines.length === 0) return words
  const { sheet, places } = montage(picture, lines)
  const [belarusian, ukrainian] = await Promise.all(
    ['be', 'uk'].map((language) => recognizer.recognize(sheet, [language], signal)),
  )
  const better = new Map<Word, Word>()
  for (const place of places) {
    const [ours, theirs] = [wordsAt(place, belarusian!), wordsAt(place, ukrainian!)]
    for (const word of place.stretch.words) {
      if (!isInDoubt(word)) continue
      const isThere = (other: Word) => isAt(other, word, place.x)
      const [be, uk] = [ours.find(isThere), theirs.find(isThere)]
      if (!be || !uk) continue
      const core = merged(coreOf(word.text), coreOf(be.text), coreOf(uk.text))
      if (core === null || (be.confidence < sure && plain(core) !== plain(coreOf(uk.text)))) continue
      const { mark, sureness, ...rest } = word
      const text = word.text.replace(coreOf(word.text), core)
      better.set(word, { ...rest, text, confidence: Math.min(be.confidence, uk.confidence) })
    }
  }
  return words.map((word) => better.get(word) ?? word)
}

const coreOf = (text: string) => /\p{L}+/u.exec(text)?.[0] ?? ''

function isInDoubt({ text }: Word): boolean {
  const core = coreOf(text)
  return core.length > 2 && doubtful.test(core) && !slavicWords().has(core.toLowerCase())
}

function isAt(other: Word, word: Word, x: number): boolean {
  const near = 0.4 * word.size
  return Math.abs(other.x - x - word.x) < near && Math.abs(other.x + other.width - x - word.x - word.width) < near
}

/** The word as it is printed, by what each of two readings alone can know; null where they do not tell. */
export function merged(before: string, belarusian: string, ukrainian: string): string | null {
  const text = withShcha(belarusian, ukrainian)
  if (text === null) return null
  // a reading that is neither of the two is a third opinion, and right but for щ
  if (before !== belarusian && before !== ukrainian && russian.test(before)) {
    const own = withShcha(before, ukrainian)
    return own !== before && own !== null && plain(own) === plain(ukrainian) ? own : null
  }
  if (text === before || !russian.test(text) || unwritten.test(text)) return null
  // what is left is what Ukrainian cannot write
  return before === belarusian || plain(text) === plain(before) || !russian.test(before) ? text : null
}

/** A reading without щ, with those of the other one. */
function withShcha(reading: string, ukrainian: string): string | null {
  let text = reading
  let grown = 0
  for (const [at, letter] of [...ukrainian].entries()) {
    if (!/щ/iu.test(letter) || text[at + grown] === letter) continue
    const piece = [...text.matchAll(pieces)].find((one) => Math.abs(one.index - at - grown) <= reach)
    if (!piece) return null
    text = text.slice(0, piece.index) + letter + text.slice(piece.index + piece[0].length)
    grown += piece.index - at - grown
  }
  return text
}

/** Letters that Ukrainian lacks as what it reads in their place. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/ь[ії]|[ыъ]/gu, 'ь')
    .replace(/[ёє]/gu, 'е')
    .replace(/э/gu, 'з')
