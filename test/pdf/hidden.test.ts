// Text that a page holds and does not show: who signed, and what is said of the rest.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'
import { makePdf, type Print } from '../helpers/pdf.ts'

const list = [
  'We ask you to act at once and to tell us what was done.',
  'Signed by:',
  '1. Alpha Union',
  '2. Beta Union',
  '3. Gamma Union',
]
const upright = list.map((text, i): Print => ({ text, x: 40, y: 250 - 20 * i }))
const names = ['Alpha Union', 'Beta Union', 'Gamma Union']
/** One more, on the line after the last. */
const delta = (look = '', x = 40): Print => ({ text: '4. Delta Union', x, y: 150, look })
const whole = 'q 400 0 0 300 0 0 cm /Picture Do Q'
const overDelta = '30 140 200 25 re f'

type Drawing = readonly (Print | string)[]

const unseen: readonly (readonly [string, Drawing, string])[] = [
  ['render mode 3', [...upright, delta('3 Tr')], 'invisible'],
  ['an alpha of nothing', [...upright, delta('/None gs')], 'invisible'],
  ['a layer that is off', [...upright, '/OC /Off BDC', delta(), 'EMC'], 'invisible'],
  ['a form that is painted with an alpha of nothing', [...upright, 'q /None gs /Part Do Q'], 'invisible'],
  ['white text', [...upright, delta('1 g')], 'no contrast'],
  ['text a shade off white', [...upright, delta('0.98 0.99 1 rg')], 'no contrast'],
  ['white text in a form', [...upright, 'q 1 g /Part Do Q'], 'no contrast'],
  ['white text by its stroke', [...upright, delta('1 G 1 Tr')], 'no contrast'],
  ['black text on a black area', ['q 0 g', overDelta, 'Q', ...upright, delta()], 'no contrast'],
  ['text under a white area', [...upright, delta(), `q 1 g ${overDelta} Q`], 'covered'],
  ['text under a black area', [...upright, delta(), `q 0 g ${overDelta} Q`], 'covered'],
  ['text behind a picture', [...upright, delta(), 'q 200 0 0 25 30 140 cm /Picture Do Q'], 'covered'],
]

test.each(unseen)('%s is no signatory, and said', async (_, prints, why) => {
  const { signatories, findings, source } = await readLetter(makePdf([{ prints }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(source.textLayer).toBe('native')
  const said = findings.filter((finding) => finding.code === 'source/hidden-text')
  expect(said).toEqual([
    expect.objectContaining({ severity: 'warning', data: { page: 1, why, text: '4. Delta Union', count: 1 } }),
  ])
  const [box] = said[0]!.boxes
  expect(box!.x).toBeCloseTo(40, 0)
})

const seen: readonly (readonly [string, Drawing])[] = [
  ['white text on a dark area', ['q 0.1 g', overDelta, 'Q', ...upright, delta('1 g')]],
  ['white text on a picture', ['q 200 0 0 25 30 140 cm /Picture Do Q', ...upright, delta('1 g')]],
  ['white text on a round shape', ['q 0.2 g 30 140 m 30 190 230 190 230 140 c f Q', ...upright, delta('1 g')]],
  ['white text with a dark outline', [...upright, delta('1 g 0 G 2 Tr')]],
  ['a watermark in light grey', [...upright, delta('0.85 g')]],
  ['text on a white area', ['q 1 g', overDelta, 'Q', ...upright, delta()]],
  ['an area beside the text', [...upright, delta(), 'q 1 g 150 140 100 25 re f Q']],
  ['an area that is clipped away', [...upright, delta(), 'q 300 0 50 50 re W n 1 g 0 0 400 300 re f Q']],
  ['an area that is clipped to a shape', [...upright, delta(), 'q 0 0 m 400 0 l 0 300 l h W n 1 g 0 0 400 300 re f Q']],
  ['an area that is half seen through', [...upright, delta(), `q /Half gs 1 1 0 rg ${overDelta} Q`]],
  ['an area that darkens what is below', [...upright, delta(), `q /Dim gs 1 1 0 rg ${overDelta} Q`]],
  ['a frame around the text', [...upright, delta(), `q 0 g 30 140 200 25 re 31 141 198 23 re f* Q`]],
  ['a line below the text', [...upright, delta(), 'q 0 g 40 148 200 0.5 re f Q']],
  [
    'letters through which paint shows',
    [...upright, `q BT 7 Tr /F 10 Tf 40 150 Td (4. Delta Union) Tj ET ${overDelta} Q`],
  ],
  ['a layer that is on', [...upright, '/OC /On BDC', delta(), 'EMC']],
]

test.each(seen)('%s is read', async (_, prints) => {
  const { signatories, findings } = await readLetter(makePdf([{ prints }]))
  expect(signatories.map((one) => one.name)).toEqual([...names, 'Delta Union'])
  expect(findings.filter((finding) => finding.code === 'source/hidden-text')).toEqual([])
})

test('a line of which a part is unseen is read without that part', async () => {
  const line = 'BT /F 10 Tf 40 150 Td (4. Delta Union ) Tj q 1 g (and Epsilon Union) Tj Q ET'
  const { signatories, findings } = await readLetter(makePdf([{ prints: [...upright, line] }]))
  expect(signatories.map((one) => one.name)).toEqual([...names, 'Delta Union'])
  expect(findings).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ why: 'no contrast', text: 'and Epsilon Union' }) }),
  )
})

test.each<readonly [string, Drawing]>([
  ['over the picture', [whole, ...upright.map((print) => ({ ...print, look: '3 Tr' }))]],
  ['under the picture', [...upright, whole]],
  [
    'over a picture in strips',
    [
      'q 400 0 0 150 0 0 cm /Picture Do Q q 400 0 0 150 0 150 cm /Picture Do Q',
      ...upright.map((print) => ({ ...print, look: '3 Tr' })),
    ],
  ],
  ['beside a stamp', [whole, ...upright.map((print) => ({ ...print, look: '3 Tr' })), { text: '17', x: 350, y: 20 }]],
])('a text layer that a machine recognised, %s, is read, and said', async (_, prints) => {
  const { signatories, findings, source } = await readLetter(makePdf([{ prints }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(source.textLayer).toBe('ocr')
  expect(findings).toContainEqual(expect.objectContaining({ code: 'source/recognised-text', page: 1 }))
  expect(findings.filter((finding) => finding.code === 'source/hidden-text')).toEqual([])
})

test('a recognised page among others', async () => {
  const scan = [whole, { text: '4. Delta Union', x: 40, y: 250, look: '3 Tr' }]
  const { signatories, source } = await readLetter(makePdf([{ prints: upright }, { prints: scan }]))
  expect(signatories.map((one) => one.name)).toEqual([...names, 'Delta Union'])
  expect(source.textLayer).toBe('mixed')
})

test('a page that prints on a picture hides what it does not show', async () => {
  const { signatories, source } = await readLetter(makePdf([{ prints: [whole, ...upright, delta('3 Tr')] }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(source.textLayer).toBe('native')
})

test('a page whose text is all unseen and that is no picture is said', async () => {
  const hidden = upright.map((print) => ({ ...print, look: '3 Tr' }))
  const first = { text: 'A letter of which you see one line.', x: 40, y: 250 }
  const { signatories, findings } = await readLetter(makePdf([{ prints: [first] }, { prints: hidden }]))
  expect(signatories).toEqual([])
  expect(findings).toContainEqual(expect.objectContaining({ code: 'source/hidden-text', page: 2 }))
})

test('a text box laid over the page is no print, and said', async () => {
  const { signatories, findings } = await readLetter(makePdf([{ prints: upright, note: '4. Delta Union' }]))
  expect(signatories.map((one) => one.name)).toEqual(names)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'source/annotation', data: { page: 1, text: '4. Delta Union', count: 1 } }),
  )
})
