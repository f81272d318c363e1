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

/** Steps of the stored weights, by their digit. */
const weights = Array.from({ length: 10 }, (_, digit) => 1.6 ** digit)
const models = new Map<string, LetterModel>()

/**
 * Reads a model from its data: the alphabet on the first line, then for each pair of letters a line with the pair and the letters
 * that follow it, each group of them behind the digit of its weight. `^` stands for the word's edges. Made once for each data.
 */
export function letterModel(data: string): LetterModel {
  let model = models.get(data)
  if (!model) {
    model = read(data)
    models.set(data, model)
  }
  return model
}

function read(data: string): LetterModel {
  const [alphabet = '', ...rows] = data.split('\n')
  const letters = [...`^${alphabet}`]
  const at = new Map(letters.map((letter, index) => [letter, index]))
  const n = letters.length
  const three = new Float64Array(n * n * n)
  const two = new Float64Array(n * n)
  const one = new Float64Array(n)
  for (const row of rows) {
    const a = at.get(row[0]!)!
    const b = at.get(row[1]!)!
    let weight = 1
    for (let i = 2; i < row.length; i++) {
      const c = at.get(row[i]!)
      if (c === undefined) {
        weight = weights[Number(row[i])]!
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
  const double = Array.from({ length: n }, (_, b) => smooth(two, b * n, single))
  // Words use few of the pairs: the row of a pair is worked out when it is asked for.
  const logs: (Float64Array | undefined)[] = new Array(n * n)
  const log = (a: number, b: number, c: number): number => {
    const pair = a * n + b
    let row = logs[pair]
    if (!row) {
      row = smooth(three, pair * n, double[b]!).map(Math.log)
      logs[pair] = row
    }
    return row[c]!
  }
  const total = (word: string): number => {
    let a = 0
    let b = 0
    let sum = 0
    for (const letter of word) {
      const c = at.get(letter) ?? -1
      sum += a < 0 || b < 0 || c < 0 ? strange : log(a, b, c)
      a = b
      b = c
    }
    return sum + (a < 0 || b < 0 ? strange : log(a, b, 0))
  }
  return { total, score: (word) => total(word) / (word.length + 1) }
}

/** Shares of the letters of one row of counts, which begins at `start`; `below` are the shares where it says nothing. */
function smooth(counts: Float64Array, start: number, below: Float64Array): Float64Array {
  const n = below.length
  let sum = 0
  let kinds = 1
  for (let i = start; i < start + n; i++) {
    if (counts[i]! > 0) kinds++
    sum += counts[i]!
  }
  return below.map((share, i) => (counts[start + i]! + kinds * share) / (sum + kinds))
}
