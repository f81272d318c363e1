// One row a signatory, for spreadsheets.

import type { Letter, Signatory } from '../model/dataset.ts'

export interface CsvOptions {
  /** Keep cells that begin with = + - @ as they are; a spreadsheet may run them as formulas. */
  readonly allowFormulas?: boolean
}

type Cell = string | number | boolean | null

const columns: readonly (readonly [name: string, of: (signatory: Signatory) => Cell])[] = [
  ['position', (one) => one.position],
  ['number', (one) => one.number],
  ['label', (one) => one.label],
  ['name', (one) => one.name],
  ['language', (one) => one.names[0]?.language ?? 'und'],
  ['script', (one) => one.names[0]?.script ?? null],
  [
    'other_names',
    (one) =>
      one.names
        .slice(1)
        .map((form) => `${form.text} [${form.language}]`)
        .join(' | '),
  ],
  ['acronyms', (one) => one.acronyms.join(' | ')],
  ['kind', (one) => one.kind],
  ['honorific', (one) => one.honorific],
  ['role', (one) => one.role],
  ['affiliation', (one) => one.affiliation],
  ['given_name', (one) => one.nameParts?.given ?? null],
  ['family_name', (one) => one.nameParts?.family ?? null],
  ['representative', (one) => one.representative?.name ?? null],
  ['country', (one) => one.country],
  ['group', (one) => one.group],
  ['list', (one) => one.list],
  ['anonymous', (one) => one.anonymous],
  ['conditions', (one) => one.conditions.join(' | ')],
  ['page', (one) => one.page],
  ['raw', (one) => one.raw],
  ['repairs', (one) => one.repairs.map((repair) => repair.rule).join(' | ')],
  ['confidence', (one) => one.confidence],
  ['key', (one) => one.key],
  ['id', (one) => one.id],
]

/**
 * CSV after RFC 4180 with a byte order mark, so that Excel and LibreOffice read it as UTF-8. With several letters a
 * first column names the source.
 */
export function toCsv(letters: readonly Letter[], options: CsvOptions = {}): string {
  return `\ufeff${csvHead(letters.length > 1)}${letters.map((letter) => csvRows(letter, letters.length > 1, options)).join('')}`
}

function csvHead(withSource: boolean): string {
  return `${[...(withSource ? ['source'] : []), ...columns.map(([name]) => name)].join(',')}\r\n`
}

function csvRows(letter: Letter, withSource: boolean, options: CsvOptions = {}): string {
  return letter.signatories
    .map((signatory) => {
      const cells = [...(withSource ? [letter.source.name] : []), ...columns.map(([, of]) => of(signatory))]
      return `${cells.map((cell) => quote(cell, options)).join(',')}\r\n`
    })
    .join('')
}

function quote(cell: Cell, { allowFormulas = false }: CsvOptions): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const clean = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
  const safe = !allowFormulas && /^[=+\-@\t\r]/u.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
