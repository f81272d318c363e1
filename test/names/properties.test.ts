import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { NameReading } from '../../src/model/name.ts'
import { readNames } from '../../src/names/index.ts'

const read = (texts: readonly string[]) =>
  readNames(
    texts.map((text) => ({ parts: [{ text, column: null }], group: null, list: null })),
    { language: 'en' },
  )

/** Every text that a reading holds. */
function textsOf(reading: NameReading): string[] {
  const { names, acronyms, honorific, role, affiliation, representative, conditions } = reading
  const fields = [honorific, role, affiliation, representative?.name, representative?.honorific, representative?.role]
  return [
    ...names.map((form) => form.text),
    ...acronyms,
    ...conditions,
    ...fields.filter((text) => typeof text === 'string'),
  ]
}

const people = [
  'Dr. Priya Kim',
  'Amb. (ret.) Ayşe Öğüt',
  'Smith, John A.',
  '王小明',
  'Jane Doe, PhD',
  'Иван Петров',
  'José Quiñones Vega',
  '佐藤 花子',
  'Rev. Jim (James) O’Neil, Jr.',
]
const bodies = [
  'Amnesty International',
  'Centro de Justicia y Paz - Cepaz',
  'ACAT Germany (Action by Christians)',
  '台灣人權促進會 Taiwan Association',
  'Body & Data',
  'CSW (Christian Solidarity Worldwide)',
  'Alpha Union / Union Alpha',
]
const behind = [
  'Professor of International Law',
  'Yale Law School',
  'EHESS',
  'United Kingdom',
  'in a personal capacity',
  'Director',
  'Berlin',
  'avocat à la Cour',
  'formerly Old Union',
  'represented by Jane Doe, Director',
  'University of Berlin, Germany',
  'PhD',
]
const separator = fc.constantFrom(', ', ' – ', '; ', ' (', ' [', ': ', '/', ' | ')
const closing: Readonly<Record<string, string>> = { ' (': ')', ' [': ']' }
const print = fc
  .tuple(
    fc.constantFrom(...people, ...bodies),
    fc.array(fc.tuple(separator, fc.constantFrom(...behind)), { maxLength: 4 }),
  )
  .map(([name, parts]) => parts.reduce((text, [mark, part]) => `${text}${mark}${part}${closing[mark] ?? ''}`, name))
/** Print without what brackets hold: where a bracket interrupts a name, the name goes on behind it. */
const bracketless = (text: string) => text.replace(/\s*(?:\([^)]*\)|\[[^\]]*\])/gu, '')

test('every field is a piece of the print', () => {
  fc.assert(
    fc.property(fc.array(print, { minLength: 1, maxLength: 6 }), (prints) => {
      for (const [at, reading] of read(prints).entries()) {
        for (const text of textsOf(reading)) {
          expect(prints[at]!.includes(text) || bracketless(prints[at]!).includes(text)).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('any text has a reading', () => {
  const letters = fc.constantFrom(
    ...'aB é, .-–/|()[]【】"«»\'@&;:1９ _　北京かな한 ابгД\u0301\u200d'.split(''),
    'Dr.',
    ' of ',
    'Kenya',
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.array(letters, { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        { maxLength: 5 },
      ),
      (texts) => {
        const readings = read(texts)
        expect(readings).toHaveLength(texts.length)
        for (const reading of readings) {
          expect(reading.names[0]!.text).toBe(reading.name)
          expect(reading.confidence).toBeGreaterThanOrEqual(0.5)
          expect(reading.confidence).toBeLessThanOrEqual(1)
        }
      },
    ),
    { numRuns: 500 },
  )
})
