// How a list is sorted, as a fact of the list: by name, by surname, by country, or not.

import type { Signatory, SortOrder } from '../model/dataset.ts'
import { collate } from '../text/collate.ts'

/** Fewer entries show no order. */
const fewest = 5
/** Share of neighbours that are in order where a list is sorted; a few are put in later. */
const share = 0.93

const compare = collate({ ignorePunctuation: true })

/** The order that the entries of one list stand in. */
export function orderOf(signatories: readonly Signatory[]): SortOrder {
  if (signatories.length < fewest) return 'none'
  const countries = signatories.map((one) => one.country ?? one.group ?? '')
  if (isSorted(signatories.map((one) => one.name))) return 'name'
  if (isSorted(signatories.filter((one) => one.kind === 'person').map(surnameOf), signatories.length)) return 'surname'
  return new Set(countries).size > 2 && !countries.includes('') && isSorted(countries) ? 'country' : 'none'
}

function surnameOf({ name }: Signatory): string {
  return (
    name
      .replace(/,?\s+(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d)\.?$/iu, '')
      .split(/\s+/u)
      .at(-1) ?? name
  )
}

/** Whether nearly all neighbours are in order. Scripts may follow each other in any order. */
function isSorted(texts: readonly string[], of = texts.length): boolean {
  if (texts.length < 0.8 * of) return false
  let right = 0
  let all = 0
  for (let i = 1; i < texts.length; i++) {
    const [before, text] = [texts[i - 1]!, texts[i]!]
    if (isLatin(before) !== isLatin(text)) continue
    all++
    if (compare(before, text) <= 0) right++
  }
  return all >= fewest - 1 && right >= share * all
}

function isLatin(text: string): boolean {
  return /^[^\p{L}]*\p{Script=Latin}/u.test(text)
}
