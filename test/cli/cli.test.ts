// The command as a user runs it: what it prints, where, and how it exits.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { parsePages } from '../../src/cli/main.ts'

const bin = new URL('../../src/cli/bin.ts', import.meta.url).pathname
const letters = new URL('../../fixtures/letters/', import.meta.url).pathname
const letter = path.join(letters, 'd13/letter.pdf')
const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Result {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(args: readonly string[], input = '', cwd?: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', bin, ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
      cwd,
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}

test('without a terminal the output is JSON, and nothing else', async () => {
  const { code, out, err } = await run([letter])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    signatories: expect.any(Array),
    numbering: { duplicate: [49], outOfOrder: [64] },
  })
  expect(err).toBe('')
})

test('the summary is for a person', async () => {
  const { code, out } = await run([letter, '--format', 'summary'])
  expect(code).toBe(0)
  expect(out).toContain('Open Letter: Withdraw the Draft Associations Act')
  expect(out).toContain('70 signatories')
  expect(out).toContain('number 49 is printed twice')
})

test('output goes to a file', async () => {
  const file = path.join(folder, 'who.csv')
  const { code, out } = await run([letter, '--format', 'csv', '--output', file])
  expect([code, out]).toEqual([0, ''])
  expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(72)
})

test('text comes from standard input', async () => {
  const { code, out } = await run(
    ['-', '-f', 'ndjson'],
    'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. 民主中国陣線\n',
  )
  expect(code).toBe(0)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { name: string }).name),
  ).toEqual(['Alpha Union', '民主中国陣線'])
})

test('several letters and patterns; one that fails does not stop the others', async () => {
  const { code, out, err } = await run([path.join(letters, 'd1[34]/letter.pdf'), path.join(folder, 'absent.pdf')])
  expect(code).toBe(1)
  expect((JSON.parse(out) as unknown[]).length).toBe(2)
  expect(err).toMatch(/absent\.pdf: there is no such file.*\[not-found\]/u)
})

test('check prints findings and exits 0 where none is an error', async () => {
  const { code, out } = await run(['check', letter])
  expect(code).toBe(0)
  expect(out).toMatch(/^ {2}page 2\n {4}warning\s+number 49 is printed twice .*numbering\/duplicate\n {2}page 3\n/mu)
})

test('check exits 1 where a finding is an error, and gives JSON where asked', async () => {
  const { code, out } = await run(['check', path.join(letters, 'd39/letter.pdf'), '--no-ocr', '--format', 'json'])
  expect(code).toBe(1)
  expect((JSON.parse(out) as { findings: { code: string }[] }).findings.map((finding) => finding.code)).toContain(
    'source/unreadable-text',
  )
})

test('check gives SARIF of the letters that can be read, and says which cannot', async () => {
  const files = ['d13/letter.pdf', 'absent.pdf', 'd14/letter.pdf'].map((name) => path.join(letters, name))
  const { code, out, err } = await run(['check', ...files, '--format', 'sarif'])
  expect(code).toBe(1)
  expect(err).toMatch(/absent\.pdf: there is no such file/u)
  const { runs } = JSON.parse(out) as { runs: { artifacts: { location: { uri: string } }[]; results: unknown[] }[] }
  expect(runs[0]!.artifacts.map(({ location }) => location.uri)).toEqual([
    expect.stringMatching(/^file:\/\/\/.*d13\/letter\.pdf$/u),
    expect.stringMatching(/^file:\/\/\/.*d14\/letter\.pdf$/u),
  ])
  expect(runs[0]!.results.length).toBeGreaterThan(1)
})

test.each([
  ['explain numbering/missing', 0, /skip one/u, ''],
  ['explain numbering/none', 2, /^$/u, 'there is no such finding'],
  ['--version', 0, /^\d+\.\d+\.\d+\n$/u, ''],
  ['--help', 0, /undersigned check letter\.pdf/u, ''],
  ['', 2, /^$/u, 'Usage: undersigned'],
  ['--format xml letter.pdf', 2, /^$/u, 'Allowed choices are summary, json, ndjson, csv'],
  ['--pages x letter.pdf', 2, /^$/u, '"x" names no pages'],
  ['check', 2, /^$/u, 'missing required argument'],
])('undersigned %s exits %i', async (args, status, says, complains) => {
  const { code, out, err } = await run(args.split(' ').filter((part) => part !== ''))
  expect(code).toBe(status)
  expect(out).toMatch(says)
  expect(err).toContain(complains)
})

test('the examples of --help are true', async () => {
  const { out } = await run(['--help'])
  const options = [...out.matchAll(/--[a-z-]+/gu)].map((match) => match[0])
  expect(new Set(options)).toEqual(
    new Set([
      ...['--version', '--password', '--pages', '--config', '--no-config', '--finding'],
      ...['--ocr-languages', '--no-ocr', '--no-cache', '--format', '--output', '--allow-formulas', '--help'],
    ]),
  )
})

test('the configuration is found above the working directory, named, left out, and overruled', async () => {
  const below = path.join(folder, 'project/letters')
  mkdirSync(below, { recursive: true })
  const write = (name: string, json: string) => writeFileSync(path.join(folder, 'project', name), json)
  write('undersigned.config.json', '{ "findings": { "numbering/missing": "error" }, "places": { "TW": null } }')
  write('quiet.json', '{ "findings": { "numbering/*": "off" } }')
  write('bad.json', '{ "findings": { "numbering/*": "of" } }')
  const letter = 'We ask you to act.\n\nSigned by:\n1. Alpha Union (Taiwan)\n2. Beta Union\n4. Gamma Union\n'
  const codes = async (...args: string[]) => {
    const { code, out } = await run(['check', '-', '-f', 'json', ...args], letter, below)
    const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] }
    return [code, ...findings.map((finding) => `${finding.severity} ${finding.code}`)]
  }
  expect(await codes()).toEqual([1, 'error numbering/missing'])
  expect(await codes('--no-config')).toEqual([0, 'warning numbering/missing'])
  expect(await codes('--config', '../quiet.json')).toEqual([0])
  expect(await codes('--finding', 'numbering/missing=info', '--finding', 'typos/*=off')).toEqual([
    0,
    'info numbering/missing',
  ])
  expect(await codes('--finding', 'numbering/*=off')).toEqual([0])
  const { out } = await run(['-'], letter, below)
  expect((JSON.parse(out) as { signatories: { country: string | null }[] }).signatories[0]!.country).toBeNull()
  for (const [args, says] of [
    [['--config', '../bad.json'], /bad\.json: the level of numbering\/\* is "of".*\[bad-option\]/u],
    [['--config', '../absent.json'], /absent\.json: there is no such file; name another.*\[bad-option\]/u],
    [['--finding', 'numbering=off'], /--finding: there is no finding "numbering".*\[bad-option\]/u],
    [['--finding', 'numbering/missing'], /is no finding and level/u],
  ] as const) {
    const { code, out, err } = await run(['-', ...args], letter, below)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  }
}, 30_000)

test.each([
  ['3', [3]],
  ['2-4,9', [2, 3, 4, 9]],
])('pages %s', (text, pages) => {
  expect(parsePages(text)).toEqual(pages)
})

test('a file that cannot be written is said, with the cause', async () => {
  const file = path.join(folder, 'no', 'who.csv')
  writeFileSync(path.join(folder, 'letter.txt'), 'We ask you to act.\n\nSigned by:\n1. Alpha Union\n2. Beta Union\n')
  const { code, err } = await run([path.join(folder, 'letter.txt'), '-o', file])
  expect([code, existsSync(file)]).toEqual([1, false])
  expect(err).toContain('cannot be written (ENOENT)')
})
