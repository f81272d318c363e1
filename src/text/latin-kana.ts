// Kana in modified Hepburn.

const monographs =
  'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo ' +
  'たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ' +
  'ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu ' +
  'ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゎwa ゕka ゖke'
const digraphs =
  'きゃkya きゅkyu きょkyo ぎゃgya ぎゅgyu ぎょgyo しゃsha しゅshu しょsho しぇshe じゃja じゅju じょjo じぇje ちゃcha ちゅchu ちょcho ちぇche ' +
  'にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo びゃbya びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ' +
  'ふぁfa ふぃfi ふぇfe ふぉfo ふゅfyu てぃti でぃdi とぅtu どぅdu でゅdyu てゅtyu うぃwi うぇwe うぉwo ゔぁva ゔぃvi ゔぇve ゔぉvo つぁtsa つぃtsi つぇtse つぉtso くぁkwa くぃkwi くぇkwe くぉkwo ぐぁgwa いぇye'

const table = (pairs: string, size: number) =>
  pairs.split(' ').map((pair): [string, string] => [pair.slice(0, size), pair.slice(size)])
const syllables = new Map([...table(monographs, 1), ...table(digraphs, 2)])

const long: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' }

/** Katakana as hiragana; both are read alike. */
function hiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/**
 * Kana in modified Hepburn, `ヒューマンライツ・ナウ` as `Hyūmanraitsu Nau`; null where a character is no kana, as a kanji has readings
 * that only a dictionary knows.
 */
export function latinOfKana(text: string): string | null {
  const kana = hiragana(text.normalize('NFKC'))
  let out = ''
  let double = false
  for (let at = 0; at < kana.length; at++) {
    const one = kana[at]!
    if (one === 'ー') {
      const vowel = out.at(-1) ?? ''
      out = out.slice(0, -1) + (long[vowel] ?? vowel)
      continue
    }
    if (one === 'っ') {
      double = true
      continue
    }
    const pair = syllables.get(kana.slice(at, at + 2))
    const syllable = pair ?? syllables.get(one)
    if (syllable !== undefined) {
      if (pair !== undefined) at++
      const follows = /(?:^|[^a-z])n$|[aiueoāīūēō]n$/u.test(out) && kana[at - (pair === undefined ? 1 : 2)] === 'ん'
      out += (follows && /^[aiueoy]/u.test(syllable) ? '’' : '') + (double ? doubled(syllable) : '') + syllable
      double = false
    } else if (/[\s・･]/u.test(one)) out += ' '
    else if (/[\p{L}\p{N}]/u.test(one) && !/[a-zA-Z0-9]/u.test(one)) return null
    else out += one
  }
  return out.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** The consonant that a small tsu adds: `tch` for `ch`. */
function doubled(syllable: string): string {
  if (syllable.startsWith('ch')) return 't'
  return /^[aiueon]/u.test(syllable) ? '' : syllable[0]!
}
