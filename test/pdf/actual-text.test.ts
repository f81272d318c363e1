// Text that a file gives for its glyphs: in reading order, and complete, where no character map can be.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'
import { marksOf, spokenOf } from '../../src/pdf/actual-text.ts'
import { withBlanks } from '../../src/pdf/blank-codes.ts'
import type { Item } from '../../src/pdf/match.ts'
import { makePdf } from '../helpers/pdf.ts'

const item = (str: string): Item => ({
  str,
  dir: 'ltr',
  width: 50,
  height: 10,
  transform: [10, 0, 0, 10, 0, 0],
  fontName: 'F',
})
/** A line of a page; `show` paints it. */
const line = (y: number, show: string) => `BT /F 10 Tf 40 ${y} Td ${show} ET`
const utf16 = (text: string) =>
  `<feff${Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`

async function namesOf(...shows: readonly string[]): Promise<string[]> {
  const opening = line(270, '(We ask you to act at once and to tell us what was done.) Tj')
  const prints = [opening, line(250, '(Signed by:) Tj'), ...shows.map((show, i) => line(230 - 20 * i, show))]
  return (await readLetter(makePdf([{ prints }]))).signatories.map(({ name }) => name)
}

test.each<[string, string, string]>([
  ['letters in another order', `/Span <</ActualText ${utf16('Alpha')}>> BDC (Alhpa) Tj EMC ( Union) Tj`, 'Alpha Union'],
  ['letters that the map does not name', `/Span <</ActualText (Fi)>> BDC (F) Tj EMC (ve Union) Tj`, 'Five Union'],
  ['text in brackets, with escapes', `/Span <</ActualText (B\\352te)>> BDC (Bte) Tj EMC ( Union) Tj`, 'Bête Union'],
  [
    'a mark around the glyphs and one within it',
    `/P <</MCID 3>> BDC /Span <</ActualText ${utf16('Omega')}>> BDC (Oemga) Tj EMC ( Union) Tj EMC`,
    'Omega Union',
  ],
  [
    'what it says is not what is shown',
    `/Span <</ActualText (Trusted)>> BDC (Alpha) Tj EMC ( Union) Tj`,
    'Alpha Union',
  ],
  ['a paragraph for one word', `/Span <</ActualText (Alpha and many more)>> BDC (Alpha) Tj EMC`, 'Alpha'],
])('%s', async (_, show, name) => {
  expect(await namesOf(show, '(Beta Union) Tj', '(Gamma Union) Tj')).toEqual([name, 'Beta Union', 'Gamma Union'])
})

test('two narrow letters side by side are no bold print', async () => {
  expect(
    await namesOf('(A) Tj /S BMC (l) Tj EMC /S BMC (l) Tj EMC ( Union) Tj', '(Beta Union) Tj', '(Gamma Union) Tj'),
  ).toContain('All Union')
})

test('the openings of marked content, one after the other', () => {
  const content = '/Artifact BMC EMC /P <</MCID 0 /Lang (en)>> BDC /Span <</ActualText <FEFF 0041>>> BDC (x) Tj EMC EMC'
  expect(marksOf(new TextEncoder().encode(content))).toEqual([
    { tag: 'Artifact', text: null },
    { tag: 'P', text: null },
    { tag: 'Span', text: 'A' },
  ])
})

test.each([
  [
    'the one control character between words is a blank',
    ['Alpha\x01Union', 'Beta\x01Friends', 'Gamma\x01Club'],
    ['Alpha Union', 'Beta Friends', 'Gamma Club'],
  ],
  ['characters of a broken map are none', ['\x03\x04\x05\x03', '\x06\x03\x07'], ['\x03\x04\x05\x03', '\x06\x03\x07']],
  ['nor is what has no name in the map', ['Alp\0a', 'Bet\0', 'G\0mma'], ['Alp\0a', 'Bet\0', 'G\0mma']],
])('%s', (_, shown, read) => {
  expect(withBlanks(shown.map(item), new Set()).map((one) => ('str' in one ? one.str : ''))).toEqual(read)
})

test('a syllable of an Indian script is what the file says, though its signs are mapped to the first syllable that they stood in', () => {
  const told = (text: string, ...shown: readonly string[]) => {
    const items = [{ type: 'beginMarkedContentProps', tag: 'Span' }, ...shown.map(item), { type: 'endMarkedContent' }]
    return spokenOf(items, [[{ tag: 'Span', text }]]).map((span) => span.text)
  }
  expect(told('हि', 'किह')).toEqual(['हि'])
  expect(told('பெ', 'பெப')).toEqual(['பெ'])
  expect(told('कि', 'कि\u0002')).toEqual(['कि'])
  expect(told('क', ' ', '\u0002')).toEqual(['क'])
  // another letter, another script
  expect(told('खि', 'किह')).toEqual([])
  expect(told('Hi', 'किह')).toEqual([])
})

test('a control character of which the file says what it is stands for no blank', () => {
  const shown = ['Alpha\x01Union', 'Beta\x01Friends', 'Gamma\x01Club', '\x01'].map(item)
  const read = withBlanks(shown, new Set([shown[3]!])).map((one) => ('str' in one ? one.str : ''))
  expect(read).toEqual(['Alpha Union', 'Beta Friends', 'Gamma Club', '\x01'])
})
