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

test('a sentence that opens with the words of a closing and goes on closes nothing', async () => {
  const { signatories } = await read(
    `${body}\n\nIn solidarity, we commit to listening and acting together so that our journey becomes one of respect, trust and transformation.\n\nConclusion:\nOur Collective Reflection and\nCall to Action\n\n${body}\n`,
  )
  expect(signatories).toEqual([])
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
  ['Campaign for Peace, Social Justice and Human Rights', ['Campaign for Peace, Social Justice and Human Rights']],
  ['平和、人権を守る会', ['平和、人権を守る会']],
  ['녹색연합, 참여연대, 환경운동연합', ['녹색연합', '참여연대', '환경운동연합']],
])('a few names on the line of their heading: %s', async (line, names) => {
  const { signatories } = await read(`${body}\n\nSigned by: ${line}\n`)
  expect(signatories.map(({ name }) => name)).toEqual(names)
})

test('names under countries and kinds of bodies need no heading of their own', async () => {
  const { signatories } = await read(
    'Nous appelons le gouvernement à renoncer à ce projet, qui met en danger la justice et le droit de chacun à un procès équitable.\n\nOrganisations internationales\n\nFédération internationale pour les droits humains (FIDH)\nAmnesty International\nGroupe d’amis\n\nCameroun\n\nAction des chrétiens pour l’abolition de la torture (ACAT)\nRéseau des organisations des droits de l’homme\nLigue du fleuve\n\nTchad\n\nLigue tchadienne des droits de l’homme\nAssociation jeunesse\n',
  )
  expect(signatories.map(({ name, group, country }) => [name, group, country])).toEqual([
    ['Fédération internationale pour les droits humains', 'Organisations internationales', null],
    ['Amnesty International', 'Organisations internationales', null],
    ["Groupe d'amis", 'Organisations internationales', null],
    ["Action des chrétiens pour l'abolition de la torture", 'Cameroun', 'CM'],
    ["Réseau des organisations des droits de l'homme", 'Cameroun', 'CM'],
    ['Ligue du fleuve', 'Cameroun', 'CM'],
    ["Ligue tchadienne des droits de l'homme", 'Tchad', 'TD'],
    ['Association jeunesse', 'Tchad', 'TD'],
  ])
})

test('a heading that says how its persons sign is a list and their condition', async () => {
  const { signatories } = await read(
    `${body}\n\nSuscriben:\n\n1. Fundar\n2. Serapaz\n3. Equis\n\nA título individual:\n\nDra. Ana Laura Magaloni; Lic. Santiago Corcuera\n`,
  )
  expect(signatories.map(({ name, list, conditions }) => [name, list, ...conditions])).toEqual([
    ['Fundar', null],
    ['Serapaz', null],
    ['Equis', null],
    ['Ana Laura Magaloni', 'A título individual', 'A título individual'],
    ['Santiago Corcuera', 'A título individual', 'A título individual'],
  ])
})

test('an office behind an addressee is no other addressee', async () => {
  const { addressees } = await read(
    `To: H.E. Uhuru Kenyatta, President of the Republic of Kenya\n\n${body}\n\nSigned by:\n\n1. Alpha Union\n2. Beta Forum\n`,
  )
  expect(addressees).toEqual(['H.E. Uhuru Kenyatta, President of the Republic of Kenya'])
})

test.each<[string, string, string[]]>([
  [
    'Chinese names, one of them set apart to the width of three',
    '联署人：\n\n丁锡奎 王全璋 文东海 冯正虎 刘卫国 江天勇\n许志永 李和平 余文生 张　凯',
    ['丁锡奎', '王全璋', '文东海', '冯正虎', '刘卫国', '江天勇', '许志永', '李和平', '余文生', '张凯'],
  ],
  [
    'with what they are in brackets',
    '联署人：\n\n丁锡奎（律师） 王全璋（律师） 冯正虎（学者）\n江天勇（律师） 许志永（学者）',
    ['丁锡奎', '王全璋', '冯正虎', '江天勇', '许志永'],
  ],
  [
    'Japanese names behind wide blanks',
    '呼びかけ人\n\n池内了　上野千鶴子　内田樹　大沢真理\n佐藤学　高橋哲哉',
    ['池内了', '上野千鶴子', '内田樹', '大沢真理', '佐藤学', '高橋哲哉'],
  ],
  [
    'Korean names',
    '참여자: 김철수 이영희 박민수 최지우 정다은 강호동',
    ['김철수', '이영희', '박민수', '최지우', '정다은', '강호동'],
  ],
  [
    'Japanese names with a blank of their own',
    '呼びかけ人\n\n山田　太郎　佐藤　花子\n鈴木　一郎　田中　美咲',
    ['山田 太郎', '佐藤 花子', '鈴木 一郎', '田中 美咲'],
  ],
  [
    'a family name and a given name on each line',
    '呼びかけ人\n\n山田 太郎\n佐藤 花子\n鈴木 一郎\n田中 美咲',
    ['山田 太郎', '佐藤 花子', '鈴木 一郎', '田中 美咲'],
  ],
])('names that blanks part: %s', async (_, list, names) => {
  const { signatories } = await read(`${body}\n\n${list}\n`)
  expect(signatories.map(({ name }) => name)).toEqual(names)
})

test('names that run on under one heading, and stand one a line under another', async () => {
  const { signatories } = await read(
    `${body}\n\nSupporting organisations\n\nAfrica: Alpha Union (Kenya), Beta Forum (Uganda)\nAsia: Gamma Watch (India), Delta Network (Nepal), Eta Friends (Japan)\nEurope: Theta Club (France)\n\nIndividuals\n\nJane Doe, UK; Pierre Dupont, France; Anna Müller, Germany\n`,
  )
  expect(signatories.map(({ name, group, country }) => [name, group, country])).toEqual([
    ['Alpha Union', 'Africa', 'KE'],
    ['Beta Forum', 'Africa', 'UG'],
    ['Gamma Watch', 'Asia', 'IN'],
    ['Delta Network', 'Asia', 'NP'],
    ['Eta Friends', 'Asia', 'JP'],
    ['Theta Club', 'Europe', 'FR'],
    ['Jane Doe', 'Individuals', 'GB'],
    ['Pierre Dupont', 'Individuals', 'FR'],
    ['Anna Müller', 'Individuals', 'DE'],
  ])
})

test.each(['+ 14 others who wish to remain anonymous', 'and 35 others', 'plus 12 others'])(
  '%s: nobody by name',
  async (line) => {
    const { signatories } = await read(`${body}\n\nSigned by:\n\nJane Doe\nPierre Dupont\nAnna Müller\n${line}\n`)
    expect(signatories.map(({ name }) => name)).toEqual(['Jane Doe', 'Pierre Dupont', 'Anna Müller'])
  },
)

test('who signs by order of another is named without the mark for it', async () => {
  const { signatories } = await read(`${body}\n\nMit freundlichen Grüßen\n\ni.A. Petra Klein\ni. V. Uwe Kranz\n`)
  expect(signatories.map(({ name }) => name)).toEqual(['Petra Klein', 'Uwe Kranz'])
})

test('bodies under kinds and countries are no cards, and each country heads its own', async () => {
  const { signatories } = await read(
    `${body}\n\nEndorsers\n\nInternational\nAlpha Union\nBeta Forum\n\nNational\nKenya: Gamma Watch; Delta Network\nPeru: Theta Club; Iota Society; Kappa Circle\n`,
  )
  expect(signatories.map(({ name, group }) => [name, group])).toEqual([
    ['Alpha Union', 'International'],
    ['Beta Forum', 'International'],
    ['Gamma Watch', 'Kenya'],
    ['Delta Network', 'Kenya'],
    ['Theta Club', 'Peru'],
    ['Iota Society', 'Peru'],
    ['Kappa Circle', 'Peru'],
  ])
})

test('who signs under a closing of one long sentence, before the list', async () => {
  const { signatories } = await read(
    `Monsieur le Président,\n\nNous appelons le gouvernement à renoncer à ce projet, qui met en danger la justice et le droit de chacun à un procès équitable.\n\nVeuillez agréer, Monsieur le Président, l'expression de notre haute considération.\n\nPour le collectif,\nMarie Durand, porte-parole\nPaul Petit, secrétaire\n\nSignataires :\nAssociation des amis de la rivière\nComité de défense du quartier\nLes Amis de la Terre\n`,
  )
  expect(signatories.map(({ name, role, list }) => [name, role, list])).toEqual([
    ['Marie Durand', 'porte-parole', null],
    ['Paul Petit', 'secrétaire', null],
    ['Association des amis de la rivière', null, 'Signataires'],
    ['Comité de défense du quartier', null, 'Signataires'],
    ['Les Amis de la Terre', null, 'Signataires'],
  ])
})

test('what somebody was in a Chinese office is one role', async () => {
  const { signatories } = await read(
    '公開書簡\n\n我們對政府的決定深表關注，並要求立即撤回有關條例草案，與公民社會展開對話，尊重市民的基本權利和自由。\n\n聯署人：\n\n陳大文（前立法會議員）\n李小明（香港大學法律系副教授）\n黃志強\n',
  )
  expect(signatories.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual([
    ['陳大文', '前立法會議員', null],
    ['李小明', '副教授', '香港大學法律系'],
    ['黃志強', null, null],
  ])
})

test('names of one word behind slashes are names in the second language where others surely are', async () => {
  const list =
    'Rauhanliitto / Fredsförbundet\nMetsäryhmä / Skogsgruppen\nSuomen luonnonsuojeluliitto / Finlands naturskyddsförbund\nSuomen pakolaisapu / Finlands flyktinghjälp\nKirkon ulkomaanapu / Kyrkans utlandshjälp\n'
  const { signatories } = await read(
    `Avoin kirje\n\nMe allekirjoittaneet vaadimme hallitusta keskeyttämään hankkeen ja kuulemaan niitä ihmisiä, joita päätös koskee.\n\nAllekirjoittajat\n\n${list}`,
  )
  expect(signatories.map(({ name, names }) => [name, names[1]?.text])).toEqual([
    ['Rauhanliitto', 'Fredsförbundet'],
    ['Metsäryhmä', 'Skogsgruppen'],
    ['Suomen luonnonsuojeluliitto', 'Finlands naturskyddsförbund'],
    ['Suomen pakolaisapu', 'Finlands flyktinghjälp'],
    ['Kirkon ulkomaanapu', 'Kyrkans utlandshjälp'],
  ])
})
