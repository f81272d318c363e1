// Text that somebody laid over a page: boxes, notes and marks with words. It is no text of the page.

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '../model/paper.ts'
import { type Matrix, rectOf } from './matrix.ts'

interface Annotation {
  readonly subtype?: string
  readonly annotationFlags?: number
  readonly rect?: number[]
  readonly contentsObj?: { readonly str?: string }
}

/** Form fields are told by the file's form; links and the windows of notes hold no text of their own. */
const others: readonly (string | undefined)[] = ['Widget', 'Link', 'Popup']
/** Flags of an annotation that no reader shows. */
const unseen = 2 | 32

export async function commentsOf(page: PDFPageProxy, viewport: PageViewport): Promise<Page['unread']> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly Annotation[]
  return annotations.flatMap(({ subtype, annotationFlags = 0, rect, contentsObj }) => {
    const text = contentsObj?.str?.trim() ?? ''
    if (text === '' || !rect || others.includes(subtype) || (annotationFlags & unseen) !== 0) return []
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect
    // y runs down on the page as it is shown: the least of it is its top
    const { left, right, bottom: upper, top: lower } = rectOf(viewport.transform as unknown as Matrix, x0, y0, x1, y1)
    const box = { page: page.pageNumber, x: left, y: upper, width: right - left, height: lower - upper }
    return [{ why: 'annotation' as const, text, box }]
  })
}
