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
  let [odd, letters, digits] = [0, 0, 0]
  for (const character of ink) {
    if (/[A-Za-z]/.test(character)) letters++
    else if (character >= '!' && character <= '~') digits += /[0-9]/.test(character) ? 1 : 0
    else if (/[\p{L}\p{M}]/u.test(character)) letters++
    else if (/\p{Nd}/u.test(character)) digits++
    else if (/[\u0000-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/u.test(character)) odd++
  }
  if (odd > 0.1 * ink.length) return true
  if (letters + digits < 0.45 * ink.length && letters < 0.35 * ink.length && !/_{8}|\.{8}/u.test(ink)) return true
  return isShifted(ink)
}

/** Glyph numbers of TrueType subsets taken for letters: 29 below the letters that they show. */
function isShifted(ink: string): boolean {
  let [small, ascii, back] = [0, 0, 0]
  for (let i = 0; i < ink.length; i++) {
    const code = ink.charCodeAt(i)
    if (code >= 33 && code <= 126) ascii++
    if (isSmall(code)) small++
    if (isSmall(code + 29)) back++
  }
  return ascii >= 0.9 * ink.length && small <= 0.25 * ascii && back > 0.6 * ascii
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}
