// The words of a sheet → a page.

import { layDown, type Page, type Turn } from '../../model/paper.ts'
import { withBullets } from './bullets.ts'
import { dirtOf, withoutHangingSpecks } from './dirt.ts'
import { withHanBlanks } from './han-blanks.ts'
import type { Sheet } from './index.ts'
import type { Picture } from './picture.ts'
import type { Word } from './recognizer.ts'
import { runsOf } from './runs.ts'

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
  const print = withHanBlanks(
    upright,
    withBullets(withoutHangingSpecks(words.filter((word) => !dirt.has(word))), language, upright),
  )
  const page: Page = {
    number,
    width: upright.width / scale,
    height: upright.height / scale,
    // the picture was turned back clockwise by so much: its print lay turned the other way
    turn: ((360 - turned) % 360) as Turn,
    skew,
    runs: runsOf(print, scale),
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
