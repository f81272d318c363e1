// Writes docs/findings.md and docs/repairs.md from what the checks and repairs say and show of themselves.
import { mkdirSync, writeFileSync } from 'node:fs'
import { checks } from '../src/checks/index.ts'
import { repairs } from '../src/repairs/index.ts'

const docs = new URL('../docs/', import.meta.url)
mkdirSync(docs, { recursive: true })

const seen = (text: string) =>
  `\`${text
    .replaceAll('\n', '⏎')
    .replace(
      /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu,
      (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replaceAll('`', 'ˋ')}\``

let findings =
  '# Findings\n\nWritten by `npm run manual` from the checks themselves. `undersigned explain CODE` prints one of these.\n'
for (const { name, findings: table, examples } of checks) {
  findings += `\n## ${name}\n`
  for (const [kind, { severity, explain }] of Object.entries(table)) {
    const code = `${name}/${kind}`
    const example = examples.hits.find((hit) => hit.finds.includes(code))
    findings += `\n### ${code}\n\n${severity[0]!.toUpperCase()}${severity.slice(1)}. ${explain}\n`
    if (example) findings += `\n\`\`\`text\n${example.letter.trim()}\n\`\`\`\n`
  }
}
writeFileSync(new URL('findings.md', docs), findings)

let mended =
  '# Repairs\n\nWritten by `npm run manual` from the repairs themselves, in the order in which they are made.\n'
for (const { rule, explain, examples, silent } of repairs) {
  mended += `\n## ${rule}\n\n${explain}${silent ? ' Not recorded: it changes spaces and spellings of the same letters only.' : ''}\n\n`
  mended += '| printed | reads |\n| --- | --- |\n'
  for (const [before, after] of examples.hits) mended += `| ${seen(before)} | ${seen(after)} |\n`
  mended += `\nLeft alone: ${examples.handsOff.map(seen).join(', ')}\n`
}
writeFileSync(new URL('repairs.md', docs), mended)
