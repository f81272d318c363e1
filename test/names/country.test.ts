import { expect, test } from '@jest/globals'
import { countryOf } from '../../src/names/country.ts'
import { statedSeat } from '../../src/names/seat.ts'

test.each([
  ['Kenya', 'KE'],
  ['KENYA', 'KE'],
  ['The Netherlands', 'NL'],
  ["Côte d'Ivoire", 'CI'],
  ['Ivory Coast', 'CI'],
  ['Deutschland', 'DE'],
  ['Alemania', 'DE'],
  ['Германия', 'DE'],
  ['ألمانيا', 'DE'],
  ['德国', 'DE'],
  ['독일', 'DE'],
  ['ドイツ', 'DE'],
  ['Đức', 'DE'],
  ['España', 'ES'],
  ['Afrique du Sud', 'ZA'],
  ['États Unis', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['England and Wales', 'GB'],
  ['Burma', 'MM'],
  ['Myanmar (Burma)', 'MM'],
  ['Republic of Congo', 'CG'],
  ['Czech Republic', 'CZ'],
  ['KE', 'KE'],
  ['KEN', 'KE'],
  // the policy of places
  ['Taiwan', 'TW'],
  ['Hong Kong', 'HK'],
  ['Palestine', 'PS'],
  ['Kosovo', 'XK'],
  ['Western Sahara', 'EH'],
  ['Tibet', null],
  ['East Turkistan', null],
  ['Crimea', null],
  // no countries
  ['Africa', null],
  ['South America', null],
  ['New South Wales', null],
  ['London', null],
  ['Kenya Human Rights Commission', null],
  ['', null],
])('countryOf(%j) is %s', (text, code) => {
  expect(countryOf(text)).toBe(code)
})

test.each([
  ['CA', null],
  ['NZ', 'NZ'],
  ['CMR', null],
])('among acronyms %s is %s', (text, code) => {
  expect(countryOf(text, false)).toBe(code)
})

test.each([
  // where it sits
  ['ACAT Belgium', 'BE'],
  ['Australian Lawyers for Human Rights', 'AU'],
  ['Adivasi-Koordination in Germany', 'DE'],
  ['Bar Human Rights Committee of England and Wales', 'GB'],
  ['Building Inclusive Society Tanzania Organization', 'TZ'],
  ["Défenseur des droits de l'Homme au Niger", 'NE'],
  ['East Turkistan Australian Association', 'AU'],
  ['Grupo de Apoio ao Tibete-Portugal', 'PT'],
  ['Friends of Tibet - Austria', 'AT'],
  ['Save Tibet Austria', 'AT'],
  ["Lawyers' Rights Watch Canada", 'CA'],
  ['Liên Đoàn Công Giáo Việt Nam tại Đức', 'DE'],
  ['Vietnamese Association in Japan', 'JP'],
  ['Netherlands for Hong Kong', 'NL'],
  ['Stand with HK@JPN', 'JP'],
  ['台灣南社', 'TW'],
  ['日本ウイグル協会', 'JP'],
  ['アムネスティ・インターナショナル日本', 'JP'],
  // what it works on
  ['China Aid', null],
  ['Hong Kong Watch', null],
  ['Free Tibet', null],
  ['Human Rights in China', null],
  ['Frankfurt Stands With Hong Kong', null],
  ['Solidarité Chine', null],
  ['Friends of India', null],
  ['Campaign for Uganda', null],
  ['Working Group on India and the UN', null],
  ['Burma Campaign', null],
  // words of regions and of other places
  ['Southern Mongolia Congress', null],
  ['Latin American Council of Churches', null],
  ['Council of New South Wales Workers', null],
  ['Georgia Coalition for Justice', null],
  ['Jordan River Foundation', null],
  ['International Campaign for Tibet', null],
  ['Tell us more', null],
])('%s states the seat %s', (name, code) => {
  expect(statedSeat(name)?.code ?? null).toBe(code)
})
