// Follows what pdf.js would paint on a page: which glyphs are seen, and which part of the page is pictures.

import type { OPS as Codes } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Canvas, type Glyph } from './canvas.ts'
import { around, identity, keepsAxes, type Matrix, multiply, type Rect, rectOf, shared } from './matrix.ts'
import { type Shape, shapeOf } from './path.ts'
import { type State, start } from './state.ts'

export interface Ink {
  readonly glyphs: readonly Glyph[]
  /** Where blanks that the file shows as glyphs begin, in the page's own points, y up. */
  readonly blanks: readonly { readonly x: number; readonly y: number }[]
  /** Where pictures stand, in the page's own points, y up. */
  readonly pictures: readonly Rect[]
}

/** What must be known of a font to follow its text. */
export interface InkFont {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  /** Its letters are drawings with colours of their own. */
  readonly isType3Font?: boolean
}

export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface InkContext {
  readonly ops: typeof Codes
  readonly font: (name: string) => InkFont | null
  /** Whether a layer of the file is shown. */
  readonly isShown: (layer: unknown) => boolean
}

interface PdfGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

interface Placed {
  readonly transform: Matrix
}

/** Alpha below which nothing is seen. */
const leastAlpha = 0.02

/** Where paint of any extent ends: larger than any page. */
const everywhere: Rect = { left: -1e5, bottom: -1e5, right: 1e5, top: 1e5 }

export function inkOf(operators: Operators, context: InkContext): Ink {
  const painter = new Painter(context)
  for (const [i, fn] of operators.fnArray.entries()) painter.take(fn, operators.argsArray[i])
  return { glyphs: painter.canvas.glyphs(), blanks: painter.blanks, pictures: painter.canvas.pictures }
}

type Handler = (args: readonly unknown[]) => void

class Painter {
  readonly blanks: { x: number; y: number }[] = []
  readonly canvas = new Canvas()
  readonly #context: InkContext
  readonly #handlers: ReadonlyMap<number, Handler>
  #state = start
  readonly #saved: State[] = []
  /** Marked content that is open, and whether it hides what it holds. */
  readonly #marks: boolean[] = []
  #hiddenMarks = 0
  /** Groups that are open, and whether they draw a mask and not the page. */
  readonly #groups: boolean[] = []
  #masks = 0
  #clipNext = false

  constructor(context: InkContext) {
    this.#context = context
    this.#handlers = this.#table()
  }

  take(fn: number, args: unknown): void {
    this.#handlers.get(fn)?.((args ?? []) as readonly unknown[])
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
  }

  #save(): void {
    this.#saved.push(this.#state)
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #table(): Map<number, Handler> {
    const { ops } = this.#context
    const numbers = (take: (...values: number[]) => void): Handler => {
      return (args) => take(...(args as readonly number[]))
    }
    const picture: Handler = () => this.#picture(identity)
    const move = (x: number, y: number) => {
      const lineX = this.#state.lineX + x
      const lineY = this.#state.lineY + y
      this.#set({ lineX, lineY, x: lineX, y: lineY })
    }
    return new Map<number, Handler>([
      [ops.save, () => this.#save()],
      [ops.restore, () => this.#restore()],
      [ops.transform, (args) => this.#set({ matrix: multiply(this.#state.matrix, args as Matrix) })],
      [ops.setGState, ([pairs]) => this.#graphics(pairs as readonly (readonly [string, unknown])[])],
      [ops.setFillRGBColor, ([color]) => this.#set({ fill: color as string })],
      [ops.setStrokeRGBColor, ([color]) => this.#set({ stroke: color as string })],
      [ops.setFillColorN, () => this.#set({ fill: null })],
      [ops.setStrokeColorN, () => this.#set({ stroke: null })],
      [ops.setFillTransparent, () => this.#set({ fill: null })],
      [ops.setStrokeTransparent, () => this.#set({ stroke: null })],
      [ops.clip, () => this.#willClip()],
      [ops.eoClip, () => this.#willClip()],
      [ops.constructPath, ([op, data, bounds]) => this.#path(op as number, data, bounds)],
      [ops.shadingFill, () => this.#area(everywhere, null, false)],
      [ops.beginText, () => this.#set({ textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 })],
      [
        ops.setTextMatrix,
        ([m]) => this.#set({ textMatrix: multiply(identity, m as Matrix), x: 0, y: 0, lineX: 0, lineY: 0 }),
      ],
      [ops.moveText, numbers((x = 0, y = 0) => move(x, y))],
      [ops.setLeading, numbers((leading = 0) => this.#set({ leading: -leading }))],
      [
        ops.setLeadingMoveText,
        numbers((x = 0, y = 0) => {
          this.#set({ leading: y })
          move(x, y)
        }),
      ],
      [ops.nextLine, () => move(0, this.#state.leading)],
      [ops.setCharSpacing, numbers((charSpacing = 0) => this.#set({ charSpacing }))],
      [ops.setWordSpacing, numbers((wordSpacing = 0) => this.#set({ wordSpacing }))],
      [ops.setHScale, numbers((percent = 100) => this.#set({ stretch: percent / 100 }))],
      [ops.setTextRise, numbers((rise = 0) => this.#set({ rise }))],
      [ops.setTextRenderingMode, numbers((mode = 0) => this.#set({ mode }))],
      [ops.setFont, ([font, size]) => this.#font(font as string, size as number)],
      [ops.showText, ([glyphs]) => this.#text(glyphs as readonly (PdfGlyph | number)[])],
      [ops.beginMarkedContent, () => this.#mark(false)],
      [ops.beginMarkedContentProps, ([tag, layer]) => this.#mark(tag === 'OC' && !this.#isShown(layer))],
      [ops.endMarkedContent, () => this.#unmark()],
      [ops.paintFormXObjectBegin, ([matrix, box]) => this.#form(matrix as Matrix | null, box as number[] | null)],
      [ops.paintFormXObjectEnd, () => this.#restore()],
      [ops.beginGroup, ([group]) => this.#group(group as { smask?: unknown } | undefined)],
      [ops.endGroup, () => this.#ungroup()],
      [ops.paintImageXObject, picture],
      [ops.paintInlineImageXObject, picture],
      [ops.paintImageMaskXObject, () => this.#stencil(identity)],
      [ops.paintSolidColorImageMask, () => this.#area(this.#unit(identity), this.#state.fill, this.#isSolid())],
      [ops.paintImageXObjectRepeat, ([, w, h, places]) => this.#repeat([w, 0, 0, h] as number[], places as number[])],
      [
        ops.paintImageMaskXObjectRepeat,
        ([, a, b, c, d, places]) => this.#repeat([a, b, c, d] as number[], places as number[]),
      ],
      [ops.paintInlineImageXObjectGroup, ([, map]) => this.#each(map as Placed[])],
      [ops.paintImageMaskXObjectGroup, ([images]) => this.#each(images as Placed[])],
    ] as [number, Handler][])
  }

  #isShown(layer: unknown): boolean {
    return layer === null || layer === undefined || this.#context.isShown(layer)
  }

  #mark(hides: boolean): void {
    this.#marks.push(hides)
    if (hides) this.#hiddenMarks++
  }

  #unmark(): void {
    if (this.#marks.pop()) this.#hiddenMarks--
  }

  #graphics(pairs: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of pairs) {
      if (key === 'ca') this.#set({ fillAlpha: value as number })
      else if (key === 'CA') this.#set({ strokeAlpha: value as number })
      else if (key === 'BM') this.#set({ replaces: value === 'source-over' && this.#state.replaces })
      else if (key === 'SMask') this.#set(value ? { replaces: false } : { masked: pairs.length === 1 })
      else if (key === 'Font') this.#font((value as [string, number])[0], (value as [string, number])[1])
    }
  }

  #group(group: { smask?: unknown } | undefined): void {
    this.#save()
    const isMask = Boolean(group?.smask)
    this.#groups.push(isMask)
    if (isMask) this.#masks++
    const { groupAlpha, fillAlpha } = this.#state
    this.#set({ groupAlpha: groupAlpha * fillAlpha, fillAlpha: 1, strokeAlpha: 1 })
  }

  #ungroup(): void {
    if (this.#groups.pop()) this.#masks--
    this.#restore()
  }

  #form(matrix: Matrix | null, box: readonly number[] | null): void {
    this.#save()
    if (matrix) this.#set({ matrix: multiply(this.#state.matrix, matrix) })
    if (box)
      this.#clip({ rects: [rectOf(this.#state.matrix, box[0]!, box[1]!, box[2]!, box[3]!)], exact: this.#isUpright() })
  }

  #isUpright(): boolean {
    return keepsAxes(this.#state.matrix)
  }

  #willClip(): void {
    this.#clipNext = true
  }

  #clip({ rects, exact }: Shape): void {
    const { clip, clipExact } = this.#state
    const own = rects.length === 1 ? rects[0]! : around(rects)
    const empty = { left: 0, bottom: 0, right: 0, top: 0 }
    this.#set({ clip: clip ? (shared(clip, own) ?? empty) : own, clipExact: clipExact && exact && rects.length === 1 })
  }

  #path(op: number, data: unknown, bounds: unknown): void {
    const { ops } = this.#context
    if (bounds) {
      const shape = shapeOf(
        (data as readonly unknown[] | undefined)?.[0],
        bounds as ArrayLike<number>,
        this.#state.matrix,
      )
      const fills: readonly number[] = [
        ops.fill,
        ops.eoFill,
        ops.fillStroke,
        ops.eoFillStroke,
        ops.closeFillStroke,
        ops.closeEOFillStroke,
      ]
      if (fills.includes(op)) {
        const { fill } = this.#state
        for (const rect of shape.rects)
          this.#area(rect, shape.exact ? fill : null, shape.exact && fill !== null && this.#isSolid())
      }
      if (this.#clipNext) this.#clip(shape)
    }
    this.#clipNext = false
  }

  #isSolid(): boolean {
    const { fillAlpha, groupAlpha, replaces } = this.#state
    return replaces && fillAlpha * groupAlpha > 0.99
  }

  #area(rect: Rect, color: string | null, solid: boolean): void {
    const { clip, clipExact, fillAlpha, groupAlpha, through } = this.#state
    const part = clip ? shared(clip, rect) : rect
    if (!part || this.#masks > 0 || this.#hiddenMarks > 0 || fillAlpha * groupAlpha < leastAlpha) return
    this.canvas.area(part, color, solid && clipExact)
    for (const glyph of through) glyph.reveal()
  }

  /** The square of one point, which pictures are painted in, as it lies on the page. */
  #unit(matrix: Matrix): Rect {
    return rectOf(multiply(this.#state.matrix, matrix), 0, 0, 1, 1)
  }

  #picture(matrix: Matrix): void {
    const rect = this.#unit(matrix)
    this.#area(rect, null, this.#isSolid() && !this.#state.masked && this.#isUpright())
    if (this.#masks === 0 && this.#hiddenMarks === 0) this.canvas.pictures.push(rect)
  }

  /** A picture of one colour with holes: black on white, as scanners write it. */
  #stencil(matrix: Matrix): void {
    const rect = this.#unit(matrix)
    this.#area(rect, null, false)
    if (this.#masks === 0 && this.#hiddenMarks === 0) this.canvas.pictures.push(rect)
  }

  #repeat(scale: readonly number[], places: ArrayLike<number>): void {
    for (let i = 0; i + 1 < places.length; i += 2) {
      this.#stencil(multiply(identity, [...scale, places[i]!, places[i + 1]!]))
    }
  }

  #each(images: readonly Placed[]): void {
    for (const { transform } of images) this.#stencil(transform)
  }

  #font(font: string, size: number): void {
    this.#set({ font, size: Math.abs(size), direction: size < 0 ? -1 : 1 })
  }

  #text(glyphs: readonly (PdfGlyph | number)[]): void {
    const state = this.#state
    const { size, direction, charSpacing, wordSpacing, mode } = state
    const font = this.#context.font(state.font)
    const stretch = state.stretch * direction
    const vertical = font?.vertical ?? false
    const unit = (font?.fontMatrix?.[0] ?? 0.001) * size
    const place = multiply(state.matrix, state.textMatrix)
    const { hidden, colors } = this.#look(font)
    const isClip = mode === 7 && !hidden.always
    const through = [...state.through]
    let at = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        at += ((vertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
      const width = vertical ? -(glyph.vmetric?.[0] ?? -glyph.width) : glyph.width
      const advance = vertical ? width * unit - spacing * direction : width * unit + spacing * direction
      const dx = vertical ? 0 : at * stretch
      const dy = vertical ? -at : 0
      const origin = multiply(place, [1, 0, 0, 1, state.x + dx, state.y + dy + state.rise])
      if (glyph.unicode.trim() === '') this.blanks.push({ x: origin[4], y: origin[5] })
      else if (this.#masks === 0) {
        const step = vertical ? ([0, -advance] as const) : ([advance * stretch, 0] as const)
        const shown = this.canvas.glyph(glyph.unicode, origin, step, size, hidden.now, colors)
        if (isClip) through.push(shown)
      }
      at += advance
    }
    const end = vertical ? { y: state.y - at } : { x: state.x + at * stretch }
    this.#set(isClip ? { ...end, through } : end)
  }

  /** Whether the text of now is painted at all, and in which colours. */
  #look(font: InkFont | null): { hidden: { now: boolean; always: boolean }; colors: readonly (string | null)[] } {
    const { mode, fill, stroke, fillAlpha, strokeAlpha, groupAlpha } = this.#state
    const alpha = [0, 4].includes(mode)
      ? fillAlpha
      : [1, 5].includes(mode)
        ? strokeAlpha
        : Math.max(fillAlpha, strokeAlpha)
    const always = this.#hiddenMarks > 0 || alpha * groupAlpha < leastAlpha
    // the letters of a Type 3 font are drawings: neither the mode nor the colour binds them
    if (font?.isType3Font) return { hidden: { now: always, always }, colors: [null] }
    const colors = [0, 4].includes(mode) ? [fill] : [1, 5].includes(mode) ? [stroke] : [fill, stroke]
    return { hidden: { now: always || mode === 3 || mode === 7, always }, colors }
  }
}
