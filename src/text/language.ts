// Which language a name or a body of text is in.

import { gramsOfScript } from '../data/language-grams.ts'
import { languageOfScript, languagesOfScript, tagOfCode } from '../data/languages.ts'
import { type AddGrams, openGrams } from './lang-grams.ts'
import { readHan } from './lang-han.ts'
import { type Lexicon, openLexicon } from './lang-lexicon.ts'
import { isCodeName } from './lang-shape.ts'
import { wordsOf } from './lang-words.ts'
import { scriptOf } from './script.ts'

/** How likely each language is before a name is read: shares that add up to at most 1, by primary subtag (`zh` for `zh-Hant` too). */
export type LanguagePrior = ReadonlyMap<string, number>

/** The language of a name and how sure that is. */
export interface LanguageReading {
  /** BCP 47, `und` where the name has none (an acronym, a brand) or is in a script of no language known here. */
  readonly language: string
  /** ISO 15924. */
  readonly script: string
  /** 0..1: about the share of such readings that are right. */
  readonly confidence: number
  /** Lead of the best language over the next, in nats. */
  readonly margin: number
}

export interface IdentifyOptions {
  /** What the rest of the letter makes likely. */
  readonly prior?: LanguagePrior
}

interface Model {
  readonly lexicon: Lexicon
  /** Primary subtags of the languages. */
  readonly primaries: readonly string[]
  readonly addGrams: AddGrams
}

const models = new Map<string, Model>()

/** Model of a script that several languages share, made ready when first asked for. */
function modelOf(script: string): Model | null {
  const ready = models.get(script)
  if (ready) return ready
  const rows = languagesOfScript[script]
  const grams = gramsOfScript[script]
  if (!rows || !grams) return null
  const primaries = rows.map((row) => primary(row.tag))
  const model = { lexicon: openLexicon(rows), primaries, addGrams: openGrams(grams) }
  models.set(script, model)
  return model
}

/** How much more the shares of languages among all letters count than they did when the model was learned. */
const trust = 1.5
/** How much the letter's own languages count. */
const context = 0.6
/** A language that the letter has not shown yet still may come. */
const unseen = 0.01
/** Lead of a reading that the script alone gives. */
const certain = 8

const primary = (tag: string) => tag.split('-', 1)[0]!

/** What the letter's languages say for one language, in nats. */
function leaning(prior: LanguagePrior | undefined, language: string): number {
  if (!prior || prior.size === 0) return 0
  return context * Math.log((prior.get(language) ?? 0) + unseen)
}

/** Share of readings with this lead that are right, as measured by bench/language.ts. */
function confidenceOf(margin: number): number {
  return 1 / (1 + Math.exp(0.25 - 1.1 * margin))
}

function reading(language: string, script: string, margin: number): LanguageReading {
  return { language, script, margin, confidence: confidenceOf(margin) }
}

/** What the words of a name say by themselves: a reading where the script or the shape decides, else scores of the languages. */
type Evidence = LanguageReading | { readonly script: string; readonly model: Model; readonly scores: Float64Array }

function evidenceOf(name: string): Evidence | null {
  const script = scriptOf(name)
  if (script === 'Hani') return null
  const only = languageOfScript[script]
  if (only !== undefined) return reading(only, script, certain)
  const model = modelOf(script)
  if (!model) return reading('und', script, certain)
  const { lexicon, addGrams } = model
  if (isCodeName(name, script, lexicon.has)) return reading('und', script, 3)
  const words = wordsOf(name)
  const scores = lexicon.score(words, { trust, words: true })
  addGrams(words, scores)
  return { script, model, scores }
}

/** The best of the scores, with what the letter's languages say. */
function bestOf(scores: Float64Array, leanings: readonly number[] | null): { best: number; margin: number } {
  let best = 0
  let first = -Infinity
  let next = -Infinity
  for (let at = 0; at < scores.length; at++) {
    const score = leanings ? scores[at]! + leanings[at]! : scores[at]!
    if (score > first) {
      next = first
      first = score
      best = at
    } else if (score > next) next = score
  }
  return { best, margin: first - next }
}

/** Says the language of names, as `identify` does, and remembers what the words of each say: for letters that ask more than once. */
export function identifier(): typeof identify {
  const known = new Map<string, Evidence | null>()
  const leanings = new WeakMap<LanguagePrior, Map<Model, readonly number[]>>()
  const leaningsOf = (prior: LanguagePrior, model: Model): readonly number[] => {
    const ofPrior = leanings.get(prior) ?? new Map<Model, readonly number[]>()
    leanings.set(prior, ofPrior)
    const made = ofPrior.get(model) ?? model.primaries.map((language) => leaning(prior, language))
    ofPrior.set(model, made)
    return made
  }
  return (name, { prior } = {}) => {
    const evidence = known.get(name) ?? evidenceOf(name)
    known.set(name, evidence)
    if (!evidence) {
      const { language, margin } = readHan(name, leaning(prior, 'ja') - leaning(prior, 'zh'))
      return reading(language, 'Hani', margin)
    }
    if (!('scores' in evidence)) return evidence
    const { script, model, scores } = evidence
    const { best, margin } = bestOf(scores, prior ? leaningsOf(prior, model) : null)
    return reading(model.lexicon.tags[best]!, script, margin)
  }
}

/**
 * Language of a name of a few words. Always answers with a language where the script has one; `margin` and `confidence` say how sure.
 * @param name the name, without bracketed acronym or translation
 */
export function identify(name: string, options: IdentifyOptions = {}): LanguageReading {
  return identifier()(name, options)
}

/** A body is read in pieces of so many words, so many at most, which vote. */
const piece = 12
const pieces = 60
/** Letters that a body needs to show its language: of alphabets, and of scripts that write whole words or syllables. */
const shortest = 20
const shortestWordy = 6
/** Share of the votes of a third of the pieces, if that is so many, that settles it. */
const unanimous = 0.9
const fewest = 8
/** Share of the votes that needs no second opinion. */
const agreed = 0.5

/** Words of running text that one of two near languages has, and the other writes or calls otherwise. */
const indonesian =
  /(?<!\p{L})(?:bahwa|karena|pemerintah|pemerintahan|lingkungan|keprihatinan|bisa|upaya|provinsi|kota|desa|hukum|polisi|maret|agustus|desember)(?!\p{L})/giu
const malay =
  /(?<!\p{L})(?:bahawa|kerana|kerajaan|persekitaran|kebimbangan|boleh|usaha|negeri|bandar|kampung|daripada|polis|mac|ogos|disember)(?!\p{L})/giu

function indonesianOrMalay(text: string): string | null {
  const [id, ms] = [indonesian, malay].map((words) => text.match(words)?.length ?? 0)
  return id === ms ? null : id! > ms! ? 'id' : 'ms'
}

/** Language of running text, BCP 47; `und` where it is too short to tell. */
export async function languageOfBody(text: string): Promise<string> {
  const script = scriptOf(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isWordy = script === 'Hani' || script === 'Jpan' || script === 'Kore'
  if (letters < (isWordy ? shortestWordy : shortest)) return 'und'
  if (script === 'Hani') return readHan(text).language
  const only = languageOfScript[script]
  if (only !== undefined) return only
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const starts = Array.from({ length: Math.min(pieces, Math.ceil(words.length / piece)) }, (_, i) => i * piece)
  const votes = new Map<string, number>()
  let total = 0
  const ask = (some: readonly number[]) => {
    for (const at of some) {
      const { language, confidence, script: own } = identify(words.slice(at, at + piece).join(' '))
      if (language === 'und' || own !== script) continue
      votes.set(language, (votes.get(language) ?? 0) + confidence)
      total += confidence
    }
    return [...votes].sort(([, a], [, b]) => b - a)
  }
  // where all of a third agree, the others are not asked
  const isAsked = (_: number, i: number) => i % 3 === 0
  const some = ask(starts.filter(isAsked))
  const isPlain = starts.length >= 3 * fewest && some[0] !== undefined && some[0][1] >= unanimous * total
  const [first, second] = isPlain ? some : ask(starts.filter((at, i) => !isAsked(at, i)))
  if (first?.[0] === 'id' || first?.[0] === 'ms') return indonesianOrMalay(text) ?? first[0]
  if (first && (!second || first[1] >= agreed * total)) return first[0]
  // loaded where it is asked: most letters need no second opinion
  const { franc } = await import('franc')
  const code = franc(text)
  const opinion = code === 'und' ? undefined : (tagOfCode[code] ?? Intl.getCanonicalLocales(code)[0])
  const isLikely = opinion !== undefined && (!first || opinion === first[0] || opinion === second?.[0])
  return isLikely ? opinion : (first?.[0] ?? 'und')
}

/** Readings that the letter's prior does not count: it would feed their doubt back. */
const heard = 0.5
/** Weight of the doubt that a short list leaves. */
const doubt = 2

/** Shares of the languages of a letter's names, for a second pass over them. */
export function letterPrior(readings: readonly LanguageReading[]): LanguagePrior {
  const counts = new Map<string, number>()
  let total = doubt
  for (const { language, confidence } of readings) {
    if (language === 'und' || confidence < heard) continue
    const own = primary(language)
    counts.set(own, (counts.get(own) ?? 0) + confidence)
    total += confidence
  }
  return new Map([...counts].map(([language, count]) => [language, count / total]))
}
