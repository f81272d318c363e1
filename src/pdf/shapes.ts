// Arabic letters that are printed as one shape: a file names them in the order they are read, pdf.js turns them round with the line.

import type { Glyph } from './canvas.ts'
import { glyphsAt, type Item, placesOf } from './match.ts'

/** A character map that names lam and an alef for one glyph, in the order they are read. */
export const namesShapes = /<0644062[2357]>/iu

const lamAlef = /^\u0644[\u0622\u0623\u0625\u0627]$/u
const letters = /[\p{Script=Arabic}\p{M}]/u

/**
 * The pieces with the letters of each lam-alef in reading order. Where a piece is not the mirror of its glyphs, its shapes stand
 * as the file has them.
 */
export function withShapesInOrder(items: readonly Item[], glyphs: readonly Glyph[]): readonly Item[] {
  if (!glyphs.some(({ text }) => lamAlef.test(text))) return items
  const places = placesOf(glyphs)
  const taken = new Set<number>()
  return items.map((item) => {
    const own = item.dir === 'rtl' ? glyphsAt(item, glyphs, places, taken) : null
    return own?.some(({ text }) => lamAlef.test(text)) ? { ...item, str: mended(item.str, own) } : item
  })
}

function mended(text: string, glyphs: readonly Glyph[]): string {
  const characters = [...text]
  const read = characters.flatMap((character, i) => (letters.test(character) ? [i] : []))
  const shown = glyphs.flatMap(({ text }) => [...text].filter((character) => letters.test(character)))
  const isMirror = read.length === shown.length && read.every((at, k) => characters[at] === shown[shown.length - 1 - k])
  if (!isMirror) return text
  let behind = 0
  for (const glyph of glyphs) {
    const size = [...glyph.text].filter((character) => letters.test(character)).length
    if (lamAlef.test(glyph.text)) {
      const [first, second] = [read[read.length - behind - 2]!, read[read.length - behind - 1]!]
      ;[characters[first], characters[second]] = [characters[second]!, characters[first]!]
    }
    behind += size
  }
  return characters.join('')
}
