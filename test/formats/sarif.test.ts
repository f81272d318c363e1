// SARIF 2.1.0: what the specification requires of a log, and that results keep their prints.

import { expect, test } from '@jest/globals'
import { rules } from '../../src/checks/index.ts'
import { toSarif } from '../../src/formats/index.ts'
import type { Letter } from '../../src/model/dataset.ts'
import { readDrawn } from '../helpers/read.ts'

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number } }
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string }[]
  readonly properties: { readonly page: number | null; readonly boxes: readonly unknown[] }
}
interface Log {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string
        readonly version?: string
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly help: { readonly text: string }
          readonly defaultConfiguration: { readonly level: string }
        }[]
      }
    }
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly Location[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

const picture = `
  We ask you to act at once and to tell us what was done about all of this.

  Sincerely,

  1. Alpha Union
  2. Ligue des Droits
  2. Ligue des Droits
  5. Lawyers United (LUFE`
const letter = await readDrawn(picture)
const logOf = (letters: readonly Letter[], uris?: readonly string[]) =>
  JSON.parse(toSarif(letters, { rules, version: '1.2.3', ...(uris ? { uris } : {}) })) as Log
const log = logOf([letter, letter], ['letters/a b.pdf', '/srv/ü.pdf'])
const run = log.runs[0]!

test('the log has what the specification requires', () => {
  expect(log.version).toBe('2.1.0')
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/u)
  expect(log.runs).toHaveLength(1)
  expect(run.tool.driver).toMatchObject({ name: 'undersigned', version: '1.2.3' })
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code))
  for (const rule of run.tool.driver.rules) {
    expect(rule.shortDescription.text).toMatch(/\.$/u)
    expect(rule.help.text.length).toBeGreaterThanOrEqual(rule.shortDescription.text.length)
    expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level)
  }
})

test('every finding is a result of its rule, with its place', () => {
  expect(run.results.map(({ ruleId }) => ruleId)).toEqual(
    [letter, letter].flatMap(({ findings }) => findings.map(({ code }) => code)),
  )
  for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
    expect(['error', 'warning', 'note']).toContain(level)
    expect(message.text).toMatch(/^page 1: ./u)
    const { artifactLocation } = locations[0]!.physicalLocation
    expect(run.artifacts[artifactLocation.index]!.location.uri).toBe(artifactLocation.uri)
    expect(locations[0]!.properties.page).toBe(1)
    expect(locations[0]!.properties.boxes[0]).toMatchObject({ page: 1 })
  }
  const bracket = run.results.find(({ ruleId }) => ruleId === 'entries/unclosed-bracket')!
  expect(bracket.locations[0]!.logicalLocations).toMatchObject([
    { fullyQualifiedName: letter.signatories[3]!.id, name: letter.signatories[3]!.name },
  ])
})

test('addresses are URIs', () => {
  expect(run.artifacts.map(({ location }) => location.uri)).toEqual(['letters/a%20b.pdf', 'file:///srv/%C3%BC.pdf'])
  expect(logOf([letter], ['C:\\letters\\a.pdf']).runs[0]!.artifacts[0]!.location.uri).toBe('file:///C:/letters/a.pdf')
  expect(logOf([letter]).runs[0]!.artifacts[0]!.location.uri).toBe('drawn')
})

test('a severity of the user is the level of the result, not of the rule', () => {
  const findings = letter.findings.map((finding) => ({ ...finding, severity: 'info' as const }))
  const [own] = logOf([{ ...letter, findings }]).runs
  expect(new Set(own!.results.map(({ level }) => level))).toEqual(new Set(['note']))
  expect(own!.tool.driver.rules).toEqual(run.tool.driver.rules)
})

test('prints of results are their own within a letter and stay when the page changes', async () => {
  const prints = (one: Letter) => logOf([one]).runs[0]!.results.map((result) => result.partialFingerprints)
  const lower = await readDrawn(picture.replace('Sincerely', 'We thank you for all that you did.\n\n  Sincerely'))
  expect(new Set(prints(letter).map((print) => JSON.stringify(print))).size).toBe(letter.findings.length)
  expect(prints(lower)).toEqual(prints(letter))
})
