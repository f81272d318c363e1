// One slip of the pen: what is one letter apart, and the index that finds it.

import { expect, test } from '@jest/globals'
import { isOneApart, nearIndex } from '../../src/text/near.ts'

test.each([
  ['network', 'netwrok', true, 'neighbours changed round'],
  ['network', 'networks', true, 'a letter more'],
  ['network', 'etwork', true, 'a letter less'],
  ['network', 'netvork', true, 'another letter'],
  ['network', 'network', false, 'the same'],
  ['network', 'netvorks', false, 'two slips'],
])('%s and %s: %s, %s', (one, other, apart) => {
  expect(isOneApart(one, other)).toBe(apart)
})

test('the index finds all that are one apart', () => {
  const letters = ['a', 'b', 'c']
  const texts = ['']
  for (let at = 0; (texts[at]?.length ?? 9) < 5; at++) texts.push(...letters.map((letter) => texts[at]! + letter))
  const near = nearIndex(texts)
  for (const text of texts) {
    expect([...near.of(text)].sort()).toEqual(texts.filter((other) => isOneApart(text, other)).sort())
  }
})

test('what the text lacks a letter of comes first, then the slip that is nearest to its beginning', () => {
  expect(nearIndex(['worker', 'works', 'word', 'pork']).of('work')).toEqual(['works', 'pork', 'word'])
})
