// Names in Latin letters, after the examples that the standards themselves give.

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { namePartsOf } from '../../src/names/name-parts.ts'
import { latinOf, latinOfPerson } from '../../src/text/latin.ts'

test.each([
  ['ru', 'Щербаков Фёдор', 'Shcherbakov Fedor', 'ICAO 9303'],
  ['ru', 'Юлия ЩУКИНА', 'Iuliia SHCHUKINA', 'ICAO 9303'],
  ['ru', '«Мемориал»', '«Memorial»', 'ICAO 9303'],
  ['uk', 'Згорани', 'Zghorany', 'Ukraine 2010'],
  ['uk', 'Розгон', 'Rozghon', 'Ukraine 2010'],
  ['uk', 'Київ', 'Kyiv', 'Ukraine 2010'],
  ['uk', 'Єнакієве', 'Yenakiieve', 'Ukraine 2010'],
  ['uk', 'Запоріжжя', 'Zaporizhzhia', 'Ukraine 2010'],
  ['uk', "Знам'янка", 'Znamianka', 'Ukraine 2010'],
  ['uk', 'Знам’янка', 'Znamianka', 'Ukraine 2010'],
  ['bg', 'Велико Търново', 'Veliko Tarnovo', 'Bulgaria 2009'],
  ['bg', 'София', 'Sofia', 'Bulgaria 2009'],
  ['bg', 'България', 'Bulgaria', 'Bulgaria 2009'],
  ['be', 'Магілёў', 'Mahilioŭ', 'Belarus 2007'],
  ['be', 'Гомель', 'Homieĺ', 'Belarus 2007'],
  ['be', 'Ясень', 'Jasień', 'Belarus 2007'],
  ['sr', 'Његош', 'Njegoš', 'Serbian Latin'],
  ['mk', 'Ѓорче Петров', 'Ǵorče Petrov', 'UN Macedonian'],
  ['mn', 'Улаанбаатар', 'Ulaanbaatar', 'MNS 5217'],
  ['kk', 'Қазақстан', 'Qazaqstan', 'BGN/PCGN Kazakh'],
  ['el', 'Ευάγγελος', 'Evángelos', 'ISO 843'],
  ['el', 'αυτοκίνητο', 'aftokínito', 'ISO 843'],
  ['el', 'Μπάμπης', 'Bámpis', 'ISO 843'],
  ['ka', 'თბილისი', 'tbilisi', 'Georgia 2002'],
  ['hy', 'Երևան', 'Yerevan', 'BGN/PCGN Armenian'],
  ['ko', '종로', 'Jongno', 'Revised Romanization'],
  ['ko', '왕십리', 'Wangsimni', 'Revised Romanization'],
  ['ko', '신라', 'Silla', 'Revised Romanization'],
  ['ko', '별내', 'Byeollae', 'Revised Romanization'],
  ['ko', '해돋이', 'Haedoji', 'Revised Romanization'],
  ['ko', '묵호', 'Mukho', 'Revised Romanization'],
  ['ko', '독립문', 'Dongnimmun', 'Revised Romanization'],
  ['ko', '집현전', 'Jiphyeonjeon', 'Revised Romanization'],
  ['ko', '참여연대', 'Chamyeoyeondae', 'Revised Romanization'],
  ['ja', 'ヒューマンライツ・ナウ', 'Hyūmanraitsu Nau', 'Hepburn'],
  ['ja', 'まっちゃ', 'Matcha', 'Hepburn'],
  ['ja', 'ほんや', 'Hon’ya', 'Hepburn'],
  ['zh', '民主中国阵线', 'Mín zhǔ zhōng guó zhèn xiàn', 'Hanyu Pinyin'],
  ['zh-Hant', '難民', 'Nàn mín', 'Hanyu Pinyin'],
  ['zh', '重庆银行', 'Chóng qìng yín háng', 'Hanyu Pinyin'],
  ['zh', '中国SOS网', 'Zhōng guó SOS wǎng', 'Hanyu Pinyin'],
])('%s: %s is %s (%s)', (language, text, latin, standard) => {
  expect(latinOf(text, language)).toEqual({ text: latin, standard })
})

test.each([
  ['en', 'Human Rights Watch'],
  ['ja', '日本弁護士連合会'],
  ['ja', 'チベット問題を考える会'],
  ['ko', '한국(韓國)'],
  ['ar', 'الشبكة السورية'],
  ['he', 'שלום עכשיו'],
  ['th', 'สภากาชาดไทย'],
  ['ky', 'Кыргызстан'],
  ['und', 'ОВД'],
  ['ja', '人権'],
  ['und', ''],
])('%s: %s has no Latin form that can be proved', (language, text) => {
  expect(latinOf(text, language)).toBeNull()
})

const root = new URL('../../data/han/', import.meta.url)

test.each(['pinyin.txt', 'pinyin-words.txt'])('%s is NFC, sorted, each once', (file) => {
  const rows = readFileSync(new URL(file, root), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  expect(rows).toEqual([...new Set(rows)].sort())
  expect(rows).toEqual(rows.map((row) => row.normalize('NFC')))
})

test('each character has one usual reading, each word as many syllables as characters', () => {
  const lines = (file: string) =>
    readFileSync(new URL(file, root), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
  const characters = lines('pinyin.txt').flatMap((line) => [...line.split(' ')[1]!])
  expect(new Set(characters).size).toBe(characters.length)
  for (const line of lines('pinyin-words.txt')) {
    const [word = '', ...syllables] = line.split(' ')
    expect(syllables).toHaveLength([...word].length)
  }
})

test.each([
  ['ko', '박지영', 'Bak Jiyeong'],
  ['ko', '한복남', 'Han Boknam'],
  ['ko', '홍빛나', 'Hong Bitna'],
  ['zh-Hant', '劉曉波', 'Liú Xiǎobō'],
  ['zh', '欧阳修', 'Ōuyáng Xiū'],
  ['zh', '陈西安', "Chén Xī'ān"],
  ['zh', '曾国藩', 'Zēng Guófān'],
  ['zh-Hant', '單霽翔', 'Shàn Jìxiáng'],
  ['ja', '佐藤 花子', null],
  ['ru', 'Юрий Черкасов', 'Iurii Cherkasov'],
])('of a person, %s: %s is %s', (language, name, latin) => {
  expect(latinOfPerson(namePartsOf(name, language, language)!, name, language)?.text ?? null).toBe(latin)
})
