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
/** Letters that join no next one: the white behind them is as wide as the font kerns. */
const loose = /[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0649\u0688\u0691\u0698\u06d2\u06d5]/u
export const afterLoose = new RegExp(`${loose.source}\\s[\\p{Script=Arabic}]`, 'u')
const partedArabic = /\p{Script=Arabic}\s(?=\p{Script=Arabic})/gu
/** A blank is wider, in font sizes. */
const nearly = 0.25

/**
 * The pieces with the letters of each lam-alef in reading order, and without blanks behind ligatures where the page shows none. What
 * does not agree with its glyphs stands as pdf.js gives it.
 */
export function withShapesInOrder(
  items: readonly Item[],
  glyphs: readonly Glyph[],
  blanks: readonly { readonly x: number; readonly y: number }[] = [],
): readonly Item[] {
  const isMirrored = glyphs.some(({ text }) => lamAlef.test(text))
  const gaps = items.reduce(
    (sum, { str, dir }) => sum + (dir === 'rtl' ? (str.match(partedArabic)?.length ?? 0) : 0),
    0,
  )
  // a file that sets its words apart by nothing shows no blanks
  const areShown = gaps > 0 && blanks.length >= 0.5 * gaps
  const needs = ({ str, dir }: Item) =>
    dir === 'rtl' ? isMirrored || (areShown && afterLoose.test(str)) : partedWord.test(str)
  if (!items.some(needs)) return items
  const places = placesOf(glyphs)
  const taken = new Set<number>()
  return items.map((item) => {
    const own = needs(item) ? glyphsAt(item, glyphs, places, taken) : null
    if (!own) return item
    if (item.dir !== 'rtl') return { ...item, str: joined(item.str, own) }
    return { ...item, str: mended(areShown ? unparted(item.str, own, blanks) : item.str, own) }
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

/** The text without blanks behind letters that join no next one, where the file shows none and the letters nearly touch. */
function unparted(text: string, glyphs: readonly Glyph[], blanks: readonly { x: number; y: number }[]): string {
  const mirror = mirrorOf(text, glyphs)
  if (!mirror) return text
  const { characters, read, shown } = mirror
  const level = blanks.filter(({ y }) => Math.abs(y - glyphs[0]!.y) < 0.1 * glyphs[0]!.size).map(({ x }) => x)
  const dropped = new Set<number>()
  for (const [k, at] of read.entries()) {
    const next = read[k + 1]
    if (next === undefined || next === at + 1 || !loose.test(characters[at]!)) continue
    const between = characters.slice(at + 1, next)
    const [right, left] = [shown[shown.length - 1 - k]!.glyph, shown[shown.length - 2 - k]!.glyph]
    const isNear = right.x - left.endX < nearly * right.size
    const isShown = level.some((x) => x > left.endX - 0.1 * right.size && x < right.x + 0.1 * right.size)
    if (between.every((character) => /\s/u.test(character)) && isNear && !isShown)
      for (let i = at + 1; i < next; i++) dropped.add(i)
  }
  return characters.filter((_, i) => !dropped.has(i)).join('')
}

/** The letters of a text and the glyphs that show them, from left to right; null where the one is no mirror of the other. */
function mirrorOf(text: string, glyphs: readonly Glyph[]) {
  const characters = [...text]
  const read = characters.flatMap((character, i) => (letters.test(character) ? [i] : []))
  const shown = glyphs.flatMap((glyph) =>
    [...glyph.text].flatMap((letter) => (letters.test(letter) ? [{ letter, glyph }] : [])),
  )
  const isMirror =
    read.length === shown.length && read.every((at, k) => characters[at] === shown[shown.length - 1 - k]!.letter)
  return isMirror ? { characters, read, shown } : null
}

function mended(text: string, glyphs: readonly Glyph[]): string {
  const mirror = mirrorOf(text, glyphs)
  if (!mirror) return text
  const { characters, read } = mirror
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
