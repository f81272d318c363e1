// Whether the unseen text over a picture says what the picture shows: some of its lines are recognised and compared.

import type { Page, Run } from '../../model/paper.ts'
import { languageOfBody } from '../../text/language.ts'
import { meanOf } from './dirt.ts'
import type { Sheet } from './index.ts'
import { inTime } from './patience.ts'
import { crop, type Picture } from './picture.ts'
import type { Recognizer } from './recognizer.ts'

/** Lines of a page that are looked at, and letters that one needs. */
const sample = 8
const leastLetters = 8
/** Milliseconds after which a line is not compared. */
const patience = 20_000
/** Pairs of letters that two readings of one line share at least, where ours is sure and where it is not; two machines agree in more. */
const alike = { sure: 0.72, unsure: 0.5 }
/** A line that is read this well. */
const sure = 0.8
/** Of the lines compared, so many must be unlike, and no fewer than three. */
const unlike = 0.5

/** The numbers of the pages whose text their pictures do not show. */
export async function contradictedPages(
  pages: readonly Page[],
  draw: (number: number) => Promise<Sheet>,
  recognizer: Recognizer,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const found: number[] = []
  for (const page of pages) {
    signal?.throwIfAborted()
    const text = page.runs.map((run) => run.text).join(' ')
    const told = await languageOfBody(text)
    const language = told === 'und' ? 'en' : told
    const lines = sampleOf(page)
    // without data for its language nothing can be said of it
    if (lines.length < 3 || recognizer.missing([language]).length > 0) continue
    const { picture, scale } = await draw(page.number)
    const shown = await Promise.all(
      lines.map(async (line) => {
        const cut = framed(cutOf(picture, line, scale))
        const words = await inTime(patience, signal, (limit) => recognizer.recognize(cut, [language], limit))
        const isSure = words !== null && meanOf(words) >= sure
        return {
          text: (words ?? []).map((word) => word.text).join(''),
          line,
          least: isSure ? alike.sure : alike.unsure,
        }
      }),
    )
    const off = shown.filter(({ text, line, least }) => likeness(textOf(line), text) < least)
    if (off.length >= 3 && off.length >= unlike * lines.length) found.push(page.number)
  }
  return found
}

/** Lines from all over the page, each of enough letters. */
function sampleOf(page: Page): (readonly Run[])[] {
  const rows = new Map<number, Run[]>()
  for (const run of page.runs) {
    if (run.text.trim() === '') continue
    const at = Math.round(run.baseline / 3)
    rows.set(at, [...(rows.get(at) ?? []), run])
  }
  const lines = [...rows.values()].filter((line) => lettersOf(textOf(line)).length >= leastLetters)
  const step = Math.max(1, lines.length / sample)
  return Array.from({ length: Math.min(sample, lines.length) }, (_, i) => lines[Math.floor(i * step)]!)
}

const textOf = (line: readonly Run[]) =>
  [...line]
    .sort((a, b) => a.x - b.x)
    .map((run) => run.text)
    .join(' ')

function cutOf(picture: Picture, line: readonly Run[], scale: number): Picture {
  const size = Math.max(...line.map((run) => Math.max(run.size, run.height)))
  const left = Math.min(...line.map((run) => run.x)) - 0.5 * size
  const right = Math.max(...line.map((run) => run.x + run.width)) + 0.5 * size
  const top = Math.min(...line.map((run) => run.y)) - 0.35 * size
  const bottom = Math.max(...line.map((run) => run.y + run.height)) + 0.35 * size
  return crop(picture, left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)
}

/** On white, as the engine wants it. */
function framed({ width, height, pixels }: Picture): Picture {
  const edge = 20
  const out = new Uint8Array((width + 2 * edge) * (height + 2 * edge)).fill(255)
  for (let y = 0; y < height; y++)
    out.set(pixels.subarray(y * width, (y + 1) * width), (y + edge) * (width + 2 * edge) + edge)
  return { width: width + 2 * edge, height: height + 2 * edge, pixels: out }
}

const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** How many pairs of letters two texts share, 0 to 1. */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string) => {
    const letters = [...lettersOf(text)]
    return new Set(letters.slice(1).map((letter, i) => letters[i]! + letter))
  }
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  // what stands beside the line's box on the picture is no contradiction
  return shared / Math.min(a.size, Math.max(b.size, 0.5 * a.size))
}
