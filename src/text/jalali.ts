// Dates of the Persian calendar: 25 Khordad 1400, ۱۴۰۰/۳/۲۵.

import { decimalValue } from './label.ts'

const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const named = new RegExp(
  `(?<!\\p{Nd})(\\p{Nd}{1,2})\\s+(${months.join('|')})(?:\\s*ماه)?\\s+(1[34]\\p{Nd}{2})(?!\\p{Nd})`,
  'u',
)
const numeric = /(?<!\p{Nd})(1[34]\p{Nd}{2})\s?[/.-]\s?(\p{Nd}{1,2})\s?[/.-]\s?(\p{Nd}{1,2})(?!\p{Nd})/u

/** The first such date in a text as year, month and day of the common calendar; null where there is none. */
export function readJalali(text: string): [year: number, month: number, day: number] | null {
  if (!/\p{Script=Arabic}|[۰-۹]/u.test(text)) return null
  const plain = text.replace(/[۰-۹٠-٩]/gu, (digit) => String(decimalValue(digit)))
  const word = named.exec(plain)
  if (word) return commonDate(Number(word[3]), months.indexOf(word[2]!) + 1, Number(word[1]))
  const figures = numeric.exec(plain)
  return figures ? commonDate(Number(figures[1]), Number(figures[2]), Number(figures[3])) : null
}

/** Leap years of the present cycle of 33 years, which holds from 1343 to 1472. */
function isLeap(year: number): boolean {
  return [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33)
}

function commonDate(year: number, month: number, day: number): [number, number, number] | null {
  const length = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29
  if (month < 1 || month > 12 || day < 1 || day > length) return null
  // the first day of 1400 was 21 March 2021
  let days = (month <= 6 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1
  for (let y = 1400; y < year; y++) days += isLeap(y) ? 366 : 365
  for (let y = year; y < 1400; y++) days -= isLeap(y) ? 366 : 365
  const date = new Date(Date.UTC(2021, 2, 21 + days))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
