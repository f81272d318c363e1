// The published JSON Schema: it is the types, and every dataset is valid after it and holds nothing that it does not name.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemaVersion } from '../src/model/dataset.ts'
import { readLetter } from '../src/node/index.ts'

const root = new URL('../', import.meta.url)
const letters = new URL('fixtures/letters/', root)

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly $defs?: Readonly<Record<string, Schema>>
}
const schema = JSON.parse(readFileSync(new URL('schema/letter.schema.json', root), 'utf8')) as Schema

/** A schema as a type. */
function typeOf({ $ref, type, enum: options, anyOf, items, properties, required = [] }: Schema): string {
  if ($ref) return $ref.replace('#/$defs/', '')
  if (options) return options.map((option) => JSON.stringify(option)).join(' | ')
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (typeof type === 'object') return type.map((one) => typeOf({ type: one })).join(' | ')
  if (type === 'integer') return 'number'
  if (type === 'array') return `readonly (${typeOf(items!)})[]`
  if (type !== 'object') return type!
  if (!properties) return 'Readonly<Record<string, unknown>>'
  const fields = Object.entries(properties).map(
    ([name, field]) => `readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(field)}`,
  )
  return `{ ${fields.join('; ')} }`
}

/** The schema with objects that hold nothing but what it names. */
function strict(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(strict)
  if (typeof part !== 'object' || part === null) return part
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, strict(value)]))
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy
}

test('the schema and the types say the same', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-schema-'))
  const file = path.join(folder, 'same.ts')
  const types = Object.entries(schema.$defs!).map(([name, part]) => `type ${name} = ${typeOf(part)}`)
  const dataset = new URL('src/model/dataset.ts', root).pathname
  writeFileSync(
    file,
    `import type * as own from '${dataset}'
${types.join('\n')}
type Letter = ${typeOf(schema)}
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Flat<T> = T extends readonly (infer E)[] ? readonly Flat<E>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T
export const same: Same<Flat<Letter>, Flat<own.Letter>> = true
`,
  )
  const tsc = new URL('node_modules/typescript/bin/tsc', root).pathname
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', '']
  const flags = [...options, '--allowImportingTsExtensions', '--exactOptionalPropertyTypes', '--ignoreConfig']
  try {
    execFileSync(process.execPath, [tsc, ...flags, file], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
const isValid = ajv.compile(strict(schema) as object)
const readable = readdirSync(letters, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'd35')
  .map(({ name }) => name)

test.each(readable)('the dataset of %s is valid', async (name) => {
  const letter = await readLetter(new URL(`${name}/letter.pdf`, letters))
  isValid(JSON.parse(JSON.stringify(letter)))
  expect(isValid.errors ?? []).toEqual([])
})

test('what is no dataset is not valid', () => {
  expect(isValid({ schemaVersion })).toBe(false)
  expect(isValid.errors!.length).toBeGreaterThan(5)
})
