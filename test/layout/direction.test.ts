import { expect, test } from '@jest/globals'
import { layOut } from '../../src/layout/index.ts'
import type { Run } from '../../src/model/paper.ts'

/** One line from runs given as [x, width, text], in the file's order. */
function lineOf(runs: readonly (readonly [x: number, width: number, text: string])[], page = 'ltr'): string {
  const made: Run[] = runs.map(([x, width, text]) => ({
    text,
    x,
    width,
    y: 100,
    height: 10,
    size: 10,
    baseline: 108,
    font: 'f',
    direction: 'ltr',
  }))
  // a line of the page's own direction, so that the page has one
  const base =
    page === 'rtl'
      ? 'نحن المنظمات الموقعة أدناه نعرب عن قلقنا البالغ إزاء استمرار احتجاز المدافعين'
      : 'We ask you to act at once and to tell us what was done about all of this.'
  made.push({ text: base, x: 50, width: 400, y: 200, height: 10, size: 10, baseline: 208, font: 'f', direction: 'ltr' })
  const { blocks } = layOut([{ number: 1, width: 500, height: 500, turn: 0, runs: made, unread: [] }])
  return blocks[0]!.kind === 'lines' ? blocks[0]!.lines[0]!.text : ''
}

test.each([
  [
    'words side by side',
    'ltr',
    [
      [50, 40, 'Alpha'],
      [93, 40, 'Union'],
    ],
    'Alpha Union',
  ],
  [
    'a word set in two runs',
    'ltr',
    [
      [50, 40, 'Alpha'],
      [90, 40, 'bet'],
    ],
    'Alphabet',
  ],
  [
    'Arabic words run from right to left',
    'rtl',
    [
      [400, 40, 'مركز'],
      [350, 47, 'الحقوق'],
    ],
    'مركز الحقوق',
  ],
  [
    'the dot of a label at the right is printed left of its figures',
    'rtl',
    [
      [420, 20, '.12'],
      [370, 40, 'مركز'],
    ],
    '12. مركز',
  ],
  [
    'figures that touch are one number, though they came in two runs',
    'rtl',
    [
      [420, 5, '۱'],
      [425, 5, '٦'],
      [370, 40, 'مركز'],
    ],
    '۱٦ مركز',
  ],
  [
    'a sign of no width stands over the letter before it, which reaches further',
    'ltr',
    [
      [50, 9.1, 'क'],
      [56.5, 0, 'ें'],
      [59.1, 14, 'द्र'],
    ],
    'केंद्र',
  ],
  [
    'a visual-order file gives the same',
    'rtl',
    [
      [350, 47, 'الحقوق'],
      [400, 40, 'مركز'],
    ],
    'مركز الحقوق',
  ],
  [
    'Latin in a right-to-left line keeps its own order',
    'rtl',
    [
      [400, 40, 'مركز'],
      [330, 30, 'Legal'],
      [363, 34, 'Agenda'],
    ],
    'مركز Legal Agenda',
  ],
  [
    'figures are never reversed',
    'rtl',
    [
      [440, 10, '١٢'],
      [437, 3, '.'],
      [390, 40, 'مركز'],
    ],
    '١٢. مركز',
  ],
  [
    'Arabic in a left-to-right line',
    'ltr',
    [
      [50, 40, 'AMDH'],
      [150, 40, 'جمعية'],
      [100, 47, 'المغرب'],
    ],
    'AMDH جمعية المغرب',
  ],
  [
    'Han characters are not parted by small gaps',
    'ltr',
    [
      [50, 20, '台灣'],
      [73, 20, '協會'],
    ],
    '台灣協會',
  ],
  [
    'a fifth of an em between Hangul and Latin is no blank',
    'ltr',
    [
      [50, 20, '광양'],
      [72, 30, 'YWCA'],
    ],
    '광양YWCA',
  ],
  [
    'a gap of an office suite that came as a blank, narrower than the blanks of the line',
    'ltr',
    [
      [50, 20, '광양'],
      [70, 2, ' '],
      [72, 30, 'YWCA,'],
      [102, 2.7, ' '],
      [104.7, 20, '목포'],
      [124.7, 2.7, ' '],
      [127.4, 30, 'YMCA'],
    ],
    '광양YWCA, 목포 YMCA',
  ],
] as const)('%s', (_, page, runs, text) => {
  expect(lineOf(runs, page)).toBe(text)
})

test('a letter that the font lacks is set back into its hole', () => {
  const runs: Run[] = [
    { text: 'Tr n H ng', x: 50, width: 50, y: 100, height: 10, size: 10, baseline: 108, font: 'a', direction: 'ltr' },
    { text: 'ầ', x: 60, width: 5, y: 100, height: 10, size: 10, baseline: 108, font: 'b', direction: 'ltr' },
    { text: 'ù', x: 86, width: 5, y: 100, height: 10, size: 10, baseline: 108, font: 'b', direction: 'ltr' },
  ]
  const { blocks } = layOut([{ number: 1, width: 500, height: 500, turn: 0, runs, unread: [] }])
  expect(blocks[0]!.kind === 'lines' && blocks[0]!.lines[0]!.text).toBe('Trần Hùng')
})

test('a mark that is set over the hole in its right-to-left run stands in its word', () => {
  const run = (text: string, x: number, width: number, direction: Run['direction']): Run => ({
    text,
    x,
    width,
    y: 100,
    height: 12,
    size: 12,
    baseline: 110,
    font: 'f',
    direction,
  })
  const runs = [run('המכללה האקדמית לחינוך ע ש קיי', 336, 157, 'rtl'), run('"', 360.5, 5, 'ltr')]
  const { blocks } = layOut([{ number: 1, width: 500, height: 500, turn: 0, runs, unread: [] }])
  expect(blocks[0]!.kind === 'lines' ? blocks[0]!.lines[0]!.text : '').toBe('המכללה האקדמית לחינוך ע"ש קיי')
})

test('a page whose names say themselves once more in longer Latin words runs from right to left where its lines begin at the right', () => {
  const names = ['اتحاد', 'تنظیم', 'مرکز', 'انجمن']
  const run = (text: string, x: number, width: number, row: number): Run => ({
    text,
    x,
    width,
    y: 100 + 20 * row,
    height: 10,
    size: 10,
    baseline: 108 + 20 * row,
    font: 'f',
    direction: 'ltr',
  })
  const page = (edge: 'right' | 'left') => {
    const runs = names.flatMap((name, row) => {
      const latin = `(Society ${'of Women '.repeat(row + 1)}${row})`
      const width = 5 * latin.length
      const from = edge === 'right' ? 460 - 43 - width : 50
      return [run(latin, from, width, row), run(name, from + width + 3, 40, row)]
    })
    return layOut([{ number: 1, width: 500, height: 500, turn: 0, runs, unread: [] }]).direction
  }
  expect([page('right'), page('left')]).toEqual(['rtl', 'ltr'])
})
