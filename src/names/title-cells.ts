// A column of titles, headed `Title` as a column of offices is: `Dr`, `Prof.`, `Ms`.

import type { Subject } from '../model/name.ts'
import { isRole } from './behind.ts'
import { readTitle } from './honorific.ts'

/** Where the cells of offices are titles, and most of these no offices, all are. */
export function withTitleCells(subjects: readonly Subject[], language: string): readonly Subject[] {
  const cells = subjects.flatMap(({ parts }) => parts.filter(({ column, text }) => column === 'role' && text !== ''))
  const isTitle = ({ text }: { readonly text: string }) => readTitle(`${text} X`, language).end > text.length
  const isOffice = ({ text }: { readonly text: string }) => isRole(text)
  const titles = cells.filter(isTitle)
  if (titles.length < 2 || titles.length < 0.8 * cells.length || titles.filter(isOffice).length >= 0.5 * titles.length)
    return subjects
  return subjects.map((subject) => ({
    ...subject,
    parts: subject.parts.map((part) => (part.column === 'role' ? { ...part, column: 'honorific' as const } : part)),
  }))
}
