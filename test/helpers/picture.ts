// Draws small pictures for tests: white paper, and grey boxes on it.

import type { Picture } from '../../src/node/ocr/recognizer.ts'

/** Left, top, width, height, and how dark: 0 is black. */
export type Box = readonly [number, number, number, number, number?]

export function picture(width: number, height: number, boxes: readonly Box[], paper = 255): Picture {
  const pixels = new Uint8Array(width * height).fill(paper)
  for (const [left, top, breadth, rise, grey = 0] of boxes)
    for (let y = Math.max(0, top); y < Math.min(height, top + rise); y++)
      pixels.fill(grey, y * width + Math.max(0, left), y * width + Math.min(width, left + breadth))
  return { width, height, pixels }
}

/** Whether a box holds anything darker than grey. */
export const hasInk = ({ pixels, width }: Picture, [left, top, breadth, rise]: Box): boolean =>
  Array.from({ length: rise }, (_, y) =>
    pixels.subarray((top + y) * width + left, (top + y) * width + left + breadth),
  ).some((row) => row.some((value) => value < 150))
