import { expect, test } from '@jest/globals'
import { contentHash } from '../src/index.ts'
import { readLetter } from '../src/node/index.ts'

const letter = (names: readonly string[], gap = '\n') =>
  readLetter({ text: `We, the undersigned organizations, ask for peace.\n\nSigned by:\n\n${names.join(gap)}\n` })
const names = ['1. Réseau Afrique', '2. 民主中国陣線', '3. Human Rights Watch', '4. Peace Now']
const hashOf = async (...of: Parameters<typeof letter>) => contentHash(await letter(...of))

test('is SHA-256 in hex', async () => {
  expect(await hashOf(names)).toMatch(/^[0-9a-f]{64}$/u)
})

test.each([
  ['other blank lines between the entries', names, '\n\n'],
  ['letters in parts', names.map((name) => name.normalize('NFD')), '\n'],
])('is the same for %s', async (_, of, gap) => {
  expect(await hashOf(of, gap)).toBe(await hashOf(names))
})

test.each([
  ['another name', [...names.slice(0, 3), '4. Peace Soon']],
  ['another order', [...names.slice(1, 3), names[0]!, names[3]!]],
  ['one name less', names.slice(0, 3)],
])('is another for %s', async (_, of) => {
  expect(await hashOf(of)).not.toBe(await hashOf(names))
})
