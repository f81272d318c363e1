// The dataset as JSON, and as one line a signatory.

import type { Letter } from '../model/dataset.ts'

/** One letter as it is; several as an array. */
export function toJson(letters: readonly Letter[]): string {
  return `${JSON.stringify(letters.length === 1 ? letters[0] : letters, null, 2)}\n`
}

/** One JSON object a line and signatory, each with the name and digest of its source. */
export function toNdjson(letters: readonly Letter[]): string {
  return letters
    .flatMap(({ source, signatories }) =>
      signatories.map(
        (signatory) => `${JSON.stringify({ source: { name: source.name, sha256: source.sha256 }, ...signatory })}\n`,
      ),
    )
    .join('')
}
