// What speaks for and against a recognised word: a few figures each, which `doubt.ts` weighs.

import { readHan } from '../../text/lang-han.ts'
import { identify } from '../../text/language.ts'
import { slavicWords, unlikeness } from '../../text/likely.ts'
import { type Near, nearIndex } from '../../text/near.ts'
import { isWord, wordLanguages, wordsIn } from '../../text/words.ts'
import { gapsOf } from './gaps.ts'
import { wordsWithMoreMarks } from './marks.ts'
import { linesOf, type Picture, type Word } from './recognizer.ts'

/** In the order of the weights. */
export const features = [
  'engine',
  'known',
  'han',
  'letter',
  'rival',
  'marks',
  'odd',
  'sign',
  'comma',
  'foreign',
  'unlike',
  'near',
  'unknown',
  'join',
  'split',
  'breadth',
  'twice',
  'accented',
  'strange',
  'passed',
] as const
export type Feature = (typeof features)[number]

const odd = [
  // figures and capitals inside words: 6kologischen, SdruZeni
  /\p{L}\p{Nd}|\p{Nd}\p{L}/u,
  /\p{Ll}{2}\p{Lu}\p{Ll}/u,
  /^\P{L}*\p{Ll}\p{Lu}\p{Ll}/u,
  // what `ü` and `ll` are taken for
  /[^aeiou\P{L}]ii\p{L}|^I['’]/u,
  /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
]
/** Capitals that belong inside a word. */
const fine = /^(?:Mac|Mc|De|Di|La|Le|Van|Fitz)\p{Lu}|^i[A-Z]|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u

const signs = [
  // signs that names do not have
  /[|{}®©_~^<>\\¢£¥§¤]/u,
  /\p{L}[!?]/u,
  // a quotation mark that only closes: a raised footnote mark
  /^[^"“”'‘’]*\p{L}{2}["”’'],?$/u,
  // a sign that stands alone
  /^[^\p{L}\p{N}&+()\-–—/•·.,:]$/u,
]

/** A comma behind an initial or a title stands for a dot. */
const comma = /^(?:\p{Lu}|\p{Lu}\p{Ll}|Dr|Prof|Hon|Rev|Amb|Mrs?|Ms|St),$/u

/** Letters of Cyrillic that a language does not have. */
const foreign: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґўјљњћџђѓќѕ]/iu,
  uk: /[ыэъёўјљњћџђѓќѕ]/iu,
  be: /[иїєґщъјљњћџђѓќѕ]/iu,
  bg: /[іїєґўыэёјљњћџђѓќѕ]/iu,
}

/** Letters in which the data that stands in for Russian errs now and then. */
const weak = /[ьъыщшэё]/u
/** Behind a prefix Russian writes ъ, which none of that data knows. */
const hard = /^\P{L}*(?:об|с|под|пред|раз|из|от|над|без)ь[еёюя]/iu

let known: ReadonlySet<string> | undefined
let near: Near | undefined
let bare: ReadonlySet<string> | undefined

const coreOf = (text: string) => text.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '')

/** Where this share of the words seems to show more marks than they have, marks tell nothing. */
const poor = 0.15

/** Figures about 0 to 1 for every word: 0 says nothing against it. */
export function evidenceOf(
  picture: Picture,
  words: readonly Word[],
  language: string,
  isWithoutData: (language: string) => boolean,
): Map<Word, number[]> {
  const strange = new Set<Word>()
  const weakened = new Set<Word>()
  const foreigners = new Set<Word>()
  for (const line of linesOf(words)) {
    const own = languageOfLine(line.map((word) => word.text).join(' '), language)
    // what stands in for Russian knows nearly all of its letters
    if (own !== 'ru' && isWithoutData(own)) for (const word of line) strange.add(word)
    if (own === 'ru' && isWithoutData(own)) {
      for (const word of line) if (weak.test(word.text)) weakened.add(word)
      for (const word of line) if (hard.test(word.text)) foreigners.add(word)
    }
    for (const word of line) if (isForeign(word.text, own, language)) foreigners.add(word)
  }
  const figures = new Set(linesOf(words).flatMap(loneFigures))
  const lonely = new Set([...figures, ...linesOf(words).flatMap(loneQuotes)])
  const marked = wordsWithMoreMarks(picture, words)
  // print so poor that much of it seems to show marks tells nothing by them
  const tells = Math.max(0, 1 - marked.size / Math.max(1, words.length) / poor)
  const gaps = gapsOf(picture, words)
  const counts = new Map<string, number>()
  for (const part of words.flatMap(({ text }) => partsOf(text))) counts.set(part, (counts.get(part) ?? 0) + 1)
  const often = nearIndex([...counts].filter(([text]) => text.length > 4).map(([text]) => text))
  const isNearOften = (part: string) =>
    part.length > 4 && often.of(part).some((other) => counts.get(other)! > counts.get(part)!)
  const breadths = breadthsOf(words)
  return new Map(
    words.map((word) => {
      const { text } = word
      const core = coreOf(text)
      const lower = core.toLowerCase()
      const isKnown = isWord(lower) || slavicWords().has(lower)
      const parts = partsOf(text)
      const isAlone = parts.some((part) => part.length > 1 && counts.get(part)! < 2)
      // what is misread once is misread again where the data does not know its letters
      const isSafe = isKnown || (!isAlone && core.length > 4 && /^\p{Script=Latin}/u.test(core))
      const isWide = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u.test(text)
      const doubt = -Math.log(Math.max(0.02, word.confidence * (weakened.has(word) ? 0.7 : 1)))
      const found: Record<Feature, number> = {
        engine: isSafe || isWide || core.length < 2 ? 0 : doubt,
        known: isSafe ? doubt : 0,
        han: isWide ? doubt : 0,
        letter: 1 - Math.min(1, ...(word.sureness ?? [word.confidence])),
        rival: word.rival ? Math.max(0, Math.min(1, (word.rival - word.confidence) / 0.15 + 1)) : 0,
        marks: marked.has(word) && /\p{L}{2}/u.test(text) ? tells : 0,
        odd: figures.has(word) || (odd.some((pattern) => pattern.test(text)) && !fine.test(text)) ? 1 : 0,
        sign: lonely.has(word) || signs.some((pattern) => pattern.test(text)) ? 1 : 0,
        comma: comma.test(text) ? 1 : 0,
        foreign: foreigners.has(word) ? 1 : 0,
        unlike: unlikeness(lower),
        near: !isKnown && (knownNear(lower) || parts.some(isNearOften)) ? 1 : 0,
        unknown: isKnown || core.length < 4 ? 0 : 1,
        join: gaps.get(word)?.join ?? 0,
        split: gaps.get(word)?.split ?? 0,
        breadth: breadths.get(word) ?? 0,
        twice: isAlone ? 1 : 0,
        accented: /[^\P{Script=Latin}a-z]/iu.test(core) ? 1 : 0,
        strange: strange.has(word) && core.length > 1 ? 1 : 0,
        passed: word.passed ? 1 : 0,
      }
      return [word, features.map((feature) => found[feature])]
    }),
  )
}

/** The language of a line where it is surely another than the page's. */
function languageOfLine(text: string, main: string): string {
  const name = text.replace(/^\P{L}+/u, '').replace(/\([^)]*\)?/gu, ' ')
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 5) return main
  const { language, confidence } = identify(name, { prior: new Map([[main, 0.6]]) })
  return confidence > 0.6 && language !== 'und' ? language : main
}

/** Whether a word has letters that its line's language does not have. */
function isForeign(text: string, own: string, language: string): boolean {
  if (foreign[own.split('-')[0]!]?.test(text)) return true
  const han = text.replace(/[^\p{Script=Han}]/gu, '')
  if (han.length < 2 || !/^(?:ja|zh)/u.test(language)) return false
  const reading = readHan(han)
  return reading.margin > 3 && reading.language !== language && (language === 'ja' ? reading.language === 'zh' : true)
}

const partsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? []

/** About how wide letters are, next to an `n`. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[iljI.,:;'’!|()[\]]$/u, 0.5],
  [/^[frt"“”\-/]$/u, 0.65],
  [/^[mwMW@—]$/u, 1.5],
  [/^\p{Lu}$/u, 1.25],
]

/** Words whose picture is too narrow or too wide for their letters: a blank was lost, or set beside the place where it is. */
function breadthsOf(words: readonly Word[]): Map<Word, number> {
  const latin = words.filter(({ text }) => /^[\p{Script=Latin}\p{P}]{3,}$/u.test(text))
  const stretch = ({ text, width, size }: Word) =>
    width /
    size /
    [...text.normalize('NFC')].reduce((sum, letter) => sum + (widths.find(([is]) => is.test(letter))?.[1] ?? 1), 0)
  const sorted = latin.map(stretch).sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1
  return new Map([
    ...latin.map((word) => [word, Math.min(1, Math.max(0, Math.abs(Math.log(stretch(word) / usual)) - 0.2))] as const),
    ...crowded(words),
  ])
}

/** Stretches of Han and kana with a character more or fewer than there is room for: all of them are of one breadth. */
function crowded(words: readonly Word[]): (readonly [Word, number])[] {
  const stretches = linesOf(words).flatMap((line) => {
    const parts: Word[][] = []
    for (const word of line) {
      const before = parts.at(-1)?.at(-1)
      if (!/^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー・]+$/u.test(word.text)) parts.push([])
      else if (before && word.x - before.x - before.width < 0.5 * word.size) parts.at(-1)!.push(word)
      else parts.push([word])
    }
    return parts
      .filter((part) => part.length > 0)
      .map((part) => {
        const count = part.reduce((sum, { text }) => sum + [...text].length, 0)
        return { part, count, pitch: (part.at(-1)!.x + part.at(-1)!.width - part[0]!.x) / count }
      })
  })
  const long = stretches.filter(({ count }) => count > 3)
  const usual = long.map(({ pitch }) => pitch).sort((a, b) => a - b)[Math.floor(long.length / 2)] ?? 0
  return long
    .filter(
      ({ count, pitch }) => Math.abs(pitch - usual) * count > 0.6 * usual && Math.abs(pitch - usual) < 0.3 * usual,
    )
    .map(({ part }) => [part[0]!, 1] as const)
}

/** Words with a quotation mark that has no partner in its line. */
function loneQuotes(line: readonly Word[]): readonly Word[] {
  const open = line.filter(({ text }) => /^[^\p{L}]*["“„‚‘`«»'][\p{L}]/u.test(text))
  const close = line.filter(({ text }) => /[\p{L}.!?]["”“’'»«][^\p{L}]*$/u.test(text))
  return open.length > close.length ? open : []
}

/** What `Il` and `O` are taken for: figures between words. */
function loneFigures(line: readonly Word[]): readonly Word[] {
  const isName = (word: Word | undefined) => word !== undefined && /\p{L}{3}/u.test(word.text)
  return line.filter(({ text }, i) => /^(?:1{1,2}|0)$/u.test(text) && isName(line[i - 1]) && isName(line[i + 1]))
}

function knownNear(lower: string): boolean {
  if (lower.length < 5 || /\P{L}/u.test(lower.normalize('NFC'))) return false
  known ??= new Set([
    ...wordLanguages.flatMap((language) => wordsIn(language).filter((word) => word.length > 4)),
    ...slavicWords(),
  ])
  near ??= nearIndex(known)
  bare ??= new Set([...known].filter((word) => /[^a-z]/u.test(word)).map(withoutAccents))
  return bare.has(withoutAccents(lower)) || near.of(lower).length > 0
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '')
