// Causes that letters showed which were made as letter writers make them, by many producers and in many languages.

import { describe, expect, test } from '@jest/globals'
import { headerShows } from '../../src/layout/column.ts'
import { headingLines } from '../../src/lists/headings.ts'
import { listLines } from '../../src/lists/lines.ts'
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
    const column = { frame, lines: rows.map(named) }
    expect(column.lines.map(({ font }) => font)).toEqual(['bold', 'plain', 'plain'])
    expect(headerShows([column, column])).toBe(false)
    const headed = {
      frame,
      lines: [lineAt('Name and seat', 'bold', 0), ...rows.map((text, i) => lineAt(text, 'plain', i + 1))],
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
