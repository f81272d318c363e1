// Those in whose name a letter is written, counted up within one of its sentences: `on behalf of the following States: A, B and C`.

import { isSigning } from './anchors.ts'
import type { Region } from './lists.ts'
import { isRunInList } from './shapes.ts'
import type { Sequence } from './units.ts'

/** The lines of the sentence from its colon on, up to the paragraph's end; null where no sentence counts up who signs. */
export function statedRegion({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): Region | null {
  for (const { from, to } of paragraphs) {
    for (let i = from; i < Math.min(to, from + 4); i++) {
      if (skip.has(i)) continue
      const { text } = units[i]!
      const colon = /[:：]\s*/u.exec(text)
      if (!colon) continue
      const runIn = colon.index + colon[0].length
      const lines = units.slice(from, i).map((unit) => unit.text)
      const named = [text.slice(runIn), ...units.slice(i + 1, to).map((unit) => unit.text)].join(' ').trim()
      if (!isSigning([...lines, text.slice(0, colon.index)].join(' ')) || !isEnumeration(named)) break
      const own = Array.from({ length: to - i }, (_, k) => i + k).filter((k) => !skip.has(k))
      if (runIn < text.length) return { heading: [], units: own, evidence: 'heading', runIn }
      // a colon at the line's end: the names begin on the next line
      if (own.length > 1) return { heading: [i], units: own.slice(1), evidence: 'heading', runIn: 0 }
    }
  }
  return null
}

/** Nothing but names with commas between them, and one sentence's end. */
function isEnumeration(text: string): boolean {
  return text !== '' && isRunInList(text) && !/\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(text) && !/[:：]/u.test(text)
}
