// Reads a drawn page through the whole pipeline.

import type { Letter } from '../../src/model/dataset.ts'
import { readPages } from '../../src/read.ts'
import { draw } from './draw.ts'

export function readDrawn(picture: string): Letter {
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
export function namesIn(picture: string): string[] {
  return readDrawn(picture).signatories.map((one) => one.name)
}
