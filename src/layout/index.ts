// Pages with runs → blocks in reading order, and the furniture taken out of them.

import type { Block, Frame, Line, Page } from '../model/paper.ts'
import { blocksOfBands, type Sheet } from './columns.ts'
import { withoutComments } from './comments.ts'
import { type Direction, directionOfRows, lineOf } from './direction.ts'
import { partFullCells } from './full-cells.ts'
import { furnitureOf } from './furniture.ts'
import { bandsOf } from './gutters.ts'
import { withoutLineNumbers } from './line-numbers.ts'
import { type PageRow, rowsOf } from './rows.ts'

export interface Layout {
  readonly blocks: readonly Block[]
  readonly furniture: readonly Line[]
  readonly direction: Direction
}

export function layOut(pages: readonly Page[]): Layout {
  const laid = pages.map((page) => {
    const { rows, comments } = withoutComments(rowsOf({ ...page, runs: partFullCells(page.runs) }))
    return { page: page.number, height: page.height, comments, ...withoutLineNumbers(rows) }
  })
  const direction = directionOfRows(
    laid.flatMap(({ rows }) => rows),
    'ltr',
  )
  const edges = furnitureOf(laid)
  const areas = areasOf(pages, laid)
  const blocks: Block[] = []
  const furniture: Line[] = []
  for (const [i, { page, rows, numbers, comments }] of laid.entries()) {
    const sheet: Sheet = {
      page,
      direction: directionOfRows(rows, direction),
      area: areas.get(Math.round(pages[i]!.width))!,
      isSet: pages[i]!.layer === undefined,
    }
    for (const chunk of [...numbers, ...comments]) furniture.push(lineOf([chunk], page, sheet.direction, sheet.area))
    const kept: PageRow[] = []
    for (const [k, row] of rows.entries()) {
      if (edges[i]!.has(k)) furniture.push(lineOf(row.chunks, page, sheet.direction, sheet.area))
      else kept.push(row)
    }
    blocks.push(...blocksOfBands(kept, bandsOf(kept), sheet))
  }
  return { blocks, furniture, direction }
}

/** Left and right edge of the print, for all pages of one width: a page of short lines has the margins of the others. */
function areasOf(
  pages: readonly Page[],
  laid: readonly { readonly rows: readonly PageRow[] }[],
): ReadonlyMap<number, Frame> {
  const areas = new Map<number, Frame>()
  for (const [i, { rows }] of laid.entries()) {
    const width = Math.round(pages[i]!.width)
    let { left, right } = areas.get(width) ?? { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY }
    for (const { chunks } of rows) {
      left = Math.min(left, chunks[0]!.left)
      right = Math.max(right, chunks.at(-1)!.right)
    }
    areas.set(width, { left, right })
  }
  return areas
}
