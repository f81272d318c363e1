// Blocks that each end with a country and that no white space parts: name, role, institution, country, and the next name.

import { isCountryName } from '../text/country-names.ts'
import type { ListLine } from './lines.ts'

/** The blocks; null where the lines are no such blocks, or a country may as well head what follows it. */
export function placedBlocks(lines: readonly ListLine[]): ListLine[][] | null {
  const ends = lines.flatMap(({ line }, i) => (isCountryName(line.text) ? [i] : []))
  if (ends.length < 4 || ends[0] === 0) return null
  const blocks = ends.map((end, k) => lines.slice((ends[k - 1] ?? -1) + 1, end + 1))
  const counts = new Map<number, number>()
  for (const { length } of blocks) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (usual < 2 || usual > 6 || count < 0.75 * blocks.length || blocks.some(({ length }) => length >= 2 * usual + 1))
    return null
  const rest = lines.slice(ends.at(-1)! + 1)
  if (rest.length >= usual) return null
  // a block with lines to spare begins with one that names no country
  const parted = blocks.flatMap((block) =>
    block.length > usual ? [block.slice(0, -usual), block.slice(-usual)] : [block],
  )
  return rest.length > 0 ? [...parted, rest] : parted
}
