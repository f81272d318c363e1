// What was recognised is kept in the user's cache folder, so that a second reading of a file need not recognise again.

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Recognized } from './index.ts'

/** Raised when recognition changes what it gives. */
const version = 2
/** The oldest are thrown away beyond this. */
const mostBytes = 100 * 1024 * 1024

/** The folder that the system keeps caches in. */
export function cacheFolder(): string {
  const home = os.homedir()
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? process.env.LOCALAPPDATA || path.join(home, 'AppData', 'Local')
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : path.join(home, '.cache'))
  return path.join(base, 'undersigned', `ocr-${version}`)
}

const fileOf = (folder: string, key: string) => path.join(folder, `${key.replace(/[^\w+-]/gu, '_')}.json`)

export async function cached(folder: string, key: string): Promise<Recognized | null> {
  try {
    return JSON.parse(await readFile(fileOf(folder, key), 'utf8')) as Recognized
  } catch {
    return null // not kept, or damaged: recognised again
  }
}

/** A cache that cannot be written is no fault of the letter. */
export async function store(folder: string, key: string, found: Recognized): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const file = fileOf(folder, key)
    const draft = `${file}.${process.pid}`
    await writeFile(draft, JSON.stringify({ page: found.page, missing: found.missing }))
    await rename(draft, file)
    await bound(folder)
  } catch {
    // read-only home, full disk
  }
}

async function bound(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(folder, name))
      return { name, size, mtimeMs }
    }),
  )
  let sum = files.reduce((total, file) => total + file.size, 0)
  for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (sum <= mostBytes) return
    await rm(path.join(folder, name), { force: true })
    sum -= size
  }
}
