// In which style a list writes its labels, and where it goes over to another.

import type { Label } from '../text/label.ts'

/** What each line could bear as its label. */
type Options = readonly (readonly Label[])[]

export type Style = Pick<Label, 'style' | 'counting'>

/** The style whose numbers count up longest; a figure without any mark needs a longer count. */
export function mainStyle(options: Options): Style | null {
  const chains = new Map<string, { length: number; last: number; first: Label }>()
  for (const labels of options) {
    for (const label of labels) {
      const key = `${label.counting} ${label.style}`
      const chain = chains.get(key) ?? { length: 0, last: label.number - 1, first: label }
      const step = label.number - chain.last
      if (step >= 1 && step <= 4) chain.length++
      chain.last = label.number
      chains.set(key, chain)
    }
  }
  const best = [...chains.values()]
    .filter((chain) => chain.length >= leastLength(chain.first))
    .sort((a, b) => b.length - a.length)[0]
  return best ? { style: best.first.style, counting: best.first.counting } : null
}

/** Initials (`C. Brown`) look like letters and Roman figures: such a count begins at its beginning, or is long. */
function leastLength(first: Label): number {
  if (first.bare) return 3
  return (first.counting === 'letter' || first.counting === 'roman') && first.number !== 1 ? 6 : 2
}

/** A style that takes up the count of another one has so many labels, and begins so near to it. */
const enough = 3
const near = 4

/**
 * The labels of the list's style, by line; before the first and behind the last of them also those of another style that lead up to it or go on
 * from it: `8.` and then `9、`.
 */
export function ownLabels(options: Options, { style, counting }: Style): (Label | undefined)[] {
  const own = options.map((labels) => labels.find((label) => label.style === style && label.counting === counting))
  const first = own.findIndex((label) => label !== undefined)
  const last = own.findLastIndex((label) => label !== undefined)
  const others = new Set(options.flat().flatMap((label) => (isOther(label) ? label.style : [])))
  function isOther(label: Label): boolean {
    return label.style !== style && label.counting === counting && !label.bare
  }
  const chainOf = (name: string, from: number, to: number) =>
    options
      .slice(from, to)
      .flatMap((labels, at) =>
        labels.filter((label) => label.style === name && isOther(label)).map((label) => ({ at: from + at, label })),
      )
  const counts = (chain: readonly { readonly label: Label }[]) =>
    chain.length >= enough && chain.every(({ label }, i) => i === 0 || isNext(chain[i - 1]!.label.number, label.number))
  for (const name of others) {
    const before = chainOf(name, 0, first)
    if (counts(before) && isNext(before.at(-1)!.label.number, own[first]!.number))
      for (const { at, label } of before) own[at] = label
    const behind = chainOf(name, last + 1, options.length)
    if (counts(behind) && isNext(own[last]!.number, behind[0]!.label.number))
      for (const { at, label } of behind) own[at] = label
  }
  return own
}

function isNext(number: number, next: number): boolean {
  return next > number && next - number <= near
}
