// The embedded recogniser: Tesseract as WebAssembly, in threads, with language data from packages; no network.

import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ReadError } from '../../model/finding.ts'
import { apartAtBlanks, type Bounds, partedAtBlanks, type Sign, type ToldWord, whiteBetween } from './blanks.ts'
import { dataOf, type LanguageFile } from './language-data.ts'
import { type Picture, toPgm } from './picture.ts'
import type { Recognizer, Word } from './recognizer.ts'
import type { Answer, Task } from './worker.ts'

interface Thread {
  readonly worker: Worker
  /** Languages that it was asked for: asking for them again costs no loading. */
  readonly languages: Set<string>
}

interface Job {
  readonly task: Omit<Task, 'id'>
  readonly signal: AbortSignal | undefined
  resolve(json: string): void
  reject(cause: unknown): void
}

/** @throws ReadError `ocr-missing` where the engine's package is not installed */
export function openTesseract(threads = Math.min(4, os.availableParallelism())): Recognizer {
  const require = createRequire(import.meta.url)
  try {
    require.resolve('tesseract.js-core/package.json')
  } catch (cause) {
    throw new ReadError(
      'ocr-missing',
      'pages are pictures and the recogniser is not installed: npm install tesseract.js-core @tesseract.js-data/eng',
      { cause },
    )
  }
  const idle: Thread[] = []
  const all = new Set<Thread>()
  const queue: Job[] = []

  function start(): Thread {
    const self = fileURLToPath(import.meta.url)
    const worker = new Worker(path.join(path.dirname(self), `worker${path.extname(self)}`))
    worker.setMaxListeners(0)
    worker.unref()
    const thread = { worker, languages: new Set<string>() }
    all.add(thread)
    return thread
  }

  function next(): void {
    const job = queue[0]
    if (!job) return
    const wanted = codesOf(job.task.languages)
    let thread = idle.find((one) => one.languages.has(wanted)) ?? (all.size < threads ? start() : idle[0])
    if (!thread) return
    queue.shift()
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
    run(thread, job)
    thread = undefined
    next()
  }

  function run(thread: Thread, { task, signal, resolve, reject }: Job): void {
    const { worker } = thread
    thread.languages.add(codesOf(task.languages))
    const done = () => {
      worker.off('message', answer)
      worker.off('error', broken)
      signal?.removeEventListener('abort', abort)
      worker.unref()
    }
    const drop = () => {
      done()
      all.delete(thread)
      void worker.terminate()
      next()
    }
    const answer = ({ json, error }: Answer) => {
      done()
      idle.push(thread)
      if (json === undefined) reject(new Error(error))
      else resolve(json)
      next()
    }
    const broken = (cause: unknown) => {
      reject(cause)
      drop()
    }
    const abort = () => {
      reject(signal!.reason)
      drop()
    }
    worker.ref()
    worker.on('message', answer)
    worker.on('error', broken)
    signal?.addEventListener('abort', abort)
    worker.postMessage({ id: 0, ...task } satisfies Task)
  }

  return {
    name: 'tesseract',
    missing: (languages) => languages.flatMap((language) => dataOf(language).missing),
    async recognize(picture, languages, signal) {
      signal?.throwIfAborted()
      const files = languages.flatMap((language) => dataOf(language).files)
      const own = files.filter((file, i) => files.findIndex((other) => other.code === file.code) === i)
      if (own.length === 0)
        throw new ReadError('ocr-missing', `there is no data to recognise ${languages.join(', ')} with`)
      const json = await new Promise<string>((resolve, reject) => {
        queue.push({ task: { image: toPgm(picture), languages: own }, signal, resolve, reject })
        next()
      })
      return wordsOf(json, picture)
    },
    async close() {
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
      all.clear()
      idle.length = 0
    },
  }
}

const codesOf = (languages: readonly LanguageFile[]) => languages.map((one) => one.code).join('+')

interface Told {
  readonly blocks?: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly {
        readonly bbox: Bounds
        readonly baseline: Bounds
        readonly rowAttributes: { readonly rowHeight: number; readonly descenders: number; readonly ascenders: number }
        readonly words: readonly (Omit<ToldWord, 'text'> & { readonly text?: string })[]
      }[]
    }[]
  }[]
}

/** A line that rises by less of its height is level enough. */
const askew = 0.2

const middleOf = ({ x0, x1 }: Bounds) => (x0 + x1) / 2

function wordsOf(json: string, picture: Picture): Word[] {
  // the marks that turn a line's direction are no print
  const told = JSON.parse(json.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')) as Told
  const lines = (told.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  // what the engine gave up on bears no text
  const read = lines.map((line) => line.words.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : [])))
  return partedAtBlanks(read, picture).flatMap((parted, line) => {
    const { baseline, rowAttributes } = lines[line]!
    const words = apartAtBlanks(parted, picture, rowAttributes.rowHeight)
    const level = levelOf(words, baseline, rowAttributes.rowHeight)
    return words.map(({ text, confidence, bbox, symbols }, at): Word => {
      const middle = middleOf(bbox)
      const before = words[at - 1]?.symbols?.at(-1)
      const run = baseline.x1 - baseline.x0
      const slope = run === 0 ? 0 : (baseline.y1 - baseline.y0) / run
      const stands = level ?? baseline.y0 + (middle - baseline.x0) * slope
      const isQuoted = /["“„«‘‚]/u.test(
        words
          .slice(0, at + 1)
          .map((word) => word.text)
          .join(' ')
          .slice(0, -2),
      )
      const mark = isQuoted ? null : markOf(text, symbols ?? [], stands, rowAttributes.rowHeight)
      return {
        text,
        x: bbox.x0,
        y: bbox.y0,
        width: bbox.x1 - bbox.x0,
        height: bbox.y1 - bbox.y0,
        baseline: stands,
        size: rowAttributes.rowHeight,
        confidence: Math.max(0, Math.min(1, confidence / 100)),
        ...(symbols?.length ? { sureness: symbols.map((symbol) => symbol.confidence / 100) } : {}),
        line,
        ...(mark ? { mark } : {}),
        ...(symbols?.length && /^\p{Script=Hangul}+/u.test(text)
          ? {
              syllables: [middleOf(symbols[0]!.bbox), middleOf(symbols.at(-1)!.bbox)] as const,
              white: before ? whiteBetween(picture, before.bbox, symbols[0]!.bbox) : 0,
            }
          : {}),
      }
    })
  })
}

/** A line of few words far apart may be laid askew through them: where their feet are level, so is the line. */
export function levelOf(words: readonly ToldWord[], line: Bounds, size: number): number | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || line.x1 === line.x0) return null
  const rise = ((line.y1 - line.y0) / (line.x1 - line.x0)) * (middleOf(last.bbox) - middleOf(first.bbox))
  if (Math.abs(rise) < askew * size) return null
  const half = Math.ceil(words.length / 2)
  const feet = (part: readonly ToldWord[]) => medianOf(part.map(({ bbox }) => bbox.y1))
  return Math.abs(feet(words.slice(-half)) - feet(words.slice(0, half))) < 0.3 * Math.abs(rise) ? feet(words) : null
}

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** A sign that stands high behind a letter: a footnote mark, whatever it was taken for. The apostrophe of a plural stands so, too. */
function markOf(text: string, symbols: readonly Sign[], baseline: number, size: number): Word['mark'] | null {
  const last = symbols.findLastIndex((symbol) => !/^[.,;:]$/u.test(symbol.text))
  const [before, mark] = [symbols[last - 1], symbols[last]]
  if (!before || !mark || !/^[\p{L}\p{M}.)]+$/u.test(before.text) || !/^[^\p{L}\p{N}ºª)\]]$/u.test(mark.text))
    return null
  if (/^['’]$/u.test(mark.text) && /[sxz]$/iu.test(before.text)) return null
  const isHigh = baseline - mark.bbox.y1 > 0.3 * size && baseline - mark.bbox.y0 > 0.6 * size
  const isBehind = baseline - before.bbox.y1 < 0.15 * size
  const at = text.lastIndexOf(mark.text)
  return isHigh && isBehind && at > 0 ? { at, x: mark.bbox.x0, width: mark.bbox.x1 - mark.bbox.x0 } : null
}
