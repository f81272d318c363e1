// The text of a page as runs: placed, turned upright, what is not read set apart.

import type { Page, Run, Turn, Unread } from '../model/paper.ts'
import type { Item, SeenItem } from './match.ts'
import { multiply } from './matrix.ts'
import { joinColumns } from './stacked.ts'
import { stampsAmong } from './stamps.ts'

/** A piece of text where it stands on the page, before the page is turned. */
export interface Placed extends Omit<Run, 'direction'> {
  readonly angle: Turn | null
  readonly direction: 'ltr' | 'rtl'
}

export function pageOf(
  number: number,
  width: number,
  height: number,
  view: readonly number[],
  items: readonly SeenItem[],
  styles: Record<string, { vertical?: boolean; ascent?: number }>,
): Page {
  const placed: Placed[] = []
  const ink = new Map<Turn, number>()
  const unread: { why: Unread; text: string; box: Page['unread'][number]['box'] }[] = []
  for (const { item, seen } of items) {
    if (item.str === '') continue
    const run = place(item, view, styles[item.fontName])
    if (!run) continue
    if (seen !== 'painted') {
      const { x, y, width, height } = run
      unread.push({ why: seen, text: item.str, box: { page: number, x, y, width, height } })
      continue
    }
    if (run.angle === null) {
      if (item.str.trim() !== '') {
        const { x, y, width, height } = run
        unread.push({ why: 'slanted', text: item.str, box: { page: number, x, y, width, height } })
      }
      continue
    }
    placed.push(run)
  }
  const lines = joinColumns(placed)
  for (const { angle, text } of lines) if (angle !== null) ink.set(angle, (ink.get(angle) ?? 0) + text.trim().length)
  let turn: Turn = 0
  for (const [angle, count] of ink) if (count > (ink.get(turn) ?? 0)) turn = angle
  const runs: Run[] = []
  const seen = new Map<string, Run[]>()
  const upright = turn === 0 || turn === 180 ? { width, height } : { width: height, height: width }
  for (const { angle, ...run } of lines) {
    const box = { page: number, x: run.x, y: run.y, width: run.width, height: run.height }
    const blank = run.text.trim() === ''
    if (angle !== turn) {
      if (!blank) unread.push({ why: 'slanted', text: run.text, box })
      continue
    }
    const turned = uprightRun(run, turn, width, height)
    if (!blank && isOverprint(turned, seen)) {
      unread.push({ why: 'overprint', text: run.text, box })
      continue
    }
    runs.push(turned)
  }
  const stamps = stampsAmong(runs)
  for (const { text, x, y, width, height } of stamps)
    unread.push({ why: 'overprint', text, box: { page: number, x, y, width, height } })
  return { number, ...upright, turn, runs: stamps.size > 0 ? runs.filter((run) => !stamps.has(run)) : runs, unread }
}

/** Code points that Unicode holds to be others, by which some producers name the usual marks: the Greek `;`, the ohm sign. */
const twins = /[\u0340\u0341\u0374\u037e\u0387\u1fef\u1ffd\u2126\u212a\u212b]/gu

/** An item in page coordinates (top left, y down) as the page lies; null where its numbers are no numbers. */
function place(
  item: Item,
  view: readonly number[],
  style: { vertical?: boolean; ascent?: number } | undefined,
): Placed | null {
  const [a, b, c, d, e, f] = multiply(view, item.transform)
  const size = Math.hypot(c, d)
  if (![a, b, c, d, e, f, item.width].every(Number.isFinite) || size === 0 || Math.abs(e) > 1e6 || Math.abs(f) > 1e6)
    return null
  const base = {
    text: item.str.replace(twins, (twin) => twin.normalize('NFC')),
    size,
    font: item.fontName,
    direction: item.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  }
  if (style?.vertical) {
    // pdf.js gives the top centre of the first character; height is the length of the column
    const length = item.height || item.width
    return { ...base, x: e - size / 2, y: f, width: size, height: length, baseline: f, angle: 'vertical' }
  }
  const angle = angleOf(a, b)
  const ascent = Math.min(1, Math.max(0.6, style?.ascent || 0.8)) * size
  // the heads of letters whose lines run down the page point to the right, of those whose lines run up to the left
  if (angle === 90) return { ...base, x: e - size + ascent, y: f, width: size, height: item.width, baseline: e, angle }
  if (angle === 270)
    return { ...base, x: e - ascent, y: f - item.width, width: size, height: item.width, baseline: e, angle }
  if (angle === 180)
    return { ...base, x: e - item.width, y: f - size + ascent, width: item.width, height: size, baseline: f, angle }
  return { ...base, x: e, y: f - ascent, width: item.width, height: size, baseline: f, angle }
}

/** Direction of the text's baseline in quarter turns clockwise; null where it is slanted by more than 10°. */
function angleOf(a: number, b: number): 0 | 90 | 180 | 270 | null {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - quarter * 90) > 10) return null
  return ((((quarter % 4) + 4) % 4) * 90) as 0 | 90 | 180 | 270
}

/** The run as it stands on the page turned so that its text is upright. */
function uprightRun(run: Omit<Placed, 'angle'>, turn: Turn, width: number, height: number): Run {
  if (turn === 0) return run
  if (turn === 180) {
    return { ...run, x: width - run.x - run.width, y: height - run.y - run.height, baseline: height - run.baseline }
  }
  const swapped = { ...run, width: run.height, height: run.width }
  if (turn === 90) return { ...swapped, x: run.y, y: width - run.x - run.width, baseline: width - run.baseline }
  if (turn === 270) return { ...swapped, x: height - run.y - run.height, y: run.x, baseline: run.baseline }
  // vertical columns are read from right to left: the rightmost column is the first line
  const y = width - run.x - run.width
  return { ...swapped, text: uprightText(run.text), x: run.y, y, baseline: y + run.width * 0.8 }
}

/** Punctuation that is drawn turned in a column, as it stands in a line: `︑` is `、`, and `︵` is `（`. */
function uprightText(text: string): string {
  return text.replace(/[\ufe10-\ufe18\ufe31-\ufe48]/gu, (turned) => {
    const code = turned.normalize('NFKC').codePointAt(0)!
    return String.fromCodePoint(code > 0x20 && code < 0x7f ? code + 0xfee0 : code)
  })
}

/** Bold by printing twice, and shadows: the same text over itself, within a third of a letter of where it stood before. */
function isOverprint(run: Run, seen: Map<string, Run[]>): boolean {
  const same = seen.get(run.text)
  if (!same) {
    seen.set(run.text, [run])
    return false
  }
  const near = run.size * 0.3
  // the second of two narrow letters stands beside the first: `ll`
  const over = run.width > 0 ? Math.min(near, run.width * 0.7) : near
  const hit = same.some(
    (other) =>
      Math.abs(other.x - run.x) < over &&
      Math.abs(other.baseline - run.baseline) < near &&
      Math.abs(other.size - run.size) < near,
  )
  if (!hit) same.push(run)
  return hit
}
