// Alphabetical order of names, as dictionaries have it: case and accents say nothing.

export interface CollateOptions {
  /** Blanks and marks between words say nothing either. */
  readonly ignorePunctuation?: boolean
  /** 2 stands before 10. */
  readonly numeric?: boolean
}

/** What plain letters show by their codes as the runtime's tables would: loading those takes longer than most letters. */
const plain = /^[A-Za-z0-9 ]*$/
const unnumbered = /^[A-Za-z ]*$/
const marked = /^[A-Za-z0-9 !"#%&'()*,\-./:;?@[\]_{}]*$/

/** A comparison of names: below 0 where the first stands first. */
export function collate(options: CollateOptions = {}): (a: string, b: string) => number {
  const { ignorePunctuation = false, numeric = false } = options
  const known = ignorePunctuation ? marked : numeric ? unnumbered : plain
  const key = (text: string): string => (ignorePunctuation ? text.replace(/[^A-Za-z0-9]+/g, '') : text).toLowerCase()
  let collator: Intl.Collator | null = null
  return (a, b) => {
    if (known.test(a) && known.test(b)) {
      const [left, right] = [key(a), key(b)]
      return left < right ? -1 : left > right ? 1 : 0
    }
    collator ??= new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation, numeric })
    return collator.compare(a, b)
  }
}
