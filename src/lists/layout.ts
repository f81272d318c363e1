// The contract of the shelf: what a list layout is given and what it gives back.

import type { Column, LabelFlaw } from '../model/entry.ts'
import type { Block, Line } from '../model/paper.ts'
import { readBullet } from '../text/label.ts'

/** Characters `start`..`end` of a line. */
export interface Slice {
  readonly line: Line
  readonly start: number
  readonly end: number
}

/** An entry as a layout sees it: which print belongs together. */
export interface Draft {
  readonly label: string | null
  readonly number: number | null
  readonly suffix: string | null
  readonly style: string | null
  readonly flaws: readonly LabelFlaw[]
  /** Parts that the layout keeps apart, each with its print in reading order. */
  readonly segments: readonly { readonly slices: readonly Slice[]; readonly column: Column | null }[]
  /** Where the label stands; null where there is none. */
  readonly labelSlice: Slice | null
}

/** What comes out of a run of blocks, in the order of the letter. */
export type Piece =
  | { readonly kind: 'entry'; readonly draft: Draft }
  /** A heading inside the list: a country, a continent, a letter. */
  | { readonly kind: 'heading'; readonly lines: readonly Line[] }
  /** Print that belongs to the form, not to the names: signature rules, headings of columns. */
  | { readonly kind: 'form'; readonly lines: readonly Line[] }
  /** Print that no entry could take. */
  | { readonly kind: 'left'; readonly lines: readonly Line[] }

export interface ListLayout {
  readonly name: string
  /** 0..1: how well the blocks are explained as this layout. */
  fits(blocks: readonly Block[]): number
  /** `whole` is the run that `blocks` were cut from at its headings: it shows what they are too short to show. */
  split(blocks: readonly Block[], whole?: readonly Block[]): readonly Piece[]
}

/** `and 35 others`: a count, and nobody by name. */
export const others =
  /^(?:(?:and|plus|et|y|e|und|en|og|och|i|и|та)\s+|\+\s*)?\p{Nd}[\p{Nd}.,]*\s+(?:others|other \p{L}+|more(?: \p{L}+)?|autres|otros|otras|outros|outras|altri|altre|weitere|andere|anderen|inne|innych|других|інших)(?:\s+\p{Ll}+){0,7}\.?$/u

/** An entry without a label. */
export function unlabelled(segments: Draft['segments']): Piece {
  return {
    kind: 'entry',
    draft: { label: null, number: null, suffix: null, style: null, flaws: [], segments, labelSlice: null },
  }
}

/** A whole line as a slice, from `start` on. */
export function sliceOf(line: Line, start = 0, end = line.text.length): Slice {
  return { line, start, end }
}

/** The parts of an entry: its own print, and lines below it that open with a bullet, as the members of a coalition do. */
export function withMembers(slices: readonly Slice[]): Draft['segments'] {
  const bullets = slices.map(({ line, start, end }, i) => (i === 0 ? null : readBullet(line.text.slice(start, end))))
  // one dash may go on with the name: `Alpha Union` over `– Kenya`
  const isMember = bullets.map(
    (bullet) =>
      bullet !== null &&
      (!/[-–—]/u.test(bullet.label) || bullets.filter((other) => other?.label === bullet.label).length > 1),
  )
  const segments: { slices: Slice[]; column: Column | null }[] = []
  for (const [i, slice] of slices.entries()) {
    if (i === 0 || isMember[i]) segments.push({ slices: [slice], column: isMember[i] ? 'other' : null })
    else segments.at(-1)!.slices.push(slice)
  }
  return segments
}
