// Builds src/data/han.ts: which orthographies have a character, and which characters and pairs are Chinese or Japanese habit.
// The orthographies are what the national character sets hold (GB 2312, Big5, JIS X 0208), read from the encodings of the platform; the
// habits are learned from ror-train.tsv (CC0) and the words of data/languages/.
import { pack } from '../src/text/packed.ts'
import { learnHabits } from './han-model.ts'
import { namesOf, source, writeTable } from './sources.ts'

type Range = readonly [from: number, to: number]

/** Han characters of two-byte codes. */
function charactersOf(encoding: string, lead: Range, trail: readonly Range[]): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let first = lead[0]; first <= lead[1]; first++) {
    for (const [from, to] of trail) {
      for (let second = from; second <= to; second++) {
        const text = decoder.decode(Uint8Array.of(first, second))
        if (/^\p{Script=Han}$/u.test(text)) found.add(text)
      }
    }
  }
  return found
}

const ninety: readonly Range[] = [[0xa1, 0xfe]]
const simplified = charactersOf('gbk', [0xb0, 0xf7], ninety)
const big5: readonly Range[] = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
]
const traditional = charactersOf('big5', [0xa4, 0xf9], big5)
/** Level 1 of Big5: the rest is rare and only says that a character is not foreign to it. */
const frequent = charactersOf('big5', [0xa4, 0xc6], big5)
const japanese = charactersOf('euc-jp', [0xb0, 0xf4], ninety)

/** A digit for each character from U+4E00 on; what all three orthographies have, or what is rare, says nothing and is 0. */
const flags: number[] = []
for (const character of [...simplified, ...frequent, ...japanese]) {
  const at = character.codePointAt(0)! - 0x4e00
  const sum =
    (simplified.has(character) ? 1 : 0) + (traditional.has(character) ? 2 : 0) + (japanese.has(character) ? 4 : 0)
  if (at >= 0 && at <= 0x51ff) flags[at] = sum % 7
}
const digits = Array.from(flags, (flag) => flag ?? 0).join('')

const reformed = source('data/han/reformed.txt').map((line) => line[0]!)

const habits = learnHabits(namesOf('ror-train.tsv'))

const body = `/**
 * A digit for each character from U+4E00 on, the orthographies that have it: simplified 1, traditional 2, Japanese 4; 0 where it says
 * nothing.
 */
export const writtenIn = '${digits}'

/** Characters that Japan has simplified. */
export const reformed = '${reformed.join('')}'

/** Characters and pairs, packed, and what each says for Japanese, in tenths. */
export const hanGrams = ${JSON.stringify(pack(habits.map(([gram]) => gram)))}
export const hanWeights = '${habits.map(([, tenths]) => tenths).join(',')}'
`
writeTable('build-han.ts', 'han', 'data/han/, national character sets, fixtures/names/ror-train.tsv (CC0)', body)
