// What a letter says its signatories are: `We, the undersigned organizations`, `Kami, organisasi yang bertanda tangan`.

import { cueForm, findCue } from '../text/cues.ts'

/** Words on either side of the cue that speak of those who sign. */
const reach = 4

/** The words beside each word for signing, clause by clause. */
export function announcements(text: string): string[] {
  const clauses = text.replace(/\s+/gu, ' ').split(/[.;:!?,،؛。：；，、]/u)
  return clauses.flatMap((clause) => {
    const cue = findCue('signed', clause)
    if (!cue) return []
    const form = cueForm(clause)
    const before = form.slice(0, cue.at).trim().split(' ').slice(-reach)
    const behind = form
      .slice(cue.at + cue.phrase.length)
      .trim()
      .split(' ')
      .slice(0, reach)
    return [[...before, cue.phrase, ...behind].join(' ')]
  })
}
