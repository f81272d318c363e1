// Matrices of PDF: six numbers, `[a b c d e f]`, and what they do to points and boxes.

export type Matrix = readonly [number, number, number, number, number, number]

/** Left, bottom, right, top: in the order of the axes. */
export interface Rect {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `n` first, then `m`. */
export function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function pointOf([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Rectangles stay rectangles: turned by quarters at most. */
export function keepsAxes([a, b, c, d]: Matrix): boolean {
  const little = 1e-3 * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d))
  return (Math.abs(b) <= little && Math.abs(c) <= little) || (Math.abs(a) <= little && Math.abs(d) <= little)
}

/** The upright rectangle around a turned one. */
export function rectOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Rect {
  const corners = [pointOf(matrix, x0, y0), pointOf(matrix, x1, y0), pointOf(matrix, x0, y1), pointOf(matrix, x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** What two rectangles share; null where they share nothing. */
export function shared(one: Rect, other: Rect): Rect | null {
  const left = Math.max(one.left, other.left)
  const bottom = Math.max(one.bottom, other.bottom)
  const right = Math.min(one.right, other.right)
  const top = Math.min(one.top, other.top)
  return left < right && bottom < top ? { left, bottom, right, top } : null
}

export function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.bottom && y <= rect.top
}

/** The rectangle around them all. */
export function around(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    bottom: Math.min(...rects.map((rect) => rect.bottom)),
    right: Math.max(...rects.map((rect) => rect.right)),
    top: Math.max(...rects.map((rect) => rect.top)),
  }
}
