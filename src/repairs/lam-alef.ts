// Puts letters back in order that Arabic fonts print as one shape, and files hold as they are seen, from left to right.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

const word = '(?<![\\p{L}\\p{M}])'
/** The article with an alef behind it, `الإ`, of which the last two letters are one shape: no word begins with two alefs. */
const article = new RegExp(`${word}([وفبك]?)\u0627([\u0622\u0623\u0625\u0627])\u0644(?=\\p{L})`, 'gu')
/** `الله`, of which the last three are one shape. */
const god = /\u0627\u0647\u0644\u0644(?![\p{L}\p{M}])/gu

export const lamAlef: Repair = {
  rule: 'lam-alef',
  sparesPlain: true,
  explain:
    'Arabic fonts print lam and alef as one shape, and the last letters of the name of God. Some files hold the letters of such a shape ' +
    'from left to right, so that الإنسان reads اإلنسان and عبد الله reads عبد اهلل. No word is written so; the letters are put in order.',
  examples: {
    hits: [
      ['مركز حقوق اإلنسان', 'مركز حقوق الإنسان'],
      ['جامعة الملك عبد اهلل', 'جامعة الملك عبد الله'],
      ['وزارة الشؤون االجتماعية', 'وزارة الشؤون الاجتماعية'],
    ],
    handsOff: ['منظمة الصحة', 'سالم الأحمد', 'هلال أحمر'],
  },
  mend(value) {
    if (!/\u0644/.test(value)) return []
    const changes = [
      ...changesBy(value, article, 0.97, ([, before, alef]) => `${before}\u0627\u0644${alef}`),
      ...changesBy(value, god, 0.97, () => '\u0627\u0644\u0644\u0647'),
    ]
    return changes.sort((a, b) => a.start - b.start)
  },
}
