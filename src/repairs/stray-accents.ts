// Puts accents back on their letter that were printed beside it: R´eseau for Réseau.

import { combining } from '../text/accents.ts'
import { isWord } from '../text/words.ts'
import type { Change } from './edit.ts'
import type { Repair, RepairContext } from './repair.ts'

/** Letters that an accent is at home on. Acute and grave stand for apostrophes too, so that theirs are fewer. */
const bases: Readonly<Record<string, RegExp>> = {
  '´': /[aeiouyncszAEIOUSZαεηιουωΑΕΗΙΟΥΩ]/,
  '`': /[aeiouAEO]/,
  '¨': /[aeiouyAEIOUеіЕІ]/,
  ˆ: /[aeiouAEIOUcghjsw]/,
  '˜': /[anoANO]/,
  '~': /[ano]/,
  '¸': /[cstgklnCST]/,
  ˇ: /[cszrendtlgCSZRDTN]/,
  '˚': /[auAU]/,
  '˝': /[ouOU]/,
  '˛': /[aeiuAE]/,
  '¯': /[aeiouAEIOU]/,
  '˘': /[aegiuAEGIUиуИУ]/,
  '˙': /[egzciEGZI]/,
}
/** What stands before an apostrophe in French, Italian, Catalan and their kin. */
const elided =
  /^(?:[ldnmtscjLDO]|qu|jusqu|lorsqu|aujourd|dell|nell|all|dall|sull|un|quest|sant|Qu|Dell|Nell|All|Sull|Sant)$/

function compose(accent: string, letter: string): string | null {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
  if (!bases[accent]!.test(base)) return null
  const composed = (base + combining[accent]!).normalize('NFC')
  return composed.length === 1 ? composed : null
}

interface Found extends Change {
  /** False for what may be an apostrophe after all, unless the name or the letter shows another stray accent. */
  readonly sure: boolean
}

const anyAccent = /[´`¨ˆ˜~¸ˇ˚˝˛¯˘˙]/g
const small = /\p{Ll}/u
const capital = /\p{Lu}/u

/** Letters of the word up to `at`, stray accents left out. */
function wordBefore(value: string, at: number): string {
  return /[\p{L}\p{M}´`¨ˆ˜¸ˇ˚˝˛¯˘˙]*$/u.exec(value.slice(0, at))![0].replace(anyAccent, '')
}

/** Letters and stray accents of the word from `at` on. */
function wordAfter(value: string, at: number): string {
  return /^[\p{L}\p{M}´`¨ˆ˜¸ˇ˚˝˛¯˘˙]*/u.exec(value.slice(at))![0]
}

/** All stray accents of a word put on the letter behind them. */
function accentsIn(word: string): string {
  return word.replace(
    /([´`¨ˆ˜¸ˇ˚˝˛¯˘˙])(\p{L})/gu,
    (match, accent: string, letter: string) => compose(accent, letter) ?? match,
  )
}

/** The accent at `at` over the letter behind it, as TeX sets them. */
function over(value: string, at: number, context: RepairContext): Found | null {
  const accent = value[at]!
  const before = wordBefore(value, at)
  const gap = value[at + 1] === ' ' && before !== '' ? 1 : 0
  const letter = value[at + 1 + gap] ?? ''
  const composed = compose(accent, letter)
  if (!composed) return null
  const end = at + 2 + gap
  const rest = wordAfter(value, end)
  const next = rest.replace(anyAccent, '')[0] ?? ''
  if (gap === 1 && !(small.test(letter) && small.test(next))) return null
  const found = { start: at, end, value: composed, confidence: 0.95 }
  if (accent === '~') return small.test(before.at(-1) ?? '') && small.test(next) ? { ...found, sure: true } : null
  if (accent !== '´' && accent !== '`') return { ...found, sure: true }
  if (before === '' ? isQuoted(value, at) : isUzbek(value, before, accent, letter, context)) return null
  const known = (word: string) => isWord(word) || context.evidence.prints(word.toLowerCase())
  const word = before + composed + accentsIn(rest)
  if (capital.test(letter)) {
    if (before === '' || before === 'h') return next === '' || gap ? null : { ...found, sure: true }
    const shouted = before.length > 2 && before === before.toUpperCase() && !small.test(next)
    return shouted && !elided.test(before.toLowerCase()) ? { ...found, sure: known(word) } : null
  }
  if (capital.test(next) || (/[ncsz]/.test(letter) && !overConsonant(letter, before, next))) return null
  if (elided.test(before)) {
    if (gap === 1) return null
    const isAccent = readsJoined(before, letter + rest, word, accent, known)
    return isAccent === null ? null : { ...found, sure: isAccent }
  }
  const after = rest.replace(anyAccent, '')
  if (context.evidence.prints(`${before}'${letter}${after}`.toLowerCase())) return null
  // K´iche´, Q´eqchi´ and their kin write a mark behind these.
  if (/^(?:k|q|ch|tz)$/i.test(before) && !known(word)) return null
  // Between vowels, and for ś behind a consonant, a mark is often an apostrophe: Lorosa´e, Ural´skij.
  const open =
    letter !== 'ı' &&
    (letter === 's' ? /[bdfghjklmnprtvz]$/ : /^[aeiou]/.test(letter) ? /[aeiouy]$/i : /^$/).test(before)
  return { ...found, sure: before === '' || !open || /i[óò](?:n|ns|nes)?$/i.test(word) || known(word) }
}

/** Whether a mark at a word's beginning opens a quotation. */
function isQuoted(value: string, at: number): boolean {
  const other = value.indexOf(value[at]!, at + 1)
  return other > 0 && !/\p{L}/u.test(value[other + 1] ?? ' ')
}

/** Uzbek writes a mark behind o and g: Farg`ona. */
function isUzbek(value: string, before: string, accent: string, letter: string, { language }: RepairContext): boolean {
  if (!/[og]$/i.test(before)) return false
  return (
    /^uz\b/.test(language) ||
    (accent === '`' && letter !== 'e') ||
    /\b(?:davlat|milliy|O.?zbek\w*|universiteti)\b/.test(value)
  )
}

/** Whether the letter takes an acute there: Gda´nsk, Solidarno´s´c, but not Women´s and Tsa´chila. */
function overConsonant(letter: string, before: string, next: string): boolean {
  if (letter === 'n') return before !== '' || next !== ''
  if (letter === 'c') return before.length > 1 && next !== 'h' && next !== 'k'
  return /^[bcdklmnprtwz]/.test(next)
}

/** Whether a mark behind l, d and the like is an accent: true where the words show it, false where it may be, null where not. */
function readsJoined(
  before: string,
  tail: string,
  word: string,
  accent: string,
  known: (word: string) => boolean,
): boolean | null {
  const parted = accentsIn(tail)
  const apart = known(parted)
  if (known(word)) return !apart
  if (apart || accent === '`') return null
  if (/^[ldLDO]$|..|^q/.test(before)) return beginsLikeWord(tail) ? null : false
  return true
}

/** Whether these letters may well begin a word behind an apostrophe. */
function beginsLikeWord(tail: string): boolean {
  return /^(?:[aiouyœæ]|e(?:au|u|n|x|s|m[^aeiou]|r|st|lle))/i.test(tail)
}

/** The accent at `at` over the letter before it, as some extractors set them: only where nothing else can be meant. */
function behind(value: string, at: number, { evidence }: RepairContext): Found | null {
  const accent = value[at]!
  const composed = compose(accent, value[at - 1] ?? '')
  if (!composed) return null
  const before = wordBefore(value, at - 1)
  const after = wordAfter(value, at + 1).replace(anyAccent, '')
  if (before + after === '') return null
  const word = before + composed + after
  const plain = accent === '´' || accent === '`' || accent === '~'
  if (plain && !(word.length > 3 && (isWord(word) || evidence.prints(word.toLowerCase())))) return null
  return { start: at - 1, end: at + 1, value: composed, confidence: 0.93, sure: true }
}

export const strayAccents: Repair = {
  rule: 'stray-accents',
  learns: true,
  explain:
    'Files made by TeX and some others print an accent beside its letter: R´eseau, Universit`a, Mu¨ller. The accent is put on its ' +
    'letter where it cannot be an apostrophe. In l´environnement it is one, and in Tsa´chila nobody can tell.',
  examples: {
    hits: [
      ['R´eseau des D´efenseurs', 'Réseau des Défenseurs'],
      ['Universit`a di Pisa', 'Università di Pisa'],
      ['Mart´ınez', 'Martínez'],
      ['Fran¸cois Mitterrand', 'François Mitterrand'],
      ['Ko¨ln Mu¨nchen', 'Köln München'],
      ['Ligue pour la d´emocratie', 'Ligue pour la démocratie'],
      ['D´efenseurs de l´environnement', "Défenseurs de l'environnement"],
    ],
    handsOff: [
      'Comunidad Tsa´chila',
      'Défenseurs de l´environnement',
      'Women´s Group',
      'Consejo K´iche´',
      'O`zbekiston',
      "L'environnement",
      'Rock ~ Roll',
    ],
  },
  mend(value, context) {
    if (!/[´`¨ˆ˜~¸ˇ˚˝˛¯˘˙]/.test(value)) return []
    const changes: Found[] = []
    let end = 0
    for (const { index } of value.matchAll(anyAccent)) {
      if (index < end) continue
      const found = over(value, index, context) ?? behind(value, index, context)
      if (!found || found.start < end) continue
      changes.push(found)
      end = found.end
    }
    const shown = changes.some(({ sure }) => sure) || context.evidence.seen('stray-accents')
    return shown ? changes.map(({ sure: _, ...change }) => change) : []
  },
}
