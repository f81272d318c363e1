import { expect, test } from '@jest/globals'
import { isPageNumber } from '../../src/layout/furniture.ts'
import { layOut } from '../../src/layout/index.ts'
import { readTextPages } from '../../src/text-source.ts'
import { draw } from '../helpers/draw.ts'

test.each([
  ['3', 3],
  ['- 3 -', 3],
  ['3/9', 3],
  ['Page 3 of 9', 3],
  ['Página 3 de 9', 3],
  ['Seite 3 von 9', 3],
  ['Стр. 3', 3],
  ['第3頁，共9頁', 3],
  ['3 / 9 쪽', 3],
  ['[3]', 3],
])('%s is a page number', (text, page) => {
  expect(isPageNumber(text, page)).toBe(true)
})

test.each([
  ['3. Gamma Union', 3],
  ['3) Oxfam', 3],
  ['2 Access Now', 2],
  ['ARTICLE 19', 19],
  ['Group of 77', 77],
  ['Signatories 2021', 3],
])('%s is none', (text, page) => {
  expect(isPageNumber(text, page)).toBe(false)
})

test('what repeats at the foot of pages by chance, as lines of the text do, is read', () => {
  const person = (name: string, country: string) => `\n      ${name}\n      Professor of Law\n      ${country}`
  const page = (names: readonly string[]) =>
    names.map((name, i) => person(name, i === 1 || i === names.length - 1 ? 'Norway' : 'Peru')).join('\n')
  const first = page(['Ana Ruiz', 'Bo Berg', 'Cyd Moore', 'Dan Lund'])
  const second = page(['Eva Diaz', 'Finn Dahl', 'Gil Soto', 'Hanna Vik'])
  const { furniture } = layOut(draw(`${first}\n      ---${second}`))
  expect(furniture.map((line) => line.text)).toEqual([])
  const foot = '\n\n\n      Joint Appeal'
  const { furniture: feet } = layOut(draw(`${first}${foot}\n      ---${second}${foot}`))
  expect(feet.map((line) => line.text)).toEqual(['Joint Appeal', 'Joint Appeal'])
})

test.each(['continued on next page', '(suite à la page suivante)', 'Fortsetzung auf der nächsten Seite'])(
  '%s under a table that goes on is furniture',
  (text) => {
    const { furniture } = layOut(
      draw(`\n      Ana Ruiz\n      Bo Berg\n      ${text}\n      ---\n      Cyd Moore\n      Dan Lund`),
    )
    expect(furniture.map((line) => line.text)).toEqual([text])
  },
)

test('page numbers right below the last lines of extracted text, whose pages are of any height', () => {
  const sheets = [
    ['Alpha Union', 'Beta League', 'Gamma Forum', 'Page 1 of 3'],
    ['Delta Union', 'Epsilon League', 'Page 2 of 3'],
    ['Zeta Union', 'Page 3 of 3'],
  ]
  const text = sheets.map((lines) => lines.join('\n')).join('\f')
  const { furniture } = layOut(readTextPages(text))
  expect(furniture.map((line) => line.text)).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'])
})
