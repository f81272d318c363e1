// Simplified or traditional Chinese, line by line: the data of each reads the characters of the other as its own.

import { hanLeaning } from '../../text/lang-han.ts'
import { montage, putBack, type Stretch, stretchesOf, stretchOf, wordsAt } from './montage.ts'
import type { Picture } from './picture.ts'
import type { Recognizer, Word } from './recognizer.ts'

/** Longer lines are prose, in the letter's own script. */
const longest = 30
/** What one step of the engine's sureness tells next to one character that a Japanese reading has in one form. */
const bySureness = 10
/** How much must speak against the page's own script where it has some of the other; three times as much where it seems to have none. */
const least = 0.5

export const isChinese = (language: string) => /^zh\b/u.test(language)

/**
 * Above 0 the print is traditional. Japanese data is a witness: it has characters of both kinds, and keeps them apart.
 * @param japanese the print as that data reads it, '' where there is none
 */
export function leansTraditional(japanese: string, traditional: number, simplified: number): number {
  return hanLeaning(japanese) + bySureness * (traditional - simplified)
}

/** The words of a Chinese page; short lines in the other script are read with its data. */
export async function inOwnHan(
  picture: Picture,
  words: readonly Word[],
  main: string,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const isTraditional = main === 'zh-Hant'
  const other = isTraditional ? 'zh' : 'zh-Hant'
  const lines = stretchesOf(words).flatMap(({ words }) => {
    const han = words.map((word) => /\p{Script=Han}/u.test(word.text))
    const part = words.slice(han.indexOf(true), han.lastIndexOf(true) + 1)
    const letters = part.reduce((sum, word) => sum + [...word.text].length, 0)
    return han.includes(true) && letters > 1 && letters <= longest ? [stretchOf(part)] : []
  })
  if (lines.length === 0 || recognizer.missing([other]).length > 0) return words
  const read = async (lines: readonly Stretch[], language: string) => {
    if (lines.length === 0 || recognizer.missing([language]).length > 0) return new Map<Stretch, Word[]>()
    const { sheet, places } = montage(picture, lines)
    const seen = await recognizer.recognize(sheet, [language], signal)
    return new Map(places.map((place) => [place.stretch, putBack(place, wordsAt(place, seen))]))
  }
  const [others, witness] = await Promise.all([read(lines, other), read(lines, 'ja')])
  const leaningOf = (line: Stretch, own: Stretch) => {
    const japanese = stretchOf(witness.get(line) ?? []).text
    const [foreign, native] = [stretchOf(others.get(line) ?? []).confidence, own.confidence]
    return isTraditional ? -leansTraditional(japanese, native, foreign) : leansTraditional(japanese, foreign, native)
  }
  const isMixed = lines.some(
    (line) => hanLeaning(stretchOf(witness.get(line) ?? []).text) * (isTraditional ? -1 : 1) > 1,
  )
  const bar = isMixed ? least : 3 * least
  const lead = lines.filter((line) => (others.get(line)?.length ?? 0) > 0 && leaningOf(line, line) > bar)
  // bullets and numbers disturbed the first reading of the line
  const afresh = await read(lead, main)
  const replaced = new Map<Word, readonly Word[]>()
  for (const line of lead) {
    if (leaningOf(line, stretchOf(afresh.get(line)!)) < bar) continue
    for (const [i, word] of line.words.entries()) replaced.set(word, i === 0 ? others.get(line)! : [])
  }
  return words.flatMap((word) => replaced.get(word) ?? [word])
}
