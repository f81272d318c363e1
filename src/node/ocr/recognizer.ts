// What a recogniser is: a picture and languages in, words with their places out.

/** Grey pixels, one byte each, row by row from the top left: 0 is black. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** One word as it was recognised; places are pixels of the picture. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the word's line stands, at the word's middle. */
  readonly baseline: number
  /** Height of the letters of its line, from the lowest to the highest. */
  readonly size: number
  /** 0 to 1: the engine's own opinion, which is no probability. */
  readonly confidence: number
  /** Middle of the first and of the last character, where the word is Hangul. */
  readonly syllables?: readonly [number, number]
  /** White between the ink of such a word and that of the word before it. */
  readonly white?: number
  /** How likely the word is right, all evidence weighed; absent where nothing was weighed. */
  readonly trust?: number
  /** 0 to 1 for each character, where the engine tells. */
  readonly sureness?: readonly number[]
  /** How sure another reading was that read it otherwise, 0 to 1. */
  readonly rival?: number
  /** The picture shows a blank before it, however narrow. */
  readonly blank?: true
  /** It was passed over at first, or what stands beside it was. */
  readonly passed?: true
  /** A small sign set high behind the word's last letter, as footnote marks are: where it stands in the text, and on the picture. */
  readonly mark?: { readonly at: number; readonly x: number; readonly width: number }
  /** Words of one line have one number. */
  readonly line: number
}

/** Turns pictures of print into words. Languages are BCP 47, the most likely first. */
export interface Recognizer {
  readonly name: string
  /**
   * Which of the languages it has no data for, each with the package that would bring it.
   */
  missing(languages: readonly string[]): readonly { readonly language: string; readonly package: string }[]
  /** Recognises one picture of upright print. Rejects with the signal's reason where it is aborted. */
  recognize(picture: Picture, languages: readonly string[], signal?: AbortSignal): Promise<readonly Word[]>
  /** Ends its workers. */
  close(): Promise<void>
}

/** How pages that are pictures are recognised. */
export interface OcrOptions {
  /** Languages of pages that are pictures, BCP 47, the main one first; told from the pages where absent. */
  readonly ocrLanguages?: readonly string[]
  /** Recognises pictures instead of the embedded engine. */
  readonly recognizer?: Recognizer
  /** Whether results of recognition are kept in the user's cache folder: true where absent. */
  readonly cache?: boolean
}

/** A word at another place, by so many pixels. */
export function movedBy(word: Word, x: number, y: number): Word {
  const mark = word.mark && { ...word.mark, x: word.mark.x + x }
  const syllables = word.syllables && ([word.syllables[0] + x, word.syllables[1] + x] as const)
  return {
    ...word,
    x: word.x + x,
    y: word.y + y,
    baseline: word.baseline + y,
    ...(mark ? { mark } : {}),
    ...(syllables ? { syllables } : {}),
  }
}

/** The words of each line, from left to right. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines = new Map<number, Word[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return [...lines.values()].map((line) => line.sort((a, b) => a.x - b.x))
}

/** Whether there is data for a language; Russian has stand-ins where its own is missing. */
export function canRead(language: string, recognizer: Recognizer): boolean {
  return language === 'ru' || recognizer.missing([language]).length === 0
}
