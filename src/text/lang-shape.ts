// Names that are in no language by their shape: acronyms and brands.

import { isCapitals } from './lang-words.ts'

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const capitalInside = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}/u
const camel = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+/gu
const letters = /\p{L}/gu

/** Longest acronym of alphabets other than Latin: they have few, and whole words in capitals are common. */
const longestElsewhere = 5

/** Whether a token is an acronym or a brand: capitals, a capital inside, a digit between letters; `known` tells words. */
function isCode(token: string, script: string, known: (word: string) => boolean): boolean {
  const count = token.match(letters)?.length ?? 0
  if (count < 2 || known(token.toLowerCase())) return false
  if (script !== 'Latn' && count > longestElsewhere) return false
  if (isCapitals(token)) return true
  if (script !== 'Latn') return false
  if (/\p{L}\p{N}|\p{N}\p{L}/u.test(token)) return true
  if (!capitalInside.test(token)) return false
  // two words written as one are words: HelpAge, DefendDefenders, OpenRecord
  const parts = token.match(camel) ?? []
  return !(parts.every((part) => /^.?\p{Ll}{2}/u.test(part)) && parts.some((part) => known(part.toLowerCase())))
}

/**
 * Whether a name is made of nothing but acronyms and brands: `FIDH`, `KontraS`, `NY4HK`, `GIN-SSOGIE`, `ONG PAFED`. Three words in
 * capitals are a name typed in capitals.
 */
export function isCodeName(name: string, script: string, known: (word: string) => boolean): boolean {
  const tokens = name
    .split(/\s+/u)
    .map((token) => token.replace(edges, ''))
    .filter((token) => token !== '')
  if (tokens.length === 0 || tokens.length > 2) return false
  return tokens.every((token) => {
    const joined = token.replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    const pieces = joined.split(/[-/&+@.]/u).filter((piece) => piece !== '')
    const codes = pieces.filter((piece) => isCode(piece, script, known))
    return (
      codes.length > 0 && pieces.every((piece) => codes.includes(piece) || piece.length < 2 || /^\p{N}+$/u.test(piece))
    )
  })
}
