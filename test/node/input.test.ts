// Bad input: a clear error each, with its code, the file's name, the cause and what to do.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { expandPaths, readLetter } from '../../src/node/index.ts'

const letters = new URL('../../fixtures/letters/', import.meta.url)
const pdf = readFileSync(new URL('d13/letter.pdf', letters))
const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name)
  writeFileSync(full, content)
  return full
}

test.each([
  ['no such file', () => path.join(folder, 'absent.pdf'), 'not-found', /absent\.pdf: there is no such file/u],
  ['a folder', () => folder, 'not-found', /this is no file/u],
  ['an address on the web', () => 'file://elsewhere/letter.pdf', 'not-found', /only paths and file URLs/u],
  ['an empty file', () => file('empty.pdf', ''), 'empty-file', /empty\.pdf: the file is empty/u],
  ['blanks', () => file('blank.txt', ' \n\n '), 'empty-file', /nothing but blanks/u],
  [
    'a picture that is cut short',
    () => file('scan.pdf', Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1')),
    'damaged',
    /scan\.pdf: the picture is cut short or damaged/u,
  ],
  ['a web page', () => file('page.pdf', '<!DOCTYPE html><html></html>'), 'not-a-pdf', /an HTML page/u],
  ['an office document', () => file('letter.docx', Buffer.from('PK\u0003\u0004abcd', 'latin1')), 'not-a-pdf', /DOCX/u],
  [
    'bytes that are no text',
    () => file('noise.txt', Uint8Array.from([0x80, 0xff, 0xfe, 0x81, 0x00])),
    'not-a-pdf',
    /neither a PDF nor UTF-8 text/u,
  ],
  [
    'a truncated PDF',
    () => file('cut.pdf', pdf.subarray(0, 900)),
    'damaged',
    /cut\.pdf: the PDF is cut short or damaged/u,
  ],
])('%s', async (_, name, code, message) => {
  await expect(readLetter(name())).rejects.toMatchObject({
    name: 'ReadError',
    code,
    message: expect.stringMatching(message),
  })
})

test('a password: none, a wrong one, and one that is not needed', async () => {
  const { default: locked } = await import('../helpers/locked.ts')
  await expect(readLetter(locked, { name: 'locked.pdf' })).rejects.toMatchObject({
    code: 'password',
    message: expect.stringContaining('it needs a password'),
  })
  await expect(readLetter(locked, { name: 'locked.pdf', password: 'x' })).rejects.toMatchObject({
    code: 'password',
    message: expect.stringContaining('does not open it'),
  })
  await expect(readLetter(pdf, { password: 'x' })).resolves.toMatchObject({ signatories: expect.any(Array) })
})

test.each([
  ['a page that the file does not have', { pages: [99] }, 'page 99 was asked for and the file has 3'],
  ['a page that is no number', { pages: [0] }, '0 is no page number'],
  ['no pages', { pages: [] }, 'the list of pages is empty'],
])('%s', async (_, options, message) => {
  await expect(readLetter(pdf, options)).rejects.toMatchObject({
    code: 'bad-option',
    message: expect.stringContaining(message),
  })
})

test('a signal ends the work', async () => {
  await expect(readLetter(pdf, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
})

test('a letter is read from a path, a file URL, bytes, a Blob or text', async () => {
  const where = new URL('d13/letter.pdf', letters)
  const counts = await Promise.all(
    [where, where.href, where.pathname, new Uint8Array(pdf), new Blob([pdf])].map(
      async (input) => (await readLetter(input)).signatories.length,
    ),
  )
  expect(counts).toEqual([70, 70, 70, 70, 70])
  const letter = await readLetter({ text: 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union' })
  expect(letter.signatories.map((one) => one.name)).toEqual(['Alpha Union', 'Beta Union'])
})

test('the policy of disputed places can be changed', async () => {
  const text = 'We ask you to act.\n\nSigned by:\n1. Alpha Union (Taiwan)\n2. Beta Union (Kenya)\n3. Gamma Union'
  const countries = async (places?: Record<string, string | null>) =>
    (await readLetter({ text }, places ? { places } : {})).signatories.map((one) => one.country)
  expect(await countries()).toEqual(['TW', 'KE', null])
  expect(await countries({ TW: null })).toEqual([null, 'KE', null])
})

test('only the pages asked for are read, and progress is told', async () => {
  const told: number[] = []
  const letter = await readLetter(pdf, { pages: [1, 2], onProgress: ({ page }) => told.push(page) })
  expect(told).toEqual([1, 2])
  expect(letter.source.pages).toBe(3)
})

test('the bytes of the caller are left alone', async () => {
  const own = new Uint8Array(pdf)
  await readLetter(own)
  expect(own.length).toBe(pdf.length)
})

test('patterns are expanded and sorted, paths kept, none twice', async () => {
  const [a, b] = [file('b.txt', 'x'), file('a.txt', 'x')]
  expect(await expandPaths([b, path.join(folder, '[ab].txt'), a])).toEqual([b, a])
  await expect(expandPaths([path.join(folder, '*.none')])).rejects.toMatchObject({ code: 'not-found' })
})
