// How far recognised words are trusted, by what speaks against them beside the engine.

import { expect, test } from '@jest/globals'
import { withDoubt } from '../../src/node/ocr/doubt.ts'
import type { Word } from '../../src/node/ocr/recognizer.ts'

/** White paper: what is tested here needs no picture. */
const paper = { width: 1200, height: 400, pixels: new Uint8Array(1200 * 400).fill(255) }

/** Words of equal engine confidence on one line each, as wide as their letters. */
function trustOf(text: string, language = 'en', without: readonly string[] = []): number {
  const lines = [text, 'Bureau of Friends', 'Centre for Peace and Rights', 'Women Workers Union']
  const words = lines.flatMap((line, row): Word[] => {
    let x = 20
    return line.split(' ').map((one) => {
      const width = 20 * one.length
      const word = { text: one, x, y: 60 * row, width, height: 30, baseline: 60 * row + 30, size: 32 }
      x += width + 16
      return { ...word, confidence: 0.92, line: row }
    })
  })
  const missing = (asked: readonly string[]) =>
    asked.filter((one) => without.includes(one)).map((one) => ({ language: one, package: one }))
  const trusted = withDoubt(paper, words, language, { missing })
  return Math.min(...trusted.filter((word) => word.line === 0).map((word) => word.trust!))
}

test.each([
  ['Hon, Jane Doe', 'Hon. Jane Doe'],
  ['Alan V, Okafor', 'Alan V. Okafor'],
  ['Asociación yJusticia', 'Asociación y Justicia'],
  ['Centro Nicaragiiense', 'Centro Nicaraguense'],
  ['6kologischen Wandel', 'okologischen Wandel'],
  ['Sabine Kouassi” de', 'Sabine Kouassi de'],
  ['"Comissão dos Povos', 'Comissão dos Povos'],
  ['the Promation of', 'the Promotion of'],
  ['Doposcuola 11 Girasole', 'Doposcuola Il Girasole'],
])('%s is trusted less than %s', (wrong, right) => {
  expect(trustOf(wrong)).toBeLessThan(trustOf(right) - 0.01)
})

test('a letter that the language of the line does not have', () => {
  expect(trustOf('Обіцество независимых журналистов', 'ru')).toBeLessThan(
    trustOf('Общество независимых журналистов', 'ru') - 0.2,
  )
  expect(trustOf('Українська спілка прав людини', 'ru')).toBeGreaterThan(0.9)
})

test('words beside which something was passed over', () => {
  const word = {
    text: 'Robert',
    x: 20,
    y: 0,
    width: 120,
    height: 30,
    baseline: 30,
    size: 32,
    confidence: 0.95,
    line: 0,
  }
  const [sure, doubted] = withDoubt(paper, [word, { ...word, line: 1, passed: true }], 'en', { missing: () => [] })
  expect(doubted!.trust).toBeLessThan(sure!.trust! - 0.1)
})

test('a soft sign behind a prefix, where only data that knows no hard one could be asked', () => {
  const [wrong, right] = ['Обьединение жителей Заречья', 'Объединение жителей Заречья']
  expect(trustOf(wrong, 'ru', ['ru'])).toBeLessThan(trustOf(right, 'ru', ['ru']) - 0.2)
  expect(trustOf(wrong, 'ru')).toBeGreaterThan(0.9)
})
