// Names in scripts without word spaces that blanks alone part: 张三 李四 王五, 山田太郎　佐藤花子.

import type { Line } from '../model/paper.ts'
import { surnameOf } from '../text/surnames.ts'
import { type ListLayout, type Slice, unlabelled } from './layout.ts'
import { listLines } from './lines.ts'

/** A name, and what may stand in brackets behind it. */
const name =
  /^(?<own>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々·・]{1,8}|[\uac00-\ud7a3]{2,4})(?<said>[（(][^()（）]{1,24}[)）])?$/u
/** Blanks that are wider than the one within a name. */
const wide = /\s*(?:\u3000|\t|\s{2,})\s*/gu
const any = /\s+/gu

export const spaced: ListLayout = {
  name: 'inline',
  fits: (blocks) => (namesIn(listLines(blocks).map(({ line }) => line)) === null ? 0 : 0.9),
  split: (blocks) =>
    (namesIn(listLines(blocks).map(({ line }) => line)) ?? []).map((slice) =>
      unlabelled([{ slices: [slice], column: null }]),
    ),
}

/** The names of lines that hold nothing else; null where blanks part no names. */
function namesIn(lines: readonly Line[]): Slice[] | null {
  const count = (blank: RegExp) => lines.reduce((sum, { text }) => sum + (text.trim().match(blank)?.length ?? 0), 0)
  const isWide = count(wide) > 0.5 * count(any)
  const parted = lines.map((line) => partsAt(line, isWide ? wide : any))
  const all = parted.flat()
  if (all.length < 4) return null
  const names = all.map((part) => name.exec(textOf(part))?.groups)
  if (names.some((groups) => groups === undefined)) return null
  const own = names.map((groups) => groups!.own!)
  const share = (of: (text: string, i: number) => boolean) => own.filter(of).length / own.length
  if (share(isFamilyName) >= 0.3) return pairsIn(parted)
  const areSaid = share((_, i) => names[i]!.said !== undefined) === 1
  // the last line ends where the names do
  const most = parted.length > 1 ? parted.slice(0, -1) : parted
  const full = most.filter((parts) => parts.length >= (areSaid ? 2 : 3)).length
  if (full < (areSaid ? 0.3 : 0.6) * most.length) return null
  if (share((text) => /^[\uac00-\ud7a3]/u.test(text)) > 0.5) {
    const areKorean = share((text) => text.length === 3) >= 0.6 && share((text) => surnameOf(text, 'ko') !== '') >= 0.9
    return areKorean ? all : null
  }
  // names of persons have two to four characters, most of them three; wide blanks part names of any length
  const arePersons =
    share((text) => text.length === 3) >= 0.4 && own.every((text) => text.length >= 2 && text.length <= 4)
  return isWide || areSaid || arePersons ? all : null
}

/** A Japanese family name and nothing else, behind which the given name follows. */
const isFamilyName = (text: string) => text.length > 1 && surnameOf(text, 'ja') === text

/** `山田　太郎　佐藤　花子`: the blank stands within names as well; null where family and given names do not alternate. */
function pairsIn(parted: readonly (readonly Slice[])[]): Slice[] | null {
  const families = parted.flatMap((parts) => parts.filter((_, i) => i % 2 === 0))
  const known = families.filter((part) => isFamilyName(textOf(part))).length
  if (parted.some((parts) => parts.length % 2 === 1) || known < 0.6 * families.length) return null
  // a name a line is no list of names that run on
  if (parted.every((parts) => parts.length === 2)) return null
  return parted.flatMap((parts) =>
    parts.flatMap((part, i) => (i % 2 === 0 ? [{ ...part, end: parts[i + 1]!.end }] : [])),
  )
}

const textOf = ({ line, start, end }: Slice) => line.text.slice(start, end).replace(/\s+/gu, '')

/** The line at its blanks; two single characters side by side are one name that was set apart: 张 凯. */
function partsAt(line: Line, blank: RegExp): Slice[] {
  const parts: Slice[] = []
  let from = line.text.length - line.text.trimStart().length
  const end = line.text.trimEnd().length
  const push = (start: number, to: number) => {
    const last = parts.at(-1)
    if (last && to - start === 1 && last.end - last.start === 1)
      parts[parts.length - 1] = { line, start: last.start, end: to }
    else if (to > start) parts.push({ line, start, end: to })
  }
  for (const match of line.text.matchAll(blank)) {
    if (match.index < from || match.index >= end) continue
    push(from, match.index)
    from = match.index + match[0].length
  }
  push(from, end)
  return parts
}
