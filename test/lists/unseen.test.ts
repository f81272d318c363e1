import { describe, expect, test } from '@jest/globals'
import { takeApart } from '../../src/letter/index.ts'
import { blocks } from '../../src/lists/blocks.ts'
import { plain } from '../../src/lists/plain.ts'
import { linesOf } from '../../src/model/paper.ts'
import type { ListPart } from '../../src/model/parts.ts'
import { lineAt } from '../helpers/line.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

// Causes that letters showed which nobody here had seen before they were first read.

const opening = 'We ask you to act at once and to tell us what was done.\n\n'

test('cells that are read across are entries, and a cell that is wrapped is one', async () => {
  expect(
    await namesIn(`
      We ask you to act at once and to tell us what was done.

      Signed by:

      Access Initiative                African Defenders

      Bahrain Centre for Human         Belarusian Journalists
      Rights

      Campaign for Freedom             Cartoonists Network

      Committee for Journalists        Danish Writers

      English Writers                  Foundation for the Freedom
                                       of the Press
    `),
  ).toEqual([
    'Access Initiative',
    'African Defenders',
    'Bahrain Centre for Human Rights',
    'Belarusian Journalists',
    'Campaign for Freedom',
    'Cartoonists Network',
    'Committee for Journalists',
    'Danish Writers',
    'English Writers',
    'Foundation for the Freedom of the Press',
  ])
})

test.each<[string, string, string[]]>([
  [
    'a table whose other headings nobody foresaw',
    `
    Signed by:

    Name                 Bench            Constituency

    Ian Ibrahim MP       Liberal          Norwich South
    Tim Yasin MP         Green            Sheffield
    Beth Cadbury MP      Labour           Bath
    Layla Webbe MP       Labour           Hove`,
    ['Ian Ibrahim MP', 'Tim Yasin MP', 'Beth Cadbury MP', 'Layla Webbe MP'],
  ],
  [
    'names over their places, three in a row',
    `
    Signed by:

    Alpha Works GmbH        Beta Bank AG          Gamma Foods GmbH
    Darmstadt               Berlin                Gerdau

    Delta Power AG          Epsilon GmbH          Zeta Stores
    Hamburg                 Karlsruhe             Schönau

    Eta Mills GmbH          Theta Chemie AG       Iota Glas AG
    Mainz                   Hamburg               Springe`,
    [
      ...['Alpha Works GmbH', 'Beta Bank AG', 'Gamma Foods GmbH', 'Delta Power AG', 'Epsilon GmbH'],
      ...['Zeta Stores', 'Eta Mills GmbH', 'Theta Chemie AG', 'Iota Glas AG'],
    ],
  ],
  [
    'bodies over their directors, announced by nothing',
    `
    Alpha Alliance          Beta Federation       Gamma Foundation
    Frank Johansson         Kaari Mattila         Annu Lehtinen
    executive director      director              director

    Delta Union             Epsilon Council       Zeta Society
    Milla Virtanen          Jouni Hemberg         Juha Korpela
    director                executive director    director`,
    ['Alpha Alliance', 'Beta Federation', 'Gamma Foundation', 'Delta Union', 'Epsilon Council', 'Zeta Society'],
  ],
  [
    'a second column of one line',
    `
    Signed by:

    1. Alpha Union                    5. Epsilon Union
    2. Beta Union
    3. Gamma Union
    4. Delta Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union', 'Epsilon Union'],
  ],
  [
    'organizations beside their places, without headings',
    `
    Sincerely,

    Alpha Conservancy               Washington, D.C.
    Bay Audubon Society             Oakland, California
    Center for Wetlands             Baton Rouge, Louisiana
    Defenders of the Delta          New Orleans, Louisiana
    Heron Valley Trust              Eugene, Oregon
    Pelican Foundation              Tampa, Florida`,
    [
      ...['Alpha Conservancy', 'Bay Audubon Society', 'Center for Wetlands'],
      ...['Defenders of the Delta', 'Heron Valley Trust', 'Pelican Foundation'],
    ],
  ],
  [
    'cells that wait for their neighbour, sorted by nothing',
    `
    Signed by:

    Zeta Network                         Women for Life

    International Federation of the      Beta Japan
    Friends of Nature

    Delta Union                          Consumers Union

    Green Peaceful                       Forest and Life Society

    Nuclear Information Room             Volunteers Centre`,
    [
      ...['Zeta Network', 'Women for Life', 'International Federation of the Friends of Nature', 'Beta Japan'],
      ...['Delta Union', 'Consumers Union', 'Green Peaceful', 'Forest and Life Society'],
      ...['Nuclear Information Room', 'Volunteers Centre'],
    ],
  ],
  [
    'an acronym among characters heads nothing',
    `
    賛同団体（順不同、全6団体、五月十八日現在）

    アジア女性資料センター

    日本消費者連盟

    認定NPO法人森と生活を考える会

    原子力資料情報室
    反差別国際運動
    自由人権協会`,
    [
      ...['アジア女性資料センター', '日本消費者連盟', '認定NPO法人森と生活を考える会'],
      ...['原子力資料情報室', '反差別国際運動', '自由人権協会'],
    ],
  ],
  [
    'a second paragraph of names, opened by other words',
    `
    Premiers signataires : Isabelle Attard (écologue), Pierre Baudel (historien, EHESS),
    Khadija El Amrani (avocate), Olivier Fontan (géographe).

    Autres signataires : Nicolas Abadie, Fatima Belkacem, Claire Bonnet, Hugo Chevalier.`,
    [
      ...['Isabelle Attard', 'Pierre Baudel', 'Khadija El Amrani', 'Olivier Fontan'],
      ...['Nicolas Abadie', 'Fatima Belkacem', 'Claire Bonnet', 'Hugo Chevalier'],
    ],
  ],
  [
    'numbers of a right-to-left list that is set to the left edge',
    `
    امضاکنندگان:

    ۱. شیرین احمدی، وکیل دادگستری
    ۲. بهمن ایزدی، شاعر
    ۳. مهرداد بهرامی، استاد دانشگاه تهران
    ۴. نسرین پارسا`,
    ['شیرین احمدی', 'بهمن ایزدی', 'مهرداد بهرامی', 'نسرین پارسا'],
  ],
  [
    'dots that lead from a name to what stands at the edge',
    `
    Signataires

    Claire Aubert . . . . . . . . . . . . . Université de Genève
    Mehdi Bensaïd . . . . . . . . . . . . . . . . . . . . . CNRS
    Solène Carré . . . . . . . . . . . . . . Collège de France`,
    ['Claire Aubert', 'Mehdi Bensaïd', 'Solène Carré'],
  ],
  [
    'a short word that no body is called by alone, under a full line',
    `
    Signed by:

    Forum for the Future              Oil Change Union
    Indigenous Peoples Rights         Mekong Watch
    International                     Market Forces
    Jubilee Australia                 Recourse`,
    [
      ...['Forum for the Future', 'Indigenous Peoples Rights International', 'Jubilee Australia'],
      ...['Oil Change Union', 'Mekong Watch', 'Market Forces', 'Recourse'],
    ],
  ],
  [
    'names in a script without spaces behind the heading of their paragraph',
    `
    連署團體：

    勞工團體：台灣勞工陣線、桃園市產業總工會、台灣護師醫療產業工會。

    人權團體：台灣人權促進會、民間司法改革基金會、國際特赦組織台灣分會。`,
    [
      ...['台灣勞工陣線', '桃園市產業總工會', '台灣護師醫療產業工會'],
      ...['台灣人權促進會', '民間司法改革基金會', '國際特赦組織台灣分會'],
    ],
  ],
  [
    'the Danish short form of `by`',
    `
    Med venlig hilsen

    Red Barnet v/ Johanne Schmidt, generalsekretær
    Børns Vilkår v/ Rasmus Kjeldahl, direktør
    Oxfam IBIS v/ Kristian Weise, generalsekretær`,
    ['Red Barnet', 'Børns Vilkår', 'Oxfam IBIS'],
  ],
  [
    'the mark that German letters set for a signature, announced by nothing',
    `
    gez. Dr. Anna Müller, Präsidentin, Kinderschutzbund
    gez. Heinz Hilgers, Ehrenpräsident, Deutsche Kinderhilfe
    gez. Maria Loheide, Vorständin, Diakonie Deutschland`,
    ['Anna Müller', 'Heinz Hilgers', 'Maria Loheide'],
  ],
  [
    'columns of persons who each say what they are',
    `
    呼びかけ人

    早稲田大学教授 相沢冬樹      弁護士 伊藤真理
    作家 梅田慎一                東京大学名誉教授 大江正彦
    映画監督 是枝裕一            立教大学准教授 木村朗子
    京都大学教授 杉田敦子        評論家 田中優子`,
    ['相沢冬樹', '梅田慎一', '是枝裕一', '杉田敦子', '伊藤真理', '大江正彦', '木村朗子', '田中優子'],
  ],
  [
    'the trustees of a report',
    `
    Board of Trustees

    Bridget Ashdown
    Cecil Ashdown
    Daphne Beckett
    Edmund Carlisle
    Florence Carlisle
    Gilbert Dunmore
    Harriet Fairfax
    Irving Goodwin
    Judith Hathaway`,
    [],
  ],
  [
    'two lists side by side, each under its own heading',
    `
    Signatories:

    Organisations                   Individuals

    Alpha Access                    Tania Abbott
    Border Monitoring               Pilar Conde
    Defence for Children            Hugo Erdem
    Hope Barn                       Rosa Fuentes
    Sea Watch`,
    [
      ...['Alpha Access', 'Border Monitoring', 'Defence for Children', 'Hope Barn', 'Sea Watch'],
      ...['Tania Abbott', 'Pilar Conde', 'Hugo Erdem', 'Rosa Fuentes'],
    ],
  ],
  [
    'a table that is set twice side by side',
    `
    Signatures:

    Name             Affiliation       Name             Affiliation

    Ada Abel         Kent College      Bea Bond         Bath Institute
    Carl Cole        Durham School     Dora Dean        Keele Society
    Evan East        Hull College      Flora Ford       Leeds Institute
    Gus Gray         York School       Hana Hill        Essex Society`,
    ['Ada Abel', 'Bea Bond', 'Carl Cole', 'Dora Dean', 'Evan East', 'Flora Ford', 'Gus Gray', 'Hana Hill'],
  ],
  [
    'what stands between questions',
    `
    How many items may I borrow?

    • Ten Books
    • Five Films
    • Three Board Games
    • Two Magazines

    Where are the branches?

    1. Central Library, Market Square
    2. Northfield Branch, Mill Lane
    3. Riverside Branch, Quay Street
    4. Hilltop Branch, Church Road`,
    [],
  ],
  [
    'points of an agenda',
    `
    Agenda

    1. Welcome and Quorum
    2. Report of the Board
    3. Accounts
    4. Elections
    5. Any Other Business`,
    [],
  ],
])('%s', async (_, picture, names) => {
  expect(await namesIn(`\n${opening}${picture}`.replace(/^ {4}/gmu, ''))).toEqual(names)
})

test('headings over names that are set in under them are no blocks', () => {
  const lines = [
    ...['Argentina', '-Alpha', '-Beta Union', '-Gamma', 'Brasil', '-Delta', '-Epsilon', 'Chile', '-Eta', '-Theta'],
    ...['Perú', '-Iota', '-Kappa', '-Lambda', '-My Union'],
  ].map((text, i) => (text.startsWith('-') ? lineAt(text.slice(1), 'plain', i, 80) : lineAt(text, 'bold', i)))
  const source = [{ kind: 'lines', page: 1, lines }] as const
  expect(blocks.fits(source)).toBeLessThan(0.5)
  expect(plain.fits(source)).toBe(0.5)
})

test('what breaks the order of a sorted list, under a full line, is the rest of the name above', () => {
  const frame = { left: 50, right: 350 }
  const rows = [
    ...['Aliança de Terras', 'Bloco do Rio', 'Coletivo Negro', 'Fórum da Cidade', 'Grupo Mar', 'Instituto Vale'],
    ...['Rede Feminista', 'Rede da Promoção da Saúde das Mulheres Lésbicas e Negras', 'Marias do Sul'],
    ...[
      'Rede Social de Apoio aos Trabalhadores da Agricultura Familiar',
      'Rede Verde',
      'Terra Livre',
      'União do Norte',
    ],
  ]
  const lines = rows.map((text, row) => ({ ...lineAt(text, 'plain', row), frame }))
  const names = plain
    .split([{ kind: 'lines', page: 1, lines }])
    .map((piece) => piece.kind === 'entry' && piece.draft.segments[0]!.slices.map(({ line }) => line.text).join(' '))
  expect(names).toHaveLength(12)
  expect(names[7]).toBe('Rede da Promoção da Saúde das Mulheres Lésbicas e Negras Marias do Sul')
  expect(names[9]).toBe('Rede Verde')
})

test('small letters right behind a name say what the person is', async () => {
  const { signatories } = await readDrawn(
    `${opening}Firmano:\n\nIlaria Montanari, sceneggiatrice\nRoberto Santoro, critico d'arte\nDavide Pellegrini, Polarwerk`,
  )
  expect(signatories.map(({ role, affiliation }) => [role, affiliation])).toEqual([
    ['sceneggiatrice', null],
    ["critico d'arte", null],
    [null, 'Polarwerk'],
  ])
})

test('bodies in a script without capitals are no persons for having two words', async () => {
  const { signatories } = await readDrawn(
    'אנו, הארגונים החתומים מטה, קוראים לך לבטל את התוכנית לגירוש מבקשי מקלט.\n\nבברכה,\n\nיש דין\nעיר עמים\nקו לעובד\nמחסום ווטש\nכוח לעובדים',
  )
  expect(new Set(signatories.map(({ kind }) => kind))).toEqual(new Set(['organization']))
})

test('the line that says what the letter is about is its title', async () => {
  const { title } = await readDrawn(`
    June 3, 2020

    The Speaker of the House
    State Capitol, Room 205

    RE: Support for clean school buses

    Dear Speaker,

    ${opening}Signed by:

    Alpha Union
    Beta Union
  `)
  expect(title).toBe('Support for clean school buses')
})

test('small words behind names without a comma say what the persons are', async () => {
  const { signatories } = await readDrawn(
    `${opening}Signatories:\n\nFerge Zsuzsa szociológus\nIványi Gábor lelkész\nHeller Katalin filozófus\nSpiró György író\nPedro dos Santos`,
  )
  expect(signatories.map(({ name, kind, role }) => [name, kind, role])).toEqual([
    ['Ferge Zsuzsa', 'person', 'szociológus'],
    ['Iványi Gábor', 'person', 'lelkész'],
    ['Heller Katalin', 'person', 'filozófus'],
    ['Spiró György', 'person', 'író'],
    ['Pedro dos Santos', 'person', null],
  ])
})

test('a letter that bears its date under the names', async () => {
  const { date, signatories } = await readDrawn(
    '全国人民代表大会常务委员会：\n\n我们呼吁立即释放被羁押的律师，依法保障其会见、通信的权利，并追究违法人员的责任。\n\n联署人：\n\n陈思远\n崔卫华\n丁小雨\n郭玉琴\n\n二〇一五年七月二十日',
  )
  expect(date).toBe('2015-07-20')
  expect(signatories).toHaveLength(4)
})

test('a figure before the undersigned counts them, whoever speaks', async () => {
  const { declared } = await readDrawn(
    'On behalf of the 40 undersigned national and local organizations, we urge you to act.\n\nSincerely,\n\nAlpha Union\nBeta Union',
  )
  expect(declared?.total).toBe(40)
})

test('whom it is addressed to stands behind a word that by itself would head addressees', async () => {
  const { addressees } = await readDrawn(
    `Scrisoare deschisă\n\nCătre: Senatul României\n\n${opening}Semnează:\n\nAlpha Centru\nBeta Centru`,
  )
  expect(addressees).toEqual(['Senatul României'])
})

describe('headings in a font of their own', () => {
  const print = (...rows: [text: string, font: string][]) => {
    const lines = rows.map(([text, font], i) => lineAt(text, font, i))
    return takeApart([{ kind: 'lines', page: 1, lines }])
  }
  const names = (part: ListPart) => part.blocks.flatMap(linesOf).map(({ text }) => text)

  test('names between such a heading and that of a list are a list, and so are names whose count begins anew', () => {
    const { lists, title } = print(
      ['Statement on the treaty on seeds', 'bold'],
      ['We call on our governments not to accede to the treaty and to protect the rights of farmers by law.', 'plain'],
      ['Movers of this statement', 'bold'],
      ['1. Alpha Union', 'plain'],
      ['2. Beta Centre', 'plain'],
      ['Signatories', 'bold'],
      ['1. Gamma Union', 'plain'],
      ['2. Delta Union', 'plain'],
      ['3. Eta Union', 'plain'],
      ['Friends', 'bold'],
      ['1. Jane Doe', 'plain'],
      ['2. Juan Roe', 'plain'],
    )
    expect(lists.map((list) => [list.name, names(list)])).toEqual([
      ['Movers of this statement', ['1. Alpha Union', '2. Beta Centre']],
      ['Signatories', ['1. Gamma Union', '2. Delta Union', '3. Eta Union']],
      ['Friends', ['1. Jane Doe', '2. Juan Roe']],
    ])
    expect(title.map(({ text }) => text)).toEqual(['Statement on the treaty on seeds'])
  })

  test('demands under such a heading are no list', () => {
    const { lists } = print(
      ['We call on our governments not to accede to the treaty and to protect the rights of farmers by law.', 'plain'],
      ['Our demands', 'bold'],
      ['1. to withdraw the draft;', 'plain'],
      ['2. to consult the farmers.', 'plain'],
      ['Signatories', 'bold'],
      ['1. Gamma Union', 'plain'],
      ['2. Delta Union', 'plain'],
    )
    expect(lists.map(names)).toEqual([['1. Gamma Union', '2. Delta Union']])
  })
})
