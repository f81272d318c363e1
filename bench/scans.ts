// Makes scans of native letters, reads them, and prints how well; `--speed` compares with the bare engine, `--keep DIR` keeps the scans.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Letter, readLetter } from '../src/node/index.ts'
import { drawPage, openForDrawing } from '../src/node/ocr/render.ts'
import { openTesseract } from '../src/node/ocr/tesseract.ts'
import { makeScan, type ScanKind } from './make-scan.ts'
import { figure, type Gold, scoreLetter, type Tally } from './score.ts'

const { values: options } = parseArgs({
  options: {
    letters: { type: 'string' },
    keep: { type: 'string' },
    speed: { type: 'boolean', default: false },
  },
})

/** Letter, language of its body, and how it is scanned. */
const scans: readonly (readonly [string, string, ScanKind])[] = [
  ['d13', 'en', { dpi: 300, turn: 0.7, noise: 8, jpeg: 80 }],
  ['d12', 'en', { dpi: 300, turn: 1, noise: 8, jpeg: 80 }],
  ['d34', 'en', { dpi: 150, turn: 2, noise: 8, jpeg: 80 }],
  ['d25', 'en', { dpi: 200, turn: 1, noise: 10, jpeg: 75, shade: 0.5 }],
  ['d24', 'fr', { dpi: 300, turn: -1.2, noise: 10, jpeg: 75 }],
  ['d05', 'es', { dpi: 200, turn: 1.5, noise: 8, jpeg: 80 }],
  ['d09', 'de', { dpi: 300, turn: 0.4, noise: 12, jpeg: 70 }],
  ['d19', 'ru', { dpi: 300, turn: -0.8, noise: 8, jpeg: 80 }],
  ['d15', 'zh-Hant', { dpi: 300, turn: 0.5, noise: 6, jpeg: 85 }],
  ['d16', 'ja', { dpi: 200, turn: -0.5, noise: 6, jpeg: 85 }],
]

const fixture = (id: string, file: string) =>
  readFileSync(new URL(`../fixtures/letters/${id}/${file}`, import.meta.url))
const chosen = options.letters?.split(',')

if (options.speed) await compareSpeed()
else await measure()

async function measure(): Promise<void> {
  console.log(`${'scan'.padEnd(34)} exact relax   num   wrong names below 95 % of the right ones   s a page`)
  const tallies: Record<string, number>[] = []
  for (const [id, language, kind] of scans) {
    if (chosen && !chosen.includes(id)) continue
    const scan = await makeScan(fixture(id, 'letter.pdf'), kind)
    if (options.keep) {
      mkdirSync(options.keep, { recursive: true })
      writeFileSync(path.join(options.keep, `${id}.pdf`), scan)
      writeFileSync(path.join(options.keep, `${id}.gold.json`), fixture(id, 'gold.json'))
    }
    const start = performance.now()
    const letter = await readLetter(scan, { name: `${id}.pdf`, cache: false })
    const seconds = (performance.now() - start) / 1000
    const gold = JSON.parse(fixture(id, 'gold.json').toString()) as Gold
    const tally: Tally = scoreLetter(gold, letter)
    const figures = Object.fromEntries(
      (['exact', 'relaxed', 'number'] as const).map((measure) => [measure, figure(tally, measure) ?? Number.NaN]),
    )
    tallies.push(figures)
    const name = `${id} ${language} ${kind.dpi} dpi, ${kind.turn ?? 0}°${kind.shade ? ', slanted light' : ''}`
    const cells = Object.values(figures).map((value) => (Number.isNaN(value) ? '    -' : value.toFixed(3)))
    console.log(
      `${name.padEnd(34)} ${cells.join(' ')}   ${doubt(letter, gold).padEnd(42)} ${(seconds / letter.source.pages).toFixed(1)}`,
    )
  }
  const mean = (measure: string) => {
    const own = tallies.flatMap((one) => (Number.isNaN(one[measure]) ? [] : [one[measure]!]))
    return (own.reduce((sum, value) => sum + value, 0) / own.length).toFixed(3)
  }
  console.log(`${'mean'.padEnd(34)} ${mean('exact')} ${mean('relaxed')} ${mean('number')}`)
}

/** How many of the wrong names stand below 95 % of the right ones in confidence: those a reviewer finds first. */
function doubt(letter: Letter, gold: Gold): string {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[«»“”]/gu, '"')
      .replace(/[–—]/gu, '-')
  const names = new Set(gold.signatories.flatMap((one) => [one.name, ...(one.altNames ?? [])]).map(plain))
  const right = letter.signatories.filter((one) => names.has(plain(one.name)))
  const wrong = letter.signatories.filter((one) => !names.has(plain(one.name)))
  const sorted = right.map((one) => one.confidence).sort((a, b) => a - b)
  const bar = sorted[Math.floor(sorted.length * 0.05)] ?? 1
  return `${wrong.filter((one) => one.confidence < bar).length} of ${wrong.length}`
}

/** A scan of ten pages: ours, from file to dataset, against the engine alone on the same pages. */
async function compareSpeed(): Promise<void> {
  const file = await makeScan(
    fixture('global-call-2020', 'letter.pdf'),
    { dpi: 300, turn: 0.6, noise: 8, jpeg: 80 },
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  )
  const start = performance.now()
  const letter = await readLetter(new Uint8Array(file), { cache: false })
  const ours = performance.now() - start
  const between = performance.now()
  const engine = openTesseract(2)
  const document = await openForDrawing(new Uint8Array(file), undefined, undefined)
  const work: Promise<unknown>[] = []
  for (let page = 1; page <= document.numPages; page++)
    work.push(engine.recognize((await drawPage(document, page)).picture, ['en']))
  await Promise.all(work)
  await engine.close()
  const bare = performance.now() - between
  console.log(
    `${letter.source.pages} pages: ours ${(ours / 1000 / letter.source.pages).toFixed(2)} s a page, the bare engine with as many threads ${(bare / 1000 / letter.source.pages).toFixed(2)}: ${(ours / bare).toFixed(2)} ×; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
}
