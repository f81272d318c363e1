// Makes the smallest PDF that shows what a test is about.

/** Text at a place: points from the page's bottom left, as PDF counts. `angle` turns it counter-clockwise. */
export interface Print {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly angle?: number
  /** Operators before the text, in a state of its own: `3 Tr`, `1 g`. */
  readonly look?: string
  /** Set in a font whose table tells each letter as the third one after it. */
  readonly lies?: boolean
}

/** Resources of each page: the font `F`, the same with a wrong table (`L`), Japanese fonts set across (`H`) and down (`V`), a grey picture, and states of no and of half an alpha. */
const resources =
  '/Font << /F 3 0 R /H 7 0 R /V 8 0 R /L 10 0 R >> /XObject << /Picture 4 0 R /Part 5 0 R >> /ExtGState << /None << /ca 0 >> /Half << /ca 0.5 >> /Dim << /BM /Multiply >> >> /Properties << /Off 6 0 R >>'

/** A text with operators instead of a place is drawn as it stands: `1 g 0 0 400 300 re f`, `/Picture Do`. */
export interface Sheet {
  readonly prints: readonly (Print | string)[]
  /** A text box laid over the page. */
  readonly note?: string
  /** What is typed into a form field on the page. */
  readonly field?: string
  /** More entries of that field: `/F 2` (hidden), `/Ff 4096` (several lines). */
  readonly fieldLook?: string
  /** The page's own `/Rotate`. */
  readonly rotate?: number
}

/** What is before the pages: catalog, page tree, font, a picture, a form that shows a text, a layer that is off, fonts. */
const shared = 11
/** Objects of a page: itself, its content, its field, its note. */
const own = 4

/** A PDF of pages of 400 by 300 points, set in Helvetica. */
export function makePdf(sheets: readonly Sheet[]): Uint8Array {
  const idOf = (sheet: number, object: number) => `${shared + 1 + own * sheet + object} 0 R`
  const fields = sheets.map((_, i) => idOf(i, 2)).join(' ')
  const form = sheets.some((sheet) => sheet.field) ? `/AcroForm << /Fields [${fields}] >> ` : ''
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${form}/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>`,
    `<< /Type /Pages /Kids [${sheets.map((_, i) => idOf(i, 0)).join(' ')}] /Count ${sheets.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(
      '@'.repeat(3),
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
    stream(
      draw({ text: '4. Delta Union', x: 40, y: 170 }),
      `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << ${resources} >>`,
    ),
    '<< /Type /OCG /Name (Off) >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-H /DescendantFonts [9 0 R] >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-V /DescendantFonts [9 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>',
    stream(
      '/CIDInit /ProcSet findresource begin begincmap /CMapName /Wrong def 1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange <21> <7b> <0024> endbfrange endcmap end',
    ),
  ]
  for (const [i, { prints, field, fieldLook = '', note, rotate = 0 }] of sheets.entries()) {
    const annotations = [...(field ? [idOf(i, 2)] : []), ...(note ? [idOf(i, 3)] : [])]
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Rotate ${rotate} /Contents ${idOf(i, 1)} /Annots [${annotations.join(' ')}] /Resources << ${resources} >> >>`,
      stream(prints.map((print) => (typeof print === 'string' ? print : draw(print))).join('\n')),
      field
        ? `<< /Type /Annot /Subtype /Widget ${fieldLook.includes('/FT') ? '' : '/FT /Tx '}${fieldLook} /T (field${i}) /V (${field}) /Rect [40 100 200 120] /P ${idOf(i, 0)} >>`
        : 'null',
      note
        ? `<< /Type /Annot /Subtype /FreeText /Contents (${note}) /DA (/F 10 Tf 0 g) /Rect [40 100 200 120] /P ${idOf(i, 0)} >>`
        : 'null',
    )
  }
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function draw({ text, x, y, size = 10, angle = 0, look = '', lies = false }: Print): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ')
  return `q ${look} BT /${lies ? 'L' : 'F'} ${size} Tf ${matrix} Tm (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET Q`
}

/** Japanese text at a place in one of the Japanese fonts; set down, it begins there with the middle of its top. */
export function kana(font: 'H' | 'V', text: string, x: number, y: number): string {
  const codes = Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /${font} 10 Tf ${x} ${y} Td <${codes}> Tj ET`
}
