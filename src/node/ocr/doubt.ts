// How likely each word is right: the evidence against it, weighed by what scans of known letters showed.

import { evidenceOf, type Feature, features } from './evidence.ts'
import type { Picture, Recognizer, Word } from './recognizer.ts'

/** Log odds of a word with nothing against it, and what each piece of evidence takes off; fitted by bench/doubt.ts. */
const weights: Readonly<Record<Feature | 'start', number>> = {start: 6.2, engine: 4.5, known: 1.1, han: 1, letter: 2.1, rival: 2.5, marks: 2.1, odd: 2.5, sign: 2.2, comma: 3.9, foreign: 4, unlike: 0.1, near: 1.1, unknown: 1, join: 1.9, split: 3, breadth: 2, twice: 0.9, accented: 0.8, strange: 2}

export function withDoubt(
  picture: Picture,
  words: readonly Word[],
  language: string,
  recognizer: Pick<Recognizer, 'missing'>,
): Word[] {
  const evidence = evidenceOf(picture, words, language, (other) => recognizer.missing([other]).length > 0)
  return words.map((word) => ({ ...word, trust: trustOf(evidence.get(word)!) }))
}

/** Never certain: a machine read it. */
const most = 0.99

function trustOf(evidence: readonly number[]): number {
  const odds = features.reduce((sum, feature, i) => sum - weights[feature] * evidence[i]!, weights.start)
  return Math.round(Math.min(most, 1 / (1 + Math.exp(-odds))) * 1000) / 1000
}
