// What the file itself hides or spoils: pages that cannot be read, print that is not shown, text that says nothing.

import { type FindingKind, findingsOf } from '../model/finding.ts'
import type { Check } from './check.ts'

interface OnPage {
  readonly page: number
}

const findings = {
  'page-failed': {
    severity: 'error',
    message: ({ page, reason }) => `page ${page} could not be read (${reason}), expected its text`,
    explain: 'The page is damaged. Entries that stand on it are not in the dataset. Get a fresh copy of the file.',
  } satisfies FindingKind<OnPage & { reason: string }>,
  'page-without-text': {
    severity: 'warning',
    message: ({ page }) => `page ${page} has no text while other pages have, expected text`,
    explain: 'The page is empty or a picture. What a picture shows is not in the dataset.',
  } satisfies FindingKind<OnPage>,
  'unreadable-text': {
    severity: 'error',
    message: ({ page }) =>
      `the text of page ${page} does not say what the page shows: its fonts do not tell their letters`,
    explain:
      'The fonts of the page lack the table that tells which letter each shape is, or have a wrong one. The page looks right and its text is rubbish, so it is not read.',
  } satisfies FindingKind<OnPage>,
  'hidden-text': {
    severity: 'info',
    message: ({ page, why, text }) => `text on page ${page} is left out (${why}): “${text}”`,
    explain:
      'Print that is no text of the letter is left out: a stamp slanted across the page, or letters printed twice at one place to make them bold.',
  } satisfies FindingKind<OnPage & { why: string; text: string; count: number }>,
  'form-field': {
    severity: 'warning',
    message: ({ page, text, count }) =>
      `${count === 1 ? 'a form field holds' : `${count} form fields hold`} text on page ${page} that is not read: “${text}”`,
    explain:
      'Something was typed into the form fields of the file. It is no print of the page, so no signatory is read from it. Print the file to PDF anew to make it part of the page.',
  } satisfies FindingKind<OnPage & { text: string; count: number }>,
} as const

const make = findingsOf('source', findings)

export const source: Check = {
  name: 'source',
  findings,
  examples: { hits: [], handsOff: ['We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union'] },
  run({ pages }) {
    const anyText = pages.some((page) => page.ink > 0)
    return pages.flatMap((report) => {
      const { page, ink, failed, isUnreadable, unread } = report
      if (failed !== null) return [make['page-failed']({ page, reason: failed }, { page })]
      const found = (['form field', 'slanted', 'overprint'] as const).flatMap((why) => {
        const own = unread.filter((print) => print.why === why)
        if (own.length === 0) return []
        const text = own
          .map((print) => print.text.trim())
          .join(' ')
          .slice(0, 60)
        const place = { page, boxes: own.map((print) => print.box) }
        const count = own.length
        return [
          why === 'form field'
            ? make['form-field']({ page, text, count }, place)
            : make['hidden-text']({ page, why, text, count }, place),
        ]
      })
      if (isUnreadable) return [make['unreadable-text']({ page }, { page }), ...found]
      if (ink === 0 && anyText && unread.length === 0) return [make['page-without-text']({ page }, { page })]
      return found
    })
  },
}
