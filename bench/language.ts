// How well the language of a name is told, without any context. `--held-out` also learns anew without every fifth name of ROR and reads
// those (about a minute); `--write` does so and writes docs/languages.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { isHanName, learnHabits } from '../scripts/han-model.ts'
import { learn, partOf, rorNames } from '../scripts/language-model.ts'
import { readLanguages, rowOf, sharedScripts } from '../scripts/languages.ts'
import { source } from '../scripts/sources.ts'
import { openGrams } from '../src/text/lang-grams.ts'
import { readHan } from '../src/text/lang-han.ts'
import { openLexicon } from '../src/text/lang-lexicon.ts'
import { wordsOf } from '../src/text/lang-words.ts'
import { identify } from '../src/text/language.ts'
import { scriptOf } from '../src/text/script.ts'

/** A name with the languages that count as right, the first being gold. */
interface Asked {
  readonly name: string
  readonly right: readonly string[]
}

interface Answered extends Asked {
  readonly answer: string
}

const primary = (tag: string) => tag.split('-')[0]!
const isRight = ({ right, answer }: Answered) => right.includes(answer)
const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

/** Languages with fewer names say too little for their own figure to count in the mean. */
const fewest = 8

/** F1 of each language; an accepted alternative counts as the gold language. */
function scores(answered: readonly Answered[]): Map<string, { names: number; right: number; f1: number }> {
  const languages = new Set(answered.map(({ right }) => right[0]!))
  return new Map(
    [...languages].sort().map((language) => {
      const gold = answered.filter(({ right }) => right[0] === language)
      const right = gold.filter(isRight).length
      const wrong = answered.filter((one) => one.answer === language && !isRight(one)).length
      return [language, { names: gold.length, right, f1: (2 * right) / (gold.length + right + wrong) }]
    }),
  )
}

function report(title: string, answered: readonly Answered[]): void {
  const right = answered.filter(isRight).length
  const measured = [...scores(answered)].filter(([language, { names }]) => language !== 'und' && names >= fewest)
  const f1 = measured.reduce((sum, [, score]) => sum + score.f1, 0) / measured.length
  console.log(
    `${title}: ${right} of ${answered.length} right, ${percent(right, answered.length)} %; ` +
      `macro-F1 ${(100 * f1).toFixed(1)} over ${measured.length} languages with at least ${fewest} names`,
  )
  const confusions = new Map<string, number>()
  for (const one of answered) {
    if (isRight(one)) continue
    const key = `${one.right[0]}→${one.answer}`
    confusions.set(key, (confusions.get(key) ?? 0) + 1)
  }
  const list = [...confusions].sort(([, a], [, b]) => b - a).slice(0, 20)
  console.log(`  taken for another: ${list.map(([key, count]) => `${key} ${count}`).join(', ')}`)
}

const answer = (asked: Asked): Answered => ({ ...asked, answer: primary(identify(asked.name).language) })

const rows = source('fixtures/names/eval-lang.tsv')
  .map((line) => line.split('\t'))
  .filter(([name]) => name !== 'name')
const ask = ([name = '', language = '', others = '']: readonly string[]): Asked => ({
  name,
  right: [language, ...others.split(',').filter((other) => other !== '')],
})
const letter = rows
  .filter((row) => row[3] === 'seed')
  .map(ask)
  .map(answer)
const hand = rows
  .filter((row) => row[3] === 'hand')
  .map(ask)
  .map(answer)
const all = [...letter, ...hand]
report('eval-lang.tsv, all', all)
report('  of it the reference letter', letter)
report('  of it other organizations', hand)
const codes = all.filter(({ right }) => right[0] === 'und')
const spoken = all.filter(({ right }) => !right.includes('und'))
const silenced = spoken.filter((one) => one.answer === 'und')
console.log(`acronyms and brands answered und (or as accepted): ${codes.filter(isRight).length} of ${codes.length}`)
console.log(`  strictly und: ${codes.filter((one) => one.answer === 'und').length} of ${codes.length}`)
console.log(
  `others answered und: ${silenced.length} of ${spoken.length} ${silenced.map(({ name }) => name).join(', ')}`,
)
const ror = rorNames()
const silent = ror.filter(({ name }) => identify(name).language === 'und')
console.log(
  `names of ROR answered und: ${silent.length} of ${ror.length} ${silent
    .map(({ name }) => name)
    .slice(0, 20)
    .join(', ')}`,
)

const rounds = 20
// time of this process only, so that others on the machine do not count
const start = process.cpuUsage()
for (let round = 0; round < rounds; round++) for (const { name } of all) identify(name)
const { user, system } = process.cpuUsage(start)
const each = (user + system) / rounds / all.length
const sizes = ['languages', 'language-grams', 'han'].map((table) => {
  const size = gzipSync(readFileSync(new URL(`../src/data/${table}.ts`, import.meta.url)), { level: 9 }).length
  return [table, size] as const
})
console.log(`${each.toFixed(0)} µs a name, warm`)
console.log(
  `${(sizes.reduce((sum, [, size]) => sum + size, 0) / 1000).toFixed(0)} kB of data compressed: ` +
    sizes.map(([table, size]) => `${table} ${(size / 1000).toFixed(0)}`).join(', '),
)

/** Reads the names of ROR that a model made from the others has not seen. */
function heldOut(): Answered[] {
  const known = ror.filter(({ name }) => partOf(name) !== 0)
  const asked = ror.filter(({ name }) => partOf(name) === 0)
  const grams = new Map([...learn(known)].map(([script, packed]) => [script, openGrams(packed)]))
  const lexicons = new Map(
    [...sharedScripts(readLanguages())].map(([script, sources]) => [script, openLexicon(sources.map(rowOf))]),
  )
  const habits = new Map(learnHabits(known).map(([gram, tenths]) => [gram, tenths / 10]))
  return asked.map((row): Answered => {
    const script = scriptOf(row.name)
    const lexicon = lexicons.get(script)
    const own = { name: row.name, right: [row.language] }
    if (isHanName(row)) return { ...own, answer: primary(readHan(row.name, 0, habits).language) }
    const reading = primary(identify(row.name).language)
    if (!lexicon || reading === 'und') return { ...own, answer: reading }
    const words = wordsOf(row.name)
    const scores = lexicon.score(words, { trust: 1.5, words: true })
    grams.get(script)!(words, scores)
    return { ...own, answer: primary(lexicon.tags[scores.indexOf(Math.max(...scores))]!) }
  })
}

const isWriting = process.argv.includes('--write')
if (isWriting || process.argv.includes('--held-out')) {
  const unseen = heldOut()
  report('held-out names of ROR', unseen)
  if (isWriting) writeManual(unseen)
}

/** Writes docs/languages.md: for each language how good it is told. */
function writeManual(unseen: readonly Answered[]): void {
  const byHand = scores(all)
  const byRor = scores(unseen)
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const sources = readLanguages()
  const tags = [...new Set(sources.map(({ tag }) => primary(tag)))].sort()
  const shared = sharedScripts(sources)
  const taken = (language: string) =>
    [
      ...new Set(
        [...all, ...unseen].filter((one) => one.right[0] === language && !isRight(one)).map((one) => one.answer),
      ),
    ]
      .slice(0, 5)
      .join(', ')
  const cell = (score: { names: number; right: number; f1: number } | undefined) =>
    score ? `${score.right} of ${score.names} | ${(100 * score.f1).toFixed(0)}` : '– | –'
  const table = tags.map((tag) => {
    const scripts = sources.filter((one) => primary(one.tag) === tag).map(({ script }) => script)
    const alone = scripts.every((script) => !shared.has(script)) && tag !== 'zh' && tag !== 'ja'
    const note = alone ? 'told by its script' : taken(tag)
    return `| ${tag} | ${names.of(tag)} | ${scripts.join(', ')} | ${cell(byHand.get(tag))} | ${cell(byRor.get(tag))} | ${note} |`
  })
  const right = (answered: readonly Answered[]) => percent(answered.filter(isRight).length, answered.length)
  const text = `# Languages

Written by \`node bench/language.ts --write\` from what it measures.

Each form of a name has a language (BCP 47). It is told from the name alone, then again with what the other names of the letter make
likely. The script decides first; among languages that share a script decide the words that organizations are named with
(\`data/languages/\`, one file a language), the letters that an alphabet has, and groups of one to four letters learned from names.
A name of Han characters is Chinese or Japanese by the orthography that can spell it, and by habit where both can.
\`zh-Hant\` is said where a character proves it, \`sr-Latn\` for Serbian in Latin letters. An acronym or a brand is \`und\`, and so is
the name of a person in Latin letters; in another script it is told by the script, by given and family names
(\`data/given-names/\`, \`data/surnames/\`) and by the other names of the letter.

How good that is, without any context: ${right(all)} % of ${all.length} names gathered by hand (the reference letter and organizations of the
world), ${right(unseen)} % of ${unseen.length} names of the Research Organization Registry that the model had not seen. F1 weighs what is missed
and what is wrongly taken for the language. Below eight names a figure is an impression. A language without names here has words and is
told by them; nobody has measured how well.

| tag | language | script | by hand | F1 | ROR, unseen | F1 | was taken for |
| --- | --- | --- | --- | --- | --- | --- | --- |
${table.join('\n')}

Close pairs are told apart less surely: Croatian, Bosnian and Serbian in Latin letters, Indonesian and Malay, Czech and Slovak, Danish and
Norwegian, Galician and Portuguese, Hindi, Nepali and Marathi. The confidence of a form says so, and so does the letter itself: where most
names are Croatian, a name that could be Bosnian too is read as Croatian.

Running text, as the body of a letter, is read in pieces that vote; where they disagree, \`franc\` gives a second opinion.
`
  writeFileSync(new URL('../docs/languages.md', import.meta.url), text)
}
