// How wide letters are beside each other, where a file tells only the width of a whole run.

/** Width of a letter in the usual book and office fonts, in font sizes. */
export function usualWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0
  if (character === ' ') return 0.3
  if (/[ijl.,:;'’|!()[\]]/u.test(character)) return 0.28
  if (/[ftrI-]/u.test(character)) return 0.35
  if (/[mwMW@%]/u.test(character)) return 0.83
  if (/\p{Lu}/u.test(character)) return 0.67
  return /[szcJ]/u.test(character) ? 0.45 : 0.52
}

const known = new Map<string, number>()

/** Widths of all letters of a text together. */
export function usualWidthOf(text: string): number {
  let sum = 0
  for (const character of text) {
    const width = known.get(character) ?? usualWidth(character)
    known.set(character, width)
    sum += width
  }
  return sum
}
