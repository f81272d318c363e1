// Whether a page's text can be what the page shows, or is the rubbish of fonts that do not tell their letters.

/** Text of fewer characters says too little. */
const least = 60

/**
 * True for text that no language writes: control and private-use characters, hardly any letters, or Latin letters all
 * shifted by the same step, as fonts without a usable ToUnicode map give them.
 */
export function isUnreadable(text: string): boolean {
  const ink = text.replace(/\s/gu, '')
  if (ink.length < least) return false
  const odd = ink.match(/[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0
  if (odd > 0.1 * ink.length) return true
  const letters = ink.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  const digits = ink.match(/\p{Nd}/gu)?.length ?? 0
  if (letters + digits < 0.45 * ink.length && letters < 0.35 * ink.length && !/_{8}|\.{8}/u.test(ink)) return true
  return isShifted(ink)
}

/** Glyph numbers of TrueType subsets taken for letters: 29 below the letters that they show. */
function isShifted(ink: string): boolean {
  const small = ink.match(/[a-z]/gu)?.length ?? 0
  const ascii = ink.match(/[!-~]/gu)?.length ?? 0
  if (ascii < 0.9 * ink.length || small > 0.25 * ascii) return false
  let back = 0
  for (const character of ink) if (/[a-z]/u.test(String.fromCharCode(character.charCodeAt(0) + 29))) back++
  return back > 0.6 * ascii
}
