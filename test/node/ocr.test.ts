// Letters that are pictures: scans, photographs, picture files, fonts that do not tell their letters.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { createCanvas } from '@napi-rs/canvas'
import tiff from 'utif2'
import { makeScan, type ScanKind, scanPictures } from '../../bench/make-scan.ts'
import { entryImage, type NodeReadOptions, type Recognizer, readLetter } from '../../src/node/index.ts'
import { makePdf } from '../helpers/pdf.ts'

const names = ['Alpha Union', 'Bureau of Friends', 'Centre for Peace', 'Delta Women Forum', 'Echo Trust']
const printed = (heading: string, list: readonly string[]) =>
  makePdf([
    {
      prints: [
        { text: 'Open letter on the river', x: 120, y: 270, size: 14 },
        { text: 'We ask the minister to stop the works at once and to hear those who live there.', x: 30, y: 240 },
        { text: 'The works have begun without a permit, and the river is dying before our eyes.', x: 30, y: 226 },
        { text: heading, x: 30, y: 200 },
        ...list.map((name, i) => ({ text: `${i + 1}. ${name}`, x: 30, y: 184 - 14 * i })),
      ],
    },
  ])
const letter = printed('Signed by:', names)
const fixture = (id: string) => readFileSync(new URL(`../../fixtures/letters/${id}/letter.pdf`, import.meta.url))
const fresh: NodeReadOptions = { cache: false }
const clean: ScanKind = { dpi: 200, noise: 5, jpeg: 85 }

test.each<[string, ScanKind]>([
  ['a clean scan', clean],
  ['paper that was fed askew', { ...clean, turn: 1.5 }],
  ['paper that lay sideways', { ...clean, turn: 90 }],
  ['paper that lay on its head', { ...clean, turn: 180 }],
  ['a photocopy with black edges and dirt', { ...clean, dpi: 300, copied: true }],
  ['a photograph in slanted light', { ...clean, turn: -1, shade: 0.6 }],
])('%s: who signed, and that it was recognised', async (_, kind) => {
  const { signatories, source, findings, ledger } = await readLetter(await makeScan(letter, kind), fresh)
  expect(signatories.map(({ number, name }) => [number, name])).toEqual(names.map((name, i) => [i + 1, name]))
  expect(source.textLayer).toBe('ocr')
  expect(findings.map((finding) => finding.code)).toContain('recognition/read-from-picture')
  const { shown, ...parts } = ledger
  expect(Object.values(parts).reduce((sum, ink) => sum + ink, 0)).toBe(shown)
})

test('boxes stand where the paper shows the entry, also where it lay askew', async () => {
  const straight = await readLetter(await makeScan(letter, clean), fresh)
  const askew = await readLetter(await makeScan(letter, { ...clean, turn: 2 }), fresh)
  const [one, other] = [straight, askew].map((read) => read.signatories[4]!.boxes[0]!)
  // the page's middle is at 200, 150: print left of it goes up when the paper is turned clockwise
  const turned = (2 * Math.PI) / 180
  const [dx, dy] = [one!.x + one!.width / 2 - 200, one!.y + one!.height / 2 - 150]
  expect(other!.x + other!.width / 2).toBeCloseTo(200 + dx * Math.cos(turned) - dy * Math.sin(turned), -1)
  expect(Math.abs(other!.y + other!.height / 2 - (150 + dx * Math.sin(turned) + dy * Math.cos(turned)))).toBeLessThan(2)
})

test('pages with text are not recognised; the one that is a picture is', async () => {
  const calls: number[] = []
  const counting: Recognizer = {
    name: 'counting',
    missing: () => [],
    recognize: async ({ width }) => {
      calls.push(width)
      return []
    },
    close: async () => {},
  }
  const { source, signatories } = await readLetter(letter, { ...fresh, recognizer: counting })
  expect([source.textLayer, signatories.length, calls]).toEqual(['native', 5, []])
})

test('a letter whose fonts do not tell their letters is recognised', async () => {
  const { signatories, source, findings } = await readLetter(fixture('d39'), fresh)
  expect(source.textLayer).toBe('ocr')
  expect(signatories.length).toBeGreaterThanOrEqual(28)
  expect(findings.map((finding) => finding.code)).toContain('recognition/read-from-picture')
})

test('a font with a wrong table: its print is recognised, the rest stays as the file tells it', async () => {
  const organizations = [
    'Alpha Union of Workers',
    'Bureau of Friends',
    'Centre for Peace',
    'Delta Women Forum',
    'Echo Trust',
  ]
  const file = makePdf([
    {
      prints: [
        { text: 'We ask the minister to stop the works at once and to hear those who live there.', x: 30, y: 240 },
        { text: 'Signed by:', x: 30, y: 200 },
        ...organizations.flatMap((name, i) => [
          { text: `${i + 1}.`, x: 30, y: 184 - 14 * i },
          { text: name, x: 45, y: 184 - 14 * i, lies: true },
        ]),
      ],
    },
  ])
  const { signatories, source, findings } = await readLetter(file, fresh)
  expect(signatories.map(({ number, name }) => [number, name])).toEqual(organizations.map((name, i) => [i + 1, name]))
  expect(source.textLayer).toBe('mixed')
  expect(findings.map((finding) => finding.code)).toEqual(['recognition/read-from-picture'])
  const unaided = await readLetter(file, { ocr: false })
  expect(unaided.findings.map((finding) => finding.code)).toContain('source/lying-font')
})

test.each<[string, (text: string) => string, string]>([
  ['says what the picture shows', (text) => text, 'source/recognised-text'],
  ['says something else', () => 'Nobody has signed this letter, and nobody will', 'source/contradicted-text'],
  [
    'has each letter shifted',
    (text) => text.replace(/\S/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 1)),
    'recognition/read-from-picture',
  ],
])('an unseen text over a scan that %s', async (_, unseen, code) => {
  const { signatories, findings } = await readLetter(await makeScan(letter, { ...clean, unseen }), fresh)
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(findings.map((finding) => finding.code)).toContain(code)
})

test('without recognition a scan is an error', async () => {
  await expect(readLetter(fixture('d35'), { ocr: false })).rejects.toMatchObject({ code: 'no-text' })
})

let png: Uint8Array
let tif: Uint8Array
beforeAll(async () => {
  const [page] = await scanPictures(letter, clean)
  const { loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(page!.jpeg))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  png = new Uint8Array(await canvas.encode('png'))
  const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height)
  tif = new Uint8Array(tiff.encodeImage(new Uint8Array(data.buffer), image.width, image.height))
})

test.each([
  ['image/png', () => png],
  ['image/tiff', () => tif],
])('a letter as %s', async (mediaType, file) => {
  const { signatories, source } = await readLetter(file(), fresh)
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(source).toMatchObject({ mediaType, pages: 1, textLayer: 'ocr' })
})

test('a wide character that is hardly sure is kept among others, and dropped as dirt where it stands alone', async () => {
  const engine = (
    words: readonly (readonly [text: string, x: number, y: number, confidence: number])[],
  ): Recognizer => ({
    name: 'told',
    missing: () => [],
    recognize: async () =>
      words.map(([text, x, y, confidence]) => {
        const place = { x, y, width: 38 * text.length, height: 38, baseline: y + 38, size: 40 }
        return { text, confidence, ...place, line: y }
      }),
    close: async () => {},
  })
  const { signatories } = await readLetter(await makeScan(letter, clean), {
    ...fresh,
    ocrLanguages: ['ja'],
    recognizer: engine([
      ['賛同団体', 100, 100, 0.9],
      ['京都市民', 100, 200, 0.9],
      ['連', 256, 200, 0.9],
      ['帯', 296, 200, 0.1],
      ['協会', 336, 200, 0.9],
      ['東京市民協会', 100, 300, 0.9],
      ['拓', 900, 380, 0.05],
      ['大阪市民協会', 100, 400, 0.9],
    ]),
  })
  expect(signatories.map(({ name }) => name)).toEqual(['京都市民連帯協会', '東京市民協会', '大阪市民協会'])
})

test('a blank page and a picture without print: nothing is invented, and a finding says so', async () => {
  const canvas = createCanvas(900, 700)
  const context = canvas.getContext('2d')
  const light = context.createRadialGradient(300, 300, 20, 400, 400, 500)
  light.addColorStop(0, '#eee')
  light.addColorStop(1, '#333')
  for (const fill of ['white', light] as const) {
    context.fillStyle = fill
    context.fillRect(0, 0, 900, 700)
    const { signatories, findings } = await readLetter(new Uint8Array(await canvas.encode('png')), fresh)
    expect(signatories).toEqual([])
    expect(findings.map((finding) => finding.code)).toContain('recognition/nothing-recognized')
  }
})

test.each([
  ['cut short', () => png.slice(0, 2000), 'damaged'],
  ['cut within its head', () => png.slice(0, 20), 'damaged'],
  ['larger than can be read', () => withSize(png, 40_000, 40_000), 'limit'],
  ['a TIFF of nothing', () => new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0]), 'damaged'],
])('a picture that is %s: a clear error', async (_, file, code) => {
  await expect(readLetter(file(), { ...fresh, name: 'scan.png' })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/^scan\.png: /u),
  })
})

function withSize(file: Uint8Array, width: number, height: number): Uint8Array {
  const copy = file.slice()
  new DataView(copy.buffer).setUint32(16, width)
  new DataView(copy.buffer).setUint32(20, height)
  return copy
}

test('an entry as it stands on the page, from a PDF, a picture, and a letter kept as JSON', async () => {
  const { loadImage } = await import('@napi-rs/canvas')
  const scan = await makeScan(letter, clean)
  const fromPdf = await readLetter(letter, fresh)
  const kept = JSON.parse(JSON.stringify(await readLetter(scan, fresh))) as typeof fromPdf
  for (const [read, options] of [
    [fromPdf, {}],
    [await readLetter(png, fresh), {}],
    [kept, { input: scan }],
  ] as const) {
    const image = await loadImage(
      Buffer.from(await entryImage(read, read.signatories[1]!.id, { dpi: 150, ...options })),
    )
    // one line of ten points, as long as its name: with the margin around it
    expect([image.width > 120 && image.width < 500, image.height > 20 && image.height < 100]).toEqual([true, true])
    const canvas = createCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height)
    expect(data.filter((value, i) => i % 4 === 0 && value < 128).length).toBeGreaterThan(100)
  }
  await expect(entryImage(fromPdf, 'nobody')).rejects.toMatchObject({ code: 'bad-option' })
  await expect(entryImage(kept, kept.signatories[0]!.id)).rejects.toMatchObject({ code: 'bad-option' })
})

test('the signal ends recognition', async () => {
  const stop = new AbortController()
  const scan = await makeScan(letter, clean)
  const reading = readLetter(scan, { ...fresh, signal: stop.signal, onProgress: () => {} })
  setTimeout(() => stop.abort(), 300)
  await expect(reading).rejects.toMatchObject({ code: 'aborted' })
})

test('a second reading takes what was recognised from the cache, and one option turns it off', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'undersigned-'))
  const before = process.env.XDG_CACHE_HOME
  process.env.XDG_CACHE_HOME = folder
  try {
    let calls = 0
    const word = (text: string, x: number, line: number) =>
      ({
        text,
        x,
        y: 100 * line,
        width: 80,
        height: 30,
        baseline: 100 * line + 30,
        size: 36,
        confidence: 0.9,
        line,
      }) as const
    const stub: Recognizer = {
      name: 'stub',
      missing: () => [],
      recognize: async () => {
        calls++
        return ['Signed', 'Alpha', 'Beta'].map((text, i) => word(text, 100, i + 1))
      },
      close: async () => {},
    }
    const scan = await makeScan(letter, clean)
    const options = { recognizer: stub, ocrLanguages: ['en'] }
    const first = await readLetter(scan, options)
    const after = calls
    expect(await readLetter(scan, options)).toEqual(first)
    expect(calls).toBe(after)
    expect(readdirSync(folder)).toEqual(['undersigned'])
    await readLetter(scan, { ...options, cache: false })
    expect(calls).toBeGreaterThan(after)
  } finally {
    if (before === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = before
  }
})

test.each([[['en', 'is']], [['is']]])(
  '%j: a language without data is a finding that names the package, and the letter is read',
  async (ocrLanguages) => {
    const { signatories, findings } = await readLetter(await makeScan(letter, clean), {
      ...fresh,
      ocrLanguages,
    })
    expect(signatories.map((one) => one.name)).toEqual(names)
    expect(findings.find((finding) => finding.code === 'recognition/missing-data')).toMatchObject({
      data: { language: 'is', package: '@tesseract.js-data/isl' },
      suggestion: 'npm install @tesseract.js-data/isl',
    })
  },
)
