// Alphabets that are romanized letter by letter: Cyrillic by language, Greek, Georgian, Armenian.

/** A standard: its name, and what it makes of a word in small letters. */
interface Standard {
  readonly name: string
  readonly word: (word: string) => string
}

/** Pairs `а a` as a table. */
function table(pairs: string): ReadonlyMap<string, string> {
  const parts = pairs.split(' ')
  return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])))
}

/** Letter by letter; `-` stands for a letter that is left out. */
function letters(word: string, of: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => of.get(letter) ?? letter)
    .join('')
    .replaceAll('-', '')
}

const common = 'а a б b в v д d е e з z и i к k л l м m н n о o п p р r с s т t у u ф f'
const russian = table(
  `${common} г g ё e ж zh й i х kh ц ts ч ch ш sh щ shch ъ ie ы y ь - э e ю iu я ia і i ї i є ie ў u ґ g`,
)
const ukrainian = table(
  `${common} г h ґ g є ie ж zh и y і i ї i й i х kh ц ts ч ch ш sh щ shch ь - ' - ʼ - ю iu я ia ё io ы y э e ъ -`,
)
const ukrainianFirst = table('є ye ї yi й y ю yu я ya')
const bulgarian = table(`${common} г g ж zh й y х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya`)
const serbian = table(`${common} г g ђ đ ж ž ј j љ lj њ nj ћ ć х h ц c ч č џ dž ш š`)
const macedonian = table(`${common} г g ѓ ǵ ж ž ѕ dz ј j љ lj њ nj ќ ḱ х h ц c ч č џ dž ш š ѐ e ѝ i`)
const belarusian = table(`${common} г h ґ g ж ž и i і i й j ў ŭ х ch ц c ч č ш š ы y э e ' - ʼ -`)
const belarusianSoft = table('е ie ё io ю iu я ia')
const belarusianFirst = table('е je ё jo ю ju я ja')
const kazakh = table(
  `${common} ә ä г g ғ gh ё yo ж zh и ī й y қ q ң ng ө ö у ū ұ u ү ü х kh һ h ц ts ч ch ш sh щ shch ъ ” ы y і i ь ’ э e ю yu я ya`,
)
const mongolian = table(`${common} г g е ye ё yo ж j й i ө u ү u х kh ц ts ч ch ш sh щ sh ъ i ы y ь i э e ю yu я ya`)
const georgian = table(
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k’ ლ l მ m ნ n ო o პ p’ ჟ zh რ r ს s ტ t’ უ u ფ p ქ k ღ gh ყ q’ შ sh ჩ ch ც ts ძ dz წ ts’ ჭ ch’ ხ kh ჯ j ჰ h',
)
const armenian = table(
  'ա a բ b գ g դ d ե e զ z է e ը y թ t’ ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch’ պ p ջ j ռ rr ս s վ v տ t ր r ց ts’ ւ v փ p’ ք k’ օ o ֆ f',
)
const armenianFirst = table('ե ye ո vo')
const greek = table(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
)

/** Softness of a consonant as an acute on it: ль ĺ, нь ń, сь ś, ць ć. */
function belarus(word: string): string {
  const iotated = word
    .replace(/(?<=^|[аеёіоуыэюяў'ʼь])[еёюя]/gu, (letter) => belarusianFirst.get(letter)!)
    .replace(/[еёюя]/gu, (letter) => belarusianSoft.get(letter)!)
  return letters(iotated, belarusian)
    .replace(/([a-zžšč])ь/gu, '$1\u0301')
    .replaceAll('ь', '')
    .normalize('NFC')
}

const accent = '\u0301'
/** Before these υ in αυ and ευ is voiced. */
const voiced = 'αβγδεζηιλμνορυω'

/** Greek by sound: αυ av or af, μπ b or mp, γγ ng; the accent stays on its vowel. */
function greekWord(word: string): string {
  const open = word.normalize('NFD').replace(/[\u0300\u0342]/gu, accent)
  const sounds = open
    .replace(
      /([αεη])(υ)(\u0301?)(?!\u0308)(?=(.)?)/gu,
      (_, first: string, __, mark: string, next: string | undefined) => {
        const sound = next !== undefined && voiced.includes(next) ? 'v' : 'f'
        return `${first}${mark}${sound}`
      },
    )
    .replace(/ου(\u0301?)(?!\u0308)/gu, 'οu$1')
    .replace(/γγ/gu, 'ng')
    .replace(/γ(?=ξ)/gu, 'n')
    .replace(/γ(?=χ)/gu, 'n')
    .replace(/γκ/gu, 'gk')
    .replace(/^μπ|μπ$/gu, 'b')
    .replace(/\u0308/gu, '')
  return letters(sounds, greek).normalize('NFC')
}

/** The whole word after its first letter or letters were read as at a word's start. */
function withFirst(word: string, first: ReadonlyMap<string, string>, rest: (word: string) => string): string {
  const start = first.get(word[0] ?? '')
  return start === undefined ? rest(word) : start + rest(word.slice(1))
}

const standards: Readonly<Record<string, Standard>> = {
  'Cyrl ru': { name: 'ICAO 9303', word: (word) => letters(word, russian) },
  'Cyrl uk': {
    name: 'Ukraine 2010',
    word: (word) => withFirst(word.replaceAll('зг', 'зgh'), ukrainianFirst, (rest) => letters(rest, ukrainian)),
  },
  'Cyrl be': { name: 'Belarus 2007', word: belarus },
  'Cyrl bg': {
    name: 'Bulgaria 2009',
    word: (word) => letters(word.replace(/ия$/u, 'иa').replace(/^българи/u, 'булгари'), bulgarian),
  },
  'Cyrl sr': { name: 'Serbian Latin', word: (word) => letters(word, serbian) },
  'Cyrl mk': { name: 'UN Macedonian', word: (word) => letters(word, macedonian) },
  'Cyrl kk': { name: 'BGN/PCGN Kazakh', word: (word) => letters(word, kazakh) },
  'Cyrl mn': { name: 'MNS 5217', word: (word) => letters(word, mongolian) },
  'Grek el': { name: 'ISO 843', word: greekWord },
  'Geor ka': { name: 'Georgia 2002', word: (word) => letters(word, georgian) },
  'Armn hy': {
    name: 'BGN/PCGN Armenian',
    word: (word) =>
      withFirst(word.replaceAll('և', 'եվ').replaceAll('ու', 'u'), armenianFirst, (rest) => letters(rest, armenian)),
  },
}

/** Capitals as the print has them: `Щ` is `Shch`, in a word of capitals `SHCH`. */
function inCase(word: string, romanized: string): string {
  const isCapital = word[0] !== word[0]!.toLowerCase()
  const isAll = [...word].length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
  if (isAll) return romanized.toUpperCase()
  return isCapital ? romanized.charAt(0).toUpperCase() + romanized.slice(1) : romanized
}

/** Romanization of a text in an alphabet; null where no standard for its language is known here. */
export function latinOfLetters(
  text: string,
  script: string,
  language: string,
): { text: string; standard: string } | null {
  const standard = standards[`${script} ${language}`]
  if (!standard) return null
  const own = /[\p{Script=Cyrl}\p{Script=Grek}\p{Script=Geor}\p{Script=Armn}\u0301\u0308'ʼ’]+/gu
  const romanized = text.replace(own, (word) =>
    /\p{L}/u.test(word) ? inCase(word, standard.word(word.toLowerCase().replaceAll('’', 'ʼ'))) : word,
  )
  return { text: romanized, standard: standard.name }
}
