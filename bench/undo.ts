// 100,000 random texts: undoing all repairs gives the print back, and repairing twice is repairing once.

import { namesOf } from '../scripts/sources.ts'
import { plain, undo } from '../src/model/text.ts'
import { mendAll } from '../src/repairs/index.ts'

let seed = 7
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!

const names = ['eval-lang.tsv', 'ror-train.tsv', 'cjk-orgs.tsv']
  .flatMap((file) => namesOf(file))
  .map(({ name }) => name)
const scraps = [
  ...' \n\t\u00a0\u2009\u3000.,;:、。()[]（）【】«»“”’´`¨ˆ¸ˇ-–—/*@\u00ad\u200b\u200d\u200e\ufeff\u0301\u0308',
  '  ',
  '-\n',
  '(',
  ' )',
  '´e',
  'Ã©',
  'â€™',
  'ﬁ',
  '⾹',
  'Ａ',
  'ﾃ',
  'О',
  'o',
  '琀椀',
  'Ghjtrn',
  'を',
  '会',
  '\ud83d\ude00',
  '\ufffd',
  '. ',
  ', and',
]
const languages = ['und', 'en', 'fr', 'ru', 'uk', 'ja', 'zh', 'ko', 'ar', 'uz']

function text(): string {
  let made = pick(names)
  for (let i = random(5); i > 0; i--) {
    const at = random(made.length + 1)
    made = made.slice(0, at) + pick(scraps) + made.slice(at + random(2) * random(3))
  }
  return made
}

const total = Number(process.argv[2] ?? 100_000)
let undone = 0
let again = 0
let sameText = 0
const odd: string[] = []
for (let at = 0; at < total; at += 20) {
  const language = pick(languages)
  for (const printed of Array.from({ length: 20 }, text)) {
    const [mended] = mendAll([plain(printed)], { language })
    if (undo(mended!).value === printed) undone++
    else odd.push(`undo: ${JSON.stringify(printed)}`)
    const [twice] = mendAll([plain(mended!.value)], { language })
    if (twice!.value === mended!.value) again++
    else
      odd.push(`twice: ${JSON.stringify(printed)} → ${JSON.stringify(mended!.value)} → ${JSON.stringify(twice!.value)}`)
    const [more] = mendAll([mended!], { language })
    if (more!.value === mended!.value) sameText++
  }
}
console.log(`undoing all repairs gives the print: ${undone} of ${total}`)
console.log(
  `repairing what was repaired changes nothing: ${again} of ${total} texts, ${sameText} of ${total} with their edits`,
)
for (const line of odd.slice(0, 40)) console.log(line)
if (undone < total || again < total || sameText < total) process.exitCode = 1
