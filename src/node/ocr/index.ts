// Pages whose text cannot be read → pages with the text that their pictures show.

import type { Page } from '../../model/paper.ts'
import { withoutBorder } from './border.ts'
import { cached, store } from './cache.ts'
import { evenLight, inkShare, printHeight, type Rule, wipeRules, withoutRules } from './clean.ts'
import { columnsOf } from './columns.ts'
import { isPrint, meanOf } from './dirt.ts'
import { withDoubt } from './doubt.ts'
import { languageOfPrint } from './languages.ts'
import { paperOf, whitePaper } from './paper.ts'
import { inTime } from './patience.ts'
import { crop, inkOf, type Picture } from './picture.ts'
import { canRead, linesOf, movedBy, type Recognizer, type Word } from './recognizer.ts'
import { sameSizes } from './runs.ts'
import { lookAgain } from './second-look.ts'
import { pageOf } from './sheet-page.ts'
import { withoutSpecks } from './specks.ts'
import { lieOf, straighten, turn } from './upright.ts'

/** A page as a picture. */
export interface Sheet {
  readonly number: number
  readonly picture: Picture
  /** Pixels of a point. */
  readonly scale: number
}

export interface RecognizeOptions {
  /** BCP 47, the most likely first; told from the print where absent. */
  readonly languages?: readonly string[] | undefined
  /** Text of the letter's readable pages: tells the language. */
  readonly language?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onPage?: ((number: number) => void) | undefined
  /** Folder and key of results that are kept; absent to keep none. */
  readonly cache?: { readonly folder: string; readonly key: string } | undefined
}

/** What was recognised on one page. */
export interface Recognized {
  readonly page: Page
  /** Languages that the page seems to hold and for which there is no data, with the package that brings it. */
  readonly missing: readonly { readonly language: string; readonly package: string }[]
}

/** Recognises pages, as many at a time as the recogniser has hands; `draw` makes the pictures one by one. */
export async function recognizeSheets(
  numbers: readonly number[],
  draw: (number: number) => Promise<Sheet>,
  recognizer: Recognizer,
  options: RecognizeOptions,
): Promise<Recognized[]> {
  const { signal, onPage } = options
  const done = new Map<number, Recognized>()
  let language = options.languages?.[0] ?? options.language
  // the first page tells the language of the others
  const first = numbers[0]
  const told = Promise.withResolvers<string | null>()
  if (language !== undefined) told.resolve(language)
  const work = async (number: number) => {
    signal?.throwIfAborted()
    const key =
      options.cache && `${options.cache.key}-${recognizer.name}-${options.languages?.join('+') ?? ''}-${number}`
    const kept = key && (await cached(options.cache!.folder, key))
    if (kept) {
      done.set(number, kept)
      if (number === first) told.resolve(null)
    } else {
      const sheet = await draw(number)
      signal?.throwIfAborted()
      if (number !== first) language ??= (await told.promise) ?? undefined
      const onLanguage = number === first ? told.resolve : undefined
      const found = await recognizeSheet(sheet, recognizer, { ...options, language, onLanguage })
      language ??= found.language ?? undefined
      if (number === first) told.resolve(found.language)
      done.set(number, found)
      // with more data, or more time, it may be read better
      if (key && found.missing.length === 0 && found.page.runs.length > 0)
        await store(options.cache!.folder, key, found)
    }
    onPage?.(number)
  }
  const queue = [...numbers]
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let number = queue.shift(); number !== undefined; number = queue.shift()) await work(number)
    }),
  )
  const pages = sameSizes(numbers.map((number) => done.get(number)!.page))
  return numbers.map((number, i) => ({ page: pages[i]!, missing: done.get(number)!.missing }))
}

/** Print leaves most of its paper white; a photograph does not. */
const mostInk = 0.35
/** Milliseconds after which a part of a page is given up: a page of print takes a tenth of it. */
const patience = 45_000

/** Below this share of sure letters a page may lie on its head. */
const poor = 0.6

type SheetOptions = Pick<RecognizeOptions, 'languages' | 'language' | 'signal'> & {
  readonly onLanguage?: ((language: string) => void) | undefined
}

async function recognizeSheet(
  sheet: Sheet,
  recognizer: Recognizer,
  options: SheetOptions,
): Promise<Recognized & { readonly language: string | null }> {
  const { picture, words, language, turned, skew, missing } = await readSheet(sheet, recognizer, options)
  const weighed = language === null ? [] : withDoubt(picture, words, language, recognizer)
  return { page: pageOf(sheet, picture, turned, skew, weighed, language ?? 'und'), missing, language }
}

/** A sheet turned upright, and its words as the engine gave them. */
export interface SheetRead {
  readonly picture: Picture
  readonly words: readonly Word[]
  /** Null where there is no print. */
  readonly language: string | null
  readonly turned: 0 | 90 | 180 | 270
  readonly skew: number
  readonly missing: Recognized['missing']
}

export async function readSheet(
  sheet: Sheet,
  recognizer: Recognizer,
  { languages, language, signal, onLanguage }: SheetOptions,
): Promise<SheetRead> {
  const { picture: clean, skew, sideways, down } = prepare(sheet.picture)
  const size = printHeight(clean)
  const nothing = { picture: clean, words: [], language: null, turned: 0, skew: 0, missing: [] } as const
  if (size === 0 || inkShare(clean) > mostInk) return nothing
  let upright = sideways ? turn(clean, 270) : clean
  let turned: 0 | 90 | 180 | 270 = sideways ? 270 : 0
  const languageOf = async (picture: Picture) =>
    languages?.[0] ?? language ?? (await languageOfPrint(picture, recognizer, signal, onLanguage))
  let main = await languageOf(upright)
  if (main === null) {
    // on its head print may look like none
    const over = turn(upright, 180)
    main = await languageOf(over)
    if (main !== null) {
      upright = over
      turned = sideways ? 90 : 180
    }
  }
  if (main === null) return nothing
  // names in Latin letters stand in letters of every script; beside Arabic and Hebrew they take words of these over, so that they are looked at afterwards
  const askedFor = (main: string) =>
    languages ?? (/^(?:Latn|Arab|Hebr)$/u.test(new Intl.Locale(main).maximize().script ?? '') ? [main] : [main, 'en'])
  // print of a language without data is read with what there is: the finding says so
  const able = (asked: readonly string[]) => (asked.some((one) => canRead(one, recognizer)) ? asked : [...asked, 'en'])
  let asked = askedFor(main)
  let picture = upright
  let words = await readColumns(picture, size, able(asked), recognizer, signal, turned === 0 ? down : [])
  if (meanOf(words) < poor) {
    const over = turn(upright, 180)
    // what was taken for a language of the print on its head need not be that of the print
    const other = (await languageOf(over)) ?? main
    const again = await readColumns(over, size, able(askedFor(other)), recognizer, signal)
    if (meanOf(again) > meanOf(words) + 0.1) {
      main = other
      asked = askedFor(other)
      words = again
      picture = over
      turned = ((turned + 180) % 360) as 90 | 180
    }
  }
  const looked = await lookAgain(picture, words, main, recognizer, signal)
  const missing = [...new Set([...asked, ...looked.missing])].flatMap((one) => recognizer.missing([one]))
  return { picture, words: looked.words, language: main, turned, skew, missing }
}

/** Rules that lie askew by so many degrees are no straight lines of pixels any more. */
const askew = 0.25

/** Border gone, light made even, print straight, paper white, ruled lines and dirt gone. */
function prepare(picture: Picture): {
  readonly picture: Picture
  readonly skew: number
  readonly sideways: boolean
  readonly down: readonly Rule[]
} {
  const even = evenLight(withoutBorder(picture))
  const { skew, sideways } = lieOf(even)
  // streaks of a scanner and of a fax lie along the paper's path, however the print lies
  const streaks = Math.abs(skew) < askew ? even : withoutRules(even, printHeight(even), paperOf(even), true)
  const straight = straighten(streaks, skew)
  const paper = paperOf(straight)
  const size = printHeight(straight)
  if (size === 0) return { picture: whitePaper(straight, paper), skew, sideways, down: [] }
  const { picture: unruled, down } = wipeRules(straight, size, paper)
  return { picture: withoutSpecks(whitePaper(unruled, paper), size), skew, sideways, down }
}

async function readColumns(
  picture: Picture,
  size: number,
  languages: readonly string[],
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
  down: readonly Rule[] = [],
): Promise<Word[]> {
  const areas = columnsOf(picture, size, down).map((area) => inkOf(picture, area, size))
  const read = await Promise.all(
    areas.map(async ({ x, y, width, height }) => {
      const words = await inTime(patience, signal, (limit) =>
        recognizer.recognize(crop(picture, x, y, width, height), languages, limit),
      )
      return (words ?? []).map((word) => movedBy(word, x, y))
    }),
  )
  let lines = 0
  return read.flatMap((words) => {
    const first = lines
    lines += 1 + words.reduce((most, word) => Math.max(most, word.line), 0)
    return linesOf(words)
      .flatMap((line) => line.filter(isPrint))
      .map((word) => ({ ...word, line: first + word.line }))
  })
}
