// Puts the script runs of a Japanese name back in order where they were printed in reverse.

import { edgeWords, places, weights } from '../data/run-order.ts'
import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'
import { endsName, featuresOf, kanaRuns, orderScore } from './runs.ts'

/** Stretches of Han and kana; what stands against other letters or digits is not looked at. */
const stretch = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]{3,60}/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const attached = /[\p{L}\p{N}・･]/u

let table: ReadonlyMap<string, number> | null = null
function weight(feature: string): number {
  table ??= new Map(
    weights.split('\n').flatMap((line) => {
      const [value, ...features] = line.split(' ')
      return features.map((name) => [name, Number(value) / 10] as const)
    }),
  )
  return table.get(feature) ?? 0
}

/** 所ジョージ, 労働組合ネット, ホーム鎌倉: a word for a body that is also a family name, a legal form, or stands before a place. */
function mayBeginSo(first: string, last: string): boolean {
  return [...first].length === 1 || first.endsWith('組合') || [...last].length < 3 || edgeWords.heads.includes(last)
}

/** アムネスティ日本, ユニオンみえ, 夜明けの香港 and their like: a place ends the name, a form as good as its reversal. */
function mayEndSo(runs: readonly string[]): boolean {
  const last = runs.at(-1)!
  return places.has(last) || /^\p{Script=Hiragana}{1,4}$/u.test(last)
}

/** What stands before the name of a body: where more follows it in its stretch, the stretch begins the name. */
const form =
  /^(?:(?:一般|公益|特例|認定)*(?:社団|財団)|(?:認定)?特定非営利活動|(?:社会)?医療|社会福祉|学校|宗教|独立行政)法人(?=.)/u

const rules = ['particle-first', 'ending-first', 'ending-after-katakana', 'impossible']

/** Whether the order as printed breaks a rule of what begins and ends a name. */
function breaksRule(runs: readonly string[]): boolean {
  const features = featuresOf(runs, edgeWords)
  if (rules.some((rule) => features.has(rule))) return true
  const first = runs[0]!
  const last = runs.at(-1)!
  if (runs.slice(1).some((run) => form.test(run))) return true
  if (features.has('particle-last')) return true
  if (runs.length > 2) return features.has('head-first') || endsName(first, edgeWords.heads)
  if (mayEndSo(runs) || mayBeginSo(first, last)) return false
  if (features.has('head-first')) return true
  return (
    endsName(first, edgeWords.heads) &&
    (/^\p{Script=Han}/u.test(first) || [...places].some((place) => last.startsWith(place)))
  )
}

/** How much likelier the reversed order must be: by itself, and once the letter has shown a sure case. */
const sure = 1.5
const likely = 1

export const runOrder: Repair = {
  rule: 'script-run-order',
  learns: true,
  sparesPlain: true,
  explain:
    'Some programs write the stretches of Han, hiragana and katakana of a Japanese name in reverse order, the characters of each ' +
    'stretch as they were. The name is put right where its beginning, its end and the joints between its stretches show it, and ' +
    'more readily once the letter has shown a sure case. A name of one stretch is never touched.',
  examples: {
    hits: [
      ['会える考を問題チベット', 'チベット問題を考える会'],
      ['協会ウイグル日本', '日本ウイグル協会'],
      ['香港黎明, Dawn of Hong Kong, け夜明の香港', '香港黎明, Dawn of Hong Kong, 香港の夜明け'],
      ['フォーラム台湾研究 Taiwan Kenkyu Rondan', '台湾研究フォーラム Taiwan Kenkyu Rondan'],
    ],
    handsOff: [
      'アムネスティ日本',
      '夜明けの香港',
      '日本人権財団',
      '民主中国陣線',
      'アジアプレス・インターナショナル',
      '国際協力NGOセンター',
      '所ジョージ',
      'ハウス食品',
      'スペイン中央銀行',
      'デイセンターみさと',
      '子どもの権利条約総合研究所',
    ],
  },
  mend(value, { evidence }) {
    if (!kana.test(value)) return []
    const seen = evidence.seen('script-run-order')
    const changes: Change[] = []
    for (const { 0: text, index } of value.matchAll(stretch)) {
      if (attached.test(value[index - 1] ?? '') || attached.test(value[index + text.length] ?? '')) continue
      const runs = kanaRuns(text)
      if (runs.length < 2) continue
      const score = orderScore(runs, edgeWords, weight)
      const broken = breaksRule(runs)
      if (!broken && (runs.length < 4 || mayEndSo(runs))) continue
      if (score > -(!broken ? 2.5 : seen ? likely : sure)) continue
      const confidence = Math.min(0.99, 0.85 - score / 50)
      changes.push({ start: index, end: index + text.length, value: [...runs].reverse().join(''), confidence })
    }
    return changes
  },
}
