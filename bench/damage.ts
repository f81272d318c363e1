// Damages clean names in every way that a repair knows, at random but seeded, and counts what comes back exactly.

import { namesOf } from '../scripts/sources.ts'
import { plain } from '../src/model/text.ts'
import type { CodePage } from '../src/repairs/codecs.ts'
import { decode, encode } from '../src/repairs/codecs.ts'
import { mendAll } from '../src/repairs/index.ts'
import { kanaRuns } from '../src/repairs/runs.ts'

let seed = 20_260_601
/** A number below `below`. */
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!

interface Name {
  readonly name: string
  readonly language: string
  /** False for names that a model was made from. */
  readonly unseen: boolean
}
/** What the name reads after the damage; null where it cannot be damaged so. */
type Damage = (name: Name) => string | null

const hand = namesOf('cjk-orgs.tsv').filter(({ kind }) => kind === 'hand')
const kept = new Set(hand.filter((_, index) => index % 2 === 1).map(({ name }) => name))
const names: Name[] = [
  ...new Map(
    [
      ...namesOf('ror-train.tsv').map(({ name, language }) => ({ name, language, unseen: false })),
      ...namesOf('cjk-orgs.tsv').map(({ name, language }) => ({ name, language, unseen: kept.has(name) })),
      ...namesOf('eval-lang.tsv')
        .slice(1)
        .map(({ name, language }) => ({
          name,
          language,
          unseen: !hand.some((row) => row.name === name) || kept.has(name),
        })),
    ].map((row) => [row.name, row]),
  ).values(),
]

const us = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
const layouts: Readonly<Record<string, string>> = {
  ru: 'йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ',
  uk: "йцукенгшщзхїфівапролджєячсмитьбю'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ₴",
}
const typed = (text: string, language: string): string =>
  [...text].map((letter) => us[layouts[language]!.indexOf(letter)] ?? letter).join('')

const cyrillicWord = /[\p{Script=Cyrillic}'’]{4,}/gu
const acronym = (word: string): boolean => word === word.toUpperCase()

function layoutWord({ name, language }: Name): string | null {
  if (!(language in layouts)) return null
  const words = [...name.matchAll(cyrillicWord)].filter(([word]) => !acronym(word))
  if (words.length === 0 || (name.match(/\p{Script=Cyrillic}+/gu)?.length ?? 0) < 2) return null
  const { 0: word, index } = pick(words)
  return name.slice(0, index) + typed(word.replace('’', "'"), language) + name.slice(index + word.length)
}

function layoutWhole({ name, language }: Name): string | null {
  if (!(language in layouts) || /[A-Za-z.,№]/.test(name) || !/\p{Ll}{4}/u.test(name)) return null
  return typed(name, language)
}

function runOrder({ name, language }: Name): string | null {
  const runs = language === 'ja' ? kanaRuns(name) : []
  return runs.length > 1 ? [...runs].reverse().join('') : null
}

const misread =
  (meant: CodePage, shown: CodePage): Damage =>
  ({ name }) => {
    const bytes = encode(name, meant)
    if (!bytes || (name.match(/[^\x00-\x7f]/g)?.length ?? 0) < 1) return null
    const text = decode(bytes, shown)
    const back = text === null ? null : encode(text, shown)
    return text === null || back === null || back.join() !== bytes.join() || text === name ? null : text
  }
/** At least five characters beyond ASCII, before and after. */
const long =
  (damage: Damage): Damage =>
  (name) => {
    const text = damage(name)
    const size = (value: string): number => value.match(/[^\x00-\x7f]/g)?.length ?? 0
    return text === null || size(name.name) < 5 || size(text) < 5 ? null : text
  }
const ofLanguages =
  (languages: string, damage: Damage): Damage =>
  (name) =>
    languages.split(' ').includes(name.language) ? damage(name) : null
const noLatin =
  (damage: Damage): Damage =>
  (name) =>
    /[A-Za-z]/.test(name.name) ? null : damage(name)
const twice = (name: Name): string | null => {
  const once = misread('utf-8', 'windows-1252')(name)
  return once === null ? null : misread('utf-8', 'windows-1252')({ ...name, name: once })
}

const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aeopcyxABEKMHOPCTYX'].map((letter, index) => [letter, 'аеорсухАВЕКМНОРСТУХ'[index]!]),
)
const untwins: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(twins).map(([a, b]) => [b, a]))
const homoglyphs =
  (count: number): Damage =>
  ({ name }) => {
    const cyrillic = /\p{Script=Cyrillic}/u.test(name)
    if (cyrillic === /[A-Za-z]/.test(name)) return null
    const table = cyrillic ? untwins : twins
    const letters = [...name]
    // Only in words of four letters or more: a shorter one may be changed as a whole.
    const places = [...name.matchAll(/\p{L}{4,}/gu)].flatMap(({ 0: word, index }) =>
      [...word].flatMap((letter, at) => (letter in table ? [index + at] : [])),
    )
    if (places.length < count || letters.length !== name.length) return null
    for (let i = 0; i < count; i++) {
      const [place] = places.splice(random(places.length), 1)
      letters[place!] = table[letters[place!]!]!
    }
    return letters.join('')
  }

const spacing: Readonly<Record<string, string>> = {
  '\u0301': '´',
  '\u0300': '`',
  '\u0308': '¨',
  '\u0302': 'ˆ',
  '\u0303': '˜',
  '\u0327': '¸',
  '\u030c': 'ˇ',
  '\u030a': '˚',
  '\u030b': '˝',
  '\u0328': '˛',
  '\u0304': '¯',
  '\u0306': '˘',
  '\u0307': '˙',
}
const strayAccents =
  (all: boolean): Damage =>
  ({ name, language }) => {
    // Vietnamese stacks its accents; TeX has no letters for it.
    if (language === 'vi' || !/\p{Script=Latin}/u.test(name) || /\p{Script=Cyrillic}/u.test(name)) return null
    const letters = [...name.normalize('NFC')]
    const places = letters.flatMap((letter, at) =>
      letter.normalize('NFD').length === 2 && letter.normalize('NFD')[1]! in spacing ? [at] : [],
    )
    if (places.length === 0) return null
    for (const at of all ? places : [pick(places)]) {
      const [base, accent] = letters[at]!.normalize('NFD')
      letters[at] = spacing[accent!]! + base
    }
    return letters.join('')
  }

const within =
  (pattern: RegExp, change: (match: string) => string): Damage =>
  ({ name }) => {
    const found = [...name.matchAll(pattern)]
    if (found.length === 0) return null
    const { 0: text, index } = pick(found)
    return name.slice(0, index) + change(text) + name.slice(index + text.length)
  }

/** Damages with the bar of each, or the group whose bar they count for. */
const damages: readonly (readonly [kind: string, bar: number | string | null, damage: Damage])[] = [
  ['run order', 0.9, runOrder],
  ['keyboard layout, one word', 0.96, layoutWord],
  ['keyboard layout, whole name', null, layoutWhole],
  ['UTF-8 as windows-1252', 1, misread('utf-8', 'windows-1252')],
  ['UTF-8 as windows-1252, twice', 1, twice],
  ...(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'utf-8'] as const).flatMap((meant) =>
    (['windows-1252', 'windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const)
      .filter((shown) => shown !== meant && !(meant === 'utf-8' && shown === 'windows-1252'))
      .map(
        (shown) =>
          [
            `  ${meant} as ${shown}`,
            'code pages, Cyrillic',
            ofLanguages('ru uk', noLatin(long(misread(meant, shown)))),
          ] as const,
      ),
  ),
  ...(['shift_jis', 'gbk', 'big5', 'euc-jp', 'euc-kr', 'utf-8'] as const).flatMap((meant) =>
    (['windows-1252', 'shift_jis', 'gbk', 'big5', 'euc-kr'] as const)
      .filter((shown) => shown !== meant && !(meant === 'utf-8' && shown === 'windows-1252'))
      .map(
        (shown) =>
          [
            `  ${meant} as ${shown}`,
            'code pages, East Asia',
            ofLanguages(
              { gbk: 'zh', big5: 'zh', 'euc-kr': 'ko', 'utf-8': 'ja zh ko' }[meant as string] ?? 'ja',
              noLatin(long(misread(meant, shown))),
            ),
          ] as const,
      ),
  ),
  ['homoglyph, one', 0.97, homoglyphs(1)],
  ['homoglyphs, three', 0.97, homoglyphs(3)],
  ['stray accent, one', 0.97, strayAccents(false)],
  ['stray accents, all', 0.97, strayAccents(true)],
  ['decomposed accents', 1, ({ name }) => (name.normalize('NFD') === name ? null : name.normalize('NFD'))],
  ['ligature', 1, within(/ffi|ffl|ff|fi|fl/g, (text) => ({ ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' })[text]!)],
  ['soft hyphen', 1, within(/(?<=\p{L})(?=\p{L})/gu, () => '\u00ad')],
  ['zero-width space', 1, within(/(?<=\p{L})(?=\p{L})/gu, () => '\u200b')],
  ['doubled space', 1, within(/ /g, () => pick(['  ', '\u00a0', '\u2009', '   ']))],
  ['full stop behind', null, ({ name }) => (/[\p{L})]$/u.test(name) ? `${name}.` : null)],
  ['comma or semicolon behind', 1, ({ name }) => (/[\p{L}\p{M})]$/u.test(name) ? name + pick([',', ';']) : null)],
  ['no space before a bracket', 0.98, within(/(?<=[\p{Script=Latin}\p{Script=Cyrillic}]) (?=\(\p{Lu})/gu, () => '')],
  ['space inside a bracket', 1, within(/\((?=\p{L})|(?<=\p{L})\)/gu, (text) => (text === '(' ? '( ' : ' )'))],
  [
    'fullwidth letters',
    1,
    within(/(?<![\p{L}\p{N}])[A-Z]{2,}(?![\p{L}\p{N}])/gu, (text) =>
      [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
    ),
  ],
  [
    'line break at a space',
    1,
    ({ name, language }) =>
      /^(?:ja|zh|th|lo|km|my)$/.test(language)
        ? null
        : within(/(?<!-) /g, () => '\n')({ name, language, unseen: true }),
  ],
]

interface Tally {
  all: number
  allRight: number
  unseen: number
  unseenRight: number
}
const fresh = (): Tally => ({ all: 0, allRight: 0, unseen: 0, unseenRight: 0 })
const groups = new Map<string, Tally>([
  ['code pages, Cyrillic', fresh()],
  ['code pages, East Asia', fresh()],
])
const groupBar = 0.98
let failed = false

function print(kind: string, { all, allRight, unseen, unseenRight }: Tally, bar: number | null): void {
  const share = (right: number, of: number): string =>
    `${of === 0 ? '-' : (right / of).toFixed(4)} of ${of}`.padStart(20)
  const low = bar !== null && allRight < bar * all
  failed ||= low
  const note = bar === null ? '' : ` ${bar.toFixed(2)}${low ? ' short' : ''}`
  console.log(kind.padEnd(34), share(unseenRight, unseen), share(allRight, all), note)
}

console.log('damage'.padEnd(34), 'unseen names'.padStart(20), 'all names'.padStart(20), ' bar')
for (const [kind, bar, damage] of damages) {
  const tally = fresh()
  const missed: string[] = []
  for (const row of names) {
    const clean = mendAll([plain(row.name)], { language: 'und' })[0]!.value
    const damaged = damage(row)
    if (damaged === null || damaged === row.name) continue
    const value = mendAll([plain(damaged)], { language: 'und' })[0]!.value
    const right = value === clean ? 1 : 0
    for (const counts of typeof bar === 'string' ? [tally, groups.get(bar)!] : [tally]) {
      counts.all++
      counts.allRight += right
      if (!row.unseen) continue
      counts.unseen++
      counts.unseenRight += right
    }
    if (!right) missed.push(`    ${damaged} → ${value}`)
  }
  print(kind, tally, typeof bar === 'number' ? bar : null)
  if (process.argv.includes('--missed'))
    for (let i = 0; i < 12 && missed.length > 0; i++) console.log(missed.splice(random(missed.length), 1)[0])
}
for (const [kind, tally] of groups) print(kind, tally, groupBar)
process.exitCode = failed ? 1 : 0
