import { expect, test } from '@jest/globals'
import type { Column } from '../../src/model/entry.ts'
import type { Subject } from '../../src/model/name.ts'
import { readNames } from '../../src/names/index.ts'

const line = (text: string, group: string | null = null): Subject => ({
  parts: [{ text, column: null }],
  group,
  list: null,
})
const row = (cells: Readonly<Partial<Record<Column, string>>>): Subject => ({
  parts: Object.entries(cells).map(([column, text]) => ({ text, column: column as Column })),
  group: null,
  list: null,
})
const read = (...subjects: Subject[]) => readNames(subjects, { language: 'en' })
const bodies = Array.from({ length: 20 }, (_, i) => line(`Association ${i} for Human Rights`))

test('the heading gives the country, unless it is none', () => {
  const entries = read(
    line('Women’s Action Group', 'Zimbabwe'),
    line('Bytes for All', 'Pakistan (1)'),
    line('Freedom House', 'International organizations'),
    line('Equal Soil', 'Africa'),
  )
  expect(entries.map(({ country }) => country)).toEqual(['ZW', 'PK', null, null])
})

test('Georgia is a country among countries only', () => {
  const states = read(
    line('William Few', 'GEORGIA'),
    line('Gunning Bedford', 'DELAWARE'),
    line('John Blair', 'VIRGINIA'),
  )
  expect(states[0]!.country).toBeNull()
  const countries = read(
    line('Rights Centre', 'Georgia'),
    line('Rights Forum', 'Armenia'),
    line('Rights Group', 'Moldova'),
  )
  expect(countries[0]!.country).toBe('GE')
})

test('where many entries set their country apart, it is no part of the name', () => {
  const entries = read(
    line('Odhikar, Bangladesh'),
    line('Civic Compass Nairobi, Kenya'),
    line('Sisters in Islam, Malaysia'),
    line('Bytes for All, Pakistan'),
  )
  expect(entries.map(({ name, country }) => [name, country])).toContainEqual(['Odhikar', 'BD'])
})

test('a country inside a name is claimed only where the letter sets countries apart now and then', () => {
  const inside = line('Kenya Human Rights Commission')
  expect(read(...bodies, inside).at(-1)!.country).toBeNull()
  const apart = ['Witness Radio - Uganda', 'Friends of Tibet (NZ)', 'The Tibet Support Committee, Denmark'].map(
    (text) => line(text),
  )
  expect(read(...bodies, ...apart, inside).at(-1)!.country).toBe('KE')
  expect(read(...bodies, ...apart, line('China Aid')).at(-1)!.country).toBeNull()
})

test('the user may have another policy of places', () => {
  const subjects = [
    line('Judicial Reform Foundation (Taiwan)'),
    line('Lady Liberty (Hong Kong)'),
    line('Justice Centre (Kenya)'),
  ]
  const countries = (places?: Record<string, string | null>) =>
    readNames(subjects, { language: 'en', ...(places && { places }) }).map(({ country }) => country)
  expect(countries()).toEqual(['TW', 'HK', 'KE'])
  expect(countries({ TW: null, HK: 'CN' })).toEqual([null, 'CN', 'KE'])
})

test('a table of organizations with the person who signs', () => {
  const [entry] = read(
    row({ organization: 'Amnesty International', representative: 'Dr. Jane Doe', role: 'Director', country: 'Kenya' }),
  )
  expect(entry).toMatchObject({
    kind: 'organization',
    name: 'Amnesty International',
    representative: { name: 'Jane Doe', honorific: 'Dr.', role: 'Director' },
    country: 'KE',
    role: null,
  })
})

test('of the columns organization and name the first one signs', () => {
  const [body] = read(row({ organization: 'Amnesty International', name: 'Jane Doe', role: 'Director' }))
  expect(body).toMatchObject({ kind: 'organization', representative: { name: 'Jane Doe', role: 'Director' } })
  const [person] = read(row({ name: 'Jane Doe', role: 'Director', organization: 'Amnesty International' }))
  expect(person).toMatchObject({ kind: 'person', role: 'Director', affiliation: 'Amnesty International' })
})

test('a person signs for an organization where the words or the list say so', () => {
  expect(read(line('Sarah Lee on behalf of Hong Kong Watch'))[0]).toMatchObject({
    kind: 'organization',
    name: 'Hong Kong Watch',
    representative: { name: 'Sarah Lee', role: null },
  })
  const signed = line('Jane Doe, Director, Centre for Justice')
  expect(read(...bodies, signed).at(-1)).toMatchObject({
    kind: 'organization',
    name: 'Centre for Justice',
    representative: { name: 'Jane Doe', role: 'Director' },
  })
  expect(read(signed, line('John Roe, Lecturer, University of Leeds'))[0]).toMatchObject({
    kind: 'person',
    affiliation: 'Centre for Justice',
  })
  // a professor in a list of organizations signs for himself
  expect(read(...bodies, line('John Roe, Professor, University of Leeds')).at(-1)!.kind).toBe('person')
})

test('where most sign on behalf of a body, all that say so do, whatever its name looks like', () => {
  const entries = readNames(
    ['Bart Dijk (namens Stichting Buurtbos)', 'Wietske Terpstra (namens Fryske Natuerfreonen)']
      .concat(['Truus Boer (namens Vereniging Texel)', 'Femke Graaf (namens Studenten voor Morgen)'])
      .map((text) => line(text)),
    { language: 'nl' },
  )
  expect(entries.map(({ name }) => name)).toEqual([
    'Stichting Buurtbos',
    'Fryske Natuerfreonen',
    'Vereniging Texel',
    'Studenten voor Morgen',
  ])
  expect(entries[1]!.representative).toMatchObject({ name: 'Wietske Terpstra' })
})

test('of two things that are said of a person, the place shows which is the role, where words show it for others', () => {
  const stacked = (...texts: string[]): Subject => ({
    parts: texts.map((text) => ({ text, column: null })),
    group: null,
    list: null,
  })
  const entries = read(
    stacked('Jane Doe', 'Professor', 'University of Leeds'),
    stacked('John Roe', 'Director', 'Museum of Samos'),
    stacked('Ann Poe', 'Lecturer', 'University of Crete'),
    stacked('Eve Moe', 'Conservatrix of Antiquities', 'Ephorate of Lesbos'),
  )
  expect(entries.at(-1)).toMatchObject({ role: 'Conservatrix of Antiquities', affiliation: 'Ephorate of Lesbos' })
})

test('two capitals behind a town are a state where several of them are no country', () => {
  const entries = read(
    line('Marlene Gutierrez, Tucson, AZ'),
    line('Ray Whitehorse, Gallup, NM'),
    line('Jerome Baptiste, Lafayette, LA'),
    line('Susan Applebaum, Ithaca, NY'),
  )
  expect(entries.map(({ country, affiliation }) => [country, affiliation])).toEqual(entries.map(() => [null, null]))
  const abroad = read(line('Jerome Baptiste, Vientiane, LA'), line('Jane Doe, Nairobi, KE'), line('John Roe, Lima, PE'))
  expect(abroad.map(({ country }) => country)).toEqual(['LA', 'KE', 'PE'])
})

test('what stands before whoever is signed for is no part of a name', () => {
  const names = (...texts: string[]) => read(...texts.map((text) => line(text))).map(({ name }) => name)
  expect(
    names(
      "Pour l'Union locale des cheminots : Nadia Belhadj, secrétaire",
      'Pour la Fédération des mineurs : Jean Wagner, président',
      'Pour le Syndicat des infirmiers : Luc Pinaud, président',
    ),
  ).toEqual(['Union locale des cheminots', 'Fédération des mineurs', 'Syndicat des infirmiers'])
  expect(names('For a Better World', 'Alpha Union', 'Beta Union')).toEqual([
    'For a Better World',
    'Alpha Union',
    'Beta Union',
  ])
})

test('a column of titles is none of offices, though it is headed so', () => {
  const entries = read(
    row({ name: 'Jane Doe', role: 'Dr', affiliation: 'University of Leeds' }),
    row({ name: 'John Roe', role: 'Ms', affiliation: 'University of Crete' }),
    row({ name: 'Ann Poe', role: 'Prof.', affiliation: 'University of Ayr' }),
  )
  expect(entries.map(({ honorific, role }) => [honorific, role])).toEqual([
    ['Dr', null],
    ['Ms', null],
    ['Prof.', null],
  ])
})

test('a block that begins with the organization', () => {
  const [entry] = read({
    parts: ['Amnesty International', 'Jane Doe', 'Secretary General', 'United Kingdom'].map((text) => ({
      text,
      column: null,
    })),
    group: null,
    list: null,
  })
  expect(entry).toMatchObject({
    kind: 'organization',
    name: 'Amnesty International',
    representative: { name: 'Jane Doe', role: 'Secretary General' },
    country: 'GB',
  })
})

test.each([
  'Anonymous',
  'Anonymous, Nigeria',
  'Anonymous NGO',
  'Name withheld',
  'Anonyme',
  'Anónimo',
  'Анонимно',
  '化名',
  '익명',
  'Anonymous (3)',
])('%s is anonymous', (text) => {
  expect(read(line(text))[0]!.anonymous).toBe(true)
})

test.each(['Anonymous Content Group', 'Narcotics Anonymous World Services', 'Amnesty International'])(
  '%s is not',
  (text) => {
    expect(read(line(text))[0]!.anonymous).toBe(false)
  },
)

test('fields are pieces of the print', () => {
  const print = 'Prof. Dr. Hans Müller; Lehrstuhl für Völkerrecht - Institut A; Universität Göttingen, Deutschland'
  const [entry] = read(line(print))
  for (const field of [entry!.name, entry!.honorific, entry!.role, entry!.affiliation]) expect(print).toContain(field)
})

test('a body with its person and what that person is behind commas', () => {
  const [reading, other] = read(
    line('Beta Forum for Justice, John Roe, Chair'),
    line('Association for Peace, Bread and Work, Director'),
  )
  expect(reading).toMatchObject({ name: 'Beta Forum for Justice', representative: { name: 'John Roe', role: 'Chair' } })
  expect(other!.representative).toBeNull()
})

test('persons with their countries show the place for those of bodies', () => {
  const entries = read(
    line('Alice Nkom, Cameroon'),
    line('Center for Reproductive Rights, United States'),
    line('Frank Mugisha, Uganda'),
    line('International Commission of Jurists, Switzerland'),
  )
  expect(entries.map(({ name }) => name)).toEqual([
    'Alice Nkom',
    'Center for Reproductive Rights',
    'Frank Mugisha',
    'International Commission of Jurists',
  ])
})
