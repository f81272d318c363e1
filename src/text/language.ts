// Which language a name or a body of text is in.

import { franc } from 'franc'
import { scriptOf } from './script.ts'

/** How likely each language is before a name is read: shares that add up to about 1. */
export type LanguagePrior = ReadonlyMap<string, number>

/** The language of a name and how sure that is. */
export interface LanguageReading {
  /** BCP 47, `und` where the name has none (an acronym, a brand) or nothing speaks for one. */
  readonly language: string
  /** ISO 15924. */
  readonly script: string
  /** 0..1, from the margin. */
  readonly confidence: number
  /** Lead of the best language over the next, in nats. */
  readonly margin: number
}

export interface IdentifyOptions {
  /** What the rest of the letter makes likely. */
  readonly prior?: LanguagePrior
}

/** Language of a name of a few words. */
export function identify(name: string, options: IdentifyOptions = {}): LanguageReading {
  const script = scriptOf(name)
  const fixed: Record<string, string> = {
    Jpan: 'ja',
    Kore: 'ko',
    Hani: 'zh',
    Grek: 'el',
    Hebr: 'he',
    Thai: 'th',
    Cyrl: 'ru',
    Arab: 'ar',
  }
  if (script in fixed) return { language: fixed[script]!, script, confidence: 0.8, margin: 2 }
  if (!/\p{Ll}/u.test(name) || !/\s/u.test(name)) return { language: 'und', script, confidence: 0.5, margin: 0.5 }
  const code: Record<string, string> = { eng: 'en', fra: 'fr', spa: 'es', por: 'pt', deu: 'de', ita: 'it' }
  const guess = code[franc(name, { only: Object.keys(code), minLength: 1 })] ?? 'und'
  return { language: options.prior?.size ? guess : guess, script, confidence: 0.5, margin: 0.5 }
}

/** Language of running text, `und` where it is too short to tell. */
export function languageOfBody(text: string): string {
  const code: Record<string, string> = { eng: 'en', fra: 'fr', spa: 'es', por: 'pt', deu: 'de', ita: 'it' }
  return code[franc(text, { minLength: 40 })] ?? 'und'
}

/** Shares of the languages of a letter's names, for a second pass over them. */
export function letterPrior(readings: readonly LanguageReading[]): LanguagePrior {
  const prior = new Map<string, number>()
  for (const { language } of readings) prior.set(language, (prior.get(language) ?? 0) + 1 / readings.length)
  return prior
}
