import { expect, test } from '@jest/globals'
import { fitOf, looksLikeAcronym } from '../../src/names/acronyms.ts'

test.each([
  'AFAD',
  'GIN-SSOGIE',
  'SoSNoL',
  'iDEFEND',
  'NY4HK',
  'J.P.I.C',
  'KontraS',
  'GfbV',
  'CDDH-Benin',
  'FORUM-ASIA',
  'УГСПЛ',
  'ΕλΕΔΑ',
  'İHD',
])('%s is written as an acronym', (text) => {
  expect(looksLikeAcronym(text)).toBe(true)
})

test.each([
  'DefendDefenders',
  'ActionAid',
  'Redac',
  'Amnesty',
  'T*Revers',
  "T'ruah",
  'Body & Data',
  'ARTICLE 19',
  'I',
  '19',
])('%s is not', (text) => {
  expect(looksLikeAcronym(text)).toBe(false)
})

test.each([
  // acronym, name, how
  ['CATU', 'Cambodian Alliance of Trade Union', 'initials'],
  ['RIDH', 'Réseau International des Droits Humains', 'initials'],
  ['IM2DH', "Institut des Médias pour la Démocratie et les Droits de l'Homme", 'initials'],
  ['Provea', 'Programa Venezolano de Educación-Acción en Derechos Humanos', 'skips'],
  ['Fundepro', 'Fundación para el Debido Proceso', 'beginnings'],
  ['Cepaz', 'Centro de Justicia y Paz', 'skips'],
  ['AFAD', 'Asian Federation Against Involuntary Disappearances', 'skips'],
  ['RJ', 'Articulação de Mulheres do Brasil', null],
  ['UFRB', 'Núcleo de Estudos Agrários', null],
  ['LSVD', 'Lesbian and Gay Federation in Germany', null],
])('%s from %s: %s', (acronym, name, how) => {
  expect(fitOf(acronym, name)).toBe(how)
})
