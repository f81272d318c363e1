// Tells of each piece of a page's text whether it is seen, by finding its glyphs among those that are painted.

import type { Glyph, Seen } from './canvas.ts'

/** A piece of text as pdf.js gives it. */
export interface Item {
  readonly str: string
  readonly dir: string
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
  readonly fontName: string
}

export interface SeenItem {
  readonly item: Item
  readonly seen: Seen | 'form field'
}

/** Side of the squares that glyphs are looked up by, in points. */
const cell = 4

/**
 * A piece is unseen only where its own characters are found at its own place and none of them is seen; a piece whose
 * glyphs cannot be told stays seen. A piece in which print and hidden text follow one another is cut.
 */
export function seenItems(items: readonly Item[], glyphs: readonly Glyph[]): SeenItem[] {
  if (glyphs.every((glyph) => glyph.seen === 'painted')) return items.map((item) => ({ item, seen: 'painted' }))
  const places = placesOf(glyphs)
  const taken = new Set<number>()
  return items.flatMap((item) => {
    const own = glyphsAt(item, glyphs, places, taken)
    if (!own || own.every((glyph) => glyph.seen === 'painted')) return [{ item, seen: 'painted' }]
    const [first] = own
    if (own.every((glyph) => glyph.seen === first!.seen)) return [{ item, seen: first!.seen }]
    if (own.every((glyph) => glyph.seen !== 'painted')) return [{ item, seen: first!.seen }]
    return cut(item, own) ?? [{ item, seen: 'painted' }]
  })
}

/** Indexes of glyphs by the square of the page that they begin in. */
export function placesOf(glyphs: readonly Glyph[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [i, { x, y }] of glyphs.entries()) {
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`
    const there = places.get(key)
    if (there) there.push(i)
    else places.set(key, [i])
  }
  return places
}

/** The glyphs that make up the piece: they begin where it does and have its characters, in whichever direction; null where they are not found. */
export function glyphsAt(
  item: Item,
  glyphs: readonly Glyph[],
  places: ReadonlyMap<string, readonly number[]>,
  taken: Set<number>,
): Glyph[] | null {
  const wanted = inked(item.str)
  if (wanted.length === 0) return null
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform
  const size = Math.hypot(c, d)
  const ordered = sorted(wanted)
  for (const from of near(places, x, y, size)) {
    const first = glyphs[from]!
    const far = Math.hypot(first.x - x, first.y - y)
    // blanks that the piece begins with stand before its first glyph
    const lead = item.str.length - item.str.trimStart().length
    if (taken.has(from) || far > size * (0.3 + lead) || Math.abs(first.size - size) > size * 0.05) continue
    let text = ''
    let to = from
    while (to < glyphs.length && text.length < wanted.length && !taken.has(to)) text += inked(glyphs[to++]!.text)
    if (text !== wanted && sorted(text) !== ordered) continue
    for (let i = from; i < to; i++) taken.add(i)
    return glyphs.slice(from, to)
  }
  return null
}

/** Indices of glyphs about a place, in the order in which they are painted. */
function near(places: ReadonlyMap<string, readonly number[]>, x: number, y: number, size: number): number[] {
  const reach = Math.min(4, Math.max(1, Math.ceil(size / cell)))
  const found: number[] = []
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      found.push(...(places.get(`${Math.floor(x / cell) + i} ${Math.floor(y / cell) + j}`) ?? []))
    }
  }
  return found.sort((a, b) => a - b)
}

/** The piece in its seen and unseen stretches; null where characters and glyphs do not run in step. */
function cut(item: Item, own: readonly Glyph[]): SeenItem[] | null {
  const parts: { text: string; seen: Seen; first: Glyph; last: Glyph }[] = []
  let at = 0
  for (const glyph of own) {
    const from = at
    while (/\s/u.test(item.str[at] ?? '')) at++
    const text = inked(glyph.text)
    if (!item.str.startsWith(text, at)) return null
    at += text.length
    const printed = item.str.slice(from, at)
    const part = parts.at(-1)
    if (part && (part.seen === 'painted') === (glyph.seen === 'painted')) {
      part.text += printed
      part.last = glyph
    } else parts.push({ text: printed, seen: glyph.seen, first: glyph, last: glyph })
  }
  return parts.map(({ text, seen, first, last }) => ({
    seen,
    item: {
      ...item,
      str: text.trim(),
      width: Math.hypot(last.endX - first.x, last.endY - first.y),
      transform: [...item.transform.slice(0, 4), first.x, first.y],
    },
  }))
}

function inked(text: string): string {
  return text.replace(/\s/gu, '')
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
