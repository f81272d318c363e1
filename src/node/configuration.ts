// The configuration file: where it lies, and what it says.

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Configuration, parseConfiguration } from '../config.ts'
import { ReadError } from '../model/finding.ts'

const configurationName = 'undersigned.config.json'

/** The nearest `undersigned.config.json` in this folder or one above it; null where there is none. */
export async function findConfiguration(folder: string = process.cwd()): Promise<string | null> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const file = path.join(at, configurationName)
    const about = await stat(file).catch(() => null)
    if (about) return file
    if (path.dirname(at) === at) return null
  }
}

/** @throws ReadError `bad-option` where the file cannot be read or holds what makes no sense. */
export async function readConfiguration(file: string): Promise<Configuration> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`
    throw new ReadError('bad-option', `${file}: ${why}; name another configuration, or --no-config to do without`, {
      cause,
    })
  }
  return parseConfiguration(text, file)
}
