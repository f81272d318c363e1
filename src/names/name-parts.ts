// Given and family name of a person, only where the print or a table shows which is which; never by place alone.

import type { NameParts } from '../model/dataset.ts'
import { scriptOf } from '../text/script.ts'
import { givenIn, particles, surnameOf } from './lexicon.ts'
import { fold } from './words.ts'

const generation = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/u
const patronymic = /(?:[оеё]вич|[оеі]вн[аы]|ична|ovich|evich|ovna|evna)$/u
const initial = /^\p{Lu}\p{M}*\.(?:-?\p{Lu}\.)*$/u
/** Small words that stand inside given names or join two names, so that no family name begins with them. */
const linking = new Set(['bin', 'binti', 'bint', 'ibn', 'y', 'e', 'i', 'und', 'of', 'd/o', 's/o'])
/** Small words that open a family name however many names stand before and behind. */
const opening = new Set(['von', 'van', 'vom', 'zu', 'zum', 'zur', 'ten', 'ter'])

/** A table that holds family names that stand first, too. */
const mixed = 'as'

/** Whether every part of a word is a given name: `Jean-Luc`. */
const isKnown = (word: string) => word.split('-').every((one) => givenIn(fold(one)).some((table) => table !== mixed))

const isFamily = (word: string, language: 'hu' | 'vi') => surnameOf(fold(word), language) === fold(word)

const joined = (words: readonly string[]) => words.join(' ')

/** Parts of a name that has the family name first, in Chinese characters, kana or hangul. */
function ofUnspaced(name: string, language: string): NameParts | null {
  const [first = '', ...rest] = name.split(/\s+/u)
  if (rest.length === 1 && [...first].length < 4) return { family: first, given: rest[0]!, reason: 'blank' }
  const primary = language.split('-', 1)[0]
  if (rest.length > 0 || (primary !== 'zh' && primary !== 'ja' && primary !== 'ko')) return null
  const family = surnameOf(name, primary)
  const given = name.slice(family.length)
  return family === '' || given === '' || [...given].length > 3 ? null : { family, given, reason: 'surname' }
}

/** Parts by words in capitals at one end of the name: `DUPONT Jean`, `Jean DUPONT`. */
function byCapitals(words: readonly string[]): NameParts | null {
  const isLoud = (word: string) => /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(word)
  const loud = words.filter(isLoud).length
  if (loud === 0 || loud === words.length) return null
  const [head, tail] = [words.slice(0, loud), words.slice(0, -loud)]
  if (head.every(isLoud)) return { family: joined(head), given: joined(words.slice(loud)), reason: 'capitals' }
  const last = words.slice(-loud)
  return last.every(isLoud) ? { family: joined(last), given: joined(tail), reason: 'capitals' } : null
}

/** Index of the first word of the family name, and what shows it; 0 where nothing does. */
function startOfFamily(words: readonly string[]): readonly [start: number, reason: NameParts['reason']] {
  const small = words.findIndex((word, at) => at > 0 && opening.has(word.toLowerCase()))
  if (small > 0 && small < words.length - 1) return [small, 'particle']
  const isSmall = (word: string) => particles().has(fold(word)) && !linking.has(fold(word))
  if (words.length === 3 && isSmall(words[1]!)) return [1, 'particle']
  if (words.length === 2 && /^(?:al|el|ash|as|an|ar|az|at)-\p{Lu}/u.test(words[1]!)) return [1, 'particle']
  if (initial.test(words.at(-2) ?? '')) return [words.length - 1, 'initial']
  // Kim Jong-un, Joshua Wong Chi-fung: a given name stands last
  if (/-\p{Ll}/u.test(words.at(-1)!)) return [0, 'given name']
  let given = 0
  while (given < words.length && isKnown(words[given]!)) given++
  const rest = words.length - given
  const isDouble = given > 0 && rest === 2 && givenIn(fold(words[0]!)).join() === 'es' && !words.some(isSmall)
  if (given > 0 && (rest === 1 || isDouble)) return [given, 'given name']
  return words.length === 2 && given === 2 ? [1, 'given name'] : [0, 'given name']
}

/**
 * Given and family name of a person; null where nothing shows which is which.
 * @param name without titles
 * @param language BCP 47 of the name; `und` is usual for Latin letters
 * @param body language of the letter: Hungarian puts the family name first
 */
export function namePartsOf(name: string, language: string, body: string): NameParts | null {
  const script = scriptOf(name)
  if (script === 'Hani' || script === 'Jpan' || script === 'Kore') return ofUnspaced(name, language)
  const plain = name.replace(generation, '')
  const [family = '', given = '', more] = plain.split(/\s*,\s*/u)
  if (given !== '') return more === undefined ? { family, given, reason: 'comma' } : null
  const words = plain.split(/\s+/u)
  if (words.length < 2 || words.length > 6) return null
  const loud = byCapitals(words)
  if (loud) return loud
  const isVietnamese = /[ăđơưẠ-ỹ]/iu.test(plain.normalize('NFC'))
  const isHungarian = words.length === 2 && isKnown(words[1]!)
  if ((isVietnamese && isFamily(words[0]!, 'vi')) || (isHungarian && isFamily(words[0]!, 'hu')))
    return { family: words[0]!, given: joined(words.slice(1)), reason: 'surname' }
  if (words.length === 3 && patronymic.test(words[1]!))
    return { family: words[2]!, given: joined(words.slice(0, 2)), reason: 'patronymic' }
  // Abramovich is a family name, too: the first word is one only where it is no given name
  if (words.length === 3 && patronymic.test(words[2]!) && isKnown(words[1]!) && !isKnown(words[0]!))
    return { family: words[0]!, given: joined(words.slice(1)), reason: 'patronymic' }
  if (body === 'hu' && isHungarian && !isKnown(words[0]!))
    return { family: words[0]!, given: words[1]!, reason: 'given name' }
  const [start, reason] = startOfFamily(words)
  return start === 0 ? null : { family: joined(words.slice(start)), given: joined(words.slice(0, start)), reason }
}
