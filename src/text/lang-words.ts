// A name as the words and letter groups that speak for its language.

/** Letters and marks, with apostrophes inside or at the end: `d'estudis`, `o'zbekiston`, `dell'`. */
const word = /[\p{L}\p{M}]+(?:['’ʻ‘ʼ`][\p{L}\p{M}]+)*['’]?/gu
const apostrophes = /[’ʻ‘ʼ`]/gu

/** No name needs more words to show its language, and no input may cost more. */
const enough = 60

/**
 * Words of a name in lower case, apostrophes straight. Words in capitals inside a name that is not all in capitals are acronyms and
 * left out, unless nothing else is there.
 */
export function wordsOf(name: string): string[] {
  const found = (name.normalize('NFC').match(word) ?? []).slice(0, enough)
  const spoken = found.filter((token) => token.length < 2 || !isCapitals(token))
  const kept = spoken.length > 0 ? spoken : found
  return kept.map((token) => token.toLowerCase().replace(apostrophes, "'"))
}

/** Whether all letters are capitals; false for scripts without capitals. */
export function isCapitals(token: string): boolean {
  return token === token.toUpperCase() && token !== token.toLowerCase()
}

/** Longest letter group. */
export const longest = 4

/**
 * Letter groups of the words: 1 to 4 letters with `_` for a word's edge, each whole word that is longer, and for each two neighbours the
 * end of one with the start of the next.
 */
export function gramsOf(words: readonly string[]): string[] {
  const grams: string[] = []
  for (const token of words) {
    const edged = `_${token}_`
    for (let at = 0; at < edged.length; at++) {
      const most = Math.min(longest, edged.length - at)
      for (let size = edged[at] === '_' ? 2 : 1; size <= most; size++) grams.push(edged.slice(at, at + size))
    }
    if (edged.length > longest) grams.push(edged)
  }
  for (let at = 1; at < words.length; at++) grams.push(`${words[at - 1]!.slice(-3)} ${words[at]!.slice(0, 2)}`)
  return grams
}

/** Characters and pairs of neighbours, `_` at both ends. */
export function hanGramsOf(text: string): string[] {
  const characters = ['_', ...text, '_']
  return characters.flatMap((character, at) => [
    ...(character === '_' ? [] : [character]),
    ...(at > 0 ? [characters[at - 1]! + character] : []),
  ])
}

/** What letter groups weigh in a name of so many. */
export function hanShare(count: number): number {
  return 1 / Math.sqrt(count + 2)
}
