// Print that has the shape of a list although nothing announces it, and what names look like beside sentences.

import { isPlaceName } from '../text/country-names.ts'
import { columnNamed, isCue } from '../text/cues.ts'
import { isLoneLabel, type Label, readBullet, readLabels } from '../text/label.ts'
import { isPersonLine, opensWithPerson, saysRole } from '../text/roles.ts'
import { signatureLength } from '../text/signatures.ts'
import { opensAfter } from './head.ts'
import type { Sequence, Unit } from './units.ts'

/** Without heading or closing: the longest run of labels that count up, of table rows, or of short lines at the letter's end. */
export function shapedUnits(sequence: Sequence, skip: ReadonlySet<number>, end: number): number[] | null {
  const runs = [...labelRuns(sequence, skip), ...tableRuns(sequence, skip), ...lineRuns(sequence, skip, end)]
  const best = runs
    .filter((run) => {
      const own = run.map((i) => sequence.units[i]!)
      // who asks signs nothing
      if (own.some(({ text }) => /[?？؟]\s*$/u.test(text))) return false
      const isNamed = isNameLike(own) || arePersons(own.map(({ text }) => text).join(' '))
      return isNamed && !isImprint(own) && !isOthers(sequence.units, run)
    })
    .sort((a, b) => b.length - a.length)[0]
  const grouped = namesUnderPlaces(sequence, skip)
  if (best && grouped && grouped.length > best.length) return grouped
  return best ?? bulletsUnderGroup(sequence, skip) ?? grouped
}

/** Names at the letter's end under countries, parts of the world or kinds of signatories, each on a line of its own: `Cameroun`, and its bodies below. */
function namesUnderPlaces({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): number[] | null {
  const own = units.flatMap((_, i) => (skip.has(i) ? [] : i))
  // names behind bullets may fill their lines as sentences do
  const isProse = ({ paragraph }: Unit) =>
    paragraphs[paragraph]!.isProse && readBullet(units[paragraphs[paragraph]!.from]!.text) === null
  const from = own.findLastIndex((i) => units[i]!.row !== null || isProse(units[i]!)) + 1
  const isHead = (text: string) => isPlaceName(text) || isCue('group', text)
  const first = own.findIndex((i, k) => k >= from && isHead(units[i]!.text))
  const run = first < 0 ? [] : own.slice(first)
  const texts = run.map((i) => units[i]!.text)
  const heads = texts.filter((text, k) => isHead(text) && k + 1 < texts.length && !isHead(texts[k + 1]!)).length
  const areNames = texts.every((text) => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(text) && !/[.;:,?!]\s*$/u.test(text))
  return heads >= 2 &&
    heads === texts.filter(isHead).length &&
    texts.length >= 2 * heads &&
    texts.length >= 6 &&
    areNames
    ? run
    : null
}

/** Bullets at the letter's end under a line that names a kind of signatories and no more, such as `Organizations:`: names, though few of their words have capitals. */
function bulletsUnderGroup({ units }: Sequence, skip: ReadonlySet<number>): number[] | null {
  const own = units.flatMap((_, i) => (skip.has(i) ? [] : i))
  const head = own.findLastIndex((i) => /[:：]\s*$/u.test(units[i]!.text) && isCue('group', units[i]!.text))
  const run = own.slice(head + 1)
  const isName = (text: string) => {
    const bullet = readBullet(text)
    return bullet !== null && /^["“«„'(]?[\p{Lu}\p{Lo}]/u.test(text.slice(bullet.length)) && !/[.;:,?!]\s*$/u.test(text)
  }
  return head >= 0 && run.length >= 4 && run.every((i) => isName(units[i]!.text)) ? run : null
}

/** What stands under `Agenda`, `Board of Trustees` or `Present`: people and things that a heading names, but nobody who signed. */
export function isOthers(units: readonly Unit[], run: readonly number[]): boolean {
  const heads = [run[0]! - 1, ...run.slice(0, 2)].map((i) => units[i]?.text ?? '')
  return heads.some((text) => isCue('unsigned', text)) || isCue('after', heads[0]!)
}

/** Runs of labels that count up, over lines and table rows alike, with their wraps and headings. */
function labelRuns({ units, paragraphs }: Sequence, skip: ReadonlySet<number>): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let tail: number[] = []
  let number = 0
  let labels = 0
  const close = () => {
    if (labels >= 5) runs.push(run)
    run = []
    tail = []
    labels = 0
    number = 0
  }
  for (const [i, unit] of units.entries()) {
    if (skip.has(i)) continue
    const options = readLabels(unit.text)
    const next = options.find((label) => label.number > number && label.number <= number + (label.bare ? 2 : 4))
    const first = options.find((label) => label.number === 1) ?? (i === 0 ? options.find(countsOn(units)) : undefined)
    if (next && (!next.bare || number > 0 || next.number === 1)) {
      run.push(...tail, i)
      tail = []
      number = next.number
      labels++
    } else if (first && run.length === 0) {
      run = [i]
      number = first.number
      labels = 1
    } else if (run.length > 0 && tail.length < 6 && !paragraphs[unit.paragraph]!.isProse && !opensAfter(unit.text))
      tail.push(i)
    else close()
  }
  if (run.length > 0) run.push(...tail.slice(0, 2).filter((i) => /^\s*\p{Ll}|^\s*\(/u.test(units[i]!.text)))
  close()
  return runs
}

/** Whether a label that pages cut out of a letter begin with is taken up by the labels of the lines behind it. */
function countsOn(units: readonly Unit[]): (label: Label) => boolean {
  return ({ number, style, bare }) => {
    const ahead = units.slice(1, 16).flatMap(({ text }) => readLabels(text).filter((label) => label.style === style))
    return !bare && ahead.length >= 4 && ahead.slice(0, 4).every((label, k) => label.number === number + k + 1)
  }
}

function tableRuns({ units }: Sequence, skip: ReadonlySet<number>): number[][] {
  const run = units
    .map((unit, i) => ({ unit, i }))
    .filter(({ unit, i }) => unit.row !== null && !skip.has(i))
    .map(({ i }) => i)
  return run.length >= 5 ? [run] : []
}

function lineRuns({ units, paragraphs }: Sequence, skip: ReadonlySet<number>, end: number): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  for (let i = end; i <= units.length; i++) {
    const unit = units[i]
    if (unit && skip.has(i)) continue
    const isListed =
      unit !== undefined && (!paragraphs[unit.paragraph]!.isProse || isRunInList(paragraphs[unit.paragraph]!.text))
    const isBulleted = run.some((k) => readBullet(units[k]!.text) !== null)
    // bullets behind plain names are another matter
    const isOther = unit !== undefined && run.length > 3 && readBullet(unit.text) !== null && !isBulleted
    if (isListed && !unit.row && !isOther && !opensAfter(unit.text)) run.push(i)
    else {
      const isRunIn = unit === undefined && arePersons(run.map((k) => units[k]!.text).join(' '))
      const names = isRunIn ? run : withoutSentences(units, run)
      if (
        names.length >= 8 ||
        isRunIn ||
        areSigned(names.map((k) => units[k]!.text)) ||
        (unit === undefined && areByline(names.map((k) => units[k]!.text)))
      )
        runs.push(names)
      run = []
    }
  }
  return runs
}

/** `gez. Jane Doe`, `/s/ Jane Doe`: the signature says what the lines are. */
function areSigned(texts: readonly string[]): boolean {
  const signed = texts.filter((text) => signatureLength(text) > 0).length
  return signed >= 2 && signed >= 0.25 * texts.length && signatureLength(texts[0]!) > 0
}

/** `Jane Doe, chair, …`, line for line, as those sign who write for a newspaper. */
function areByline(texts: readonly string[]): boolean {
  // a heading over them names something else, such as a board
  return texts.length >= 4 && isPersonLine(texts[0]!) && texts.filter(isPersonLine).length >= 0.6 * texts.length
}

/** `Jane Doe, barrister, Garden Row; John Roe, …`: the last paragraph of a letter that was printed in a newspaper. */
function arePersons(text: string): boolean {
  const parts = text.split(/[;；]\s+/u)
  return parts.length >= 4 && parts.filter(opensWithPerson).length >= 0.75 * parts.length
}

/** As many figures as a telephone has, and next to no words. */
function isNumbers(text: string): boolean {
  return (text.match(/\p{Nd}/gu)?.length ?? 0) >= 7 && (text.match(/\p{L}{2,}/gu)?.length ?? 0) <= 2
}

/** `Editor: Jean Doe`, line for line: an imprint says who does what, and nobody signs. */
function isImprint(units: readonly Unit[]): boolean {
  const isField = (text: string) => {
    const head = /^\s*([\p{L}][^:：]{1,24})[:：]\s*\S/u.exec(text)?.[1]
    return head !== undefined && columnNamed(head) === null
  }
  // a directory has its fields in the cells of a table
  const said = units.filter(({ text, row }) => isField(text) || row?.cells.some(([line]) => line && isField(line.text)))
  // what was paid to whom is signed by nobody; a date is no sum
  const isSum = (text: string) =>
    /^\P{L}*\p{Nd}\P{L}*$/u.test(text) &&
    !/\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}/u.test(text) &&
    /\p{Sc}|\p{Nd}[.,]\p{Nd}{2,3}(?!\p{Nd})/u.test(text)
  const paid = units.filter(({ row }) => row?.cells.slice(1).some(([line]) => line && isSum(line.text)))
  return said.length >= 0.5 * units.length || paid.length >= 0.6 * units.length
}

/** Short lines that end as sentences do before names that do not are the letter's last words. */
function withoutSentences(units: readonly Unit[], run: readonly number[]): number[] {
  // `Nordsee Shipping N.V.` ends in a full stop and is no sentence: that has small words, or ends in one
  const isClosed = (i: number) => {
    const { text } = units[i]!
    const words = text.trim().split(/\s+/u)
    const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
    const isSaid = !/\p{Lu}/u.test(text) || small >= 0.5 * words.length || /\p{Ll}{4}\P{L}*$/u.test(text)
    return isSaid && /[.!?。！？]["”’»」』]?\s*$/u.test(text)
  }
  const closed = run.filter(isClosed)
  const last = closed.at(-1)
  if (last === undefined || closed.length > 3 || run.indexOf(last) > 4) return [...run]
  return run.slice(run.indexOf(last) + 1)
}

/** Print that can be names: capitals where the script has them, no full stops, no lines that say what to do. */
export function isNameLike(units: readonly Unit[]): boolean {
  let names = 0
  let roles = 0
  for (const { text, row } of units) {
    const words = text.match(/[\p{L}\p{M}'’]{2,}/gu) ?? []
    const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word) && !/\p{Script=Georgian}/u.test(word))
    const capitals = cased.filter((word) => /^\p{Lu}/u.test(word)).length
    const body = text.slice(signatureLength(text)).trim()
    // `executive director` under a name says neither
    if (words.length <= 4 && capitals === 0 && saysRole(body)) {
      roles++
      continue
    }
    if (/[.;:?!。；：]$/u.test(body) && !/\p{Lu}\.$/u.test(body)) continue
    // hours of a programme, telephones, prices: figures that count nothing here
    if (/^\p{Nd}{1,2}[:.h]\p{Nd}{2}(?!\p{Nd})/u.test(body) || isNumbers(body)) continue
    // the cells of a table of figures
    if (/\p{Nd}/u.test(body) && !/\p{L}/u.test(body) && !isLoneLabel(body)) continue
    // dots that lead to a figure: a table of contents
    if (/(?:\.\s?){4,}\s*\p{Nd}+$|…\s*\p{Nd}+$/u.test(body)) continue
    if (
      row ||
      words.length === 0 ||
      (cased.length === 0 ? body.length < 40 : capitals >= 0.5 * cased.length && /^\P{Ll}*\p{Lu}/u.test(body))
    )
      names++
  }
  return names > 0 && names >= 0.75 * (units.length - roles)
}

export function isSentence(text: string): boolean {
  const words = text.split(/\s+/u).length
  const wide = /[\u2e80-\u9fff\uac00-\ud7a3]/u.test(text)
  // `Comunicación e Información de la Mujer, A.C.` and `Sdružení rodičů, z. s.` end in an abbreviation
  if (/(?:[!?…]|(?<!(?<!\p{L})\p{L}{1,2}\.\s?\p{L}{1,2})\.)["”’»)]?\s*$|[。！？؟۔]["”」』]?\s*$/u.test(text))
    return wide ? text.length > 25 : words > 8 && !/[;；]/u.test(text)
  return /\p{Ll}{3}[.!?]["”’»)]?\s+["“«¿¡(]?\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(text) || /[。！？؟]\s*\p{L}/u.test(text)
}

export function isLabelled(text: string): boolean {
  return readBullet(text) !== null || readLabels(text).some((label) => !label.bare && label.counting !== 'letter')
}

/** A paragraph of many names: it holds a separator every few words. */
export function isRunInList(text: string): boolean {
  const strong = text.match(/[;；•·]|\s[/|]\s/gu)?.length ?? 0
  const words = text.split(/\s+/u).length
  if (strong >= 3 && strong > words / 30) return true
  if (isHeadedList(text)) return true
  const weak = text.match(/[,、，،]/gu)?.length ?? 0
  const cased = text.match(/(?<![\p{L}\p{M}])[\p{Lu}\p{Ll}][\p{L}\p{M}'’-]*/gu) ?? []
  const capitals = cased.filter((word) => /^\p{Lu}/u.test(word)).length
  if (
    weak >= 3 &&
    weak > words / 12 &&
    capitals > 0.6 * cased.length &&
    !/\p{Ll}{3}\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)
  )
    return true
  // what stands between commas begins with a capital, though its other words are small: not so in sentences
  const parts = text.split(/,\s+/u)
  const begun = parts.filter((part) => /^["“«„'(]?[\p{Lu}\p{Nd}]/u.test(part)).length
  if (parts.length >= 5 && parts.length > words / 12 && begun >= 0.85 * parts.length) return true
  if (cased.length > 0) return false
  return (weak >= 4 && !/[。؟]/u.test(text)) || areEnumerated(text)
}

/** `Kenya: Alpha Union; Beta Union.`: short names behind what heads them, few as they may be. */
function isHeadedList(text: string): boolean {
  const [, names = ''] = /^\P{Ll}[^:：;]{1,40}[:：]\s+(.+)$/su.exec(text.trim()) ?? []
  const parts = names.split(/[;；]\s+/u)
  return parts.length >= 2 && parts.every((part) => /^["“«„'(]?\P{Ll}/u.test(part) && part.split(/\s+/u).length <= 10)
}

/** Chinese parts what it counts up by a comma of its own, and clauses by another: `台灣勞工陣線、桃園市產業總工會、荒野保護協會。` */
function areEnumerated(text: string): boolean {
  if (/[\p{Script=Hiragana}，]/u.test(text)) return false
  const sentences = text.split('。').filter((sentence) => sentence.trim() !== '')
  return sentences.every((sentence) => {
    const parts = sentence.split('、').map((part) => part.trim().length)
    return parts.length >= 3 && Math.max(...parts) <= 24
  })
}
