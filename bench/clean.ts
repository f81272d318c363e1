// Mends names that are clean: what is changed in them is wrong, but for faults that the sets themselves hold.
import { knownFaults, namesOf, source } from '../scripts/sources.ts'
import { plain } from '../src/model/text.ts'
import { mendAll, repairs } from '../src/repairs/index.ts'

/** One spelling of marks is a convention of the dataset and no judgment on the name. */
const conventions = new Set(['quotes'])

const files = ['eval-lang.tsv', 'ror-train.tsv', 'cjk-orgs.tsv']
/** Japanese names of which no model was made; every other one of the list teaches the order of script runs. */
const kept = source('data/repairs/bodies-ja.txt').filter((_, index) => index % 2 === 1)
const names = [...new Set([...files.flatMap((file) => namesOf(file)).map(({ name }) => name), ...kept])]
const wrong = new Map<string, string[]>()
const right = new Map<string, number>()
// The slower of two passes: the first one fills the tables.
mendAll(names.map(plain), { language: 'und' })
const began = performance.now()
const mended = names.map((name) => mendAll([plain(name)], { language: 'und' })[0]!)
const spent = performance.now() - began
for (const text of mended) {
  for (const rule of new Set(text.edits.filter(({ silent }) => !silent).flatMap((made) => made.rule.split('+')))) {
    if (conventions.has(rule)) continue
    if (knownFaults.has(`${rule}\t${text.printed}`)) right.set(rule, (right.get(rule) ?? 0) + 1)
    else wrong.set(rule, [...(wrong.get(rule) ?? []), `${text.printed} → ${text.value}`])
  }
}

console.log(`${names.length} clean names, ${((spent / names.length) * 1000).toFixed(1)} µs a name`)
console.log('repair'.padEnd(24), 'faults of the set'.padStart(18), 'wrong'.padStart(6), 'per 10,000'.padStart(11))
let failed = false
for (const { rule, silent } of repairs) {
  if (silent || conventions.has(rule)) continue
  const count = wrong.get(rule)?.length ?? 0
  const rate = (count / names.length) * 10_000
  failed ||= rate > 1
  console.log(
    rule.padEnd(24),
    String(right.get(rule) ?? 0).padStart(18),
    String(count).padStart(6),
    rate.toFixed(2).padStart(11),
  )
}
for (const [rule, examples] of wrong) for (const example of examples) console.log(`${rule}: ${example}`)
process.exitCode = failed ? 1 : 0
