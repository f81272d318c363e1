// Whether a line opens with a word for what a person is: Director, Professeure, 議長.

import { roles } from '../data/names.ts'

let words: ReadonlySet<string> | null = null

const emeritus = /\s+em[eé]rit\p{L}*$/iu

/** True where the text's first word, its last, or the last before a comma is one of a role, in any of the languages of data/roles/. */
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
  // `Institute Professor Emeritus, MIT`
  const said = /^[^,،]+(?=[,،])/u.exec(text)?.[0].replace(emeritus, '')
  const last = said?.toLowerCase().match(/[\p{L}\p{M}]+/gu)
  return (
    parts.length > 0 &&
    (words.has(parts[0]!) ||
      words.has(parts.at(-1)!) ||
      words.has(parts.slice(0, 2).join(' ')) ||
      (last != null && last.length > 1 && words.has(last.at(-1)!)))
  )
}

/** `Jane Doe, chair`: a name, and behind a comma what its person is. */
export function isPersonLine(text: string): boolean {
  const [, name = '', rest = ''] = personLine.exec(text.trim()) ?? []
  return name !== '' && (/^\p{Ll}/u.test(rest) || saysRole(rest))
}

/** `Professor Jane Doe`: a word for what a person is, as a title before a name. */
export function isTitled(text: string): boolean {
  const [, title = '', name = ''] = /^(\p{Lu}[^\s,]*)\s+((?:\p{Lu}\S*\s+){1,2}\p{Lu}\S*)$/u.exec(text.trim()) ?? []
  return title !== '' && saysRole(title) && !saysRole(name)
}

/** `Jane Doe, …`: what may be a person's name, and something behind a comma. */
export function opensWithPerson(text: string): boolean {
  const [, name = ''] = personLine.exec(text.trim()) ?? []
  return name !== '' && !saysRole(name)
}

const personLine = /^(?=[^,]{3,40},)(\p{Lu}[^\s,]+(?:\s\p{Lu}[^\s,]*)+),\s+([^,]{3,})/u
