// Layouts that look alike: columns and blocks, cells and wraps, lists and what nobody signed.

import { expect, test } from '@jest/globals'
import { blocks } from '../../src/lists/blocks.ts'
import { lineAt } from '../helpers/line.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

const opening = `
We ask the government to withdraw the draft act and to consult those whom it concerns.

Signatories:
`

test.each<[string, string, string[]]>([
  [
    'columns of names that nothing but their tops parts',
    `
    Aalto Anneli         Hietanen Saara         Nieminen Olli
    Ahonen Kari          Järvinen Pekka         Ojala Heikki
    Eskola Merja         Karjalainen Outi       Peltonen Leena
    Forsman Nils         Lahtinen Riitta        Rantanen Ville`,
    [
      ...['Aalto Anneli', 'Ahonen Kari', 'Eskola Merja', 'Forsman Nils'],
      ...['Hietanen Saara', 'Järvinen Pekka', 'Karjalainen Outi', 'Lahtinen Riitta'],
      ...['Nieminen Olli', 'Ojala Heikki', 'Peltonen Leena', 'Rantanen Ville'],
    ],
  ],
  [
    'names that are sorted along the rows',
    `
    Agnese Bellini       Bruno Carta            Carla Danti
    Davide Esposito      Elisa Ferri            Franco Galli
    Giulia Iovine        Lorenzo Leone          Marta Moretti
    Nicola Orlando       Paola Ricci            Sandro Testa`,
    [
      ...['Agnese Bellini', 'Bruno Carta', 'Carla Danti', 'Davide Esposito', 'Elisa Ferri', 'Franco Galli'],
      ...['Giulia Iovine', 'Lorenzo Leone', 'Marta Moretti', 'Nicola Orlando', 'Paola Ricci', 'Sandro Testa'],
    ],
  ],
  [
    'universities in one column, and none in the other',
    `
    Olivia Brandt             Institute of Hydrology
    Karim Haddad              University of Beirut
    Yuki Sato                 Hokkaido University
    Piotr Zielinski           Instytut Morski
    Leila Osman               Cairo University
    Marc Tremblay             Université Laval`,
    ['Olivia Brandt', 'Karim Haddad', 'Yuki Sato', 'Piotr Zielinski', 'Leila Osman', 'Marc Tremblay'],
  ],
  [
    'blocks side by side whose family names are in order by chance',
    `
    Barbara Imhof             Urs Lehmann
    President                 Director
    Frauenzentrale Bern       Swiss Rivers

    Nadia Kern                Beat Zaugg
    Director                  President
    Pro Velo                  Farmers Union

    Carla Rossi               Pascal Favre
    President                 Secretary
    Amici del Ticino          Fondation du Lac`,
    ['Barbara Imhof', 'Urs Lehmann', 'Nadia Kern', 'Beat Zaugg', 'Carla Rossi', 'Pascal Favre'],
  ],
  [
    'a middle dot without a blank before characters of East Asia, and a list without bullets behind it',
    `
    ・日本消費者連盟
    ・緑の地球防衛基金
    ・原子力資料情報室`,
    ['日本消費者連盟', '緑の地球防衛基金', '原子力資料情報室'],
  ],
  [
    'dashes of a TeX font that has no table',
    `
    \u0015 Alpha Union
    \u0015 Beta Union
    \u0015 Gamma Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'the rest of an affiliation under a full line',
    `
    Neil Grady, Alpha Union               Martin Holdgate, former Director
    Ana Prado, Beta Union                 General of Gamma
    Rosa Perez, Gamma Union               Bo Henriksen, Delta
    Jonas Ek, Delta Union                 Pierre-Yves Lambert – Editor`,
    ['Neil Grady', 'Ana Prado', 'Rosa Perez', 'Jonas Ek', 'Martin Holdgate', 'Bo Henriksen', 'Pierre-Yves Lambert'],
  ],
])('%s', async (_, list, names) => {
  expect(await namesIn(opening + list)).toEqual(names)
})

test('a first cell that holds a country in every row, under no heading', async () => {
  const { signatories } = await readDrawn(`${opening}
    Brazil        Institute of the Forest             Belém
    Ghana         Foundation for Initiatives          Accra
    Ireland       Trócaire Partners                   Maynooth
    Brazil        Union of the Rivers                 Belém
    Norway        Forum for Utvikling                 Oslo`)
  expect(signatories.map(({ name, country }) => [name, country])).toEqual([
    ['Institute of the Forest', 'BR'],
    ['Foundation for Initiatives', 'GH'],
    ['Trócaire Partners', 'IE'],
    ['Union of the Rivers', 'BR'],
    ['Forum for Utvikling', 'NO'],
  ])
})

test('names behind the words that announce them, without a colon', async () => {
  expect(
    await namesIn(`
    We ask the members of the council to vote against the order on Thursday, and to hear us first.

    Supported by Amber Valley Ramblers • Belper Beekeepers Union • Canal Trust • Derwent Rowing Club`),
  ).toEqual(['Amber Valley Ramblers', 'Belper Beekeepers Union', 'Canal Trust', 'Derwent Rowing Club'])
})

test('a date between the list and the letter under it', async () => {
  expect(
    await namesIn(`
    Signatories:

    • Alpha Union
    • Beta Union
    • Gamma Union

    Brasília, 30 August 2022

    The organizations above reject the bill, which was adopted without a hearing and against advice.`),
  ).toEqual(['Alpha Union', 'Beta Union', 'Gamma Union'])
})

test('bullets under a line that names a kind of signatories, though their words are small', async () => {
  const letter = (head: string) => `
    Городская больница закрывается на ремонт, и жители останутся без помощи. Просим её сохранить.

    ${head}

    • Совет ветеранов труда
    • Общество слепых города
    • Союз молодых врачей
    • Фонд помощи детям`
  expect(await namesIn(letter('Организации:'))).toEqual([
    'Совет ветеранов труда',
    'Общество слепых города',
    'Союз молодых врачей',
    'Фонд помощи детям',
  ])
  expect(await namesIn(letter('Наши предложения:'))).toEqual([])
})

test('a head over the labels of a table that says nothing', async () => {
  expect(
    await namesIn(`
    Signatories:

    Мо    Name                 School
    1     Hanna Doroshenko     Lyceum Three
    2     Vasyl Kravchuk       School of Music
    3     Liudmyla Tkachenko   Nursery Sun
    4     Bohdan Lysenko       College of Crafts
    5     Iryna Melnychuk      Franko Library`),
  ).toEqual(['Hanna Doroshenko', 'Vasyl Kravchuk', 'Liudmyla Tkachenko', 'Bohdan Lysenko', 'Iryna Melnychuk'])
})

test('persons with what they are, at the end and under no heading', async () => {
  const { signatories, findings } = await readDrawn(`
    The fish are gone and the birds are dying, and yet each decision is put off once more by the council.

        Anna Lindström, chair, Nature Union
        Erik Bergqvist, professor of limnology
        Karin Hjalmarsson, councillor
        Pär Holmgren, meteorologist`)
  expect(signatories.map(({ name }) => name)).toEqual([
    'Anna Lindström',
    'Erik Bergqvist',
    'Karin Hjalmarsson',
    'Pär Holmgren',
  ])
  expect(findings.map(({ code }) => code)).toContain('list/unannounced')
})

test.each([
  [
    'a staff box',
    `
    After two years of rain the committee has moved the fair to the second week of July.

    Editor: Jean Mallory
    Layout: Tom Fisk
    Photos: Abi Cole
    Printing: Portside Copy Shop
    Chair: Ron Beal
    Treasurer: Lucy Tan
    Secretary: Omar Diaz
    Porter: Ann Lee`,
  ],
  [
    'a report with its staff and figures',
    `
    This report describes what the trust has done in the year and what it cost to do so.

    Amy Reid, director
    Bill Orr, engineer
    Cat Mill, accountant
    Dan Shaw, ranger
    Source
    Grants
    Gifts
    40,000
    12,300
    52,000
    9,870`,
  ],
  [
    'a programme',
    `
    09:00      Welcome                  Helga Braun
    09:30      Rivers and Borders       Sanjay Mehta
    10:30      Coffee                   Green Room
    11:00      Floods                   Lia Kramer
    12:30      Lunch                    Great Hall
    14:00      Workshops                All Rooms`,
  ],
])('%s names nobody who signed', async (_, picture) => {
  expect(await namesIn(picture)).toEqual([])
})

test('fonts that alternate part blocks of one size', () => {
  const lines = ['Lena Ackermann', 'Wei Chen', 'Anna Frost', 'Ivo Lis'].flatMap((name, i) => [
    lineAt(name, 'bold', 2 * i),
    lineAt(`University ${i}`, 'italic', 2 * i + 1),
  ])
  const source = [{ kind: 'lines', page: 1, lines }] as const
  expect(blocks.fits(source)).toBeGreaterThan(0.5)
  expect(blocks.split(source)).toHaveLength(4)
})
