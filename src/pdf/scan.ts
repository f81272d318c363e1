// Decides from the bytes of a file whether its pages must be followed to know what they show: most need not.

import { type Mark, marksOf } from './actual-text.ts'
import { namesShapes } from './shapes.ts'
import { type Inflate, inflate, ofFonts, type RawStream, streamsOf, unpack } from './streams.ts'
import { suspicionOf } from './suspect.ts'

/** What the file may hold beside plain print. In doubt it may: that costs time and no truth. */
export interface Needs {
  /** Text that is not seen. */
  readonly ink: boolean
  /** Text boxes and notes laid over its pages. */
  readonly comments: boolean
  /** Whether fonts name lam and alef for one glyph: asked only of pages that are read from right to left. */
  readonly shapes: () => Promise<boolean>
  /** Streams that paint: more than pages where a page has several, which then count as one. */
  readonly contents: number
  /** Of contents that give text for glyphs: what marked content they open. */
  readonly marks: readonly (readonly Mark[])[]
}

/** A larger file holds pictures: it is followed. */
const maxBytes = 48 * 1024 * 1024
/** So much content is followed rather than read twice. */
const maxContent = 64 * 1024 * 1024

const all: Needs = { ink: true, comments: true, shapes: async () => true, contents: 0, marks: [] }

/** Takes what it needs of the bytes at once: they may be given away before it ends. */
export async function needsOf(bytes: Uint8Array, inflated: Inflate = inflate): Promise<Needs> {
  if (bytes.length > maxBytes) return all
  // one character for each byte, and the bytes of the syntax are ASCII
  const decoder = new TextDecoder('windows-1252')
  const text = decoder.decode(bytes)
  if (text.includes('/Encrypt')) return all
  const streams = streamsOf(bytes, text)
  if (!streams) return all
  const isObjects = ({ dictionary }: RawStream) => /\/Type\s*\/ObjStm\b/u.test(dictionary)
  const objects = await Promise.all(streams.filter(isObjects).map((stream) => unpack(stream, inflated)))
  if (objects.includes(null)) return all
  const plain = [text, ...objects.map((one) => decoder.decode(one!))]
  const comments = plain.some((part) => comment.test(part))
  const inks = plain.some((part) => /\/(?:Separation|DeviceN)\b/u.test(part))
  const fonts = new Set(plain.flatMap(ofFonts))
  const maps = streams.filter((stream) => fonts.has(stream.id))
  let named: Promise<boolean> | null = null
  const shapes = () => {
    named ??= Promise.all(maps.map((map) => unpack(map, inflated))).then((tables) =>
      tables.some((table) => table !== null && namesShapes.test(decoder.decode(table))),
    )
    return named
  }
  const candidates = streams.filter((stream) => !isObjects(stream) && !fonts.has(stream.id))
  const contents = await Promise.all(candidates.map((stream) => unpack(stream, inflated)))
  if (contents.reduce((sum, content) => sum + (content?.length ?? 0), 0) > maxContent)
    return { ...all, comments, shapes }
  const speaking = contents.filter((content) => content !== null && decoder.decode(content).includes('/ActualText'))
  const marks = speaking.map((content) => marksOf(content!))
  let hasTextPart = false
  let hasAreaPart = false
  let afterText = false
  let afterPart = false
  let usesStates = false
  let count = 0
  for (const [i, stream] of candidates.entries()) {
    const content = contents[i]
    if (!content) return { ...all, comments, shapes, marks }
    const written = decoder.decode(content)
    if (isTable(written)) continue
    const isForm = /\/Subtype\s*\/Form\b/u.test(stream.dictionary)
    if (isForm && /\/OC\b/u.test(stream.dictionary)) return { ...all, comments, shapes, marks }
    const suspicion = suspicionOf(content, written, inks)
    if (suspicion.unseen) return { ...all, comments, shapes, marks }
    if (!suspicion.paints) continue
    if (!isForm) count++
    else {
      hasTextPart ||= suspicion.hasText
      hasAreaPart ||= suspicion.hasAreas
    }
    afterText ||= suspicion.paintsAfterText
    afterPart ||= suspicion.areaAfterPart
    usesStates ||= suspicion.usesStates
  }
  const ink =
    (hasAreaPart && afterText) ||
    (hasTextPart && (afterPart || hasAreaPart)) ||
    (usesStates && plain.some((part) => hasFaintState(part)))
  return { ink, comments, shapes, contents: count, marks }
}

const comment = /\/Subtype\s*\/(?:FreeText|Text|Stamp|Highlight|Underline|Squiggly|StrikeOut|Caret|Square|Circle)\b/u

/** A state whose fill is hardly seen, or whose alpha stands in another object. */
function hasFaintState(text: string): boolean {
  for (const [, alpha, reference] of text.matchAll(/\/ca\s+([\d.]+)(\s+\d+\s+R)?/gu)) {
    if (reference !== undefined || Number(alpha) < 0.05) return true
  }
  return false
}

/** Character maps and tables of glyphs lie in streams without a type, as content does. */
function isTable(content: string): boolean {
  return /begincmap|^%!PS|\/CIDInit/u.test(content.slice(0, 400)) || /^[^\t\n\f\r -~]/u.test(content)
}
