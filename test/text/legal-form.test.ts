// Legal forms set apart from names.

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { matchParts } from '../../src/text/legal-form.ts'

test.each([
  ['Tibet Initiative e.V.', 'tibet initiative', 'e.V.'],
  ['Centro de Derechos, A.C.', 'centro de derechos', 'A.C.'],
  ['Human Rights Fund, Inc.', 'human rights fund', 'Inc.'],
  ['Člověk v tísni, o. p. s.', 'clovek v tisni', 'o. p. s.'],
  ['ГО Центр', 'центр', 'ГО'],
  ['特定非営利活動法人ヒューマンライツ', 'ヒューマンライツ', '特定非営利活動法人'],
  ['財團法人民間司法改革基金會', '民間司法改革基金會', '財團法人'],
  ['(사)북한인권', '북한인권', '(사)'],
])('%s has the key %s and the form %s', (name, key, legalForm) => {
  expect(matchParts(name)).toEqual({ key, legalForm })
})

test.each(['Amnesty International', 'FIDH', 'HAC', 'Boycott', 'Gmbh', 'e.V.', 'ГОЛОС', 'PTA Network', ''])(
  '%s has no legal form',
  (name) => {
    expect(matchParts(name).legalForm).toBeNull()
  },
)

test('the list is NFC, sorted, each once', () => {
  const text = readFileSync(new URL('../../data/legal-forms.txt', import.meta.url), 'utf8')
  expect(text).toBe(text.normalize('NFC'))
  for (const part of text.split(/\n\n\[.+\]\n/u).slice(1)) {
    const rows = part.trimEnd().split('\n')
    expect(rows).toEqual([...new Set(rows)].sort())
  }
})
