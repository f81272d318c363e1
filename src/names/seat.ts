// Where an organization sits, as its name says: the country that it is in, not the one that it works on.

import * as data from '../data/names.ts'
import { countryOf, edgeMention, isSubject, type Mention, mentionsOf } from './country.ts'
import { Cues, isUnspaced, organizationWords } from './lexicon.ts'
import { type Word, wordsOf } from './words.ts'

/** How a name states its seat. */
export interface Seat {
  readonly code: string
  /** True where the country is set apart from the name by a comma, dash, slash or bracket; false where it is a word of the name. */
  readonly apart: boolean
}

interface Rules {
  readonly before: Cues
  readonly after: Cues
  readonly link: Cues
  readonly place: Cues
  readonly of: Cues
}

let rules: Rules | null = null

function cues(): Rules {
  rules ??= {
    before: new Cues(data.objectBefore.split('|')),
    after: new Cues(data.objectAfter.split('|')),
    link: new Cues(data.objectLink.split('|')),
    place: new Cues(data.placeLink.split('|')),
    of: new Cues(data.seatOf.split('|')),
  }
  return rules
}

/** Whether a phrase of the list ends right before word `at`. */
function endsBefore(list: Cues, words: readonly Word[], at: number): boolean {
  for (let length = Math.min(3, at); length >= 1; length--) if (list.at(words, at - length) === length) return true
  return false
}

/** Where a place is set apart at the end: `Network - Uganda`, `Committee, Denmark`, `HK@JPN`, `Tibete-Portugal`. Longest last part first. */
const marks = /\s*(?:[,،、，;@|]|\s[-–—/]|[-–—]\s|[–—])\s*|(?<=[\p{L}])[-/](?=\p{Lu}[\p{L}\s]*$)/gu

/** The country set apart at the end of a text, and where the mark before it begins. */
export function apartAtEnd(text: string): { readonly code: string; readonly at: number; readonly mark: string } | null {
  for (const match of text.matchAll(marks)) {
    const tail = text.slice(match.index + match[0].length)
    if (match.index === 0 || tail === '') continue
    const glued = match[0].trim() === match[0] && /^[-/@]$/u.test(match[0])
    const code = countryOf(tail, match[0].trim() === '@')
    if (code === null) continue
    // Guinea-Bissau, Franco-German: a hyphen inside a word parts only whole names
    if (glued && match[0] !== '@' && tail.length > 2 && mentionsOf(wordsOf(tail), text)[0]?.adjective) continue
    return { code, at: match.index, mark: match[0].trim() }
  }
  return null
}

/** 0 no seat; the higher, the surer. */
function strength(mention: Mention, words: readonly Word[]): number {
  const { before, after, link, place, of } = cues()
  const { start, end } = mention
  const previous = words[start - 1]
  if (mention.weak && !(previous && endsBefore(place, words, start))) return 0
  if (isSubject(mention.code)) return 0
  if (after.at(words, end) > 0) return 0
  if (previous) {
    // The determiner between the small word and the place
    const at = /^(?:the|la|le|l|el|los|las|les|den|der|dem|die)$/u.test(previous.fold) ? start - 1 : start
    if (endsBefore(before, words, at)) return 0
    if (endsBefore(of, words, at) || endsBefore(of, words, start)) {
      let head = at
      while (head > 0 && of.at(words, head - 1) === 1) head--
      return endsBefore(before, words, head) ? 0 : 3
    }
    if (endsBefore(place, words, start) || endsBefore(place, words, at)) return 5
    if (endsBefore(link, words, start) || endsBefore(link, words, at)) return 0
  }
  if (mention.adjective) return start === 0 ? 3 : 2
  if (end === words.length) return 4
  return start === 0 ? 3 : 1
}

/**
 * Seat that the name of an organization states, or null: none named, only the country that it works on (`Free Tibet`, `China Aid`,
 * `Hong Kong Watch`), or two that are as likely.
 */
export function statedSeat(text: string): Seat | null {
  const apart = apartAtEnd(text)
  if (apart) return { code: apart.code, apart: true }
  if (isUnspaced(text)) {
    const edge = edgeMention(text.replace(/\s/gu, ''))
    if (!edge || edge.weak) return null
    const { after } = cues()
    const [next = ''] = edge.rest.match(/^.{1,2}/u) ?? []
    return after.has(next) ? null : { code: edge.code, apart: false }
  }
  const words = wordsOf(text)
  let best: Mention | null = null
  let most = 0
  let tied = false
  for (const mention of mentionsOf(words, text)) {
    const found = strength(mention, words)
    if (found === 0) continue
    if (found > most) {
      best = mention
      most = found
      tied = false
    } else if (found === most && mention.code !== best?.code) tied = true
  }
  if (!best || tied) return null
  // Names of two or three words with a country first may be a person or a brand: India Jones
  if (most < 3 && !words.some((word) => organizationWords().has(word.fold))) return null
  return { code: best.code, apart: false }
}
