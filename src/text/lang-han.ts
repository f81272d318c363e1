// Chinese or Japanese, traditional or simplified: what the characters of a name written in Han alone say.

import { hanGrams, hanWeights, reformed, writtenIn } from '../data/han.ts'
import { hanGramsOf, hanShare } from './lang-words.ts'
import { unpack } from './packed.ts'

/** How a name in Han reads. */
export interface HanReading {
  readonly language: 'zh' | 'zh-Hant' | 'ja'
  /** Lead over the other language, in nats. */
  readonly margin: number
}

/** Which of the orthographies has a character: simplified (1), traditional (2), Japanese (4). */
const simplified = 1
const traditional = 2
const japanese = 4

interface Tables {
  readonly orthographies: ReadonlyMap<string, number>
  readonly old: ReadonlySet<string>
  readonly weights: ReadonlyMap<string, number>
}

let tables: Tables | undefined

function open(): Tables {
  if (tables) return tables
  const orthographies = new Map<string, number>()
  for (let at = 0; at < writtenIn.length; at++) {
    const flags = Number(writtenIn[at])
    if (flags > 0) orthographies.set(String.fromCodePoint(0x4e00 + at), flags)
  }
  const steps = hanWeights.split(',')
  const weights = new Map(unpack(hanGrams).map((gram, at) => [gram, Number(steps[at]) / 10]))
  tables = { orthographies, old: new Set(reformed), weights }
  return tables
}

/** A character that an orthography does not have speaks against it by this much. */
const absent = 4
/** A character that Japan has simplified speaks against Japanese: old forms live on in names of schools and families only. */
const unreformed = 2.5
/** What a traditional form that Japanese has kept tells next to one that it has given up. */
const shared = 0.34
/** More texts in Han alone are Chinese. */
const chinese = 0.5

/**
 * Reads a text in Han; other characters in it say nothing.
 * @param lean what else speaks for Japanese, in nats
 * @param weights what characters and pairs say for Japanese, if not what is known here
 */
export function readHan(text: string, lean = 0, weights = open().weights): HanReading {
  const { orthographies, old } = open()
  const without = new Map([simplified, traditional, japanese].map((one) => [one, 0]))
  let unreformedOnes = 0
  for (const character of text) {
    const flags = orthographies.get(character)
    if (flags === undefined) continue
    for (const [one, count] of without) if ((flags & one) === 0) without.set(one, count + 1)
    if (old.has(character)) unreformedOnes++
  }
  const grams = hanGramsOf(text.replace(/[^\p{Script=Han}]/gu, '')).filter((gram) => weights.has(gram))
  let habit = 0
  for (const gram of grams) habit += hanShare(grams.length) * weights.get(gram)!
  const lacks = (one: number) => without.get(one)!
  const bySpelling = absent * (Math.min(lacks(simplified), lacks(traditional)) - lacks(japanese))
  const score = bySpelling - unreformed * Math.min(unreformedOnes, 2) + habit - chinese + lean
  const hant = lacks(simplified) > lacks(traditional)
  return { language: score > 0 ? 'ja' : hant ? 'zh-Hant' : 'zh', margin: Math.abs(score) }
}

/** How much more of a text is written in traditional Chinese than in simplified; what Japanese shares with either one tells less for the former, since it has kept most of the old forms. */
export function hanLeaning(text: string): number {
  const { orthographies, old } = open()
  let leaning = 0
  for (const character of new Set(text)) {
    const flags = orthographies.get(character) ?? 0
    if ((flags & simplified) > 0 === (flags & traditional) > 0) continue
    leaning += (flags & simplified) > 0 ? -1 : (flags & japanese) > 0 && !old.has(character) ? shared : 1
  }
  return leaning
}
