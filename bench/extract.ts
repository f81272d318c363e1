// A PDF as a program that takes out text gives it: the strings in the order of the file, lines and pages parted.
import { readFileSync } from 'node:fs'
import { pdfEngine } from '../src/node/pdf-engine.ts'

export async function textOf(file: string): Promise<string> {
  const { getDocument } = await pdfEngine()
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const sheets: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    sheets.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await task.destroy()
  return sheets.join('\f')
}
