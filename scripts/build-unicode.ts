// Builds src/data/unicode.ts: what the tables of unorm (Unicode 7) lack, and what a matching key folds and drops.
// Read from the runtime, which must have the version of Unicode below: keys are to stay as they are, so a newer one is a decision.
import unorm from 'unorm'
import { writeTable } from './sources.ts'

const version = '17.0'

const text = String.fromCodePoint
const nfd = (characters: string) => characters.normalize('NFD')

const assigned: number[] = []
for (let code = 0; code < 0x110000; code++) {
  if ((code < 0xd800 || code > 0xdfff) && /\P{Cn}/u.test(text(code))) assigned.push(code)
}

/** Whether the runtime puts the second mark before the first: its class is lower, and neither class is 0. */
const swaps = (first: number, second: number) => nfd(text(first, second)) === text(second, first)
/** Marks of the lowest and the highest class: every mark that is ever moved moves against one of them. */
const lowest = 0x334
const highest = 0x345

const marks = assigned.filter((code) => {
  const isMark = /\p{M}/u.test(text(code)) && nfd(text(code)) === text(code)
  return isMark && (code === lowest || code === highest || swaps(code, lowest) || swaps(highest, code))
})

/** Marks of each class, from the lowest to the highest; marks of one class stay as they stand. */
const classes: number[][] = []
for (const code of marks.sort((a, b) => (swaps(b, a) ? -1 : swaps(a, b) ? 1 : a - b))) {
  const last = classes.at(-1)
  if (last && !swaps(code, last[0]!)) last.push(code)
  else classes.push([code])
}

/** Code points as runs in base 36: how far each begins behind the end of the last, and how much longer than one it is. */
function runs(codes: readonly number[]): string {
  const out: string[] = []
  let last = 0
  for (let at = 0; at < codes.length; at++) {
    const from = codes[at]!
    while (codes[at + 1] === codes[at]! + 1) at++
    const more = codes[at]! - from
    out.push((from - last).toString(36) + (more > 0 ? `-${more.toString(36)}` : ''))
    last = codes[at]!
  }
  return out.join(' ')
}

const isUnknown = (characters: string) => unorm.nfd(characters) !== nfd(characters)
const isNewMark = (code: number) =>
  [lowest, highest].some((other) => isUnknown(text(code, other)) || isUnknown(text(other, code)))
const newMarks = marks.filter(isNewMark).sort((a, b) => a - b)
const decomposed = assigned.filter((code) => unorm.nfkd(text(code)) !== text(code).normalize('NFKD'))
const canonical = new Set(decomposed.filter((code) => isUnknown(text(code))))
const composed = [...canonical].filter((code) => text(code).normalize('NFC') === text(code))

const dropped = assigned.filter((code) => !/[\p{L}\p{M}\p{N}\p{Co}]/u.test(text(code)))

/** Capitals with their small letters: runs of the same step and distance, `from-to-step-distance` in base 36. */
function smallLetters(): string {
  const pairs = assigned.flatMap((code): [number, number][] => {
    const small = [...text(code).toLowerCase()]
    return small.length === 1 && small[0] !== text(code) ? [[code, small[0]!.codePointAt(0)! - code]] : []
  })
  const out: string[] = []
  for (let at = 0; at < pairs.length; ) {
    const [from, distance] = pairs[at]!
    const step =
      (pairs[at + 1]?.[0] ?? from) - from <= 2 && pairs[at + 1]?.[1] === distance ? pairs[at + 1]![0] - from : 1
    let end = at
    while (pairs[end + 1]?.[1] === distance && pairs[end + 1]![0] - pairs[end]![0] === step) end++
    out.push([from, pairs[end]![0] - from, step, distance].map((n) => n.toString(36)).join(' '))
    at = end + 1
  }
  return out.join(',')
}

if (process.versions.unicode !== version) {
  console.log(
    `src/data/unicode.ts left as it is: this runtime has Unicode ${process.versions.unicode}, the table ${version}`,
  )
} else {
  writeTable(
    'build-unicode.ts',
    'unicode',
    `the runtime's Unicode ${version} and unorm`,
    `/** Characters that unorm does not take apart, with their parts (NFKD); the canonical ones first. */
export const canonicalParts = ${JSON.stringify([...canonical].map((code) => [text(code), nfd(text(code))].join(' ')).join(','))}
export const compatibleParts = ${JSON.stringify(
      decomposed
        .filter((code) => !canonical.has(code))
        .map((code) => [text(code), text(code).normalize('NFKD')].join(' '))
        .join(','),
    )}

/** Characters that unorm does not put together. */
export const composites = ${JSON.stringify(composed.map((code) => text(code)).join(''))}

/** Marks whose class unorm does not know, as runs. */
export const newMarks = '${runs(newMarks)}'

/** Marks of each class, lowest first, as runs. */
export const markClasses = ${JSON.stringify(classes.map((codes) => runs(codes.sort((a, b) => a - b))).join(','))}

/** Characters that are neither letter, mark nor number, as runs. */
export const dropped = '${runs(dropped)}'

/** Capitals: from, length, step and distance to the small letter. */
export const capitals = '${smallLetters()}'
`,
  )
}
