// What opens a list of signatories: headings, sentences that announce it, the letter's closing.

import { afterCue, cueForm, findCue, isCue, startsWithCue } from '../text/cues.ts'
import { readBullet, readLabels } from '../text/label.ts'
import { isNameLike } from './shapes.ts'
import type { Sequence, Unit } from './units.ts'

/** What at this unit tells that a list of signatories follows; null where nothing does. */
export function anchorAt({ units, paragraphs }: Sequence, i: number, end: number): 'heading' | 'closing' | null {
  const { text, row, paragraph } = units[i]!
  if (row || /^\s*[_.…]{4,}\s*$/u.test(text)) return null
  const whole = paragraphs[paragraph]!
  if (isSignature(units, i))
    return units.slice(0, i).some((_, k) => isSignature(units, k) && units[k]!.text.trim() === text.trim())
      ? null
      : 'closing'
  if (isSaidAgain(units, text)) return null
  if (isHeadingText(text) && (!whole.isProse || runInLength(text) > 0)) return 'heading'
  if (whole.to - 1 === i && (opensList(whole.text) || announces(units, i, whole.text))) return 'heading'
  if (!whole.isProse && isCountHeading(text)) return 'heading'
  if (i >= Math.min(end, 1) && isClosing(text) && i >= end) return 'closing'
  const isFormal = i >= end && whole.to - 1 === i && isFormula(whole.text)
  if (isFormal && !paragraphs[paragraph + 1]?.isProse && isNameLike(namesBelow(units, i))) return 'closing'
  return i >= end && takesLeave({ units, paragraphs }, paragraph) ? 'closing' : null
}

/** The lines below, up to a heading, without a lead such as `Pour le collectif,`. */
function namesBelow(units: readonly Unit[], at: number): readonly Unit[] {
  const below = units.slice(at + 1, at + 6)
  const end = below.findIndex(({ text }) => isHeadingText(text))
  const names = end < 0 ? below : below.slice(0, end)
  return /,\s*$/u.test(names[0]?.text ?? '') ? names.slice(1) : names
}

/** `Veuillez agréer, Monsieur le Ministre, l'expression de …`: one sentence that opens as a closing does. */
export function isFormula(text: string): boolean {
  const words = text.trim().split(/\s+/u).length
  const rest = words > 9 && words <= 40 && !/[.!?]\s+\S/u.test(text.trim()) ? afterCue('closing', text) : null
  // `In solidarity, we commit to …` goes on to say something
  return rest !== null && !(/^\p{Ll}/u.test(rest) && text.slice(0, -rest.length).trimEnd().endsWith(','))
}

/** `In peace,`: a few words and a comma between the last sentence and lines that are none, whatever they say. */
function takesLeave({ units, paragraphs }: Sequence, at: number): boolean {
  const [before, own, after] = [paragraphs[at - 1], paragraphs[at]!, paragraphs[at + 1]]
  if (!before?.isProse || !after || after.isProse || own.to - own.from > 1) return false
  const words = /^(\p{Lu}[\p{L}\p{M}'’ -]{2,48})[,،]$/u.exec(own.text.trim())?.[1]?.split(/\s+/u) ?? []
  // names and addresses end on a capital, or on a figure
  const isPhrase = words.length >= 2 && words.length <= 6 && /^\p{Ll}{3,}$/u.test(words.at(-1)!)
  const next = units.slice(own.to, own.to + 5)
  return isPhrase && !/^\s*\p{Ll}/u.test(next[0]!.text) && isNameLike(next)
}

/** `signed` over each of several names of a page stands for a signature; once a page it is a heading that repeats. */
export function isSignature(units: readonly Unit[], i: number): boolean {
  const { text, line } = units[i]!
  const word = text.trim()
  if (/\s|[:：]$/u.test(word) || !isHeadingText(word)) return false
  return units.some((unit, k) => k !== i && unit.line.page === line.page && unit.text.trim() === word)
}

/** `On behalf of Alpha Union` under one person, and `On behalf of Beta Forum` under another: each says for whom it signs. */
export function isSaidAgain(units: readonly Unit[], text: string): boolean {
  if (/[:：]\s*$/u.test(text)) return false
  const cue = findCue('signed', text)
  if (!cue) return false
  const lead = cueForm(text).slice(0, cue.at + cue.phrase.length)
  const name = text.trim().slice(lead.length).trim()
  return (
    /\s/u.test(lead) &&
    /^[\p{Lu}\p{Nd}]/u.test(name) &&
    units.filter((unit) => unit.text !== text && cueForm(unit.text).startsWith(`${lead} `)).length > 0
  )
}

/** A short line that names signatories: `Signatories`, `Endorsed by:`, `Signed by the following organisations:`. */
export function isHeadingText(text: string): boolean {
  if (runInLength(text) > 0) return true
  const trimmed = text.trim()
  if (isCue('signed', trimmed)) return true
  // `on behalf of Alpha Union` under a name heads nothing
  if (/^\p{Ll}/u.test(trimmed) && /\s\p{Lu}/u.test(trimmed) && !/[:：]$/u.test(trimmed)) return false
  const cue = findCue('signed', trimmed)
  if (!cue || /[.。!?؟]$/u.test(trimmed) || readLabels(trimmed).some((label) => !label.bare) || readBullet(trimmed))
    return false
  const words = trimmed.split(/\s+/u).length
  const isWide = /[\u2e80-\u9fff\uac00-\ud7a3]/u.test(trimmed)
  // `참여단체 (가나다순, 총 26개 단체)`: the bracket says no more than how many there are
  if (isWide) return trimmed.replace(/\s*[(（][^()（）]*[)）]\s*[:：]?$/u, '').length <= 16
  if (/[:：]$/u.test(trimmed)) return words <= 14
  const before = cueForm(trimmed).slice(0, cue.at).split(' ').length - 1
  return words <= 9 && (before <= 2 || words <= 4) && !/,/u.test(trimmed) && cue.phrase.length > 6
}

/** Length of the heading where the list goes on behind it on the same line: `Signed by: A, B and C`; else 0. */
export function runInLength(text: string): number {
  // the colon of `Unterzeichner:innen` parts nothing
  const match = /^\s*((?:[^:：]|:(?=innen)){3,60})[:：](?!innen)\s*(?=\S)(.*)$/su.exec(text)
  if (!match && (text.match(/[•·;|]\s/gu)?.length ?? 0) >= 2) return leadLength(text)
  if (!match) return 0
  const [whole, head = '', names = ''] = match
  // a line to fill in: `Signed as a correct record: ______ Chair`
  if (/_{4,}/u.test(names)) return 0
  return headsNames(head, (names.match(/[,;，、；،]/gu)?.length ?? 0) >= 3) ? whole.length - names.length : 0
}

/** `Signed by` and more behind it, or a word or two before it: `Autres signataires`; before many names, also a sentence: `This call is supported by`. */
function headsNames(head: string, areMany: boolean): boolean {
  const words = head.trim().split(/\s+/u).length
  if (startsWithCue('signed', head)) return words <= 8
  const cue = findCue('signed', head)
  return cue !== null && cue.phrase.length > 6 && words <= (areMany ? 8 : 3) && cueForm(head).endsWith(cue.phrase)
}

/** The words `Supported by` right before names that bullets or semicolons part. */
function leadLength(text: string): number {
  for (const { index } of [...text.matchAll(/\s+(?=\p{Lu})/gu)].slice(0, 6)) {
    if (isCue('signed', text.slice(0, index))) return index + 1
  }
  return 0
}

/** A sentence that ends where the list begins: `We, the undersigned organizations, call on you:` */
function opensList(text: string): boolean {
  if (text.length > 600) return false
  const tail = text.slice(-220)
  if (/[:：]\s*$/u.test(text)) return findCue('signed', tail) !== null && isSigning(tail)
  return findCue('closing', tail.slice(-60)) !== null && /subscribed (?:our|their|my) names?\W*$/iu.test(tail)
}

/** `We, the undersigned, ask you to act:` and what follows are names, not demands. */
function announces(units: readonly Unit[], i: number, text: string): boolean {
  if (!/[:：]\s*$/u.test(text) || findCue('signed', text) === null) return false
  const next = units.slice(i + 1, i + 6)
  return next.length >= 3 && next.every((unit) => readBullet(unit.text) === null) && isNameLike(next)
}

/** The last clause before the colon speaks of those who sign, not of what they ask for. */
export function isSigning(tail: string): boolean {
  const clause = tail.split(/[.;!?]\s|\n/u).at(-1) ?? tail
  const words = clause.trim().split(/\s+/u)
  return findCue('signed', words.slice(-12).join(' ')) !== null
}

/** `84 organizations`, alone on its line, over their names. */
function isCountHeading(text: string): boolean {
  const trimmed = text.trim()
  const wide = /[\u2e80-\u9fff\uac00-\ud7a3]/u.test(trimmed)
  if (
    !/\p{Nd}/u.test(trimmed) ||
    /[.。!?;；,،]$/u.test(trimmed) ||
    readLabels(trimmed).some((label) => !label.bare) ||
    readBullet(trimmed)
  )
    return false
  if (wide ? trimmed.length > 50 : trimmed.split(/\s+/u).length > 8) return false
  return (
    /\p{Nd}+\s*(?:\p{L}+\s+){0,2}\p{L}+\s*[:：]?$/u.test(trimmed) &&
    findCue('count', trimmed.replace(/^.*?(?=\p{Nd}+\P{Nd}*$)/u, '')) !== null
  )
}

export function isClosing(text: string): boolean {
  const trimmed = text.trim()
  const words = trimmed.split(/\s+/u).length
  if (isCue('closing', trimmed)) return true
  // `We are, Sir, your obedient servants,`
  const last = findCue('closing', trimmed)
  if (
    last &&
    words <= 14 &&
    /\s.*\s/u.test(last.phrase) &&
    /,$/u.test(trimmed) &&
    cueForm(trimmed).endsWith(last.phrase)
  )
    return true
  return words <= 9 && trimmed.length < 80 && startsWithCue('closing', trimmed) && !/\.\s+\S/u.test(trimmed)
}
