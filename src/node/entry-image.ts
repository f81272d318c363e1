// The crop of the page that shows an entry, as PNG: the proof of a row.

import type { Input } from '../input.ts'
import type { Letter } from '../model/dataset.ts'
import { ReadError } from '../model/finding.ts'
import type { Box } from '../model/paper.ts'
import type { PdfAssets } from '../pdf.ts'

export interface EntryImageOptions {
  /** The letter itself, where the dataset did not come from `readLetter` in this process: a path, a file URL, bytes or a Blob. */
  readonly input?: string | URL | Input
  readonly password?: string
  /** Pixels of an inch; 150 where absent. */
  readonly dpi?: number
  /** White around the entry, in points; 6 where absent. */
  readonly margin?: number
}

/** Reads the bytes of an input again. */
export type Reopen = () => Promise<{
  readonly bytes: Uint8Array
  readonly password: string | undefined
  readonly assets: PdfAssets
}>

/** Draws what stands in the boxes, those of one page in one piece and the pieces one below the other. */
export async function drawEntry(
  letter: Letter,
  id: string,
  open: Reopen,
  options: EntryImageOptions,
): Promise<Uint8Array> {
  const { dpi = 150, margin = 6 } = options
  const signatory = letter.signatories.find((one) => one.id === id)
  if (!signatory) throw new ReadError('bad-option', `${letter.source.name}: no signatory has the id ${id}`)
  if (letter.source.mediaType === 'text/plain')
    throw new ReadError('bad-option', `${letter.source.name}: a letter read from text has no pages to show`)
  const { bytes, password, assets } = await open()
  const { crop, toPng, zoomed } = await import('./ocr/picture.ts')
  const { openSheets } = await import('./ocr/machine.ts')
  const sheets = await openSheets(bytes, letter.source, password, assets)
  try {
    const pieces = []
    for (const page of new Set(signatory.boxes.map((box) => box.page))) {
      const { picture, scale } = await sheets.draw(page, dpi)
      const { x, y, width, height } = around(
        signatory.boxes.filter((box) => box.page === page),
        margin,
      )
      const piece = crop(picture, x * scale, y * scale, width * scale, height * scale)
      // a picture file has a resolution of its own
      const zoom = dpi / 72 / scale
      pieces.push(Math.abs(zoom - 1) < 0.05 ? piece : await zoomed(piece, zoom))
    }
    return await toPng(pieces)
  } finally {
    await sheets.close()
  }
}

function around(boxes: readonly Box[], margin: number): Omit<Box, 'page'> {
  const left = Math.min(...boxes.map((box) => box.x)) - margin
  const top = Math.min(...boxes.map((box) => box.y)) - margin
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin
  return { x: left, y: top, width: right - left, height: bottom - top }
}
