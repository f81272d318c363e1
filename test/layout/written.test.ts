import { describe, expect, test } from '@jest/globals'
import { layOut } from '../../src/layout/index.ts'
import type { Page } from '../../src/model/paper.ts'

/** A page of words in the order in which the file writes them: `[text, x, row]`, ten points high. */
function pageOf(words: readonly (readonly [string, number, number])[], wide = 5): Page {
  const runs = words.map(([text, x, row]) => ({
    text,
    x,
    y: 92 + 12 * row,
    width: wide * text.length,
    height: 10,
    size: 10,
    baseline: 100 + 12 * row,
    font: 'roman',
    direction: 'ltr' as const,
  }))
  return { number: 1, width: 600, height: 800, turn: 0, runs, unread: [] }
}

const read = (page: Page) =>
  layOut([page]).blocks.map((block) => (block.kind === 'lines' ? block.lines.map(({ text }) => text) : 'table'))

describe('names in no order, side by side', () => {
  const names = [
    'Margery Hill',
    'Ahmet Kaya',
    'Rosalind Park',
    'Tyrone Cole',
    'Ingrid Lund',
    'Josephine Ray',
    'Declan Moy',
    'Parvati Rao',
  ]
  const cells = names.map((name, i) => [name, i % 2 === 0 ? 50 : 300, Math.floor(i / 2)] as const)

  test('are read row by row where the file writes them so, as it does the cells of a table', () => {
    expect(read(pageOf(cells)).flat()).toEqual(names)
  })

  test('are read column by column where the file writes them so', () => {
    const down = [...cells.filter(([, x]) => x === 50), ...cells.filter(([, x]) => x === 300)]
    expect(read(pageOf(down)).flat()).toEqual(down.map(([name]) => name))
  })
})

test('blocks that the file writes column by column are read so', () => {
  const bodies = ['Open Water Trust', 'Bread Union', 'Rights Centre', 'Fair Skies', 'Rivers Forum', 'Action Group']
  const words = bodies.flatMap((name, i) => {
    const [x, row] = [i < 3 ? 50 : 300, 3 * (i % 3)]
    return [[name, x, row] as const, ['Lima, Peru', x, row + 1] as const]
  })
  const lines = read(pageOf(words)).flat()
  expect(lines.filter((text) => text !== 'Lima, Peru')).toEqual(bodies)
})

test('a row that begins behind the strip between two columns leaves the strip where it is', () => {
  const rows = ['1. Alpha Union', '2. Beta Union', '3. Eta', '4. Gamma Union', '5. Delta Union', '6. Omega Union']
  const words = rows.flatMap((text, i) => {
    const other = [text.replace(/\d/u, (digit) => String(Number(digit) + 6)), 50 + 5 * 14 + 5, i] as const
    return i === 2 ? [['for Peace', 50 + 5 * 14 + 22, i] as const] : [[text, 50, i] as const, other]
  })
  expect(read(pageOf(words)).flat().slice(0, 5)).toEqual(rows.filter((text) => !text.startsWith('3')))
})

test('blocks side by side are read as the file writes them, though few names are in order by chance', () => {
  const persons = ['Ann Low', 'Eve Moe', 'Bob Roe', 'Kay Poe', 'Cid Zoe', 'Ian Zug']
  const cells = persons.map((name, i) => ({ name, x: i % 2 === 0 ? 50 : 300, row: 3 * Math.floor(i / 2) }))
  const words = cells.flatMap(({ name, x, row }) => [[name, x, row] as const, ['Director', x, row + 1] as const])
  expect(read(pageOf(words)).flat()).toEqual(persons.flatMap((name) => [name, 'Director']))
})

test('what a browser prints at the edges of a page is none of its text', () => {
  const words = [
    ['11/28/26, 5:18 PM', 20, -5],
    ['Our letter', 300, -5],
    ['Alpha Union', 50, 0],
    ['Beta Union', 50, 1],
    ['https://example.org/letter', 20, 50],
    ['1/1', 560, 50],
  ] as const
  expect(read(pageOf(words)).flat()).toEqual(['Alpha Union', 'Beta Union'])
})

test('columns set to both edges stand closer than the blanks within them, and are read down', () => {
  const left = [
    'Adalet Derneği Arı',
    'Kent Forumu Ankara',
    'Girişimi Bursa Su',
    'Kolektifi Ege Ova',
    'Merkezi Yeni Ağı',
  ]
  const right = ['Emekli Kadın Ağı', 'Gelecek Vakfı Ova', 'Hafıza Grubu İzmir', 'Derneği Şehir Su', 'Barış Meclisi Ege']
  const stretched = (line: string, row: number, from: number, to: number) => {
    const words = line.split(' ')
    const blank = (to - from - 5 * words.join('').length) / (words.length - 1)
    let x = from
    return words.map((text) => {
      const word = [text, x, row] as const
      x += 5 * text.length + blank
      return word
    })
  }
  const words = [
    ...left.flatMap((line, row) => stretched(line, row, 50, 150)),
    ...right.flatMap((line, row) => stretched(line, row, 159, 259)),
  ]
  expect(read(pageOf(words))).toEqual([left, right])
})
