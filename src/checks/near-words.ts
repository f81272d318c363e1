// Words of a language that are one slip of the pen from a word.

import { oneApart } from '../text/near.ts'
import { wordsIn } from '../text/words.ts'

/** Words by their first letter and their length. */
type Shelf = ReadonlyMap<string, readonly string[]>

const shelves = new Map<string, Shelf>()

function shelfOf(language: string): Shelf {
  const made = shelves.get(language)
  if (made) return made
  const shelf = new Map<string, string[]>()
  for (const word of wordsIn(language)) {
    const place = word[0]! + word.length
    const there = shelf.get(place)
    if (there) there.push(word)
    else shelf.set(place, [word])
  }
  shelves.set(language, shelf)
  return shelf
}

/** Words at distance one that begin with the same letter: hardly anybody mistypes the first. */
export function wordsNear(word: string, language: string): string[] {
  const shelf = shelfOf(language)
  const candidates = [-1, 0, 1].flatMap((more) => shelf.get(word[0]! + (word.length + more)) ?? [])
  return oneApart(word, candidates)
}
