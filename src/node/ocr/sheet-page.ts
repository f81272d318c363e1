// The words of a sheet → a page.

import { layDown, type Page, type Turn } from '../../model/paper.ts'
import { withBullets } from './bullets.ts'
import type { Sheet } from './index.ts'
import type { Picture } from './picture.ts'
import { linesOf, type Word } from './recognizer.ts'
import { runsOf } from './runs.ts'

/** Lines of nothing but guesses, as dirt, stamps and scrawls are taken for: they are reported, and not read. */
function dirtOf(words: readonly Word[]): Set<Word> {
  const guesses = linesOf(words).filter(
    (line) => meanOf(line) < 0.4 && (line.every((word) => word.confidence < 0.4) || line.length === 1),
  )
  return new Set(guesses.flat())
}

/** How surely the engine read the letters. */
export function meanOf(words: readonly Word[]): number {
  const letters = words.map((word) => word.text.length)
  const sum = letters.reduce((a, b) => a + b, 0)
  return sum === 0 ? 0 : words.reduce((total, word, i) => total + word.confidence * letters[i]!, 0) / sum
}

/** How the page's print was turned to be read is undone in the places of the dataset, by `turn` and `skew`. */
export function pageOf(
  { number, scale }: Sheet,
  upright: Picture,
  turned: 0 | 90 | 180 | 270,
  skew: number,
  words: readonly Word[],
  language: string,
): Page {
  const dirt = dirtOf(words)
  const page: Page = {
    number,
    width: upright.width / scale,
    height: upright.height / scale,
    // the picture was turned back clockwise by so much: its print lay turned the other way
    turn: ((360 - turned) % 360) as Turn,
    skew,
    runs: runsOf(
      withBullets(
        words.filter((word) => !dirt.has(word)),
        language,
        upright,
      ),
      scale,
    ),
    unread: [],
    layer: 'recognized',
  }
  const unread = runsOf([...dirt], scale).map(({ text, x, y, width, height }) => ({
    why: 'unrecognized' as const,
    text,
    box: layDown({ page: number, x, y, width, height }, page),
  }))
  return { ...page, unread }
}
