// Answers that are asked for again and again.

/**
 * A function that remembers its answers. Names hold the same few thousand words again and again; at `limit` answers it forgets them all,
 * so that memory stays bounded.
 */
export function remembering<T>(limit: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= limit) known.clear()
    const made = answer(text)
    known.set(text, made)
    return made
  }
}
