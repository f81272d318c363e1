import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

/** `kind         right 280 of 280, invented 0, F1 1.000` by measure, first block. */
function measured(): Map<string, { right: number; all: number; invented: number }> {
  const out = execFileSync(process.execPath, [new URL('../../bench/names.ts', import.meta.url).pathname], {
    encoding: 'utf8',
  })
  const block = out.split('persons.tsv')[0]!
  return new Map(
    [...block.matchAll(/^(\w+) +right (\d+) of (\d+), invented (\d+)/gmu)].map(([, name, right, all, invented]) => [
      name!,
      { right: Number(right), all: Number(all), invented: Number(invented) },
    ]),
  )
}

test('the reference letter reads as its gold says', () => {
  const found = measured()
  for (const measure of ['name', 'parallel', 'kind', 'country', 'honorific', 'role', 'affiliation', 'acronyms']) {
    const { right, all, invented } = found.get(measure)!
    expect([measure, right, invented]).toEqual([measure, all, 0])
  }
})
