// The rectangles of a path as pdf.js packs it; whether the path is nothing but rectangles.

import { keepsAxes, type Matrix, type Rect, rectOf, shared } from './matrix.ts'

/** How pdf.js packs the steps of a path: each number is followed by its coordinates. */
const step = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const
const coordinates: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

export interface Shape {
  /** Rectangles on the page; where the path is anything else, the one around it. */
  readonly rects: readonly Rect[]
  /** The rectangles are the path, and none lies on another (which may cut a hole). */
  readonly exact: boolean
}

/** @param bounds left, bottom, right, top of the path in its own space, as pdf.js gives them */
export function shapeOf(data: unknown, bounds: ArrayLike<number>, matrix: Matrix): Shape {
  const around = rectOf(matrix, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0)
  const rough = { rects: [around], exact: false }
  if (!ArrayBuffer.isView(data) || !keepsAxes(matrix)) return rough
  const steps = data as Float32Array
  const corners: number[][][] = []
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at]!
    const count = coordinates[kind]
    if (count === undefined || kind === step.curveTo || kind === step.quadraticCurveTo) return rough
    const point = [steps[at + 1]!, steps[at + 2]!]
    if (kind === step.moveTo) corners.push([point])
    else if (kind === step.lineTo) corners.at(-1)?.push(point)
    at += 1 + count
  }
  const rects: Rect[] = []
  for (const path of corners) {
    if (path.length === 1) continue // moved to and left
    const rect = rectangle(path, matrix)
    if (!rect) return rough
    rects.push(rect)
  }
  if (rects.length === 0 || rects.length > 64) return rough
  const apart = rects.every((rect, i) => rects.every((other, j) => j <= i || shared(rect, other) === null))
  return apart ? { rects, exact: true } : rough
}

/** Four corners, each beside the next along one axis; the fifth, where it is given, is the first. */
function rectangle(path: readonly (readonly number[])[], matrix: Matrix): Rect | null {
  const closed = path.length === 5 && same(path[4]![0], path[0]![0]) && same(path[4]![1], path[0]![1])
  if (path.length !== 4 && !closed) return null
  const [a, b, c, d] = path as [number[], number[], number[], number[]]
  const across = same(a[1], b[1]) && same(b[0], c[0]) && same(c[1], d[1]) && same(d[0], a[0])
  const upward = same(a[0], b[0]) && same(b[1], c[1]) && same(c[0], d[0]) && same(d[1], a[1])
  return across || upward ? rectOf(matrix, a[0]!, a[1]!, c[0]!, c[1]!) : null
}

/** The packed numbers are short ones: a corner may miss its neighbour by their last digit. */
function same(one = 0, other = 0): boolean {
  return Math.abs(one - other) <= 1e-5 * (Math.abs(one) + Math.abs(other)) + 1e-6
}
