// Words that their script cannot write, as producers of PDF files leave them.

import { expect, test } from '@jest/globals'
import { isTornText, tornWords } from '../../src/text/syllables.ts'

test.each([
  ['a vowel sign before its letter', 'िवश्वविद्यालय'],
  ['a letter that is lost', 'अनुसं ान'],
  ['two vowel signs on one letter, Bengali', 'বাংলােদশ'],
  ['a sign on a vowel, Bengali', 'ফাউেন্ডশন'],
  ['a sign on a silenced letter, Malayalam', 'ഇൻ\u0d4d\u0d3fറ്റ്'],
  ['a Latin letter, Hindi', 'एंh'],
  ['a figure, Punjabi', 'ਯੂਨੀਵਰ5ਸਿਟੀ'],
  ['what the file does not tell, Tamil', 'தொழ\u0000ல்நுட்பக்'],
])('%s', (_, text) => {
  expect(tornWords(text).torn).toBe(1)
})

test.each([
  'वैज्ञानिक एवं औद्योगिक अनुसंधान परिषद',
  'अॅमिटी युनिव्हर्सिटी, मुंबई',
  'ইনস্টিটিউট অফ ন্যাচারাল সায়েন্সেস অ্যান্ড অ্যাপ্লাইড টেকনোলজি',
  'இந்திய தொழில்நுட்பக் கழகம் தில்லி',
  'ఎస్‌ఆర్ విశ్వవిద్యాలయం, తెలంగాణ',
  'ധന്യാത്മക ന്യൂമാൻ കോളേജ്',
  'ਗੁਰੂ ਅੰਗਦ ਦੇਵ ਵੈਟਨਰੀ ਅਤੇ ਐਨੀਮਲ ਸਾਇੰਸਜ਼ ਯੂਨੀਵਰਸਿਟੀ',
  '१२. भारतीय किसान सभा (AIKS)',
  'The letter names no one, h2o and é.',
])('%s', (text) => {
  expect(tornWords(text).torn).toBe(0)
})

test('a slip or two are no torn text', () => {
  expect(isTornText('भारतीय िकसान सभा और महिला अधिकार समिति')).toBe(false)
  expect(isTornText('भारतीय िकसान सभा और अनुसं ान संस्था, पशुिवज्ञान िवभाग और आिथ\u0000क संस्था')).toBe(true)
})
