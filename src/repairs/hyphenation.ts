// Joins words that were parted at a line end: Demo-⏎cratic, but not Jean-⏎Paul.

import { latin, russian, ukrainian, words } from '../data/letter-models.ts'
import type { LetterModel } from '../text/letters.ts'
import { letterModel } from '../text/letters.ts'
import { isWord } from '../text/words.ts'
import { suspended } from './lines.ts'
import type { Repair, RepairContext } from './repair.ts'
import { changesBy } from './repair.ts'

const parted = /([\p{L}\p{M}]+)[-\u2010][^\S\n]*\n\s*([\p{L}\p{M}]+)/gu
/** Beginnings of compounds that keep their hyphen. */
const prefixes = new Set(
  (
    'non anti pro ex post pre pré euro afro auto co self cross inter multi socio sócio vice quasi semi sub sud sous nord ouest est ' +
    'latino ibero indo sino anglo franco médico medico sans hors après avant mid all well long short low high full part half ' +
    'north south east west so contra extra infra intra trans ultra micro macro mini neo néo neuro psycho bio éco eco agro'
  ).split(' '),
)

interface Models {
  readonly latin: LetterModel
  readonly cyrillic: readonly LetterModel[]
  readonly cyrillicWords: ReadonlySet<string>
}
let made: Models | null = null
function models(): Models {
  made ??= {
    latin: letterModel(latin),
    cyrillic: [letterModel(russian), letterModel(ukrainian)],
    cyrillicWords: new Set(`${words.russian} ${words.ukrainian}`.split(' ')),
  }
  return made
}

/** How much likelier one word is than two: a difference of natural logarithms. */
function gain(left: string, right: string): number {
  const one = (model: LetterModel, a: string, b: string): number => model.total(a + b) - model.total(a) - model.total(b)
  if (/\p{Script=Cyrillic}/u.test(left)) return Math.max(...models().cyrillic.map((model) => one(model, left, right)))
  if (!/\p{Script=Latin}/u.test(left)) return 0
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
  return one(models().latin, bare(left), bare(right))
}

function isOneWord(left: string, right: string, { evidence }: RepairContext): boolean {
  const known = (word: string): boolean => isWord(word) || models().cyrillicWords.has(word)
  const joined = left + right
  const compound = `${left}-${right}`
  if (evidence.prints(compound)) return false
  if (evidence.prints(joined) || (known(joined) && !prefixes.has(left))) return true
  if (prefixes.has(left) || (known(left) && known(right))) return false
  return gain(left, right) > (evidence.seen('hyphenation') ? 0 : 4)
}

export const hyphenation: Repair = {
  rule: 'hyphenation',
  learns: true,
  sparesPlain: true,
  explain:
    'A word that was parted at the end of a line is joined where the joined word is known, is printed elsewhere in the letter, or is ' +
    'far likelier than two. A hyphen before a capital, behind a beginning such as non- or euro-, and between two known words stays.',
  examples: {
    hits: [
      ['Coali-\ntion Against Impunity', 'Coalition Against Impunity'],
      ['Demo-\ncratic Front', 'Democratic Front'],
    ],
    handsOff: ['Institut Jean-\nPaul', 'Association euro-\nmaghrébine', 'Congo-Brazzaville'],
  },
  mend(value, context) {
    if (!/[-\u2010][^\S\n]*\n/.test(value)) return []
    return changesBy(value, parted, 0.95, (match) => {
      const [, left, right] = match
      if (suspended.test(value.slice(match.index + match[0].length - right!.length))) return null
      if (!/^\p{Ll}/u.test(right!) || left!.length < 2 || right!.length < 2) return null
      return isOneWord(left!.toLowerCase(), right!.toLowerCase(), context) ? left! + right! : null
    })
  },
}
