// What stands before the body: title, date and addressees, in extracted text, which has no sizes and no fonts.

import { expect, test } from '@jest/globals'
import { takeApart } from '../../src/letter/index.ts'
import { readLetter } from '../../src/node/index.ts'
import { lineAt } from '../helpers/line.ts'
import { readDrawn } from '../helpers/read.ts'

const list = '\n\nSigned by:\n\n1. Alpha Union\n2. Beta Forum\n3. Gamma League\n'

test.each<[string, string, string | null, string | null, string[]]>([
  [
    'a preposition and an office',
    `
    Open letter on the river

    To the Minister of Water

    We ask you to act at once and to tell us what was done about the river that all of us drink from. We have waited for three years for an answer.`,
    'Open letter on the river',
    null,
    ['Minister of Water'],
  ],
  [
    'a British address, a salutation that names the office',
    `
    12 March 2019

    The Rt Hon Jane Smith MP
    Secretary of State for Education
    Department for Education
    20 Great Smith Street
    London SW1P 3BT

    Dear Secretary of State,

    We write to express our deep concern about the cuts to school funding that were announced last week and that will hit the poorest children hardest.`,
    null,
    '2019-03-12',
    ['The Rt Hon Jane Smith MP'],
  ],
  [
    'an American address and a subject',
    `
    March 3, 2022

    President Joseph R. Biden
    The White House
    1600 Pennsylvania Avenue, NW
    Washington, DC 20500

    Re: Protect the Arctic Refuge

    Dear President Biden:

    On behalf of our millions of members and supporters, we urge you to protect the Arctic National Wildlife Refuge from oil and gas development now and for ever.`,
    'Protect the Arctic Refuge',
    '2022-03-03',
    ['President Joseph R. Biden'],
  ],
  [
    'a statement to nobody',
    `
    JOINT STATEMENT ON THE RIGHT TO WATER

    Nairobi, 22 March 2020

    We, the undersigned organizations, call on all governments of the region to make sure that everybody has enough safe water to drink and to wash.`,
    'JOINT STATEMENT ON THE RIGHT TO WATER',
    '2020-03-22',
    [],
  ],
  [
    'two addresses',
    `
    VIA EMAIL

    April 2, 2021

    The Honorable Nancy Pelosi
    Speaker
    U.S. House of Representatives
    Washington, D.C. 20515

    The Honorable Kevin McCarthy
    Minority Leader
    U.S. House of Representatives
    Washington, D.C. 20515

    Dear Speaker Pelosi and Leader McCarthy:

    The undersigned organizations write to urge Congress to include housing in the next recovery package for all the families who rent their homes.`,
    null,
    '2021-04-02',
    ['The Honorable Nancy Pelosi', 'The Honorable Kevin McCarthy'],
  ],
  [
    'an open letter whose title says whom it is to',
    `
    An open letter to the President of the World Bank

    Dear Mr Malpass,

    We, economists and researchers of forty countries, are writing to you about the debt of poor countries and what the Bank must do about it before summer.`,
    'An open letter to the President of the World Bank',
    null,
    ['President of the World Bank'],
  ],
  [
    'a French address',
    `
    Paris, le 5 mai 2018

    Monsieur Emmanuel Macron
    Président de la République
    Palais de l’Élysée
    55, rue du Faubourg-Saint-Honoré
    75008 Paris

    Objet : Libération des journalistes détenus

    Monsieur le Président de la République,

    Nous, organisations de défense des droits humains, souhaitons attirer votre attention sur la situation des journalistes qui sont détenus depuis plus d’un an.`,
    'Libération des journalistes détenus',
    '2018-05-05',
    ['Monsieur Emmanuel Macron'],
  ],
  [
    'lettre ouverte à',
    `
    Lettre ouverte à Monsieur le Ministre de la Santé

    Monsieur le Ministre,

    Nous soignantes et soignants de l’hôpital public, nous vous écrivons pour vous dire notre colère devant la fermeture de lits qui met nos patients en danger.`,
    'Lettre ouverte à Monsieur le Ministre de la Santé',
    null,
    ['Monsieur le Ministre de la Santé'],
  ],
  [
    'à l’attention de, and a subject',
    `
    À l’attention de Madame la Directrice générale de l’UNESCO

    Objet : Sauvons les manuscrits de Tombouctou

    Madame la Directrice générale,

    Nous soussignés, chercheurs et bibliothécaires, vous demandons de prendre sans délai les mesures qui s’imposent pour que ces manuscrits soient sauvés.`,
    'Sauvons les manuscrits de Tombouctou',
    null,
    ['Madame la Directrice générale de l’UNESCO'],
  ],
  [
    'a form of respect on a line of its own',
    `
    Bogotá, 9 de agosto de 2021

    Señor
    Iván Duque Márquez
    Presidente de la República de Colombia
    Palacio de Nariño
    Ciudad

    Ref.: Protección de líderes sociales

    Respetado señor Presidente:

    Las organizaciones firmantes nos dirigimos a usted para expresar nuestra profunda preocupación por el asesinato de líderes sociales en todo el país este año.`,
    'Protección de líderes sociales',
    '2021-08-09',
    ['Señor Iván Duque Márquez'],
  ],
  [
    'several lines, each with its preposition',
    `
    CARTA ABIERTA AL PRESIDENTE DE MÉXICO

    A la opinión pública
    A los medios de comunicación

    Las y los abajo firmantes manifestamos nuestro rechazo a la reforma que ha sido presentada al Congreso y que pone en peligro la independencia de los jueces.`,
    'CARTA ABIERTA AL PRESIDENTE DE MÉXICO',
    null,
    ['opinión pública', 'medios de comunicación'],
  ],
  [
    'a form of respect behind the preposition',
    `
    Brasília, 3 de junho de 2019

    Ao Excelentíssimo Senhor
    Rodrigo Maia
    Presidente da Câmara dos Deputados

    Assunto: Rejeição do Projeto de Lei 191

    Senhor Presidente,

    As entidades abaixo assinadas vêm manifestar a sua preocupação com o projeto de lei que autoriza a mineração em terras indígenas sem consulta aos povos afetados.`,
    'Rejeição do Projeto de Lei 191',
    '2019-06-03',
    ['Excelentíssimo Senhor Rodrigo Maia'],
  ],
  [
    'an address before the date, the title below',
    `
    An die
    Bundesministerin für Umwelt
    Frau Svenja Schulze
    11055 Berlin

    Berlin, den 3. Juli 2019

    Offener Brief: Die Elbe braucht Schutz

    Sehr geehrte Frau Ministerin,

    wir wenden uns an Sie, weil die geplante Vertiefung der Elbe einen Fluss zerstört, an dem Millionen von Menschen leben und arbeiten, und weil es andere Wege gibt.`,
    'Offener Brief: Die Elbe braucht Schutz',
    '2019-07-03',
    ['Bundesministerin für Umwelt'],
  ],
  [
    'an article behind the preposition',
    `
    Offener Brief an den Bundeskanzler

    Sehr geehrter Herr Bundeskanzler,

    als Wissenschaftlerinnen und Wissenschaftler fordern wir Sie auf, endlich das zu tun, was nötig ist, damit die Erwärmung der Erde begrenzt werden kann.`,
    'Offener Brief an den Bundeskanzler',
    null,
    ['Bundeskanzler'],
  ],
  [
    'two offices and a subject',
    `
    Roma, 12 aprile 2020

    Al Presidente del Consiglio dei Ministri
    Al Ministro dell’Interno

    Oggetto: Regolarizzazione dei lavoratori stranieri

    Egregio Presidente,

    le associazioni firmatarie chiedono un intervento urgente per la regolarizzazione dei lavoratori stranieri che oggi vivono nel nostro paese senza alcun diritto.`,
    'Regolarizzazione dei lavoratori stranieri',
    '2020-04-12',
    ['Presidente del Consiglio dei Ministri', 'Ministro dell’Interno'],
  ],
  [
    'a Dutch address',
    `
    Aan de minister-president
    Postbus 20001
    2500 EA Den Haag

    Amsterdam, 8 november 2021

    Betreft: Klimaatbeleid

    Geachte heer Rutte,

    Wij, ondergetekenden, maken ons grote zorgen over het klimaatbeleid van het kabinet, dat ver achterblijft bij wat in Parijs is afgesproken en wat nodig is.`,
    'Klimaatbeleid',
    '2021-11-08',
    ['minister-president'],
  ],
  [
    'an office in the dative',
    `
    Президенту Российской Федерации
    В. В. Путину

    ОТКРЫТОЕ ПИСЬМО

    Уважаемый Владимир Владимирович!

    Мы, нижеподписавшиеся, обращаемся к Вам с просьбой вмешаться и остановить строительство, которое уничтожит единственный парк в нашем районе и лишит нас воздуха.`,
    'ОТКРЫТОЕ ПИСЬМО',
    null,
    ['Президенту Российской Федерации'],
  ],
  [
    'a form of respect above the name, the title below',
    `
    Warszawa, 4 lutego 2020 r.

    Szanowny Pan
    Andrzej Duda
    Prezydent Rzeczypospolitej Polskiej

    List otwarty w sprawie niezależności sądów

    Szanowny Panie Prezydencie,

    my, niżej podpisani profesorowie prawa, zwracamy się do Pana z apelem o niepodpisywanie ustawy, która narusza Konstytucję i prawo Unii Europejskiej w sposób rażący.`,
    'List otwarty w sprawie niezależności sądów',
    '2020-02-04',
    ['Szanowny Pan Andrzej Duda'],
  ],
  [
    'a Chinese title holds whom it is to',
    `
    致香港特别行政区行政长官的公开信

    行政长官阁下：

    我们是一群关注新闻自由的学者和记者，谨就最近记者被捕一事，向阁下表达我们的严重关切，并要求政府立即释放所有被捕的记者。`,
    '致香港特别行政区行政长官的公开信',
    null,
    ['香港特别行政区行政长官'],
  ],
  [
    'forms of respect behind the names',
    `
    2021年4月16日

    内閣総理大臣　菅義偉　様
    法務大臣　上川陽子　様

    入管法改正案の廃案を求める共同声明

    私たちは、難民や移民とともに活動する団体として、現在国会で審議されている入管法改正案に強く反対し、その廃案を求めます。`,
    '入管法改正案の廃案を求める共同声明',
    '2021-04-16',
    ['内閣総理大臣 菅義偉 様', '法務大臣 上川陽子 様'],
  ],
  [
    'an Arabic open letter',
    `
    رسالة مفتوحة إلى الأمين العام للأمم المتحدة

    بيروت، 3 أيار 2021

    سعادة الأمين العام،

    نحن الموقعين أدناه من منظمات حقوق الإنسان نكتب إليكم لنعرب عن قلقنا البالغ إزاء استمرار احتجاز الصحفيين والمدافعين عن حقوق الإنسان في بلدان المنطقة.`,
    'رسالة مفتوحة إلى الأمين العام للأمم المتحدة',
    '2021-05-03',
    ['الأمين العام للأمم المتحدة'],
  ],
  [
    'only the salutation names somebody',
    `
    Civil society letter to the European Commission ahead of the trade talks

    Brussels, 17.02.2020

    Dear Commissioner Hogan,

    We write on behalf of 110 civil society organisations to ask that the talks on a trade agreement be stopped until human rights are a binding part of it.`,
    'Civil society letter to the European Commission ahead of the trade talks',
    '2020-02-17',
    ['Commissioner Hogan'],
  ],
  [
    'a petition',
    `
    PETITION

    To the Right Honourable the Lords Spiritual and Temporal in Parliament assembled

    The humble petition of the undersigned residents of the Town of Wells showeth that the footpath along the river has been closed since last year.`,
    'PETITION',
    null,
    ['Right Honourable the Lords Spiritual and Temporal in Parliament assembled'],
  ],
  [
    'attention and subject',
    `
    Attn: Board of Directors, Acme Mining plc

    Re: Human rights at the Rio Verde mine

    Dear Directors,

    We are shareholders and organizations who follow the mine at Rio Verde and we write to you about the people who were moved from their land without consent.`,
    'Human rights at the Rio Verde mine',
    null,
    ['Board of Directors, Acme Mining plc'],
  ],
  [
    'a press release',
    `
    FOR IMMEDIATE RELEASE
    9 June 2020

    Scientists call on governments to protect pollinators

    More than two hundred scientists from thirty countries today published an open letter that asks governments to ban the pesticides that kill bees and other insects.`,
    'Scientists call on governments to protect pollinators',
    '2020-06-09',
    [],
  ],
  [
    'a letterhead, an address, a salutation without a mark',
    `
    Coalition for Safe Streets
    45 Market Road, Leeds LS1 4AB
    info@safestreets.example

    Cllr James Lewis
    Leader of Leeds City Council
    Civic Hall
    Leeds LS1 1UR

    8th September 2021

    Dear Councillor Lewis

    Twenty is plenty: a call for safer speeds

    We, the undersigned, represent schools, charities and residents of the city and we are writing to ask for a speed limit of twenty miles an hour in all our streets.`,
    'Twenty is plenty: a call for safer speeds',
    '2021-09-08',
    ['Cllr James Lewis'],
  ],
  [
    'to the editor',
    `
    To the Editor,

    We are alarmed by the suggestion in your paper of 3 May that the findings of the inquiry are a matter of opinion and that its evidence can be put aside by ministers.`,
    null,
    null,
    ['Editor'],
  ],
  [
    'an address without its accent',
    `
    Genève, le 14 septembre 2022

    A l'attention des Représentants permanents des États membres du Conseil des droits de l'homme

    Appel à une session spéciale sur la situation au Soudan

    Excellences,

    Nous, organisations de la société civile soudanaises, africaines et internationales, vous exhortons à convoquer sans attendre une session spéciale du Conseil.`,
    'Appel à une session spéciale sur la situation au Soudan',
    '2022-09-14',
    ["Représentants permanents des États membres du Conseil des droits de l'homme"],
  ],
  [
    'Presente.-',
    `
    Lima, 28 de julio de 2022

    Carta N.° 045-2022

    Señora
    Betssy Chávez Chino
    Ministra de Cultura
    Presente.-

    Asunto: Solicitud de protección de los pueblos en aislamiento

    De nuestra consideración:

    Tenemos el agrado de dirigirnos a usted en nombre de las organizaciones abajo firmantes para pedirle que se apruebe la reserva indígena que se espera hace veinte años.`,
    'Solicitud de protección de los pueblos en aislamiento',
    '2022-07-28',
    ['Señora Betssy Chávez Chino'],
  ],
  [
    'a manifesto to somebody',
    `
    Manifesto pela ciência brasileira

    Aos membros do Congresso Nacional

    As sociedades científicas que assinam este manifesto vêm a público defender o orçamento da ciência, que foi cortado pela metade nos últimos cinco anos sem debate.`,
    'Manifesto pela ciência brasileira',
    null,
    ['membros do Congresso Nacional'],
  ],
  [
    'a German statement',
    `
    Stellungnahme zur geplanten Novelle des Hochschulgesetzes

    Wien, am 12. Mai 2022

    Die unterzeichnenden Professorinnen und Professoren sehen in der geplanten Novelle eine Gefahr für die Freiheit von Forschung und Lehre an allen Universitäten des Landes.`,
    'Stellungnahme zur geplanten Novelle des Hochschulgesetzes',
    '2022-05-12',
    [],
  ],
  [
    'copies to others',
    `
    Al Sindaco di Torino
    All'Assessora all'Ambiente

    e p.c. ai Capigruppo del Consiglio comunale

    OGGETTO: Abbattimento degli alberi di corso Belgio

    Gentile Sindaco, gentile Assessora,

    i comitati e le associazioni che firmano questa lettera chiedono la sospensione immediata dell'abbattimento degli alberi del viale e un confronto con i cittadini.`,
    'Abbattimento degli alberi di corso Belgio',
    null,
    ['Sindaco di Torino', "Assessora all'Ambiente"],
  ],
  [
    'an office, a copy, a title',
    `
    Министру здравоохранения Украины
    Виктору Ляшко

    Копия: Комитет Верховной Рады

    28 января 2022 года

    О доступе к лекарствам

    Уважаемый Виктор Кириллович!

    Мы, пациентские организации, обращаемся к Вам в связи с тем, что закупка лекарств для больных редкими заболеваниями в этом году до сих пор не начата министерством.`,
    'О доступе к лекарствам',
    '2022-01-28',
    ['Министру здравоохранения Украины'],
  ],
  [
    'a Finnish open letter',
    `
    Avoin kirje eduskunnalle

    Helsingissä 3.2.2023

    Me allekirjoittaneet järjestöt vaadimme, että lasten ja nuorten mielenterveyspalvelut turvataan ja että hoitoon pääsee viimeistään neljässä viikossa koko maassa.`,
    'Avoin kirje eduskunnalle',
    '2023-02-03',
    [],
  ],
  [
    'a Swedish open letter',
    `
    Öppet brev till statsminister Ulf Kristersson

    Stockholm den 4 november 2022

    Vi som skriver under det här brevet är forskare vid svenska universitet och vi oroas över att miljöpolitiken läggs ner just när den behövs som allra mest.`,
    'Öppet brev till statsminister Ulf Kristersson',
    '2022-11-04',
    ['statsminister Ulf Kristersson'],
  ],
  [
    'a Korean open letter',
    `
    대통령님께 드리는 공개서한

    2022년 5월 9일

    존경하는 대통령님,

    우리는 기후위기를 걱정하는 시민사회단체로서 새 정부가 석탄 발전을 멈추고 재생에너지를 늘리는 계획을 세울 것을 간곡히 요청드립니다.`,
    '대통령님께 드리는 공개서한',
    '2022-05-09',
    ['대통령님'],
  ],
  [
    'who speaks is the title',
    `
    Statement by Nobel laureates

    Stockholm/London, 1 December 2021

    We speak as people whose work was honoured for what it gave to mankind, and we ask those who govern to spend less on arms and to share what is saved with everybody.`,
    'Statement by Nobel laureates',
    '2021-12-01',
    [],
  ],
  [
    'a title between address and salutation',
    `
    Ms. Audrey Azoulay
    Director-General, UNESCO
    7, place de Fontenoy
    75352 Paris 07 SP
    France

    Open letter: Save the Marine Reserve

    Dear Ms. Azoulay:

    We the undersigned marine scientists ask the World Heritage Committee to put the reserve on the list of sites in danger at its next session in the summer.`,
    'Open letter: Save the Marine Reserve',
    null,
    ['Ms. Audrey Azoulay'],
  ],
  [
    'two in one title',
    `
    An Open Letter to Prime Minister Justin Trudeau and Premier Doug Ford

    February 11, 2022

    As physicians and nurses of Ontario we have cared for the sick of this pandemic for two years and we ask you to keep the measures that protect our patients.`,
    'An Open Letter to Prime Minister Justin Trudeau and Premier Doug Ford',
    '2022-02-11',
    ['Prime Minister Justin Trudeau and Premier Doug Ford'],
  ],
  [
    'the salutation alone',
    `
    Otevřený dopis ministru kultury

    Vážený pane ministře,

    obracíme se na Vás jako historici umění a památkáři s prosbou, abyste zastavil demolici nádraží, které patří k nejcennějším stavbám své doby v celé zemi.`,
    'Otevřený dopis ministru kultury',
    null,
    ['pane ministře'],
  ],
])('%s', async (_, head, title, date, addressees) => {
  const text = head.slice(1).replace(/^ {4}/gmu, '') + list
  const letter = await readLetter(new TextEncoder().encode(text))
  expect({ title: letter.title, date: letter.date, addressees: letter.addressees }).toEqual({ title, date, addressees })
  expect(letter.signatories.map((one) => one.number)).toEqual([1, 2, 3])
  const { shown, ...parts } = letter.ledger
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(shown)
})

test('names under a heading are no title, though nothing stands before them', async () => {
  const text = '賛同団体\n\n京都市民連帯協会\n\n東京市民協会\n\n大阪市民協会\n'
  const { title, signatories } = await readLetter(new TextEncoder().encode(text))
  expect(title).toBe(null)
  expect(signatories.map(({ name }) => name)).toEqual(['京都市民連帯協会', '東京市民協会', '大阪市民協会'])
})

test.each<[string, string, [string, string | null][]]>([
  [
    'the address under a single signature',
    'Albert Einstein\nOld Grove Rd.\nNassau Point\nPeconic, Long Island',
    [['Albert Einstein', null]],
  ],
  [
    'addresses under each of two',
    'Jane Doe\nRiver Watch\n12 High Street\nLondon SW1A 2AA\n\nJohn Roe\nEau Vive\n12, rue de la Paix\n75002 Paris',
    [
      ['Jane Doe', 'River Watch'],
      ['John Roe', 'Eau Vive'],
    ],
  ],
])('%s names nobody', async (_, signatures, expected) => {
  const { signatories } = await readDrawn(
    `Dear Minister,\n\nWe ask you to act at once and to tell us what was done.\n\nYours sincerely,\n\n${signatures}`,
  )
  expect(signatories.map(({ name, affiliation }) => [name, affiliation])).toEqual(expected)
})

test('the sender in the head of a mail is no list beside that of the signatories', async () => {
  const { signatories, addressees, title } = await readDrawn(`
    From: Coalition for Open Justice
    To: Minister of Justice
    Subject: The arrests of 3 May

    Dear Minister,

    We ask you to act at once and to tell us what was done.

    Signed,

    • Access Now
    • Committee to Protect Journalists
    • PEN International
  `)
  expect(signatories.map(({ name }) => name)).toEqual([
    'Access Now',
    'Committee to Protect Journalists',
    'PEN International',
  ])
  expect(addressees).toEqual(['Minister of Justice'])
  expect(title).toBe('The arrests of 3 May')
})

test('addresses side by side are those of two', async () => {
  const { addressees } = await readDrawn(`
    The Honorable Jane Doe                        The Honorable John Roe
    Speaker                                       Minority Leader
    House of Representatives                      House of Representatives
    Washington, DC 20515                          Washington, DC 20515

    Dear Speaker Doe and Leader Roe:

    We urge you to pass the Clean School Bus Act before the recess. Children should not breathe diesel fumes on the way to school.

    Sincerely,

    Alpha Union
    Beta Forum
    Gamma League
  `)
  expect(addressees).toEqual(['The Honorable Jane Doe', 'The Honorable John Roe'])
})

test('a bold line above the salutation is the title, though the name over the address is bold and larger', () => {
  const print = [
    ['Bündnis Freie Vereine', 'bold', 0],
    ['Hauptstraße 5, 10827 Berlin, info@verein.example', 'plain', 1],
    ['Bundesminister der Justiz', 'plain', 4],
    ['Offener Brief zum Vereinsgesetz', 'bold', 7],
    ['Sehr geehrter Herr Minister,', 'plain', 9],
    ['die unterzeichnenden Verbände fordern Sie auf, den Entwurf zurückzuziehen und mit uns zu sprechen.', 'plain', 11],
  ] as const
  const lines = print.map(([text, font, row]) => ({ ...lineAt(text, font, row), ...(row === 0 ? { size: 14 } : {}) }))
  const { title } = takeApart([{ kind: 'lines', page: 1, lines }])
  expect(title.map(({ text }) => text)).toEqual(['Offener Brief zum Vereinsgesetz'])
})

test('what the bracket of a heading limits holds for all below it', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    Signatories (titles for identification purposes only)

    Jane Doe, Attorney, Nairobi
    John Roe, Professor, Makerere University
    Mary Poe, Director, Alpha Institute
  `)
  expect(signatories.map(({ name, conditions }) => [name, conditions])).toEqual(
    ['Jane Doe', 'John Roe', 'Mary Poe'].map((name) => [name, ['titles for identification purposes only']]),
  )
})

test('a word over each of several names stands for a signature', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    signed
    Jane Doe
    Director

    signed
    John Roe
    Chair

    signed
    Mary Poe
    President
  `)
  expect(signatories.map(({ name, role }) => [name, role])).toEqual([
    ['Jane Doe', 'Director'],
    ['John Roe', 'Chair'],
    ['Mary Poe', 'President'],
  ])
})

test('under each of several persons a line says for whom it signs, and heads no list', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    Yours faithfully,

    Jane Doe
    Chairperson
    For and on behalf of Alpha Union

    John Roe
    Secretary
    For and on behalf of Beta Forum
  `)
  expect(signatories.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual([
    ['Jane Doe', 'Chairperson', 'Alpha Union'],
    ['John Roe', 'Secretary', 'Beta Forum'],
  ])
})
