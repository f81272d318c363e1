// Aligns the names that were read with the gold ones, in order, so that their summed similarity is greatest.

/** The parts of a gold file that are scored; a key that is absent was not labelled. */
export interface GoldSignatory {
  readonly name: string
  readonly altNames?: readonly string[]
  readonly number?: number | null
  readonly page?: number | null
  readonly kind?: string
  readonly names?: readonly {
    readonly text: string
    readonly language?: string | null
    readonly languageAlt?: readonly string[]
  }[]
  readonly acronyms?: readonly string[]
  readonly honorific?: string | null
  readonly role?: string | null
  readonly affiliation?: string | null
  readonly country?: string | null
  readonly countryAlt?: readonly (string | null)[]
  readonly group?: string | null
  readonly list?: string | null
}

/** One spelling of blanks, quotation marks and apostrophes, which gold leaves open. */
export function clean(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .normalize('NFC')
    .replace(/[’‘‛ʼʻ´`′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const folded = new Map<string, string>()

function fold(text: string): string {
  let form = folded.get(text)
  if (form === undefined) {
    form = clean(text)
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/[\u0300-\u036f\p{Mn}]/gu, (mark) => (/[\u0300-\u036f]/u.test(mark) || isCombining(mark) ? '' : mark))
      .replace(/[^\p{L}\p{N}\p{M}_]+/gu, ' ')
      .replace(/\p{M}/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim()
    folded.set(text, form)
  }
  return form
}

/** Marks with a combining class; NFKD moves those behind a letter, so that one of them after `a` changes its order. */
function isCombining(mark: string): boolean {
  return (
    `a\u0345${mark}`.normalize('NFD') !== `a\u0345${mark}` || `a${mark}\u0334`.normalize('NFD') !== `a${mark}\u0334`
  )
}

export const namesOf = (gold: GoldSignatory): string[] => [gold.name, ...(gold.altNames ?? [])]

/** Similarity in 0..1: the share of characters in matching blocks (Ratcliff and Obershelp) of the folded names. */
export function similarity(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)]
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const [m, n] = [[...a].length, [...b].length]
  const most = (2 * Math.min(m, n)) / (m + n)
  if (most < 0.5) return 0.5 * most
  const upper = (2 * common(a, b)) / (m + n)
  if (upper < 0.5) return upper / 2
  return (2 * matching([...a], [...b])) / (m + n)
}

function common(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1)
  let count = 0
  for (const character of b) {
    const left = counts.get(character) ?? 0
    if (left === 0) continue
    counts.set(character, left - 1)
    count++
  }
  return count
}

function matching(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>()
  for (const [j, character] of b.entries()) places.set(character, [...(places.get(character) ?? []), j])
  const stack: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  let total = 0
  while (stack.length > 0) {
    const [a0, a1, b0, b1] = stack.pop()!
    let [bestA, bestB, size] = [a0, b0, 0]
    let lengths = new Map<number, number>()
    for (let i = a0; i < a1; i++) {
      const next = new Map<number, number>()
      for (const j of places.get(a[i]!) ?? []) {
        if (j < b0) continue
        if (j >= b1) break
        const length = (lengths.get(j - 1) ?? 0) + 1
        next.set(j, length)
        if (length > size) [bestA, bestB, size] = [i - length + 1, j - length + 1, length]
      }
      lengths = next
    }
    if (size === 0) continue
    total += size
    if (a0 < bestA && b0 < bestB) stack.push([a0, bestA, b0, bestB])
    if (bestA + size < a1 && bestB + size < b1) stack.push([bestA + size, a1, bestB + size, b1])
  }
  return total
}

export function pairSimilarity(gold: GoldSignatory, name: string): number {
  return Math.max(...namesOf(gold).map((form) => similarity(form, name)))
}

/** Pairs of indexes, in order. Long lists are cut at names that stand once on either side. */
export function align(gold: readonly GoldSignatory[], names: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  let [g, p] = [0, 0]
  for (const [i, j] of anchors(gold, names)) {
    pairs.push(...alignPart(gold, names, g, i, p, j), [i, j])
    g = i + 1
    p = j + 1
  }
  pairs.push(...alignPart(gold, names, g, gold.length, p, names.length))
  return pairs.sort((a, b) => a[0] - b[0])
}

/** The longest run, in order on both sides, of names that occur once in each. */
function anchors(gold: readonly GoldSignatory[], names: readonly string[]): [number, number][] {
  const once = (keys: readonly string[]) => {
    const places = new Map<string, number>()
    for (const [i, key] of keys.entries()) places.set(key, places.has(key) ? -1 : i)
    return places
  }
  const goldKeys = gold.map((one) => fold(one.name))
  const inGold = once(goldKeys)
  const inNames = once(names.map(fold))
  const candidates: [number, number][] = []
  for (const [i, key] of goldKeys.entries()) {
    const j = inNames.get(key) ?? -1
    if (key !== '' && inGold.get(key) === i && j >= 0) candidates.push([i, j])
  }
  const tails: number[] = []
  const before: number[] = []
  for (const [c, [, j]] of candidates.entries()) {
    let t = tails.findIndex((tail) => candidates[tail]![1] >= j)
    if (t < 0) t = tails.length
    before[c] = t > 0 ? tails[t - 1]! : -1
    tails[t] = c
  }
  const chain: [number, number][] = []
  for (let c = tails.at(-1) ?? -1; c >= 0; c = before[c]!) chain.unshift(candidates[c]!)
  return chain
}

function alignPart(
  gold: readonly GoldSignatory[],
  names: readonly string[],
  g0: number,
  g1: number,
  p0: number,
  p1: number,
): [number, number][] {
  const [n, m] = [g1 - g0, p1 - p0]
  if (n === 0 || m === 0) return []
  let last = new Float64Array(m + 1)
  const back: Uint8Array[] = []
  for (let i = 1; i <= n; i++) {
    const row = new Float64Array(m + 1)
    const steps = new Uint8Array(m + 1)
    for (let j = 1; j <= m; j++) {
      const likeness = pairSimilarity(gold[g0 + i - 1]!, names[p0 + j - 1]!)
      let pair = last[j - 1]! + (likeness >= 0.4 ? likeness : -1)
      if (likeness >= 0.999) pair += 0.05
      const [up, left] = [last[j]!, row[j - 1]!]
      if (pair > up && pair > left) [row[j], steps[j]] = [pair, 1]
      else if (up >= left) [row[j], steps[j]] = [up, 2]
      else [row[j], steps[j]] = [left, 3]
    }
    back.push(steps)
    last = row
  }
  const pairs: [number, number][] = []
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const step = back[i - 1]![j]
    if (step === 1) pairs.push([g0 + --i, p0 + --j])
    else if (step === 3) j--
    else i--
  }
  return pairs.reverse()
}
