import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { namePartsOf } from '../../src/names/name-parts.ts'

test.each([
  // name                        language  given            family               what shows it
  ['Smith, John A.', 'und', 'John A.', 'Smith', 'comma'],
  ['DUPONT Jean', 'und', 'Jean', 'DUPONT', 'capitals'],
  ['Inés GARCÍA LÓPEZ', 'und', 'Inés', 'GARCÍA LÓPEZ', 'capitals'],
  ['佐藤 花子', 'ja', '花子', '佐藤', 'blank'],
  ['欧阳修', 'zh', '修', '欧阳', 'surname'],
  ['남궁민수', 'ko', '민수', '남궁', 'surname'],
  ['Nguyễn Văn Đài', 'und', 'Văn Đài', 'Nguyễn', 'surname'],
  ['Nagy Imre', 'und', 'Imre', 'Nagy', 'surname'],
  ['Ковалёв Сергей Адамович', 'ru', 'Сергей Адамович', 'Ковалёв', 'patronymic'],
  ['Oleg Petrovich Orlov', 'und', 'Oleg Petrovich', 'Orlov', 'patronymic'],
  ['Roman Arkadyevich Abramovich', 'und', 'Roman Arkadyevich', 'Abramovich', 'patronymic'],
  ['Ivan Petrov Abramovich', 'und', null, null, null],
  ['Ursula von der Leyen', 'und', 'Ursula', 'von der Leyen', 'particle'],
  ['Abdulhadi al-Khawaja', 'und', 'Abdulhadi', 'al-Khawaja', 'particle'],
  ['J. K. Rowling', 'und', 'J. K.', 'Rowling', 'initial'],
  ['Gabriel García Márquez', 'und', 'Gabriel', 'García Márquez', 'given name'],
  ['José Luis Rodríguez Zapatero', 'und', 'José Luis', 'Rodríguez Zapatero', 'given name'],
  ['Mary Robinson Jr.', 'und', 'Mary', 'Robinson', 'given name'],
  // nothing shows which is which
  ['Martin Luther King', 'und', null, null, null],
  ['Kim Jong-un', 'und', null, null, null],
  ['Joshua Wong Chi-fung', 'und', null, null, null],
  ['Xi Jinping', 'und', null, null, null],
  ['Suciwati', 'und', null, null, null],
  ['Luiz Inácio Lula da Silva', 'und', null, null, null],
])('%s (%s) is %s, %s by %s', (name, language, given, family, reason) => {
  expect(namePartsOf(name, language, 'en')).toEqual(given === null ? null : { given, family, reason })
})

test('no person of persons.tsv is parted wrongly, and more than two of three are parted', () => {
  const rows = readFileSync('fixtures/names/persons.tsv', 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t') as [string, string, string, string, string, string])
  const wrong: string[] = []
  let right = 0
  for (const [print, title, given, family, letters, language] of rows) {
    const behind = letters === 'Jr.' ? '' : letters
    const name = print.slice(title.length, behind === '' ? undefined : -behind.length).replace(/^\s+|[\s,]+$/gu, '')
    const parts = namePartsOf(name, language, language)
    if (parts?.given === given && parts.family === family) right++
    else if (parts) wrong.push(`${name}: ${parts.given} | ${parts.family}`)
  }
  expect(wrong).toEqual([])
  expect(right / rows.length).toBeGreaterThan(0.67)
})
