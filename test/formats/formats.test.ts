import { expect, test } from '@jest/globals'
import { toCsv, toJson, toNdjson, toReport, toSummary } from '../../src/formats/index.ts'
import { readDrawn } from '../helpers/read.ts'

const letter = await readDrawn(`
  We ask you to act at once and to tell us what was done about all of this.

  Sincerely,

  1. Alpha Union
  2. Ligue des droits de l'Homme, "Section" Lyon
  4. 民主中国陣線
  5. =HYPERLINK("http://example.org")`)

const rows = (csv: string) => csv.split('\r\n')

test('CSV begins with a byte order mark and has one row a signatory', () => {
  const csv = toCsv([letter])
  expect(csv.startsWith('\ufeffposition,number,label,name,')).toBe(true)
  expect(rows(csv)).toHaveLength(1 + 4 + 1)
})

test('cells with commas and quotes are quoted', () => {
  expect(rows(toCsv([letter]))[2]).toContain(`"Ligue des droits de l'Homme, ""Section"" Lyon"`)
})

test.each([
  ['kept from being a formula', {}, "'=HYPERLINK,"],
  ['as it is where the user wants it', { allowFormulas: true }, '=HYPERLINK,'],
])('a cell that begins with = is %s', (_, options, start) => {
  expect(rows(toCsv([letter], options))[4]).toContain(`5.,${start}`)
})

test('several letters get a column that names the source', () => {
  const csv = rows(toCsv([letter, letter]))
  expect(csv[0]).toMatch(/^\ufeffsource,position,/u)
  expect(csv[1]).toMatch(/^drawn,1,1,/u)
})

test('JSON is the dataset; several are an array', () => {
  expect(JSON.parse(toJson([letter]))).toMatchObject({
    numbering: { missing: [3] },
    signatories: [{ name: 'Alpha Union' }, {}, {}, {}],
  })
  expect(JSON.parse(toJson([letter, letter]))).toHaveLength(2)
})

test('NDJSON is one object a line and signatory', () => {
  const lines = toNdjson([letter])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; source: { name: string } })
  expect(lines.map((line) => line.name).slice(0, 3)).toEqual([
    'Alpha Union',
    `Ligue des droits de l'Homme, "Section" Lyon`,
    '民主中国陣線',
  ])
  expect(lines[0]!.source.name).toBe('drawn')
})

test('the summary says how many signed, what the numbers say and what to look at', () => {
  const summary = toSummary(letter)
  expect(summary).toContain('4 signatories')
  expect(summary).toContain('numbered 1 to 5, missing 3')
  expect(summary).toContain('numbering/missing')
})

test('the report lists the findings, and no control character reaches a terminal', () => {
  const hostile = { ...letter, source: { ...letter.source, name: 'a\u001b[2Jb' } }
  expect(toReport(hostile)).toContain('a[2Jb')
  expect(toReport(hostile)).toContain('no entry is numbered 3')
})
