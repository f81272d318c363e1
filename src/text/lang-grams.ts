// What letter groups say of the languages of one script: a linear model, learned from names.

import { gramsOf } from './lang-words.ts'
import { unpack } from './packed.ts'

/** The model of one script as it is stored. */
export interface PackedGrams {
  /** Letter groups, packed. */
  readonly grams: string
  /** For each group, parted by blanks: pairs of the language's place and the weight, each a character of `symbols`. */
  readonly weights: string
}

/** Characters that stand for numbers in `weights`. */
export const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~'
/** Weights are stored in steps, `symbols[zero]` being none. */
export const step = 0.25
export const zero = 45

/** Long names shall not be surer than their words allow: what a group weighs in a name of `count` groups. */
export function share(count: number): number {
  return 1 / Math.sqrt(count + 5)
}

/** Adds what the letter groups of the words say to the scores. */
export type AddGrams = (words: readonly string[], scores: Float64Array) => void

/** Makes the model of one script ready. */
export function openGrams(packed: PackedGrams): AddGrams {
  const value = new Map([...symbols].map((symbol, at) => [symbol, at]))
  const starts = new Map<string, number>()
  const languages: number[] = []
  const weights: number[] = []
  const pairs = packed.weights.split(' ')
  unpack(packed.grams).forEach((gram, at) => {
    starts.set(gram, languages.length)
    const line = pairs[at]!
    for (let i = 0; i < line.length; i += 2) {
      languages.push(value.get(line[i]!)!)
      weights.push((value.get(line[i + 1]!)! - zero) * step)
    }
    languages.push(-1)
    weights.push(0)
  })
  const language = Int8Array.from(languages)
  const weight = Float32Array.from(weights)
  return (words, scores) => {
    const hits: number[] = []
    for (const gram of gramsOf(words)) {
      const start = starts.get(gram)
      if (start !== undefined) hits.push(start)
    }
    const each = share(hits.length)
    for (const start of hits) {
      for (let at = start; language[at]! >= 0; at++) scores[language[at]!]! += each * weight[at]!
    }
  }
}
