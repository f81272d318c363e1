// The language of a person's name: what its script, its given names and the letter's other names say. In Latin letters it has none.

import { languageOfScript } from '../data/languages.ts'
import { readHan } from '../text/lang-han.ts'
import type { identify, LanguagePrior } from '../text/language.ts'
import { scriptOf } from '../text/script.ts'
import { givenIn, surnameOf } from './lexicon.ts'
import { wordsOf } from './words.ts'

/** What a family name in Han says for its language, and what the letter and its other names say, in nats. */
const family = 3
const company = 1.5
/** Lead from which on a reading counts. */
const sure = 1
/** Share of a letter's languages that the names of one script get when they are read together. */
const shared = 0.8
/** So many names show the language of all. */
const enough = 50

/** Where a given name is at home in several languages and nothing else tells, the one with most speakers. */
const commonest = ['ru', 'uk', 'sr', 'bg', 'be', 'mk']

const primary = (language: string) => language.split('-', 1)[0]!

/** Whether a name in Han begins with a family name of the language and goes on with as many characters as given names have. */
function hasFamily(name: string, language: 'ja' | 'zh', longest: number): boolean {
  const solid = name.replace(/\s+/gu, '')
  const surname = surnameOf(solid, language)
  const rest = [...solid].length - [...surname].length
  return surname !== '' && rest > 0 && rest <= longest
}

/** How much the family name speaks for Japanese against Chinese, in nats. */
function leanOf(name: string): number {
  return (hasFamily(name, 'ja', 3) ? family : 0) - (hasFamily(name, 'zh', 2) ? family : 0)
}

/** The languages in which most words are given names; none where no word is one. */
function byGivenNames(name: string): readonly string[] {
  const votes = new Map<string, number>()
  for (const { fold } of wordsOf(name))
    for (const language of givenIn(fold)) votes.set(language, (votes.get(language) ?? 0) + 1)
  const most = Math.max(...votes.values())
  return [...votes].filter(([, count]) => count === most).map(([language]) => language)
}

/**
 * Reads all names of persons in a letter together, and answers for each: BCP 47, `und` in Latin letters and where nothing tells.
 * @param body language of the letter, `und` where it has none
 * @param prior shares of languages among the letter's organizations
 */
export function personLanguages(
  names: readonly string[],
  body: string,
  prior: LanguagePrior,
  identified: typeof identify,
): (name: string) => string {
  const ofScript = Map.groupBy(names, scriptOf)
  const joined = (script: string) => (ofScript.get(script) ?? []).slice(0, enough).join(' ')
  const shares = (languages: readonly string[]): LanguagePrior =>
    new Map([...prior, ...languages.map((language): [string, number] => [language, shared / languages.length])])
  const priors = new Map<string, { readonly prior: LanguagePrior; readonly language: string | null }>()
  /** What the names of one script, read as one, make likely for each. */
  const togetherIn = (script: string) => {
    const ready = priors.get(script)
    if (ready) return ready
    const all = joined(script)
    const likely = shares([primary(body), ...byGivenNames(all)])
    const { language, margin } = identified(all, { prior: likely })
    const isSure = margin >= sure
    const made = isSure ? { prior: shares([primary(language)]), language } : { prior: likely, language: null }
    priors.set(script, made)
    return made
  }
  let leaning: number | undefined
  const leanTogether = () => {
    leaning ??=
      company *
      (Number(primary(body) === 'ja') -
        Number(primary(body) === 'zh') +
        Number(ofScript.has('Jpan')) +
        Math.sign((ofScript.get('Hani') ?? []).reduce((sum, name) => sum + leanOf(name), 0)))
    return leaning
  }
  return (name) => {
    const script = scriptOf(name)
    if (script === 'Latn' || script === 'Zyyy') return 'und'
    if (script === 'Hani') return readHan(name, leanOf(name) + leanTogether()).language
    const only = languageOfScript[script]
    if (only !== undefined) return only
    const together = togetherIn(script)
    const given = byGivenNames(name)
    const isShared = given.length === 0 || (together.language !== null && given.includes(primary(together.language)))
    const likely = isShared ? together.prior : new Map([...together.prior, ...shares(given)])
    const { language, margin } = identified(name, { prior: likely })
    if (margin >= sure) return language
    return isShared ? (together.language ?? 'und') : (commonest.find((one) => given.includes(one)) ?? 'und')
  }
}
