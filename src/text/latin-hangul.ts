// Hangul in the Revised Romanization of Korean (2000), by sound; nouns keep h behind k, t and p.

const first = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const middle = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
]

/** Last consonants: their sound at an end, and what moves over before a vowel (what stays, then what moves). */
const last: readonly (readonly [end: string, stays: string, moves: string])[] = [
  ['', '', ''],
  ['k', '', 'g'],
  ['k', '', 'kk'],
  ['k', 'k', 's'],
  ['n', '', 'n'],
  ['n', 'n', 'j'],
  ['n', '', 'n'],
  ['t', '', 'd'],
  ['l', '', 'r'],
  ['k', 'l', 'g'],
  ['m', 'l', 'm'],
  ['l', 'l', 'b'],
  ['l', 'l', 's'],
  ['l', 'l', 't'],
  ['p', 'l', 'p'],
  ['l', '', 'r'],
  ['m', '', 'm'],
  ['p', '', 'b'],
  ['p', 'p', 's'],
  ['t', '', 's'],
  ['t', '', 'ss'],
  ['ng', 'ng', ''],
  ['t', '', 'j'],
  ['t', '', 'ch'],
  ['k', '', 'k'],
  ['t', '', 't'],
  ['p', '', 'p'],
  ['t', '', ''],
]

const silent = first.indexOf('')
const h = first.indexOf('h')
/** Last consonants with h in them, and what is before it. */
const breathing: Readonly<Record<number, number>> = { 6: 4, 15: 8, 27: 0 }
/** Of the last consonants ㄷ and ㅌ before 이. */
const palatal: Readonly<Record<number, string>> = { 7: 'j', 25: 'ch' }
const i = middle.indexOf('i')
const breathed: Readonly<Record<string, string>> = { g: 'k', d: 't', j: 'ch', b: 'p' }
const nasal: Readonly<Record<string, string>> = { k: 'ng', t: 'n', p: 'm' }

interface Syllable {
  readonly first: number
  readonly middle: number
  readonly last: number
}

function syllableOf(character: string): Syllable | null {
  const code = character.charCodeAt(0) - 0xac00
  if (code < 0 || code >= 11172) return null
  return { first: Math.floor(code / 588), middle: Math.floor((code % 588) / 28), last: code % 28 }
}

/** Where two syllables meet: how the first ends and the second begins. */
function joint(end: number, next: Syllable): readonly [end: string, start: string] {
  const [sound, stays, moves] = last[end]!
  let start = first[next.first]!
  if (next.first === silent) return next.middle === i && end in palatal ? ['', palatal[end]!] : [stays, moves]
  if (end in breathing) {
    if (start in breathed) return [last[breathing[end]!]![0], breathed[start]!]
    if (end === 27) return start === 'n' ? ['n', 'n'] : start === 's' ? ['', 'ss'] : ['t', start]
  }
  let finish = sound
  if (start === 'r') {
    if (finish === 'l' || finish === 'n') return ['l', 'l']
    if (finish !== '') start = 'n'
  }
  if (start === 'n' && finish === 'l') return ['l', 'l']
  if ((start === 'n' || start === 'm') && finish in nasal) finish = nasal[finish]!
  if (next.first === h && finish === 'l') return ['l', 'h']
  return [finish, start]
}

/** Hangul by sound, `신라` as `Silla`; each word begins with a capital; other characters stay. */
export function latinOfHangul(text: string): string {
  const characters = [...text.normalize('NFC')]
  let out = ''
  let pending: string | null = null
  characters.forEach((character, at) => {
    const syllable = syllableOf(character)
    if (!syllable) {
      out += character
      pending = null
      return
    }
    const next = syllableOf(characters[at + 1] ?? '')
    const start = pending ?? first[syllable.first]!
    const [finish, following] = next ? joint(syllable.last, next) : [last[syllable.last]![0], null]
    const begin = pending === null ? start.charAt(0).toUpperCase() + start.slice(1) : start
    const vowel = middle[syllable.middle]!
    out += begin + (pending === null && start === '' ? vowel.charAt(0).toUpperCase() + vowel.slice(1) : vowel) + finish
    pending = following
  })
  return out
}
