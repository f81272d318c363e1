// Names in scripts without word spaces that blanks alone part: 张三 李四 王五, 山田太郎　佐藤花子.

import type { Line } from '../model/paper.ts'
import { type ListLayout, sliceOf, unlabelled } from './layout.ts'
import { listLines } from './lines.ts'

/** A name, and what may stand in brackets behind it. */
const name =
  /^(?<own>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々·・]{1,8}|[\uac00-\ud7a3]{2,4})(?<said>[（(][^()（）]{1,24}[)）])?$/u
/** Blanks that are wider than the one within a name. */
const wide = /\s*(?:\u3000|\t|\s{2,})\s*/gu
const any = /\s+/gu
/** The usual Korean surnames: nine in ten bear one of them. */
const korean =
  /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]/u

export const spaced: ListLayout = {
  name: 'inline',
  fits: (blocks) => (namesIn(listLines(blocks).map(({ line }) => line)) === null ? 0 : 0.9),
  split: (blocks) =>
    (namesIn(listLines(blocks).map(({ line }) => line)) ?? []).map((slice) =>
      unlabelled([{ slices: [slice], column: null }]),
    ),
}

/** The names of lines that hold nothing else; null where blanks part no names. */
function namesIn(lines: readonly Line[]) {
  const count = (blank: RegExp) => lines.reduce((sum, { text }) => sum + (text.trim().match(blank)?.length ?? 0), 0)
  const isWide = count(wide) > 0.5 * count(any)
  const parted = lines.map((line) => partsOf(line, isWide ? wide : any))
  const all = parted.flat()
  if (all.length < 4 || parted.some((parts) => parts === null)) return null
  const names = all.map((part) => name.exec(textOf(part!))?.groups)
  if (names.some((groups) => groups === undefined)) return null
  const own = names.map((groups) => groups!.own!)
  const share = (of: (text: string, i: number) => boolean) => own.filter(of).length / own.length
  const areSaid = share((_, i) => names[i]!.said !== undefined) === 1
  // the last line ends where the names do
  const most = parted.length > 1 ? parted.slice(0, -1) : parted
  const full = most.filter((parts) => parts!.length >= (areSaid ? 2 : 3)).length
  if (full < (areSaid ? 0.3 : 0.6) * most.length) return null
  if (share((text) => /^[\uac00-\ud7a3]/u.test(text)) > 0.5)
    return share((text) => text.length === 3) >= 0.6 && share((text) => korean.test(text)) >= 0.9
      ? slices(parted)
      : null
  // names of persons have two to four characters, most of them three; wide blanks part names of any length
  const arePersons =
    share((text) => text.length === 3) >= 0.4 && own.every((text) => text.length >= 2 && text.length <= 4)
  return isWide || areSaid || arePersons ? slices(parted) : null
}

interface Part {
  readonly line: Line
  readonly start: number
  readonly end: number
}

const textOf = ({ line, start, end }: Part) => line.text.slice(start, end).replace(/\s+/gu, '')
const slices = (parted: readonly (readonly Part[] | null)[]) =>
  parted.flatMap((parts) => parts!.map(({ line, start, end }) => sliceOf(line, start, end)))

/** The line at its blanks; two single characters side by side are one name that was set apart: 张 凯. */
function partsOf(line: Line, blank: RegExp): Part[] | null {
  const parts: Part[] = []
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
  return parts.length > 0 ? parts : null
}
