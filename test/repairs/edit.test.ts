import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Text } from '../../src/model/text.ts'
import { plain, render, toPrinted, undo } from '../../src/model/text.ts'
import { edit } from '../../src/repairs/edit.ts'

const printed = fc.string({ minLength: 0, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '香', '😀') })
const value = fc.string({ maxLength: 3, unit: fc.constantFrom('x', 'y', 'z', 'é') })
const step = fc.record({
  rule: fc.constantFrom('one', 'two', 'three'),
  silent: fc.boolean(),
  cuts: fc.array(fc.tuple(fc.nat(20), fc.nat(3), value), { minLength: 1, maxLength: 3 }),
})

/** Steps of random changes, each in offsets of what the text then reads; also what plain strings give. */
function run(start: string, steps: readonly { rule: string; silent: boolean; cuts: [number, number, string][] }[]) {
  let text = plain(start)
  let plainly = start
  for (const { rule, silent, cuts } of steps) {
    const changes = []
    let from = 0
    for (const [skip, size, replacement] of cuts) {
      const begin = Math.min(plainly.length, from + skip)
      const end = Math.min(plainly.length, begin + size)
      changes.push({ start: begin, end, value: replacement, confidence: 0.5 + size / 10 })
      from = end + 1
      if (from > plainly.length) break
    }
    text = edit(text, rule, changes, { silent })
    for (const change of changes.reverse()) {
      plainly = plainly.slice(0, change.start) + change.value + plainly.slice(change.end)
    }
  }
  return { text, plainly }
}

function isSound({ printed: print, value: reads, edits }: Text): void {
  expect(render(print, edits)).toBe(reads)
  let at = 0
  for (const { start, end, value: after } of edits) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(print.slice(start, end)).not.toBe(after)
    at = end
  }
  expect(at).toBeLessThanOrEqual(print.length)
}

test('random changes read what the same changes of a plain string read', () => {
  fc.assert(
    fc.property(printed, fc.array(step, { maxLength: 6 }), (start, steps) => {
      const { text, plainly } = run(start, steps)
      expect(text.value).toBe(plainly)
      isSound(text)
    }),
    { numRuns: 3000 },
  )
})

test('undoing all gives the print, and any part of the edits is sound', () => {
  fc.assert(
    fc.property(
      printed,
      fc.array(step, { maxLength: 6 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      (start, steps, kept) => {
        const { text } = run(start, steps)
        expect(undo(text).value).toBe(start)
        isSound(undo(text, (made) => kept[text.edits.indexOf(made)] ?? false))
      },
    ),
    { numRuns: 3000 },
  )
})

test('a range of the value maps to the print that it was made from', () => {
  fc.assert(
    fc.property(printed, fc.array(step, { maxLength: 5 }), fc.nat(20), fc.nat(20), (start, steps, a, b) => {
      const { text } = run(start, steps)
      const from = Math.min(a, b, text.value.length)
      const to = Math.min(Math.max(a, b), text.value.length)
      const [left, right] = toPrinted(text, from, to)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(start.length)
      expect(left).toBeLessThanOrEqual(right)
      // What lies within the mapped print reads at least the range.
      const within = text.edits.filter((made) => made.start >= left && made.end <= right)
      const shifted = within.map((made) => ({ ...made, start: made.start - left, end: made.end - left }))
      expect(render(start.slice(left, right), shifted)).toContain(text.value.slice(from, to))
    }),
    { numRuns: 3000 },
  )
})

const change = (start: number, end: number, value: string, confidence = 0.9) => ({ start, end, value, confidence })

test('a change behind another is an edit of its own, anchored to the print', () => {
  const once = edit(plain('Fundación  X.'), 'spaces', [change(9, 11, ' ')], { silent: true })
  const twice = edit(once, 'trailing-punctuation', [change(11, 12, '')])
  expect(twice.value).toBe('Fundación X')
  expect(twice.edits.map(({ start, end, rule, silent }) => [start, end, rule, silent])).toEqual([
    [9, 11, 'spaces', true],
    [12, 13, 'trailing-punctuation', false],
  ])
})

test.each([
  ['both recorded', false, false, 'first+second', 0.7, false],
  ['the earlier silent', true, false, 'second', 0.7, false],
  ['the later silent', false, true, 'first', 0.9, false],
  ['both silent', true, true, 'second', 0.7, true],
])('a change that touches an earlier one becomes one edit with it: %s', (_name, one, two, rule, confidence, silent) => {
  const first = edit(plain('abcdef'), 'first', [change(1, 3, 'XYZ', 0.9)], { silent: one })
  const second = edit(first, 'second', [change(3, 5, '-', 0.7)], { silent: two })
  expect(second.value).toBe('aXY-ef')
  expect(second.edits).toMatchObject([{ start: 1, end: 4, value: 'XY-', rule, confidence, silent }])
})

test('a change that gives the print back leaves no edit', () => {
  const once = edit(plain('abc'), 'first', [change(1, 2, 'x')])
  expect(edit(once, 'second', [change(1, 2, 'b')]).edits).toEqual([])
})

test.each([
  ['beyond the end', [change(2, 9, '')]],
  ['overlapping', [change(0, 2, 'x'), change(1, 3, 'y')]],
  ['turned round', [change(2, 1, 'x')]],
])('changes %s are an error of the caller', (_name, changes) => {
  expect(() => edit(plain('abc'), 'rule', changes)).toThrow(RangeError)
})
