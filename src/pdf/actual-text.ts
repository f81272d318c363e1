// What a page says for itself: text that its producer gives for glyphs which no character map can name in reading order.

import type { Item, SeenItem } from './match.ts'
import { eachOperator } from './tokens.ts'

/** The opening of marked content: its tag, and the text given for what is shown in it. */
export interface Mark {
  readonly tag: string
  readonly text: string | null
}

/** pdf.js tells where marked content begins and ends between the pieces of text. */
export type ItemOrMark = Item | { readonly type: string; readonly tag?: string | null }

/** Pieces of a page for which one text is given. */
export interface Spoken {
  readonly items: readonly Item[]
  readonly text: string
}

const isMark = (item: ItemOrMark): item is Exclude<ItemOrMark, Item> => 'type' in item

/** All openings of marked content in the content of a page, in its order. */
export function marksOf(content: Uint8Array): Mark[] {
  const marks: Mark[] = []
  const decoder = new TextDecoder('windows-1252')
  eachOperator(content, (operator, { tag, from, to }) => {
    if (operator === 'BMC') marks.push({ tag, text: null })
    if (operator === 'BDC') marks.push({ tag, text: actualTextIn(content.subarray(from, to), decoder) })
    return true
  })
  return marks
}

function actualTextIn(bytes: Uint8Array, decoder: TextDecoder): string | null {
  const written = decoder.decode(bytes)
  const at = written.indexOf('/ActualText')
  if (at < 0) return null
  const [, hex, literal] =
    /^\/ActualText\s*(?:<([\da-f\s]*)>|\(((?:[^\\()]|\\[\s\S])*)\))/iu.exec(written.slice(at)) ?? []
  if (hex !== undefined)
    return textOf(Uint8Array.from(hex.match(/[\da-f]{2}/giu) ?? [], (byte) => Number.parseInt(byte, 16)))
  if (literal === undefined) return null
  const from = at + written.slice(at).indexOf('(') + 1
  return textOf(unescaped(bytes.subarray(from, from + literal.length)))
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function unescaped(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 92) {
      out.push(bytes[at]!)
      continue
    }
    const next = String.fromCharCode(...bytes.subarray(at + 1, at + 4))
    const octal = /^[0-7]{1,3}/u.exec(next)?.[0]
    if (octal !== undefined) out.push(Number.parseInt(octal, 8) & 255)
    else if (!/^[\r\n]/u.test(next)) out.push(escapes[next[0] ?? ''] ?? bytes[at + 1]!)
    at += octal?.length ?? 1
  }
  return Uint8Array.from(out)
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb) return new TextDecoder().decode(bytes)
  return new TextDecoder('windows-1252').decode(bytes)
}

/**
 * The pieces of a page for which the file gives a text. The page's content is the one of the file's that opens the same marked
 * content one after the other; of several, the one whose texts fit what is shown.
 */
export function spokenOf(items: readonly ItemOrMark[], contents: readonly (readonly Mark[])[]): Spoken[] {
  const tags = items.flatMap((item) => (isMark(item) && item.type.startsWith('begin') ? [item.tag ?? ''] : []))
  const same = contents.filter((marks) => marks.length === tags.length && marks.every(({ tag }, i) => tag === tags[i]))
  const told = same.map((marks) => spansWith(items, marks)).sort((a, b) => b.length - a.length)
  return told[0] ?? []
}

function spansWith(items: readonly ItemOrMark[], marks: readonly Mark[]): Spoken[] {
  const found: Spoken[] = []
  const open: { text: string | null; items: Item[] }[] = []
  let next = 0
  for (const item of items) {
    if (!isMark(item)) {
      // what the outermost text stands for, it stands for with all that is marked in it
      if (item.str.trim() !== '') open.find(({ text }) => text !== null)?.items.push(item)
    } else if (item.type.startsWith('begin')) open.push({ text: marks[next++]!.text, items: [] })
    else {
      const closed = open.pop()
      if (closed && closed.text !== null && saysSame(closed.items, closed.text))
        found.push({ items: closed.items, text: closed.text })
    }
  }
  return found
}

/** Arabic letters by the form that they take in a word. */
const joinedForms = /[\ufb50-\ufdff\ufe70-\ufefc]/u

/**
 * A text is taken for the glyphs only where it has all their letters, and hardly more: it orders and completes them. Where they
 * say it by themselves their own form stays, which tells more: how a letter is joined to its neighbours.
 */
function saysSame(items: readonly Item[], text: string): boolean {
  if (items.every(({ width }) => width <= 0) || !/[\p{L}\p{M}]/u.test(text)) return false
  const shown = items
    .map(({ str }) => str)
    .join('')
    .trim()
  if (shown === text || (joinedForms.test(shown) && shown.normalize('NFKC') === text.normalize('NFKC'))) return false
  if (isSyllable(shown, text)) return true
  const own = lettersOf(text)
  const count = own.length
  for (const letter of lettersOf(shown)) {
    const at = own.indexOf(letter)
    if (at < 0) return false
    own.splice(at, 1)
  }
  return own.length <= 6 && (own.length < count || text.length <= 8)
}

/** Scripts whose vowel signs stand before, behind and around the letters that they follow. */
const brahmic =
  /^[\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Khmr}\p{Script=Mymr}\u200c\u200d\u0964]+$/u
/** Signs of a syllable at most. */
const longestSyllable = 8

/** A syllable of such a script: a sign's glyph is mapped to the first syllable of the file that it stood in, so that its letters come along wherever it stands. */
function isSyllable(glyphs: string, text: string): boolean {
  if (text.length > longestSyllable || !brahmic.test(text)) return false
  // glyphs that no map names come as their codes: control characters, and signs of any kind
  const shown = glyphs.replace(/[^\p{L}\p{M}\u200c\u200d]/gu, '')
  const unnamed = glyphs.replace(/[\p{L}\p{M}\s\u200c\u200d]/gu, '').length
  if (shown === '' || !brahmic.test(shown)) return false
  const letters = new Set(lettersOf(shown))
  const own = lettersOf(text)
  return own.filter((letter) => !letters.has(letter)).length <= unnamed && letters.size - own.length <= 3
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
}

/** The pieces with the texts that the file gives in the place of what their glyphs were mapped to. */
export function withSpoken(seen: readonly SeenItem[], spoken: readonly Spoken[]): SeenItem[] {
  if (spoken.length === 0) return [...seen]
  const of = new Map(spoken.flatMap((span) => span.items.map((item) => [item, span] as const)))
  const whole = new Set(seen.filter((one) => one.seen === 'painted').map(({ item }) => item))
  return seen.flatMap((one) => {
    const span = of.get(one.item)
    if (!span?.items.every((item) => whole.has(item))) return [one]
    return one.item === span.items[0] ? [{ ...one, item: joined(span) }] : []
  })
}

/** One piece that stands where all of them stood. */
function joined({ items, text }: Spoken): Item {
  const [first] = items
  // blanks before and behind the glyphs stand outside of what the text says
  const [lead = '', tail = ''] = [/^\s*/u.exec(first!.str)?.[0], /\s*$/u.exec(items.at(-1)!.str)?.[0]]
  const [a = 1, b = 0] = first!.transform
  const length = Math.hypot(a, b) || 1
  const along = (item: Item) => (item.transform[4]! * a + item.transform[5]! * b) / length
  const start = items.reduce((least, item) => (along(item) < along(least) ? item : least))
  const end = Math.max(...items.map((item) => along(item) + item.width))
  return {
    ...first!,
    str: `${lead}${text.trim()}${tail}`,
    dir: /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? 'rtl' : 'ltr',
    transform: [...first!.transform.slice(0, 4), ...start.transform.slice(4)],
    width: end - along(start),
  }
}
