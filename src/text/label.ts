// Reads what stands before an entry of a list: `274.` `(xiv)` `٣)` `十二、` `•`.

/** What a label counts with. */
export type Counting = 'decimal' | 'roman' | 'letter' | 'han' | 'circled'

export interface Label {
  /** Verbatim, without the blanks around it. */
  readonly label: string
  readonly number: number
  readonly counting: Counting
  /** Letter behind the number, `a` of `12a.`; '' where there is none. */
  readonly suffix: string
  /** What all labels of one list share: `1.`, `(1)`, `i)`, `一、`. */
  readonly style: string
  /** Characters of the line that the label and the blanks around it take. */
  readonly length: number
  /** Nothing but blanks parts the number from the text: `17 Name`. */
  readonly bare: boolean
  /** No blank stands between the label and the text: `17.Name`. */
  readonly tight: boolean
}

const opening = '(\\[（［【〔<'
const closing = ')\\]）］】〕>'
const stops = '.．。۔、,，:：;/)\\]）］】〕>º°ª'
const decimals = '\\p{Nd}{1,6}'
const han = '[〇零一二三四五六七八九十百千]{1,7}'
const circled = '[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]'
const roman = '[ivxlcdmIVXLCDM]{1,9}|[Ⅰ-Ⅿⅰ-ⅿ]{1,4}'
const single = '[a-zA-Zа-яА-Яα-ωΑ-Ωא-תا-ي]'

const pattern = new RegExp(
  `^(\\s*)((?:№|No\\.?|Nr\\.?|N[.°º]|#|第)?\\s?)([${opening}]?)\\s?(?:(${decimals})([a-zA-Zа-я]|\\s?(?:bis|ter))?|(${han})|(${circled})|(${roman})|(${single}))(号|號)?(\\s?\\.[-–—]|\\s?[${stops}]{1,2}|\\s?[-–—](?=\\s|$)|(?=\\s|$))(\\s*)`,
  'u',
)

/** Radicals of dictionaries that fonts give for the figures of the same shape. */
const figureOf: Readonly<Record<string, string>> = { '\u2f00': '一', '\u2f06': '二', '\u2f0b': '八', '\u2f17': '十' }
const radical = /^.{0,8}[\u2f00\u2f06\u2f0b\u2f17]/u
const radicals = /[\u2f00\u2f06\u2f0b\u2f17]/gu

/**
 * Signs that open an entry and count nothing. Private-use ones are the bullets of symbol fonts, control characters the
 * dashes of a TeX font without a table.
 */
const bullet =
  /^\s*([•◦‣⁃∙●○◆◇■□▪▫►▶▸◾◼★☆✓✔☑✅☐☒✗✘✦❖➢➤→※·・*\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e-]|[–—\x15\x16]|o(?=\s{1,}\S))\ufe0f?\s*(?:(?<=\s)[✓✔☑✅☐☒✗✘✦❖➢➤]\ufe0f?\s+)?/u

/** Letters of East Asia, which take their bullet without a blank. */
const east = /[\u2e80-\u9fff\u3040-\u30ff\uac00-\ud7a3]/u

/** The bullet at the start of a line with the blanks around it, or null. A hyphen, dash or `o` needs a blank behind it. */
export function readBullet(text: string): { readonly label: string; readonly length: number } | null {
  const match = bullet.exec(text)
  if (!match) return null
  // a list may have a sign of its own before that of its makers: `• ✓ Alpha Union`
  const label = match[0].trim()
  const tight = !/\s$/u.test(match[0]) && match[0].length < text.length
  if (tight && (/[-–—*\x15\x16]/u.test(match[1]!) || (/[·・]/u.test(match[1]!) && !east.test(text[match[0].length]!))))
    return null
  return { label, length: match[0].length }
}

/**
 * Every way in which the start of a line can be a numbered label: `C.` is 100 in Roman figures and the third letter.
 * Digits that belong to a name (`21Wilberforce`, `350.org`, `3D`) are no label.
 */
export function readLabels(text: string): readonly Label[] {
  const match = pattern.exec(radical.test(text) ? text.replace(radicals, (one) => figureOf[one]!) : text)
  if (!match) return []
  const [
    whole,
    ,
    prefix = '',
    open = '',
    decimal,
    suffix = '',
    hanzi,
    circle,
    romans,
    letter,
    counter = '',
    stop = '',
    blank = '',
  ] = match
  const rest = text.slice(whole.length)
  const tight = blank === '' && rest !== ''
  const mark = stop.trim()
  const isBare = open === '' && mark === '' && circle === undefined
  if (tight && isBare) return []
  // 350.org, 2.5, 10:30, 1,000
  if (tight && /^[.,:．，]$/u.test(mark) && /^[\p{Ll}\p{Nd}]/u.test(rest)) return []
  // 24/7, c/o, A/B
  if (tight && mark === '/' && (decimal === undefined || /^[\p{Ll}\p{Nd}]/u.test(rest))) return []
  if (open !== '' && !new RegExp(`[${closing}]`, 'u').test(mark)) return []
  const make = (number: number, counting: Counting, sample: string): Label => ({
    label: text.slice(0, whole.length).trim(),
    number,
    counting,
    suffix: suffix.trim(),
    style: `${prefix.trim()}${open}${sample}${counter}${mark}`,
    length: whole.length,
    bare: isBare,
    tight,
  })
  if (decimal !== undefined) {
    const value = decimalValue(decimal)
    return value === null || (decimal.length > 1 && value === 0) ? [] : [make(value, 'decimal', '1')]
  }
  if (hanzi !== undefined) {
    const value = hanValue(hanzi)
    return value === null || isBare ? [] : [make(value, 'han', '一')]
  }
  if (circle !== undefined) return [make(circledValue(circle), 'circled', '①')]
  if (isBare) return []
  const out: Label[] = []
  if (romans !== undefined) {
    const value = romanValue(romans)
    if (value !== null) out.push(make(value, 'roman', /\p{Lu}|[Ⅰ-Ⅿ]/u.test(romans) ? 'I' : 'i'))
  }
  const alone = letter ?? (romans?.length === 1 ? romans : undefined)
  if (alone !== undefined && /[a-zA-Z]/u.test(alone)) {
    out.push(make(alone.toLowerCase().charCodeAt(0) - 96, 'letter', alone === alone.toLowerCase() ? 'a' : 'A'))
  }
  return out
}

/** The dot of a label that stands at the right is printed left of its figures and reads after them: `.12` is `12.` */
export function dotBehind(text: string): string {
  return text.replace(/^([.)-])\s?(\p{Nd}{1,4})$/u, '$2$1')
}

/** Whether a text is a label or a bullet and nothing else. */
export function isLoneLabel(text: string): boolean {
  const trimmed = text.trim()
  if (readBullet(trimmed)?.length === trimmed.length) return true
  return readLabels(trimmed).some((label) => label.length === trimmed.length)
}

const [arabicZero, persianZero] = [0x660, 0x6f0]

/** Value of decimal digits of any script; null for digits of two scripts. */
export function decimalValue(digits: string): number | null {
  let value = 0
  let zero: number | null = null
  for (const digit of digits) {
    const code = digit.codePointAt(0)!
    const base = zeroOf(code)
    // a font may share the glyphs of some Arabic and Persian figures, and its map names just one of the two
    const family = base === persianZero ? arabicZero : base
    if (zero !== null && family !== zero) return null
    zero = family
    value = value * 10 + (code - base)
  }
  return value
}

/** Code of the zero of a digit's script: the digits of every script stand together, zero first. */
function zeroOf(code: number): number {
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  // the mathematical digits are five tens in a row
  return code >= 0x1d7ce && code <= 0x1d7ff ? 0x1d7ce + Math.floor((code - 0x1d7ce) / 10) * 10 : zero
}

const hanDigits = '零一二三四五六七八九'
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Value of a Chinese numeral, 十二 or 二百零三, also written digit by digit, 二〇三; null where it is none. */
export function hanValue(text: string): number | null {
  const normal = text.replaceAll('〇', '零')
  if (!/[十百千]/u.test(normal)) {
    let value = 0
    for (const digit of normal) value = value * 10 + hanDigits.indexOf(digit)
    return value > 0 ? value : null
  }
  let total = 0
  let digit = 0
  let before = 10_000
  for (const character of normal) {
    const unit = hanUnits[character]
    if (unit === undefined) {
      digit = hanDigits.indexOf(character)
      continue
    }
    if (unit >= before) return null
    before = unit
    total += (digit || 1) * unit
    digit = 0
  }
  return total + digit
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** Value of a Roman numeral in either case; null where it is not written as Romans write. */
export function romanValue(text: string): number | null {
  const lower = text.normalize('NFKC').toLowerCase()
  if (!/^m{0,3}(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})$/u.test(lower) || lower === '') return null
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return null
  let value = 0
  for (let i = 0; i < lower.length; i++) {
    const digit = romanDigits[lower[i]!]!
    const next = romanDigits[lower[i + 1] ?? ''] ?? 0
    value += digit < next ? -digit : digit
  }
  return value
}

function circledValue(character: string): number {
  const code = character.codePointAt(0)!
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2776 + 1
  return code - 0x24eb + 11
}
