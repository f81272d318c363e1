// Labels that stand in the middle of the two lines of their cell, and so between them.

import { indentOf } from '../model/paper.ts'
import { isLoneLabel, readLabels } from '../text/label.ts'
import type { ListLine } from './lines.ts'

/** Lines of one cell stand further apart than a label stands from either of them, in font sizes. */
const half = 0.95

/** The lines with each such label before the upper line of its cell. */
export function withLabelsFirst(lines: readonly ListLine[]): ListLine[] {
  const out: ListLine[] = []
  for (const [i, item] of lines.entries()) {
    const upper = lines[i - 1]
    const lower = lines[i + 1]
    const isMiddle =
      upper !== undefined &&
      lower !== undefined &&
      isLoneLabel(item.line.text) &&
      isHalfOf(upper, item, item.gap) &&
      isHalfOf(lower, item, lower.gap)
    if (!isMiddle) {
      out.push(item)
      continue
    }
    out.splice(-1, 1, { ...item, gap: upper.gap }, { ...upper, gap: item.gap })
  }
  return out
}

function isHalfOf({ line, block }: ListLine, label: ListLine, gap: number | null): boolean {
  return (
    block === label.block &&
    gap !== null &&
    gap < half &&
    indentOf(line) > indentOf(label.line) + 0.5 &&
    readLabels(line.text).every(({ bare }) => bare)
  )
}
