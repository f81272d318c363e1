import { expect, test } from '@jest/globals'
import { plain } from '../../src/model/text.ts'
import { mendAll, mendBody } from '../../src/repairs/index.ts'

const mend = (texts: readonly string[], language = 'und', body = '') =>
  mendAll(texts.map(plain), { language, body }).map(({ value }) => value)

test.each([
  [
    'a run order that is not sure by itself follows a sure one',
    ['会える考を問題チベット', '平和資料館と戦争の女たち'],
    ['チベット問題を考える会', '平和資料館と戦争の女たち'],
  ],
  [
    'a stray accent between vowels follows a sure one',
    ['R´eseau des femmes', 'Universidad Tenoche´as'],
    ['Réseau des femmes', 'Universidad Tenocheás'],
  ],
  [
    'without a sure one the mark is an apostrophe',
    ['Réseau des femmes', 'Universidad Tenoche´as'],
    ['Réseau des femmes', "Universidad Tenoche'as"],
  ],
  [
    'an unknown word parted by a hyphen follows a known one',
    ['Coali-\ntion Against Impunity', 'Diya-\nrbakır Çevre Vakfı'],
    ['Coalition Against Impunity', 'Diyarbakır Çevre Vakfı'],
  ],
  [
    'and is left alone without one',
    ['Coalition Against Impunity', 'Zuru-\nbakar Vakfı'],
    ['Coalition Against Impunity', 'Zuru-bakar Vakfı'],
  ],
])('%s', (_name, before, after) => {
  expect(mend(before)).toEqual(after)
})

test('a word that the body prints unbroken proves that the halves at a line end are one', () => {
  expect(mend(['Zuru-\nbakar Vakfı'], 'tr', 'The Zurubakar foundation was closed.')).toEqual(['Zurubakar Vakfı'])
  expect(mend(['Zuru-\nbakar Vakfı'], 'tr', 'The Zuru-bakar foundation was closed.')).toEqual(['Zuru-bakar Vakfı'])
})

test.each([
  ['ja', '神戸女学院'],
  ['zh-Hans', '神户女学院'],
  ['zh-Hant', '神戶女学院'],
])('the radical of the door is the character that %s prints: %s', (language, name) => {
  expect(mend(['神⼾女学院'], language)).toEqual([name])
})

test('what the letter prints in Cyrillic is known when it was typed on the wrong layout', () => {
  expect(mend(['Фонд Пересвет', 'Gthtcdtn и люди'], 'ru')).toEqual(['Фонд Пересвет', 'Пересвет и люди'])
})

test('an entry of several faults is put right, each recorded by its own rule', () => {
  const [text] = mendAll([plain('Oбщество  «Mемориал»(Москва).')], { language: 'ru' })
  expect(text!.value).toBe('Общество "Мемориал"(Москва)')
  expect(text!.edits.map(({ rule, silent }) => (silent ? `(${rule})` : rule))).toEqual([
    'homoglyphs',
    '(spaces)',
    'quotes',
    'homoglyphs',
    'quotes',
    'trailing-punctuation',
  ])
})

test.each([
  ['An Open Letter\nto the Secre-\ntary-General', 'An Open Letter to the Secretary-General'],
  ['Freedom of  the press.', 'Freedom of the press.'],
  ['The oﬃce of “truth”', 'The office of “truth”'],
])('running text %j reads %j: its marks stay', (before, after) => {
  expect(mendBody(plain(before)).value).toBe(after)
})

test('where lines break anywhere, the last capital of a bracket is no word', () => {
  expect(mend(['Cambodian League (LICADH\nO)'], 'ko')).toEqual(['Cambodian League (LICADHO)'])
  expect(mend(['Cambodian League (LICADH\nO)'], 'en')).toEqual(['Cambodian League (LICADH O)'])
})
