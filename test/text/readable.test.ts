import { expect, test } from '@jest/globals'
import { isUnreadable } from '../../src/text/readable.ts'

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
