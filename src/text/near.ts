// Finds what is one slip of the pen away: a letter too many, too few, wrong, or two letters changed round.

/** Things that can be looked up by a text that differs from their own by one letter. */
export interface Near {
  /** Texts of the set at distance one from this one, which is not among them. */
  of(text: string): string[]
}

/** Whether two different texts are one insertion, deletion, change or swap of neighbours apart. */
export function isOneApart(a: string, b: string): boolean {
  const [long, short] = [Math.max(a.length, b.length), Math.min(a.length, b.length)]
  if (long - short > 1 || a === b) return false
  let head = 0
  while (head < short && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < short - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  const left = long - head - tail
  if (left < 2) return true
  return left === 2 && long === short && a[head] === b[head + 1] && a[head + 1] === b[head]
}

/** Texts of one length, by their first and by their last letters, the middle one left out. */
class Halves {
  readonly #heads = new Map<string, number[]>()
  readonly #tails = new Map<string, number[]>()
  readonly #head: number
  readonly #tail: number
  constructor(length: number) {
    this.#head = Math.max(0, length - 1) >> 1
    this.#tail = Math.max(0, length - 1) - this.#head
  }
  add(text: string, index: number): void {
    put(this.#heads, text.slice(0, this.#head), index)
    put(this.#tails, text.slice(text.length - this.#tail), index)
  }
  /** What shares a half with the text: one slip never touches both. */
  *like(text: string): Iterable<number> {
    yield* this.#heads.get(text.slice(0, this.#head)) ?? []
    yield* this.#tails.get(text.slice(text.length - this.#tail)) ?? []
  }
}

function put(index: Map<string, number[]>, key: string, value: number): void {
  const there = index.get(key)
  if (there) there.push(value)
  else index.set(key, [value])
}

/** Where the slip begins in the text; what the text lacks a letter of comes first. */
function slipAt(text: string, other: string): number {
  if (other.length > text.length) return -1
  let at = 0
  while (at < other.length && text[at] === other[at]) at++
  while (at > 0 && text[at] === text[at - 1]) at--
  return at
}

/** Those of the texts that are at distance one; those that the slip sets apart earliest come first. */
export function oneApart(text: string, others: readonly string[]): string[] {
  return others
    .filter((other) => isOneApart(text, other))
    .map((other, index) => ({ index, other, at: slipAt(text, other) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ other }) => other)
}

/** Index of a set of texts. Those of one length are looked at when a text of about that length is asked for. */
export function nearIndex(texts: Iterable<string>): Near {
  const all = [...new Set(texts)]
  let lengths: Map<number, number[]> | null = null
  const made = new Map<number, Halves>()
  const halvesOf = (length: number): Halves | null => {
    if (!lengths) {
      lengths = new Map()
      for (const [index, text] of all.entries()) {
        const there = lengths.get(text.length)
        if (there) there.push(index)
        else lengths.set(text.length, [index])
      }
    }
    const there = lengths.get(length)
    if (!there) return null
    let halves = made.get(length)
    if (!halves) {
      halves = new Halves(length)
      for (const index of there) halves.add(all[index]!, index)
      made.set(length, halves)
    }
    return halves
  }
  return {
    of(text) {
      const found = new Set<number>()
      for (let length = text.length - 1; length <= text.length + 1; length++)
        for (const index of halvesOf(length)?.like(text) ?? []) found.add(index)
      return oneApart(
        text,
        [...found].sort((a, b) => a - b).map((index) => all[index]!),
      )
    },
  }
}
