// What reading a letter with text leaves unloaded, and that drawing finds it all the same: each in a process of its own.

import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const letter = new URL('fixtures/letters/global-call-2020/letter.pdf', root).pathname

/** What a program prints as JSON that may read letters, and asks which of the packages that draw and recognise it has loaded. */
function run(program: string): unknown {
  const source = `
    import { createRequire } from 'node:module'
    import { entryImage, readLetter } from '${new URL('src/node/index.ts', root)}'
    const require = createRequire('${root}')
    const loaded = () => Object.keys(require.cache).some((file) => /napi-rs|tesseract/.test(file))
    const file = '${letter}'
    ${program}`
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  return JSON.parse(out)
}

test('a letter with text is read without the canvas, which is there when an entry is drawn', () => {
  const found = run(`
    const letter = await readLetter(file)
    const before = loaded()
    const image = await entryImage(letter, letter.signatories[0].id)
    console.log(JSON.stringify([letter.signatories.length, before, image.length > 500, loaded(), typeof Path2D]))`)
  expect(found).toEqual([280, false, true, true, 'function'])
})

test('what a program has of its own stays', () => {
  const found = run(`
    globalThis.Path2D = class Mine {}
    globalThis.DOMMatrix = class Mine {}
    const letter = await readLetter(file)
    console.log(JSON.stringify([letter.signatories.length, Path2D.name, DOMMatrix.name]))`)
  expect(found).toEqual([280, 'Mine', 'Mine'])
})

test('a canvas that the program has loaded is taken', () => {
  const found = run(`
    const canvas = require('@napi-rs/canvas')
    await readLetter(file)
    console.log(JSON.stringify([require('@napi-rs/canvas') === canvas, Path2D === canvas.Path2D]))`)
  expect(found).toEqual([true, true])
})
