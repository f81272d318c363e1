// Postal addresses: streets with a number, boxes, codes with their town, telephones. They say where somebody is, not who.

import { findCue, startsWithCue } from './cues.ts'

/** Streets whose name and kind are one word, before their number: Hauptstraße 5, Keizersgracht 12. */
const joined =
  /\p{L}{2}(?:straße|strasse|str\.|gasse|platz|allee|weg|ufer|straat|laan|plein|gracht|gatan|vägen|gade|vej|gata|veien|utca|katu|tie)\s*\p{Nd}{1,4}\s?\p{L}?(?!\p{L})/iu
/** Kinds of streets so short that they need no number at a line's end. */
const short = /\s(?:rd|ave|blvd|ln|hwy)\.?$/iu
const numbered = /^\p{Nd}{1,5}\s?[a-zA-Z]?(?:\s?[-–/]\s?\p{Nd}{1,5})?,?\s/u
const numberAtEnd = /[\s,]\s*(?:n[.ºo°]{0,2}|nr\.?|д\.?|буд\.?)?\s?(?!(?:19|20)\p{Nd}\p{Nd}$)\p{Nd}{1,4}\s?\p{L}?$/iu
const box =
  /^(?:p\.?\s?o\.?\s?box|post(?:fach|box|bus|boks)|b\.?p\.?|boîte postale|apartado|casilla|caixa postal|casella postale|а\/[яс]|kotak pos|skrytka pocztowa|private bag)\s.*\p{Nd}/iu
const code =
  /^(?:\p{Lu}{1,3}-)?(?!19\p{Nd}\p{Nd}\s|20\p{Nd}\p{Nd}\s)\p{Nd}{4,5}\s\p{Lu}[\p{L}’'-]+(?:[\s-][\p{L}’'-]+){0,3}(?:\s\p{Nd}{1,2})?$|\b\p{Lu}{1,2}\p{Nd}{1,2}\p{Lu}?\s\p{Nd}\p{Lu}{2}$|,?\s\p{Lu}{2}\s\p{Nd}{5}(?:-\p{Nd}{4})?$|^(?:cep|código postal|postal code|zip)\b.*\p{Nd}/u
const telephone =
  /^(?:tel(?:e?(?:ph|f)on[eo]?)?|phone|fax|mobile|тел|τηλ|電話|电话)[.:\s].*\p{Nd}{3}|^\+?[\p{Nd}\s()/.-]{7,}$/iu
/** Words of a line of an address, at most. */
const most = 8

/** Whether a stretch of print is a line of an address and nothing else. */
export function isPostalLine(text: string): boolean {
  const own = text.trim().replace(/[,;]$/u, '')
  const words = own.split(/\s+/u).length
  if (telephone.test(own) || box.test(own) || code.test(own)) return true
  if (words > most) return false
  if (short.test(own) && words > 1 && words < 6) return true
  if (joined.test(own)) return true
  if (numbered.test(own)) return findCue('street', own) !== null
  return words > 2 && numberAtEnd.test(own) && startsWithCue('street', own)
}
