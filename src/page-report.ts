// What each page is trusted for: whether its text can be read, is what it shows, and was recognised.

import type { PageReport, RecognizedWord } from './checks/check.ts'
import type { Source } from './model/dataset.ts'
import { type Box, fieldFont, inkOf, layDown, type Page, type Run } from './model/paper.ts'
import { isUnreadable, lyingFonts } from './text/readable.ts'
import { isTornText } from './text/syllables.ts'

export { hasTearable as isOfTornScript, tearableLanguages } from './text/syllables.ts'

/** A page that could not be read, and why. */
export interface Failed {
  readonly page: number
  readonly reason: string
}

/** Fonts of the file that tell other letters than they show. What was recognised is in no font. */
export function fontsThatLie(pages: readonly Page[]): ReadonlySet<string> {
  return lyingFonts(pages.flatMap((page) => (page.layer === 'recognized' ? [] : page.runs)))
}

/** Whether a page shows what its text does not say: it holds no text, or some in fonts that do not tell their letters. */
export function needsRecognition(page: Page, failed: readonly Failed[], liars: ReadonlySet<string>): boolean {
  const { ink, failed: reason, isUnreadable, untrue } = reportOf(page, failed, liars)
  return reason === null && page.layer !== 'none' && (ink === 0 || isUnreadable || untrue > 0)
}

/** Whether the text of a page is torn: it holds words that its script cannot write. */
export function isTornPage(page: Page): boolean {
  return page.layer !== 'recognized' && isTornText(page.runs.map((run) => run.text).join(''))
}

export function reportOf(
  page: Page,
  failed: readonly Failed[],
  liars: ReadonlySet<string>,
  contradicted?: ReadonlySet<number>,
): PageReport {
  const text = page.runs.map((run) => run.text).join(' ')
  const ink = inkOf(text)
  const untrue = liars.size === 0 ? 0 : inkOf(page.runs.map((run) => (liars.has(run.font) ? run.text : '')).join(' '))
  const isTorn = isTornPage(page)
  return {
    page: page.number,
    ink,
    failed: failed.find((one) => one.page === page.number)?.reason ?? null,
    // torn words still tell how many stand there, and where
    isUnreadable: page.layer !== 'recognized' && !isTorn && (isUnreadable(text) || (untrue > 0 && untrue > 0.8 * ink)),
    untrue,
    isTorn,
    isContradicted: contradicted?.has(page.number) ?? false,
    isRecognised: page.layer === 'ocr',
    unread: page.unread,
    filled: page.runs.filter((run) => run.font === fieldFont).map((run) => placed(run, page)),
    rejoined: page.rejoined,
    isTurned: page.isTurned ?? false,
    isMarked: page.isMarked ?? false,
    words: page.layer === 'recognized' ? wordsOf(page) : null,
  }
}

/** What was recognised on a page, with its place on the paper. */
function wordsOf(page: Page): RecognizedWord[] {
  return page.runs.flatMap((run) =>
    run.confidence === undefined ? [] : [{ ...placed(run, page), confidence: run.confidence }],
  )
}

function placed({ text, x, y, width, height }: Run, page: Page): { text: string; box: Box } {
  return { text, box: layDown({ page: page.number, x, y, width, height }, page) }
}

/** Where the text of a letter comes from. */
export function layerOf(reports: readonly PageReport[]): Source['textLayer'] {
  const read = reports.filter((report) => report.ink > 0 && !report.isUnreadable)
  if (read.length === 0) return 'none'
  const recognized = read.filter((report) => report.isRecognised || report.words !== null)
  const isPartly = recognized.some(
    ({ words, ink }) => words && inkOf(words.map((word) => word.text).join('')) < 0.9 * ink,
  )
  return recognized.length === 0 ? 'native' : recognized.length === read.length && !isPartly ? 'ocr' : 'mixed'
}
