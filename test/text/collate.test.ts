// Names in alphabetical order.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type CollateOptions, collate } from '../../src/text/collate.ts'

test.each<[string, string, CollateOptions]>([
  ['Alpha', 'beta', {}],
  ['New York', 'Newark', {}],
  ['Newark', 'New York', { ignorePunctuation: true }],
  ['Article 2', 'Article 10', { numeric: true }],
  ['École', 'Edition', {}],
  ['Élan', 'Emma', {}],
  ['Амнистия', 'Мемориал', {}],
])('%s stands before %s (%j)', (first, second, options) => {
  expect(collate(options)(first, second)).toBeLessThan(0)
  expect(collate(options)(second, first)).toBeGreaterThan(0)
})

test('names of plain letters stand as the tables of the runtime have them', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom(...`abzABZ019 !"#%&'()*,-./:;?@[]_{}$+é`), maxLength: 6 }), {
    minLength: 2,
    maxLength: 2,
  })
  for (const options of [{}, { ignorePunctuation: true }, { numeric: true }]) {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base', ...options })
    const own = collate(options)
    fc.assert(
      fc.property(names, ([a, b]) => Math.sign(own(a!, b!)) === Math.sign(compare(a!, b!))),
      { seed: 7, numRuns: 4000 },
    )
  }
})
