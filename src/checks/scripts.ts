// Letters that cannot be trusted: words of two alphabets, characters that say nothing, words typed on the wrong keyboard.

import { latin } from '../data/letter-models.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import { letterModel } from '../text/letters.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'

interface Odd {
  readonly name: string
  readonly word: string
}

const findings = {
  'mixed-word': {
    severity: 'warning',
    message: ({ word, scripts }) => `the word “${word}” mixes ${scripts} letters, expected one alphabet`,
    explain:
      'A word holds letters of two alphabets, and not all of the wrong ones have a twin in the other, so that it cannot be put right. ' +
      'It may be a slip, or a name that plays with letters.',
  } satisfies FindingKind<Odd & { scripts: string }>,
  'unreadable-characters': {
    severity: 'warning',
    message: ({ word, name }) => `“${name}” holds ${word}, expected a letter`,
    explain:
      'The file does not say which letter a sign stands for: it holds the replacement character, a character of private use, or a box. ' +
      'Look at the page and correct the name.',
  } satisfies FindingKind<Odd>,
  'wrong-layout': {
    severity: 'info',
    message: ({ word, likely }) =>
      `“${word}” reads like no word in Latin letters, expected “${likely}” as its keys give it`,
    suggestion: ({ name, word, likely }) => name.replace(word, () => likely),
    explain:
      'A word in Latin letters stands in a Hebrew, Arabic or Greek name and is none: it may have been typed while the keyboard was set ' +
      'to Latin. The evidence is too thin to change it.',
  } satisfies FindingKind<Odd & { likely: string }>,
} as const

const make = findingsOf('scripts', findings)

const alphabets = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
] as const
const words = /[\p{L}\p{M}]+/gu
const unreadable = /[\ufffd\ufffc\ue000-\uf8ff\u25a1\u25af]|[\u{f0000}-\u{10fffd}]/u

const keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const layouts = [
  { script: /\p{Script=Hebrew}/u, letters: "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ" },
  { script: /\p{Script=Arabic}/u, letters: 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوز' },
  { script: /\p{Script=Greek}/u, letters: ';ςερτυθιοπ[]ασδφγηξκλ;΄ζχψωβνμ,.' },
]
/** How unlike a word in Latin letters a token must be: mean logarithm per letter. */
const strange = -3.6
const token = /(?<![\p{L}\p{N}@.])[a-z][a-z;,.'[\]]{3,}(?![\p{L}\p{N}@])/gu

/** Words of Latin keys that the rest of the name says were meant for another keyboard. */
function mistyped(name: string): { word: string; likely: string }[] {
  const layout = layouts.find(({ script }) => script.test(name))
  if (!layout) return []
  return [...name.matchAll(token)].flatMap(([word]) => {
    const plain = word.replace(/[^a-z]/g, '')
    if (plain.length < 4 || letterModel(latin).score(plain) > strange) return []
    const likely = [...word]
      .map((key) => layout.letters[keys.indexOf(key)] ?? key)
      .join('')
      .replace('ﻻ', 'لا')
    return /^[\p{L}\p{M}]+$/u.test(likely) ? [{ word, likely }] : []
  })
}

/** Alphabets of a word, where there are two. */
function mixture(word: string): string | null {
  const found = alphabets.filter(([, pattern]) => pattern.test(word)).map(([name]) => name)
  return found.length > 1 ? found.join(' and ') : null
}

/** The character's number, as tables of characters give it. */
const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

export const scripts: Check = {
  name: 'scripts',
  findings,
  examples: {
    hits: [
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Союз Pёtr\n2. Beta Union\n3. Gamma Union',
        finds: ['scripts/mixed-word'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. Alpha Uni\ufffdn\n2. Beta Union\n3. Gamma Union',
        finds: ['scripts/unreadable-characters'],
      },
      {
        letter: 'We ask you to act.\n\nSigned by:\n1. مركز hgpvdm لحقوق\n2. Beta Union\n3. Gamma Union',
        finds: ['scripts/wrong-layout'],
      },
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. Проект T*Revers\n2. Beta Union\n3. 台灣NGO聯盟',
      'We ask you to act.\n\nSigned by:\n1. مركز الخليج (GCHR)\n2. Beta Union\n3. Gamma Union',
    ],
  },
  run({ signatories }) {
    return signatories.flatMap((signatory): Finding[] => {
      const place = placeOf(signatory)
      const texts = [...new Set([signatory.name, ...signatory.names.map(({ text }) => text)])]
      return texts.flatMap((name): Finding[] => {
        if (/^[\x20-\x7e]*$/.test(name)) return []
        const mixed = [...new Set(name.match(words) ?? [])].flatMap((word) => {
          const pair = mixture(word)
          return pair ? [make['mixed-word']({ name, word, scripts: pair }, place)] : []
        })
        const sign = unreadable.exec(name)?.[0]
        const none = sign ? [make['unreadable-characters']({ name, word: codeOf(sign) }, place)] : []
        return [...mixed, ...none, ...mistyped(name).map((slip) => make['wrong-layout']({ name, ...slip }, place))]
      })
    })
  },
}
