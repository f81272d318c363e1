import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const files = ['repairs', 'checks'].flatMap((folder) => {
  const directory = new URL(`../../data/${folder}/`, import.meta.url)
  return readdirSync(directory).map(
    (file) => [`${folder}/${file}`, readFileSync(new URL(file, directory), 'utf8')] as const,
  )
})

test.each(files)('%s has a head, and is NFC, sorted and without duplicates', (_file, text) => {
  const lines = text.trimEnd().split('\n')
  const head = lines.filter((line) => line.startsWith('#'))
  const rows = lines.slice(head.length)
  expect(lines.slice(0, head.length)).toEqual(head)
  expect(head.join(' ')).toMatch(/Own work, CC0|Licence/)
  expect(rows).toEqual([...new Set(rows)].sort())
  // Radicals are what they are: their composed form is another character.
  expect(text.normalize('NFC')).toBe(text)
})

test('no word of the concepts has two meanings', () => {
  const [, text] = files.find(([file]) => file === 'checks/concepts.txt')!
  const words = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => [...new Set(line.split(' ').slice(1))])
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
