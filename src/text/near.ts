// Finds what is one slip of the pen away: a letter too many, too few, wrong, or two letters changed round.

/** Things that can be looked up by a text that differs from their own by one letter. */
export interface Near {
  /** Texts of the set at distance one from this one, which is not among them. */
  of(text: string): string[]
}

/** The text, and all that leaving out one letter gives. */
function shortened(text: string): string[] {
  const out = [text]
  for (let at = 0; at < text.length; at++)
    if (text[at] !== text[at - 1]) out.push(text.slice(0, at) + text.slice(at + 1))
  return out
}

/** Whether two different texts are one insertion, deletion, change or swap of neighbours apart. */
export function isOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Index of a set of texts: linear in their letters, and so is a look-up. */
export function nearIndex(texts: Iterable<string>): Near {
  const index = new Map<string, string | string[]>()
  for (const text of texts) {
    for (const key of shortened(text)) {
      const there = index.get(key)
      if (there === undefined) index.set(key, text)
      else if (typeof there === 'string') index.set(key, [there, text])
      else there.push(text)
    }
  }
  return {
    of(text) {
      const found = new Set<string>()
      for (const key of shortened(text)) {
        const there = index.get(key)
        if (there === undefined) continue
        for (const other of typeof there === 'string' ? [there] : there) if (isOneApart(text, other)) found.add(other)
      }
      return [...found]
    },
  }
}
