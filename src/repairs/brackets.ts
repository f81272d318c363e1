// Puts the space where it belongs at brackets: before and behind them, not inside.

import type { Change } from './edit.ts'
import type { Repair } from './repair.ts'

const opens = '([（［【'
const closes = ')]）］】'
/** Letters of scripts that part words by spaces and set one before a bracket. */
const spaced =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Ethiopic}]\p{M}*$/u
/** Beginnings of words that are bracketed for effect: (Re)Build, (Anti)Racism. */
const playful = /^(?:re|un|in|im|de|dis|non|anti|trans|post|pre|pro|co|ex|inter|super|multi|mis|her|his|s|e|en|wo)$/iu

export const brackets: Repair = {
  rule: 'brackets',
  explain:
    'A missing space before or behind a bracket is put in, spaces just inside a bracket are taken out. Endings in brackets, as in ' +
    'avocat(e)s, and brackets in scripts that set no space are left alone; a bracket that is never closed is a finding.',
  examples: {
    hits: [
      ['Human Rights(LICADHO)', 'Human Rights (LICADHO)'],
      ['Défenseurs (Benin)CDDH-Benin', 'Défenseurs (Benin) CDDH-Benin'],
      ['Gujarat Parliamentarians ( CGP )', 'Gujarat Parliamentarians (CGP)'],
      ['İnsan Hakları Derneği(İHD) Human Rights Association', 'İnsan Hakları Derneği (İHD) Human Rights Association'],
    ],
    handsOff: [
      'Association des avocat(e)s',
      'Collectif des militant(es)',
      '三菱电机(中国)官方网站',
      '(주)미르기술',
      '(Re)Build Haiti',
      'Women(s) Network',
    ],
  },
  mend(value) {
    if (!/[()[\]（）［］【】]/.test(value)) return []
    const changes: Change[] = []
    for (let at = 0; at < value.length; at++) {
      const mark = value[at]!
      if (opens.includes(mark)) {
        if (at > 0 && !/\s/.test(value[at - 1]!) && lacksSpace(value, at)) {
          changes.push({ start: at, end: at, value: ' ', confidence: 0.97 })
        }
        const inner = /^\s+/.exec(value.slice(at + 1))
        if (inner && !(changes.at(-1)?.start === at + 1)) {
          changes.push({ start: at + 1, end: at + 1 + inner[0].length, value: '', confidence: 0.99 })
        }
      } else if (closes.includes(mark)) {
        const before = /\s+$/.exec(value.slice(0, at))
        if (before && at > before[0].length && (changes.at(-1)?.end ?? 0) < at) {
          changes.push({ start: at - before[0].length, end: at, value: '', confidence: 0.99 })
        }
        if (gluedBehind(value, at)) changes.push({ start: at + 1, end: at + 1, value: ' ', confidence: 0.95 })
      }
    }
    return changes
  },
}

/** Text of the bracket that opens at `at`, to its end or the text's. */
function inside(value: string, at: number): string {
  const end = value.slice(at + 1).search(/[)\]）］】]/)
  return (end < 0 ? value.slice(at + 1) : value.slice(at + 1, at + 1 + end)).trim()
}

function lacksSpace(value: string, at: number): boolean {
  if (!'(['.includes(value[at]!)) return false
  if (!spaced.test(value.slice(0, at))) return false
  const text = inside(value, at)
  if (text.length < 2) return false
  // An ending such as (es) or (trice) is in small letters and short; one in capitals follows capitals.
  const word = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(value.slice(0, at))?.[0] ?? ''
  const shouted = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
  if (/^\p{Ll}/u.test(text) && !/\s/.test(text)) return false
  if (
    shouted &&
    text.length <= 5 &&
    !/\s/.test(text) &&
    word.length > 5 &&
    /^(?:S|ES|E|AS|A|OS|TRICE|TRICES|EN|INNEN)$/u.test(text)
  )
    return false
  if (/^[\p{Lu}\p{Lt}]/u.test(text)) return true
  return /\s/.test(text) || (/^[\p{Lo}]/u.test(text) && text.length >= 3)
}

function gluedBehind(value: string, at: number): boolean {
  const next = value[at + 1]
  if (next === undefined || !/[\p{Lu}\p{Lt}]/u.test(next) || !')]'.includes(value[at]!)) return false
  const from = Math.max(value.lastIndexOf('(', at), value.lastIndexOf('[', at))
  if (from <= 0 || !/[\s)\]]/.test(value[from - 1]!)) return false
  const text = value.slice(from + 1, at).trim()
  return text.length >= 3 && !playful.test(text)
}
