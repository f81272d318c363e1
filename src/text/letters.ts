// How like a language a word is: a small model of which letter follows which two.

/** Natural logarithm of how likely a letter is where the model knows nothing of it. */
const strange = -9

/** A model of words. Letters outside its alphabet count as strange. */
export interface LetterModel {
  /** Mean natural logarithm per letter of the word in lower case, its end counted as one: about -2 for a word, -5 for none. */
  score(word: string): number
  /** Sum instead of mean. */
  total(word: string): number
}

/** Steps of the stored weights. */
const step = 1.6

/**
 * Reads a model from its data: the alphabet on the first line, then for each pair of letters a line with the pair and the letters
 * that follow it, each group of them behind the digit of its weight. `^` stands for the word's edges.
 */
export function letterModel(data: string): LetterModel {
  const [alphabet = '', ...rows] = data.split('\n')
  const letters = [...`^${alphabet}`]
  const at = new Map(letters.map((letter, index) => [letter, index]))
  const n = letters.length
  const three = new Float64Array(n * n * n)
  const two = new Float64Array(n * n)
  const one = new Float64Array(n)
  for (const row of rows) {
    const [first, second, ...rest] = row
    const a = at.get(first!)!
    const b = at.get(second!)!
    let weight = 1
    for (const character of rest) {
      const c = at.get(character)
      if (c === undefined) {
        weight = step ** Number(character)
        continue
      }
      three[(a * n + b) * n + c] = weight
      two[b * n + c]! += weight
      one[c]! += weight
    }
  }
  // Witten-Bell: what was never seen after a pair is judged by the last letter alone, and so on.
  const all = one.reduce((sum, weight) => sum + weight, 0)
  const single = one.map((weight) => (weight + 0.5) / (all + n / 2))
  const double = smooth(two, n, (index) => single[index % n]!)
  const logs = smooth(three, n, (index) => double[index % (n * n)]!).map(Math.log)
  const total = (word: string): number => {
    let a = 0
    let b = 0
    let sum = 0
    for (const letter of word) {
      const c = at.get(letter) ?? -1
      sum += a < 0 || b < 0 || c < 0 ? strange : logs[(a * n + b) * n + c]!
      a = b
      b = c
    }
    return sum + (a < 0 || b < 0 ? strange : logs[(a * n + b) * n]!)
  }
  return { total, score: (word) => total(word) / (word.length + 1) }
}

function smooth(counts: Float64Array, n: number, below: (index: number) => number): Float64Array {
  const out = new Float64Array(counts.length)
  for (let row = 0; row < counts.length; row += n) {
    let sum = 0
    let kinds = 1
    for (let i = row; i < row + n; i++) {
      if (counts[i]! > 0) kinds++
      sum += counts[i]!
    }
    for (let i = row; i < row + n; i++) out[i] = (counts[i]! + kinds * below(i)) / (sum + kinds)
  }
  return out
}
