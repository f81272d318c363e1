// Print whose fonts lie beside what was recognised in its place: what is taken from where.

import { expect, test } from '@jest/globals'
import type { Page, Run } from '../src/model/paper.ts'
import { withRecognized } from '../src/recognized.ts'

/** Each line in its own font; what is recognised has none, and a confidence. */
const pageOf = (...lines: (readonly [text: string, font: string, confidence?: number])[]): Page => ({
  number: 1,
  width: 400,
  height: 400,
  turn: 0,
  unread: [],
  rejoined: { count: 0, isPlain: true },
  runs: lines.map(([text, font, confidence], i): Run => {
    const y = 20 + 20 * i
    const size = { x: 20, y, width: 6 * text.length, height: 10, size: 10, baseline: y + 8 }
    return { text, font, direction: 'ltr', ...size, ...(confidence === undefined ? {} : { confidence }) }
  }),
})

const body: [string, string] = ['Ohwwuh#rxyhuwh#dx#plqlvwuh', 'body']
const shown: [string, string, number] = ['Lettre ouverte au ministre', '', 0.98]

test.each<[string, [string, string], [string, string, number], string]>([
  ['a bold heading that was made as the body', ['Vljqdwdluhv', 'bold'], ['Signataires', '', 0.9], 'Signataires'],
  ['a word that the picture shows, too', ['Signataires', 'bold'], ['Signataires', '', 0.9], 'Signataires'],
  ['nearly what the picture shows', ['Signataires', 'bold'], ['Signatalres', '', 0.9], 'Signataires'],
  ['hardly recognised: print of another script', ['Підписали', 'bold'], ['NAITACANN', '', 0.3], 'Підписали'],
])('beside a font that lies: %s', (_, said, seen, expected) => {
  const page = withRecognized(pageOf(body, said), pageOf(shown, seen), new Set(['body']))
  expect(page.runs.map((run) => run.text).sort()).toEqual(['Lettre ouverte au ministre', expected].sort())
})
