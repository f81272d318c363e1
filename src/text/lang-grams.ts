// What letter groups say of the languages of one script: a linear model, learned from names.

import { longest } from './lang-words.ts'
import { unpack } from './packed.ts'

/** The model of one script as it is stored. */
export interface PackedGrams {
  /** Letter groups, packed. */
  readonly grams: string
  /** For each group, parted by blanks: pairs of the language's place and the weight, each a character of `symbols`. */
  readonly weights: string
}

/** Characters that stand for numbers in `weights`. */
export const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~'
/** Weights are stored in steps, `symbols[zero]` being none. */
export const step = 0.25
export const zero = 45

/** Long names shall not be surer than their words allow: what a group weighs in a name of `count` groups. */
export function share(count: number): number {
  return 1 / Math.sqrt(count + 5)
}

/** Words whose groups are remembered; at so many all are forgotten, so that memory stays bounded. */
const mostKnown = 4000

/** Adds what the letter groups of the words say to the scores. */
export type AddGrams = (words: readonly string[], scores: Float64Array) => void

/** Makes the model of one script ready. */
export function openGrams(packed: PackedGrams): AddGrams {
  const { starts, languages, weights, languageCount } = openWeights(packed.weights)
  const { child, groups } = openTree(packed.grams)
  /** Follows the characters of a text from a knot; -1 where no group goes on like this. */
  const follow = (from: number, text: string, start: number, end: number): number => {
    let knot = from
    for (let at = start; at < end && knot >= 0; at++) knot = child(knot, text.charCodeAt(at))
    return knot
  }
  /** Adds what the group at a knot weighs to the sums from `to` on; how many groups that are. */
  const hit = (knot: number, sums: Float32Array, to: number): number => {
    const group = knot < 0 ? -1 : groups[knot]!
    if (group < 0) return 0
    for (let at = starts[group]!; languages[at]! >= 0; at++) sums[to + languages[at]!]! += weights[at]!
    return 1
  }
  // names are made of the same words again and again: what is inside each is added up once
  const places = new Map<string, number>()
  const counts = new Uint16Array(mostKnown)
  const known = new Float32Array(mostKnown * languageCount)
  /** Adds up the groups inside a word, from `to` on in what is known. */
  const addUp = (word: string, to: number): number => {
    known.fill(0, to, to + languageCount)
    let count = 0
    const edged = `_${word}_`
    for (let at = 0; at < edged.length - 1; at++) {
      const end = Math.min(at + longest, edged.length)
      let knot = 0
      for (let next = at; next < end; next++) {
        knot = child(knot, edged.charCodeAt(next))
        if (knot < 0) break
        if (next > 0) count += hit(knot, known, to)
      }
    }
    return edged.length > longest ? count + hit(follow(0, edged, 0, edged.length), known, to) : count
  }
  const placeOf = (word: string): number => {
    const before = places.get(word)
    if (before !== undefined) return before
    if (places.size >= mostKnown) places.clear()
    const place = places.size
    places.set(word, place)
    counts[place] = addUp(word, place * languageCount)
    return place
  }
  const sums = new Float32Array(languageCount)
  // the groups of `gramsOf`, in its order, without making them
  return (words, scores) => {
    sums.fill(0)
    let count = 0
    for (const word of words) {
      const place = placeOf(word)
      count += counts[place]!
      const from = place * languageCount
      for (let at = 0; at < languageCount; at++) sums[at]! += known[from + at]!
    }
    for (let at = 1; at < words.length; at++) {
      const before = words[at - 1]!
      const word = words[at]!
      const parting = follow(follow(0, before, Math.max(0, before.length - 3), before.length), ' ', 0, 1)
      count += hit(follow(parting, word, 0, Math.min(2, word.length)), sums, 0)
    }
    const each = share(count)
    for (let at = 0; at < languageCount; at++) scores[at]! += each * sums[at]!
  }
}

interface Weights {
  /** Where the pairs of each group begin. */
  readonly starts: Int32Array
  /** The languages of the pairs; -1 behind those of a group. */
  readonly languages: Int8Array
  readonly weights: Float32Array
  readonly languageCount: number
}

function openWeights(packed: string): Weights {
  const value = new Int8Array(128)
  for (let at = 0; at < symbols.length; at++) value[symbols.charCodeAt(at)] = at
  const lines = packed.split(' ')
  const starts = new Int32Array(lines.length)
  const languages = new Int8Array(packed.length + 1)
  const weights = new Float32Array(packed.length + 1)
  let count = 0
  let last = -1
  lines.forEach((line, group) => {
    starts[group] = count
    for (let i = 0; i < line.length; i += 2) {
      const language = value[line.charCodeAt(i)]!
      if (language > last) last = language
      languages[count] = language
      weights[count++] = (value[line.charCodeAt(i + 1)]! - zero) * step
    }
    languages[count++] = -1
  })
  return { starts, languages, weights, languageCount: last + 1 }
}

interface Tree {
  /** The knot behind a knot by one character, -1 where there is none; the root is 0. */
  readonly child: (knot: number, unit: number) => number
  /** The group that ends at each knot, -1 where none does. */
  readonly groups: Int32Array
}

/** Packed groups as a tree, in one table by knot and character: its slots are found by mixing the two. */
function openTree(packed: string): Tree {
  const bits = Math.max(4, 33 - Math.clz32(packed.length))
  const mask = (1 << bits) - 1
  const children = new Int32Array(1 << bits)
  const parents = new Int32Array(1 << bits)
  const units = new Uint16Array(1 << bits)
  const groups = new Int32Array(packed.length + 1).fill(-1)
  let count = 0
  const slotOf = (knot: number, unit: number): number => {
    let slot = (Math.imul(knot, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits)
    while (children[slot] !== 0 && (parents[slot] !== knot || units[slot] !== unit)) slot = (slot + 1) & mask
    return slot
  }
  unpack(packed).forEach((gram, group) => {
    let knot = 0
    for (let at = 0; at < gram.length; at++) {
      const unit = gram.charCodeAt(at)
      const slot = slotOf(knot, unit)
      if (children[slot] === 0) {
        children[slot] = ++count
        parents[slot] = knot
        units[slot] = unit
      }
      knot = children[slot]!
    }
    groups[knot] = group
  })
  return { child: (knot, unit) => children[slotOf(knot, unit)]! || -1, groups }
}
