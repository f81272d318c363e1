// Words that look wrong whatever the engine thinks of them: they are left as they are, and trusted less.

import { wordsWithMoreMarks } from './marks.ts'
import type { Picture, Word } from './recognizer.ts'

/** How far a word is trusted at most that shows accents which its text lacks, and one that no orthography writes. */
const trust = { unaccented: 0.6, odd: 0.55 }
/** Print so poor that this share of its words seems to show more accents than it has tells nothing by them. */
const poor = 0.15

const odd = [
  // figures and capitals inside words: 6kologischen, SdruZeni
  /\p{L}\p{Nd}|\p{Nd}\p{L}/u,
  /\p{Ll}{2}\p{Lu}\p{Ll}/u,
  // signs that names do not have
  /[|{}®©_~^<>\\¢£¥§¤]/u,
  /\p{L}[!?]\p{L}/u,
  // two scripts in one word
  /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
  // a quotation mark that only closes: a raised footnote mark
  /^[^"“”'‘’]*\p{L}{2}["”’'],?$/u,
]
/** Capitals that belong inside a word. */
const fine = /^(?:Mac|Mc|De|Di|La|Le|Van|Fitz)\p{Lu}|^i[A-Z]|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u

export function withDoubt(picture: Picture, words: readonly Word[]): Word[] {
  const marked = wordsWithMoreMarks(picture, words)
  const tells = marked.size < poor * words.length
  return words.map((word) => {
    let most = 1
    if (tells && marked.has(word) && /\p{L}{2}/u.test(word.text)) most = trust.unaccented
    if (odd.some((pattern) => pattern.test(word.text)) && !fine.test(word.text)) most = trust.odd
    return word.confidence > most ? { ...word, confidence: most } : word
  })
}
