import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const folders = [
  'countries',
  'demonyms',
  'given-names',
  'headings',
  'honorifics',
  'organizations',
  'phrases',
  'places',
  'roles',
  'surnames',
]
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`data/${folder}/`, root)).map((name) => `data/${folder}/${name}`),
)

test.each(files)('%s says where it comes from; its rows are NFC, sorted, each once', (path) => {
  const lines = readFileSync(new URL(path, root), 'utf8').trimEnd().split('\n')
  const head = lines.filter((line) => line.startsWith('#'))
  const rows = lines.filter((line) => !line.startsWith('#'))
  expect(head.length).toBeGreaterThan(1)
  expect(rows).toEqual([...new Set(rows)].sort())
  expect(rows).toEqual(rows.map((row) => row.normalize('NFC').trim()))
})

test('the tables are what the generator makes of the sources', () => {
  const tables = ['src/data/names.ts', 'src/data/countries.ts']
  const before = tables.map((path) => readFileSync(new URL(path, root), 'utf8'))
  execFileSync(process.execPath, [new URL('scripts/build-names.ts', root).pathname])
  expect(tables.map((path) => readFileSync(new URL(path, root), 'utf8'))).toEqual(before)
})

test('the tables that names are read with take at most 400 kB compressed', () => {
  const tables = [
    'asian-characters',
    'concepts',
    'countries',
    'han',
    'language-grams',
    'languages',
    'legal-forms',
    'names',
    'pinyin',
    'unicode',
  ]
  const bytes = tables.map((name) => gzipSync(readFileSync(new URL(`src/data/${name}.ts`, root)), { level: 9 }).length)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(400_000)
})
