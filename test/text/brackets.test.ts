import { expect, test } from '@jest/globals'
import { pieces } from '../../src/text/brackets.ts'

const shown = (text: string) =>
  pieces(text).map((piece) => (piece.bracket === '' ? piece.text : piece.bracket + piece.text))

test.each([
  ['Amnesty International', ['Amnesty International']],
  ['African Law Foundation (AFRILAW)', ['African Law Foundation', '(AFRILAW']],
  ['Coalition ( CBDDH)', ['Coalition', '(CBDDH']],
  ['Coalition (Benin)CDDH-Benin', ['Coalition', '(Benin', 'CDDH-Benin']],
  ['Human Rights Foundation (Japan) 【日本人権財団】', ['Human Rights Foundation', '(Japan', '【日本人権財団']],
  ['Alliance [CATU]', ['Alliance', '[CATU']],
  ['ヒューマンライツ・ナウ（Human Rights Now）', ['ヒューマンライツ・ナウ', '(Human Rights Now']],
  // opened full width, closed plain, and the reverse
  ['人權（JRF)', ['人權', '(JRF']],
  ['人權(JRF）', ['人權', '(JRF']],
  // brackets inside brackets stay
  ['Centre (CDH (Togo)) Lomé', ['Centre', '(CDH (Togo)', 'Lomé']],
  ['Centre [CDH (Togo)]', ['Centre', '[CDH (Togo)']],
  // never closed: to the end
  ['Colectivo de Madres (CMR', ['Colectivo de Madres', '(CMR']],
  // never opened: a character like any other
  ['Colectivo CMR)', ['Colectivo CMR)']],
  ['() Alpha', ['Alpha']],
  ['', []],
])('%j holds the pieces %j', (text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('a piece says where it stands', () => {
  const text = 'Alpha ( Beta ) Gamma'
  for (const piece of pieces(text)) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
})
