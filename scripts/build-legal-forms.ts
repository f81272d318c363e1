// Builds src/data/legal-forms.ts from data/legal-forms.txt.
import { source, writeTable } from './sources.ts'

const lists: Record<string, string[]> = {}
let list: string[] = []
for (const line of source('data/legal-forms.txt')) {
  const part = /^\[(.+)\]$/u.exec(line)?.[1]
  if (part === undefined) list.push(line)
  else lists[part] = list = []
}

writeTable(
  'build-legal-forms.ts',
  'legal-forms',
  'data/legal-forms.txt',
  `/** Legal forms that stand behind a name, and those that stand before it. */
export const formsAtEnd: readonly string[] = ${JSON.stringify(lists['at the end'])}
export const formsAtStart: readonly string[] = ${JSON.stringify(lists['at the start'])}
/** Short forms that are printed in brackets beside a name. */
export const formsInBrackets: readonly string[] = ${JSON.stringify(lists['in brackets'])}
`,
)
