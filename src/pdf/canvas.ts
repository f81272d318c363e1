// What is painted on a page, in order: areas that hide what lies below, and glyphs that are seen or not.

import { holds, type Matrix, pointOf, type Rect } from './matrix.ts'

/** Whether a reader of the page sees a glyph, and if not, why. */
export type Seen = 'painted' | 'invisible' | 'no contrast' | 'covered'

/** One character as it is shown, in the page's own points, y up. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Where the next character would stand. */
  readonly endX: number
  readonly endY: number
  readonly size: number
  readonly seen: Seen
}

/** A filled area or a picture. */
interface Area {
  readonly rect: Rect
  /** `#rrggbb`; null where it has no one colour that is known. */
  readonly color: string | null
  /** Whether it surely hides all that lies below it. */
  readonly solid: boolean
  readonly order: number
}

interface Shown extends Omit<Glyph, 'seen'> {
  order: number
  /** Colours that the glyph is drawn in; null where one is not known. */
  colors: readonly (string | null)[]
  seen: Seen
  readonly middle: readonly [number, number]
  readonly ends: readonly (readonly [number, number])[]
}

/** Areas are looked up by the bands of the page that they touch, in points. */
const band = 24
/** Bands that one area is entered in at most: a page is not higher. */
const maxBands = 2000
/** Glyphs times areas that are compared on one page; a page of more is hostile, and its print is taken as seen. */
const mostWork = 20_000_000
/** Colours no further apart than this in any channel are one to the eye. */
const nearColors = 10

export class Canvas {
  readonly #glyphs: Shown[] = []
  readonly #bands = new Map<number, Area[]>()
  readonly pictures: Rect[] = []
  #order = 0
  #work = 0

  area(rect: Rect, color: string | null, solid: boolean): void {
    const area = { rect, color, solid, order: this.#order++ }
    const first = Math.max(Math.floor(rect.bottom / band), -maxBands)
    const last = Math.min(Math.floor(rect.top / band), first + maxBands)
    for (let at = first; at <= last; at++) {
      const entered = this.#bands.get(at)
      if (entered) entered.push(area)
      else this.#bands.set(at, [area])
    }
  }

  /**
   * A glyph whose origin is that of `matrix`, with its advance and font size in that space. `reveal` says that what
   * was painted last shows through it.
   */
  glyph(
    text: string,
    matrix: Matrix,
    advance: readonly [number, number],
    em: number,
    hidden: boolean,
    colors: readonly (string | null)[],
  ): { reveal: () => void } {
    const [x, y] = pointOf(matrix, 0, 0)
    const [endX, endY] = pointOf(matrix, advance[0], advance[1])
    const shown: Shown = {
      text,
      x,
      y,
      endX,
      endY,
      size: Math.hypot(matrix[2], matrix[3]) * em,
      order: this.#order++,
      colors,
      seen: hidden ? 'invisible' : 'painted',
      middle: pointOf(matrix, advance[0] / 2, advance[1] / 2 + em * 0.3),
      ends: [[x, y], [endX, endY], pointOf(matrix, advance[0], advance[1] + em * 0.4)],
    }
    this.#glyphs.push(shown)
    return {
      reveal: () => {
        shown.seen = 'painted'
        shown.order = this.#order++
        shown.colors = [null]
      },
    }
  }

  /** The glyphs with what became of them, once all is painted. */
  glyphs(): Glyph[] {
    return this.#glyphs.map((glyph) => ({ ...glyph, seen: this.#seen(glyph) }))
  }

  #seen(glyph: Shown): Seen {
    if (glyph.seen !== 'painted') return glyph.seen
    const areas = this.#bands.get(Math.floor(glyph.middle[1] / band)) ?? []
    this.#work += areas.length
    if (this.#work > mostWork) return 'painted'
    let ground: string | null = '#ffffff'
    for (const area of areas) {
      if (area.order < glyph.order) {
        if (holds(area.rect, ...glyph.middle)) ground = area.solid ? area.color : null
      } else if (area.solid && glyph.ends.every(([x, y]) => holds(area.rect, x, y))) return 'covered'
    }
    return glyph.colors.every((color) => color !== null && ground !== null && isNear(color, ground))
      ? 'no contrast'
      : 'painted'
  }
}

function isNear(one: string, other: string): boolean {
  const a = Number.parseInt(one.slice(1), 16)
  const b = Number.parseInt(other.slice(1), 16)
  return [0, 8, 16].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= nearColors)
}
