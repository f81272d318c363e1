import { expect, test } from '@jest/globals'
import { isPostalLine } from '../../src/text/postal.ts'

test.each([
  '12 High Street',
  '12, rue de la Paix',
  'Calle Mayor 12',
  'Rua Augusta, 100',
  'Berlin, Barnimstr. 10',
  'ул. Ленина, д. 5',
  'Old Grove Rd.',
  'PO Box 35110, Lusaka',
  'London SW1A 2AA',
  'D-10117 Berlin',
  '1211 Geneva 20',
  'Washington, DC 20005',
  'Tel. 020 7490 1555',
])('%s is where somebody is', (line) => {
  expect(isPostalLine(line)).toBe(true)
})

test.each([
  'Occupy Wall Street',
  'Road Safety 2020',
  'Movimiento 19 de Abril',
  'Via Campesina',
  '48 Percent Pacific',
  '1968 Generation',
  'Madres de Plaza de Mayo - Línea 5',
  'Rue 89',
  'Studio 54',
  '350.org',
])('%s is a name', (name) => {
  expect(isPostalLine(name)).toBe(false)
})
