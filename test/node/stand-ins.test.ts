// Russian, read with Belarusian and with Ukrainian data: which letters are taken from which.

import { expect, test } from '@jest/globals'
import type { Recognizer, Word } from '../../src/node/ocr/recognizer.ts'
import { merged, withStandIns } from '../../src/node/ocr/stand-ins.ts'
import { picture } from '../helpers/picture.ts'

test.each<[string, string, string, string, string | null]>([
  ['щ, which Belarusian lacks', 'Обіцество', 'Обіцество', 'Общество', 'Общество'],
  ['one that it read as three letters', 'помоігци', 'помоігци', 'помощи', 'помощи'],
  ['ы, which Ukrainian lacks', 'массовьй', 'массовый', 'массовьй', 'массовый'],
  ['both', 'защить', 'зациты', 'защить', 'защиты'],
  ['щ read as ш', 'защить', 'зашиты', 'защить', 'защиты'],
  ['ы read as two letters before щ', 'вьїтаіцить', 'вытаіцить', 'вьїтащить', 'вытащить'],
  ['a ц that both see', 'организации', 'организации', 'организации', null],
  ['a ш that both see', 'Наша', 'Наша', 'Наша', null],
  ['a ь that both see', 'читальных', 'читальных', 'читальньїх', null],
  ['ы that Russian does not write there', 'Заречья', 'Заречыя', 'Заречья', null],
  ['щ in a third opinion', 'Правозацитный', 'Правозацшцитный', 'Правозащитньй', 'Правозащитный'],
  ['rubbish', 'Бўубпіш', 'Бўубпіші', 'К', null],
  ['a third opinion', 'Министру', 'Мийинистру', 'Министроу', null],
])('%s', (_, before, belarusian, ukrainian, expected) => {
  expect(merged(before, belarusian, ukrainian)).toBe(expected)
})

const word = (text: string, y: number, confidence = 0.9): Word => {
  const place = { text, x: 100, y, width: 150, height: 24, baseline: y + 24, size: 30, line: 0 }
  return { ...place, confidence }
}
const engine = (missing: readonly string[], confidence: number): Recognizer => ({
  name: 'told',
  missing: (asked) => asked.filter((one) => missing.includes(one)).map((language) => ({ language, package: language })),
  recognize: async (sheet, [language]) => [
    { ...word(language === 'be' ? 'зациты,' : 'защить,', sheet.height / 2 - 12, confidence), x: 49 },
  ],
  close: async () => {},
})

test.each<[string, readonly string[], number, string]>([
  ['where Russian has no data of its own', ['ru'], 0.9, 'защиты,'],
  ['hardly surely, where both say the same', ['ru'], 0.3, 'защиты,'],
  ['where it has', [], 0.9, 'защить,'],
  ['where only one of its neighbours has', ['ru', 'uk'], 0.9, 'защить,'],
])('both are asked %s', async (_, missing, confidence, expected) => {
  const [seen] = await withStandIns(
    picture(400, 200, []),
    [word('защить,', 100)],
    engine(missing, confidence),
    undefined,
  )
  expect(seen!.text).toBe(expected)
})
