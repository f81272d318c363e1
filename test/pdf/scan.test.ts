// Which files must be followed to know what they show: a file that need not pays nothing.

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { needsOf } from '../../src/pdf/scan.ts'
import { makePdf, type Print } from '../helpers/pdf.ts'

const letter = (id: string) => new URL(`../../fixtures/letters/${id}/letter.pdf`, import.meta.url)
const text: Print = { text: 'Alpha Union', x: 40, y: 250 }
const needed = async (...prints: readonly (Print | string)[]) => (await needsOf(makePdf([{ prints }]))).ink

test.each([
  ['render mode 3', [{ ...text, look: '3 Tr' }]],
  ['render mode 7', [{ ...text, look: '7 Tr' }]],
  ['stroked letters', [{ ...text, look: '1 Tr 1 G' }]],
  ['white by grey', [{ ...text, look: '1 g' }]],
  ['nearly white', [{ ...text, look: '.97 g' }]],
  ['white by RGB', [{ ...text, look: '1 1 1 rg' }]],
  ['white by CMYK', [{ ...text, look: '0 0 0 0 k' }]],
  ['white in a named colour space', [{ ...text, look: '/Space cs 1 1 1 scn' }]],
  ['white set and left to what follows', [text, '1 g']],
  ['white set for a form', ['q 1 g /Part Do Q']],
  ['a state without alpha', [{ ...text, look: '/None gs' }]],
  ['a layer', ['/OC /Off BDC', text, 'EMC']],
  ['an area over the text', [text, '0 g 30 240 200 25 re f']],
  ['an area over the end of the text', [text, '0 g 70 240 50 25 re f']],
  ['an area of lines over the text', [text, '0 g 30 240 m 230 240 l 230 265 l 30 265 l h f']],
  ['a picture over the text', [text, 'q 200 0 0 25 30 240 cm /Picture Do Q']],
  ['text in the colour of the area behind it', ['0.5 g 30 240 200 25 re f', text, { ...text, look: '0.5 g' }]],
  ['an area after a form with text', ['/Part Do', '0 g 30 160 200 25 re f']],
])('%s: followed', async (_, prints) => {
  expect(await needed(...(prints as readonly (Print | string)[]))).toBe(true)
})

test.each([
  ['black text', [text]],
  ['grey text', [{ ...text, look: '0.6 g' }]],
  ['text on an area', ['0.9 g 30 240 200 25 re f', { ...text, look: '0 g' }]],
  ['an area beside the text', [text, '0.9 g 30 140 200 25 re f']],
  ['a line below the text', [text, '0 g 30 248 200 0.5 re f']],
  ['a picture beside the text', ['q 50 0 0 50 300 20 cm /Picture Do Q', text]],
  ['a state of half an alpha', [{ ...text, look: '/Half gs' }]],
  ['operators within a string', [{ ...text, text: 'A 3 Tr 1 g 0 0 400 300 re f' }]],
])('%s: not followed', async (_, prints) => {
  // the file's state without alpha is only used where a test does
  const bytes = new TextEncoder().encode(new TextDecoder().decode(makePdf([{ prints }])).replaceAll('/ca 0 ', '/ca 1 '))
  expect((await needsOf(bytes)).ink).toBe(false)
})

/** Each producer's plain letters, as its files lie: packed, in object streams, with forms, Type 3 fonts and patterns. */
test.each([
  ['LibreOffice', 'd01'],
  ['LibreOffice from DOCX', 'd08'],
  ['LibreOffice, linearized', 'big'],
  ['Chromium', 'd04'],
  ['WeasyPrint', 'd05'],
  ['ReportLab', 'd06'],
  ['Typst', 'd10'],
  ['groff', 'd13'],
  ['Cairo', 'd15'],
  ['XeLaTeX', 'd33'],
  ['Ghostscript', 'd36'],
])('a letter of %s is not followed', async (_, id) => {
  expect(await needsOf(new Uint8Array(readFileSync(letter(id))))).toEqual(
    expect.objectContaining({ ink: false, comments: false }),
  )
})

test.each([
  ['white text among print', 'us-constitution-signers-1787'],
  ['an encrypted file', 'd40'],
])('%s: followed', async (_, id) => {
  expect((await needsOf(new Uint8Array(readFileSync(letter(id))))).ink).toBe(true)
})

test('text boxes are looked for where the file has any', async () => {
  expect((await needsOf(makePdf([{ prints: [text], note: 'Delta Union' }]))).comments).toBe(true)
  expect((await needsOf(makePdf([{ prints: [text] }]))).comments).toBe(false)
})

test('what is no PDF at all is left to the reader to refuse', async () => {
  await expect(needsOf(new Uint8Array(10))).resolves.toBeDefined()
  await expect(needsOf(new TextEncoder().encode('%PDF-1.7 1 0 obj << /Length 99 >> stream\n'))).resolves.toBeDefined()
})
