// Acronyms: what looks like one, and whether it can stand for a name.

import { smallWords } from './lexicon.ts'
import { fold, isCapitals, wordsOf } from './words.ts'

/** How an acronym is made from a name, best first. */
export type Fit = 'initials' | 'beginnings' | 'skips'

const token = /^[\p{L}\p{M}\p{N}.&@/'’+-]+$/u
const dotted = /^(?:\p{L}\.){2,}\p{L}?$/u

/** Letters of a token in runs that a camel hump, hyphen or dot parts: `SoSNoL` is So S No L, `iDEFEND` i DEFEND. */
function humps(text: string): string[] {
  return text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}|\p{N}+/gu) ?? []
}

/**
 * Whether a single word is written as an acronym: `AFAD`, `GIN-SSOGIE`, `SoSNoL`, `iDEFEND`, `NY4HK`, `J.P.I.C`.
 * Compounds of words (`DefendDefenders`) and plain words (`Redac`) are not.
 */
export function looksLikeAcronym(text: string): boolean {
  if (!token.test(text) || text.length > 16) return false
  if (dotted.test(text)) return true
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals < 2) return false
  if (isCapitals(text)) return text.length >= 2
  const runs = humps(text).filter((run) => /\p{L}/u.test(run))
  // a hyphen joins an acronym to a place: CDDH-Benin, TWN-Africa
  const first = text.split(/[-/]/u)[0]!
  if (first !== text) return looksLikeAcronym(first) && first.length >= 2
  return runs.some((run) => run.length <= 2) || runs.some((run) => isCapitals(run) && run.length > 2)
}

/** Letters of an acronym to be explained: `IM2DH` is im dd h; a digit that multiplies nothing stands for any word. */
function lettersOf(acronym: string): string {
  return fold(acronym)
    .replace(/(\p{N})(\p{L})/gu, (all, digit: string, letter: string) =>
      digit === '2' || digit === '3' ? letter.repeat(Number(digit)) : all,
    )
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{N}/gu, '')
}

/** Words of a name that an acronym may draw on; `Défense-Action` are two, `l'Homme` is one with its small word apart. */
function sourceOf(name: string): { readonly fold: string; readonly small: boolean }[] {
  return wordsOf(name).map((word) => ({ fold: word.fold, small: smallWords().has(word.fold) }))
}

/** How the letters of an acronym come from the words of a name, or null: up to a third of the words may be left out, two thirds if `loose`. */
export function fitOf(acronym: string, name: string, loose = false): Fit | null {
  const letters = lettersOf(acronym)
  const words = sourceOf(name)
  const heavy = words.filter((word) => !word.small).length
  if (letters.length < 2 || words.length < 2 || words.length > 24) return null
  // best[i]: for `i` letters used, least cost over the words so far; cost = skipped words × 64 + letters beyond initials
  let best: number[] = new Array(letters.length + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  for (const word of words) {
    const next = best.map((cost) => cost + (word.small ? 0 : 64))
    for (let used = 0; used < letters.length; used++) {
      const cost = best[used]!
      if (cost === Number.POSITIVE_INFINITY) continue
      for (let take = 1; used + take <= letters.length && take <= word.fold.length; take++) {
        if (word.fold[take - 1] !== letters[used + take - 1]) break
        const total = cost + (take - 1)
        if (total < next[used + take]!) next[used + take] = total
      }
    }
    best = next
  }
  const cost = best[letters.length]!
  if (cost === Number.POSITIVE_INFINITY) return null
  const skipped = Math.floor(cost / 64)
  const extra = cost % 64
  if (skipped === 0) return extra === 0 ? 'initials' : 'beginnings'
  const used = heavy - skipped
  return skipped * 3 <= (loose ? heavy * 2 : heavy) && used >= 2 ? 'skips' : null
}
