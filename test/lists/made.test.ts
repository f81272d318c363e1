// Causes that letters showed which were made as letter writers make them, by many producers and in many languages.

import { describe, expect, test } from '@jest/globals'
import { headerShows } from '../../src/layout/column.ts'
import { takeApart } from '../../src/letter/index.ts'
import { headingLines } from '../../src/lists/headings.ts'
import { inline } from '../../src/lists/inline.ts'
import { listLines } from '../../src/lists/lines.ts'
import { linesOf } from '../../src/model/paper.ts'
import { lineAt } from '../helpers/line.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

const opening = 'We ask you to act at once and to tell us what was done.\n\n'

describe('who stands beside and below whom', () => {
  test('three who sign side by side, each over what they are', async () => {
    const { signatories } = await readDrawn(`
      We ask you to act at once and to tell us what was done.

      Yours sincerely,

      Anna Adler                Bruno Baum               Carla Cohn
      president                 managing director        professor
      Alpha Union               Beta Friends             University of Delta
    `)
    expect(signatories.map(({ name, role, affiliation }) => [name, role, affiliation])).toEqual([
      ['Anna Adler', 'president', 'Alpha Union'],
      ['Bruno Baum', 'managing director', 'Beta Friends'],
      ['Carla Cohn', 'professor', 'University of Delta'],
    ])
  })

  test('persons one a line under headings in capitals are no blocks', async () => {
    const { signatories } = await readDrawn(`${opening}Signed by:

LAWYERS

Anna Adler, Professor, University of Alpha
Bruno Baum, Lawyer
Carla Cohn, Lecturer, Beta College

HISTORIANS

Dora Dahl, Archivist
Emil Eco, Professor, University of Gamma
Fania Fuchs, Reader

ARTISTS

Gina Gold, Painter
Hugo Hahn, Actor
Ida Ilg, Sculptor`)
    expect(signatories.map(({ name, group }) => `${name}: ${group}`)).toEqual([
      ...['Anna Adler: LAWYERS', 'Bruno Baum: LAWYERS', 'Carla Cohn: LAWYERS'],
      ...['Dora Dahl: HISTORIANS', 'Emil Eco: HISTORIANS', 'Fania Fuchs: HISTORIANS'],
      ...['Gina Gold: ARTISTS', 'Hugo Hahn: ARTISTS', 'Ida Ilg: ARTISTS'],
    ])
  })

  test('a date at the right edge, above the heading of three columns, stands in none of them', async () => {
    const { signatories, date } = await readDrawn(`
      We ask you to act at once and to tell us
      what was done.

                                                        10 September 2015


      Signed by:


      Alpha Union               Beta Friends              Gamma Club
      Delta Union               Eta Friends               Theta Club
      Iota Union                Kappa Friends             Lambda Club
      My Union                  Ny Friends                Xi Club
    `)
    expect(date).toBe('2015-09-10')
    expect(signatories.map(({ name }) => name)).not.toContain('10 September 2015')
  })

  test('Chinese names that are sorted by their sound along the rows', async () => {
    expect(
      await namesIn(`
      我们要求政府立即采取行动，并公开说明已经做了什么。

      联署人：

      陈思齐（北京大学）        郭晓岚（人民大学）        何伟民（律师）
      黄丽华（复旦大学）        江南雪（作家）            李克勤（清华大学）
      刘雨桐（浙江大学）        马建国（记者）            欧阳静（武汉大学）
      秦文斌（南京大学）        宋佳音（学者）            孙志远（中山大学）
    `),
    ).toEqual('陈思齐 郭晓岚 何伟民 黄丽华 江南雪 李克勤 刘雨桐 马建国 欧阳静 秦文斌 宋佳音 孙志远'.split(' '))
  })

  test('one entry that hangs among many that go on at the edge', async () => {
    const { signatories } = await readDrawn(`${opening}Signed by:

Gunnar Adler, Universidad de Buenos Aires,
    Argentina
Alessandro Amato, Universitat de Barcelona,
Spain
Gabriela Almeida, University of California,
San Diego, USA
Kenji Aoki, École normale supérieure de
Lyon, France
Silvia Arslan, University of Warwick, UK`)
    expect(signatories.map(({ name, country }) => [name, country])).toEqual([
      ['Gunnar Adler', 'AR'],
      ['Alessandro Amato', 'ES'],
      ['Gabriela Almeida', 'US'],
      ['Kenji Aoki', 'FR'],
      ['Silvia Arslan', 'GB'],
    ])
  })
})

describe('what a font says', () => {
  const frame = { left: 50, right: 250 }
  const rows = ['Anna Adler-Amsterdam, Rome', 'Bruno Baum, University of Alpha', 'Carla Cohn, University of Beta']

  /** A line whose name is bold, before what its person is. */
  const named = (text: string, row: number) => {
    const end = text.indexOf(',')
    const line = lineAt(text, end > 0.5 * text.length ? 'bold' : 'plain', row)
    const [piece] = line.pieces
    const pieces = [
      { ...piece!, end, font: 'bold' },
      { ...piece!, start: end, font: 'plain' },
    ]
    return { ...line, pieces }
  }

  test('a first row that is bold for the most part, as a long name makes it, heads no columns', () => {
    const column = { frame, lines: rows.map(named), spans: [] }
    expect(column.lines.map(({ font }) => font)).toEqual(['bold', 'plain', 'plain'])
    expect(headerShows([column, column])).toBe(false)
    const headed = {
      frame,
      lines: [lineAt('Name and seat', 'bold', 0), ...rows.map((text, i) => lineAt(text, 'plain', i + 1))],
      spans: [],
    }
    expect(headerShows([headed, headed])).toBe(true)
  })

  test('a heading as wide as its narrow column is one', () => {
    const heading = (text: string, row: number) => ({
      ...lineAt(text, 'bold', row),
      size: 12,
      frame: { left: 50, right: 50 + 5 * text.length },
    })
    const lines = [
      heading('Latin America and the Caribbean', 0),
      ...rows.map((text, i) => lineAt(text, 'plain', i + 1)),
      heading('Africa', 4),
      ...rows.map((text, i) => lineAt(text, 'plain', i + 5)),
    ]
    const found = headingLines(listLines([{ kind: 'lines', page: 1, lines }]))
    expect([...found].map(({ text }) => text)).toEqual(['Latin America and the Caribbean', 'Africa'])
  })
})

describe('where a list begins and ends', () => {
  test('States that are counted up in a sentence of those who speak for them', async () => {
    const { signatories, date } = await readDrawn(`Joint statement on the protection of women human rights defenders
Geneva, 8 October 2021

Madam President,

I have the honour to deliver this statement on behalf of the following 7 States: Albania, Argentina,
Bosnia and Herzegovina, Costa Rica, the Czech Republic, Denmark, and the Republic of Korea.

We remain deeply concerned by reports that women who defend human rights are threatened because of their work.

I thank you.`)
    expect(date).toBe('2021-10-08')
    expect(signatories.map(({ name }) => name)).toEqual([
      ...['Albania', 'Argentina', 'Bosnia and Herzegovina', 'Costa Rica', 'the Czech Republic', 'Denmark'],
      'the Republic of Korea',
    ])
  })

  test('what a sentence counts up that nobody signs is no list', async () => {
    expect(
      await namesIn(`Dear friends,

Last year we worked in seven countries: Albania, Argentina, Bosnia and Herzegovina, Costa Rica, Denmark,
Georgia and Peru. We thank all who helped us in doing so.

We hope to see many of you at the next meeting and to hear what you think of our plans for the coming year.`),
    ).toEqual([])
  })

  test('those who write stand over the title of what they write', () => {
    const rows: [string, string][] = [
      ['Joint statement by:', 'bold'],
      ['Alpha Union', 'plain'],
      ['Beta Friends', 'plain'],
      ['Gamma Club', 'plain'],
      ['Stockholm, 19 November 2018', 'plain'],
      ['Schools for all', 'large'],
      ['To the minister', 'plain'],
      ['We ask you to act at once and to tell us what was done, and we will go on asking until you do so.', 'plain'],
    ]
    const lines = rows.map(([text, font], i) => ({
      ...lineAt(text, font, i),
      ...(font === 'large' ? { size: 16 } : {}),
    }))
    const { lists, title } = takeApart([{ kind: 'lines', page: 1, lines }])
    expect(title.map(({ text }) => text)).toEqual(['Schools for all'])
    expect(lists.map((list) => list.blocks.flatMap(linesOf).map(({ text }) => text))).toEqual([
      ['Alpha Union', 'Beta Friends', 'Gamma Club'],
    ])
  })

  test('a title that is a sentence, larger than the letter that it heads', () => {
    const texts = [
      'Do not break encryption: a message to those who negotiate for the European Parliament and',
      'the Council',
      'Brussels, 2 May 2024',
      'We ask you to act at once and to tell us what was done, and we will go on asking until you do so.',
      'Whoever reads this should know that we have asked before, and that nobody has answered us so far.',
    ]
    const lines = texts.map((text, i) => ({ ...lineAt(text, i < 2 ? 'bold' : 'plain', i), size: i < 2 ? 16 : 10 }))
    const { title, date } = takeApart([{ kind: 'lines', page: 1, lines }])
    expect(title).toEqual(lines.slice(0, 2))
    expect(date?.value).toBe('2024-05-02')
  })

  test('the last sentence of a letter whose list nothing announces, and a company whose name ends in a full stop', async () => {
    expect(
      await namesIn(`${opening}We are ready to do our part.

Joanne Castellanos
Chief Executive Officer
Meridian Foods Group

Peter van Houten
President
Nordzee Shipping N.V.

Akiko Shimada
Chief Executive Officer
Hoshino Electric`),
    ).toEqual(['Joanne Castellanos', 'Peter van Houten', 'Akiko Shimada'])
  })

  test.each([
    [
      'Tamil',
      'அரசு இத்திட்டத்தை நிறுத்தி வைக்க வேண்டும் என்றும், மீனவர்களுடன் பேச்சுவார்த்தை நடத்த வேண்டும் என்றும் கேட்டுக்கொள்கிறோம்.\n\nஇப்படிக்கு,\n\nகவிதா முருகேசன்\nஇளங்கோ சுப்பிரமணியன்',
    ],
    [
      'Marathi',
      'सरकारने हा प्रकल्प तातडीने थांबवावा आणि नागरिकांशी चर्चा करावी अशी आम्ही मागणी करतो.\n\nआपले विश्वासू,\n\nअनिल जोशी\nसुनीता पाटील',
    ],
  ])('the closing of a letter in %s', async (_, text) => {
    expect(await namesIn(text)).toEqual(text.split('\n').slice(-2))
  })
})

describe('where a name ends', () => {
  test('the last of names that stand one a line is not two', async () => {
    expect(
      await namesIn(
        `${opening}Organizații semnatare:\n\nCentrul pentru Inovare Publică;\nExpert Forum Transilvania;\nFunky Citizens Cluj;\nAsociația Română pentru Transparență și Justiție Socială.`,
      ),
    ).toContain('Asociația Română pentru Transparență și Justiție Socială')
  })

  test('a wrapped caption that is centred below its picture', async () => {
    const names = await namesIn(`
      We ask you to act at once and to tell us what was done.

      Signed by:

         Alpha Union          Beta Friends of         Gamma Club for
                                  Justice              Sports

      Delta Union for       Eta Friends and          Theta Club
         the Earth          Companions Abroad
    `)
    expect(names.sort()).toEqual([
      ...['Alpha Union', 'Beta Friends of Justice', 'Delta Union for the Earth'],
      ...['Eta Friends and Companions Abroad', 'Gamma Club for Sports', 'Theta Club'],
    ])
  })
})

describe('who an entry speaks of', () => {
  test('what a person is, on a line of its own below the numbered name', async () => {
    const { signatories } = await readDrawn(`
      We ask you to act at once and to tell us what was done.

      Firmatari:

      1. Renata Albertini                      6. Lucia Iacobelli
         professoressa, Università di Tries       astronoma, Osservatorio di Napoli
      2. Carlo Bonaventura                     7. Marco Antonio Leone
         direttore, Osservatorio di Arcetri       dottorando, Sapienza
      3. Domenico Corti                        8. Paola Manzoni
         professore, Università di Bari           ricercatrice, Università di Pavia
    `)
    expect(signatories.map(({ number, name, role }) => `${number} ${name}: ${role}`)).toEqual([
      ...['1 Renata Albertini: professoressa', '2 Carlo Bonaventura: direttore', '3 Domenico Corti: professore'],
      ...['6 Lucia Iacobelli: astronoma', '7 Marco Antonio Leone: dottorando', '8 Paola Manzoni: ricercatrice'],
    ])
  })

  test('a heading that is centred over names at their edge heads no column of its own', async () => {
    const { signatories } = await readDrawn(`
      We ask you to act at once and to tell us what was done.

      Signed by:

      No.                  Name                Profession
      1   Sami Hadad                           professor
      2   Leila Mansour                        lawyer
      3   Karim Attar                          journalist
      4   Nora Shami                           physician
    `)
    expect(signatories.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      ...['Sami Hadad: professor', 'Leila Mansour: lawyer', 'Karim Attar: journalist', 'Nora Shami: physician'],
    ])
  })

  test('experts to whom a star leads are those who speak, and no note', async () => {
    const { signatories } =
      await readDrawn(`UN experts* today urged the authorities to halt the eviction of four thousand families from the lake.

*The experts: Ms. Amara Nkosi, Special Rapporteur on the right to housing; Mr. Henrik Sundqvist, Special Rapporteur on
human rights defenders; Ms. Dorothea Brandl, Special Rapporteur on the independence of judges; Mr. Tomás Ibarra,
Special Rapporteur on the rights of Indigenous Peoples.`)
    expect(signatories.map(({ name }) => name)).toEqual([
      ...['Amara Nkosi', 'Henrik Sundqvist', 'Dorothea Brandl', 'Tomás Ibarra'],
    ])
  })

  test('clergy', async () => {
    const { signatories } = await readDrawn(
      `${opening}Signed by:\n\nThe Rt Revd Jonathan Hargreave\nThe Very Revd Philip Ashcombe\nCanon Sarah Tredinnick`,
    )
    expect(signatories.map(({ honorific, name }) => [honorific, name])).toEqual([
      ['The Rt Revd', 'Jonathan Hargreave'],
      ['The Very Revd', 'Philip Ashcombe'],
      ['Canon', 'Sarah Tredinnick'],
    ])
  })

  test('a directory says who leads whom and when, and nobody signs it', async () => {
    expect(
      await namesIn(`Member choirs of the union

As of January 2023. Please send changes to the office.

Frohsinn Singers           Conductor: Eva Maurer         Meets: Wednesdays
St Ulrich Chamber Choir    Conductor: Jan Pohl           Meets: Thursdays
Neuhaus Choir              Conductor: Max Stifter        Meets: Mondays
Youth Choir                Conductor: Lea Sommer         Meets: Fridays
Eintracht Choir            Conductor: Karl Wiese         Meets: Tuesdays`),
    ).toEqual([])
  })

  test('grants that were paid are signed by nobody', async () => {
    const table = (...cells: string[]) =>
      `${opening}${['Ashworth Society', 'Burnside Theatre', 'Castle Park Friends', 'Hillside Food Bank', 'Kirkby Men Shed'].map((name, i) => `${name.padEnd(30)}${cells[i]}`).join('\n')}`
    expect(await namesIn(table('£4,200', '£9,950', '£1,800', '£6,000', '£2,750'))).toEqual([])
  })

  test('organizations before a dash and those who sign for them behind it, where most entries are so', async () => {
    const { signatories } = await readDrawn(
      `${opening}Namens:\n\n• Vereniging Eigen Boerderij – Geertje van der Wal, voorzitter\n• Federatie van Waterschappen – Marjolein de Hart, directeur\n• Bond van Biologische Tuinders – Wim Oosterhof, bestuurslid\n• Coöperatie De Zaaiende Hand – Fatima El Amrani, coördinator\n• Milieudefensie Noord – Hidde Postma, campagneleider`,
    )
    expect(signatories.map(({ kind, name, representative }) => `${kind} ${name}: ${representative?.name}`)).toEqual([
      'organization Vereniging Eigen Boerderij: Geertje van der Wal',
      'organization Federatie van Waterschappen: Marjolein de Hart',
      'organization Bond van Biologische Tuinders: Wim Oosterhof',
      'organization Coöperatie De Zaaiende Hand: Fatima El Amrani',
      'organization Milieudefensie Noord: Hidde Postma',
    ])
  })

  test('persons run in with what they are in brackets, in a script without capitals', async () => {
    const { signatories } = await readDrawn(
      'আমরা সরকারের কাছে প্রকল্পটি স্থগিত করার এবং স্থানীয় মানুষের মতামত নেওয়ার আহ্বান জানাই।\n\nস্বাক্ষরকারী: সেলিনা পারভীন (লেখক), আনিসুর রহমান (অর্থনীতিবিদ), রেহানা ইসলাম (শিক্ষক), সুব্রত দেবনাথ (সাংবাদিক), তাসনিম খাতুন (আইনজীবী), মাহমুদুল হাসান (কবি), শর্মিলা রায় (গবেষক), নজমুল আলম (চিকিৎসক)।',
    )
    expect(signatories.map(({ name }) => name)).toEqual([
      ...['সেলিনা পারভীন', 'আনিসুর রহমান', 'রেহানা ইসলাম', 'সুব্রত দেবনাথ', 'তাসনিম খাতুন', 'মাহমুদুল হাসান'],
      ...['শর্মিলা রায়', 'নজমুল আলম'],
    ])
  })

  test.each([
    [
      'who moved and seconded',
      'Moved by: Councillor Jane Doe\nSeconded by: Councillor John Roe\nCo-sponsors:\nCouncillor Mary Major',
      ['Jane Doe', 'John Roe', 'Mary Major'],
    ],
    [
      'a closing of the old school',
      'We have the honour to remain, Sir,\nYour obedient servants,\n\nJane Doe\nJohn Roe',
      ['Jane Doe', 'John Roe'],
    ],
    [
      'where to write who would sign as well',
      'Signed by:\nJane Doe\nJohn Roe\nMary Major\n\nTo sign: letter@example.org',
      ['Jane Doe', 'John Roe', 'Mary Major'],
    ],
  ])('%s', async (_, end, names) => {
    expect(await namesIn(`${opening}${end}`)).toEqual(names)
  })

  test('a telephone number declares nothing', async () => {
    const { declared } = await readDrawn(
      '我們要求政府立即採取行動，並公開說明已經做了什麼。\n\n連署團體：\n\n台灣人權促進會\n環境法律人協會\n\n新聞聯絡人：林育賢 0900-000-000',
    )
    expect(declared).toBeNull()
  })

  test('names run in over a narrow column beside an empty one', () => {
    const texts = [
      'Dr Chen Abebe (University of Sydney), Prof',
      'Grace Aoki (University of Tasmania), Ms An',
      'Arslan (Monash University), Mr Ivan Bianco',
      '(UNSW), Mr Elif Brandt (Monash University)',
      ', Mr Omar Castellano (University of Perth)',
      ', Mr Xavier Lehmann (Griffith University).',
    ]
    const lines = texts.map((text, i) => lineAt(text, 'plain', i))
    expect(inline.fits([{ kind: 'lines', page: 1, lines }])).toBeGreaterThan(0.5)
    const names = [
      '张伟，北京大学',
      '王芳，清华大学',
      '李娜，复旦大学',
      '刘洋，南京大学',
      '陈静，武汉大学',
      '杨帆，浙江大学',
    ]
    const plain = names.map((text, i) => lineAt(text, 'plain', i))
    expect(inline.fits([{ kind: 'lines', page: 1, lines: plain }])).toBeLessThan(0.5)
  })

  test('a title before a name makes no role of it where a body stands below', async () => {
    const { signatories } = await readDrawn(
      `${opening}Mit freundlichen Grüßen\n\nUniv.-Prof. Dr. Klaus Mittermaier\nMedizinische Universität Wien\n\nDr. Peter Kofler\nDiakonie Tirol\n\nMag. Sonja Brandstätter\nCaritas Linz`,
    )
    expect(signatories.map(({ name }) => name)).toEqual(['Klaus Mittermaier', 'Peter Kofler', 'Sonja Brandstätter'])
  })

  test('Georgian letters are small ones and stand for capitals as well', async () => {
    const { signatories } = await readDrawn(
      'მოვუწოდებთ მერიას, გამოაქვეყნოს გეგმები და ჩაატაროს საჯარო განხილვა.\n\nხელმომწერები: მარიამ გელაშვილი (მწერალი), ნიკოლოზ ბერიძე (რეჟისორი), თამარ ჯაფარიძე (ისტორიკოსი), ლევან კაპანაძე (მხატვარი)',
    )
    expect(signatories.map(({ kind, name, role }) => [kind, name, role])).toEqual([
      ['person', 'მარიამ გელაშვილი', 'მწერალი'],
      ['person', 'ნიკოლოზ ბერიძე', 'რეჟისორი'],
      ['person', 'თამარ ჯაფარიძე', 'ისტორიკოსი'],
      ['person', 'ლევან კაპანაძე', 'მხატვარი'],
    ])
  })

  test('a date close under a table dates the letter', async () => {
    const { date, signatories } = await readDrawn(`
      We ask you to act at once and to tell us what was done.

      Signed by:

      No.   Name               Profession
      1     Sami Hadad         professor
      2     Leila Mansour      lawyer
      3     Karim Attar        journalist
      4     Nora Shami         physician
      2 April 2018
    `)
    expect(date).toBe('2018-04-02')
    expect(signatories.map(({ name }) => name)).toEqual(['Sami Hadad', 'Leila Mansour', 'Karim Attar', 'Nora Shami'])
  })
})
