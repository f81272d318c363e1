// Takes the content of a page apart: each operator with its operands, as fast as it goes.

/** What stood before an operator. */
export interface Operands {
  /** Numbers outside of brackets, the first `count` of them. */
  readonly numbers: Float64Array
  readonly count: number
  /** The first name and the last, without the slash; '' where there is none. */
  readonly tag: string
  readonly name: string
  /** Bytes of the strings, and of those between brackets. */
  readonly letters: number
  /** Where the operands begin, and the operator. */
  readonly from: number
  readonly to: number
}

const space = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) space[code] = 1
/** What ends a name, a number or an operator. */
const delimiter = new Uint8Array(space)
for (const char of '()<>[]{}/%') delimiter[char.charCodeAt(0)] = 1

const most = 64

/**
 * Calls `take` with each operator. `take` returns false to end it.
 * @returns false where the bytes are no content of a page, or are cut short in a string
 */
export function eachOperator(bytes: Uint8Array, take: (operator: string, operands: Operands) => boolean): boolean {
  const numbers = new Float64Array(most)
  const operands = { numbers, count: 0, tag: '', name: '', letters: 0, from: 0, to: 0 }
  const { length } = bytes
  let at = 0
  while (at < length) {
    const code = bytes[at]!
    if (space[code]) {
      at++
    } else if ((code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43) {
      at = number(bytes, at, operands)
    } else if (code === 40) {
      const end = endOfString(bytes, at)
      if (end < 0) return false
      operands.letters += end - at - 2
      at = end
    } else if (code === 47) {
      const from = ++at
      while (at < length && !delimiter[bytes[at]!]) at++
      operands.name = latin(bytes, from, at)
      if (operands.tag === '') operands.tag = operands.name
    } else if (code === 60 && bytes[at + 1] === 60) {
      at += 2
    } else if (code === 60) {
      const end = bytes.indexOf(62, at)
      if (end < 0) return false
      operands.letters += (end - at - 1) / 2
      at = end + 1
    } else if (code === 37) {
      while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++
    } else if (delimiter[code]) {
      at++ // brackets of arrays and dictionaries: what is in them counts as operands
    } else {
      const from = at
      while (at < length && !delimiter[bytes[at]!]) at++
      if (at - from > 5) return false
      const operator = latin(bytes, from, at)
      if (operator === 'ID') {
        at = endOfPicture(bytes, at)
        if (at < 0) return false
      } else if (operator === 'true' || operator === 'false' || operator === 'null') continue
      operands.to = from
      if (!take(operator, operands)) return true
      operands.from = at
      operands.count = 0
      operands.letters = 0
      operands.name = ''
      operands.tag = ''
    }
  }
  return true
}

function number(bytes: Uint8Array, from: number, operands: { numbers: Float64Array; count: number }): number {
  let at = from
  let value = 0
  let scale = 0
  let sign = 1
  for (; at < bytes.length; at++) {
    const code = bytes[at]!
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      scale *= 10
    } else if (code === 46) scale = 1
    else if (code === 45) sign = -1
    else if (code !== 43) break
  }
  if (operands.count < most) operands.numbers[operands.count++] = (sign * value) / (scale || 1)
  return at
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at]!
    if (code === 92) at++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at + 1
  }
  return -1
}

/** After the `EI` that ends the bytes of a picture within the content. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at++) {
    const stands = space[bytes[at]!] && bytes[at + 1] === 69 && bytes[at + 2] === 73
    if (stands && (at + 3 === bytes.length || space[bytes[at + 3]!])) return at + 3
  }
  return -1
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!)
  return text
}
