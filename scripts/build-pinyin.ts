// Builds src/data/pinyin.ts from data/han/pinyin*.txt: the usual reading of each character, and words that have another.
import { source, writeTable } from './sources.ts'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const syllables = ['']
const places: number[] = []
for (const line of source('data/han/pinyin.txt')) {
  const [syllable = '', characters = ''] = line.split(' ')
  const at = syllables.push(syllable) - 1
  for (const character of characters) places[character.codePointAt(0)! - 0x4e00] = at
}
const codes = Array.from(places, (at = 0) => digits[Math.floor(at / 62)]! + digits[at % 62]!)

writeTable(
  'build-pinyin.ts',
  'pinyin',
  'data/han/pinyin.txt (readings from pinyin-pro, MIT) and data/han/pinyin-words.txt',
  `/** Syllables; the first stands for none. */
export const syllables = ${JSON.stringify(syllables.join(' '))}

/** Two digits to the base of 62 for each character from U+4E00 on: its syllable. */
export const readings = '${codes.join('')}'

/** Words with their syllables. */
export const wordReadings = ${JSON.stringify(source('data/han/pinyin-words.txt').join(','))}
`,
)
