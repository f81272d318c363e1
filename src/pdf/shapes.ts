// Letters that are printed as one shape, which pdf.js gives in the wrong order (lam and alef) or with a blank behind them (fi, fl).

import type { Glyph } from './canvas.ts'
import { glyphsAt, type Item, placesOf } from './match.ts'

/** A character map that names lam and an alef for one glyph, in the order they are read. */
export const namesShapes = /<0644062[2357]>/iu

const lamAlef = /^\u0644[\u0622\u0623\u0625\u0627]$/u
const letters = /[\p{Script=Arabic}\p{M}]/u

const ligature = /^(?:ff?[il]|ff)$/u
/** `nonprofi t`: a blank behind a ligature, within what may be a word. */
export const partedWord = /f[il]\s\p{Ll}/u
/** White that is no blank, in font sizes. */
const tight = 0.08

/**
 * The pieces with the letters of each lam-alef in reading order, and without blanks behind ligatures where the page shows none. What
 * does not agree with its glyphs stands as pdf.js gives it.
 */
export function withShapesInOrder(items: readonly Item[], glyphs: readonly Glyph[]): readonly Item[] {
  const isMirrored = glyphs.some(({ text }) => lamAlef.test(text))
  const needs = ({ str, dir }: Item) => (dir === 'rtl' ? isMirrored : partedWord.test(str))
  if (!items.some(needs)) return items
  const places = placesOf(glyphs)
  const taken = new Set<number>()
  return items.map((item) => {
    const own = needs(item) ? glyphsAt(item, glyphs, places, taken) : null
    if (!own) return item
    return { ...item, str: item.dir === 'rtl' ? mended(item.str, own) : joined(item.str, own) }
  })
}

/** The text without blanks behind ligatures that the next letter touches. */
function joined(text: string, glyphs: readonly Glyph[]): string {
  let out = ''
  let at = 0
  for (const [i, glyph] of glyphs.entries()) {
    while (/\s/u.test(text[at] ?? '')) out += text[at++]
    if (!text.startsWith(glyph.text, at)) return text
    out += glyph.text
    at += glyph.text.length
    const next = glyphs[i + 1]
    const touches = next && Math.abs(next.x - glyph.endX) < tight * glyph.size && next.y === glyph.y
    if (ligature.test(glyph.text) && touches && /^\p{Ll}/u.test(next.text)) while (/\s/u.test(text[at] ?? '')) at++
  }
  return out + text.slice(at)
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
