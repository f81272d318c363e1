// Dots that lead the eye from a name to what stands at the far edge: `Claire Aubert ........ CNRS` is two cells.

import type { Draft, Slice } from './layout.ts'

const leader = /\s*(?:(?:[.·․]\s?){5,}|…{2,}|_{5,})\s*/gu

/** The parts of an entry, parted where dots lead from one to the next. */
export function partedAtLeaders(segments: Draft['segments']): Draft['segments'] {
  return segments.flatMap(({ slices, column }) => {
    const parts: Slice[][] = [[]]
    for (const slice of slices) {
      const { line } = slice
      let from = slice.start
      for (const match of line.text.slice(slice.start, slice.end).matchAll(leader)) {
        const at = slice.start + match.index
        if (at > from) parts.at(-1)!.push({ line, start: from, end: at })
        from = at + match[0].length
        if (parts.at(-1)!.length > 0) parts.push([])
      }
      if (from < slice.end) parts.at(-1)!.push({ line, start: from, end: slice.end })
    }
    const filled = parts.filter((part) => part.length > 0)
    return filled.length > 1 ? filled.map((part) => ({ slices: part, column })) : [{ slices, column }]
  })
}
