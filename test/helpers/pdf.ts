// Makes the smallest PDF that shows what a test is about.

/** Text at a place: points from the page's bottom left, as PDF counts. `angle` turns it counter-clockwise. */
export interface Print {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly angle?: number
}

export interface Sheet {
  readonly prints: readonly Print[]
  /** What is typed into a form field on the page. */
  readonly field?: string
  /** The page's own `/Rotate`. */
  readonly rotate?: number
}

/** A PDF of pages of 400 by 300 points, set in Helvetica. */
export function makePdf(sheets: readonly Sheet[]): Uint8Array {
  const objects: string[] = []
  const kids = sheets.map((_, i) => `${4 + 3 * i} 0 R`).join(' ')
  const fields = sheets.map((_, i) => `${6 + 3 * i} 0 R`).join(' ')
  objects.push(
    `<< /Type /Catalog /Pages 2 0 R ${sheets.some((sheet) => sheet.field) ? `/AcroForm << /Fields [${fields}] >> ` : ''}>>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  )
  for (const [i, { prints, field, rotate = 0 }] of sheets.entries()) {
    const content = prints.map(draw).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Rotate ${rotate} /Contents ${5 + 3 * i} 0 R ${field ? `/Annots [${6 + 3 * i} 0 R]` : ''} /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      field
        ? `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field${i}) /V (${field}) /Rect [40 100 200 120] /P ${4 + 3 * i} 0 R >>`
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

function draw({ text, x, y, size = 10, angle = 0 }: Print): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ')
  return `BT /F ${size} Tf ${matrix} Tm (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`
}
