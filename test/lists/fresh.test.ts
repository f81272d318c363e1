import { expect, test } from '@jest/globals'
import { blocks } from '../../src/lists/blocks.ts'
import { areOpened } from '../../src/lists/fields.ts'
import { inline } from '../../src/lists/inline.ts'
import { listLines } from '../../src/lists/lines.ts'
import { lineAt } from '../helpers/line.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

// Causes that letters of persons, run-in lists, web pages and e-mails showed when they were first read.

test.each<[string, string, string[]]>([
  [
    'persons one a line, each with what commas part: none of it is another name',
    `
    We ask you to act at once.

    Signed

    Maarja Kallaste, Professor of Freshwater Ecology, University of Tartu, Tartu, Estonia
    Ignacio Belmonte, Senior Research Fellow, Coastal Research Station, Seville, Spain
    Thandeka Mabuza, Head of Programme, Institute for Biodiversity, Pretoria, South Africa
    Priyanka Deshmukh, Postdoctoral Researcher, Institute of Science, Bengaluru, India
    Catarina Vilhena, Associate Professor, University of Aveiro, Aveiro, Portugal`,
    ['Maarja Kallaste', 'Ignacio Belmonte', 'Thandeka Mabuza', 'Priyanka Deshmukh', 'Catarina Vilhena'],
  ],
  [
    'names in Korean that hold no blank go on behind the break of a line',
    `
    우리는 정부에 즉각적인 조치를 요구한다.

    연명단체

    강원청년농부모임, 경남환경연대, 광주여성민우센터, 동물권행
    동바람, 문화다양성포럼, 부산해양지킴이, 전북생명의숲, 평화
    를만드는교사들, 인천공공의료포럼, 녹색교통연구소, 언론개혁시민행동`,
    [
      ...['강원청년농부모임', '경남환경연대', '광주여성민우센터', '동물권행동바람', '문화다양성포럼', '부산해양지킴이'],
      ...['전북생명의숲', '평화를만드는교사들', '인천공공의료포럼', '녹색교통연구소', '언론개혁시민행동'],
    ],
  ],
  [
    'given and family names in columns of their own are one name, whichever stands first',
    `
    We ask you to act at once.

    Signatories

    Surname            First name      Title       Organisation             Country

    Papadimitriou      Eleni           Dr          Institute for Coasts     Greece
    Van der Meulen     Joost           Prof.       Academy of Deltas        Netherlands
    Kovačič            Matjaž          Mr          Association of Guides    Slovenia
    Jørgensen          Mette           Ms          University of Odense     Denmark`,
    ['Eleni Papadimitriou', 'Joost Van der Meulen', 'Matjaž Kovačič', 'Mette Jørgensen'],
  ],
  [
    'a column headed as names are is the other half where a half of the name stands beside it',
    `
    Pedimos que se actúe de inmediato.

    Adhesiones

    Nombre             Apellidos           Institución

    María del Carmen   Ugarte Solís        Universidad de Salamanca
    Rodrigo            Peñaloza            Universidad de Sonora
    Lucía              Etcheverry          Universidad del Valle
    Héctor Iván        Bojórquez           Universidad de Granada`,
    ['María del Carmen Ugarte Solís', 'Rodrigo Peñaloza', 'Lucía Etcheverry', 'Héctor Iván Bojórquez'],
  ],
  [
    'who sends a mail, and the mail that it answers, sign nothing beside the list',
    `
    From: Philippa Hartnell <p.hartnell@example.org>
    Sent: 11 January 2024 16:42
    To: the Vice-Chancellor
    Subject: The closure of the library

    We learned on Monday that the library is to close in July. We ask you to suspend the decision.

    Yours sincerely,

    Professor Alistair Burnside, University of Ayr
    Dr Philippa Hartnell, University of Winchester
    Dr Giacomo Bonfanti, University of Durham

    On 8 Jan 2024, at 09:03, the Vice-Chancellor wrote:

    > Dear colleagues,
    > The committee has approved the plan.
    > Kind regards,
    > Janet Moorhouse`,
    ['Alistair Burnside', 'Philippa Hartnell', 'Giacomo Bonfanti'],
  ],
  [
    'a memo that nobody signs below is from who sends it',
    `
    From: Alpha Union
    To: the Minister

    We learned on Monday that the library is to close in July. We ask you to suspend the decision.`,
    ['Alpha Union'],
  ],
  [
    'a tally beside the list, and what stands below a table that counts its rows, sign nothing',
    `
    12 supporters of 100 needed

    Petition to the Secretary of State

    For four generations a bus ran to our village on Sundays. We ask you to make it run again, as it did before.

    Signatures

    No.   Name                  Town         Date

    1     Joanna Whitfield      Bristol      3 March 2024
    2     Desmond Achebe        Croydon      3 March 2024
    3     Colin Haddow          Aberdeen     4 March 2024
    4     Fatou Ceesay          Leicester    4 March 2024
    5     Martha Greenaway      Truro        5 March 2024

    Report a problem with this petition

    Settings · Log in`,
    ['Joanna Whitfield', 'Desmond Achebe', 'Colin Haddow', 'Fatou Ceesay', 'Martha Greenaway'],
  ],
  [
    'persons parted by semicolons in the last paragraph of a letter that a newspaper printed',
    `
    Sir, Ten years after their abolition, thousands are still held under such sentences.
    Many have served ten times their tariff. We urge you to resentence them all.

    Eleanor Brightwell, Professor of Law, University of Exeter; Samir Haddad, Barrister, Garden
    Chambers; Gideon Ross, Director, Prison Reform Watch; Patrick Obi, Lecturer in Criminology,
    University of Leeds; Arjun Mehta, Barrister, Fountain Chambers.`,
    ['Eleanor Brightwell', 'Samir Haddad', 'Gideon Ross', 'Patrick Obi', 'Arjun Mehta'],
  ],
  [
    'headings in the font of the names that run on below them',
    `
    我們要求內政部立即撤回濕地保育法的修正草案，停止在國家級濕地範圍內核發任何開發許可。
    濕地一旦填平，就再也無法回復，讓居民與專家共同參與決策，並且召開聽證會。

    連署團體：

    北部
    臺北市弱勢兒童關懷協會、新北市社區大學促進會、桃園在地聯盟、基隆海洋文化工作室

    中部
    臺中文史復興組合、彰化縣環境保護聯盟、南投溪流守護協會

    南部
    嘉義洪雅書房、臺南社區營造學會、高雄市教師職業工會、屏東溪流保育協會`,
    [
      ...['臺北市弱勢兒童關懷協會', '新北市社區大學促進會', '桃園在地聯盟', '基隆海洋文化工作室'],
      ...['臺中文史復興組合', '彰化縣環境保護聯盟', '南投溪流守護協會'],
      ...['嘉義洪雅書房', '臺南社區營造學會', '高雄市教師職業工會', '屏東溪流保育協會'],
    ],
  ],
  [
    'who works for a trust signs nothing',
    `
    The Riverside Trust was founded in 1988 to look after the meadows. It owns forty hectares.
    Visitors are welcome all year round, and so are their dogs if they are on a lead.

    Our people

    Kathleen Dunmore
    Amir Rashid
    Jo Pettit
    Stella Marsh
    Bob Carver
    Lin Chau
    Ann Low
    Ian Zug`,
    [],
  ],
  [
    'under a name, for whom it signs heads nothing',
    `
    We write to you on the eve of World Habitat Day. We urge you to restore the right to housing.

    Yours faithfully,

    ______________________
    Patience Okafor
    Executive Director
    on behalf of Lagos Tenants Assembly

    ______________________
    Wilhelmina Brouwer
    Chairperson
    on behalf of Dutch Council of Almshouses

    ______________________
    Ayesha Siddiqa
    Country Director
    on behalf of Shelter Now Bangladesh`,
    ['Patience Okafor', 'Wilhelmina Brouwer', 'Ayesha Siddiqa'],
  ],
  [
    'a country opens its names after a line that is as full as its own',
    `
    El cuidado es un trabajo, y quienes cuidan tienen derechos en todos los países.
    Exigimos a los Estados sistemas públicos de cuidado, financiados y universales.

    Organizaciones firmantes

    Argentina: Red Federal de Cuidados; Mujeres del Puerto; Casa del Barrio.

    Chile: Observatorio de Género; Corporación del Sur; Sindicato de la Casa.

    Colombia: Alianza por el Cuidado; Mesa de Economía Popular; Casa Abierta.`,
    [
      ...['Red Federal de Cuidados', 'Mujeres del Puerto', 'Casa del Barrio'],
      ...['Observatorio de Género', 'Corporación del Sur', 'Sindicato de la Casa'],
      ...['Alianza por el Cuidado', 'Mesa de Economía Popular', 'Casa Abierta'],
    ],
  ],
  [
    'what a web page prints below the letter',
    `
    We urge the Commission to adopt a resolution and to send a mission at once.

    Signed,

    Alpha Union
    Beta Union
    Gamma Union

    Related posts

    Why judges resign
    A year without bail`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
])('%s', async (_, picture, names) => {
  expect(await namesIn(picture)).toEqual(names)
})

test('lines that each open in a font of their own are persons, and commas part what is said of them', () => {
  const opened = (text: string, row: number, opens = 12) => {
    const line = lineAt(text, 'roman', row)
    const [piece] = line.pieces
    return {
      ...line,
      pieces: [
        { ...piece!, end: opens, font: 'bold' },
        { ...piece!, start: opens },
      ],
    }
  }
  const rows = [
    'Ann Thornton, Wetlands, Bath, York, A.',
    'Bob Ashfield, Rivers, Leeds, Hull, B.',
    'Eve Marlowes, Bogs, Ely, Kent, C.',
  ]
  const persons = [...rows, ...rows].map((text, i) => opened(text, i))
  const isOpened = (lines: typeof persons) => areOpened(listLines([{ kind: 'lines', page: 1, lines }]), /,/u)
  expect(isOpened(persons)).toBe(true)
  // in a run-in list bold names stand within the lines as well
  const again = persons.map((line) => {
    const [first, second] = line.pieces
    return { ...line, pieces: [first!, { ...second!, end: 20 }, { ...second!, start: 20, font: 'bold' }] }
  })
  expect(isOpened(again)).toBe(false)
})

test('names that run on under headings in bold are no persons with what is said of them', () => {
  const lines = [
    ['北部', 'bold'],
    ['臺北市弱勢兒童關懷協會、新北市社區大學促進會、桃園在地聯盟', 'plain'],
    ['中部', 'bold'],
    ['臺中文史復興組合、彰化縣環境保護聯盟、南投溪流守護協會', 'plain'],
    ['南部', 'bold'],
    ['嘉義洪雅書房、臺南社區營造學會、高雄市教師職業工會', 'plain'],
  ].map(([text, font], i) => lineAt(text!, font!, i))
  const block = { kind: 'lines', page: 1, lines } as const
  expect(blocks.fits([block])).toBeLessThan(0.5)
  expect(inline.fits([block])).toBeGreaterThan(0.5)
  expect(inline.split([block]).length).toBeGreaterThan(6)
})

test('lists that run on behind their labels are named by them', async () => {
  const { signatories } = await readDrawn(`
    Il teatro è chiuso da sei anni, e il restauro non è mai cominciato da allora.
    Chiediamo al Comune di dire alla città quando e come il teatro riaprirà.

    Primi firmatari: Moni Bonaventura (scrittrice), Ettore Sansovino (regista), Nives Marchetti (fotografa).

    Hanno aderito: Adele Corsini, Bruno Tagliabue, Carmela Ferrante, Elvira Sartori, Franco Zuliani.
  `)
  expect(new Set(signatories.map(({ list }) => list))).toEqual(new Set(['Primi firmatari', 'Hanno aderito']))
})
