// Runs in a thread of its own: engines of Tesseract, one for each choice of languages that it was asked for of late.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'

/** One language of the engine and the file that holds its data. */
export interface LanguageFile {
  readonly code: string
  readonly file: string
}

export interface Task {
  readonly id: number
  /** A portable greymap. */
  readonly image: Uint8Array
  readonly languages: readonly LanguageFile[]
}

export interface Answer {
  readonly id: number
  /** The engine's own JSON. */
  readonly json?: string
  readonly error?: string
}

interface Engine {
  Init(path: null, languages: string, mode: number, config: undefined): number
  SetVariable(name: string, value: string): void
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  GetJSONText(): string
  End(): void
}

interface Core {
  readonly FS: { writeFile(name: string, data: Uint8Array): void; unlink(name: string): void }
  readonly TessBaseAPI: new () => Engine
}

/** LSTM only: the data files hold nothing else. */
const mode = 1
/** One block of text: columns have been parted before. */
const oneBlock = '6'

let core: Core | undefined
/** By their languages, the one that was used last behind the others. */
const engines = new Map<string, Engine>()
/** Each takes some 20 MB. */
const mostEngines = 6
const files = new Set<string>()

async function engineFor(languages: readonly LanguageFile[]): Promise<Engine> {
  const codes = languages.map((one) => one.code).join('+')
  const ready = engines.get(codes)
  if (ready) {
    engines.delete(codes)
    engines.set(codes, ready)
    return ready
  }
  core ??= await loadCore()
  for (const { code, file } of languages) {
    if (files.has(code)) continue
    const data = readFileSync(file)
    core.FS.writeFile(`${code}.traineddata`, file.endsWith('.gz') ? gunzipSync(data) : data)
    files.add(code)
  }
  const [oldest] = engines.keys()
  if (engines.size >= mostEngines && oldest !== undefined) {
    engines.get(oldest)!.End()
    engines.delete(oldest)
  }
  const engine = new core.TessBaseAPI()
  if (engine.Init(null, codes, mode, undefined) !== 0) throw new Error(`the language data of ${codes} cannot be read`)
  engines.set(codes, engine)
  engine.SetVariable('tessedit_pageseg_mode', oneBlock)
  engine.SetVariable('user_defined_dpi', '300')
  // short lines of Arabic, half of which are dots, pass for noise, and are lost whole
  engine.SetVariable('textord_noise_rejrows', '0')
  return engine
}

async function loadCore(): Promise<Core> {
  const require = createRequire(import.meta.url)
  const silent = { print() {}, printErr() {}, TesseractProgress() {} }
  try {
    return await (require('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as (o: object) => Promise<Core>)(silent)
  } catch {
    // a processor without these instructions
    return (require('tesseract.js-core/tesseract-core-lstm') as (o: object) => Promise<Core>)(silent)
  }
}

parentPort?.on('message', async ({ id, image, languages }: Task) => {
  try {
    const api = await engineFor(languages)
    core!.FS.writeFile('/input', image)
    if (api.SetImageFile(1, 0) !== 0) throw new Error('the picture cannot be read')
    api.Recognize(null)
    parentPort!.postMessage({ id, json: api.GetJSONText() } satisfies Answer)
  } catch (error) {
    engines.delete(languages.map((one) => one.code).join('+'))
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies Answer)
  }
})
