// How likely each word is right: the evidence against it, weighed by what scans of known letters showed.

import { evidenceOf, type Feature, features } from './evidence.ts'
import type { Picture, Recognizer, Word } from './recognizer.ts'

/** Log odds of a word with nothing against it, and what each piece of evidence takes off; fitted to scans of known letters, and shown by bench/doubt.ts. */
export const weights: Readonly<Record<Feature | 'start', number>> = {
  start: 6.4,
  engine: 5.5,
  known: 1,
  han: 1.2,
  letter: 2.5,
  rival: 1.9,
  marks: 3.3,
  odd: 2.3,
  sign: 2.3,
  comma: 3.5,
  foreign: 4,
  unlike: 0.1,
  near: 0.7,
  unknown: 1,
  join: 1.6,
  split: 1,
  breadth: 2,
  twice: 1.1,
  accented: 1.3,
  strange: 2,
  passed: 5,
}

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

/** How likely a word with this evidence is right. */
function trustOf(evidence: readonly number[]): number {
  const odds = features.reduce((sum, feature, i) => sum - weights[feature] * evidence[i]!, weights.start)
  return Math.round(Math.min(most, 1 / (1 + Math.exp(-odds))) * 1000) / 1000
}
