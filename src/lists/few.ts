// A few names in one line: `Signed by: Alpha Union, Beta Forum and Gamma Watch`.

import type { Line } from '../model/paper.ts'
import { isPlaceName } from '../text/country-names.ts'
import { isFullName } from '../text/given-names.ts'
import { readBullet, readLabels } from '../text/label.ts'
import { saysRole } from '../text/roles.ts'
import { conjunctions, partsOf } from './inline.ts'
import { type ListLayout, type Slice, unlabelled } from './layout.ts'
import { listLines } from './lines.ts'

/** A name in a script whose names hold no commas. */
const unspaced = /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\s]+$/u

/** Marks and how many names they part at least: 平和、人権を守る会 is one. */
const marks = [
  [/[;；]/u, 2],
  [/、/u, 3],
] as const

export const few: ListLayout = {
  name: 'inline',
  fits(blocks) {
    const lines = listLines(blocks)
    return lines.length === 1 && fewIn(lines[0]!.line) !== null ? 0.9 : 0
  },
  split: (blocks) =>
    listLines(blocks).flatMap(({ line }) =>
      (fewIn(line) ?? []).map((slice) => unlabelled([{ slices: [slice], column: null }])),
    ),
}

/** The names of a line that surely holds two or more; null where it may be one entry. */
function fewIn(line: Line): Slice[] | null {
  if (readBullet(line.text) || readLabels(line.text).some((label) => !label.bare)) return null
  for (const [mark, fewest] of marks) {
    const parts = partsOf([line], mark).flat()
    const isSure = parts.length >= fewest && parts.every((part) => textOf(part).length > 2 && !saysRole(textOf(part)))
    if (parts.length > 1) return isSure ? parts : null
  }
  const parts = partsOf([line], /,/u).flat()
  const last = parts.at(-1)
  if (!last) return null
  const pair = pairIn(last)
  const all = [...parts.slice(0, -1), ...(pair ?? [last])]
  const texts = all.map((part) => textOf(part).replace(/\.$/u, ''))
  if (texts.length < 2) return null
  if (texts.every(isFullName)) return all
  if (texts.length > 2 && texts.every((text) => unspaced.test(text) && !saysRole(text) && !isPlaceName(text)))
    return all
  // `A, B and C`: a role or a place behind a comma belongs to the name before it, and what that is for, too: `Campaign for Peace, Social Justice and Human Rights`
  if (/\s\p{Ll}/u.test(texts[0]!)) return null
  const areNames = texts.every(
    (text) =>
      /^[\p{Lu}\p{Nd}]/u.test(text) && /\s|^[\p{Lu}\p{Nd}]{2,}$/u.test(text) && !saysRole(text) && !isPlaceName(text),
  )
  return pair !== null && texts.length > 2 && areNames ? all : null
}

/** `Beta Forum and Gamma Watch` as two. */
function pairIn(part: Slice): [Slice, Slice] | null {
  const [hit, second] = [...part.line.text.slice(part.start, part.end).matchAll(conjunctions)]
  if (!hit || second) return null
  const at = part.start + hit.index
  return [
    { ...part, end: at },
    { ...part, start: at + hit[0].length },
  ]
}

function textOf({ line, start, end }: Slice): string {
  return line.text.slice(start, end).trim()
}
