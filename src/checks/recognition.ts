// What was read off pictures of pages, and how far it can be trusted.

import { type FindingKind, findingsOf } from '../model/finding.ts'
import { isInside } from '../model/paper.ts'
import type { Check } from './check.ts'

const findings = {
  'read-from-picture': {
    severity: 'info',
    message: ({ pages }) =>
      `${pages.length === 1 ? `page ${pages[0]} does` : `${pages.length} pages do`} not say in text what ${pages.length === 1 ? 'it shows' : 'they show'}: it was recognised by machine`,
    explain:
      'The page is a picture, or its fonts do not tell their letters, so its text was recognised from what it shows. Recognition errs now and then: compare the names with the page before you rely on them. Entries that were hard to recognise have a low confidence.',
  } satisfies FindingKind<{ pages: readonly number[] }>,
  'doubtful-word': {
    severity: 'warning',
    message: ({ words }) => `hardly recognised: ${words.map((word) => `“${word}”`).join(', ')}; compare with the page`,
    explain:
      'A word of this entry was recognised with little confidence. It is left as it was recognised, never guessed at. Look at the page, where the box stands.',
  } satisfies FindingKind<{ words: readonly string[]; confidence: number }>,
  'nothing-recognized': {
    severity: 'warning',
    message: ({ page }) => `nothing could be recognised on page ${page}, expected print`,
    explain:
      'The page holds no text, and no print was found in its picture: it is blank, or shows a photograph or handwriting.',
  } satisfies FindingKind<{ page: number }>,
  'unreadable-print': {
    severity: 'info',
    message: ({ page, count }) =>
      `${count === 1 ? 'a spot' : `${count} spots`} on page ${page} may be print and could not be recognised`,
    explain:
      'The recogniser saw something there and was only guessing: dirt, a stamp, a signature, a drawing, or print too poor to read. It is not in the dataset. Look at the boxes if an entry is missing.',
  } satisfies FindingKind<{ page: number; count: number }>,
  'missing-data': {
    severity: 'warning',
    message: ({ language, package: name }) =>
      language === null
        ? `pages without text were not read: ${name}`
        : `no data to recognise ${language}, expected ${name}`,
    suggestion: ({ language, package: name }) => (language === null ? null : `npm install ${name}`),
    explain:
      'Recognition needs data for each language, and there is none for this one, so its print was recognised with that of another language and its special letters may be wrong. Install the package that the message names and read the letter again.',
  } satisfies FindingKind<{ language: string | null; package: string }>,
} as const

const make = findingsOf('recognition', findings)

/** A word that is right less often than this is shown to a person. */
const doubtful = 0.8

export const recognition: Check = {
  name: 'recognition',
  findings,
  examples: { hits: [], handsOff: ['We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union'] },
  run({ pages, missing, signatories }) {
    const seen = pages.filter((page) => page.words !== null)
    const found = missing.map((one) => make['missing-data']({ ...one }))
    const full = seen.filter((page) => page.ink > 0).map((page) => page.page)
    if (full.length > 0) found.push(make['read-from-picture']({ pages: full }))
    for (const { page, ink } of seen) if (ink === 0) found.push(make['nothing-recognized']({ page }, { page }))
    for (const { page, unread } of seen) {
      const boxes = unread.filter((print) => print.why === 'unrecognized').map((print) => print.box)
      if (boxes.length > 0) found.push(make['unreadable-print']({ page, count: boxes.length }, { page, boxes }))
    }
    for (const signatory of signatories) {
      const words = signatory.boxes
        .flatMap((box) => seen.flatMap((page) => page.words!.filter((word) => isInside(word.box, box))))
        .filter((word) => word.confidence < doubtful && /[\p{L}\p{N}]/u.test(word.text))
      if (words.length === 0) continue
      const confidence = Math.min(...words.map((word) => word.confidence))
      found.push(
        make['doubtful-word'](
          { words: words.map((word) => word.text), confidence },
          { page: words[0]!.box.page, boxes: words.map((word) => word.box), signatories: [signatory.id] },
        ),
      )
    }
    return found
  },
}
