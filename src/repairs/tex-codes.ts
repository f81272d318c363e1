// Reads the control codes under which fonts of TeX keep ligatures and dashes.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Places of the Cork encoding (T1), and of the older one (OT1) where they are no line break. */
const letters: Readonly<Record<string, string>> = {
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
  '\u000b': 'ff',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
}
const dashes: Readonly<Record<string, string>> = { '\u0015': '–', '\u0016': '—' }
/** Quotation marks of French print stand apart from what they enclose; accents, which have these places elsewhere, do not. */
const quotes: Readonly<Record<string, string>> = { '\u0013': '«', '\u0014': '»' }
/** A ligature stands beside small letters, a dash between blanks or words. */
const coded =
  /(?<=[\p{L}\p{M}])[\u000b\u000e\u000f\u001b-\u001f]|[\u000b\u000e\u000f\u001b-\u001f](?=\p{Ll})|(?<=\p{L}\s?)[\u0015\u0016](?=\s?[\p{L}\p{Nd}])|(?<=^|\s)\u0013(?=\s)|(?<=\s)\u0014(?=\s|$|[,.;)])/gu
const suspects = /[\u000b\u000e\u000f\u0013-\u0016\u001b-\u001f]/

export const texCodes: Repair = {
  rule: 'tex-codes',
  sparesPlain: true,
  explain:
    'Fonts that TeX draws itself keep ligatures and dashes where other fonts have control codes, and say nothing of it. A code between ' +
    'letters is the ligature that stands in its place, one between words the dash.',
  examples: {
    hits: [
      ['D\u00e9\u001ccients Visuels', 'Déficients Visuels'],
      ['Amara Ho\u001bmann', 'Amara Hoffmann'],
      ['Fonds de Recherche \u0015 Nature', 'Fonds de Recherche – Nature'],
      ['Collectif \u0013 Santé pour tous \u0014', 'Collectif " Santé pour tous "'],
    ],
    handsOff: ['Alpha Union'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    return changesBy(value, coded, 0.97, ([code]) => letters[code] ?? dashes[code] ?? quotes[code] ?? null)
  },
}
