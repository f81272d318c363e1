import { expect, test } from '@jest/globals'
import { namesIn, readDrawn } from '../helpers/read.ts'

// Causes that letters showed which nobody here had seen before they were first read.

const opening = 'We ask you to act at once and to tell us what was done.\n\n'

test('cells that are read across are entries, and a cell that is wrapped is one', async () => {
  expect(
    await namesIn(`
      We ask you to act at once and to tell us what was done.

      Signed by:

      Access Initiative                African Defenders

      Bahrain Centre for Human         Belarusian Journalists
      Rights

      Campaign for Freedom             Cartoonists Network

      Committee for Journalists        Danish Writers

      English Writers                  Foundation for the Freedom
                                       of the Press
    `),
  ).toEqual([
    'Access Initiative',
    'African Defenders',
    'Bahrain Centre for Human Rights',
    'Belarusian Journalists',
    'Campaign for Freedom',
    'Cartoonists Network',
    'Committee for Journalists',
    'Danish Writers',
    'English Writers',
    'Foundation for the Freedom of the Press',
  ])
})

test('bodies in a script without capitals are no persons for having two words', async () => {
  const { signatories } = await readDrawn(
    'אנו, הארגונים החתומים מטה, קוראים לך לבטל את התוכנית לגירוש מבקשי מקלט.\n\nבברכה,\n\nיש דין\nעיר עמים\nקו לעובד\nמחסום ווטש\nכוח לעובדים',
  )
  expect(new Set(signatories.map(({ kind }) => kind))).toEqual(new Set(['organization']))
})

test('the line that says what the letter is about is its title', async () => {
  const { title } = await readDrawn(`
    June 3, 2020

    The Speaker of the House
    State Capitol, Room 205

    RE: Support for clean school buses

    Dear Speaker,

    ${opening}Signed by:

    Alpha Union
    Beta Union
  `)
  expect(title).toBe('RE: Support for clean school buses')
})
