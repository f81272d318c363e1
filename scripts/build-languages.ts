// Builds src/data/languages.ts from data/languages/*.txt: the words and letters of each language, and what its codes are.
import { readLanguages, rowOf, sharedScripts } from './languages.ts'
import { writeTable } from './sources.ts'

const sources = readLanguages()
const shared = sharedScripts(sources)
const single = sources.filter((source) => !shared.has(source.script))
// the first source of a code gives its language: sr before sr-Latn
const codes = [
  ...new Map(sources.flatMap(({ codes, tag }) => codes.map((code) => [code, tag] as const)).reverse()),
].sort()

const entries = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`).join('')

writeTable(
  'build-languages.ts',
  'languages',
  'data/languages/',
  `import type { LanguageRow } from '../text/lang-lexicon.ts'

/** Language of each script that only one language here is written in. */
export const languageOfScript: Readonly<Record<string, string>> = {
${entries(single.map((source) => [source.script, source.tag] as const))}}

/** BCP 47 of ISO 639-3 codes. */
export const tagOfCode: Readonly<Record<string, string>> = {
${entries(codes)}}

/** Languages of each script that several are written in. */
export const languagesOfScript: Readonly<Record<string, readonly LanguageRow[]>> = {
${[...shared]
  .map(
    ([script, languages]) =>
      `  ${script}: [\n${languages.map((source) => `    ${JSON.stringify(rowOf(source))},\n`).join('')}  ],\n`,
  )
  .join('')}}
`,
)
