// Tells from the bare operators of a content stream whether any text of it may be unseen.

import { holds, identity, type Matrix, multiply, pointOf, type Rect, rectOf } from './matrix.ts'
import { eachOperator, type Operands } from './tokens.ts'

/** What one stream does; what it cannot tell alone is weighed with the other streams. */
export interface Suspicion {
  /** Some of its text may be unseen. */
  readonly unseen: boolean
  /** It shows text or paints: it is the content of a page or of a form. */
  readonly paints: boolean
  readonly hasText: boolean
  readonly hasAreas: boolean
  /** Something of another stream is painted after its text, or it paints after that. */
  readonly paintsAfterText: boolean
  readonly areaAfterPart: boolean
  /** States by name are set: they may make text transparent. */
  readonly usesStates: boolean
}

const plainText: Suspicion = {
  unseen: false,
  paints: true,
  hasText: true,
  hasAreas: false,
  paintsAfterText: false,
  areaAfterPart: false,
  usesStates: false,
}

type Color = readonly number[] | null

interface State {
  readonly matrix: Matrix
  readonly color: Color
  /** The fill's colour space, where it was named. */
  readonly space: string
  readonly mode: number
  readonly size: number
  readonly leading: number
}

interface Line {
  readonly x: number
  readonly y: number
  readonly end: number
  readonly size: number
}

/** Lighter than this is white to the eye on white, part of full light. */
const nearWhite = 0.93
/** An area less wide or high than this is a line, in points. */
const leastArea = 3
/** So many comparisons cost as much as following the page. */
const mostWork = 2_000_000
/** Letters are about half as wide as high. */
const letterWidth = 0.45

/**
 * What may make text unseen: a mode, a layer, a colour that is white or cannot be told so simply, and what is filled.
 * Within a string it means nothing, and then the operators tell.
 */
const suspect =
  /(?:^|[\s)\]>])(?:Tr|k|scn?|cs|Do|ID|f\*?|F|[bB]\*?)(?=[\s/[(<]|$)|\/OC[\s/]|(?:^|[\s.])[19]\d*(?:\.\d*)?\s+(?:g|rg)(?=[\s/[(<]|$)/u

/**
 * @param text the bytes, one character each
 * @param inks the file has colours that are inks: of those, none is white
 */
export function suspicionOf(bytes: Uint8Array, text: string, inks: boolean): Suspicion {
  if (!suspect.test(text) && text.includes('BT')) {
    return { ...plainText, usesStates: /\sgs(?=\s|$)/u.test(text) }
  }
  const reader = new Reader(inks)
  const whole = eachOperator(bytes, (operator, operands) => reader.take(operator, operands))
  return reader.result(whole)
}

class Reader {
  readonly #inks: boolean
  readonly #saved: State[] = []
  #state: State = { matrix: identity, color: [0], space: 'DeviceGray', mode: 0, size: 0, leading: 0 }
  #text: Matrix = identity
  #path: Rect[] = []
  #open: { left: number; bottom: number; right: number; top: number } | null = null
  readonly #lines: Line[] = []
  readonly #areas: { rect: Rect; color: Color }[] = []
  #work = 0
  #unseen = false
  #parts = 0
  #paintsAfterText = false
  #areaAfterPart = false
  #usesStates = false
  #isGlyph = false

  constructor(inks: boolean) {
    this.#inks = inks
  }

  result(whole: boolean): Suspicion {
    const { color, mode } = this.#state
    // what the stream leaves behind holds for the next stream of the page
    const left = this.#isWhite(color) || mode !== 0
    return {
      unseen: this.#unseen || !whole || left,
      paints: !this.#isGlyph && (this.#lines.length > 0 || this.#areas.length > 0 || this.#parts > 0),
      hasText: this.#lines.length > 0,
      hasAreas: this.#areas.length > 0,
      paintsAfterText: this.#paintsAfterText,
      areaAfterPart: this.#areaAfterPart,
      usesStates: this.#usesStates,
    }
  }

  take(operator: string, operands: Operands): boolean {
    const { numbers, count, name } = operands
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    const state = this.#state
    switch (operator) {
      case 'd0':
      case 'd1':
        this.#isGlyph = true // what is painted is a letter
        return false
      case 'q':
        this.#saved.push(state)
        break
      case 'Q':
        this.#state = this.#saved.pop() ?? state
        break
      case 'cm':
        this.#state = { ...state, matrix: multiply(state.matrix, [a, b, c, d, e, f]) }
        break
      case 'g':
      case 'rg':
      case 'k':
        this.#state = { ...state, color: [...numbers.subarray(0, count)], space: 'Device' }
        break
      case 'cs':
        this.#state = { ...state, color: [0], space: name }
        break
      case 'sc':
      case 'scn':
        this.#state = { ...state, color: name === '' ? [...numbers.subarray(0, count)] : null }
        break
      case 'Tr':
        this.#state = { ...state, mode: a }
        break
      case 'gs':
        this.#usesStates = true
        break
      case 'BDC':
        // the content of a layer, which may be off
        if (operands.tag === 'OC') this.#unseen = true
        break
      case 'BT':
        this.#text = identity
        break
      case 'Tf':
        this.#state = { ...state, size: Math.abs(a) }
        break
      case 'TL':
        this.#state = { ...state, leading: a }
        break
      case 'Tm':
        this.#text = [a, b, c, d, e, f]
        break
      case 'TD':
        this.#state = { ...state, leading: -b }
        this.#move(a, b)
        break
      case 'Td':
        this.#move(a, b)
        break
      case 'T*':
        this.#move(0, -state.leading)
        break
      case "'":
      case '"':
        this.#move(0, -state.leading)
        this.#show(operands.letters)
        break
      case 'Tj':
      case 'TJ':
        this.#show(operands.letters)
        break
      case 're':
        this.#path.push(rectOf(state.matrix, a, b, a + c, b + d))
        break
      case 'm':
        this.#close()
        this.#point(a, b)
        break
      case 'l':
        this.#point(a, b)
        break
      case 'c':
        this.#point(a, b)
        this.#point(c, d)
        this.#point(e, f)
        break
      case 'v':
      case 'y':
        this.#point(a, b)
        this.#point(c, d)
        break
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#close()
        for (const rect of this.#path) this.#area(rect, state.color)
        this.#path = []
        break
      case 'S':
      case 's':
      case 'n':
        this.#open = null
        this.#path = []
        break
      case 'Do':
        this.#part()
        break
      case 'ID':
        this.#area(rectOf(state.matrix, 0, 0, 1, 1), null)
        break
    }
    return !this.#unseen
  }

  #move(x: number, y: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, y])
  }

  #point(x: number, y: number): void {
    const [px, py] = pointOf(this.#state.matrix, x, y)
    const open = this.#open
    if (!open) this.#open = { left: px, right: px, bottom: py, top: py }
    else {
      open.left = Math.min(open.left, px)
      open.right = Math.max(open.right, px)
      open.bottom = Math.min(open.bottom, py)
      open.top = Math.max(open.top, py)
    }
  }

  #close(): void {
    if (this.#open) this.#path.push(this.#open)
    this.#open = null
  }

  #show(letters: number): void {
    const { matrix, mode, size, color } = this.#state
    if (letters <= 0) return
    const place = multiply(matrix, this.#text)
    const points = size * Math.hypot(place[2], place[3])
    const line = {
      x: place[4],
      y: place[5] + points * 0.3,
      end: place[4] + points * letters * letterWidth,
      size: points,
    }
    this.#lines.push(line)
    if (![0, 2, 4].includes(mode) || this.#isWhite(color)) this.#unseen = true
    this.#work += this.#areas.length
    // black letters on a black area: the last area that lies behind counts
    const behind = this.#areas.findLast(({ rect }) => holds(rect, line.x + points * 0.3, line.y))
    if (behind?.color && color && isSame(behind.color, color)) this.#unseen = true
    if (this.#work > mostWork) this.#unseen = true
  }

  #area(rect: Rect, color: Color): void {
    if (rect.right - rect.left < leastArea || rect.top - rect.bottom < leastArea) return
    this.#areas.push({ rect, color })
    if (this.#parts > 0) this.#areaAfterPart = true
    this.#work += this.#lines.length
    const covers = this.#lines.some(
      ({ x, y, end }) => y > rect.bottom && y < rect.top && rect.right > x && rect.left < end,
    )
    if (covers || this.#work > mostWork) this.#unseen = true
  }

  /** A picture or a form: which of the two stands elsewhere. As a picture it fills the square of one point. */
  #part(): void {
    const { matrix, color, mode } = this.#state
    if (this.#lines.length > 0) this.#paintsAfterText = true
    if (this.#isWhite(color) || mode !== 0) this.#unseen = true
    this.#area(rectOf(matrix, 0, 0, 1, 1), null)
    this.#parts++
  }

  #isWhite(color: Color): boolean {
    if (!color) return false
    if (color.length === 4) return color.every((ink) => ink <= 1 - nearWhite)
    if (color.every((light) => light >= nearWhite)) return true
    const { space } = this.#state
    return this.#inks && !space.startsWith('Device') && color.every((ink) => ink <= 1 - nearWhite)
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  const light = (color: readonly number[]) => (color.length === 1 ? [color[0]!, color[0]!, color[0]!] : color)
  const [a, b] = [light(one), light(other)]
  return a.length === b.length ? a.every((value, i) => Math.abs(value - b[i]!) < 0.05) : true
}
