import { expect, test } from '@jest/globals'
import { readDrawn } from '../helpers/read.ts'

const orderOf = async (names: readonly string[]) => {
  const { lists } = await readDrawn(
    `We ask you to act at once and to tell us what was done.\n\nSigned by:\n${names.map((name, i) => `${i + 1}. ${name}`).join('\n')}`,
  )
  return lists[0]!.sortedBy
}

test.each([
  ['name', ['Alpha Union', 'Beta Union', 'Delta Union', 'Epsilon Union', 'Gamma Union', 'Zeta Union']],
  ['surname', ['Zoe Adams', 'Mary Brown', 'Anna Clark', 'Peter Davis', 'John Evans', 'Carol Foster']],
  ['none', ['Zeta Union', 'Alpha Union', 'Theta Union', 'Beta Union', 'Eta Union', 'Delta Union']],
  ['none', ['Alpha Union', 'Beta Union']],
  [
    'name',
    [
      'Alpha Union',
      'Beta Union',
      'Delta Union',
      'Epsilon Union',
      'Gamma Union',
      'Союз матерей',
      'Фонд свободы',
      '台灣南社',
    ],
  ],
])('sorted by %s', async (order, names) => {
  expect(await orderOf(names)).toBe(order)
})
