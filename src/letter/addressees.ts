// Whom a letter is addressed to: what `To:` opens, the address above a salutation, who the title or the salutation names.

import type { Parts } from '../model/parts.ts'
import { afterCue, isCue, startsWithCue } from '../text/cues.ts'
import { readDate } from '../text/dates.ts'
import { readBullet, readLabels } from '../text/label.ts'
import { saysRole } from '../text/roles.ts'
import { blocksOf, isOther, isPostal, isRespected, isSalutation, opensLine } from './head.ts'
import type { Sequence, Unit } from './units.ts'

type Addressees = Parts['addressees']

/** Whom the lines before the body name, with those lines; none where only title or salutation tell. */
export function addresseesOf(sequence: Sequence, end: number): Addressees {
  return announced(sequence, end) ?? addressed(sequence, end)
}

/** Whom the title of an open letter is to, or else its salutation. */
export function namedIn(title: string, { units }: Sequence, end: number): string[] {
  const to = afterCue('to', title)
  if (to !== null && to.split(/\s+/u).length <= longestName) {
    const name = cleanAddressee(withoutArticle(to).replace(eastern, ''))
    if (name !== '') return [name]
  }
  const salutation = units[salutationAt(units, end)]?.text ?? ''
  const said = cleanAddressee(salutation.replace(/[:：!！]\s*$/u, ''))
  const rest = afterCue('salutation', said) ?? ''
  if (isRespected(rest || said)) return [rest || said]
  if (rest === '' || isCue('salutation', rest)) return []
  // `Dear Commissioner Hogan`, but `Monsieur le Président`
  return startsWithCue('honour', said) ? [said] : rest.includes(' ') ? [rest] : []
}

/** In Chinese and Japanese the words for the letter stand behind whom it is to. */
const eastern = /(?:的|への)?(?:公开|公開|联名|聯名|联署|聯署)+(?:信|書簡|書|質問状)$/u
/** Words of a name, at most; more are a title that says what it wants. */
const longestName = 9
/** Letters of a line of an address, at most. */
const longestLine = 110
/** A family of words, `President` and `Präsidentin`, is told by so many letters. */
const stem = 5

function salutationAt(units: readonly Unit[], end: number): number {
  return units.findIndex((unit, i) => i <= end && !unit.row && isSalutation(unit.text))
}

/** Blocks of short lines that a preposition, a form of respect or a word of the salutation shows to be addresses. */
function addressed({ units, paragraphs }: Sequence, end: number): Addressees {
  const salutation = salutationAt(units, end)
  const said = salutation < 0 ? [] : wordsOf(units[salutation]!.text)
  const names: string[] = []
  const lines: Addressees['lines'][number][] = []
  const head = units.slice(0, salutation < 0 ? end : salutation)
  for (const block of blocksOf(head)) {
    const texts = block.map(({ text }) => text.trim())
    if (
      block.some(({ paragraph }) => paragraphs[paragraph]!.isProse) ||
      texts.some((text) => text.length > longestLine)
    )
      continue
    if (!isAddress(texts, said)) continue
    names.push(...namesIn(texts))
    lines.push(...block.map(({ line }) => line))
  }
  return { names, lines: names.length > 0 ? lines : [] }
}

function isAddress(texts: readonly string[], said: readonly string[]): boolean {
  const [first = ''] = texts
  if (texts.some((text) => /[.?!]$/u.test(text) && text.length > 40)) return false
  if (startsWithCue('address', first) || texts.every(isRespected)) return true
  if (startsWithCue('to', first)) return false
  if (texts.length < 2 && !isPostal(texts)) return startsWithCue('honour', first) && sharesWord(first, said)
  return (
    (startsWithCue('honour', first) && (said.length > 0 || isPostal(texts))) ||
    texts.some((text) => sharesWord(text, said))
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}

function sharesWord(text: string, said: readonly string[]): boolean {
  const own = wordsOf(text).filter((word) => word.length >= stem)
  return said.some((word) => word.length >= stem && own.some((other) => other.slice(0, stem) === word.slice(0, stem)))
}

/** One name a line that opens as the first does; of the lines of one address the first that names somebody. */
function namesIn(texts: readonly string[]): string[] {
  const openings = texts.filter((text) => startsWithCue('address', text))
  if (openings.length > 1 && openings.length === texts.length)
    return openings.map((text) => nameIn([text])).filter((name) => name !== '')
  if (texts.every(isRespected)) return texts.map(cleanAddressee)
  return [nameIn(texts)].filter((name) => name !== '')
}

function nameIn([first = '', next = '']: readonly string[]): string {
  const bare = startsWithCue('address', first) ? withoutArticle(afterCue('address', first) ?? '') : first
  const opened = cleanAddressee(bare)
  if (opened === '') return cleanAddressee(next)
  return isHonour(opened) && next !== '' && !isPostal([next]) ? `${opened} ${cleanAddressee(next)}` : opened
}

/** `Ao Excelentíssimo Senhor`: forms of respect and no name yet. */
function isHonour(text: string): boolean {
  const rest = afterCue('honour', text)
  return rest !== null && (rest === '' || isHonour(rest))
}

/** `the Minister` without its article, where a preposition stood before it. */
function withoutArticle(text: string): string {
  return text.trim().replace(/^(?:the|den|die|das|dem|der|la|le|les|el|los|las|de|het)\s+/iu, '')
}

/** What `To:` opens. */
function announced(sequence: Sequence, end: number): Addressees | null {
  const { units } = sequence
  for (let i = 0; i < end; i++) {
    const { text } = units[i]!
    if (!opensLine('to', text) && !(startsWithCue('to', text) && /[:：]/u.test(text))) continue
    const colon = /[:：]/u.exec(text)
    const rest = colon ? text.slice(colon.index + 1).trim() : ''
    if (rest !== '') return runIn(sequence, i, end, rest)
    return stacked(units, i, end)
  }
  return null
}

/** `An open letter to: A, B, C`, which may run over several lines. */
function runIn({ units, paragraphs }: Sequence, from: number, end: number, rest: string): Addressees {
  const lines = [units[from]!.line]
  let text = rest
  for (let i = from + 1; i < Math.max(end, from + 4) && i < units.length; i++) {
    const unit = units[i]!
    const above = units[i - 1]!
    const isFull =
      above.line.x + above.line.width > above.line.frame.left + 0.72 * (above.line.frame.right - above.line.frame.left)
    if (!isFull || unit.line.font !== units[from]!.line.font || unit.row || unit.block !== units[from]!.block) break
    if (startsWithCue('salutation', unit.text) || readDate(unit.text) !== null || unit.gap === null || unit.gap > 2.6)
      break
    if (unit.gap > 1.8 && paragraphs[unit.paragraph]!.isProse) break
    text += ` ${unit.text.trim()}`
    lines.push(unit.line)
  }
  const names = withOffices(text.split(/\s*[;；、]\s*|,\s+(?=\p{Lu})|，\s*/u).map(cleanAddressee))
  return { names: names.filter((name) => name !== ''), lines }
}

/** `Jane Doe, President of the Republic` is one addressee: an office behind what is none. */
function withOffices(parts: readonly string[]): string[] {
  const out: string[] = []
  for (const part of parts) {
    const above = out.at(-1)
    if (above && saysRole(part) && isPersonName(above)) out[out.length - 1] = `${above}, ${part}`
    else out.push(part)
  }
  return out
}

/** Two to four words with capitals, of which none names an office. */
function isPersonName(text: string): boolean {
  const words = text.split(/\s+/u)
  const areCapital = words.every((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 && words.length < 6 && areCapital && words.every((word) => !saysRole(word))
}

/** One addressee a line under `To:`, until the salutation or a wider gap. */
function stacked(units: readonly Unit[], from: number, end: number): Addressees {
  const names: string[] = []
  const lines = [units[from]!.line]
  let usual: number | null = null
  for (let i = from + 1; i < end; i++) {
    const unit = units[i]!
    // who sits on the sender's board stands in the margin
    if (unit.line.page === lines[0]!.page && unit.line.frame.right < lines[0]!.x) continue
    if (unit.row || isOther([unit]) || isSalutation(unit.text)) break
    if (usual !== null && (unit.gap === null || unit.gap > usual * 1.35)) break
    if (unit.gap !== null && i > from + 1) usual = Math.max(usual ?? 0, unit.gap)
    else if (unit.gap !== null) usual = Math.max(1.5, unit.gap)
    names.push(cleanAddressee(unit.text))
    lines.push(unit.line)
  }
  const own = isPostal(names) ? [nameIn(names)] : names
  return { names: own.filter((name) => name !== ''), lines: names.length > 0 ? lines : [] }
}

function cleanAddressee(text: string): string {
  const label = readLabels(text).find((label) => !label.bare && label.counting === 'decimal')
  const length = label?.length ?? readBullet(text)?.length ?? 0
  return text
    .slice(length)
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:，；：、.]+$/u, '')
    .trim()
}
