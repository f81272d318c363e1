// Reads UTF-8 again that was read as single bytes: DÃ©fense for Défense.

import { decode, encode } from './codecs.ts'
import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'

/** Characters that windows-1252 has beyond ASCII, with the controls that it leaves open. */
const beyond =
  '\u0080-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178'
const stretch = new RegExp(`[${beyond}]{2,}`, 'gu')
/** A lead byte with what may follow it. */
const suspects = new RegExp(`[\u00c2-\u00f4][${beyond}]`, 'u')
/** Other pages that UTF-8 was read on; there the whole name must give way. */
const otherPages = [
  'macintosh',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'koi8-r',
  'ibm866',
] as const
/** A sign or an odd letter behind another character beyond ASCII: what continuation bytes look like there. */
const otherSuspects =
  /[√ƒ»ŒÀ∞–—][^\x00-\x7f\s]|[^\x00-\x7f\s][\u0080-\u00bf\u0102-\u017e\u02c0-\u02dd\u0401-\u040f\u0452-\u045f\u2013-\u2122\u2202-\u25ca\uf8ff]/u
const beyondAscii = /[^\x00-\x7f]+/gu
/** Marks that end or open a quotation, which may stand behind a capital in their own right. */
const closing = /^[»”’›“‘„‚–—…•]$/u
const letter = /\p{L}/u
const capital = /\p{Lu}/u
const small = /\p{Ll}/u

/** The stretch as UTF-8; null where it is none. */
function reread(text: string): string | null {
  const bytes = encode(text, 'windows-1252')
  return bytes && decode(bytes, 'utf-8')
}

/** Whether a short stretch may be what was meant: «LIBERTÉ», IRMÃ». */
function mayBePrint(text: string, made: string, before: string, after: string): boolean {
  const characters = [...made]
  if (characters.length > 1) return false
  const code = characters[0]!.codePointAt(0)!
  // Latin letters and general punctuation stand alone; others come in words.
  const common =
    (code >= 0xa0 && code <= 0x17f) || (code >= 0x218 && code <= 0x21b) || (code >= 0x2010 && code <= 0x2122)
  const vietnamese =
    (code >= 0x1ea0 && code <= 0x1ef9) || code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0
  const rare = code === 0x18f || code === 0x259 || (code >= 0x2b0 && code <= 0x36f)
  if (rare) return /[ŠŒŽšœžŸ]/.test(text) || (!small.test(before) && !letter.test(after))
  if (!common && !vietnamese) return true
  const marks = [...text].slice(1)
  if (text.startsWith('â') || !marks.every((mark) => closing.test(mark))) return false
  if (text.startsWith('Ã') && /^[“‘„‚]$/.test(marks[0]!)) return false
  return !letter.test(after) && (capital.test(before) || !letter.test(before) || marks.length > 1)
}

/** A stretch, what it reads after one rereading, two and so on, and how many of them are sure by themselves. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly readings: readonly string[]
  readonly sure: number
}

function stretches(value: string): Stretch[] {
  return [...value.matchAll(stretch)].flatMap(({ 0: text, index }) => {
    const end = index + text.length
    const readings: string[] = []
    let sure = 0
    for (let from = text; readings.length < 3; ) {
      const made = from.length > 1 ? reread(from) : null
      if (made === null || made === from) break
      if (sure === readings.length && !mayBePrint(from, made, value[index - 1] ?? '', value[end] ?? '')) sure++
      readings.push(made)
      from = made
    }
    return readings.length > 0 ? [{ start: index, end, readings, sure }] : []
  })
}

export const mojibake: Repair = {
  rule: 'mojibake',
  learns: true,
  sparesPlain: true,
  explain:
    'Text in UTF-8 was read as if each byte were a letter, once or twice over: DÃ©fense for Défense, â€™ for an apostrophe. The bytes ' +
    'are read again where they are valid UTF-8 and give letters of one kind. A quotation mark behind a capital is left alone.',
  examples: {
    hits: [
      ["pour la DÃ©fense des Droits de l'Homme (SÃ©nÃ©gal)", "pour la Défense des Droits de l'Homme (Sénégal)"],
      ['Womenâ€™s Rights', "Women's Rights"],
      ['OrganizaciÃƒÂ³n', 'Organización'],
      ['Ð¤Ð¾Ð½Ð´', 'Фонд'],
      ['Lib√©ration', 'Libération'],
    ],
    handsOff: ['"LIBERTÉ"', 'SÃO PAULO', 'Ärzte für Österreich', 'Ñandú'],
  },
  mend(value, { evidence }) {
    if (!suspects.test(value) && !otherSuspects.test(value) && !/Ã(?=[\s\p{Ll}]|$)/u.test(value)) return []
    // One sure stretch speaks for the short ones beside it.
    const found = stretches(value)
    const many =
      found.filter(({ start, end }) => !closing.test(value[end - 1]!) && end - start === 2).length > 2 ? 1 : 0
    const depth = Math.max(many, ...found.map(({ sure }) => sure))
    const changes =
      depth === 0
        ? onOtherPages(value)
        : found.map(({ start, end, readings }) => {
            return { start, end, value: readings[Math.min(depth, readings.length) - 1]!, confidence: 0.99 }
          })
    if (changes.length > 0 || evidence.seen('mojibake')) changes.push(...lostHalves(value, changes))
    return changes.sort((a, b) => a.start - b.start)
  },
}

/** UTF-8 that was read on a rarer page: all that is not ASCII must be valid, and more than one character or inside a word. */
function onOtherPages(value: string): Change[] {
  if (!otherSuspects.test(value)) return []
  const stretches = [...value.matchAll(beyondAscii)]
  for (const page of otherPages) {
    const changes: Change[] = []
    let letters = 0
    for (const { 0: text, index } of stretches) {
      const bytes = encode(text, page)
      const made = bytes && decode(bytes, 'utf-8')
      if (!made || !/^[\p{L}\p{M}\p{P}\p{N}\s]+$/u.test(made)) break
      const inside = /\p{Ll}/u.test(value[index - 1] ?? '') && /\p{Ll}/u.test(value[index + text.length] ?? '')
      letters += made.length + (inside || text.startsWith('√') ? 1 : 0)
      changes.push({ start: index, end: index + text.length, value: made, confidence: 0.96 })
    }
    if (changes.length === stretches.length && letters > 1) return changes
  }
  return []
}

/** Letters whose second byte, a no-break space or a soft hyphen, was dropped on the way: Ã for à and í. */
function lostHalves(value: string, changes: readonly Change[]): Change[] {
  return [...value.matchAll(/Ã(?:(?=\p{Ll}{2})|(?=\s|$))/gu)]
    .filter(({ index }) => !changes.some(({ start, end }) => index >= start && index < end))
    .map(({ index }) => {
      const inside = /\p{Ll}/u.test(value[index + 1] ?? '')
      return { start: index, end: index + 1, value: inside ? 'í' : 'à', confidence: 0.85 }
    })
}
