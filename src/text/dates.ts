// Reads a date in any of the languages of the letters.

import { months } from '../data/months.ts'
import { joinAccents } from './accents.ts'
import { readJalali } from './jalali.ts'
import { decimalValue, hanValue } from './label.ts'

const han = '[〇零○一二三四五六七八九十]'
const east = new RegExp(
  `(\\p{Nd}{4}|${han}{4})\\s*[年년]\\s*(\\p{Nd}{1,2}|${han}{1,3})\\s*[月월]\\s*(\\p{Nd}{1,2}|${han}{1,3})\\s*[日일]`,
  'u',
)
const era = new RegExp(
  `(民國|令和|平成|昭和)\\s*(元|\\p{Nd}{1,3}|${han}{1,3})\\s*年\\s*(\\p{Nd}{1,2}|${han}{1,3})\\s*月\\s*(\\p{Nd}{1,2}|${han}{1,3})\\s*日`,
  'u',
)
const eraStart: Readonly<Record<string, number>> = { 民國: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 }
const iso = /(?<!\p{Nd})(\p{Nd}{4})[-./](\p{Nd}{1,2})[-./](\p{Nd}{1,2})(?!\p{Nd})/u
const numeric = /(?<!\p{Nd})(\p{Nd}{1,2})([-/]|\.\s?)(\p{Nd}{1,2})\2(\p{Nd}{4})(?!\p{Nd})/u
const dayFirst =
  /(?<!\p{Nd})(\p{Nd}{1,2})(?:\s?(?:st|nd|rd|th|er|re|º|°|\.|-?го|-?е))?(?:,?\s+|\s+[,،])(?:of\s+|de\s+|d[’']|del\s+)?([\p{L}\p{M}.'’]+(?:\s\p{Nd}{1,2}(?=,?\s\p{Nd}{4}))?),?\s+(?:of\s+|de\s+|del\s+|năm\s+)?(\p{Nd}{4})/u
const monthFirst = /([\p{L}\p{M}.]+)\s+(\p{Nd}{1,2})(?:\s?(?:st|nd|rd|th|\.))?,?\s+(\p{Nd}{4})/u
const yearFirst = /(?<!\p{Nd})(\p{Nd}{4})\.?,?\s+(?:m\.\s+|թ\.\s+|թվականի\s+)?([\p{L}\p{M}.]+)\s+(\p{Nd}{1,2})/u
/** Georgian, Latvian and Estonian: the year, then the day. */
const yearThenDay = /(?<!\p{Nd})(\p{Nd}{4})\.?\s+(?:წლის|gada|aasta)\s+(\p{Nd}{1,2})\.?\s+([\p{L}\p{M}]+)/u
const twoNames = /(\p{Script=Arabic}{2,})\s?\/\s?\p{Script=Arabic}{2,}(?=\s+\p{Nd}{4})/gu
/** Thai letters count from the death of the Buddha. */
const thai = /\p{Script=Thai}.*(?:25|๒๕)\p{Nd}{2}/u
const vietnamese = /ngày\s+(\p{Nd}{1,2})\s+tháng\s+(\p{Nd}{1,2})\s+năm\s+(\p{Nd}{4})/iu

/**
 * The first date in the text as ISO 8601, null where there is none. `03/04/2021` is read only where one figure cannot
 * be a month or both are the same: which of the two is the day cannot be known otherwise.
 */
export function readDate(text: string): string | null {
  const plain = joinAccents(text)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    // the month in the East and in the West of the Arab world: `12 آب/أغسطس 2020`
    .replace(twoNames, '$1')
  if (!/\p{Nd}{4}/u.test(plain) && !text.includes('年')) return null
  let match = east.exec(plain)
  if (match) return made(value(match[1]!), value(match[2]!), value(match[3]!))
  match = era.exec(text)
  if (match)
    return made(eraStart[match[1]!]! + (match[2] === '元' ? 1 : value(match[2]!)), value(match[3]!), value(match[4]!))
  match = vietnamese.exec(plain)
  if (match) return made(value(match[3]!), value(match[2]!), value(match[1]!))
  match = dayFirst.exec(plain)
  if (match) {
    const month = monthOf(match[2]!) ?? listopad(match[0], match[2]!)
    if (month) return made(value(match[3]!) - (thai.test(plain) ? 543 : 0), month, value(match[1]!))
  }
  match = monthFirst.exec(plain)
  if (match) {
    const month = monthOf(match[1]!)
    if (month) return made(value(match[3]!), month, value(match[2]!))
  }
  match = yearFirst.exec(plain)
  if (match) {
    const month = monthOf(match[2]!)
    if (month) return made(value(match[1]!), month, value(match[3]!))
  }
  match = yearThenDay.exec(plain)
  if (match) {
    const month = monthOf(match[3]!)
    if (month) return made(value(match[1]!), month, value(match[2]!))
  }
  const persian = readJalali(plain)
  if (persian) return made(...persian)
  match = iso.exec(plain)
  if (match) return made(value(match[1]!), value(match[2]!), value(match[3]!))
  match = numeric.exec(plain)
  if (match) {
    const [a, b, year] = [value(match[1]!), value(match[3]!), value(match[4]!)]
    if (a > 12 || a === b || match[2]!.startsWith('.')) return made(year, b, a)
    if (b > 12) return made(year, a, b)
  }
  return null
}

function monthOf(name: string): number | undefined {
  const form = name.normalize('NFC').toLowerCase().replace(/\.$/u, '')
  return months[form] ?? months[form.replace(/^(?:(?:de|of)\s+|ב(?=\p{Script=Hebrew}{3}))/u, '')]
}

/** October in Croatian, which writes the day with a dot; November in Polish, which does not. */
function listopad(date: string, name: string): number | undefined {
  if (name.toLowerCase() !== 'listopada') return undefined
  return /^\p{Nd}+\./u.test(date) ? 10 : 11
}

const value = (digits: string): number =>
  (/^\p{Nd}/u.test(digits) ? decimalValue(digits) : hanValue(digits.replaceAll('○', '零'))) ?? 0

function made(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || month > 12 || date.getUTCDate() !== day || year < 1000) return null
  return date.toISOString().slice(0, 10)
}

/** A date, with at most its place before it. */
export function isDateLine(text: string): boolean {
  const isLast = /\p{Nd}{4}\P{L}*$|[日일]\s*$/u.test(text)
  return text.length < 50 && isLast && !/[:：]/u.test(text) && readDate(text) !== null
}
