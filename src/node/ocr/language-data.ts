// Which data file recognises a language, where it is installed, and which package to add where it is not.

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface LanguageFile {
  /** The engine's own code. */
  readonly code: string
  readonly file: string
}

/** The engine's codes of languages, ISO 639-2 with a script where there are two. */
const codes: Readonly<Record<string, string>> = {
  af: 'afr',
  am: 'amh',
  ar: 'ara',
  az: 'aze',
  be: 'bel',
  bg: 'bul',
  bn: 'ben',
  bs: 'bos',
  ca: 'cat',
  cs: 'ces',
  cy: 'cym',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  eo: 'epo',
  es: 'spa',
  et: 'est',
  eu: 'eus',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  gl: 'glg',
  gu: 'guj',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  id: 'ind',
  is: 'isl',
  it: 'ita',
  ja: 'jpn',
  ka: 'kat',
  kk: 'kaz',
  km: 'khm',
  kn: 'kan',
  ko: 'kor',
  ky: 'kir',
  lo: 'lao',
  lt: 'lit',
  lv: 'lav',
  mk: 'mkd',
  ml: 'mal',
  mn: 'mon',
  mr: 'mar',
  ms: 'msa',
  mt: 'mlt',
  my: 'mya',
  ne: 'nep',
  nl: 'nld',
  no: 'nor',
  nb: 'nor',
  nn: 'nor',
  pa: 'pan',
  pl: 'pol',
  ps: 'pus',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  si: 'sin',
  sk: 'slk',
  sl: 'slv',
  sq: 'sqi',
  sr: 'srp',
  sv: 'swe',
  sw: 'swa',
  ta: 'tam',
  te: 'tel',
  tg: 'tgk',
  th: 'tha',
  tl: 'tgl',
  tr: 'tur',
  ug: 'uig',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzb',
  vi: 'vie',
  yi: 'yid',
  zh: 'chi_sim',
  'zh-Hans': 'chi_sim',
  'zh-Hant': 'chi_tra',
}

/** Languages whose data can stand in for another's: between them they write all its letters. */
const standIns: Readonly<Record<string, readonly string[]>> = { ru: ['be', 'uk'], mr: ['hi'], ne: ['hi'] }

export interface LanguageData {
  readonly files: readonly LanguageFile[]
  readonly missing: readonly { readonly language: string; readonly package: string }[]
}

const known = new Map<string, LanguageData>()

/** Files for a language, those of stand-ins where its own is not installed; none where nothing is. */
export function dataOf(language: string): LanguageData {
  const seen = known.get(language)
  if (seen) return seen
  const code = codes[language] ?? codes[language.split('-')[0]!]
  const data = code === undefined ? noData(language, 'none that we know') : lookUp(language, code)
  known.set(language, data)
  return data
}

function lookUp(language: string, code: string): LanguageData {
  const own = fileOf(code)
  if (own) return { files: [{ code, file: own }], missing: [] }
  const others = (standIns[language] ?? []).flatMap((other) => dataOf(other).files)
  return { files: others, missing: noData(language, packageOf(code)).missing }
}

function noData(language: string, name: string): LanguageData {
  return { files: [], missing: [{ language, package: name }] }
}

const packageOf = (code: string) => `@tesseract.js-data/${code}`

/** Looked for beside this package, then in the folder that the user works in, then where the system keeps data for its own Tesseract. */
function fileOf(code: string): string | null {
  for (const from of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      const folder = path.dirname(createRequire(from).resolve(`${packageOf(code)}/package.json`))
      const file = path.join(folder, '4.0.0_best_int', `${code}.traineddata.gz`)
      if (existsSync(file)) return file
    } catch {
      // not installed there
    }
  }
  return (
    systemFolders.map((folder) => path.join(folder, `${code}.traineddata`)).find((file) => existsSync(file)) ?? null
  )
}

/** Where systems keep the data of Tesseract 4 and 5. */
const systemFolders = [
  process.env.TESSDATA_PREFIX ?? '',
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
  'C:\\Program Files\\Tesseract-OCR\\tessdata',
].filter((folder) => folder !== '')
