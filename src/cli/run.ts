// Reads the files one after another, writes what they give, and goes on where one fails.

import { writeFile } from 'node:fs/promises'
import { styleText } from 'node:util'
import {
  type Configuration,
  expandPaths,
  findConfiguration,
  type Letter,
  type NodeReadOptions,
  type Paint,
  parseConfiguration,
  ReadError,
  readConfiguration,
  readLetter,
  rules,
  toCsv,
  toJson,
  toNdjson,
  toReport,
  toSarif,
  toSummary,
} from '../node/index.ts'
import type { ExitCode } from './main.ts'
import { progressBar } from './progress.ts'

interface ReadingOptions {
  readonly password?: string
  readonly pages?: readonly number[]
  readonly ocrLanguages?: readonly string[]
  readonly ocr?: boolean
  readonly cache?: boolean
  /** A file; false where none is wanted, absent where the nearest is. */
  readonly config?: string | false
  readonly finding?: Readonly<Record<string, string>>
}

export interface FileOptions extends ReadingOptions {
  readonly format?: 'summary' | 'json' | 'ndjson' | 'csv'
  readonly output?: string
  readonly allowFormulas?: boolean
}

export interface CheckOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'sarif'
  /** Of this tool, for the log. */
  readonly version: string
}

export async function readFiles(patterns: readonly string[], options: FileOptions): Promise<ExitCode> {
  const format = options.format ?? (options.output === undefined && process.stdout.isTTY ? 'summary' : 'json')
  return withLetters(patterns, options, async (letters) => {
    if (letters.length === 0) return 0
    const text = render(letters, format, options)
    if (options.output === undefined) await writeOut(text)
    else {
      try {
        await writeFile(options.output, text)
      } catch (error) {
        process.stderr.write(
          `${options.output}: cannot be written (${(error as NodeJS.ErrnoException).code}); check the folder and your rights\n`,
        )
        return 1
      }
    }
    return 0
  })
}

function render(
  letters: readonly Letter[],
  format: NonNullable<FileOptions['format']>,
  { allowFormulas = false, output }: FileOptions,
): string {
  if (format === 'csv') return toCsv(letters, { allowFormulas })
  if (format === 'ndjson') return toNdjson(letters)
  if (format === 'json') return toJson(letters)
  return letters.map((letter) => toSummary(letter, output === undefined ? { paint } : {})).join('\n')
}

export async function checkFiles(patterns: readonly string[], options: CheckOptions): Promise<ExitCode> {
  return withLetters(patterns, options, async (letters, files) => {
    if (options.format === 'sarif') {
      const uris = files.map((file, i) => (file === '-' ? letters[i]!.source.name : file))
      await writeOut(toSarif(letters, { rules, version: options.version, uris }))
    } else if (options.format === 'json') {
      const found = letters.map(({ source, findings }) => ({ source: source.name, findings }))
      await writeOut(`${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`)
    } else await writeOut(letters.map((letter) => toReport(letter, { paint })).join('\n'))
    return letters.some((letter) => letter.findings.some((finding) => finding.severity === 'error')) ? 1 : 0
  })
}

async function withLetters(
  patterns: readonly string[],
  reading: ReadingOptions,
  use: (letters: Letter[], files: string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  let configuration: Configuration
  try {
    configuration = await configurationOf(reading)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    process.stderr.write(`undersigned: ${error.message} [${error.code}]\n`)
    return 2
  }
  const { password, pages, ocrLanguages, ocr = true, cache = true } = reading
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const bar = progressBar(process.stderr)
  const letters: Letter[] = []
  /** Where each of them came from. */
  const origins: string[] = []
  let failed = false
  try {
    const files = await expandPaths(patterns)
    for (const file of files) {
      const options: NodeReadOptions = {
        ...configuration,
        ocr,
        cache,
        ...(ocrLanguages ? { ocrLanguages } : {}),
        signal: stop.signal,
        onProgress: bar.show(file),
        ...(password === undefined ? {} : { password }),
        ...(pages ? { pages } : {}),
      }
      try {
        letters.push(
          file === '-'
            ? await readLetter(await standardInput(), { ...options, name: 'standard input' })
            : await readLetter(file, options),
        )
        origins.push(file)
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        bar.clear()
        process.stderr.write(`undersigned: ${error.message} [${error.code}]\n`)
        failed = true
        if (stop.signal.aborted) break
      }
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    process.stderr.write(`undersigned: ${error.message} [${error.code}]\n`)
    failed = true
  } finally {
    bar.clear()
    process.removeListener('SIGINT', interrupt)
  }
  const code = await use(letters, origins)
  if (stop.signal.aborted) return 130
  return failed ? 1 : code
}

/** The file's configuration, with what the command line says of findings put over it. */
async function configurationOf({ config, finding = {} }: ReadingOptions): Promise<Configuration> {
  const file = config ?? (await findConfiguration())
  const read = file ? await readConfiguration(file) : {}
  const own = parseConfiguration(JSON.stringify({ findings: finding }), '--finding')
  // typos/* of the command line overrules each code of typos in the file
  const kept = Object.entries(read.findings ?? {}).filter(([code]) => !(`${code.split('/')[0]}/*` in finding))
  return { ...read, findings: { ...Object.fromEntries(kept), ...own.findings } }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Waits until the reader has taken everything; a reader that has gone away (`| head`) is no fault. */
function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error)))
    process.stdout.write(text, () => resolve())
  })
}

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout })
