import { expect, test } from '@jest/globals'
import { hanValue, isLoneLabel, readBullet, readLabels, romanValue } from '../../src/text/label.ts'

test.each([
  // printed               label     value  style
  ['1. Alpha', '1.', 1, '1.'],
  ['1. 21Wilberforce', '1.', 1, '1.'],
  ['22. ARTICLE 19', '22.', 22, '1.'],
  ['1) Alpha', '1)', 1, '1)'],
  ['(12) Alpha', '(12)', 12, '(1)'],
  ['[7] Alpha', '[7]', 7, '[1]'],
  ['1 - Alpha', '1 -', 1, '1-'],
  ['1/ Alpha', '1/', 1, '1/'],
  ['1.- Alpha', '1.-', 1, '1.-'],
  ['19.-', '19.-', 19, '1.-'],
  ['2/Alpha', '2/', 2, '1/'],
  ['14 – Alpha', '14 –', 14, '1–'],
  ['１．アルファ', '１．', 1, '1．'],
  ['一、台灣', '一、', 1, '一、'],
  ['十二、台灣', '十二、', 12, '一、'],
  ['٣) منظمة', '٣)', 3, '1)'],
  ['iv. Alpha', 'iv.', 4, 'i.'],
  ['XIX. Alpha', 'XIX.', 19, 'I.'],
  ['12a. Alpha', '12a.', 12, '1.'],
  ['№ 5. Альфа', '№ 5.', 5, '№1.'],
  ['③ Alpha', '③', 3, '①'],
  ['203.', '203.', 203, '1.'],
  ['۲۔ عورت فاؤنڈیشن', '۲۔', 2, '1۔'],
  ['⼗⼆、台灣', '⼗⼆、', 12, '一、'],
])('%s opens with the label %s', (printed, label, number, style) => {
  expect(readLabels(printed)).toContainEqual(expect.objectContaining({ label, number, style }))
})

test.each([
  '350.org',
  '21Wilberforce',
  '3D printers for all',
  '2.5 Degrees',
  '1,000 Women',
  '10:30 Group',
  'Mr. X',
  'CIVICUS: World Alliance',
  'Alpha 7.',
])('%s opens with no label', (printed) => {
  expect(readLabels(printed).filter((label) => !label.bare || label.tight)).toEqual([])
})

test('a figure before a blank is a bare label, which only the count of the list can prove', () => {
  expect(readLabels('17 Alpha')).toEqual([expect.objectContaining({ number: 17, bare: true })])
})

test('C. is a hundred or the third letter', () => {
  expect(readLabels('C. Alpha').map((label) => [label.counting, label.number])).toEqual([
    ['roman', 100],
    ['letter', 3],
  ])
})

test.each([
  ['• ✓ Alpha Union', '• ✓'],
  ['☑ Alpha Union', '☑'],
  ['• Alpha', '•'],
  ['- Alpha', '-'],
  ['– Alpha', '–'],
  ['▪Alpha', '▪'],
  ['* Alpha', '*'],
  ['o Alpha', 'o'],
  ['\uf0b7 Alpha', '\uf0b7'],
])('%s opens with a bullet', (printed, label) => {
  expect(readBullet(printed)?.label).toBe(label)
})

test.each(['*Alpha', '-Alpha', 'of Alpha', 'Alpha • Beta'])('%s opens with no bullet', (printed) => {
  expect(readBullet(printed)).toBeNull()
})

test.each([
  ['十', 10],
  ['二十', 20],
  ['二百零三', 203],
  ['二〇三', 203],
  ['一千零一', 1001],
])('%s is %i', (text, value) => {
  expect(hanValue(text)).toBe(value)
})

test.each([
  ['iv', 4],
  ['XLII', 42],
  ['CCIII', 203],
  ['iiii', 4],
])('%s is %i', (text, value) => {
  expect(romanValue(text)).toBe(value)
})

test.each(['IC', 'mil', 'iV', ''])('%s is no Roman numeral as they are written', (text) => {
  expect(romanValue(text)).toBeNull()
})

test.each([
  ['12.', true],
  ['(iv)', true],
  ['7', true],
  ['•', true],
  ['12. Alpha', false],
  ['Alpha', false],
])('%s alone is a label: %s', (text, isLabel) => {
  expect(isLoneLabel(text)).toBe(isLabel)
})
