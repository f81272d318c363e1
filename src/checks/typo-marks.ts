// Marks and capitals that stand oddly in a name.

import { isWord } from '../text/words.ts'
import type { Slip } from './typos.ts'

/** A full stop behind a whole word, with the name going on. */
const stop = /(?<!\p{L})(\p{L}\p{Ll}{4,})\. (?=\p{Lu}\p{Ll})/u
/** A dash that has a space on one side only, and no second half of a compound behind it. */
const dash = /(\p{L}+)- (?=\p{Lu})|(\p{L}\p{Ll}+) -(?=\p{Lu}\p{Ll})/u
/** A plural in the genitive with one s too many: Defenders's. */
const possessive = /\b(\p{L}{3,}s)['’]s\b/u
const twice =
  /(?<![\p{L}-])(of|the|for|and|de|des|du|la|les|el|los|del|da|do|dos|der|die|und|para|pour|et) \1(?![\p{L}-])/iu

/** A word for a body, with a hyphen and a word in small letters stuck to its end: Association-sierra. */
const glued =
  /(?<!\p{L})(association|network|foundation|organi[sz]ation|coalition|federation|committee|initiative|movement|society|alliance|fundación|asociación|réseau)-(\p{Ll}{4,})\s*$/iu

/** Slips in the marks of a name; `capitals` says whether a name in small letters is odd in its letter. */
export function marksOf(name: string, capitals: boolean): Slip[] {
  const slips: Slip[] = []
  const stopped = name.includes('. ') ? stop.exec(name) : null
  if (stopped && isWord(stopped[1]!)) slips.push({ word: `${stopped[1]}.`, likely: stopped[1]!, reason: 'mark' })
  const dashed = /- | -/.test(name) ? dash.exec(name) : null
  if (dashed) {
    const word = dashed[0].trim()
    slips.push({ word, likely: dashed[1] ? `${dashed[1]} -` : `${dashed[2]} - `, reason: 'mark' })
  }
  const stuck = name.includes('-') ? glued.exec(name) : null
  if (stuck) {
    const [word, body, place] = stuck as unknown as [string, string, string]
    slips.push({ word: word.trim(), likely: `${body} - ${place[0]!.toUpperCase()}${place.slice(1)}`, reason: 'mark' })
  }
  const owned = /s['’]s/.test(name) ? possessive.exec(name) : null
  if (owned && isWord(owned[1]!) && isWord(owned[1]!.slice(0, -1))) {
    slips.push({ word: owned[0], likely: `${owned[1]}'`, reason: 'mark' })
  }
  const repeated = /([a-z]{2,4}) \1/i.test(name) ? twice.exec(name) : null
  if (repeated) slips.push({ word: repeated[0], likely: repeated[1]!, reason: 'twice' })
  if (capitals && isLowerCase(name)) {
    slips.push({
      word: name,
      likely: name.replace(/(?<!\p{L})\p{Ll}/u, (letter) => letter.toUpperCase()),
      reason: 'capitals',
    })
  }
  return slips
}

/** A name of two words or more, without one capital. */
function isLowerCase(name: string): boolean {
  return (
    !/\p{Lu}/u.test(name) &&
    // e-think, i-think: the small letter is the name's own, as it is an address's
    !/^\P{L}*\p{L}-|@|\p{L}\.\p{L}/u.test(name) &&
    (name.match(/\p{Ll}{3,}/gu)?.length ?? 0) > 1 &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\s\p{P}]+$/u.test(name)
  )
}
