import { expect, test } from '@jest/globals'
import { personLanguages } from '../../src/names/person-language.ts'
import { identifier } from '../../src/text/language.ts'

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['in Latin letters a name has no language', 'en', { 'Jane Doe': 'und', 'Jürgen Müller': 'und' }],
  [
    'a script of one language',
    'en',
    { 'Ελένη Αγγελίδου': 'el', 박지영: 'ko', 'გიორგი ბერიძე': 'ka', 'אברהם כהן': 'he' },
  ],
  [
    'family names tell Japanese from Chinese',
    'en',
    { 田中健一: 'ja', '佐藤 由紀子': 'ja', 山本太郎: 'ja', 李明: 'zh' },
  ],
  ['orthography tells Chinese', 'en', { 王小红: 'zh', 陳志明: 'zh-Hant', 黃之鋒: 'zh-Hant' }],
  ['the letter is Chinese', 'zh', { 江一燕: 'zh', 高山: 'zh' }],
  ['given names tell Russian', 'en', { 'Юрий Черкасов': 'ru', 'Светлана Ягодина': 'ru', 'Ольга Романова': 'ru' }],
  [
    'the other names of the list tell',
    'en',
    { 'Олена Ковальчук': 'uk', 'Іван Петренко': 'uk', 'Сергій Жадан': 'uk', 'Оксана Забужко': 'uk' },
  ],
  ['Bulgarian', 'en', { 'Георги Иванов': 'bg', 'Иван Вазов': 'bg', 'Кристина Димитрова': 'bg' }],
  ['Serbian', 'en', { 'Марија Јовановић': 'sr', 'Марко Петровић': 'sr', 'Драган Николић': 'sr' }],
  ['Belarusian', 'en', { 'Аляксандр Лукашук': 'be', 'Святлана Алексіевіч': 'be' }],
  ['the body of the letter tells', 'ar', { 'أحمد حسن': 'ar', 'محمد علي': 'ar' }],
  ['nothing tells', 'en', { 'أحمد حسن': 'und' }],
])('%s', (_, body, names) => {
  const languageOf = personLanguages(Object.keys(names), body, new Map(), identifier())
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, languageOf(name)]))).toEqual(names)
})
