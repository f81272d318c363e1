// Builds src/data/language-grams.ts: what letter groups say of languages, learned from ror-train.tsv (CC0) and the words of data/languages/.
import { learn, rorNames } from './language-model.ts'
import { writeTable } from './sources.ts'

const models = [...learn(rorNames())].map(([script, packed]) => `  ${script}: ${JSON.stringify(packed)},\n`)

writeTable(
  'build-language-grams.ts',
  'language-grams',
  'fixtures/names/ror-train.tsv (CC0) and data/languages/',
  `import type { PackedGrams } from '../text/lang-grams.ts'

/** Models of the scripts that several languages are written in. */
export const gramsOfScript: Readonly<Record<string, PackedGrams>> = {
${models.join('')}}
`,
)
