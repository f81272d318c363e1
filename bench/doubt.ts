// How far the doubt about recognised words tells wrong ones from right ones, on half of the letters; `--fit` learns the weights on the other half.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { weights } from '../src/node/ocr/doubt.ts'
import { evidenceOf, type Feature, features } from '../src/node/ocr/evidence.ts'
import { readSheet } from '../src/node/ocr/index.ts'
import { openSheets } from '../src/node/ocr/machine.ts'
import { openTesseract } from '../src/node/ocr/tesseract.ts'
import { readPdf } from '../src/pdf.ts'
import { makeScan, type ScanKind } from './make-scan.ts'
import type { Gold } from './score.ts'

const { values: options } = parseArgs({ options: { fit: { type: 'boolean', default: false } } })

const kind = (dpi: number, turn: number): ScanKind => ({ dpi, turn, noise: 8, jpeg: 75 })
/** Letters to learn from: none that bench/scans.ts reads. */
const lessons: readonly (readonly [string, ScanKind])[] = [
  ['d02', kind(200, 0.6)],
  ['d03', kind(300, -0.5)],
  ['d06', kind(150, 0.3)],
  ['d08', { ...kind(200, 1), shade: 0.4 }],
  ['d10', kind(300, 0.4)],
  ['d14', kind(150, -0.6)],
  ['d20', kind(200, 0.8)],
  ['d21', kind(300, -1)],
  ['d23', kind(200, 0.5)],
  ['d33', kind(150, 1.2)],
  ['d36', kind(200, 0.4)],
  ['d40', kind(200, -0.6)],
]
/** Letters to show it on. */
const trials: readonly (readonly [string, ScanKind])[] = [
  ['d05', kind(200, 1.5)],
  ['d12', kind(300, 1)],
  ['d13', kind(300, 0.7)],
  ['d25', { ...kind(200, 1), shade: 0.5 }],
  ['d34', kind(150, 2)],
]
/** What a piece of evidence takes off the log odds where no lesson shows it. */
const guess: Readonly<Record<Feature, number>> = {
  engine: 3,
  known: 2,
  han: 1,
  letter: 2,
  rival: 3,
  marks: 3,
  odd: 2.5,
  sign: 2.5,
  comma: 5.5,
  foreign: 4,
  unlike: 0.3,
  near: 1.5,
  unknown: 1,
  join: 2,
  split: 4,
  breadth: 2,
  twice: 0.3,
  accented: 0.3,
  strange: 2,
  passed: 5,
}

/** Signs that stand in a word by mistake as often as not, and a comma behind a short form. */
const telling = /[^\p{L}\p{M}\p{N}.,;:()-]|^\p{Lu}\p{Ll}{0,3},$/u

/** Quotation marks made alike. */
const plain = (text: string) => text.normalize('NFKC').replace(/[‘’]/gu, "'").replace(/[“”„]/gu, '"')

interface Sample {
  readonly evidence: readonly number[]
  readonly engine: number
  readonly isRight: boolean
}

const engine = openTesseract()
const samples = await samplesOf(options.fit ? lessons : trials)
await engine.close()
if (options.fit) print(learned(samples))
else show(samples)

async function samplesOf(letters: readonly (readonly [string, ScanKind])[]): Promise<Sample[]> {
  const all: Sample[] = []
  for (const [id, how] of letters) {
    const folder = new URL(`../fixtures/letters/${id}/`, import.meta.url)
    const letter = readFileSync(new URL('letter.pdf', folder))
    const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold
    const native = await readPdf(new Uint8Array(letter), id, {})
    const texts = [
      ...native.pages.map((page) => page.runs.map((run) => run.text).join('')),
      ...native.pages.map((page) => page.runs.map((run) => run.text).join(' ')),
      ...gold.signatories.flatMap((one) => [one.name, ...(one.altNames ?? [])]),
    ]
    const printed = wordsIn(texts)
    const print = plain(texts.join('\n'))
    const scan = await makeScan(letter, how, [1, 2])
    const sheets = await openSheets(scan, { name: id, mediaType: 'application/pdf' })
    for (let number = 1; number <= sheets.count; number++) {
      const { picture, words, language } = await readSheet(await sheets.draw(number), engine, {})
      const evidence = evidenceOf(picture, words, language ?? 'und', (tag) => engine.missing([tag]).length > 0)
      for (const [word, figures] of evidence)
        if (/\p{L}{2}/u.test(word.text) && !/\p{Script=Arabic}/u.test(word.text))
          all.push({
            evidence: figures,
            engine: word.confidence,
            isRight:
              [...wordsIn([word.text])].every((one) => printed.has(one)) &&
              (!telling.test(word.text) || print.includes(plain(word.text))),
          })
    }
    await sheets.close()
  }
  return all
}

/** Words with the signs inside them. */
function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(plain(texts.join('\n')).match(/[\p{L}\p{M}\p{N}]+(?:['&-][\p{L}\p{M}\p{N}]+)*/gu) ?? [])
}

/** How likely a word is right by these weights, that of the start last. */
function chance(own: readonly number[], evidence: readonly number[]): number {
  return 1 / (1 + Math.exp(evidence.reduce((sum, value, i) => sum + own[i]! * value, -own.at(-1)!)))
}

/** Logistic regression by steps down the slope, each weight held near its guess by what two samples weigh. */
function learned(lessons: readonly Sample[]): number[] {
  const before = [...features.map((feature) => guess[feature]), 4]
  const own = [...before]
  for (let round = 0; round < 4000; round++) {
    const slope = own.map((weight, i) => (i < features.length ? 2 * (weight - before[i]!) : 0))
    for (const { evidence, isRight } of lessons) {
      const off = chance(own, evidence) - (isRight ? 1 : 0)
      for (const [i, value] of evidence.entries()) slope[i]! -= off * value
      slope[features.length]! += off
    }
    for (const [i, step] of slope.entries()) own[i] = Math.max(0, own[i]! - (8 * step) / lessons.length)
  }
  return own
}

function print(own: readonly number[]): void {
  console.log([...features, 'start'].map((name, i) => `  ${name}: ${Math.round(own[i]! * 10) / 10},`).join('\n'))
}

function show(trials: readonly Sample[]): void {
  const own = [...features.map((feature) => weights[feature]), weights.start]
  const right = trials.filter((sample) => sample.isRight)
  const wrong = trials.filter((sample) => !sample.isRight)
  const below = (of: (sample: Sample) => number, share: number) => {
    const sorted = right.map(of).sort((a, b) => a - b)
    const bar = sorted[Math.floor(share * sorted.length)]!
    return `${wrong.filter((sample) => of(sample) < bar).length} of ${wrong.length}`
  }
  for (const share of [0.02, 0.05, 0.1])
    console.log(
      `wrong words below ${100 - 100 * share} % of the right ones: ${below((sample) => chance(own, sample.evidence), share)}, by the engine alone ${below((sample) => sample.engine, share)}`,
    )
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.8],
    [0.8, 0.95],
    [0.95, 1],
  ] as const) {
    const those = trials.filter(({ evidence }) => chance(own, evidence) >= from && chance(own, evidence) < to)
    const share = those.filter((sample) => sample.isRight).length / those.length
    console.log(`trusted ${from} to ${to}: ${those.length} words, ${(100 * share).toFixed(1)} % right`)
  }
}
