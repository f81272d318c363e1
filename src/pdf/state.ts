// The state of painting that a page saves and restores, and what it is at first.

import { identity, type Matrix, type Rect } from './matrix.ts'

export interface State {
  readonly matrix: Matrix
  readonly fill: string | null
  readonly stroke: string | null
  readonly fillAlpha: number
  readonly strokeAlpha: number
  /** Of the groups around: it is taken times the own one. */
  readonly groupAlpha: number
  /** Paint replaces what lies below: no blending, no mask. */
  readonly replaces: boolean
  /** The next picture may have holes. */
  readonly masked: boolean
  readonly mode: number
  readonly font: string
  readonly size: number
  readonly direction: 1 | -1
  readonly stretch: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly rise: number
  readonly leading: number
  readonly textMatrix: Matrix
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
  readonly clip: Rect | null
  /** The clip is that rectangle and no other shape. */
  readonly clipExact: boolean
  /** Glyphs that later paint shows through. */
  readonly through: readonly { reveal: () => void }[]
}

export const start: State = {
  matrix: identity,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  groupAlpha: 1,
  replaces: true,
  masked: false,
  mode: 0,
  font: '',
  size: 0,
  direction: 1,
  stretch: 1,
  charSpacing: 0,
  wordSpacing: 0,
  rise: 0,
  leading: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  clip: null,
  clipExact: true,
  through: [],
}
