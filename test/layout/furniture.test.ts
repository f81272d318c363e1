import { expect, test } from '@jest/globals'
import { isPageNumber } from '../../src/layout/furniture.ts'

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
