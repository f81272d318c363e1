// Letters that went by mail or as a memo: who sends them stands in their head, and older mail is quoted below.

import type { Region } from './lists.ts'
import type { Sequence } from './units.ts'

const quoted = /^\s*>/u
/** `From: …`, `Date: …` */
const field = /^\s*\p{L}[^:：]{0,14}[:：]\s*\S/u

/** Lines of a mail that was answered, each behind its sign, with the sentence that says who wrote it. */
export function quotedUnits({ units }: Sequence): number[] {
  const own = units.flatMap(({ text }, i) => (quoted.test(text) ? [i] : []))
  if (own.length < 2) return []
  const lead = own[0]! - 1
  return lead >= 0 && /[:：]\s*$/u.test(units[lead]!.text) ? [lead, ...own] : own
}

/** A `From:` among the fields of a letter's head says who sends it: those who sign are in the list below, where there is one. */
export function withoutSender(regions: readonly Region[], { units }: Sequence, end: number): Region[] {
  const isSender = ({ units: own, runIn }: Region) => {
    const at = own[0]!
    const beside = [units[at - 1]?.text ?? '', units[own.at(-1)! + 1]?.text ?? '']
    return runIn > 0 && own.length <= 2 && own.at(-1)! < end && beside.some((text) => field.test(text))
  }
  const rest = regions.filter((region) => !isSender(region))
  return rest.some((region) => region.units.length > 1) ? rest : [...regions]
}
