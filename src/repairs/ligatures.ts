// Spells out letters that were written by their printed shape: ligatures and presentation forms.

import type { Repair } from './repair.ts'
import { changesBy } from './repair.ts'

/** Ligatures of Latin, Armenian and Hebrew, letters with a letter of their own, and vertical and small marks. */
const shapes =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufe10-\ufe19\ufe30-\ufe44\ufe47-\ufe6b\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]+/gu
/** A word with Arabic presentation forms: one change for the word, since its plain letters stand between them. */
const arabicWord =
  /[\u0620-\u06ff]*[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc][\u0620-\u06ff\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]*/gu
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
      ['ǈudska prava', 'Ljudska prava'],
    ],
    handsOff: ['柴﨑', 'Œuvre', 'Ærø', 'Straße', 'مركز'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    const spell = ([text]: RegExpExecArray): string | null => text.normalize('NFKC').trim() || null
    const changes = [...changesBy(value, shapes, 0.99, spell), ...changesBy(value, arabicWord, 0.99, spell)]
    return changes.sort((a, b) => a.start - b.start)
  },
}
