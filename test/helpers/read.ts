// Reads a drawn page through the whole pipeline.

import type { Letter } from '../../src/model/dataset.ts'
import { readPages } from '../../src/read.ts'
import { draw } from './draw.ts'

export async function readDrawn(picture: string): Promise<Letter> {
  const pages = draw(picture)
  const source = {
    name: 'drawn',
    sha256: '',
    bytes: 0,
    mediaType: 'text/plain',
    pages: pages.length,
    producer: null,
  } as const
  return readPages({ pages, failed: [], source })
}

/** Names in the order of the letter. */
export async function namesIn(picture: string): Promise<string[]> {
  return (await readDrawn(picture)).signatories.map((one) => one.name)
}
