// What a repair is, and what it may know of the letter.

import type { Change } from './edit.ts'

/** What the letter as a whole shows. */
export interface Evidence {
  /** Whether a sure case of this rule was repaired elsewhere in the letter. */
  seen(rule: string): boolean
  /** Whether the word, in lower case, is printed elsewhere in the letter, unbroken. */
  prints(word: string): boolean
  /** Whether names in Korean that stand on one line hold no blanks. */
  gluesKorean(): boolean
}

export interface RepairContext {
  /** BCP 47 language of the letter, `und` where unknown. */
  readonly language: string
  readonly evidence: Evidence
}

/** One repair: a fault of print that has one right answer. Its examples are its tests and its page of the manual. */
export interface Repair {
  readonly rule: string
  /** The manual's text: what goes wrong, what is done, what is left alone. */
  readonly explain: string
  readonly examples: {
    /** What was printed and what the name reads after all repairs. */
    readonly hits: readonly (readonly [before: string, after: string])[]
    /** What looks alike and must stay. */
    readonly handsOff: readonly string[]
  }
  /** True for what is not worth recording. */
  readonly silent?: boolean
  /** True where cases are taken that are not sure by themselves, once the letter has shown a sure one. */
  readonly learns?: boolean
  /** True for what is never wrong in printable ASCII with single spaces, as most names are: those are not looked at. */
  readonly sparesPlain?: boolean
  /** Changes to make, sorted and apart; none where nothing is provably wrong. */
  mend(value: string, context: RepairContext): readonly Change[]
}

/** Changes from a pattern with the flag `g`: `read` gives what a match is to read, null to leave it. */
export function changesBy(
  value: string,
  pattern: RegExp,
  confidence: number,
  read: (match: RegExpExecArray) => string | null,
): Change[] {
  const changes: Change[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const text = match[0]
    if (text === '') pattern.lastIndex++
    const after = read(match)
    if (after === null || after === text) continue
    changes.push(narrow(match.index, text, after, confidence))
  }
  return changes
}

/** The change without what both sides have in common at their ends; surrogate pairs and marks stay with their letter. */
export function narrow(start: number, before: string, after: string, confidence: number): Change {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (head > 0 && (bound(before, head) || bound(after, head))) head--
  while (tail > 0 && (bound(before, before.length - tail) || bound(after, after.length - tail))) tail--
  return {
    start: start + head,
    end: start + before.length - tail,
    value: after.slice(head, after.length - tail),
    confidence,
  }
}

const clinging = /^[\p{M}\udc00-\udfff]/u

/** Whether the character at `at` belongs to the one before it. */
function bound(text: string, at: number): boolean {
  return at < text.length && (clinging.test(text.slice(at, at + 2)) || /^[\udc00-\udfff]/.test(text[at]!))
}
