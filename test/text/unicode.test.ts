// Matching keys, and normal forms that are the same on every runtime.

import { expect, test } from '@jest/globals'
import unorm from 'unorm'
import { stableNfc, stableNfkd } from '../../src/text/normal.ts'
import { matchKey, settled } from '../../src/text/unicode.ts'

test.each([
  ['Défense des Droits', 'defense des droits'],
  ["Women's Network", 'womens network'],
  ['ＩＧＷＲＡ', 'igwra'],
  ['Права людини', 'права людини'],
  ['ガザ', 'ガザ'],
  ['Ένωση Πολιτών', 'ενωση πολιτων'],
  ['***', '***'],
  ['', ''],
])('%s has the key %s', (name, key) => {
  expect(matchKey(name)).toBe(key)
})

test.each([
  ['Défense', 'De\u0301fense', 'De\u0301fense'.normalize('NFC')],
  ["O'zbekiston", 'Oʻzbekiston', 'O’zbekiston', 'O‘zbekiston'],
  ['HUMAN RIGHTS', 'Human  Rights', 'human-rights', 'Human – Rights'],
  ['Fédération', 'Federation', 'FÉDÉRATION'],
  ['Łódź', 'Lodz', 'ŁÓDŹ'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδός'],
  ['İstanbul', 'istanbul', 'ISTANBUL'],
  ['A.C.', 'AC'],
  ['S.O.S. Racisme', 'SOS Racisme'],
  ['Ёлка', 'елка'],
  ['ｱﾑﾈｽﾃｨ', 'アムネスティ'],
  ['ヒューマンライツ・ナウ', 'ヒューマンライツナウ'],
  ['武　放', '武放'],
  ['العَرَبية', 'العربية', 'العربيـــة'],
  ['أحمد', 'احمد'],
  ['علي', 'علی'],
  ['שָׁלוֹם', 'שלום'],
  ['Groupe 12', 'Groupe １２'],
  ['روزنامه‌نگاران', 'روزنامهنگاران'],
  ['مجموعة ٣', 'مجموعة 3'],
  ['㋿', '令和'],
])('%s and its spellings have one key', (...spellings) => {
  expect(new Set(spellings.map(matchKey)).size).toBe(1)
})

test.each([
  ['ガ', 'カ'],
  ['ぱ', 'は'],
  ['йод', 'иод'],
  ['Київ', 'Киів'],
  ['हिन्दी', 'हन्द'],
  ['ไทย', 'ไท'],
  ['民主中国', '民主中國'],
  ['東京', '京東'],
  ['대한', '한대'],
  ['Rights Now', 'Rights Know'],
])('%s and %s are other names', (one, other) => {
  expect(matchKey(one)).not.toBe(matchKey(other))
})

test('a key is its own key', () => {
  for (const name of ['Défense des Droits', 'Ένωση', 'チベット問題を考える会', 'الجامعة العَرَبية', 'A.C. – Łódź']) {
    expect(matchKey(matchKey(name))).toBe(matchKey(name))
  }
})

test('very many marks on one letter cost no time', () => {
  const start = performance.now()
  matchKey(`a${'\u0301\u0327'.repeat(50_000)}`)
  expect(performance.now() - start).toBeLessThan(1000)
})

const runtime = process.versions.unicode === '17.0' ? test : test.skip

runtime('every character has the normal form that Unicode 17 says, and so have marks in any order', () => {
  const wrong: string[] = []
  const check = (text: string) => {
    for (const forms of [undefined, unorm]) {
      if (stableNfc(text, forms) !== text.normalize('NFC')) wrong.push(text)
      if (stableNfkd(text, forms) !== text.normalize('NFKD')) wrong.push(text)
    }
  }
  const marks: string[] = []
  for (let code = 0; code < 0x1e_ff_f; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const character = String.fromCodePoint(code)
    check(character)
    if (/\p{M}/u.test(character)) marks.push(character)
  }
  const starters = [...'aeω和\u1100\u1161\u11a8\uac00\ud7a4\u09c7', '\u{11382}', '\u{11384}', '\u{16d67}', '\u{1611e}']
  let state = 3
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 0) >>> 8) % n
  }
  for (let i = 0; i < 20_000; i++) {
    const from = () => (below(3) === 0 ? starters : marks)
    let text = ''
    for (let j = below(5) + 2; j > 0; j--) {
      const list = from()
      text += list[below(list.length)]!
    }
    check(text)
  }
  expect(wrong).toEqual([])
})

// Lines in the manner of Unicode's NormalizationTest: source, composed, compatible parts. All hold characters newer than Unicode 7.
test.each([
  ['\u{11382}\u{113c9}', '\u{11383}', '\u{11382}\u{113c9}'],
  ['\u{16d67}\u{16d67}', '\u{16d68}', '\u{16d67}\u{16d67}'],
  ['a\u0315\u0300\u05ae\u08e3b', '\u00e0\u08e3\u05ae\u0315b', 'a\u08e3\u05ae\u0300\u0315b'],
  ['a\ua69e\u0315\u0300\u05aeb', 'a\u05ae\ua69e\u0300\u0315b', 'a\u05ae\ua69e\u0300\u0315b'],
  ['\u32ff', '\u32ff', '令和'],
  ['\ud7a4', '\ud7a4', '\ud7a4'],
])('%s is normalized as Unicode says', (source, composed, parts) => {
  for (const forms of [undefined, unorm]) {
    expect(stableNfc(source, forms)).toBe(composed)
    expect(stableNfkd(source, forms)).toBe(parts)
  }
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
