// Lines that were hardly recognised, read again by themselves in the page's own language: far from their labels the engine loses blanks and letters.

import { slavicWords } from '../../text/likely.ts'
import { isWord } from '../../text/words.ts'
import { montage, putBack, type Stretch, stretchesOf, stretchOf, wordsAt } from './montage.ts'
import type { Picture } from './picture.ts'
import { canRead, type Recognizer, type Word } from './recognizer.ts'

/** Below this a word was hardly recognised; one that no list of words has is doubted sooner. */
const hardly = 0.6
const unsure = 0.75
/** How much surer of its least sure word the second reading must be. */
const gain = 0.08
/** How sure of all of its words, where it takes Latin letters for the page's own. */
const sure = 0.8
/** Names have so many words at most. */
const longest = 12
/** The second reading has about as many letters. */
const [fewest, most] = [0.7, 1.4]

const label = /^[([（]?\p{Nd}{1,4}\p{P}{0,2}$/u

/** `lines`: which of them may be looked at. */
export async function readAfresh(
  picture: Picture,
  words: readonly Word[],
  main: string,
  lines: (line: number) => boolean,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<readonly Word[]> {
  const own = ownScript(main)
  // Russian has stand-ins
  if (own === null || !canRead(main, recognizer)) return words
  const left = stretchesOf(words)
    .filter((line) => lines(line.words[0]!.line))
    .map((line) => withoutLabel(line))
    .filter((line) => isDoubtful(line) || isUnlisted(line, own) || straysOf(line, own).length > 0)
  if (left.length === 0) return words
  const { sheet, places } = montage(picture, left)
  const seen = await recognizer.recognize(sheet, [main], signal)
  const replaced = new Map<Word, readonly Word[]>()
  for (const place of places) {
    const { stretch } = place
    const again = wordsAt(place, seen)
    if (again.length === 0) continue
    const moved = putBack(place, again)
    const isTaken = isBetter(stretch, stretchOf(again), own)
    for (const [k, word] of stretch.words.entries())
      replaced.set(word, isTaken ? (k === 0 ? moved : []) : [withRival(word, moved)])
  }
  return words.flatMap((word) => replaced.get(word) ?? [word])
}

/** A word that the second reading reads otherwise is less sure. */
function withRival(word: Word, again: readonly Word[]): Word {
  const near = 0.3 * word.size
  const other = again.find(
    ({ x, width }) => Math.abs(x - word.x) < near && Math.abs(x + width - word.x - word.width) < near,
  )
  return other && bare(other.text) !== bare(word.text)
    ? { ...word, rival: Math.max(word.rival ?? 0, other.confidence) }
    : word
}

/** A line that is read by itself loses the height of its capitals. */
const bare = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase()

/** Letters of the page's script; null where no part of a line can be cut out, since the boxes of its characters overlap. */
function ownScript(main: string): RegExp | null {
  const script = new Intl.Locale(main).maximize().script ?? 'Latn'
  return /^(?:Han[st]|Jpan|Kore)$/u.test(script) ? null : new RegExp(`\\p{Script=${script}}`, 'u')
}

/** The label of an item is read best with the list. */
export function withoutLabel(line: Stretch): Stretch {
  const rest = line.words.filter((word, i) => !((i === 0 || i === line.words.length - 1) && label.test(word.text)))
  return rest.some(({ text }) => /\p{L}/u.test(text)) ? stretchOf(rest) : line
}

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

function leastSure({ words }: Stretch): number {
  return Math.min(1, ...words.filter(({ text }) => lettersOf(text) > 1).map((word) => word.confidence))
}

function isDoubtful({ words }: Stretch): boolean {
  return words.some(({ text, confidence }) => {
    if (lettersOf(text) < 2) return false
    const word = text.replace(/^\P{L}+|\P{L}+$/gu, '').toLowerCase()
    return confidence < (isWord(word) || slavicWords().has(word) ? hardly : unsure)
  })
}

/** A line of a script without lists of words for most languages, short as names are: nothing but a second reading speaks against it. */
const isUnlisted = ({ words }: Stretch, own: RegExp) => !own.test('a') && words.length <= longest

/** Words of small Latin letters in a line of another script, which no name is known to have: `Bepa` for `Вера`. */
function straysOf({ words }: Stretch, own: RegExp): readonly Word[] {
  if (own.test('a') || !words.some(({ text }) => lettersOf(text) > 1 && own.test(text))) return []
  return words.filter(
    ({ text }) => /^\P{L}*\p{Script=Latin}?[a-z]{2,}\P{L}*$/u.test(text) && !isWord(text.replace(/\P{L}+/gu, '')),
  )
}

function isBetter(before: Stretch, again: Stretch, own: RegExp): boolean {
  const share = lettersOf(again.text) / Math.max(1, lettersOf(before.text))
  if (share < fewest || share > most) return false
  if (straysOf(before, own).length > 0 && straysOf(again, own).length === 0) return leastSure(again) >= sure
  return leastSure(again) >= leastSure(before) + gain && again.confidence >= before.confidence
}
