// Puts letters right whose two bytes were shifted by one, so that Latin letters became Han: 琀椀 for ti.

import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'

/** High byte a small letter: what the first unit of a shifted pair looks like. */
const suspects = /[\u6100-\u7aff][\u0000-\uffff]/
const letter = /^[a-z\u00df-\u024f\u0300-\u036f]$/u
const latin = /[A-Za-z\u00c0-\u024f]/

/** Units from `at` on read one byte later: what they give, and where that ends; null where they give no letters. */
function shifted(value: string, at: number): { end: number; text: string } | null {
  let text = ''
  let low = 0
  let best: { end: number; text: string } | null = null
  for (let i = at; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    const made = String.fromCharCode((low << 8) | (unit >> 8))
    if (!letter.test(made)) break
    text += made
    low = unit & 0xff
    if (low === 0 && i > at) best = { end: i + 1, text }
  }
  return best
}

export const byteShift: Repair = {
  rule: 'byte-shift',
  sparesPlain: true,
  explain:
    'Some files map a ligature to its letters one byte late, so that two Latin letters are read as two Han characters in the middle ' +
    'of a Latin word. Reading the bytes in step gives the letters back. Nothing is done where no Latin letter stands against them.',
  examples: {
    hits: [
      ['Ac琀椀on for Jus琀椀ce', 'Action for Justice'],
      ['Rede de Combate à Tortura do Par愃Ā', 'Rede de Combate à Tortura do Pará'],
    ],
    handsOff: ['NGO一同', '目黒区 Meguro', '琀椀'],
  },
  mend(value) {
    if (!suspects.test(value)) return []
    const changes: Change[] = []
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at)
      if (unit < 0x6100 || unit > 0x7aff) continue
      const found = shifted(value, at)
      if (!found) continue
      if (latin.test(value[at - 1] ?? '') || latin.test(value[found.end] ?? '')) {
        changes.push({ start: at, end: found.end, value: found.text, confidence: 0.98 })
      }
      at = found.end - 1
    }
    return changes
  },
}
