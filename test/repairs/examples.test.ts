import { expect, test } from '@jest/globals'
import type { Text } from '../../src/model/text.ts'
import { plain, undo } from '../../src/model/text.ts'
import { mendAll, repairs } from '../../src/repairs/index.ts'

const mend = (printed: string) => mendAll([plain(printed)], { language: 'und' })[0]!

const hits = repairs.flatMap(({ rule, examples }) =>
  examples.hits.map(([before, after]) => [rule, before, after] as const),
)
const handsOff = repairs.flatMap(({ rule, examples }) => examples.handsOff.map((text) => [rule, text] as const))

const rulesOf = (text: Text) => text.edits.flatMap((made) => made.rule.split('+'))

test.each(hits)('%s: %j reads %j', (rule, before, after) => {
  const mended = mend(before)
  expect(mended.value).toBe(after)
  expect(rulesOf(mended)).toContain(rule)
})

test.each(hits)('%s: %j can be undone, and mending twice is mending once', (_rule, before) => {
  const mended = mend(before)
  expect(undo(mended).value).toBe(before)
  expect(mend(mended.value).value).toBe(mended.value)
  expect(mendAll([mended], { language: 'und' })[0]).toEqual(mended)
})

test.each(handsOff)('%s leaves %j alone', (rule, text) => {
  expect(rulesOf(mend(text))).not.toContain(rule)
})

test('every repair has a rule of its own, a text for the manual and examples of both kinds', () => {
  expect(new Set(repairs.map(({ rule }) => rule)).size).toBe(repairs.length)
  for (const { rule, explain, examples } of repairs) {
    expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(explain.length).toBeGreaterThan(80)
    expect(examples.hits.length).toBeGreaterThan(0)
    expect(examples.handsOff.length).toBeGreaterThan(0)
  }
})
