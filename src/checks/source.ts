// What the file itself hides or spoils: pages that cannot be read, print that is not shown, text that says nothing.

import { type FindingKind, findingsOf } from '../model/finding.ts'
import type { Box } from '../model/paper.ts'
import { hasTearable } from '../text/syllables.ts'
import { type Check, placeOf } from './check.ts'

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
  'lying-font': {
    severity: 'error',
    message: ({ page, count }) =>
      `${count} characters on page ${page} are set in a font that tells other letters than it shows`,
    explain:
      'A font of the file lacks the table that tells which letter each shape is, or has a wrong one, so that what looks right on the page is read as other letters. Names that are set in it are wrong in the dataset. Let the page be recognised, or print it to PDF anew.',
  } satisfies FindingKind<OnPage & { count: number }>,
  'hidden-text': {
    severity: 'info',
    message: ({ page, why, text }) => `text on page ${page} is left out (${why}): “${text}”`,
    explain:
      'Text that is no print of the letter is left out: a stamp across the page, letters printed twice at one place to make them bold, and (as a warning) text that nobody sees: drawn invisibly or on a layer that is off (invisible), in the colour of what lies behind it (no contrast), or under something painted over it (covered). A reader of the page would not find a signatory there; if it is one, somebody hid it.',
  } satisfies FindingKind<OnPage & { why: string; text: string; count: number }>,
  'form-field': {
    severity: 'warning',
    message: ({ page, text, count }) =>
      `${count === 1 ? 'a form field holds' : `${count} form fields hold`} text on page ${page} that is not read: “${text}”`,
    explain:
      'Something was typed into the form fields of a page that is a picture. Recognition reads the page as it is drawn, fields and all; without it, no signatory is read from them. Print the file to PDF anew to make them part of the page.',
  } satisfies FindingKind<OnPage & { text: string; count: number }>,
  'filled-field': {
    severity: 'info',
    message: ({ page, text, count }) =>
      `${count === 1 ? 'a form field holds' : `${count} form fields hold`} text on page ${page}, which is read as its print: “${text}”`,
    explain:
      'Something was typed into the form fields of the file. Viewers show it as part of the page, so it is read as such; but whoever has the file can change it, and no change shows. Print the file to PDF anew to make it part of the page.',
  } satisfies FindingKind<OnPage & { text: string; count: number }>,
  annotation: {
    severity: 'warning',
    message: ({ page, text, count }) =>
      `${count === 1 ? 'a comment on page' : `${count} comments on page`} ${page} ${count === 1 ? 'holds' : 'hold'} text that is not read: “${text}”`,
    explain:
      'Somebody laid a text box, a note or another comment over the page. It is no print of the page, so no signatory is read from it. Print the file to PDF anew to make it part of the page.',
  } satisfies FindingKind<OnPage & { text: string; count: number }>,
  'visual-order': {
    severity: 'info',
    message: ({ page }) => `the letters of right-to-left lines stand backwards on page ${page}, and were turned`,
    explain:
      'The program that took the text out wrote its lines from left to right, as they are seen, though they are read from right to left. Every line was turned round; figures and words of other scripts keep their order. Where a line mixes directions, compare it with the print.',
  } satisfies FindingKind<OnPage>,
  markdown: {
    severity: 'info',
    message: ({ page }) => `page ${page} is written in Markdown, whose marks are left out`,
    explain:
      'Signs for headings, bold print, links and tables (#, **, [ ]( ), |) say how a text is set. They are no print, so that no name and no raw text holds them. Where a sign belongs to a name, compare it with the file.',
  } satisfies FindingKind<OnPage>,
  'parted-labels': {
    severity: 'info',
    message: ({ page, count, isPlain }) =>
      `${count} labels of page ${page} stand together, away from the names: ${isPlain ? 'there is a line for each' : 'some names take several lines'}, and each was put before its own in their order`,
    explain:
      'The program that took the text out of the letter gave the labels first and then the names, as if they were two columns. Each label was put before the line that it counts, in the order of both. Where every name is one line this is sure; where names run over several lines (a warning) it was told by their length and their first words, and a number may have come to the name beside its own. The page of the letter shows which is which.',
  } satisfies FindingKind<OnPage & { count: number; isPlain: boolean }>,
  'torn-text': {
    severity: 'error',
    message: ({ page, count }) =>
      `the text of page ${page} holds words that its script cannot write, expected those that the page shows; ${count === 1 ? 'one signatory is' : `${count} signatories are`} set in it`,
    explain:
      'The program that made the file put vowel signs in the wrong place, twice or nowhere, as some do with the scripts of India: the page looks right and its text does not. Names in this script are wrong in the dataset. With data for the language installed the page is recognised from what it shows.',
  } satisfies FindingKind<OnPage & { count: number }>,
  'contradicted-text': {
    severity: 'error',
    message: ({ page, again }) =>
      `the unseen text over the picture of page ${page} does not say what the picture shows${again ? ': the picture was recognised instead' : ', and the picture could not be recognised'}`,
    explain:
      'A text was laid unseen over the picture of the page, and where it was compared with the picture it said something else: a poor recognition, the text of another page, or a trap. What the picture shows counts.',
  } satisfies FindingKind<OnPage & { again: boolean }>,
  'recognised-text': {
    severity: 'warning',
    message: ({ page }) =>
      `page ${page} is a picture with unseen text over it: its text was recognised by another machine and may hold errors`,
    explain:
      'The page was scanned, and a program that read the picture laid its text unseen over it. The text is read as it is. Letters and figures may be wrong in it that the picture shows rightly: look at the picture where a name looks odd.',
  } satisfies FindingKind<OnPage>,
} as const

/** In the order in which they are told. */
const reasons = ['form field', 'annotation', 'invisible', 'no contrast', 'covered', 'slanted', 'overprint'] as const

const make = findingsOf('source', findings)

export const source: Check = {
  name: 'source',
  findings,
  examples: {
    hits: [
      {
        letter:
          'We ask you to act.\n\nSigned by:\n1.\n2.\n3.\n\nAlpha Union\nBeta League of all the Workers in Education\nand Science\nGamma Forum',
        finds: ['source/parted-labels'],
      },
      {
        letter: 'הדועתב ףתושמ בתכמ\n\n:ם”ימותחה\n1. םייח תומוקמ\n2. םישנ םולש תורבח\n3. ןרקה ןעמל םדאה',
        finds: ['source/visual-order'],
      },
      {
        letter: 'We ask you to act.\n\n## Signed by\n\n- **Alpha Union**\n- **Beta Forum**',
        finds: ['source/markdown'],
      },
    ],
    handsOff: ['We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n3. Gamma Union'],
  },
  run({ pages, signatories }) {
    const anyText = pages.some((page) => page.ink > 0)
    return pages.flatMap((report) => {
      const { page, ink, failed, isUnreadable, unread, rejoined } = report
      const torn = report.isTorn ? signatories.filter((one) => one.page === page && hasTearable(one.raw)) : null
      if (failed !== null) return [make['page-failed']({ page, reason: failed }, { page })]
      const recognised = [
        ...(report.isContradicted ? [make['contradicted-text']({ page, again: report.words !== null }, { page })] : []),
        ...(torn ? [make['torn-text']({ page, count: torn.length }, { ...placeOf(...torn), page })] : []),
        ...(report.isRecognised ? [make['recognised-text']({ page }, { page })] : []),
        ...(report.isMarked ? [make.markdown({ page }, { page })] : []),
        ...(report.isTurned ? [make['visual-order']({ page }, { page })] : []),
        ...(rejoined
          ? [make['parted-labels']({ page, ...rejoined }, { page, severity: rejoined.isPlain ? 'info' : 'warning' })]
          : []),
        ...(report.untrue > 0 && !isUnreadable ? [make['lying-font']({ page, count: report.untrue }, { page })] : []),
      ]
      const typed = report.filled.length > 0 ? seenIn(page, report.filled) : null
      if (typed) recognised.push(make['filled-field'](typed.data, typed.place))
      const found = reasons.flatMap((why) => {
        const own = unread.filter((print) => print.why === why && print.text.trim() !== '')
        if (own.length === 0) return []
        const { data, place } = seenIn(page, own)
        if (why === 'form field') return [make['form-field'](data, place)]
        if (why === 'annotation') return [make.annotation(data, place)]
        const severity = why === 'slanted' || why === 'overprint' ? 'info' : 'warning'
        return [make['hidden-text']({ ...data, why }, { ...place, severity })]
      })
      if (isUnreadable) return [make['unreadable-text']({ page }, { page }), ...found]
      if (ink === 0 && anyText && unread.length === 0 && report.words === null)
        return [make['page-without-text']({ page }, { page })]
      return [...recognised, ...found]
    })
  },
}

/** How many pieces of print, the beginning of what they say, and where. */
function seenIn(page: number, prints: readonly { readonly text: string; readonly box: Box }[]) {
  const text = prints
    .map((print) => print.text.trim())
    .join(' ')
    .slice(0, 60)
  return { data: { page, text, count: prints.length }, place: { page, boxes: prints.map((print) => print.box) } }
}
