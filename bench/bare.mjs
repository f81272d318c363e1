// The yardstick: pdf.js alone, as a script that takes the text of a file.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + path.sep
export async function bare(file) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    cMapUrl: `${root}cmaps/`,
    standardFontDataUrl: `${root}standard_fonts/`,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => item.str).join(' ')
  }
  await task.destroy()
  return text
}

if (process.argv[1] === import.meta.filename) process.stdout.write(await bare(process.argv[2]))
