import { expect, test } from '@jest/globals'
import type { Subject } from '../../src/model/name.ts'
import { headingEvidence, kindsOf, lineEvidence } from '../../src/names/kind.ts'

test.each([
  'Amnesty International',
  'Clean Clothes Campaign',
  'Body & Data',
  '1 Voice 1 Vote',
  'Stop TiSA - Genève',
  'Verein für sozial-ökologischen Wandel',
  'Menschenrechtszentrum Köln',
  'Союз солдатских матерей',
  'جمعية حقوق الإنسان',
  'الجامعة العربية',
  'チベット問題を考える会',
  '台灣人權促進會',
  '참여연대 시민모임',
  'Operação Amazônia Nativa, OPAN',
  'AFL-CIO',
  'Dr. Robert Pfleger Stiftung',
  'Prof. Otto Meyer Gesellschaft',
  'Fundar, Centro de Análisis e Investigación, A.C.',
  'Stadtwerke Bad Salzungen, Bad Salzungen, vertreten durch Ralf Henneberg',
])('%s by itself is an organization', (text) => {
  expect(lineEvidence(text, 'en').weight).toBeGreaterThan(0)
})

test.each([
  'Miloon Kothari',
  'Ms. Enakshi Ganguly',
  'J. K. Rowling',
  'Ursula von der Leyen',
  'Wei-ling Adechukwu',
  "Loïc d'Aubrac",
  'DUPONT Jean',
  'Ковалёв Сергей Адамович',
  '劉曉波',
  '安倍晋三',
  '佐藤 花子',
  '남궁민수',
  'Gunning Bedford jun',
  'Kofi Alemu, Professor, University of Cape Town',
  'Jane Doe (Yale Law School)',
  "D'Angelo, Rosa",
  'Dr. Jane Smith, Smith Foundation',
  'Dr. Emily Church',
  'Amnesty Jones individually as an expert',
  'Stefan Wieczorek MdB (CDU)',
  'Jannik Thormählen MdB (FDP)',
])('%s by itself is a person', (text) => {
  expect(lineEvidence(text, 'en').weight).toBeLessThan(0)
})

test.each([
  ['Organizations', 1],
  ['International organizations', 1],
  ['Organisations signataires', 1],
  ['단체', 1],
  ['Individuals', -1],
  ['Endorsed by individuals', -1],
  ['Einzelpersonen', -1],
  ['個人賛同', -1],
  ['Africa', 0],
  ['Organizations and individuals', 0],
  [null, 0],
])('the heading %s speaks %d', (heading, sign) => {
  expect(Math.sign(headingEvidence(heading))).toBe(sign)
})

const line = (text: string, group: string | null = null, list: string | null = null): Subject => ({
  parts: [{ text, column: null }],
  group,
  list,
})
const kinds = (subjects: readonly Subject[]) => kindsOf(subjects, { language: 'en' }).map(({ kind }) => kind[0])

test('the list decides for names that say nothing', () => {
  const bodies = Array.from({ length: 20 }, (_, i) => line(`Association ${i} for Human Rights`))
  const people = Array.from({ length: 20 }, (_, i) => line(`Jane ${String.fromCharCode(65 + i)}. Doe`))
  expect(kinds([...bodies, line('Adil Soz')]).at(-1)).toBe('o')
  expect(kinds([...people, line('Adil Soz')]).at(-1)).toBe('p')
})

test('where next to all names are surely bodies, one of which its words say little is none of a person', () => {
  const bodies = ['Green Youth Union', 'Waste Pickers Cooperative', 'Informal Sector Forum', 'Flip Flop Project']
  const lines = [...bodies, 'Association for Clean Seas', 'Refill Campaign', 'Ecowaste Mindanao', 'Zero Plastic Kerala']
  expect(kinds(lines.map((text) => line(text)))).toEqual(lines.map(() => 'o'))
})

test('a family name that is a word for a body in another language', () => {
  const others = Array.from({ length: 12 }, (_, i) => `Jane ${String.fromCharCode(65 + i)}. Doe`)
  const persons = [...others, 'Aminata Kamara', 'Beatrix Oosterhuis']
  expect(kinds(persons.map((text) => line(text)))).toEqual(persons.map(() => 'p'))
})

test('what the letter calls those who sign decides for names that say nothing', () => {
  const names = [line('Fundación Plurales'), line('Ríos Vivos')]
  const called = (print: string) => kindsOf(names, { language: 'es', print }).map(({ kind }) => kind[0])
  expect(called('Las organizaciones abajo firmantes exigimos agua.')).toEqual(['o', 'o'])
  expect(called('Exigimos agua a las organizaciones del Estado.')).toEqual(['o', 'p'])
})

test('a family name in capitals before a given name is a person', () => {
  expect(kinds([line('GARCÍA LÓPEZ, Inés (Universidad Complutense)'), line('UNICEF, Paris')])).toEqual(['p', 'o'])
})

test('hard cues outrank the list', () => {
  const bodies = Array.from({ length: 40 }, (_, i) => line(`Association ${i} for Human Rights`))
  expect(kinds([...bodies, line('Ms. Enakshi Ganguly individually as an independent expert')]).at(-1)).toBe('p')
})

test('what stands in a list outweighs a heading that is wrong about all of it', () => {
  const people = Array.from({ length: 20 }, (_, i) =>
    line(`Jane ${String.fromCharCode(65 + i)}. Doe`, null, 'Signed by the following organisations:'),
  )
  expect(new Set(kinds(people))).toEqual(new Set(['p']))
})

test.each([
  ['organizations', 'Dr. B. R. Ambedkar University', 'organization'],
  ['organizations', 'श्री खुशन दास विश्वविद्यालय', 'organization'],
  ['organizations', 'Dr. Jane Smith', 'person'],
  ['persons', 'Dr. Emily Jane Church', 'person'],
])('in a list of %s %s is an %s', (others, text, kind) => {
  const lines =
    others === 'persons'
      ? ['Anna Schmidt', 'John Miller', 'Maria Lopez', 'Peter Novak', 'Jane Doe', 'Paul Weber', 'Eva Horn']
      : ['Alpha Union', 'Beta Foundation', 'Gamma Institute', 'Delta Network', 'Eta Association', 'Zeta Council']
  const read = kindsOf(
    [...lines, text].map((one) => line(one)),
    { language: 'en' },
  )
  expect(read.at(-1)!.kind).toBe(kind)
})
