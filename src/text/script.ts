// Which script a text is written in, and where its script changes.

/** A stretch of one script. Digits, spaces and marks between two stretches belong to one of them, so that the runs cover the text. */
export interface ScriptRun {
  readonly text: string
  /** ISO 15924, as `scriptOf` says it. */
  readonly script: string
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
}

const codes =
  'Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Bopo Thai Deva Beng Taml Telu Knda Mlym Gujr Guru Orya Sinh Khmr Laoo Mymr ' +
  'Tibt Geor Armn Ethi Mong Thaa Syrc Copt Cans Cher Yiii Tfng Nkoo Vaii Olck Java Bali Sund Bugi Tglg Cham Lana Talu Tale ' +
  'Limb Lepc Beng Cakm Mtei Saur Rohg Adlm Nkoo Hmng Hmnp Osge Newa Tirh Modi Takr Shrd Khoj Sind Sora Wcho Toto Mroo Nagm ' +
  'Kali Goth Ogam Runr Glag Dsrt Shaw Bamu Mend Medf Samr Mand Lisu Plrd Tavt Kthi Sylo Phag Rjng Batk Hano Buhd Tagb Gonm ' +
  'Gong Dogr Mahj Mult Bhks Marc Zanb Soyo Tnsa Kawi Gara Gukh Krai Onao Sunu Todr Tutg'

/** Tests of the scripts, the frequent ones first, each made when a letter is of none before it. */
const tests: { readonly code: string; readonly test: RegExp | null }[] = []
const rest = [...new Set(codes.split(' '))].reverse()

/** Script of a letter; one that this runtime does not know counts as a common character. */
function scriptOfLetter(character: string): string {
  const made = tests.find(({ test }) => test?.test(character))
  if (made) return made.code
  for (let code = rest.pop(); code !== undefined; code = rest.pop()) {
    const test = testOf(code)
    tests.push({ code, test })
    if (test?.test(character)) return code
  }
  return 'Zyyy'
}

/** Null for scripts that are too new for this runtime. */
function testOf(code: string): RegExp | null {
  try {
    return new RegExp(`^\\p{Script=${code}}$`, 'u')
  } catch {
    return null
  }
}

const letter = /^[\p{L}\p{M}]$/u
/** Marks of length and voicing that Unicode shares between the two kana. */
const kanaMarks = /^[\u3099-\u309c\u30fc\uff70\uff9e\uff9f]$/u
const memo = new Map<string, string>()

/** Script of one character, ISO 15924: `Hira` and `Kana` apart, `Zyyy` for what is no letter of one script. */
function scriptOfCharacter(character: string): string {
  const plain = character.charCodeAt(0)
  if (plain < 0x80) return (plain > 64 && plain < 91) || (plain > 96 && plain < 123) ? 'Latn' : 'Zyyy'
  const seen = memo.get(character)
  if (seen) return seen
  let found = 'Zyyy'
  if (kanaMarks.test(character)) found = 'Kana'
  else if (letter.test(character)) found = scriptOfLetter(character)
  if (memo.size > 20_000) memo.clear()
  memo.set(character, found)
  return found
}

/** Han, kana and bopomofo are written in one word: one family. */
function familyOf(code: string): string {
  return code === 'Hira' || code === 'Kana' || code === 'Bopo' ? 'Hani' : code
}

/** Whether a text has no character beyond the first 128. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

const latin = /[A-Za-z]/

/** A character of these says about as much as three letters of an alphabet. */
const wordy: Readonly<Record<string, number>> = { Hani: 3, Hang: 3 }

/**
 * Script of a text, ISO 15924: the one of most of its letters; `Jpan` where Han stands with kana or kana alone, `Kore` with hangul,
 * `Hani` for Han only, `Zyyy` where there is no letter.
 */
export function scriptOf(text: string): string {
  if (isAscii(text)) return latin.test(text) ? 'Latn' : 'Zyyy'
  const count = new Map<string, number>()
  let kana = 0
  let hangul = 0
  for (const character of text) {
    const code = scriptOfCharacter(character)
    if (code === 'Zyyy') continue
    if (code === 'Hira' || code === 'Kana') kana++
    if (code === 'Hang') hangul++
    const family = code === 'Hang' ? 'Hani' : familyOf(code)
    count.set(family, (count.get(family) ?? 0) + (wordy[family] ?? 1))
  }
  let best = 'Zyyy'
  let most = 0
  for (const [family, n] of count) {
    if (n > most) {
      best = family
      most = n
    }
  }
  if (best !== 'Hani') return best
  if (kana > 0 || hangul > 0) return hangul > kana ? 'Kore' : 'Jpan'
  return 'Hani'
}

/** Whether a letter of the script is in the text; `Jpan` asks for kana, `Kore` for hangul. */
export function hasScript(text: string, script: string): boolean {
  const wanted = script === 'Kore' ? ['Hang'] : script === 'Jpan' ? ['Hira', 'Kana'] : [script]
  for (const character of text) if (wanted.includes(scriptOfCharacter(character))) return true
  return false
}

const opening = /^[\p{Ps}\p{Pi}"'#@&*＂＇¿¡]$/u

/**
 * Where the characters between two scripts part: what stands after the last space goes to the next run, and without a space only
 * opening marks do.
 */
function cut(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (/\s/u.test(text[at - 1]!)) return at
  let at = end
  while (at > start && opening.test(text[at - 1]!)) at--
  return at
}

/** The text as maximal runs of one script, in order and without gaps; one run where the script never changes, none for ''. */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = []
  const push = (start: number, end: number) => {
    const part = text.slice(start, end)
    runs.push({ text: part, script: scriptOf(part), start, end })
  }
  let family = ''
  let start = 0
  let lastEnd = 0
  let at = 0
  for (const character of text) {
    const code = scriptOfCharacter(character)
    const next = at + character.length
    if (code !== 'Zyyy') {
      const here = familyOf(code)
      if (family !== '' && here !== family) {
        const parting = cut(text, lastEnd, at)
        push(start, parting)
        start = parting
      }
      family = here
      lastEnd = next
    }
    at = next
  }
  if (text !== '') push(start, text.length)
  return runs
}
