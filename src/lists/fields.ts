// Whether commas and dashes part what is said of one person, and not one name from the next.

import { indentOf } from '../model/paper.ts'
import { saysRole } from '../text/roles.ts'
import { signatureLength } from '../text/signatures.ts'
import type { ListLine } from './lines.ts'

/** What commas part says the same again and again, or what people are: persons with their role and affiliation, one a line. */
export function areFields(paragraphs: readonly (readonly ListLine[])[], separator: RegExp): boolean {
  const lines = paragraphs.flat()
  // `Jane Doe, chair`, line for line
  const told = lines.filter(({ line }) => /^\s*\p{Lu}\S*(?:\s\p{Lu}\S*){1,4},\s+\p{Ll}/u.test(line.text)).length
  if (lines.length >= 3 && told > 0.7 * lines.length) return true
  // a signature opens each line
  if (lines.filter(({ line }) => signatureLength(line.text) > 0).length > 0.5 * lines.length) return true
  const parts = paragraphs.flatMap((paragraph) =>
    paragraph
      .map(({ line }) => line.text)
      .join(' ')
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  // who is named is told by what stands before a bracket: `Jane Doe (lawyer)`
  const isField = (part: string) =>
    !/^\P{Ll}*\p{Lu}.*\p{Lu}/u.test(part) && saysRole(part) && !/\S\s*[(（][^()（）]+[)）]$/u.test(part)
  const roles = parts.filter(isField).length
  return parts.length >= 8 && (new Set(parts).size < 0.75 * parts.length || roles > 0.25 * parts.length)
}

/**
 * Each line opens in a font that stands nowhere behind a separator, as names in bold do, or says behind its first comma what the person
 * is: lines of one person each, whatever their commas part.
 */
export function areOpened(lines: readonly ListLine[], separator: RegExp): boolean {
  const least = Math.min(...lines.map(({ line }) => indentOf(line)))
  const flush = lines.filter(({ line }) => indentOf(line) < least + 0.3)
  if (flush.length < 4 || flush.length < 0.6 * lines.length) return false
  const told = flush.filter(({ line }) => {
    const [name = '', next = ''] = line.text.split(separator)
    return saysRole(next) && !saysRole(name)
  })
  if (told.length > 0.6 * flush.length) return true
  const lead = flush[0]!.line.pieces[0]!.font
  return (
    lead !== '' &&
    flush.every(({ line }) => line.pieces[0]!.font === lead && line.pieces.some(({ font }) => font !== lead)) &&
    lines.every(({ line }) => {
      const at = line.pieces.findIndex(({ font }) => font !== lead)
      return line.pieces.slice(at).every(({ font }) => font !== lead)
    })
  )
}
