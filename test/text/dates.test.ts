import { expect, test } from '@jest/globals'
import { readDate } from '../../src/text/dates.ts'

test.each([
  ['Geneva, March 4, 2021', '2021-03-04'],
  ['30th November 2021', '2021-11-30'],
  ['Dakar, 10 décembre 2020', '2020-12-10'],
  ['1er mars 2020', '2020-03-01'],
  ['Bogotá, 9 de agosto de 2021', '2021-08-09'],
  ['Berlin, 2. Juli 2019', '2019-07-02'],
  ["Barcelona, 11 d'octubre de 2019", '2019-10-11'],
  ['3 มีนาคม 2564', '2021-03-03'],
  ['14 במרץ 2024', '2024-03-14'],
  ['Paris, le 3 d´ecembre 2021', '2021-12-03'],
  ['Vilnius, 2021 m. gegužės 3 d.', '2021-05-03'],
  ['Warszawa, 7 listopada 2022 r.', '2022-11-07'],
  ['Zagreb, 7. listopada 2022.', '2022-10-07'],
  ['Москва, 15 февраля 2021 г.', '2021-02-15'],
  ['Budapest, 2020. június 5.', '2020-06-05'],
  ['Hà Nội, ngày 4 tháng 3 năm 2021', '2021-03-04'],
  ['تونس, 3 مايو 2021', '2021-05-03'],
  ['2021 年 4 月 16 日', '2021-04-16'],
  ['中華民國110年6月9日', '2021-06-09'],
  ['令和元年5月1日', '2019-05-01'],
  ['2021년 11월 19일', '2021-11-19'],
  ['2021-03-04', '2021-03-04'],
  ['25/03/2021', '2021-03-25'],
  ['04.03.2021', '2021-03-04'],
])('%s is %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test.each(['03/04/2021', '31 February 2021', 'since 2019', 'Section 14 of 2021', 'the 50th session'])(
  '%s is no date that can be known',
  (text) => {
    expect(readDate(text)).toBeNull()
  },
)
