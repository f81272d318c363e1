import { describe, expect, test } from '@jest/globals'
import { layOut } from '../../src/layout/index.ts'
import { withOverflow } from '../../src/layout/overflow.ts'
import { takeApart } from '../../src/letter/index.ts'
import { blocks } from '../../src/lists/blocks.ts'
import { mergedCells } from '../../src/lists/merged.ts'
import { numbered } from '../../src/lists/numbered.ts'
import { plain } from '../../src/lists/plain.ts'
import { linesOf, type Row, type Run } from '../../src/model/paper.ts'
import { readLabels } from '../../src/text/label.ts'
import { lineAt } from '../helpers/line.ts'
import { namesIn, readDrawn } from '../helpers/read.ts'

// What organisers of joint letters do with their lists, as letters in thirty languages showed it.

test('a name that is said once more on a second line, in another script, is a form of the name', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    Signed by:

    1. 台灣勞工陣線
       Taiwan Labour Front
    2. 香港人權促進會
       Association for the Advancement of Human Rights
    3. 婦女新知基金會
       Awakening Foundation
    4. 環境資訊協會
       Environmental Information Association
  `)
  expect(signatories.map(({ names }) => names.map(({ text }) => text))).toEqual([
    ['台灣勞工陣線', 'Taiwan Labour Front'],
    ['香港人權促進會', 'Association for the Advancement of Human Rights'],
    ['婦女新知基金會', 'Awakening Foundation'],
    ['環境資訊協會', 'Environmental Information Association'],
  ])
})

test('a heading that is said again on the next page with a word in brackets goes on, in whatever language', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    Signatories

    Srbija:

    Alpha Union
    Beta Centre

    Hrvatska:

    Gamma Union
    Delta Forum
    ---
    Hrvatska (nastavak):

    Epsilon League
    Zeta Network
  `)
  expect(signatories.map(({ name, group }) => [name, group])).toEqual([
    ['Alpha Union', 'Srbija'],
    ['Beta Centre', 'Srbija'],
    ['Gamma Union', 'Hrvatska'],
    ['Delta Forum', 'Hrvatska'],
    ['Epsilon League', 'Hrvatska'],
    ['Zeta Network', 'Hrvatska'],
  ])
})

describe('a country that stands in the middle of its rows', () => {
  /** One row a line; a cell `Peru` is level with its row, `Peru/` half a row below it. */
  const rows = (page: number, ...cells: readonly string[]): Row[] =>
    cells.map((cell, i) => ({
      page,
      cells: [
        cell === '' ? [] : [lineAt(cell.replace('/', ''), 'plain', cell.endsWith('/') ? i + 0.5 : i)],
        [lineAt(`Body ${i}`, 'plain', i, 200)],
      ],
    }))
  const read = (all: readonly Row[]) => {
    const merged = mergedCells(all)
    return all.map((row) =>
      merged
        .get(row)!
        .map(({ text }) => text)
        .join(' '),
    )
  }

  test('and is cut by the page’s end', () => {
    expect(read([...rows(1, '', 'Chile', '', 'Peru', ''), ...rows(2, '', '', 'Togo/', '', '')])).toEqual([
      ...['Chile', 'Chile', 'Chile', 'Peru', 'Peru'],
      ...['Peru', 'Togo', 'Togo', 'Togo', 'Togo'],
    ])
  })

  test('is not taken for one at their top', () => {
    expect(read([...rows(1, 'Chile', '', '', 'Peru', ''), ...rows(2, '', 'Togo', '', '')])).toEqual([
      ...['Chile', 'Chile', 'Chile', 'Peru', 'Peru'],
      ...['Peru', 'Togo', 'Togo', 'Togo'],
    ])
  })
})

describe('a last cell that had no room', () => {
  const area = { left: 50, right: 405 }
  const row = (y: number, name: string, body: string, below?: string): Row => ({
    page: 1,
    cells: [
      [lineAt(name, 'plain', y), ...(below ? [lineAt(below, 'plain', y + 1)] : [])],
      [lineAt(body, 'plain', y, 250)],
    ],
  })
  const texts = (rows: readonly Row[]) => rows.map(({ cells }) => cells.map((lines) => lines.map(({ text }) => text)))

  test('goes on below the first cell', () => {
    const rows = [
      row(0, 'Jane Doe', 'Institute for Peace'),
      row(1, 'Juan Roe', 'Centre for the Study of Tolerance', 'Jena'),
    ]
    expect(texts(withOverflow(rows, { ...area, right: 420 }))).toEqual([
      [['Jane Doe'], ['Institute for Peace']],
      [['Juan Roe'], ['Centre for the Study of Tolerance', 'Jena']],
    ])
  })

  test('is none where first cells have two lines', () => {
    const rows = [
      row(0, 'Jane Doe', 'Institute for Peace', 'Dean'),
      row(2, 'Juan Roe', 'Centre for Studies of Law', 'Clerk'),
    ]
    expect(withOverflow(rows, area)).toEqual(rows)
  })
})

test('`Further signatories` across a table heads a list of its own', () => {
  const heading = (text: string, y: number) => lineAt(text, 'bold', y)
  const row = (name: string, body: string, y: number): Row => ({
    page: 1,
    cells: [[lineAt(name, 'plain', y)], [lineAt(body, 'plain', y, 250)]],
  })
  const { lists } = takeApart([
    { kind: 'lines', page: 1, lines: [lineAt('Yours sincerely', 'plain', 0), heading('First signatories', 2)] },
    {
      kind: 'table',
      page: 1,
      rows: [
        row('Jane Doe', 'Alpha Union', 3),
        row('Juan Roe', 'Beta Union', 4),
        { page: 1, cells: [[heading('Further signatories', 5)], []] },
        row('Ann Poe', 'Gamma Union', 6),
        row('Tim Foe', 'Delta Union', 7),
      ],
    },
  ])
  expect(lists.map((list) => [list.name, list.blocks.flatMap(linesOf).length])).toEqual([
    ['First signatories', 4],
    ['Further signatories', 4],
  ])
})

describe('lists that no known word announces', () => {
  const sorted = ['Akce', 'Asociace', 'Beseda', 'Centrum', 'Fond', 'Hnutí', 'Klub', 'Nadace', 'Spolek', 'Svaz', 'Unie']
  const lines = (head: string, names: readonly string[]) =>
    takeApart([
      {
        kind: 'lines',
        page: 1,
        lines: [
          lineAt('Výzva senátorům', 'bold', 0),
          lineAt('Návrh zákona o financování škol připraví o školu více než dvě stě obcí.', 'plain', 2),
          lineAt(head, 'bold', 4),
          ...names.map((name, i) => lineAt(`${name} pro ochranu krajiny a lesů`, 'plain', 5 + i)),
        ],
      },
    ]).lists.map((list) => [list.evidence, list.blocks.flatMap(linesOf).length])

  test('names of few capitals under a heading, in the order of the alphabet', () => {
    expect(lines('S námi jdou', sorted)).toEqual([['shape', 11]])
    expect(lines('S námi jdou', sorted.toReversed())).toEqual([])
    expect(lines('S námi jdou:', sorted.toReversed())).toEqual([['shape', 11]])
  })

  test('names run in close below the last sentence', async () => {
    expect(
      await namesIn(`
        Writers against the closure of libraries

        2 June 2018

        Sir, a county that closes its libraries tells its children that reading is for those who
        can pay. We ask the council to keep them open.

        Hannah Castellanos, Kenji Fairweather, Desmond Lindgren, Terence Whitlock, Terence
        Achebe, Siobhan Okonjo and Priya Ramanathan.
      `),
    ).toEqual([
      'Hannah Castellanos',
      'Kenji Fairweather',
      'Desmond Lindgren',
      'Terence Whitlock',
      'Terence Achebe',
      'Siobhan Okonjo',
      'Priya Ramanathan',
    ])
  })

  test('`The following organisations are members` in what is no letter does not say that they sign', async () => {
    const members = `
      The following organisations are members of the network:

      • Alpha Union for Clean Rivers
      • Beta Centre for Fair Housing
      • Gamma Forum of Rural Women
    `
    const codes = async (picture: string) => (await readDrawn(picture)).findings.map(({ code }) => code)
    expect(await codes(`Annual report\n\n${members}`)).toContain('list/unannounced')
    expect(await codes(`Dear Minister,\n\nWe ask you to act at once.\n\n${members}`)).not.toContain('list/unannounced')
  })
})

test('persons who sign for bodies, one a line, are not run in for all their commas', async () => {
  const bodies = [
    'Tierra, Techo y Trabajo',
    'Fundación de Usuarios y Consumidores de Oaxaca, A.C.',
    'Plataforma de Periodistas Libres',
    'Federación de Madres, Padres y Docentes del Valle',
    'Agua Clara',
    'Red por la Defensa del Agua de Oaxaca, A.C.',
  ]
  const lines = bodies.map((body, i) => `    Jane Doe${'abcdef'[i]}, en representación de ${body}`)
  expect(await namesIn(`    El páramo no se vende.\n\n    Firman:\n\n${lines.join('\n\n')}`)).toEqual(bodies)
})

test('bodies behind each country are its entries, though some of them are of teachers', async () => {
  const { signatories } = await readDrawn(`
    We ask you to act at once and to tell us what was done.

    Signatories

    Bénin : Union des journalistes ; Collectif des parents, enseignants et élèves ; Comité des eaux ; Ligue verte ;
    Fédération du logement.
    Togo : Réseau paysan ; Association des enseignants ; Union pour le lac ; Comité de la presse ; Ligue des mères.
  `)
  expect(signatories.map(({ name, group }) => `${group}: ${name}`)).toEqual([
    'Bénin: Union des journalistes',
    'Bénin: Collectif des parents, enseignants et élèves',
    'Bénin: Comité des eaux',
    'Bénin: Ligue verte',
    'Bénin: Fédération du logement',
    'Togo: Réseau paysan',
    'Togo: Association des enseignants',
    'Togo: Union pour le lac',
    'Togo: Comité de la presse',
    'Togo: Ligue des mères',
  ])
})

test('a label whose figures a font’s map takes from Arabic and Persian alike counts', () => {
  expect(readLabels('۱٦. مرکز').map(({ number }) => number)).toEqual([16])
  expect(readLabels('1٦. مرکز')).toEqual([])
})

test('groups that stand across a table, alone and in a font of their own, head its rows', () => {
  const cell = (text: string, font: string, row: number, x: number): Run => ({
    text,
    x,
    width: 5 * text.length,
    y: 92 + 13 * row,
    height: 10,
    size: 10,
    baseline: 100 + 13 * row,
    font,
    direction: 'ltr',
  })
  const rows: (readonly [string, string?, string?])[] = [
    ['Name', 'Title', 'Organisation'],
    ['Researchers'],
    ['Jane Doe', 'professor', 'Alpha University'],
    ['Juan Roe', 'lecturer', 'Beta University'],
    ['Artists'],
    ['Ann Poe', 'painter', 'Gamma Theatre'],
    ['Tim Foe', 'actor', 'Delta Theatre'],
  ]
  const runs = rows.flatMap((cells, row) =>
    cells.map((text, k) => cell(text!, row === 0 || cells.length === 1 ? 'bold' : 'plain', row, 50 + 150 * k)),
  )
  const [block] = layOut([{ number: 1, width: 600, height: 800, turn: 0, runs, unread: [] }]).blocks
  expect(block!.kind === 'table' && block!.rows.map(({ cells }) => cells.flat().map(({ text }) => text))).toEqual(
    rows.map((cells) => [...cells]),
  )
})

test('what people wrote, in quotation marks, is no list of those who sign', async () => {
  const { signatories } = await readDrawn(`
    The works will begin in the autumn, and the committee does not give in.

    Our supporters write:

    • «We shall go on with this» (Paolo, Lecco)
    • «And who will pay for it» (Chiara, Taranto)
    • «We will be there» (Lorenzo, Torino)
  `)
  expect(signatories).toEqual([])
})

test('a label in the middle of its cell stands between the two lines of the name', () => {
  const lines = [
    lineAt('1. Alpha Union', 'plain', 0),
    lineAt('Beta Society for the Protection', 'plain', 1.4, 70),
    lineAt('2.', 'plain', 2),
    lineAt('of Rivers', 'plain', 2.6, 70),
    lineAt('3. Gamma Union', 'plain', 4),
  ]
  const entries = numbered.split([{ kind: 'lines', page: 1, lines }]).flatMap((piece) =>
    piece.kind === 'entry'
      ? [
          piece.draft.segments
            .flatMap(({ slices }) => slices)
            .map(({ line, start }) => line.text.slice(start))
            .join(' ')
            .trim(),
        ]
      : [],
  )
  expect(entries).toEqual(['Alpha Union', 'Beta Society for the Protection of Rivers', 'Gamma Union'])
})

test('the next list’s entries on the page behind its heading are its own', () => {
  const line = (text: string, font: string, size: number, row: number, page = 1) => ({
    ...lineAt(text, font, row),
    size,
    page,
  })
  const { lists } = takeApart([
    {
      kind: 'lines',
      page: 1,
      lines: [
        line('We ask you to act at once and to tell us what was done about all of this.', 'plain', 10, 0),
        line('Signatory organisations', 'bold', 13, 2),
        line('Alpha Union', 'plain', 10, 3),
        line('Beta Union', 'plain', 10, 4),
        line('Individual signatories', 'bold', 13, 6),
        line('Jane Doe', 'plain', 10, 7),
      ],
    },
    { kind: 'lines', page: 2, lines: [line('Juan Roe', 'plain', 10, 0, 2), line('Ann Poe', 'plain', 10, 1, 2)] },
  ])
  expect(lists.map((list) => [list.name, list.blocks.flatMap(linesOf).map(({ text }) => text)])).toEqual([
    ['Signatory organisations', ['Alpha Union', 'Beta Union']],
    ['Individual signatories', ['Jane Doe', 'Juan Roe', 'Ann Poe']],
  ])
})

test('the board in the margin is not whom the letter is to', () => {
  const margin = { left: 20, right: 110 }
  const { addressees } = takeApart([
    { kind: 'lines', page: 1, lines: [lineAt('To:', 'plain', 0, 150)] },
    { kind: 'lines', page: 1, lines: [{ ...lineAt('Harriet Mowbray, Chair', 'small', 1, 20), frame: margin }] },
    {
      kind: 'lines',
      page: 1,
      lines: [lineAt('The Clerk of the Committee', 'plain', 1, 150), lineAt('Dear Sir,', 'plain', 3, 150)],
    },
  ])
  expect(addressees.names).toEqual(['The Clerk of the Committee'])
})

test('a short name below a full line is no rest of it where others begin with its first word', () => {
  const [full, bracket] = ['Green Union of the Teachers of all the Mountains', '(Batumi)']
  const texts = [
    ...['Green Society of Friends', 'Tbilisi Movement', 'Free Society of Pensioners', 'Tbilisi Society of Rivers'],
    ...[full, bracket, full, bracket, full, bracket, 'Tbilisi Club', 'Green Centre for Lakes', full, 'Tbilisi Club'],
    ...['Tbilisi Forum of Teachers', 'Green Forum of Students', 'Free Forum of Students'],
  ]
  const lines = texts.map((text, i) => ({ ...lineAt(text, 'plain', i), frame: { left: 50, right: 300 } }))
  expect(plain.split([{ kind: 'lines', page: 1, lines }])).toHaveLength(texts.length - 3)
})

test('second lines in a font of their own belong to the lines above, though a browser sets them at whole pixels', () => {
  const names = ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union', 'Eta Union', 'Iota Union']
  const lines = names.flatMap((name, i) => [
    lineAt(name, 'roman', 1.94 * i),
    lineAt(`Society ${i} of Friends`, 'italic', 1.94 * i + 1),
  ])
  const entries = blocks.split([{ kind: 'lines', page: 1, lines }])
  expect(blocks.fits([{ kind: 'lines', page: 1, lines }])).toBeGreaterThan(0.5)
  expect(entries).toHaveLength(names.length)
})
