// Lists that nothing announces, but that stand between a heading and the next list as that one does.

import { columnNamed, isCue } from '../text/cues.ts'
import { readLabels } from '../text/label.ts'
import { isHeadingText } from './anchors.ts'
import type { Region } from './lists.ts'
import { isLabelled, isNameLike } from './shapes.ts'
import type { Sequence } from './units.ts'

/** `Individuals` in the font of the list's heading, where the count begins anew behind it, or `Further signatories` across a table: a list of its own. */
function restartsOf(units: Sequence['units'], region: Region): Region[] {
  const head = units[region.heading.at(-1) ?? -1]
  const entry = units[region.units[0]!]!
  if (!head || head.line.font === '' || head.line.font === entry.line.font) return [region]
  const isFirst = (i: number | undefined) => i !== undefined && readLabels(units[i]!.text)[0]?.number === 1
  const counts = isFirst(region.units[0])
  // what heads the columns of a table heads them for all its lists
  const isHeaded = (entry.row?.cells ?? []).some(([line]) => line !== undefined && columnNamed(line.text) !== null)
  const at = region.units.findIndex((i, k) => {
    const { line, text, row } = units[i]!
    const isHead = line.font === head.line.font && line.size === head.line.size && !isLabelled(text)
    const isAlone = row !== null && row.cells.flat().length === 1 && isHeadingText(text) && !isHeaded
    return k > 1 && isHead && ((counts && isFirst(region.units[k + 1])) || isAlone)
  })
  if (at < 0) return [region]
  const rest = { ...region, heading: [region.units[at]!], units: region.units.slice(at + 1), runIn: 0 }
  return [{ ...region, units: region.units.slice(0, at) }, ...restartsOf(units, rest)]
}

/**
 * `Initiating organisations` over names, right above `Signatories` over names: a line in the font of a list's heading, with names of
 * the same layout between the two, heads a list as well.
 */
export function withSiblings(
  { units, paragraphs }: Sequence,
  regions: readonly Region[],
  skip: ReadonlySet<number>,
): Region[] {
  const used = new Set([...skip, ...regions.flatMap((region) => [...region.heading, ...region.units])])
  const siblingOf = (region: Region): Region | null => {
    const first = Math.min(...region.heading)
    const head = units[first]
    const entry = units[region.units[0]!]!
    if (!head || head.line.font === '' || head.line.font === entry.line.font) return null
    const own: number[] = []
    for (let i = first - 1; i >= 0 && !used.has(i); i--) {
      const { line, row, text, paragraph } = units[i]!
      if (line.font === head.line.font && line.size === head.line.size) {
        const isList = own.length > 1 && isNameLike(own.map((k) => units[k]!)) && !isCue('after', text)
        return isList ? { heading: [i], units: own, evidence: 'heading', runIn: 0 } : null
      }
      const isAlike =
        line.font === entry.line.font && line.size === entry.line.size && isLabelled(text) === isLabelled(entry.text)
      if (row || paragraphs[paragraph]!.isProse || (own.length === 0 && !isAlike)) return null
      own.unshift(i)
    }
    return null
  }
  const out: Region[] = []
  for (const region of regions) {
    const found: Region[] = []
    for (let next = region.heading.length > 0 ? siblingOf(region) : null; next; next = siblingOf(next)) {
      found.unshift(next)
      for (const i of [...next.heading, ...next.units]) used.add(i)
    }
    out.push(...found, ...restartsOf(units, region))
  }
  return out
}
