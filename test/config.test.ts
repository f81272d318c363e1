// What the user makes of findings: levels, and clear errors for what makes no sense.

import { expect, test } from '@jest/globals'
import { parseConfiguration, readLetter } from '../src/index.ts'
import type { FindingLevels } from '../src/model/finding.ts'

const text = 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n4. Gamma Union\n4. Delta Union'
const found = async (findings: FindingLevels) =>
  (await readLetter({ text }, { findings })).findings.map(({ code, severity }) => `${severity} ${code}`)

test.each<[FindingLevels, string[]]>([
  [{}, ['warning numbering/missing', 'warning numbering/duplicate']],
  [{ 'numbering/missing': 'off' }, ['warning numbering/duplicate']],
  [{ 'numbering/duplicate': 'error' }, ['error numbering/duplicate', 'warning numbering/missing']],
  [{ 'numbering/*': 'off' }, []],
  [{ 'numbering/*': 'off', 'numbering/missing': 'info' }, ['info numbering/missing']],
  [{ 'typos/*': 'off' }, ['warning numbering/missing', 'warning numbering/duplicate']],
])('%j', async (levels, expected) => {
  expect(await found(levels)).toEqual(expected)
})

test('nothing but findings changes', async () => {
  const { findings: _, ...plain } = await readLetter({ text })
  const { findings, ...quiet } = await readLetter({ text }, { findings: { 'numbering/*': 'off' } })
  expect(findings).toEqual([])
  expect(quiet).toEqual(plain)
})

test.each([
  ['{', /^c\.json: this is no JSON .*; correct it/u],
  ['[]', /^c\.json: the configuration is \[\]; write an object with findings or places/u],
  ['{ "finding": {} }', /"finding" is no field of the configuration; it has findings or places/u],
  ['{ "findings": "off" }', /findings is "off"; write an object/u],
  ['{ "findings": { "typos/none": "off" } }', /no finding "typos\/none"; known are typos\/\*, typos\/suspected-typo/u],
  ['{ "findings": { "typo/*": "off" } }', /no finding "typo\/\*"; known are .*typos\/\*/u],
  ['{ "findings": { "typos": "off" } }', /no finding "typos"; known are typos\/\*/u],
  ['{ "findings": { "typos/*": "warn" } }', /the level of typos\/\* is "warn"; write off, info, warning or error/u],
  ['{ "findings": { "typos/*": null } }', /the level of typos\/\* is null/u],
  ['{ "places": { "Taiwan": null } }', /the place "Taiwan" is no code of a country/u],
  ['{ "places": { "TW": "China" } }', /the place TW is "China"; write the code of a country/u],
])('%s is refused', (json, message) => {
  expect(() => parseConfiguration(json, 'c.json')).toThrow(
    expect.objectContaining({ code: 'bad-option', message: expect.stringMatching(message) }),
  )
})

test('the option is checked like the file', async () => {
  const findings = { 'numbering/mising': 'off' } as const
  await expect(readLetter({ text }, { findings, name: 'a.txt' })).rejects.toMatchObject({
    code: 'bad-option',
    message: expect.stringMatching(/^a\.txt: there is no finding "numbering\/mising"/u),
  })
})
