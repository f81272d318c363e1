import { expect, test } from '@jest/globals'
import { layOut } from '../../src/layout/index.ts'
import type { Page, Run } from '../../src/model/paper.ts'

const run = (text: string, x: number, baseline: number, size = 11): Run => ({
  text,
  x,
  y: baseline - 0.8 * size,
  width: 0.45 * size * text.length,
  height: size,
  size,
  baseline,
  font: 'roman',
  direction: 'ltr',
})

const read = (runs: readonly Run[]) => {
  const page: Page = { number: 1, width: 600, height: 800, turn: 0, runs, unread: [] }
  const { blocks, furniture } = layOut([page])
  return {
    text: blocks.flatMap((block) => (block.kind === 'lines' ? block.lines.map(({ text }) => text) : [])),
    aside: furniture.map(({ text }) => text),
  }
}

const letter = [
  run('We ask you to convene the parties and to publish the names.', 34, 193),
  run('Respectfully,', 34, 217),
  run('Marjorie Castellane', 34, 240),
]

test('comments in the margin are set aside, with the lines that go on below them', () => {
  const comments = [
    run('Commented [JH1]: Should we', 456, 205, 8),
    run('name the company here?', 456, 214, 8),
    run('Commenté [TE2] : non.', 456, 223, 8),
  ]
  expect(read([...letter, ...comments])).toEqual({
    text: letter.map(({ text }) => text),
    aside: comments.map(({ text }) => text),
  })
})

test('what is as large as the text is part of it', () => {
  const entry = run('Minuted [AB1]: agreed', 34, 260)
  expect(read([...letter, entry]).text).toContain(entry.text)
})
