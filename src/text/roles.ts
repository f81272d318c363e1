// Whether a line opens with a word for what a person is: Director, Professeure, 議長.

import { roles } from '../data/names.ts'

let words: ReadonlySet<string> | null = null

/** True where the text's first or last word is one of a role, in any of the languages of data/roles/. */
export function saysRole(text: string): boolean {
  words ??= new Set(
    roles.split('\n').flatMap((line) =>
      line
        .slice(line.indexOf(':') + 1)
        .split('|')
        .map((word) => word.replace(/[*~]|^-/gu, '').toLowerCase()),
    ),
  )
  const parts = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return (
    parts.length > 0 && (words.has(parts[0]!) || words.has(parts.at(-1)!) || words.has(parts.slice(0, 2).join(' ')))
  )
}
