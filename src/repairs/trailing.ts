// Takes off the punctuation of the list that is not the name's own.

import { abbreviations } from '../data/abbreviations.ts'
import type { Repair } from './repair.ts'

/** The conjunction before the last entry of a list, behind its comma. */
const conjunction = /[;,]\s*(?:and|or|y|e|et|und|en|og|och|i|и|та|і|ve|dan|na)$/u
const separators = /\s*[;,、，；،؛؍]+\s*$|\s*[。．।።։]\s*$|\s+[-–—]\s*$/u
const leading = /^[;,、，；،؛。]\s*/u

export const trailing: Repair = {
  rule: 'trailing-punctuation',
  explain:
    'Entries often end as items of a list do: with a comma, a semicolon, a full stop, or "; and". That is taken off. A full stop ' +
    'stays where it belongs to the last word: initials (A.C., e.V.), abbreviations (Inc., Jr.) and short words without a vowel (Ltd.).',
  examples: {
    hits: [
      ['Burma Issues (BISTO).', 'Burma Issues (BISTO)'],
      ['Sisters in Islam, Malaysia.', 'Sisters in Islam, Malaysia'],
      ['Avocats sans frontières,', 'Avocats sans frontières'],
      ['Human Rights Watch; and', 'Human Rights Watch'],
      ['台灣人權促進會、', '台灣人權促進會'],
      ['জন অধিকার মঞ্চ।', 'জন অধিকার মঞ্চ'],
    ],
    handsOff: [
      'Monitor Social A.C.',
      'Bundesverband RIAS e. V.',
      'Chinese Human Rights Defenders, Inc.',
      'Dr. Martin Luther King Jr.',
      'Biotechnologický ústav AV ČR, v. v. i.',
      'VETO!',
      'And then...',
    ],
  },
  mend(value) {
    let end = value.length
    for (;;) {
      const text = value.slice(0, end)
      const found = separators.exec(text) ?? conjunction.exec(text) ?? (isListStop(text) ? /\s*\.$/.exec(text) : null)
      if (!found || found.index === 0) break
      end = found.index
    }
    const start = leading.exec(value.slice(0, end))?.[0].length ?? 0
    if (start >= end) return []
    const head = start > 0 ? [{ start: 0, end: start, value: '', confidence: 0.97 }] : []
    const tail = end < value.length ? [{ start: end, end: value.length, value: '', confidence: 0.97 }] : []
    return [...head, ...tail]
  },
}

/** Whether the full stop at the end is the list's and not the last word's. */
function isListStop(text: string): boolean {
  if (!text.endsWith('.') || /[.…]\s*\.$/.test(text)) return false
  const before = text.slice(0, -1)
  if (/[)\]"'»”’！!?]\s*$/u.test(before)) return true
  if (/[\u05d0-\u05ea]["״]?[\u05d0-\u05ea]$/.test(before)) return true
  const word = /[^\s()[\]"'«»“”,;/-]*$/u.exec(before)![0]
  if (word === '') return true
  if (word.includes('.')) return false
  const letters = word.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return true
  if ([...word.matchAll(/\P{M}\p{M}*/gu)].length <= 1) return false
  const small = word.toLowerCase()
  // A row of clipped words, such as the names of initials in the scripts of India.
  if (letters.length <= 3 && /(?:^|\s)\S{1,4}\.\s+$/u.test(before.slice(0, -word.length))) return false
  if (abbreviations.has(small)) return false
  if (/^[IVXL]+$/.test(word)) return false
  return !isClipped(word)
}

/** A short word without a vowel, in scripts that write vowels as letters: Ltd, Zrt. Words in capitals are acronyms. */
function isClipped(word: string): boolean {
  if (word.length > 5 || word === word.toUpperCase() || /\p{Ll}\p{Lu}/u.test(word)) return false
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word)) return false
  return !/[aeiouyæøœıаеёиоуыэюяіїєўαεηιουω]/u.test(word.normalize('NFD').toLowerCase())
}
