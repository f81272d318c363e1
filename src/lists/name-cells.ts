// Given and family names in cells of their own: `First name | Surname`, `Nombre | Apellidos`.

import type { Column } from '../model/entry.ts'
import type { ColumnCue } from '../text/cues.ts'
import type { Slice } from './layout.ts'

interface Cell {
  readonly slices: Slice[]
  readonly column: ColumnCue | null
}

/** The cells without their numbers; the halves of a name are one, given names first, whatever the other half is headed. */
export function withWholeNames(cells: readonly Cell[]): { slices: Slice[]; column: Column | null }[] {
  const at = (name: ColumnCue) => cells.find(({ column }) => column === name)
  const family = at('family') ?? (at('given') ? at('name') : undefined)
  const given = at('given') ?? (at('family') ? at('name') : undefined)
  return cells.flatMap((cell) => {
    const { slices, column } = cell
    if (column === 'number' || (cell === family && given)) return []
    if (cell === given && family) return [{ slices: [...slices, ...family.slices], column: 'name' as const }]
    return [{ slices, column: column === 'given' || column === 'family' ? ('name' as const) : column }]
  })
}
