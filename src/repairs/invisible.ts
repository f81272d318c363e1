// Takes out characters that show nothing, and keeps the joiners that a script needs.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** A soft hyphen at a line end joins the lines; a break behind it is part of it. */
const unseen =
  /\u00ad[^\S\n\r]*(?:\r\n|[\n\r\u2028])\s*|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/gu
const suspects =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/
/** Scripts in which a joiner changes what is seen. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}]\p{M}*$/u
const emoji = /\p{Extended_Pictographic}$/u

export const invisible: Repair = {
  rule: 'invisible',
  sparesPlain: true,
  explain:
    'Soft hyphens, zero-width spaces, byte order marks, marks of writing direction and control characters show nothing and part ' +
    'words that are one. They are taken out. Joiners stay where they shape letters: in Arabic, Persian and the scripts of India.',
  examples: {
    hits: [
      ['Lembaga Jurnalis Indepe\u200bnden', 'Lembaga Jurnalis Independen'],
      ['Kazakh\u00adstan Watch', 'Kazakhstan Watch'],
      ['Demo\u00ad\ncratic Front', 'Democratic Front'],
      ['جامعة المنوفية\u200e', 'جامعة المنوفية'],
    ],
    handsOff: ['انجمن صنفی روزنامه\u200cنگاران', 'केन्\u200dद्रीय विश्\u200dवविद्यालय', '👩\u200d🌾 Women Farm'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    return changesBy(value, unseen, 0.99, (match) => {
      const text = match[0]
      const end = match.index + text.length
      if (/[\u200c\u200d\u180e\ufe0f]/.test(text)) {
        const kept = text.replace(/[^\u200c\u200d\u180e\ufe0f]/gu, '').slice(0, 1)
        const before = value.slice(0, match.index)
        if (kept === '\ufe0f') return emoji.test(before) ? kept : ''
        const next = value.slice(end, end + 1)
        if (joining.test(before) && (/[\p{L}\p{M}]/u.test(next) || kept === '\u200c' || emoji.test(before))) return kept
        if (joining.test(before) && /\p{Script=Malayalam}/u.test(before.slice(-2))) return kept
      }
      return ''
    })
  },
}
