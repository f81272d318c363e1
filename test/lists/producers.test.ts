// Lists as typesetters other than office suites set them.

import { expect, test } from '@jest/globals'
import { namesIn, readDrawn } from '../helpers/read.ts'

const opening = 'We ask you to act at once and to tell us what was done.\n\n'

test.each([
  [
    'names that hold words for columns are read down',
    `
We ask you to act at once and to tell us what was done.

Signatories:

Alpha Foundation Group     The Institute of Beta      Gamma Data Research
Delta Workers Union        Engineers of Epsilon       Zeta Student Council
Eta Election Watch         Theta Youth Network        Iota Women's Forum
    `,
    [
      'Alpha Foundation Group',
      'Delta Workers Union',
      'Eta Election Watch',
      'The Institute of Beta',
      'Engineers of Epsilon',
      'Theta Youth Network',
      'Gamma Data Research',
      'Zeta Student Council',
      "Iota Women's Forum",
    ],
  ],
  [
    'blocks set to the far edge',
    `
We ask you to act at once and to tell us what was done, and to do so before the end of the year.

Signatories:

                                                                                  Jane Doe
                                                             Lecturer in Political Science
                                                                          Alpha University

                                                                                 Juan Pérez
                                                                       Executive Director
                                                                                Beta Watch

                                                                                   Ana Ruiz
                                                                         Secretary General
                                                                             Gamma Network
    `,
    ['Jane Doe', 'Juan Pérez', 'Ana Ruiz'],
  ],
  [
    'pages that were cut out of a list',
    Array.from({ length: 8 }, (_, i) => `${41 + i}. ${['Alpha', 'Beta', 'Gamma', 'Delta'][i % 4]} Union ${i}`).join(
      '\n',
    ),
    Array.from({ length: 8 }, (_, i) => `${['Alpha', 'Beta', 'Gamma', 'Delta'][i % 4]} Union ${i}`),
  ],
  [
    'numbers that count the lines of the page',
    `
      An appeal to the Council
      We ask you to act at once and to tell us what was done.
      Signed by:
      Alpha Union
   5    Beta Union
      Gamma Union
      Delta Union
      Epsilon Union
      Zeta Union
   10    Eta Union
      Theta Union
      Iota Union
      Kappa Union
      Lambda Union
   15    Mu Union
    `,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu'.split(' ').map((name) => `${name} Union`),
  ],
  [
    'what is left of a name on its second line is short',
    `
We ask you to act at once and to tell us what was done, without a further delay.

Signatories:

Koninklijke Oudheidkundige Vereniging     Stichting Triodos Nederland
Bond                                      Nederlands Kanker Genootschap
Universiteit van Aruba                    Stichting Haaglanden Ziekenhuis
Stichting Natuur Gelderland               Vereniging voor Interdisciplinaire
Vereniging Nederlandse Gemeenten          Demografie
Koninklijke Militaire School              Koninklijke De Heus
Conseil International du Bâtiment         Sint Andries Ziekenhuis Tielt
    `,
    [
      'Koninklijke Oudheidkundige Vereniging Bond',
      'Universiteit van Aruba',
      'Stichting Natuur Gelderland',
      'Vereniging Nederlandse Gemeenten',
      'Koninklijke Militaire School',
      'Conseil International du Bâtiment',
      'Stichting Triodos Nederland',
      'Nederlands Kanker Genootschap',
      'Stichting Haaglanden Ziekenhuis',
      'Vereniging voor Interdisciplinaire Demografie',
      'Koninklijke De Heus',
      'Sint Andries Ziekenhuis Tielt',
    ],
  ],
  [
    'the letter goes on under the columns of its list',
    `
      A joint appeal on the protection of the environment

      The undersigned organisations:

      Alpha Union of Workers          Delta Union of Teachers
      Beta League of Peasants         Epsilon Election Watch
      Gamma Forum of Women            Zeta Student Council

      To the Members of the Human Rights Council of the United Nations

      We write to express our deep concern about the growing number of attacks on people.
      We call on your governments to adopt binding rules, and to do so before it is too late.
    `,
    [
      'Alpha Union of Workers',
      'Beta League of Peasants',
      'Gamma Forum of Women',
      'Delta Union of Teachers',
      'Epsilon Election Watch',
      'Zeta Student Council',
    ],
  ],
  [
    'names in small letters between commas',
    `
      Мы просим вас принять меры без промедления и сообщить нам, что было сделано.

      Подписавшиеся организации:

      Смоленский государственный университет, Омский государственный технический
      университет, Республиканский клинический диспансер, Институт проблем лазерных
      технологий, Международный инженерный университет, Казахский женский совет
    `,
    [
      'Смоленский государственный университет',
      'Омский государственный технический университет',
      'Республиканский клинический диспансер',
      'Институт проблем лазерных технологий',
      'Международный инженерный университет',
      'Казахский женский совет',
    ],
  ],
  [
    'the wrap of the last cell stands on the next page',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      No.   Organization                                      Country
      1     Alpha Union                                       Peru
      2     Beta Union                                        Chile
      3     Gamma Union                                       Peru
      4     Delta Laboratory of Maritime                      Chile
      ---
            Sciences
    `,
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Laboratory of Maritime Sciences'],
  ],
  [
    'the heading of a single column is no name',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Name of organisation
      Alpha Union
      Beta Union
      Gamma Union
    `,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'a quotation mark before a letter opens a name',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Akademia Morska
      ”Medycyna Praktyczna” Fundacja
      »Grüne Welle« Verein
    `,
    ['Akademia Morska', '"Medycyna Praktyczna" Fundacja', '"Grüne Welle" Verein'],
  ],
  [
    'persons with role and affiliation, one a line that fills its column',
    `
      Nous demandons que des mesures soient prises sans attendre.

      Signataires :

      Mme Jeanne Dupont, professeure, Université de Lyon Nord
      M. Karim Ndiaye, avocat, Ligue des droits de la personne
      Mme Rosa Lopez, professeure, Université de Lyon Nord
      M. Paul Martin, chercheur, Ligue des droits de la personne
      Mme Lea Petit, avocate, Université de Lyon Nord
      M. Jean Durand, professeur, Université de Lyon Nord
    `,
    ['Jeanne Dupont', 'Karim Ndiaye', 'Rosa Lopez', 'Paul Martin', 'Lea Petit', 'Jean Durand'],
  ],
  [
    'the last body of several holds a conjunction',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Kenya: Alpha Union; Beta League; Gamma Forum for Women
      Peru: Delta Union; Association for Interdisciplinary Research and Open Science
    `,
    [
      'Alpha Union',
      'Beta League',
      'Gamma Forum for Women',
      'Delta Union',
      'Association for Interdisciplinary Research and Open Science',
    ],
  ],
  [
    'a block that a page parts',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Jane Doe
      Director
      Alpha Watch

      Juan Pérez
      Chair
      Beta University

      Ana Ruiz
      Researcher
      ---
      Gamma University

      Bo Berg
      Professor of Law
      Delta University
    `,
    ['Jane Doe', 'Juan Pérez', 'Ana Ruiz', 'Bo Berg'],
  ],
  [
    'a form that was filled in',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Organisation: Alpha Union
      Name: Jane Doe
      Country: Kenya

      Organisation: Beta Forum
      Name: Juan Pérez
      Country: Peru

      Organisation: Gamma League
      Name: Ana Ruiz
      Country: Chile
    `,
    ['Alpha Union', 'Beta Forum', 'Gamma League'],
  ],
  [
    'one character is the rest of the line above',
    `
我们呼吁贵国政府制定具有约束力的规则，调查每一起袭击事件，并为受害者提供补救。

签署机构：

苏州职业健康学院

联合国教科文组织全球尺度地球化学国际研究中
心

西安科技大学

国际竹藤中心
    `,
    ['苏州职业健康学院', '联合国教科文组织全球尺度地球化学国际研究中心', '西安科技大学', '国际竹藤中心'],
  ],
  [
    'copies under the first of two columns end both',
    `
      We ask you to act at once and to tell us what was done.

      Signed by:

      Alpha Union of Workers          Delta Union of Teachers
      Beta League of Peasants         Epsilon Election Watch
      Gamma Forum of Women            Zeta Student Council
      cc: The Minister of the Interior
    `,
    [
      'Alpha Union of Workers',
      'Beta League of Peasants',
      'Gamma Forum of Women',
      'Delta Union of Teachers',
      'Epsilon Election Watch',
      'Zeta Student Council',
    ],
  ],
  [
    'Georgian has no capitals',
    `
We ask you to act at once and to tell us what was done.

Signatories:

ევროპული უნივერსიტეტი თბილისი
აბასთუმნის ობსერვატორია
სამეცნიერო საბჭო
    `,
    ['ევროპული უნივერსიტეტი თბილისი', 'აბასთუმნის ობსერვატორია', 'სამეცნიერო საბჭო'],
  ],
])('%s', async (_, letter, names) => {
  expect(await namesIn(letter)).toEqual(names)
})

test('headings of columns on one line are no group', async () => {
  const { signatories } = await readDrawn(
    `私たちは、すべての攻撃を調査し、被害者を救済するよう求めます。\n\n賛同団体\n\n番号 団体名\n1 日仏会館\n2 日本体育学会\n3 香港の夜明け`,
  )
  expect(signatories.map(({ name, group }) => [name, group])).toEqual([
    ['日仏会館', null],
    ['日本体育学会', null],
    ['香港の夜明け', null],
  ])
})

test('an organization before a colon, and who signs for it', async () => {
  const { signatories } = await readDrawn(
    `${opening}Signed by:\n\nAlpha Workers Union: Jane Doe, Director\nBeta Foundation: Juan Pérez, President\nThe Gamma Project: A Foundation for Health`,
  )
  expect(signatories.map(({ name, representative }) => [name, representative?.name, representative?.role])).toEqual([
    ['Alpha Workers Union', 'Jane Doe', 'Director'],
    ['Beta Foundation', 'Juan Pérez', 'President'],
    ['The Gamma Project: A Foundation for Health', undefined, undefined],
  ])
})

test('a label at the foot of its row', async () => {
  const { signatories } = await readDrawn(`
We ask you to act at once and to tell us what was done.

Signed by:

1   Alpha Union                                       Peru

2   Beta Union                                        Chile

    Gamma Centre for the Study of the Sea and the
3   Mountains                                         Peru

4   Delta Union                                       Chile

5   Epsilon Union                                     Peru
  `)
  expect(signatories.map(({ number, name, country }) => [number, name, country])).toEqual([
    [1, 'Alpha Union', 'PE'],
    [2, 'Beta Union', 'CL'],
    [3, 'Gamma Centre for the Study of the Sea and the Mountains', 'PE'],
    [4, 'Delta Union', 'CL'],
    [5, 'Epsilon Union', 'PE'],
  ])
})

test('the members of a coalition stay in its entry, and out of its name', async () => {
  const { signatories } = await readDrawn(`
We ask you to act at once and to tell us what was done.

Signed by:

1. Alpha Coalition
     • Youth of Alpha
     • Jane Doe
2. Beta Union
     – Kenya
3. Gamma Union
  `)
  expect(signatories.map(({ name, raw, representative }) => [name, raw, representative])).toEqual([
    ['Alpha Coalition', 'Alpha Coalition\n• Youth of Alpha\n• Jane Doe', null],
    ['Beta Union – Kenya', 'Beta Union\n– Kenya', null],
    ['Gamma Union', 'Gamma Union', null],
  ])
})
