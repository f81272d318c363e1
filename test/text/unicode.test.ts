// Matching keys, and the characters that need no unorm.

import { expect, test } from '@jest/globals'
import unorm from 'unorm'
import { matchKey, settled } from '../../src/text/unicode.ts'

test.each([
  ['Défense des Droits', 'defense des droits'],
  ["Women's Network", 'womens network'],
  ['ＩＧＷＲＡ', 'igwra'],
  ['Права людини', 'права людини'],
  ['ガザ', 'ガザ'],
])('%s has the key %s', (name, key) => {
  expect(matchKey(name)).toBe(key)
})

test('unorm and the runtime agree on the settled characters', () => {
  const differ: string[] = []
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    if (!settled.test(character)) continue
    const accented = `${character}\u0301`
    if (
      unorm.nfkd(character) !== character.normalize('NFKD') ||
      unorm.nfc(unorm.nfkd(accented)) !== accented.normalize('NFKD').normalize('NFC')
    )
      differ.push(code.toString(16))
  }
  expect(differ).toEqual([])
})
