// Ordinary letters in many languages: each line of a table is the smallest letter of something that was once misread.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'

const read = (text: string) => readLetter(new TextEncoder().encode(text))
const body =
  'We ask the government to stop the works at once and to publish the report that it has kept from the public for two years.'

type Row = (string | null)[]

test.each<[string, string[], Row[]]>([
  [
    'German degrees with their fields',
    [
      'Prof. Dr. med. Andreas Beck, Chefarzt',
      'Prof. Dr. rer. nat. Eva Maria Schulz',
      'Dipl.-Ing. (FH) Uwe Kranz',
      'Dr. phil. Sabine Huber-Lang',
    ],
    [
      ['Andreas Beck', 'Prof. Dr. med.', 'Chefarzt'],
      ['Eva Maria Schulz', 'Prof. Dr. rer. nat.', null],
      ['Uwe Kranz', 'Dipl.-Ing. (FH)', null],
      ['Sabine Huber-Lang', 'Dr. phil.', null],
    ],
  ],
  [
    'names with a Dutch article in capitals',
    ["Sophia IN 'T VELD (Renew, NL)", 'Tineke STRIK (Greens/EFA, NL)', 'Birgit SIPPEL (S&D, DE)'],
    [
      ["Sophia IN 'T VELD", null, null],
      ['Tineke STRIK', null, null],
      ['Birgit SIPPEL', null, null],
    ],
  ],
  [
    'ranks and orders',
    ['Wg. Cdr. Anil Rao', 'Gp. Capt. Meera Singh (Retd.)', 'Fr. Seán McDonagh, SSC', 'Sr. Mary Smith, RSM'],
    [
      ['Anil Rao', 'Wg. Cdr.', null],
      ['Meera Singh', 'Gp. Capt.', null],
      ['Seán McDonagh, SSC', 'Fr.', null],
      ['Mary Smith, RSM', 'Sr.', null],
    ],
  ],
])('%s', async (_, lines, expected) => {
  const { signatories } = await read(`${body}\n\nSigned by:\n\n${lines.join('\n')}\n`)
  expect(signatories.map(({ name, honorific, role }) => [name, honorific, role])).toEqual(expected)
  expect(signatories.every(({ kind }) => kind === 'person')).toBe(true)
})

test('sections of bodies in a country are bodies', async () => {
  const lines = [
    'Jutta Weber, Berlin',
    'Pax Christi, Deutsche Sektion',
    'Amnesty International, UK Section',
    'Uwe Kranz',
  ]
  const { signatories } = await read(`${body}\n\nSigned by:\n\n${lines.join('\n')}\n`)
  expect(signatories.map(({ name, kind }) => [name, kind])).toEqual([
    ['Jutta Weber', 'person'],
    ['Pax Christi, Deutsche Sektion', 'organization'],
    ['Amnesty International, UK Section', 'organization'],
    ['Uwe Kranz', 'person'],
  ])
})

test('headings for women and men, with a star or a colon', async () => {
  const { lists } = await read(
    `${body}\n\nErstunterzeichner*innen:\n\nAnna Vogt\nUwe Kranz\nIris Beck\n\nWeitere Unterstützer:innen:\n\nLena Huber\nPaul Lang\n`,
  )
  expect(lists.map(({ name, size }) => [name, size])).toEqual([
    ['Erstunterzeichner*innen', 3],
    ['Weitere Unterstützer:innen', 2],
  ])
})

test.each([
  ['In peace,', ['Jane Doe', 'Pierre Dupont', 'Anna Müller']],
  ['With hope and determination,', ['Jane Doe', 'Pierre Dupont', 'Anna Müller']],
  ['Sd/-', ['Jane Doe', 'Pierre Dupont', 'Anna Müller']],
])('%s opens the names, and is none', async (closing, names) => {
  const { signatories } = await read(`${body}\n\n${closing}\n\n${names.join('\n')}\n`)
  expect(signatories.map(({ name, group }) => [name, group])).toEqual(names.map((name) => [name, null]))
})

test('a sentence that is parted at a comma takes no leave', async () => {
  const { signatories } = await read(
    `${body}\n\nThe NCC is an independent,\n\nnon-partisan body\nthat was set up in 1988\n`,
  )
  expect(signatories).toEqual([])
})

test('numbers of identity cards are no affiliation', async () => {
  const { signatories } = await read(
    `${body}\n\nFirmantes:\n\nNombre y apellidos    DNI             Localidad\nMaría José Vega       12345678Z       Sevilla\nJuan Carlos Ortiz     87.654.321-X    Utrera\nLucía Romero Gil      45678912B       Sevilla\n`,
  )
  expect(signatories.map(({ name, affiliation }) => [name, affiliation])).toEqual([
    ['María José Vega', null],
    ['Juan Carlos Ortiz', null],
    ['Lucía Romero Gil', null],
  ])
})

test('in Japanese a role of several characters is one, and a second list opens its own paragraph', async () => {
  const { signatories, lists } = await read(
    '憲法を守る声明\n\n私たちは政府が国会での十分な審議を経ずに法案を成立させようとしていることに強く抗議し、ただちに撤回することを求めます。\n\n呼びかけ人\n\n池内了（名古屋大学名誉教授）、上野千鶴子（社会学者）、香山リカ（精神科医）、山口二郎（法政大学教授）\n\n賛同団体：市民連合、立憲デモクラシーの会、総がかり行動実行委員会\n',
  )
  expect(signatories.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual([
    ['池内了', '名誉教授', '名古屋大学'],
    ['上野千鶴子', '社会学者', null],
    ['香山リカ', '精神科医', null],
    ['山口二郎', '教授', '法政大学'],
    ['市民連合', null, null],
    ['立憲デモクラシーの会', null, null],
    ['総がかり行動実行委員会', null, null],
  ])
  expect(lists.map(({ name }) => name)).toEqual(['呼びかけ人', '賛同団体'])
})

test.each<[string, string[]]>([
  ['Alpha Union, Beta Forum and Gamma Watch', ['Alpha Union', 'Beta Forum', 'Gamma Watch']],
  ['Alpha Union; Beta Forum', ['Alpha Union', 'Beta Forum']],
  ['Jane Doe, Pierre Dupont, Anna Müller', ['Jane Doe', 'Pierre Dupont', 'Anna Müller']],
  ['Jane Doe and Pierre Dupont', ['Jane Doe', 'Pierre Dupont']],
  ['Jane Doe, Director, University of Leeds', ['Jane Doe']],
  ['Jane Doe, Leeds, United Kingdom', ['Jane Doe']],
  ['Association for Peace, Bread and Work', ['Association for Peace, Bread and Work']],
  ['녹색연합, 참여연대, 환경운동연합', ['녹색연합', '참여연대', '환경운동연합']],
])('a few names on the line of their heading: %s', async (line, names) => {
  const { signatories } = await read(`${body}\n\nSigned by: ${line}\n`)
  expect(signatories.map(({ name }) => name)).toEqual(names)
})
