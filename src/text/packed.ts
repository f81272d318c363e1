// Sorted words packed into a string: each says how much of the word before it begins with.

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Packs words, which must be sorted and hold no comma. */
export function pack(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++
      before = word
      return digits[shared]! + word.slice(shared)
    })
    .join(',')
}

/** The words that `pack` packed. */
export function unpack(packed: string): string[] {
  if (packed === '') return []
  let before = ''
  return packed.split(',').map((line) => {
    before = before.slice(0, digits.indexOf(line[0]!)) + line.slice(1)
    return before
  })
}
