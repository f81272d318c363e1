// Writes data/countries/*.txt and data/places/regions.txt: the names of countries and parts of the world in many languages, from the CLDR data of the runtime. Run when CLDR changes.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fold } from '../src/names/words.ts'

const locales =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ' +
  'ky lb lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt pt-PT ro ru rw si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk tr ug uk ' +
  'ur uz vi xh yo zh-Hans zh-Hant zh-Hant-HK zu'
/** Codes without people who sign letters, groupings, and codes of states that are gone. */
const left =
  'AC AI AN AQ AS AX BL BQ BU BV CC CP CQ CS CX DD DG DY EA EU EZ FK FX GS HM HV IC IO MF MP MS NF NH NU PM PN QO RH SH SJ SU SX TA TC ' +
  'TF TK TP UK UM UN VD VG VI WF XA XB YD YU ZR ZZ'

const folder = new URL('../data/countries/', import.meta.url)
mkdirSync(folder, { recursive: true })
const skip = new Set(left.split(' '))
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const regions = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => english.of(code) && !skip.has(code))

for (const locale of locales.split(' ')) {
  const rows = new Set<string>()
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })
    if (names.resolvedOptions().locale.split('-')[0] !== locale.split('-')[0]) throw new Error(`no names in ${locale}`)
    for (const region of regions) {
      const name = names.of(region)?.normalize('NFC')
      if (!name || fold(name) === region.toLowerCase()) continue
      // "Myanmar (Burma)" are two names, "Congo (Kinshasa)" is one
      const parts = /^(.+?)\s*[(（](.+)[)）]$/u.exec(name)
      if (parts && /^(CI|MM|SZ|TL|TR|CV)$/u.test(region))
        for (const part of parts.slice(1)) rows.add(`${region} ${part}`)
      else rows.add(`${region} ${name}`)
    }
  }
  const head = `# Names of countries, ${new Intl.DisplayNames('en', { type: 'language' }).of(locale)}.\n# From Unicode CLDR ${process.versions.cldr} (Intl.DisplayNames), Unicode License v3.\n`
  writeFileSync(new URL(`${locale}.txt`, folder), `${head}${[...rows].sort().join('\n')}\n`)
}

/** Parts of the world, by their UN M49 codes. */
const parts = '002 003 005 009 011 013 014 015 018 019 029 035 142 143 145 150 151 419'
const worlds = new Set<string>()
for (const locale of locales.split(' ')) {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  for (const part of parts.split(' ')) {
    const name = names.of(part)?.normalize('NFC')
    if (name && /\p{L}/u.test(name)) worlds.add(name)
  }
}
const top = `# Names of continents and parts of the world in many languages.\n# From Unicode CLDR ${process.versions.cldr} (Intl.DisplayNames), Unicode License v3.\n`
writeFileSync(new URL('../data/places/regions.txt', import.meta.url), `${top}${[...worlds].sort().join('\n')}\n`)
