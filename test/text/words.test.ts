import { expect, test } from '@jest/globals'
import { latin, russian } from '../../src/data/letter-models.ts'
import { letterModel } from '../../src/text/letters.ts'
import { isOneApart, nearIndex } from '../../src/text/near.ts'
import { bitOf, isWord, languagesWith, wordLanguages, wordsIn } from '../../src/text/words.ts'

test.each([
  ['museum', 'musrum', true],
  ['defenders', 'defenderss', true],
  ['humains', 'humais', true],
  ['saharaui', 'saharuai', true],
  ['museum', 'museum', false],
  ['museum', 'musuem', true],
  ['asia', 'asian', true],
  ['rights', 'sights of', false],
  ['abcd', 'badc', false],
])('%s and %s are one slip apart: %s', (a, b, apart) => {
  expect(isOneApart(a, b)).toBe(apart)
  expect(isOneApart(b, a)).toBe(apart)
})

test('an index finds what is one slip away, and nothing else', () => {
  const near = nearIndex(['museum', 'museums', 'musée', 'union'])
  expect(near.of('musrum')).toEqual(['museum'])
  expect(near.of('musuem')).toEqual(['museum'])
  expect(near.of('museum')).toEqual(['museums'])
  expect(near.of('network')).toEqual([])
})

test.each([
  ['Museum', true],
  ['défenseurs', true],
  ['Nairobi', true],
  ['musrum', false],
  ['fundaciónpara', false],
])('%s is a word: %s', (word, known) => {
  expect(isWord(word)).toBe(known)
})

test('each language with a list has its own words', () => {
  expect(wordLanguages).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'it', 'pt', 'nl', 'sv', 'id']))
  expect(wordsIn('fr')).toContain('défenseurs')
  expect(wordsIn('es')).not.toContain('défenseurs')
  expect(wordsIn('xx')).toEqual([])
  expect(languagesWith('défenseurs') & (bitOf('fr') | bitOf('es'))).toBe(bitOf('fr'))
  expect(bitOf('xx')).toBe(0)
})

test.each([
  [latin, 'network', 'wtynh'],
  [latin, 'internationale', 'rjvbntn'],
  [russian, 'комитет', 'щслюзю'],
])('a model likes a word better than keys struck at random', (data, word, noise) => {
  const model = letterModel(data)
  expect(model.score(word)).toBeGreaterThan(model.score(noise) + 1)
  expect(model.total(word)).toBeCloseTo(model.score(word) * (word.length + 1))
})
