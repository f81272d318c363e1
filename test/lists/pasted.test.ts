// Letters as people paste them: from web pages, mails, spreadsheets, Markdown, and typed off old print.

import { expect, test } from '@jest/globals'
import { readLetter } from '../../src/node/index.ts'

const body =
  'We ask the government to stop the works at once and to publish the report that it has kept from the public for two years.\n\n'

test.each<[string, string, string[]]>([
  [
    'cells parted by tabs',
    `${body}Signatories
Name	Affiliation	Country
Jane Doe	University of Leeds	United Kingdom
Pierre Dupont	CNRS	France
Anna Müller	Charité	Germany
Raj Patel	IIT Delhi	India
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller', 'Raj Patel'],
  ],
  [
    'a table in Markdown: names, with what they belong to',
    `${body}## Signatories

| Name | Organisation | Country |
|------|--------------|---------|
| Jane Doe | Friends of the River | Kenya |
| Pierre Dupont | Eau Vive | France |
| Anna Müller | Flussbund | Germany |
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'],
  ],
  [
    'names set bold in Markdown',
    `${body}**Signed by:**

* **Jane Doe**, University of Leeds
* **Pierre Dupont**, CNRS
* **Anna Müller**, Charité
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'],
  ],
  [
    'headings in Markdown',
    `${body}### Signatory organizations

1. Friends of the River (Kenya)
2. Eau Vive (France)
3. Flussbund (Germany)

### Individuals

1. Jane Doe
2. Pierre Dupont
`,
    ['Friends of the River', 'Eau Vive', 'Flussbund', 'Jane Doe', 'Pierre Dupont'],
  ],
  [
    'tabs behind labels',
    `${body}Signed:
1.	Friends of the River
2.	Eau Vive
3.	Flussbund e.V.
4.	Amigos do Rio
`,
    ['Friends of the River', 'Eau Vive', 'Flussbund e.V.', 'Amigos do Rio'],
  ],
  [
    'a letter of the archives',
    `Sir,

We desire to call attention to the state of the footpaths in this county, which
have been closed one after another without notice and without any hearing of
those who use them.

We are, Sir, your obedient servants,

(Signed) A. B. SMITH, Chairman.
(Signed) CHARLES HENRY WOOD, Hon. Secretary.
(Signed) M. E. THORNTON.
(Signed) J. P. GREEN, M.A.
`,
    ['A. B. SMITH', 'CHARLES HENRY WOOD', 'M. E. THORNTON', 'J. P. GREEN, M.A.'],
  ],
  [
    'one after another',
    `${body}Signed by: Jane Doe (University of Leeds); Pierre Dupont (CNRS); Anna Müller (Charité);
Raj Patel (IIT Delhi); Li Wei (Peking University) and Maria Rossi (Sapienza).
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller', 'Raj Patel', 'Li Wei', 'Maria Rossi'],
  ],
  [
    'stacked',
    `${body}Sincerely,

Jane Doe
Professor of Law
University of Leeds

Pierre Dupont
Directeur de recherche
CNRS

Anna Müller
Oberärztin
Charité Berlin
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'],
  ],
  [
    'columns drawn with blanks',
    `${body}Signed by:

Jane Doe                 Pierre Dupont            Anna Müller
University of Leeds      CNRS                     Charité Berlin

Raj Patel                Li Wei                   Maria Rossi
IIT Delhi                Peking University        Sapienza
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller', 'Raj Patel', 'Li Wei', 'Maria Rossi'],
  ],
  [
    'countries behind dashes',
    `${body}Endorsed by:
- Friends of the River - Kenya
- Eau Vive - France
- Flussbund - Germany
- Amigos do Rio - Brazil
`,
    ['Friends of the River', 'Eau Vive', 'Flussbund', 'Amigos do Rio'],
  ],
  [
    'states, announced by a sentence',
    `${body}This statement is supported by: Albania, Australia, Austria, Belgium, Canada, Chile, Denmark, Estonia and Fiji.
`,
    ['Albania', 'Australia', 'Austria', 'Belgium', 'Canada', 'Chile', 'Denmark', 'Estonia', 'Fiji'],
  ],
  [
    'names and addresses',
    `To the House of Commons.

The petition of residents of Wells declares that the library must stay open.

Name                      Address
John Brown                4 Mill Lane
Mary Brown                4 Mill Lane
Peter White               17 High Street
Susan Black               22 High Street
`,
    ['John Brown', 'Mary Brown', 'Peter White', 'Susan Black'],
  ],
  [
    'lines that end where they please',
    `${body}Signatories

• Jane Doe
  University of Leeds
• Pierre Dupont
  CNRS
• Anna Müller
  Charité
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'],
  ],
  [
    'Roman figures',
    `${body}Signed by

i) Friends of the River
ii) Eau Vive
iii) Flussbund
iv) Amigos do Rio
v) Vrienden van de Rivier
`,
    ['Friends of the River', 'Eau Vive', 'Flussbund', 'Amigos do Rio', 'Vrienden van de Rivier'],
  ],
  [
    'cells parted by bars',
    `${body}Signatures

001 | Friends of the River | Kenya
002 | Eau Vive | France
003 | Flussbund | Germany
004 | Amigos do Rio | Brazil
`,
    ['Friends of the River', 'Eau Vive', 'Flussbund', 'Amigos do Rio'],
  ],
  [
    'addresses of mail',
    `${body}Signed by:
Jane Doe <jane@leeds.example>, University of Leeds
Pierre Dupont <p.dupont@cnrs.example>, CNRS
Anna Müller <anna@charite.example>, Charité
`,
    ['Jane Doe', 'Pierre Dupont', 'Anna Müller'],
  ],
])('%s', async (_, text, names) => {
  const { signatories, ledger } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name }) => name)).toEqual(names)
  expect(ledger.leftOver).toBe(0)
})

test('marks of Markdown are no print', async () => {
  const text = `# Save the [river](https://river.example)\n\n${body}**Signed by:**\n\n1\\. **Alpha** *Union*\n2\\. **Beta** Forum\n`
  const { title, signatories } = await readLetter(new TextEncoder().encode(text))
  expect(title).toBe('Save the river')
  expect(signatories.map(({ label, raw }) => [label, raw])).toEqual([
    ['1.', 'Alpha Union'],
    ['2.', 'Beta Forum'],
  ])
})

test('a bullet before nothing is nobody', async () => {
  const text = `${body}Signed by:\n\nAlpha Union\nBeta Forum\n•\nGamma League\n`
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name }) => name)).toEqual(['Alpha Union', 'Beta Forum', 'Gamma League'])
})

const numbered = `${body}The undersigned:
1. 48 Percent Kachin, Myanmar
2. Acceso a la Justicia, Venezuela
3. Access Now
4. Action des chrétiens pour l'abolition de la torture
(ACAT-France), France
5. Adil Soz, Kazakhstan
6. Aktionsgemeinschaft für Frieden und
Völkerverständigung, Germany
7. Alliance Against Enforced Disappearances in
Alberta, Canada
8. ARTICLE 19
9. Artists United for Freedom of Expression,
Philippines
10. Association against Torture of the Horn of
Africa
`

const mixed = `${body}Signed by the following organisations:

1 Voice 1 Vote
Abogadas del Perú
Brot und Gerechtigkeit – Ökumenischer
Dienst

Colectivo de Derechos Humanos del
Zulia (CDHZ)

Acceso a la Justicia

Cambodian League for the Promotion
and Defense of Human Rights
(LICADHO)

Collectif Sassoufit

Adil Soz
Alberta Women's Network
ARTICLE 19
Articulação pela Democratização da
Comunicação de Moçambique
(ADCM)

C.A.R.E. for Elders
Caribbean Women's Institute
Centre euro-maghrébin des femmes
juristes
`

const drawn = `${body}Signatories:

Name                                         Function                   Institution
Prof. Dr. Fiona K. Ross                      Research Associate         Queen Mary University of
                                             in Law                     London
Prof. Dr. Graham Adeyemi                     Chair of International Law University of Nairobi
Dr. Thomas M. Brackenridge                   Attorney at Law            Australian National University
Joanna J. St. Clair                          Chair of Theoretic Physics McGill University
Dr. Sabine von der Heide                     Research Associate         ETH Zürich
Björn Hübner                                 President                  Universität Wien
Götz Kühne                                                              Universität Wien
`

test.each<[string, string, (string | null)[][]]>([
  [
    'a narrow column of numbered names: where lines surely go on shows its edge',
    numbered,
    [
      ['48 Percent Kachin', null],
      ['Acceso a la Justicia', null],
      ['Access Now', null],
      ["Action des chrétiens pour l'abolition de la torture", null],
      ['Adil Soz', null],
      ['Aktionsgemeinschaft für Frieden und Völkerverständigung', null],
      ['Alliance Against Enforced Disappearances in Alberta', null],
      ['ARTICLE 19', null],
      ['Artists United for Freedom of Expression', null],
      ['Association against Torture of the Horn of Africa', null],
    ],
  ],
  [
    'columns that were taken apart: blank lines stand between names, and not between all of them',
    mixed,
    [
      ['1 Voice 1 Vote', null],
      ['Abogadas del Perú', null],
      ['Brot und Gerechtigkeit – Ökumenischer Dienst', null],
      ['Colectivo de Derechos Humanos del Zulia', null],
      ['Acceso a la Justicia', null],
      ['Cambodian League for the Promotion and Defense of Human Rights', null],
      ['Collectif Sassoufit', null],
      ['Adil Soz', null],
      ["Alberta Women's Network", null],
      ['ARTICLE 19', null],
      ['Articulação pela Democratização da Comunicação de Moçambique', null],
      ['C.A.R.E. for Elders', null],
      ["Caribbean Women's Institute", null],
      ['Centre euro-maghrébin des femmes juristes', null],
    ],
  ],
  [
    'a cell that fills its column is one blank from the next',
    drawn,
    [
      ['Fiona K. Ross', 'Queen Mary University of London'],
      ['Graham Adeyemi', 'University of Nairobi'],
      ['Thomas M. Brackenridge', 'Australian National University'],
      ['Joanna J. St. Clair', 'McGill University'],
      ['Sabine von der Heide', 'ETH Zürich'],
      ['Björn Hübner', 'Universität Wien'],
      ['Götz Kühne', 'Universität Wien'],
    ],
  ],
])('%s', async (_, text, expected) => {
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name, affiliation }) => [name, affiliation])).toEqual(expected)
})

test.each<[string, string, string[]]>([
  [
    'persons run in behind the last sentence',
    `Appel du 18 joie\n\n${body}Alain Geismar, André Glucksmann, Gilles Deleuze, Félix Guattari, Maxime Le Forestier,\nIsabelle Huppert et Léo Ferré.\n`,
    [
      'Alain Geismar',
      'André Glucksmann',
      'Gilles Deleuze',
      'Félix Guattari',
      'Maxime Le Forestier',
      'Isabelle Huppert',
      'Léo Ferré',
    ],
  ],
  [
    'bodies that a tally counts',
    '공동성명서\n\n우리는 정부가 노동자들에 대한 탄압을 즉각 중단할 것을 요구한다.\n\n2019년 5월 1일\n\n참여연대, 민주사회를 위한 변호사모임, 한국여성단체연합, 인권운동사랑방,\n천주교인권위원회\n(이상 5개 단체)\n',
    ['참여연대', '민주사회를 위한 변호사모임', '한국여성단체연합', '인권운동사랑방', '천주교인권위원회'],
  ],
  [
    'the last of names that hold the word themselves',
    `${body}Unterzeichnende Organisationen:\n\nAttac · Bund für Umwelt und Natur · Humanistische Union e.V. · Komitee für Rechte und Demokratie e.V.\n`,
    ['Attac', 'Bund für Umwelt und Natur', 'Humanistische Union e.V.', 'Komitee für Rechte und Demokratie e.V.'],
  ],
  [
    'headings that open lines, however full the line above',
    `${body}Signatories\n\nAfrica: Alpha Union (Kenya), Beta Forum (Uganda), Civic Watch (Ghana), Delta Network (Mali), Eta Friends (Chad)\nAsia: Bytes for All (Pakistan), Odhikar (Bangladesh)\nEurope: Defenders (Sweden), House Foundation (Norway), Statewatch (UK)\n`,
    [
      ...['Alpha Union', 'Beta Forum', 'Civic Watch', 'Delta Network', 'Eta Friends', 'Bytes for All', 'Odhikar'],
      ...['Defenders', 'House Foundation', 'Statewatch'],
    ],
  ],
  [
    'a petition of old, in columns that names fill',
    `${body}And your petitioners, as in duty bound, will ever pray.\n\nWm. Fox                 Jas. McPherson\nThos. Bevan             Robt. Hart\nGeo. W. Brown           Saml. Parker\nJohn Smith, of Norwich  Alexr. Campbell\n`,
    [
      'Wm. Fox',
      'Thos. Bevan',
      'Geo. W. Brown',
      'John Smith',
      'Jas. McPherson',
      'Robt. Hart',
      'Saml. Parker',
      'Alexr. Campbell',
    ],
  ],
  [
    'persons with their roles below them, and bodies of one line',
    `${body}Sincerely,\n\nNoam Chomsky\nInstitute Professor Emeritus, MIT\n\nArundhati Roy\nWriter, New Delhi\n\nDesmond Tutu\nArchbishop Emeritus of Cape Town\n\nCode Pink: Women for Peace\n`,
    ['Noam Chomsky', 'Arundhati Roy', 'Desmond Tutu', 'Code Pink: Women for Peace'],
  ],
])('%s', async (_, text, names) => {
  const { signatories } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name }) => name)).toEqual(names)
})

test('lists that their own lines open have names', async () => {
  const text = `${body}Premiers signataires : Annie Ernaux (écrivaine), Edgar Morin (sociologue), Thomas Piketty (économiste) et Guy Bedos (humoriste).\n\nAssociations signataires : ATTAC, Cimade, Emmaüs France, Médecins du Monde, MRAP.\n`
  const { signatories, lists } = await readLetter(new TextEncoder().encode(text))
  expect(lists.map(({ name, size }) => [name, size])).toEqual([
    ['Premiers signataires', 4],
    ['Associations signataires', 5],
  ])
  expect(signatories.map(({ kind }) => kind)).toEqual([...Array(4).fill('person'), ...Array(5).fill('organization')])
})

test('a country and all its bodies in one row: each body is an entry, and the country is printed once', async () => {
  const text = `${body}Signatories

| Country | Organisations |
|---------|---------------|
| Kenya | Alpha Union; Beta Forum for Justice; Civic Watch |
| Uganda | Delta Network; Eastern Lawyers |
| Tanzania | Friends of the River; Global Fund for Action |
`
  const { signatories, ledger } = await readLetter(new TextEncoder().encode(text))
  expect(signatories.map(({ name, country }) => [name, country])).toEqual([
    ['Alpha Union', 'KE'],
    ['Beta Forum for Justice', 'KE'],
    ['Civic Watch', 'KE'],
    ['Delta Network', 'UG'],
    ['Eastern Lawyers', 'UG'],
    ['Friends of the River', 'TZ'],
    ['Global Fund for Action', 'TZ'],
  ])
  // the semicolons
  expect(ledger.separators).toBe(4)
})
