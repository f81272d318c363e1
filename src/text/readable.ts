// Whether a page's text can be what the page shows, or is the rubbish of fonts that do not tell their letters.

/** Text of fewer characters says too little. */
const least = 60

/**
 * True for text that no language writes: control and private-use characters, hardly any letters, or Latin letters all
 * shifted by the same step, as fonts without a usable ToUnicode map give them.
 */
export function isUnreadable(text: string): boolean {
  const ink = text.replace(/\s+/gu, '')
  if (ink.length < least) return false
  let [odd, letters, digits] = [0, size(ink, /[^A-Za-z]+/g), size(ink, /[^0-9]+/g)]
  for (const character of ink.replace(/[!-~]+/g, '')) {
    if (/[\p{L}\p{M}]/u.test(character)) letters++
    else if (/\p{Nd}/u.test(character)) digits++
    else if (/[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/u.test(character)) odd++
  }
  if (odd > 0.1 * ink.length) return true
  if (letters + digits < 0.45 * ink.length && letters < 0.35 * ink.length && !/_{8}|\.{8}/u.test(ink)) return true
  return isShifted(ink)
}

/** Size of what the text holds beside these. */
function size(text: string, others: RegExp): number {
  return text.replace(others, '').length
}

/** Glyph numbers of TrueType subsets taken for letters: 29 below the letters that they show. */
function isShifted(ink: string): boolean {
  const ascii = size(ink, /[^!-~]+/g)
  if (ascii < 0.9 * ink.length || size(ink, /[^a-z]+/g) > 0.25 * ascii) return false
  return size(ink, /[^D-\]]+/g) > 0.6 * ascii
}
