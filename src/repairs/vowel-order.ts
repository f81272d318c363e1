// Puts vowels of Indic scripts behind their consonant that were printed before it, where they are seen.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Consonants, the sign that joins them, and the vowels that stand before them to the eye. */
const scripts = [
  { consonant: '\\u0915-\\u0939\\u0958-\\u095f', virama: '\\u094d', vowel: '\\u093f', nukta: '\\u093c' },
  {
    consonant: '\\u0995-\\u09b9\\u09dc-\\u09df\\u09f0\\u09f1',
    virama: '\\u09cd',
    vowel: '\\u09bf\\u09c7\\u09c8',
    nukta: '\\u09bc',
  },
  { consonant: '\\u0a15-\\u0a39\\u0a59-\\u0a5e', virama: '\\u0a4d', vowel: '\\u0a3f', nukta: '\\u0a3c' },
  { consonant: '\\u0a95-\\u0ab9', virama: '\\u0acd', vowel: '\\u0abf', nukta: '\\u0abc' },
  { consonant: '\\u0b95-\\u0bb9', virama: '\\u0bcd', vowel: '\\u0bc6-\\u0bc8', nukta: '\\u0bcd' },
  { consonant: '\\u0d15-\\u0d3a', virama: '\\u0d4d', vowel: '\\u0d46-\\u0d48', nukta: '\\u0d4d' },
].map(({ consonant, virama, vowel, nukta }) => ({
  suspects: new RegExp(`[${vowel}]`),
  // A vowel sign with no consonant before it, and the syllable that follows.
  astray: new RegExp(
    `(?<![${consonant}\\p{M}\\u200c\\u200d])([${vowel}])((?:[${consonant}]${nukta === virama ? '' : `${nukta}?`}${virama})*[${consonant}]${nukta === virama ? '' : `${nukta}?`})(?!\\p{M})`,
    'gu',
  ),
}))

export const vowelOrder: Repair = {
  rule: 'vowel-order',
  sparesPlain: true,
  explain:
    'In Devanagari, Bengali, Tamil and their kin some vowels are seen before the consonant that they are spoken after. Some files hold ' +
    'them as they are seen. Where a vowel sign stands without a consonant before it, it goes behind the next one. The Thai sign for am is one, though ' +
    'it is drawn in two parts.',
  examples: {
    hits: [
      ['जन स्वास्थ्य अिभयान', 'जन स्वास्थ्य अभियान'],
      ['िशक्षा केंद्र', 'शिक्षा केंद्र'],
      ['ลำาดับ', 'ลำดับ'],
      ['สาำนักงาน', 'สำนักงาน'],
    ],
    handsOff: ['मानव अधिकार समिति', 'তথ্য অধিকার', 'மனித உரிமைகள்'],
  },
  mend(value) {
    // the Thai sign for am is drawn in two parts, of which the second may be given twice
    if (/\u0e33/.test(value)) return changesBy(value, /\u0e32*\u0e33\u0e32*/gu, 0.95, () => '\u0e33')
    if (!/[\u0900-\u0d7f]/.test(value)) return []
    return scripts.flatMap(({ suspects, astray }) =>
      suspects.test(value) ? changesBy(value, astray, 0.95, ([, vowel, syllable]) => syllable! + vowel!) : [],
    )
  },
}
