// What is found of one organization while its print is parted.

import { scriptOf } from '../text/script.ts'
import { isUnspaced, organizationWords } from './lexicon.ts'
import { isOneEnglish } from './twins.ts'
import { wordsOf } from './words.ts'

export type FormRole = 'primary' | 'parallel' | 'expansion' | 'former'

export interface Form {
  readonly text: string
  readonly role: FormRole
}

/** Language of a text, BCP 47, `und` where that is not sure. */
/** Language of a text, `und` where it is not sure; `beside` is that of the name that it stands beside. */
export type LanguageOf = (text: string, beside?: string) => string

/** Languages that are easily taken for each other: to be in two of them is no sign of two names. */
const related = [
  'es pt gl ca it',
  'ru uk be bg sr mk',
  'no nb nn da sv',
  'id ms',
  'cs sk pl',
  'hr sr bs sl',
  'nl af de',
  'ar fa ur ps',
  'hi mr ne',
].map((row) => row.split(' '))

const edgeMarks = /^[\s,،、，;；:/|–—-]+|[\s,،、，;；:/|–—-]+$/gu

/** Without separators at the ends. */
export function bare(text: string): string {
  return text.replace(edgeMarks, '')
}

export function firstToken(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? ''
}

/** Whether a text holds a word for an organization, in any language. */
export function hasOrganizationWord(text: string): boolean {
  if (isUnspaced(text)) {
    const folded = text.toLowerCase()
    return organizationWords().ending(folded.replace(/\s/gu, '')) !== '' || organizationWords().within(folded) >= 0
  }
  const words = wordsOf(text)
  return words.some((_, at) => organizationWords().at(words, at) > 0)
}

/** How a letter writes its names, as many of them show. */
export interface Writing {
  /** Acronyms behind dashes. */
  readonly dashes: boolean
  /** Names in a second language behind slashes. */
  readonly slashes: boolean
}

const plainly: Writing = { dashes: false, slashes: false }

/** Findings so far. The primary form is known before the others are added, except where marks part it from them. */
export class Draft {
  readonly forms: Form[] = []
  readonly acronyms: string[] = []
  readonly conditions: string[] = []
  country: string | null = null
  suffix = ''
  representative: string | null = null
  readonly writes: Writing
  readonly #languageOf: LanguageOf

  constructor(languageOf: LanguageOf, writes: Writing = plainly) {
    this.#languageOf = languageOf
    this.writes = writes
  }

  /** Whether two texts are surely in different languages. */
  differ(left: string, right: string): boolean {
    if (isOneEnglish(left, right)) return true
    const a = this.#languageOf(left).split('-')[0]!
    const b = this.#languageOf(right).split('-')[0]!
    return a !== b && a !== 'und' && b !== 'und' && !related.some((row) => row.includes(a) && row.includes(b))
  }

  /** Whether two texts are in different languages even where the one makes the language of the other likely. */
  differSurely(left: string, right: string): boolean {
    const [a, b] = [this.#languageOf(left), this.#languageOf(right)]
    return this.differ(left, right) && this.#languageOf(right, a) !== a && this.#languageOf(left, b) !== b
  }

  addAcronym(text: string): void {
    if (text !== '' && !this.acronyms.includes(text)) this.acronyms.push(text)
  }

  addForm(text: string, role: FormRole): void {
    if (text !== '' && !this.forms.some((form) => form.text === text)) this.forms.push({ text, role })
  }

  /** Adds another form of a name: in another script or language it is parallel, else it spells the name out, as it does a single word. */
  addOther(text: string, name: string): void {
    const isOther = scriptOf(name) !== scriptOf(text) || (wordsOf(name).length > 1 && this.differ(name, text))
    this.addForm(text, isOther ? 'parallel' : 'expansion')
  }
}
