// Normal forms that are the same on every runtime: those of Unicode 7, which none can change, with what has come since.

import { canonicalParts, compatibleParts, composites, markClasses, newMarks } from '../data/unicode.ts'

/** Code points of runs in base 36, as the generator writes them. */
export function ranges(runs: string): [from: number, to: number][] {
  let last = 0
  return runs.split(' ').map((run) => {
    const [gap = '', more = '0'] = run.split('-')
    const from = last + Number.parseInt(gap, 36)
    last = from + Number.parseInt(more, 36)
    return [from, last]
  })
}

/** Matches one character of the ranges; says the same on every runtime. */
export function characterClass(of: readonly (readonly [from: number, to: number])[]): string {
  const escaped = (code: number) => `\\u{${code.toString(16)}}`
  return of.map(([from, to]) => escaped(from) + (to > from ? `-${escaped(to)}` : '')).join('')
}

/** Who brings texts of Unicode 7 to their forms: the runtime, or a library that cannot be another tomorrow. */
export interface Forms {
  nfc(text: string): string
  nfd(text: string): string
  nfkd(text: string): string
}

const ofRuntime: Forms = {
  nfc: (text) => text.normalize('NFC'),
  nfd: (text) => text.normalize('NFD'),
  nfkd: (text) => text.normalize('NFKD'),
}

interface Tables {
  /** Finds a character that unorm does not treat as Unicode 17 does. */
  readonly newer: RegExp
  readonly parts: { readonly canonical: ReadonlyMap<string, string>; readonly compatible: ReadonlyMap<string, string> }
  readonly pairs: ReadonlyMap<string, string>
  readonly classOf: ReadonlyMap<string, number>
}

let tables: Tables | undefined

function open(): Tables {
  if (tables) return tables
  const pairsOf = (packed: string) => new Map(packed.split(',').map((pair) => pair.split(' ') as [string, string]))
  const canonical = pairsOf(canonicalParts)
  // unorm takes the first code point behind the Hangul syllables for one of them
  const behindHangul = '\ud7a4'
  const compatible = new Map([...canonical, ...pairsOf(compatibleParts)])
  const classOf = new Map<string, number>()
  markClasses.split(',').forEach((runs, rank) => {
    for (const [from, to] of ranges(runs)) {
      for (let code = from; code <= to; code++) classOf.set(String.fromCodePoint(code), rank + 1)
    }
  })
  const own = [behindHangul, ...compatible.keys()].map((character) => character.codePointAt(0)!)
  const codes = [...own.map((code): [number, number] => [code, code]), ...ranges(newMarks)]
  // what unorm does not put together comes in parts, too
  const seconds = [...composites].map((character) => [...canonical.get(character)!].at(-1)!.codePointAt(0)!)
  codes.push(...seconds.map((code): [number, number] => [code, code]))
  tables = {
    newer: new RegExp(`[${characterClass(codes)}]`, 'u'),
    parts: { canonical, compatible },
    pairs: new Map([...composites].map((character) => [firstPair(character, canonical), character])),
    classOf,
  }
  return tables
}

/** The two characters that a composite is made of: its parts with all but the last put together. */
function firstPair(character: string, canonical: ReadonlyMap<string, string>): string {
  const parts = [...canonical.get(character)!]
  const start = parts.slice(0, -1).join('')
  const whole = [...canonical].find(([other, own]) => own === start && other !== character)
  return (whole ? whole[0] : start) + parts.at(-1)!
}

/** Takes a text apart, marks in the order of their classes. */
function apart(text: string, kind: 'canonical' | 'compatible', { nfd, nfkd }: Forms): string[] {
  const { parts, classOf } = open()
  const decompose = kind === 'canonical' ? nfd : nfkd
  const characters = [...text].flatMap((character) => [
    ...(parts[kind].get(character) ?? (character === '\ud7a4' ? character : decompose(character))),
  ])
  for (let at = 0; at < characters.length; at++) {
    let end = at
    while (end < characters.length && classOf.has(characters[end]!)) end++
    if (end - at > 1) {
      const sorted = characters.slice(at, end).sort((a, b) => classOf.get(a)! - classOf.get(b)!)
      characters.splice(at, sorted.length, ...sorted)
    }
    at = Math.max(at, end - 1)
  }
  return characters
}

/** Puts characters in normal order together. */
function together(characters: readonly string[], { nfc }: Forms): string {
  const { pairs, classOf } = open()
  const out: string[] = []
  let starter = -1
  let lastClass = 0
  for (const character of characters) {
    const own = classOf.get(character) ?? 0
    const isNext = out.length - 1 === starter
    if (starter >= 0 && (isNext || (own > lastClass && lastClass > 0))) {
      const pair = out[starter]! + character
      const whole = pairs.get(pair) ?? (out[starter] === '\ud7a4' ? pair : nfc(pair))
      if ([...whole].length === 1) {
        out[starter] = whole
        continue
      }
    }
    if (own === 0) starter = out.length
    lastClass = own
    out.push(character)
  }
  return out.join('')
}

/** Composed form, the same on every runtime: what is hashed. */
export function stableNfc(text: string, forms: Forms = ofRuntime): string {
  return open().newer.test(text) ? together(apart(text, 'canonical', forms), forms) : forms.nfc(text)
}

/** Compatible parts, the same on every runtime. */
export function stableNfkd(text: string, forms: Forms = ofRuntime): string {
  return open().newer.test(text) ? apart(text, 'compatible', forms).join('') : forms.nfkd(text)
}
