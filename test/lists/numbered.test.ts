import { expect, test } from '@jest/globals'
import { readDrawn } from '../helpers/read.ts'

/** A letter with this list at its end. */
const letter = (list: string) => `
We ask the government to withdraw the draft act and to consult those whom it concerns.

Sincerely,

${list}
`
const read = async (list: string) => (await readDrawn(letter(list))).signatories.map((one) => [one.number, one.name])
const codes = async (list: string) =>
  (await readDrawn(letter(list))).findings
    .map((finding) => finding.code)
    .filter((code) => code.startsWith('numbering/'))

const three = [
  [1, 'Alpha Union'],
  [2, 'Beta Union'],
  [3, 'Gamma Union'],
]

test.each([
  ['1.', '1. Alpha Union\n2. Beta Union\n3. Gamma Union'],
  ['1)', '1) Alpha Union\n2) Beta Union\n3) Gamma Union'],
  ['(1)', '(1) Alpha Union\n(2) Beta Union\n(3) Gamma Union'],
  ['[1]', '[1] Alpha Union\n[2] Beta Union\n[3] Gamma Union'],
  ['1 -', '1 - Alpha Union\n2 - Beta Union\n3 - Gamma Union'],
  ['１．', '１．Alpha Union\n２．Beta Union\n３．Gamma Union'],
  ['一、', '一、Alpha Union\n二、Beta Union\n三、Gamma Union'],
  ['٣)', '١) Alpha Union\n٢) Beta Union\n٣) Gamma Union'],
  ['iv.', 'i. Alpha Union\nii. Beta Union\niii. Gamma Union'],
  ['a)', 'a) Alpha Union\nb) Beta Union\nc) Gamma Union'],
  ['a figure in a column of its own', '1      Alpha Union\n2      Beta Union\n3      Gamma Union'],
])('labels of the form %s', async (_, list) => {
  expect(await read(list)).toEqual(three)
})

test('digits that open or end a name are no labels', async () => {
  expect(await read('1. 21Wilberforce\n2. ARTICLE 19\n3. 350.org\n4. 2030 Network')).toEqual([
    [1, '21Wilberforce'],
    [2, 'ARTICLE 19'],
    [3, '350.org'],
    [4, '2030 Network'],
  ])
})

test('a wrapped entry is one entry, over a page break too, with what stands between taken out', async () => {
  const list = `
    1. Alpha Union
    2. Association for the Defence of the Rights of Workers and
       Peasants
    3. Coalition for the Protection of Rivers, Forests, Mountains, Meadows, Coasts and Other

    Page 1 of 2
    ---
    Common Goods
    4. Delta Union

    Page 2 of 2`
  expect(await read(list)).toEqual([
    [1, 'Alpha Union'],
    [2, 'Association for the Defence of the Rights of Workers and Peasants'],
    [3, 'Coalition for the Protection of Rivers, Forests, Mountains, Meadows, Coasts and Other Common Goods'],
    [4, 'Delta Union'],
  ])
})

test.each([
  ['a missing number', '1. Alpha Union\n2. Beta Union\n4. Delta Union', ['numbering/missing']],
  ['a number printed twice', '1. Alpha Union\n2. Beta Union\n2. Gamma Union\n3. Delta Union', ['numbering/duplicate']],
  ['two entries swapped', '1. Alpha Union\n3. Gamma Union\n2. Beta Union\n4. Delta Union', ['numbering/out-of-order']],
  [
    'a second list',
    '1. Alpha Union\n2. Beta Union\n3. Gamma Union\n1. Delta Union\n2. Eta Union',
    ['numbering/restart'],
  ],
  ['a suffix', '1. Alpha Union\n2. Beta Union\n2a. Gamma Union\n3. Delta Union', ['numbering/suffix']],
  [
    'a label that lost its dot',
    '1. Alpha Union\n2. Beta Union\n3 Gamma Union\n4. Delta Union',
    ['numbering/malformed'],
  ],
  [
    'a label typed with a letter',
    '10. Alpha Union\n1l. Beta Union\n12. Gamma Union\n13. Delta Union',
    ['numbering/malformed'],
  ],
  ['two entries on a line', '1. Alpha Union\n2. Beta Union 3. Gamma Union\n4. Delta Union', ['numbering/embedded']],
  ['a label above its name', '1. Alpha Union\n2.\nBeta Union\n3. Gamma Union', ['numbering/parted']],
  ['nothing wrong', '1. Alpha Union\n2. Beta Union\n3. Gamma Union', []],
])('%s', async (_, list, found) => {
  expect(await codes(list)).toEqual(found)
})

test('each of two entries on a line keeps its own number', async () => {
  expect(await read('1. Alpha Union\n2. Beta Union 3. Gamma Union\n4. Delta Union')).toEqual([
    ...three,
    [4, 'Delta Union'],
  ])
})

test('a stray space before a label is found and the entry read', async () => {
  const list = Array.from({ length: 9 }, (_, i) => `${i === 5 ? ' ' : ''}${i + 1}. Union Number`).join('\n')
  expect(await codes(list)).toEqual(['numbering/indented'])
  expect(await read(list)).toHaveLength(9)
})

test.each<[string, string, (readonly (number | string | null)[])[], string[]]>([
  [
    'a style that goes over to another, with a number missing before',
    '1. Alpha Union\n2. Beta Union\n3. Gamma Union of Workers and Peasants\n5. Epsilon Union\n6、 Zeta Union\n7、 Eta Union\n8、 Theta Union\n9、 Iota Union\n10、 Kappa Union',
    [1, 2, 3, 5, 6, 7, 8, 9, 10].map((number) => [number]),
    ['numbering/missing', 'numbering/style-change'],
  ],
  [
    'a label that was lost',
    '1. Alpha Union of Workers and Peasants\n2. Beta Union\nGamma Union\n4. Delta Union\n5. Epsilon Union',
    [[1], [2], [null], [4], [5]],
    ['numbering/missing', 'numbering/unlabelled'],
  ],
  [
    'a label that cannot be read',
    '1. Alpha Union of Workers and Peasants\n2. Beta Union\n%. Gamma Union\n4. Delta Union\n5. Epsilon Union',
    [[1], [2], [3], [4], [5]],
    ['numbering/malformed'],
  ],
  [
    'the first label cannot be read',
    '(DH) 1 Voice 1 Vote\n(2) Beta Union\n(3) Gamma Union\n(4) Delta Union\n(5) Epsilon Union',
    [[1], [2], [3], [4], [5]],
    ['numbering/malformed'],
  ],
  [
    'a heading where a number is missing, and one where none is: no labels were lost',
    '1. Alpha Union of Workers and Peasants\n2. Beta Union\nPacific\n4. Delta Union\nCaribbean\n5. Epsilon Union',
    [[1], [2], [4], [5]],
    ['numbering/missing'],
  ],
])('%s', async (_, list, numbers, found) => {
  expect((await read(list)).map(([number]) => [number])).toEqual(numbers)
  expect((await codes(list)).sort()).toEqual(found)
})

test('a label is not indented where a longer entry of its row pushes it aside', async () => {
  const rows = [
    '1. 张伟（律师，北京）   2. 王芳（作家，上海）   3. 李强（学者，广州）',
    '4. 刘洋（记者，成都）   5. 陈静（教师，武汉）   6. 杨帆（工程师，深圳）',
    '7. 赵磊（医生，杭州）   8. 黄丽（艺术家，南京）   9. 周杰（编辑，西安）',
  ]
  expect(await codes(rows.join('\n'))).not.toContain('numbering/indented')
})

test('one line left over behind one entry is the rest of it, under a line that nearly fills its column', async () => {
  const letter = await readDrawn(
    [
      'We ask you to act at once and to tell us what was done about all that we have told you of.',
      'Signed by:',
      '1. Alpha Union',
      '2. Trade Information and Negotiations Institute of the Southern Countries (TINISC)',
      'Uganda',
      '3. Gamma Forum',
    ].join('\n'),
  )
  expect(letter.signatories.map(({ raw, group }) => [raw, group])).toEqual([
    ['Alpha Union', null],
    ['Trade Information and Negotiations Institute of the Southern Countries (TINISC)\nUganda', null],
    ['Gamma Forum', null],
  ])
})
