import { expect, test } from '@jest/globals'
import { readPerson } from '../../src/names/person.ts'

const read = (...lines: string[]) =>
  readPerson(
    lines.map((text) => ({ text, column: null })),
    'en',
  )
const shown = (...lines: string[]) => {
  const { name, honorific, role, affiliation, country } = read(...lines)
  return [name, honorific, role, affiliation, country]
}

test.each([
  // print                                name              title           role            affiliation   country
  ['Miloon Kothari', 'Miloon Kothari', null, null, null, null],
  ['鄭麗君（東海大學）', '鄭麗君', null, null, '東海大學', null],
  [
    'Dr. Priya Kim, Professor of International Law, Australian National University',
    'Priya Kim',
    'Dr.',
    'Professor of International Law',
    'Australian National University',
    null,
  ],
  [
    'Amb. (ret.) Aurélien S. Kouassi, Université Paris Nanterre',
    'Aurélien S. Kouassi',
    'Amb. (ret.)',
    null,
    'Université Paris Nanterre',
    null,
  ],
  ['María Cárdenas / abogada / Ecuador', 'María Cárdenas', null, 'abogada', null, 'EC'],
  [
    'GARCÍA LÓPEZ, Inés (Universidad Complutense, Spain)',
    'GARCÍA LÓPEZ, Inés',
    null,
    null,
    'Universidad Complutense',
    'ES',
  ],
  ['Siobhán Thornbury, Canada', 'Siobhán Thornbury', null, null, null, 'CA'],
  [
    'Götz Achleitner (Vorsitzender, Universität Wien)',
    'Götz Achleitner',
    null,
    'Vorsitzender',
    'Universität Wien',
    null,
  ],
  [
    'Corey Scher, PhD Student at City University of New York (United States of America)',
    'Corey Scher',
    null,
    'PhD Student',
    'City University of New York',
    'US',
  ],
  [
    'Ka-ho Iyer, Attorney at Law, University of Canterbury',
    'Ka-ho Iyer',
    null,
    'Attorney at Law',
    'University of Canterbury',
    null,
  ],
  [
    "Marie Dupont, maîtresse de conférences à l'Université Paris 8",
    'Marie Dupont',
    null,
    'maîtresse de conférences',
    'Université Paris 8',
    null,
  ],
  [
    'Jan de Vries, hoogleraar aan de Universiteit Utrecht',
    'Jan de Vries',
    null,
    'hoogleraar',
    'Universiteit Utrecht',
    null,
  ],
  ['Jean-Pierre Martin (CNRS)', 'Jean-Pierre Martin', null, null, 'CNRS', null],
  ['Anna Kowalska – Uniwersytet Warszawski', 'Anna Kowalska', null, null, 'Uniwersytet Warszawski', null],
  ['Анна Петрова, журналистка', 'Анна Петрова', null, 'журналистка', null, null],
  ['د. محمد أحمد، أستاذ القانون، جامعة القاهرة', 'محمد أحمد', 'د.', 'أستاذ القانون', 'جامعة القاهرة', null],
  ['王小明（國立臺灣大學教授）', '王小明', null, '教授', '國立臺灣大學', null],
  ['山田太郎（東京大学教授）', '山田太郎', null, '教授', '東京大学', null],
  ['홍길동 (서울대학교 교수)', '홍길동', null, '교수', '서울대학교', null],
  ['문재인 변호사', '문재인', null, '변호사', null, null],
  ['陳大文先生', '陳大文', '先生', null, null, null],
  ['Miloon Kothari individually as an independent expert', 'Miloon Kothari', null, 'independent expert', null, null],
  ['Journalist Jane Doe', 'Jane Doe', null, 'Journalist', null, null],
  // letters and generations stay with the name
  [
    'Martin Luther King, Jr., Southern Christian Leadership Conference',
    'Martin Luther King, Jr.',
    null,
    null,
    'Southern Christian Leadership Conference',
    null,
  ],
  ['Jane Doe, MD, MPH, Johns Hopkins University', 'Jane Doe, MD, MPH', null, null, 'Johns Hopkins University', null],
  [
    'Mr Fergus McAllister, FRCS – Consultant Surgeon, Royal Infirmary',
    'Fergus McAllister, FRCS',
    'Mr',
    'Consultant Surgeon',
    'Royal Infirmary',
    null,
  ],
  // letters that are written with dots or small letters are not the party of the same letters
  ['Petra Schlüsselburg MdB (SPD)', 'Petra Schlüsselburg MdB', null, null, 'SPD', null],
  ['佐伯 真理子（北里大学・教授）', '佐伯 真理子', null, '教授', '北里大学', null],
  ['Kjell Sundby, Norwegian University, Ås, Norway', 'Kjell Sundby', null, null, 'Norwegian University, Ås', 'NO'],
  ['Sir Geoffrey Nice KC', 'Geoffrey Nice KC', 'Sir', null, null, null],
  [
    'Charles W. "Rocky" Rhodes, South Texas College of Law',
    'Charles W. "Rocky" Rhodes',
    null,
    null,
    'South Texas College of Law',
    null,
  ],
  ['Smith, John A., Harvard University', 'Smith, John A.', null, null, 'Harvard University', null],
  // commas inside an affiliation; a city alone is none
  [
    'David Kaye, Clinical Professor of Law, University of California, Irvine, USA',
    'David Kaye',
    null,
    'Clinical Professor of Law',
    'University of California, Irvine',
    'US',
  ],
  [
    'Иванов Сергей Петрович, д.ф.-м.н., академик РАН',
    'Иванов Сергей Петрович',
    null,
    'д.ф.-м.н., академик РАН',
    null,
    null,
  ],
  ['Олена Шевчук, канд. іст. наук, Львів', 'Олена Шевчук', null, 'канд. іст. наук', null, null],
  ['José Luis Fernández, Professor, Spanish', 'José Luis Fernández', null, 'Professor', 'Spanish', null],
  ['Lt. Gen. Peter Otieno (Rtd), Nairobi', 'Peter Otieno', 'Lt. Gen.', null, null, null],
  ['Adams, M. (Prof.), University of Leeds', 'Adams, M.', 'Prof.', null, 'University of Leeds', null],
  ['Abena Seng (President)', 'Abena Seng', null, 'President', null, null],
  ['吾尔开希（台湾）', '吾尔开希', null, null, null, 'TW'],
  ['Silvia Romano, avvocata, Milano', 'Silvia Romano', null, 'avvocata', null, null],
  // titles of one language, initials, given names that are titles elsewhere
  ['Me Robert Badinter', 'Robert Badinter', 'Me', null, null, null],
  ['Dr. B. R. Ambedkar', 'B. R. Ambedkar', 'Dr.', null, null, null],
  ['M. Night Shyamalan', 'M. Night Shyamalan', null, null, null, null],
  ['Don Smith', 'Don Smith', null, null, null, null],
])('%s', (print, ...expected) => {
  expect(shown(print)).toEqual(expected)
})

test('lines of a block stand in any order below the name', () => {
  const expected = ['Thaís Brandão', null, 'Professor of International Law', 'Universidade Federal da Bahia', 'BR']
  expect(shown('Thaís Brandão', 'Professor of International Law', 'Universidade Federal da Bahia', 'Brazil')).toEqual(
    expected,
  )
  expect(shown('Thaís Brandão', 'Universidade Federal da Bahia', 'Professor of International Law', 'Brazil')).toEqual(
    expected,
  )
  expect(shown('Professor of International Law', 'Thaís Brandão', 'Universidade Federal da Bahia', 'Brazil')).toEqual(
    expected,
  )
  expect(shown('Thaís Brandão', 'Professor of International Law, Universidade Federal da Bahia, Brazil')).toEqual(
    expected,
  )
})

test('a place of two words below adds to what stands above it', () => {
  expect(
    shown('Margaret Chen', "Executive Director, Lawyers' Rights Watch Canada", 'Vancouver, British Columbia'),
  ).toEqual([
    'Margaret Chen',
    null,
    'Executive Director',
    "Lawyers' Rights Watch Canada, Vancouver, British Columbia",
    null,
  ])
})

test('cells fill the fields of their columns', () => {
  const cells = readPerson(
    [
      { text: 'Dr. Abigail Delacorte', column: 'name' },
      { text: 'Vorsitzende', column: 'role' },
      { text: 'Columbia University', column: 'organization' },
      { text: 'Vereinigte Staaten', column: 'country' },
    ],
    'de',
  )
  expect(cells).toMatchObject({
    name: 'Abigail Delacorte',
    honorific: 'Dr.',
    role: 'Vorsitzende',
    affiliation: 'Columbia University',
    country: 'US',
  })
})

test('a bracket in another script is the name once more', () => {
  expect(read('Dr. Li Wei (李伟), Tsinghua University')).toMatchObject({
    name: 'Li Wei',
    others: [{ text: '李伟', role: 'parallel' }],
    affiliation: 'Tsinghua University',
  })
  expect(read('Maria Braun (geb. Schmidt)').others).toEqual([{ text: 'Schmidt', role: 'former' }])
})

test('conditions are kept as printed', () => {
  expect(read('Peter Smith, in his personal capacity').conditions).toEqual(['in his personal capacity'])
  expect(read('Laura Chen, University of Oxford (affiliation for identification purposes only)')).toMatchObject({
    affiliation: 'University of Oxford',
    conditions: ['affiliation for identification purposes only'],
  })
})
