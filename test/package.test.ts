// The package as others get it: packed, installed in an empty folder, imported, compiled against, run.

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const root = new URL('../', import.meta.url).pathname
const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-pack-'))
const app = path.join(folder, 'app')
const environment = { ...process.env, NODE_OPTIONS: '' }
const inApp = (command: string, args: readonly string[]) =>
  execFileSync(command, args, { cwd: app, env: environment, encoding: 'utf8' })

let files: string[] = []

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [about] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string; files: { path: string }[] }]
  files = about.files.map((file) => file.path)
  mkdirSync(app)
  writeFileSync(path.join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }')
  inApp('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', path.join(folder, about.filename)])
  copyFileSync(path.join(root, 'fixtures/letters/global-call-2020/letter.txt'), path.join(app, 'letter.txt'))
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('it holds what it needs and no more', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/node/index.js',
      'dist/cli/bin.js',
      'schema/letter.schema.json',
    ]),
  )
  expect(
    files.filter(
      (file) => !/^(?:dist\/|schema\/letter\.schema\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)/u.test(file),
    ),
  ).toEqual([])
})

test('it is imported', () => {
  writeFileSync(
    path.join(app, 'main.js'),
    `import { readLetter } from 'undersigned'\nconst letter = await readLetter('letter.txt')\nconsole.log(letter.signatories.length, letter.numbering.missing)\n`,
  )
  expect(inApp(process.execPath, ['main.js'])).toBe('280 [ 274 ]\n')
})

test('its schema is imported', () => {
  writeFileSync(
    path.join(app, 'schema.js'),
    `import schema from 'undersigned/schema' with { type: 'json' }\nconsole.log(schema.title, schema.required.length)\n`,
  )
  expect(inApp(process.execPath, ['schema.js'])).toBe('Letter 13\n')
})

test('a typed consumer compiles against it', () => {
  writeFileSync(
    path.join(app, 'typed.ts'),
    `import { readLetter, ReadError, type Letter, type Signatory } from 'undersigned'\nconst letter: Letter = await readLetter(new URL('file:///letter.pdf'), { pages: [1] })\nconst names: string[] = letter.signatories.map((one: Signatory) => one.names[0]!.text)\nconst count: number | null = letter.reconciliation.difference\nconsole.log(names, count, ReadError)\n`,
  )
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', '']
  try {
    inApp(process.execPath, [tsc, ...options, 'typed.ts'])
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout)
  }
}, 60_000)

test('its command runs', () => {
  const out = inApp(process.execPath, [
    path.join(app, 'node_modules/undersigned/dist/cli/bin.js'),
    'letter.txt',
    '--format',
    'summary',
  ])
  expect(out).toContain('280 signatories')
})
