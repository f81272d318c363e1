// Family names that stand first, in the languages of data/surnames/.

import { surnames as data } from '../data/names.ts'

let surnames: ReadonlyMap<string, readonly string[]> | null = null

/** The family name that opens a name in a language that puts it first, the longest there is; '' where there is none. */
export function surnameOf(text: string, language: 'hu' | 'ja' | 'ko' | 'vi' | 'zh'): string {
  surnames ??= new Map(
    data.split('\n').map((line) => {
      const colon = line.indexOf(':')
      const names = line.slice(colon + 1).split('|')
      return [line.slice(0, colon), names.sort((a, b) => b.length - a.length)]
    }),
  )
  return surnames.get(language)!.find((name) => text.startsWith(name)) ?? ''
}
