// The examples that each check carries: letters in which it finds something, and letters in which it must not.

import { expect, test } from '@jest/globals'
import { checks, explain } from '../../src/checks/index.ts'
import { readDrawn } from '../helpers/read.ts'

const codesOf = async (letter: string, check: string) =>
  (await readDrawn(letter)).findings.map((finding) => finding.code).filter((code) => code.startsWith(`${check}/`))

const hits = checks.flatMap((check) => check.examples.hits.map((hit) => [check.name, hit.letter, hit.finds] as const))
const handsOff = checks.flatMap((check) => check.examples.handsOff.map((letter) => [check.name, letter] as const))

test.each(hits)('%s finds in\n%s', async (check, letter, finds) => {
  expect((await codesOf(letter, check)).sort()).toEqual([...finds].sort())
})

test.each(handsOff)('%s finds nothing in\n%s', async (check, letter) => {
  expect(await codesOf(letter, check)).toEqual([])
})

const codes = checks.flatMap((check) => Object.keys(check.findings).map((name) => `${check.name}/${name}`))

test.each(codes)('%s has its page of the manual', (code) => {
  expect(explain(code)?.text.length).toBeGreaterThan(60)
})

test('every check leaves some letter alone', () => {
  expect(checks.filter((check) => check.examples.handsOff.length === 0)).toEqual([])
})
