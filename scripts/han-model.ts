// Learns which characters and pairs of them are Chinese or Japanese habit, from names in Han alone.
import { hanGramsOf, hanShare } from '../src/text/lang-words.ts'
import { readLanguages } from './languages.ts'
import type { NameRow } from './sources.ts'
import { numbers, type Sample, train } from './train.ts'

const rounds = 10
/** Smaller weights, in tenths, are left out. */
const least = 5

/** Whether a name can teach or test the habits: Chinese or Japanese, in Han alone. */
export function isHanName({ name, language }: Pick<NameRow, 'name' | 'language'>): boolean {
  return (language === 'zh' || language === 'ja') && /^[\p{Script=Han}\s]+$/u.test(name)
}

/** Characters and pairs, sorted, with what each says for Japanese, in tenths. */
export function learnHabits(rows: readonly NameRow[]): [gram: string, tenths: number][] {
  const words = readLanguages().flatMap(({ tag, words: own }) =>
    own.map((name) => ({ name, language: tag, kind: 'word' })),
  )
  const known = [...rows, ...words].filter(isHanName)
  const count = new Map<string, number>()
  for (const { name } of known)
    for (const gram of new Set(hanGramsOf(name))) count.set(gram, (count.get(gram) ?? 0) + 1)
  const grams = [...count].filter(([, times]) => times > 1).map(([gram]) => gram)
  const place = new Map(grams.map((gram, at) => [gram, at]))
  const samples = known.map(({ name, language }): Sample => {
    const features = Int32Array.from(hanGramsOf(name).map((gram) => place.get(gram) ?? -1)).filter((at) => at >= 0)
    return { features, label: language === 'ja' ? 1 : 0, weight: 1, before: () => new Float64Array(2) }
  })
  const weight = train(samples, {
    languages: 2,
    features: grams.length,
    rounds,
    share: hanShare,
    random: numbers(7),
  })
  return grams
    .map((gram, at): [string, number] => [gram, Math.round(10 * (weight(at, 1) - weight(at, 0)))])
    .filter(([, tenths]) => Math.abs(tenths) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
