// Puts words right that were typed on a keyboard set to Latin: Ghjtrn for Проект.

import { latin, russian, ukrainian, words } from '../data/letter-models.ts'
import type { LetterModel } from '../text/letters.ts'
import { letterModel } from '../text/letters.ts'
import type { Change } from './edit.ts'
import type { Repair, RepairContext } from './repair.ts'

/** Keys of a US keyboard, plain and shifted, and what they give in Russian and Ukrainian. */
const keys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
const layouts = {
  ru: 'йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ',
  uk: "йцукенгшщзхїфівапролджєячсмитьбю'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ₴",
}

interface Layout {
  readonly language: 'ru' | 'uk'
  readonly letters: ReadonlyMap<string, string>
  readonly model: LetterModel
  readonly known: ReadonlySet<string>
}

let made: readonly Layout[] | null = null
function allLayouts(): readonly Layout[] {
  const layout = (language: 'ru' | 'uk', model: string, list: string): Layout => ({
    language,
    letters: new Map([...keys].map((key, index) => [key, layouts[language][index]!])),
    model: letterModel(model),
    known: new Set(list.split(' ')),
  })
  made ??= [layout('ru', russian, words.russian), layout('uk', ukrainian, words.ukrainian)]
  return made
}

/** A reading of a token on a layout: what of it is the word, what the word reads, and how much better it reads so. */
interface Reading {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly gain: number
  readonly known: boolean
}

/** Marks at a token's edges that may be a letter's key or a mark of its own. */
const edges = /^(["'([{<:;,.~`]*)[\s\S]*?(["')\]}>.,;:!?/]*)$/
/** How a word is written: small, with a capital, or in capitals. */
const cased = /^(?:\p{Lu}?[\p{Ll}']+|[\p{Lu}']+)$/u
/** What a mark inside a Latin word costs it: d'Art and s.r.o. are words. */
const marked = -3

/** Marks that are rather the key of a letter, and what it costs a reading to take one for a mark all the same. */
const lone = /["',:.[\]{}<>~`;]/g
const unlikely = 0.8

/** How Latin a token reads, as `score` of a model says it. */
function latinScore(token: string): number {
  const parts = token.toLowerCase().split(/[^a-z]/)
  let sum = (parts.length - 1) * marked
  let size = parts.length
  for (const part of parts) {
    if (part === '') continue
    sum += letterModel(latin).total(part)
    size += part.length
  }
  return sum / size
}

/** What it is worth that a word is known. */
const knownGain = 1.5

/** Whether a word of nothing but letters can read better on a layout, were it known. */
function mayRead(word: string, { letters, model }: Layout): boolean {
  const value = [...word].map((key) => letters.get(key)!).join('')
  return cased.test(value) && model.score(value.toLowerCase()) + knownGain >= latinScore(word)
}

function readToken(
  token: string,
  { letters, model, known }: Layout,
  prints: (word: string) => boolean,
): Reading | null {
  const [, head = '', tail = ''] = edges.exec(token)!
  let best: Reading | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let start = 0; start <= head.length; start++) {
    for (let cut = 0; cut <= tail.length && start + cut < token.length; cut++) {
      const word = token.slice(start, token.length - cut)
      const value = [...word].map((key) => letters.get(key) ?? key).join('')
      if (!cased.test(value)) continue
      const small = value.toLowerCase()
      const isKnown = known.has(small) || (small.length > 2 && prints(small))
      const gain = model.score(small) - latinScore(word) + (isKnown ? knownGain : 0)
      // The reading is the one that is most like a word; a mark that closes nothing is rather a letter.
      const left = token.slice(0, start) + token.slice(token.length - cut).replace(/["',:.;]/g, '')
      const fit = model.score(small) + (isKnown ? knownGain : 0) - unlikely * (left.match(lone)?.length ?? 0)
      if (fit > most) {
        most = fit
        best = { start, end: token.length - cut, value, gain, known: isKnown }
      }
    }
  }
  return best
}

const cyrillic = /\p{Script=Cyrillic}/u
const latinWord = /[A-Za-z]/
const tokens = /[^\s«»“”()\p{Script=Cyrillic}-]+/gu
/** Initials: their full stops are their own. */
const initials = /^(?:[A-Z<>{}":]\.)+/
/** A token that only keys of letters make, and that is no row of initials. */
const typed = /^(?!(?:[A-Za-z]{1,2}\.)+[A-Za-z]{0,2}\.?$)[A-Za-z;:'",.<>`~[\]{}]+$/
/** Letters that one of the two languages has and the other has not. */
const onlyRussian = /[ыэъё]/i
const onlyUkrainian = /[іїєґ]/i

interface Word {
  readonly at: number
  readonly token: string
}

function readAll(
  value: string,
  found: readonly Word[],
  context: RepairContext,
): { layout: Layout; readings: (Reading | null)[] } {
  const others = allLayouts().filter(({ language }) => {
    if (onlyRussian.test(value)) return language === 'ru'
    if (onlyUkrainian.test(value)) return language === 'uk'
    return true
  })
  let best: { layout: Layout; readings: (Reading | null)[]; sum: number } | null = null
  for (const layout of others.length > 0 ? others : allLayouts()) {
    const readings = found.map(({ token }) => readToken(token, layout, context.evidence.prints))
    const sum = readings.reduce(
      (total, reading) => total + (reading?.gain ?? 0),
      layout.language === context.language ? 0.3 : 0,
    )
    if (!best || sum > best.sum) best = { layout, readings, sum }
  }
  return best!
}

/** How much better a word must read by itself. */
function isSure(token: string, reading: Reading | null): boolean {
  if (!reading || !typed.test(token)) return false
  const { value, known, gain } = reading
  // Words in capitals are acronyms until the letter prints them.
  if (value === value.toUpperCase() && !known) return value.length >= 6 && gain > 1.5
  if (value.length >= 5) return gain > (known ? 0.7 : 0.8)
  if (value.length === 4) return gain > (known ? 1.3 : 1.5)
  return value.length === 3 && known && gain > 2.5
}

/** One slip among Cyrillic words. */
function inside(value: string, found: readonly Word[], context: RepairContext): Change[] {
  const { readings } = readAll(value, found, context)
  const sure = readings.map((reading, index) => isSure(found[index]!.token, reading))
  if (!sure.includes(true)) return []
  return found.flatMap(({ at }, index) => {
    const reading = readings[index]
    // Small words follow once a longer one has shown the slip.
    if (!reading || !(sure[index] || (reading.known && reading.value.length < 4))) return []
    return [
      {
        start: at + reading.start,
        end: at + reading.end,
        value: reading.value,
        confidence: reading.known ? 0.97 : 0.92,
      },
    ]
  })
}

/** A whole name typed on the wrong layout. */
function whole(value: string, found: readonly Word[], context: RepairContext): Change[] {
  const longest = found.reduce((most, { token }) => (token.length > most.length ? token : most), '')
  if (longest.length < 4 || latinScore(longest) > -2.8) return []
  if (found.some(({ token }) => /^[A-Za-z]{4,}$/.test(token) && !allLayouts().some((layout) => mayRead(token, layout))))
    return []
  const { layout, readings } = readAll(value, found, context)
  let letters = 0
  let gain = 0
  let known = false
  for (const [index, reading] of readings.entries()) {
    const { token } = found[index]!
    const size = token.length
    if (size < 4 || initials.exec(token)?.[0] === token) continue
    if (!reading || reading.gain < 0 || !typed.test(token)) return []
    letters += size
    gain += reading.gain * size
    known ||= reading.known && size > 3
  }
  const expected = /^(?:ru|uk|be|kk|ky)\b/.test(context.language) || context.evidence.seen('keyboard-layout')
  if (gain / letters < (expected ? 1.2 : 1.8) || (letters < (expected ? 8 : 14) && !known)) return []
  // On these layouts the full stop is on the key of the slash: where that is printed, every full stop is a letter.
  const slash = /[A-Za-z]\/(?:\s|$)/.test(value)
  return found.map(({ at, token }, index) => {
    const { start, end } = readings[index] ?? { start: 0, end: token.length }
    const stops = slash ? /\/$/.test(token) : initials.test(token) || /^(?:bv|sv)\.$/.test(token)
    const from = stops ? 0 : start
    const word = [...token.slice(from, stops ? token.length : end)]
    const letters = word.map((key) => (stops && (key === '.' || key === '/') ? '.' : (layout.letters.get(key) ?? key)))
    return { start: at + from, end: at + (stops ? token.length : end), value: letters.join(''), confidence: 0.9 }
  })
}

/** Whether Cyrillic letters stand against the letters of the token: then it is part of their word. */
function glued(value: string, start: number, end: number): boolean {
  return (
    (cyrillic.test(value[start - 1] ?? '') && /[A-Za-z]/.test(value[start]!)) ||
    (cyrillic.test(value[end] ?? '') && /[A-Za-z]/.test(value[end - 1]!))
  )
}

export const keyboard: Repair = {
  rule: 'keyboard-layout',
  learns: true,
  explain:
    'A word of a Russian or Ukrainian name was typed while the keyboard was set to Latin, so that each key gave the letter printed ' +
    'on it beside the right one. It is put right where the word reads far more like the language than what is printed reads like ' +
    'any language in Latin letters. Names in Hebrew, Arabic and Greek are left alone: there the evidence is too thin.',
  examples: {
    hits: [
      ['Ghjtrn для трансгендерных людей', 'Проект для трансгендерных людей'],
      ['Союз gjvjob политзаключённым', 'Союз помощи политзаключённым'],
      ['Jquc "Гражданский взгляд" pfobns ghfd', 'Jquc "Гражданский взгляд" защиты прав'],
      ['Wtynh ghjnbdjltqcndbz rjhhegwbb', 'Центр противодействия коррупции'],
    ],
    handsOff: [
      'Фонд Greenpeace России',
      'T*Revers для трансгендерных людей',
      'Transparency International Россия',
      'Центр HTML и XML',
      'Zwrt Gmbh Krzysztof',
    ],
  },
  mend(value, context) {
    if (!latinWord.test(value)) return []
    const found = [...value.matchAll(tokens)]
      .filter(({ 0: token, index }) => latinWord.test(token) && !glued(value, index, index + token.length))
      .map((match) => ({ at: match.index, token: match[0] }))
    if (found.length === 0) return []
    if (cyrillic.test(value)) return inside(value, found, context)
    return /[^\x20-\x7e«»“”’–—№]/u.test(value) ? [] : whole(value, found, context)
  },
}
