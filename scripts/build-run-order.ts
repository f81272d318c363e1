// Learns what tells the order of script runs in Japanese names (src/data/run-order.ts).
import { featuresOf, kanaRuns } from '../src/repairs/runs.ts'
import { namesOf, source, writeTable } from './sources.ts'

const places = source('data/repairs/places-cjk.txt')
const words = {
  heads: source('data/repairs/heads-cjk.txt'),
  seats: [...source('data/repairs/openers-cjk.txt'), ...places],
}

/** Weights of the rules to begin from; the names only correct them. */
const rules = {
  'head-last': 1.5,
  'head-first': -1.5,
  'head-ends-first': -0.7,
  'seat-first': 1,
  'seat-last': -0.7,
  'particle-first': -3,
  'particle-last': -3,
  'ending-first': -2,
  'ending-after-katakana': -1.5,
  impossible: -5,
}
const rounds = 60
const rate = 0.3
/** How strongly weights are held to where they began. */
const hold = 0.03
/** Smaller weights are left out. */
const least = 0.3

const ror = namesOf('ror-train.tsv').filter(({ language }) => language === 'ja' || language === 'zh')
const cjk = namesOf('cjk-orgs.tsv')
// Every second hand-written name is kept apart for bench/damage.ts.
const hand = cjk.filter(({ kind }) => kind === 'hand').filter((_, index) => index % 2 === 0)
/** Names that stand right and that a rule would take for reversed; every second one is kept apart for bench/clean.ts. */
const bodies = source('data/repairs/bodies-ja.txt')
  .filter((_, index) => index % 2 === 0)
  .map((name) => ({ name, language: 'ja', kind: 'bodies' }))
const rows = [...bodies, ...ror, ...cjk.filter(({ kind }) => kind !== 'hand'), ...hand]
const names = [...new Map(rows.map((row) => [row.name, row])).values()]

/** How much oftener the first or last characters of names end names than begin them, as weights of `s` and `e`. */
function edgeWeights(texts: readonly string[]): Map<string, number> {
  const begins = new Map<string, number>()
  const ends = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const text of texts) {
    const characters = [...text]
    for (const size of [1, 2].filter((most) => most < characters.length)) {
      count(begins, characters.slice(0, size).join(''))
      count(ends, characters.slice(-size).join(''))
    }
  }
  const weights = new Map<string, number>()
  for (const key of new Set([...begins.keys(), ...ends.keys()])) {
    const lean = Math.log(((ends.get(key) ?? 0) + 0.3) / ((begins.get(key) ?? 0) + 0.3)) * 0.22
    weights.set(`e${key}`, lean)
    weights.set(`s${key}`, -lean)
  }
  return weights
}

/** Features of a name less those of its reversal. */
function difference(runs: readonly string[]): [string, number][] {
  const counts = featuresOf(runs, words)
  for (const [feature, count] of featuresOf([...runs].reverse(), words)) {
    counts.set(feature, (counts.get(feature) ?? 0) - count)
  }
  return [...counts].filter(([, count]) => count !== 0)
}

/** Logistic regression: the name against its reversal. */
function learn(): Map<string, number> {
  const start = new Map([...edgeWeights(names.map(({ name }) => name)), ...Object.entries(rules)])
  const weights = new Map(start)
  const slopes = new Map<string, number>()
  const pairs = names
    .filter(({ language }) => language === 'ja')
    .map(({ name }) => kanaRuns(name))
    .filter((runs) => runs.length > 1)
    .map(difference)
  for (let round = 0; round < rounds; round++) {
    for (const pair of pairs) {
      const score = pair.reduce((sum, [feature, count]) => sum + (weights.get(feature) ?? 0) * count, 0)
      const missing = 1 / (1 + Math.exp(score))
      for (const [feature, count] of pair) {
        const weight = weights.get(feature) ?? 0
        const gradient = missing * count - hold * (weight - (start.get(feature) ?? 0))
        const slope = (slopes.get(feature) ?? 1) + gradient * gradient
        slopes.set(feature, slope)
        weights.set(feature, weight + (rate * gradient) / Math.sqrt(slope))
      }
    }
  }
  return weights
}

const byWeight = new Map<number, string[]>()
for (const [feature, weight] of learn()) {
  const tenths = Math.round(weight * 10)
  if (Math.abs(weight) < least || /[\s`\\$]/.test(feature)) continue
  byWeight.set(tenths, [...(byWeight.get(tenths) ?? []), feature])
}
const lines = [...byWeight]
  .sort(([a], [b]) => a - b)
  .map(([tenths, features]) => [tenths, ...features.sort()].join(' '))
writeTable(
  'build-run-order.ts',
  'run-order',
  'fixtures/names/cjk-orgs.tsv, ror-train.tsv and data/repairs/bodies-ja.txt, heads-cjk.txt, openers-cjk.txt, places-cjk.txt',
  `/** Words that Japanese and Chinese names end in and begin with. */
export const edgeWords = {
  heads: '${words.heads.join(' ')}'.split(' '),
  seats: '${words.seats.join(' ')}'.split(' '),
}

/** Those of them that may end the name of a branch. */
export const places: ReadonlySet<string> = new Set('${places.join(' ')}'.split(' '))

/** Weights of features: a line holds a weight in tenths and the features that have it. */
export const weights = \`${lines.join('\n')}\`
`,
)
