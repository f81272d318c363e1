// Recognised words of a picture → runs of a page, as if the page had been printed with them.

import type { Page, Run } from '../../model/paper.ts'
import { linesOf, type Word } from './recognizer.ts'

/** A gap of more heights of print parts two columns: no blank is set into it. */
const widestSpace = 1
/** Between Han and kana a narrower gap is no blank. */
const narrowestBlank = 0.95
/** Less white between two syllables of Hangul is no blank, in steps from one to the next. */
const leastWhite = 0.3
/** Figures of one label stand nearer than this, however wide the font sets them. */
const widestLabelGap = 0.75
const wide = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}]/gu
/** Heights of print that differ by less than this are one size: recognised heights are rough. */
const sameSize = 0.18
/** Below this the engine hardly saw a sign that is as small as a comma. */
const unsure = 0.75

/** `scale`: pixels of a point. */
export function runsOf(words: readonly Word[], scale: number): Run[] {
  const usual: Usual = {
    size: medianOf(words.map((word) => word.size)),
    height: medianOf(words.map((word) => word.height)),
    breadth: medianOf(linesOf(words).map(breadthOf)),
  }
  const steps = stepsOf(words, usual)
  const runs: Run[] = []
  const lines = linesOf(words).map((line) => joinFigures(line.map(withArabicComma)))
  for (const [at, line] of lines.entries()) {
    const size = sizeOf(line, usual)
    for (const [i, word] of line.entries()) {
      const before = line[i - 1]
      const behind = line[i + 1]
      const reach =
        behind && isHole(word, behind, size, [...lines.slice(Math.max(0, at - 2), at), ...lines.slice(at + 1, at + 3)])
      // a gap that parts nothing is closed
      const isTight = behind && (isWide(word, behind) || isHangul(word, behind)) && !isBlank(word, behind, size, steps)
      const isClosed = reach || (behind && isWordSpace(word, behind, size, line))
      const width = isTight
        ? behind.x - word.x
        : isClosed
          ? Math.max(word.width, behind.x - word.x - (reach ? 0.3 : 0.2) * size)
          : word.width
      const baseline = word.baseline / scale
      const base = { size: size / scale, baseline, y: baseline - (0.8 * size) / scale, height: size / scale, font: '' }
      if (before) {
        const end = runs.at(-1)!.x * scale + runs.at(-1)!.width * scale
        if (word.x - before.x - before.width < widestSpace * size && isBlank(before, word, size, steps))
          runs.push({ ...base, text: ' ', x: end / scale, width: Math.max(0, word.x - end) / scale, direction: 'ltr' })
      }
      const direction = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word.text) ? 'rtl' : 'ltr'
      const run = (text: string, from: number, breadth: number, more: Partial<Run> = {}): Run => {
        const place = {
          x: from / scale,
          width: breadth / scale,
          direction,
          confidence: word.trust ?? word.confidence,
        } as const
        return { ...base, text, ...place, ...more }
      }
      const { mark } = word
      if (mark) {
        const end = mark.x + mark.width
        const high = {
          size: (0.6 * size) / scale,
          baseline: baseline - (0.4 * size) / scale,
          height: (0.5 * size) / scale,
        }
        runs.push(run(word.text.slice(0, mark.at), word.x, mark.x - word.x))
        runs.push(run(word.text[mark.at]!, mark.x, mark.width, high))
        if (mark.at + 1 < word.text.length) runs.push(run(word.text.slice(mark.at + 1), end, word.x + width - end))
      } else runs.push(run(word.text, word.x, width))
    }
  }
  return runs
}

/** What stands behind Arabic letters is their own comma; where the engine is hardly sure a semicolon is, too, and a dot before the line's last word. */
function withArabicComma(word: Word, at: number): Word {
  const isUnsure = word.confidence < unsure
  const comma = isUnsure ? /(?<=[\p{Script=Arabic}\p{M}])[,;؛]+$/u : /(?<=[\p{Script=Arabic}\p{M}]),[,؛]*$/u
  // short forms end with dots; the leftmost word is the last one
  const isDot = isUnsure && at > 0 && /(?<=[\p{Script=Arabic}\p{M}]{3})\.$/u.test(word.text)
  const text = word.text.replace(isDot ? /\.$/u : comma, '،')
  return text === word.text ? word : { ...word, text }
}

/** A label whose figures were taken for two words is one: `1` and `0.`. */
function joinFigures(line: readonly Word[]): readonly Word[] {
  const [first, second] = line
  if (!first || !second || !/^[([]?\p{Nd}{1,3}$/u.test(first.text) || !/^\p{Nd}{1,3}[.)\]、．,:]/u.test(second.text))
    return line
  if (second.x - first.x - first.width > widestLabelGap * second.size) return line
  const confidence = Math.min(first.confidence, second.confidence)
  const joined = {
    ...second,
    text: first.text + second.text,
    x: first.x,
    width: second.x + second.width - first.x,
    confidence,
    trust: confidence,
  }
  return [joined, ...line.slice(2)]
}

/** Whether a wide gap is where a letter was not recognised: the lines around it have print there, so that it parts no columns. */
function isHole(before: Word, behind: Word, size: number, around: readonly (readonly Word[])[]): boolean {
  const end = before.x + before.width
  const gap = behind.x - end
  if (gap < 0.8 * size || gap > 3 * size) return false
  const middle = end + gap / 2
  const covers = around.filter((line) => line.some((word) => word.x < middle && word.x + word.width > middle))
  return around.length > 0 && covers.length >= around.length / 2
}

/** Whether the gap between two words is as wide as the line's other word spaces: no column begins behind it, whatever stands above. */
function isWordSpace(before: Word, behind: Word, size: number, line: readonly Word[]): boolean {
  const gap = behind.x - before.x - before.width
  if (gap > 0.9 * size) return false
  const gaps = line.slice(1).map((word, i) => word.x - line[i]!.x - line[i]!.width)
  return gap < 0.4 * size || (gaps.length > 3 && gap < 1.4 * medianOf(gaps))
}

/** What most print of the page is like, in pixels. */
interface Usual {
  readonly size: number
  /** Height of a word. */
  readonly height: number
  /** Breadth of a character. */
  readonly breadth: number
}

/** Whether two words meet with Han or kana. */
function isWide(before: Word, behind: Word): boolean {
  const pair = `${[...before.text].at(-1)}${[...behind.text][0]}`
  return /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hira}\p{Script_Extensions=Kana}ー・、。，（）「」]{2}$/u.test(
    pair,
  )
}

/** Whether two words meet with Hangul. */
function isHangul(before: Word, behind: Word): boolean {
  const pair = `${[...before.text].at(-1)}${[...behind.text][0]}`
  return /^\p{Script=Hangul}{2}$/u.test(pair) && before.syllables !== undefined && behind.syllables !== undefined
}

/** Whether the gap between two words is a blank. */
function isBlank(before: Word, behind: Word, size: number, { blank, pitch }: Steps): boolean {
  const gap = behind.x - before.x - before.width
  if (behind.blank) return true
  if (isWide(before, behind)) return gap > narrowestBlank * size
  // syllables stand in squares of one size, whatever their ink
  if (isHangul(before, behind)) {
    const isStep = behind.syllables![0] - before.syllables![1] > blank * size
    return isStep && (behind.white ?? size) > leastWhite * pitch * size
  }
  return gap > 0
}

/** How far the middles of Hangul syllables stand apart, in heights of print. */
interface Steps {
  /** Of neighbours inside a word. */
  readonly pitch: number
  /** A longer step is one over a blank. */
  readonly blank: number
}

/** Steps inside words end and those over blanks begin where two heaps of them lie furthest apart. */
function stepsOf(words: readonly Word[], usual: Usual): Steps {
  const steps = linesOf(words)
    .flatMap((line) => {
      const size = sizeOf(line, usual)
      return line.flatMap((word, i) => {
        const before = line[i - 1]?.syllables
        return before && word.syllables ? [(word.syllables[0] - before[1]) / size] : []
      })
    })
    .sort((a, b) => a - b)
  // most syllables stand inside words
  const pitch = steps[Math.floor(steps.length / 4)] ?? 0
  const near = steps.filter((step) => step > 0.8 * pitch && step < 1.7 * pitch)
  let best = { at: 1.2 * pitch, apart: 0 }
  for (let i = 1; i < near.length; i++) {
    const at = (near[i - 1]! + near[i]!) / 2
    if (at < 1.08 * pitch || at > 1.3 * pitch) continue
    const apart = i * (near.length - i) * (meanOf(near.slice(i)) - meanOf(near.slice(0, i))) ** 2
    if (apart > best.apart) best = { at, apart }
  }
  return { pitch, blank: best.at }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Breadth of a letter; a character of East Asia is as broad as two. */
function breadthOf(line: readonly Word[]): number {
  const letters = line.reduce((sum, { text }) => sum + [...text].length + (text.match(wide)?.length ?? 0), 0)
  return line.reduce((sum, word) => sum + word.width, 0) / letters
}

/** Size of a line's print: the page's usual one unless both its row and its words say otherwise. An accent makes the row high, not the words. */
function sizeOf(line: readonly Word[], usual: Usual): number {
  const own = medianOf(line.map((word) => word.size))
  const [row, words] = [own / usual.size, medianOf(line.map((word) => word.height)) / usual.height]
  const isLarger =
    row > 1 + sameSize && words > 1 + 0.6 * sameSize && breadthOf(line) > (1 + 0.4 * sameSize) * usual.breadth
  const isSmaller = row < 1 - 0.7 * sameSize && words < 1 - 0.4 * sameSize
  return isLarger || isSmaller ? own : usual.size
}

/** Print of the pages' usual size is of one size: recognised heights differ a little from page to page. */
export function sameSizes(pages: readonly Page[]): Page[] {
  const usual = pages.map((page) => medianOf(page.runs.map((run) => run.size)))
  const common = medianOf(usual.filter((size) => size > 0))
  return pages.map((page, i) => {
    const own = usual[i]!
    if (own === 0 || own === common || Math.abs(own - common) > sameSize * common) return page
    return { ...page, runs: page.runs.map((run) => (run.size === own ? { ...run, size: common } : run)) }
  })
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
