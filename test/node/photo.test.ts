// Pages that are one JPEG and nothing else: which are, and where their picture lies.

import { expect, test } from '@jest/globals'
import { photosOf } from '../../src/node/ocr/photo.ts'

/** A JPEG as far as its head: so many parts of colour, 20 by 30 pixels; `more` stands before its frame. */
const jpeg = (parts = 3, more = '') =>
  `\xff\xd8${more}\xff\xc0\x00\x11\x08\x00\x1e\x00\x14${String.fromCharCode(parts)}${'\x00'.repeat(9)}\xff\xd9`

interface Parts {
  readonly page: string
  readonly content: string
  readonly image: string
  readonly jpeg: string
  readonly tail: string
}
const plain: Parts = {
  page: '/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>',
  content: 'q 200 0 0 300 0 0 cm /I Do Q',
  image: '/Subtype /Image /Width 20 /Height 30 /Filter /DCTDecode /ColorSpace /DeviceRGB',
  jpeg: jpeg(),
  tail: '',
}
const photo = (change: Partial<Parts>) => {
  const { page, content, image, jpeg, tail } = { ...plain, ...change }
  const file = `%PDF-1.4
3 0 obj << /Type /Page ${page} >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << ${image} /Length ${jpeg.length} >> stream
${jpeg}
endstream endobj
6 0 obj << /I 5 0 R >> endobj
${tail}`
  return photosOf(Buffer.from(file, 'latin1'))({ id: 3, view: [0, 0, 200, 300] })
}

const whole = { x: 0, y: 0, width: 200, height: 300 }

test.each<[string, Partial<Parts>, object]>([
  ['a picture over the whole page', {}, whole],
  [
    'one that leaves a margin',
    { content: 'q 100 0 0 150 20 30 cm /I Do Q' },
    { x: 20, y: 120, width: 100, height: 150 },
  ],
  ['resources elsewhere', { page: '/Contents [4 0 R] /Resources << /XObject 6 0 R >>' }, whole],
  ['grey', { jpeg: jpeg(1) }, whole],
])('%s', (_, change, place) => {
  expect(photo(change)).toMatchObject(place)
})

test.each<[string, Partial<Parts>]>([
  ['print over the picture', { content: 'q 200 0 0 300 0 0 cm /I Do Q BT (x) Tj ET' }],
  ['a picture that lies askew', { content: 'q 200 5 -5 300 0 0 cm /I Do Q' }],
  ['two streams of content', { page: '/Contents [4 0 R 6 0 R] /Resources << /XObject << /I 5 0 R >> >>' }],
  ['notes on the page', { page: `${plain.page} /Annots 9 0 R` }],
  ['a page that is turned', { page: `${plain.page} /Rotate 90` }],
  ['a mask', { image: `${plain.image} /SMask 9 0 R` }],
  ['a picture whose light is turned round', { image: `${plain.image} /Decode [1 0 1 0 1 0]` }],
  ['another way of packing', { image: plain.image.replace('DCTDecode', 'JPXDecode') }],
  ['colours of a printer', { jpeg: jpeg(4) }],
  ['what a camera says of its place', { jpeg: jpeg(3, '\xff\xe1\x00\x04AB') }],
  ['another size than the file says', { image: plain.image.replace('20', '21') }],
  ['a page that was changed later', { tail: '3 0 obj << /Type /Page >> endobj' }],
  ['a file that is locked', { tail: 'trailer << /Encrypt 7 0 R >>' }],
])('no photo: %s', (_, change) => {
  expect(photo(change)).toBeNull()
})
