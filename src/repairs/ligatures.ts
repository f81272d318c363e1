// Spells out letters that were written by their printed shape: ligatures and presentation forms.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Ligatures of Latin, Armenian and Hebrew, letters with a letter of their own, and vertical and small marks. */
const shapes =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufe10-\ufe19\ufe30-\ufe44\ufe47-\ufe6b\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]+/gu
/** A word with Arabic presentation forms: one change for the word, since its plain letters stand between them. */
const arabicWord =
  /[\u0620-\u06ff]*[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc][\u0620-\u06ff\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]*/gu
/** A letter that joins the next one, in the form that it has at a word's end, before more of the word: Persian `می‌رود`. */
const unjoined =
  /[\ufb57\ufb7b\ufb8f\ufb93\ufbfd\ufe90\ufe96\ufe9a\ufe9e\ufea2\ufea6\ufeb2\ufeb6\ufeba\ufebe\ufec2\ufec6\ufeca\ufece\ufed2\ufed6\ufeda\ufede\ufee2\ufee6\ufeea\ufef2](?=\p{L})/gu
const suspects = /[\ufb00-\ufb17\ufb1d-\ufefc\u0149\u01c4-\u01cc\u01f1-\u01f3\u0132\u0133]/

export const ligatures: Repair = {
  rule: 'ligatures',
  sparesPlain: true,
  explain:
    'Letters that a font prints as one shape (ﬁ, ﬀ) and Arabic letters written by the shape they take in a word are spelled out, so ' +
    'that the name can be found. Accented letters, and Han characters of the compatibility block, stay as they are.',
  examples: {
    hits: [
      ['Paciﬁc Oﬃce', 'Pacific Office'],
      ['ﻣﺮﻛﺰ', 'مركز'],
      ['ﻗﺎﺿﯽزاده', 'قاضی‌زاده'],
      ['ǈudska prava', 'Ljudska prava'],
    ],
    handsOff: ['柴﨑', 'Œuvre', 'Ærø', 'Straße', 'مركز'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    const spell = (text: string): string | null => text.normalize('NFKC').trim() || null
    const changes = [
      ...changesBy(value, shapes, 0.99, ([text]) => spell(text)),
      ...changesBy(value, arabicWord, 0.99, ([text]) => spell(text.replace(unjoined, '$&\u200c'))),
    ]
    return changes.sort((a, b) => a.start - b.start)
  },
}
