// What tells a Japanese name from the same name with its script runs in reverse order.

/** Words that names end in and begin with. */
export interface EdgeWords {
  readonly heads: readonly string[]
  readonly seats: readonly string[]
}

type Kind = 'han' | 'hiragana' | 'katakana'

function kindOf(character: string): Kind | null {
  if (/[\p{Script=Hiragana}]/u.test(character)) return 'hiragana'
  if (/[\p{Script=Katakana}ー]/u.test(character)) return 'katakana'
  return /[\p{Script=Han}々〆ヶ]/u.test(character) ? 'han' : null
}

/** Maximal runs of Han, hiragana and katakana; empty where there is any other character. */
export function kanaRuns(text: string): string[] {
  const runs: string[] = []
  let last: Kind | null = null
  for (const character of text) {
    const kind = kindOf(character)
    if (!kind) return []
    if (kind === last) runs[runs.length - 1] += character
    else runs.push(character)
    last = kind
  }
  return runs
}

/** Hiragana that part words rather than begin or end a name. */
const particles = new Set(
  'の を に と は が で も や へ から まで より など への での との による のための なき なる する'.split(' '),
)
/** Endings of verbs and adjectives, which follow a Han character. */
const endings = new Set(
  (
    'える する ある いる れる せる める げる べる てる ねる ける じる きる びる みる わる まる がる かる なる つ む る く す う ぶ ' +
    'ぐ い き け め み り し ち さ れ え せ げ べ て ね じ'
  ).split(' '),
)
const impossible = /^[ぁぃぅぇぉっゃゅょゎんァィゥェォッャュョヮンー々]/
/** Words of their own end in と (ふるさと, みさと), and short ones in any of these. */
const particleEnd = /を$|^.{3,}[にがはで]$|^.{4,}の$/u

/** Whether the stretch ends as names end, by a word of two characters or more; a legal form opens names. */
export function endsName(run: string, heads: readonly string[]): boolean {
  return !run.endsWith('法人') && heads.some((head) => head.length > 1 && run.endsWith(head))
}

/** What the order of these runs shows: names of features and how often each stands. */
export function featuresOf(runs: readonly string[], { heads, seats }: EdgeWords): Map<string, number> {
  const found = new Map<string, number>()
  const add = (feature: string) => found.set(feature, (found.get(feature) ?? 0) + 1)
  const first = runs[0]!
  const last = runs.at(-1)!
  const initial = [...first]
  const final = [...last]
  const whole = [...runs.join('')]
  const firstKind = kindOf(first)!
  const lastKind = kindOf(last)!
  add(`S${firstKind}`)
  add(`E${lastKind}`)
  add(`M${firstKind}${Math.min(3, initial.length)}`)
  add(`L${lastKind}${Math.min(3, final.length)}`)
  add(`R${first.slice(0, 8)}`)
  add(`Q${last.slice(-8)}`)
  for (const size of [1, 2]) {
    add(`a${initial.slice(0, size).join('')}`)
    add(`z${final.slice(-size).join('')}`)
    add(`s${whole.slice(0, size).join('')}`)
    add(`e${whole.slice(-size).join('')}`)
  }
  for (let i = 0; i + 1 < runs.length; i++) addJoint(runs[i]!, runs[i + 1]!, add)
  if (heads.some((head) => last.endsWith(head))) add('head-last')
  if (
    heads.some((head) => first === head || (head.length > 1 && first.startsWith(head) && !/^.{0,4}法人/.test(first)))
  ) {
    add('head-first')
  }
  if (endsName(first, heads)) add('head-ends-first')
  if (seats.some((seat) => first.startsWith(seat))) add('seat-first')
  if (seats.includes(last)) add('seat-last')
  if (particles.has(first)) add('particle-first')
  else if (firstKind === 'hiragana' && initial.length <= 2 && endings.has(first)) add('ending-first')
  if (particles.has(last) || particleEnd.test(last)) add('particle-last')
  if (impossible.test(first)) add('impossible')
  return found
}

function addJoint(left: string, right: string, add: (feature: string) => void): void {
  const a = [...left]
  const b = [...right]
  const leftKind = kindOf(left)!
  const rightKind = kindOf(right)!
  add(`p${a.at(-1)}${b[0]}`)
  add(`q${a.at(-1)}${rightKind}`)
  add(`o${leftKind}${b[0]}`)
  if (leftKind === 'hiragana') add(`m${a.slice(-3).join('')}${rightKind}${Math.min(2, b.length)}`)
  if (rightKind === 'hiragana') add(`l${leftKind}${Math.min(2, a.length)}${b.slice(0, 3).join('')}`)
  if (leftKind === 'katakana' && endings.has(right) && !particles.has(right)) add('ending-after-katakana')
}

/** Weight of the order as it stands over the reversed one: above zero where it stands right. */
export function orderScore(runs: readonly string[], words: EdgeWords, weight: (feature: string) => number): number {
  let score = 0
  for (const [feature, count] of featuresOf(runs, words)) score += weight(feature) * count
  for (const [feature, count] of featuresOf([...runs].reverse(), words)) score -= weight(feature) * count
  return score
}
