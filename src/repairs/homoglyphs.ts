// Puts letters right that look the same in another alphabet: a Latin O in Oбщество.

import type { Change } from './edit.ts'
import type { Repair, RepairContext } from './repair.ts'

type Alphabet = 'Latin' | 'Cyrillic' | 'Greek'

/** Letters that no eye can tell apart, by the alphabet they stand in and the one they belong to. */
const pairs: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'Cyrillic>Latin': ['аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅҮ', 'aeopcyxijshdqwlABEKMHOPCTYXIJSY'],
  'Latin>Cyrillic': ['aeopcyxijABEKMHOPCTYXIJ', 'аеорсухіјАВЕКМНОРСТУХІЈ'],
  'Greek>Latin': ['οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oABEZHIKMNOPTYX'],
  'Latin>Greek': ['oAvBEZHIKMNOPTYX', 'οΑνΒΕΖΗΙΚΜΝΟΡΤΥΧ'],
}
const twins = new Map(
  Object.entries(pairs).map(([way, [from, to]]) => [way, new Map([...from].map((letter, i) => [letter, [...to][i]!]))]),
)
const words = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/gu
const latin = /[\p{Script=Latin}]/u
const cyrillic = /[\p{Script=Cyrillic}]/u
const greek = /[\p{Script=Greek}]/u

function alphabetOf(letter: string): Alphabet | null {
  return latin.test(letter) ? 'Latin' : cyrillic.test(letter) ? 'Cyrillic' : greek.test(letter) ? 'Greek' : null
}

function count(text: string): Map<Alphabet, number> {
  const counts = new Map<Alphabet, number>()
  for (const letter of text) {
    const alphabet = alphabetOf(letter)
    if (alphabet) counts.set(alphabet, (counts.get(alphabet) ?? 0) + 1)
  }
  return counts
}

/** The word in the alphabet that it belongs to; null where both readings are open or none is. */
function readIn(word: string, target: Alphabet): string | null {
  let out = ''
  for (const letter of word) {
    const alphabet = alphabetOf(letter)
    if (alphabet === null || alphabet === target) out += letter
    else {
      const twin = twins.get(`${alphabet}>${target}`)?.get(letter)
      if (!twin) return null
      out += twin
    }
  }
  return out
}

/** A small letter before a capital is a maker's mark, as in iPhone. */
const branded = /^\p{Ll}\p{Lu}/u
const cyrillicLanguage = /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg|ba|tt)\b/

function rightAlphabet(
  word: string,
  counts: ReadonlyMap<Alphabet, number>,
  rest: string,
  language: string,
): string | null {
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a)
  const readings = [most![0], next![0]].flatMap((alphabet) => {
    const reading = readIn(word, alphabet)
    return reading === null ? [] : [{ alphabet, reading }]
  })
  if (readings.length <= 1) return readings[0]?.reading ?? null
  // Every letter has a twin: the words around decide, then the greater part, then the letter's language.
  const around = count(rest)
  const [here] = [...around].sort(([, a], [, b]) => b - a)
  if (here) {
    const fitting = readings.find(({ alphabet }) => alphabet === here[0])
    if (fitting) return fitting.reading
  }
  if (most![1] > next![1]) return readings[0]!.reading
  const home = cyrillicLanguage.test(language) ? 'Cyrillic' : language.startsWith('el') ? 'Greek' : 'Latin'
  return readings.find(({ alphabet }) => alphabet === home)?.reading ?? null
}

/** A small letter that is a word by itself in the languages of an alphabet. */
const lone = /(?<![\p{L}\p{M}\p{N}.@&*'’-])([acoyi\u0430\u0441\u043e\u0443\u0456])(?=\s)(?![\p{M}])/gu

function loneLetters(value: string): Change[] {
  const changes: Change[] = []
  for (const match of value.matchAll(lone)) {
    const letter = match[1]!
    const own = alphabetOf(letter)!
    const before = /([\p{L}])[\p{M}]*[»"”'’)]*\s+$/u.exec(value.slice(0, match.index))?.[1]
    const after = /^\s+[«"“„'(]*([\p{L}])/u.exec(value.slice(match.index + 1))?.[1]
    if (!before || !after) continue
    const target = alphabetOf(before)
    if (!target || target === own || target === 'Greek' || own === 'Greek' || alphabetOf(after) !== target) continue
    // Nothing but the letter itself may be in its own alphabet.
    if ((count(value).get(own) ?? 0) > 1) continue
    const twin = twins.get(`${own}>${target}`)?.get(letter)
    if (twin) changes.push({ start: match.index, end: match.index + 1, value: twin, confidence: 0.93 })
  }
  return changes
}

function inWord(value: string, match: RegExpExecArray, { language }: RepairContext): Change[] {
  const word = match[0]
  if (branded.test(word)) return []
  const counts = count(word)
  if (counts.size !== 2) return []
  const rest = `${value.slice(0, match.index)} ${value.slice(match.index + word.length)}`
  const right = rightAlphabet(word, counts, rest, language)
  if (right === null) return []
  const changes: Change[] = []
  for (let at = 0; at < word.length; at++) {
    if (word[at] === right[at]) continue
    changes.push({ start: match.index + at, end: match.index + at + 1, value: right[at]!, confidence: 0.97 })
  }
  return changes
}

export const homoglyphs: Repair = {
  rule: 'homoglyphs',
  sparesPlain: true,
  explain:
    'A word holds letters of two alphabets that look the same, a Latin O in Oбщество. Nobody sees it, and no search finds the word. ' +
    'The letters are put right where each of the wrong alphabet has a twin in the other; words such as T*Revers are left alone.',
  examples: {
    hits: [
      ['Oбщество «Mемориал»', 'Общество "Мемориал"'],
      ['Сitizеns for Legal Aid', 'Citizens for Legal Aid'],
      ['Херсонський державний унiверситет', 'Херсонський державний університет'],
      ['Институт c правом', 'Институт с правом'],
    ],
    handsOff: ['Проект T*Revers', 'iПанда', 'Pёtr', 'Центр HTML', 'µ-Institute', 'Союз Open Russia'],
  },
  mend(value, context) {
    if (!latin.test(value) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(value)) return []
    const changes: Change[] = loneLetters(value)
    words.lastIndex = 0
    for (let match = words.exec(value); match; match = words.exec(value)) changes.push(...inWord(value, match, context))
    return changes.sort((a, b) => a.start - b.start)
  },
}
