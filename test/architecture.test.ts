// What `ls` promises: data goes one way, stages do not know each other, the core needs no machine.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const src = new URL('../src/', import.meta.url).pathname
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** Rooms whose files may be imported from a room; `.` are the files at the top of src/. */
const sees: Readonly<Record<string, readonly string[]>> = {
  model: [],
  data: [],
  text: ['model', 'data'],
  layout: ['model', 'text', 'data'],
  letter: ['model', 'text', 'data'],
  lists: ['model', 'text', 'data'],
  repairs: ['model', 'text', 'data'],
  names: ['model', 'text', 'data'],
  checks: ['model', 'text', 'data'],
  formats: ['model'],
  pdf: ['model'],
  node: ['.', 'model', 'text'],
  cli: ['node', '.'],
}
/** At the top: what each file may see beside model/. */
const top: Readonly<Record<string, readonly string[]>> = {
  'pdf.ts': ['pdf'],
  'text-source.ts': ['text'],
  'recognized.ts': [],
  'read.ts': ['.', 'layout', 'letter', 'lists', 'repairs', 'names', 'checks', 'text'],
  'marked-notes.ts': ['names', 'text'],
  'page-report.ts': ['checks', 'text'],
  'signatory.ts': ['names', 'checks', 'text'],
  'config.ts': ['checks'],
  'content-hash.ts': ['text'],
  'input.ts': ['.'],
  'index.ts': ['.', 'checks', 'formats', 'text'],
}

const sourceOf = (file: string) => readFileSync(path.join(src, file), 'utf8')
const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '.')
const importsOf = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map((match) => match[1]!)

test.each(files)('%s sees only the rooms that it may', (file) => {
  const room = roomOf(file)
  const allowed = room === '.' ? ['model', ...(top[file] ?? [])] : [room, ...sees[room]!]
  const seen = importsOf(file)
    .filter((name) => name.startsWith('.'))
    // a generated table may name the type that its reader gives it
    .filter(
      (name) =>
        room !== 'data' ||
        !new RegExp(`import type [^\n]* from '${name.replace(/[./]/gu, '\\$&')}'`, 'u').test(sourceOf(file)),
    )
    .map((name) => roomOf(path.relative(src, path.resolve(path.dirname(path.join(src, file)), name))))
  expect(seen.filter((other) => !allowed.includes(other))).toEqual([])
})

test.each(files.filter((file) => !/^(?:node|cli)\//u.test(file)))('%s needs no machine', (file) => {
  expect(importsOf(file).filter((name) => name.startsWith('node:'))).toEqual([])
})

test.each(files)('%s says its one job in its first line', (file) => {
  const [first = '', second = ''] = sourceOf(file).split('\n')
  expect(first.startsWith('#!') ? second : first).toMatch(/^\/\/ .{20,}/u)
})

test('print is changed in repairs/ alone', () => {
  const makers = files.filter((file) => /\bas Edit\b/u.test(sourceOf(file)))
  expect(makers).toEqual(['repairs/edit.ts'])
})

test.each(files.filter((file) => !file.startsWith('data/')))('%s can be read in one sitting', (file) => {
  expect(sourceOf(file).split('\n').length).toBeLessThanOrEqual(400)
})
