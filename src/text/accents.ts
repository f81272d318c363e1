// Accents that a file prints beside their letter, and what they stand for.

/** Spacing accents and the combining ones that they stand for. */
export const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030c',
  '˚': '\u030a',
  '˝': '\u030b',
  '˛': '\u0328',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
}
/** The text with accents put on the letters behind them, to be looked at and not to be shown: `d´ecembre` is December. */
export function joinAccents(text: string): string {
  return text.replace(/([´`¨ˆ˜¸ˇ˚˝˘˙])(\p{L})/gu, (match, accent: string, letter: string) => {
    const joined = (letter + combining[accent]!).normalize('NFC')
    return joined.length === 1 ? joined : match
  })
}
