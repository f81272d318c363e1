// Which script a text is in, and where it changes.

import { expect, test } from '@jest/globals'
import { hasScript, scriptOf, scriptRuns } from '../../src/text/script.ts'

test.each([
  ['Human Rights in China', 'Latn'],
  ['Правозащитный центр', 'Cyrl'],
  ['Ένωση για τα Δικαιώματα', 'Grek'],
  ['الشبكة السورية', 'Arab'],
  ['שלום עכשיו', 'Hebr'],
  ['মানবাধিকার', 'Beng'],
  ['สภากาชาดไทย', 'Thai'],
  ['人權協會', 'Hani'],
  ['佐々木', 'Hani'],
  ['チベット', 'Jpan'],
  ['日本ウイグル協会', 'Jpan'],
  ['データ', 'Jpan'],
  ['참여연대', 'Kore'],
  ['목포YWCA', 'Kore'],
  ['NPO法人', 'Hani'],
  ['Проект для людей T*Revers', 'Cyrl'],
  ['ＡＢＣ', 'Latn'],
  ['2024', 'Zyyy'],
  ['— * —', 'Zyyy'],
  ['', 'Zyyy'],
])('%s is in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

test.each([
  ['Human Rights', ['Human Rights']],
  ['Federation 民主中国陣線', ['Federation ', '民主中国陣線']],
  ['日本（Japan）協会', ['日本', '（Japan）', '協会']],
  ['Центр «Memorial»', ['Центр ', '«Memorial»']],
  ['한국(韓國) 협회', ['한국', '(韓國) ', '협회']],
  ['チベット問題を考える会', ['チベット問題を考える会']],
  ['Проект T*Revers', ['Проект ', 'T*Revers']],
  ['12. Центр', ['12. Центр']],
  ['Stand with HK@JPN', ['Stand with HK@JPN']],
  ['2024', ['2024']],
  ['', []],
])('%s changes its script here: %j', (text, parts) => {
  const runs = scriptRuns(text)
  expect(runs.map((run) => run.text)).toEqual(parts)
  expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text)
})

test.each([
  ['日本ウイグル協会', 'Hani', true],
  ['日本ウイグル協会', 'Jpan', true],
  ['日本人権財団', 'Jpan', false],
  ['목포YWCA', 'Kore', true],
  ['목포YWCA', 'Latn', true],
  ['1234', 'Latn', false],
])('%s has letters of %s: %s', (text, script, has) => {
  expect(hasScript(text, script)).toBe(has)
})
