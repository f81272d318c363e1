// Addresses of mail and of the web beside names: they say how to reach somebody, not who it is.

import type { Subject } from '../model/name.ts'

const address =
  /[\s,;–—-]*[<([]?\s*(?:(?:e-?mail|mailto|web|website|url)\s*[:：]\s*)?(?:[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|https?:\/\/[^\s<>()[\],;]+|www\.[^\s<>()[\],;]+)\s*[>)\]]?/giu

/** The subjects with print that holds no addresses; where there is nothing else, the address stays. */
export function withoutAddresses(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => {
    if (!subject.parts.some(({ text }) => /@|https?:|www\./iu.test(text))) return subject
    const parts = subject.parts.map((part) => ({ ...part, text: part.text.replace(address, '').trim() }))
    return parts.some(({ text }) => /\p{L}/u.test(text)) ? { ...subject, parts } : subject
  })
}
