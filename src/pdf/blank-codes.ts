// Blanks that a font's map names by a control character, as where both share the glyph of the blank.

import type { Item } from './match.ts'

/** As often as words end: not the letters of a font whose map is broken. */
const [rarest, commonest] = [0.03, 0.35]

/** The pieces with blanks for the one control character that stands between the words of their font; of what is `told` the file says what it is. */
export function withBlanks<T extends object>(items: readonly (T | Item)[], told: ReadonlySet<T | Item>): (T | Item)[] {
  const texts = new Map<string, string[]>()
  for (const item of items) {
    if ('str' in item && !told.has(item)) texts.set(item.fontName, [...(texts.get(item.fontName) ?? []), item.str])
  }
  const blanks = new Map<string, string>()
  for (const [font, strings] of texts) {
    const text = strings.join('')
    const controls = text.match(/[\x01-\x08\x0e-\x1f]/gu) ?? []
    const share = controls.length / text.replace(/\s/gu, '').length
    if (controls.length >= 3 && new Set(controls).size === 1 && share > rarest && share < commonest)
      blanks.set(font, controls[0]!)
  }
  if (blanks.size === 0) return [...items]
  return items.map((item) => {
    const blank = 'str' in item && !told.has(item) ? blanks.get(item.fontName) : undefined
    return 'str' in item && blank !== undefined ? { ...item, str: item.str.replaceAll(blank, ' ') } : item
  })
}
