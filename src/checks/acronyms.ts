// An acronym that nearly fits its name: one letter is wrong, missing or too many.

import type { Finding, FindingKind } from '../model/finding.ts'
import { findingsOf } from '../model/finding.ts'
import { isOneApart } from '../text/near.ts'
import type { Check } from './check.ts'
import { placeOf } from './check.ts'

const findings = {
  misfit: {
    severity: 'info',
    message: ({ acronym, name, initials }) =>
      `the acronym ${acronym} does not fit “${name}”, expected ${initials} from its words`,
    suggestion: ({ initials }) => initials,
    explain:
      'The acronym is one letter from the initials of the name that it stands beside, and no letters within the words explain it. ' +
      'Either is mistyped. Acronyms of another language or of an older name differ in more letters and are not reported.',
  } satisfies FindingKind<{ acronym: string; name: string; initials: string }>,
  'lacks-words': {
    severity: 'info',
    message: ({ acronym, name, letters }) =>
      `the acronym ${acronym} has more than “${name}”, expected words for ${letters}`,
    explain:
      'The acronym begins like the name that it stands beside and has letters for words that the name does not print. They may have been ' +
      'left out when the name was typed.',
  } satisfies FindingKind<{ acronym: string; name: string; letters: string }>,
} as const

const make = findingsOf('acronyms', findings)

const small = new Set(
  (
    'of the for and in on to a an at by with de des du la le les l d et pour en au aux dans sur del los las el y e por para con da do ' +
    'das dos di della delle degli dei per der die das den dem für und von im zur zum'
  ).split(' '),
)

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[a-z]+/g) ?? []
}

/** Whether the letters stand in the name in order, the first at the beginning of a word. */
function isWithin(letters: string, words: readonly string[]): boolean {
  return words.some((word, from) => {
    if (word[0] !== letters[0]) return false
    let at = 0
    for (const letter of words.slice(from).join('')) if (letter === letters[at]) at++
    return at >= letters.length
  })
}

/** The initials that the acronym misses by one letter; null where it fits, or is nothing of the kind. */
function nearlyFits(acronym: string, name: string): string | null {
  const letters = acronym.toLowerCase()
  const words = wordsOf(name)
  const heavy = words.filter((word) => !small.has(word))
  if (heavy.length < 3 || isWithin(letters, words)) return null
  for (const list of [heavy, words]) {
    const initials = list.map((word) => word[0]!).join('')
    // The same number of letters, or one left out in a long row: two bodies of three words are often two letters apart by chance.
    if (initials.length > 3 && isOneApart(letters, initials) && initials[0] === letters[0])
      return initials.toUpperCase()
  }
  return null
}

/** Letters that the acronym has and the name lacks words for: the WGHR of a `Working Group on India` lacks two. */
function lackedBy(acronym: string, name: string): string | null {
  const letters = acronym.toLowerCase()
  const words = wordsOf(name)
  const initials = words.flatMap((word) => (small.has(word) ? [] : [word[0]!])).join('')
  if (initials.length < 3 || isWithin(letters, words)) return null
  // the other letters are the name's first, so that the acronym is surely this name's
  for (let at = 2; at + 2 <= letters.length; at++) {
    for (let end = at + 2; end <= Math.min(at + 3, letters.length); end++) {
      if (initials.startsWith(letters.slice(0, at) + letters.slice(end))) return acronym.slice(at, end)
    }
  }
  return null
}

export const acronyms: Check = {
  name: 'acronyms',
  findings,
  examples: {
    hits: [
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Network of African Youth Workers (NAYV)\n2. Beta Union\n3. Gamma Union',
        finds: ['acronyms/misfit'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Working Group on India and the UN (WGHR)\n2. Beta Union\n3. Gamma Union',
        finds: ['acronyms/lacks-words'],
      },
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1. Comisión Ecuménica de Derechos (CEDHU)\n2. Beta Union\n3. Gamma Union',
        finds: ['acronyms/lacks-words'],
      },
    ],
    handsOff: [
      'We ask you to act.\n\nSigned by:\n1. Cambodian League for the Promotion and Defense of Human Rights (LICADHO)\n2. Beta Union\n3. Gamma Union',
      'We ask you to act.\n\nSigned by:\n1. Foro Venezolano de Derechos (FOVEDE)\n2. Lesbian and Gay Federation in Germany LSVD\n3. Gamma Union',
    ],
  },
  run({ signatories }) {
    return signatories.flatMap((signatory): Finding[] => {
      if (signatory.kind === 'person') return []
      const latin = signatory.names.filter(({ script, role }) => script === 'Latn' && role !== 'former')
      return signatory.acronyms.flatMap((acronym): Finding[] => {
        if (!/^[A-Z]{3,8}$/.test(acronym)) return []
        const forms = latin.filter(({ text }) => text !== acronym)
        const near = forms.map(({ text }) => ({ text, initials: nearlyFits(acronym, text) }))
        const found = near.find(({ initials }) => initials !== null)
        if (forms.some(({ text }) => isWithin(acronym.toLowerCase(), wordsOf(text)))) return []
        const lacking = found
          ? []
          : forms.flatMap(({ text }) => {
              const letters = lackedBy(acronym, text)
              return letters === null ? [] : [make['lacks-words']({ acronym, name: text, letters }, placeOf(signatory))]
            })
        if (!found) return lacking.slice(0, 1)
        return [make.misfit({ acronym, name: found.text, initials: found.initials! }, placeOf(signatory))]
      })
    })
  },
}
