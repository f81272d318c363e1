import { expect, test } from '@jest/globals'
import { isUnreadable, lyingFonts } from '../../src/text/readable.ts'

const english =
  'We ask the government to withdraw the draft act and to consult those whom it concerns before the second reading.'
const shifted = [...english]
  .map((letter) => (letter === ' ' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 29)))
  .join('')

test.each([
  ['English', english],
  ['Arabic', 'نحن المنظمات الموقعة أدناه نعرب عن قلقنا البالغ إزاء استمرار احتجاز عشرات المدافعين عن حقوق الإنسان'],
  ['a page of figures', Array.from({ length: 40 }, (_, i) => `${i}.`).join(' ')],
  ['rules to sign on', `Name ${'_'.repeat(60)} Date ${'_'.repeat(20)}`],
  ['a few signs', '%%%'],
])('%s can be read', (_, text) => {
  expect(isUnreadable(text)).toBe(false)
})

test.each([
  ['letters shifted by the same step', shifted],
  ['private-use characters', '\ue001\ue002\ue003 \ue004'.repeat(20)],
  ['signs for letters', `"&% %,' $ ( ' ! #( ,& ,(%, *+ -./ :;<= `.repeat(3)],
  ['control characters', '\u0003\u0004\u0005ab '.repeat(20)],
])('%s cannot be read', (_, text) => {
  expect(isUnreadable(text)).toBe(true)
})

const shiftedBy = (text: string, step: number) =>
  text.replace(/\S/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + step))
const russian = 'Мы просим министра остановить работы и выслушать тех, кто живёт у реки и кого касается это решение'

test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
  [
    'a font with the wrong table among honest ones',
    [
      ['a', english],
      ['b', shiftedBy(english, 3)],
    ],
    ['b'],
  ],
  [
    'Cyrillic letters each told as another',
    [
      ['a', russian],
      ['b', shiftedBy(russian.toLowerCase(), 2)],
    ],
    ['b'],
  ],
  ['glyph numbers told as letters', [['a', shifted]], ['a']],
  ['letters told as private-use characters', [['a', '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008']], ['a']],
  [
    'letters told as figures, capitals and signs',
    [
      [
        'a',
        '<NAO K, 89OF9?< >G?LFGDK, B59ECB>B9AK G7B?B6AK@ CD9E?98B64A<9@ A4H<E >B??97. 56<A9A<O >BFBDK9 <@ CD98JO6?9AK A9 6K89D:<64NF >D<F<><, 4 EB89D:4A<9 CB8 EFD4:9= A<G9@ BCD4684AB BD<E >GA<A C<E4F9?L <>FBD Ш9A89DB6<G ?<F9D4FBD E98:4>B64 :GDA4?<EF',
      ],
    ],
    ['a'],
  ],
  [
    'letters told as those of other alphabets',
    [
      [
        'a',
        'ՔŧșũùǪ ǂȿņՔǧĥ8ȘՔԺ Õĵ8ǤĭՔǩǤǁՔ5 ՔȕĵŪՔșǤǁ ǪµǿũՔƿŪ ǨĶՔǽ ՔļǁՔǁՔȕ ƿǤՔ¶Ğ ǤùǤǁՔ¶ǤǁՔ ǨɀĵՔņ ǣǿՔũ ǢՔ¶ĶՔȵǁ Ĵ7Քǁ ĥƿùՔǁ5 ǨɁÖՔs7 ɀľȘՔȾ',
      ],
    ],
    ['a'],
  ],
  [
    'addresses',
    [['a', Array.from({ length: 30 }, (_, i) => `name${i}@body.org https://body${i}.org/a?id=${i}`).join(' ')]],
    [],
  ],
  [
    'marks of documents',
    [['a', Array.from({ length: 30 }, (_, i) => `A/HRC/${i}/L.1 10.1000/x${i} B2C${i}`).join(' ')]],
    [],
  ],
  [
    'bullets of a symbol font',
    [
      ['a', '\uf0b7 \uf0b7 \uf0a7'],
      ['b', english],
    ],
    [],
  ],
  [
    'headings in capitals, acronyms, numbers',
    [
      ['a', 'THE CONSTITUTION OF THE UNITED STATES 1 2 3'],
      ['b', 'FIDH KARAPATAN LICADHO'],
    ],
    [],
  ],
  [
    'names of many languages',
    [
      [
        'a',
        'Stowarzyszenie Przyjaciół Tybetu, Magyar Helsinki Bizottság, Türkiye İnsan Hakları Vakfı, Hội Nhà báo Độc lập',
      ],
    ],
    [],
  ],
  ['a few words', [['a', 'Bmqib Vojpo']], []],
  [
    'a table that gives Arabic letters those of other scripts, and the few words of its bold font',
    [
      ['a', Array.from({ length: 14 }, (_, i) => `ᓓᑗساو${'ابتثجحخدذرزسشص'[i]} կᒈմզ`).join(' ')],
      ['bold', 'بيان مشتركᒄᓪ'],
      ['latin', 'Friends of the River'],
    ],
    ['a', 'bold'],
  ],
  [
    'Arabic beside Latin words, and Latin letters that run on in Thai',
    [['a', Array.from({ length: 14 }, (_, i) => `مركز Centre${i} Facebookของเรา`).join(' ')]],
    [],
  ],
])('fonts that lie: %s', (_, runs, fonts) => {
  expect([...lyingFonts(runs.map(([font, text]) => ({ font, text })))]).toEqual(fonts)
})
