// Tells a text layer that a machine laid over a picture of the page from text that somebody hid.

import type { SeenItem } from './match.ts'
import { type Rect, shared } from './matrix.ts'

/** A scan fills its page but for narrow margins. */
const leastPicture = 0.6
/** A stamp or a running head that was printed on a scan later is a small part of its text. */
const mostPrinted = 0.2

/**
 * Text that is not seen is the page's own text where pictures fill the page and hardly anything else is written on
 * it. Where there is print that people read, what they cannot see is hidden.
 */
export function isRecognised(seen: readonly SeenItem[], pictures: readonly Rect[], page: Rect): boolean {
  let printed = 0
  let hidden = 0
  for (const { item, seen: how } of seen) {
    const ink = item.str.replace(/\s/gu, '').length
    if (how === 'painted') printed += ink
    else if (how !== 'no contrast') hidden += ink
  }
  return hidden > 0 && printed <= mostPrinted * hidden && share(pictures, page) >= leastPicture
}

/** The part of the page that pictures take: strips and tiles of one scan add up, copies of one place do not. */
function share(pictures: readonly Rect[], page: Rect): number {
  const area = (rect: Rect) => (rect.right - rect.left) * (rect.top - rect.bottom)
  const places = new Map<string, Rect>()
  for (const picture of pictures) {
    const part = shared(picture, page)
    if (part) places.set([part.left, part.bottom, part.right, part.top].map(Math.round).join(' '), part)
  }
  return [...places.values()].reduce((sum, part) => sum + area(part), 0) / area(page)
}
