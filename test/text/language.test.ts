// The language of a name, of a body, and what a letter's names say for each other. Sources of the tables, too.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { openGrams, share, step, symbols, zero } from '../../src/text/lang-grams.ts'
import { readHan } from '../../src/text/lang-han.ts'
import { isCodeName } from '../../src/text/lang-shape.ts'
import { gramsOf, wordsOf } from '../../src/text/lang-words.ts'
import { identify, languageOfBody, letterPrior } from '../../src/text/language.ts'
import { pack, unpack } from '../../src/text/packed.ts'

const root = new URL('../../', import.meta.url)

test.each([
  ['West African Network of Human Rights Defenders', 'en'],
  ["Réseau des défenseurs de l'environnement", 'fr'],
  ['Asociación de Familiares de Desaparecidos', 'es'],
  ['Associação Brasileira de Imprensa', 'pt'],
  ['Associació Catalana per la Pau', 'ca'],
  ['Bund für Umwelt und Naturschutz', 'de'],
  ['Vereniging voor de Vrede', 'nl'],
  ['Föreningen för mänskliga rättigheter', 'sv'],
  ['Foreningen for menneskerettigheter i Norge', 'no'],
  ['Dansk forening for menneskerettigheder', 'da'],
  ['Stowarzyszenie na rzecz Praw Człowieka', 'pl'],
  ['Sdružení pro práva dětí', 'cs'],
  ['Združenie na ochranu práv detí', 'sk'],
  ['Társaság a Szabadságjogokért', 'hu'],
  ['Asociația pentru Drepturile Omului', 'ro'],
  ['Udruga za zaštitu okoliša', 'hr'],
  ['Društvo za varstvo narave', 'sl'],
  ['Shoqata për Mbrojtjen e Natyrës', 'sq'],
  ['İnsan Hakları Derneği', 'tr'],
  ['İnsan Hüquqları Mərkəzi', 'az'],
  ['Perhimpunan Bantuan Hukum Indonesia', 'id'],
  ['Persatuan Peguam Malaysia', 'ms'],
  ['Hội Nhà báo Độc lập Việt Nam', 'vi'],
  ['Kituo cha Sheria na Haki za Binadamu', 'sw'],
  ['Euskal Herriko Emakumeen Elkartea', 'eu'],
  ['Cymdeithas yr Iaith', 'cy'],
  ['Правозащитный центр', 'ru'],
  ['Центр прав людини', 'uk'],
  ['Беларуская асацыяцыя журналістаў', 'be'],
  ['Български хелзинкски комитет', 'bg'],
  ['Здружение за човекови права', 'mk'],
  ['Комитет правника за људска права', 'sr'],
  ['Қазақстан адам құқықтары бюросы', 'kk'],
  ['مركز القاهرة لدراسات حقوق الإنسان', 'ar'],
  ['کانون مدافعان حقوق بشر', 'fa'],
  ['انسانی حقوق کمیشن پاکستان', 'ur'],
  ['د افغانستان د بشري حقونو کميسيون', 'ps'],
  ['मानव अधिकार संगठन भारत', 'hi'],
  ['नेपाल पत्रकार महासङ्घ', 'ne'],
  ['महाराष्ट्र अंधश्रद्धा निर्मूलन समिती', 'mr'],
  ['Ένωση για τα Δικαιώματα', 'el'],
  ['האגודה לזכויות האזרח', 'he'],
  ['สมาคมสิทธิเสรีภาพ', 'th'],
  ['참여연대', 'ko'],
  ['ヒューマンライツ・ナウ', 'ja'],
  ['日本弁護士連合会', 'ja'],
  ['中国人权律师团', 'zh'],
  ['台灣人權促進會', 'zh-Hant'],
  ['Udruženje novinara Srbije', 'sr-Latn'],
])('%s is in %s', (name, language) => {
  expect(identify(name).language).toBe(language)
})

test.each(['FIDH', 'ILGA', 'KontraS', 'NY4HK', 'GIN-SSOGIE', 'ONG PAFED', 'A.C.A.T.', 'iDEFEND', 'ОВД', '1234', ''])(
  '%s is in no language',
  (name) => {
    expect(identify(name).language).toBe('und')
  },
)

test.each([
  'LIBERTY',
  'DefendDefenders',
  'HelpAge International',
  'ACAT France',
  'HUMAN RIGHTS WATCH',
  'МЕМОРИАЛ',
  'Liberty',
])('%s is in a language', (name) => {
  expect(identify(name).language).not.toBe('und')
})

test('a code name has no words', () => {
  const known = (word: string) => ['help', 'age', 'liberty'].includes(word)
  expect(isCodeName('HelpAge', 'Latn', known)).toBe(false)
  expect(isCodeName('HelpFubar', 'Latn', known)).toBe(false)
  expect(isCodeName('HelpABC', 'Latn', known)).toBe(true)
  expect(isCodeName('KontraS', 'Latn', known)).toBe(true)
  expect(isCodeName('LIBERTY', 'Latn', known)).toBe(false)
  expect(isCodeName('FREEDOM', 'Latn', known)).toBe(true)
  expect(isCodeName('ONE TWO THREE', 'Latn', known)).toBe(false)
})

test('a surer reading has the higher confidence', () => {
  const sure = identify('Réseau des défenseurs des droits humains')
  const open = identify('Sherpa')
  expect(sure.margin).toBeGreaterThan(open.margin)
  expect(sure.confidence).toBeGreaterThan(0.95)
  expect(open.confidence).toBeLessThan(0.8)
})

test("the letter's other names tip the scales", () => {
  const names = ['Udruga za zaštitu okoliša', 'Hrvatski pravni centar', 'Zagrebačko kazalište mladih', 'Udruga Obitelj']
  const prior = letterPrior(names.map((name) => identify(name)))
  expect(prior.get('hr')).toBeGreaterThan(0.5)
  const open = 'Centar za mir'
  expect(identify(open, { prior }).language).toBe('hr')
  expect(identify('Ένωση Πολιτών', { prior }).language).toBe('el')
  expect(identify('Women for Peace and Justice', { prior }).language).toBe('en')
})

test('what is said of no language says nothing for others', () => {
  expect(letterPrior(['FIDH', 'ILGA'].map((name) => identify(name))).size).toBe(0)
  expect(letterPrior([]).size).toBe(0)
})

test.each([
  ['人权', 'zh'],
  ['國際人權聯盟', 'zh-Hant'],
  ['自由人権協会', 'ja'],
  ['民主中国陣線', 'ja'],
  ['人民', 'zh'],
])('%s is written as %s writes', (text, language) => {
  expect(readHan(text).language).toBe(language)
})

test.each([
  ['We, the undersigned organizations, call on the government to end the detention of human rights defenders.', 'en'],
  ['Nous, organisations signataires, demandons au gouvernement de mettre fin à la détention des défenseurs.', 'fr'],
  ['Las organizaciones abajo firmantes pedimos al Gobierno que detenga la expulsión de solicitantes de asilo.', 'es'],
  ['Wir, die unterzeichnenden Organisationen, fordern die Regierung auf, die Abschiebungen zu beenden.', 'de'],
  ['Ми, організації, що підписалися нижче, закликаємо уряд припинити видворення шукачів притулку.', 'uk'],
  ['Kami, organisasi yang bertanda tangan di bawah ini, mendesak pemerintah untuk menghentikan pengusiran.', 'id'],
  [
    'Kami menulis untuk menyampaikan keprihatinan mendalam atas meningkatnya serangan terhadap orang-orang yang membela tanah, air, dan iklim.',
    'id',
  ],
  [
    'Kami menulis surat ini untuk menyatakan kebimbangan kami tentang serangan terhadap orang yang mempertahankan tanah, kerana kerajaan tidak bertindak.',
    'ms',
  ],
  ['نحن المنظمات الموقعة أدناه ندعو الحكومة إلى وقف ترحيل طالبي اللجوء', 'ar'],
  ['私たち下記の団体は、政府に対し、難民申請者の送還を停止するよう求めます。', 'ja'],
  ['我們，以下連署的團體，敦促政府停止驅逐尋求庇護者。', 'zh-Hant'],
  ['我们，以下签名的组织，敦促政府停止驱逐寻求庇护者。', 'zh'],
  ['우리 아래 서명한 단체들은 정부에 난민 신청자 추방 중단을 촉구한다.', 'ko'],
  ['Dear Sir,', 'und'],
  ['***', 'und'],
  ['', 'und'],
])('a body that begins "%s" is in %s', async (text, language) => {
  expect(await languageOfBody(text)).toBe(language)
})

test.each([
  ['ACAT Germany – Christians', ['germany', 'christians']],
  ["Ligue de l'enseignement", ['ligue', 'de', "l'enseignement"]],
  ['HUMAN RIGHTS', ['human', 'rights']],
  ['FIDH', ['fidh']],
  ['Oʻzbekiston', ["o'zbekiston"]],
  ['№ 12', []],
])('the words of %s are %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words)
})

test('letter groups have one to four letters, whole words and joints', () => {
  expect(gramsOf(['ab', 'c'])).toEqual([
    '_a',
    '_ab',
    '_ab_',
    'a',
    'ab',
    'ab_',
    'b',
    'b_',
    '_c',
    '_c_',
    'c',
    'c_',
    'ab c',
  ])
})

test('packed words come back', () => {
  const words = ['droit', 'droits', 'eau', 'eaux', 'école']
  expect(unpack(pack(words))).toEqual(words)
  expect(unpack(pack([]))).toEqual([])
})

test('a model adds the weights of the groups that it has', () => {
  // language 0 by 2 steps, language 1 by -1 step for `_a`
  const scores = new Float64Array(2)
  openGrams({ grams: pack(['_a']), weights: '0l1i' })(['a'], scores)
  expect(scores[0]! / scores[1]!).toBeCloseTo(-2)
})

test.each([
  "Réseau des défenseurs de l'environnement",
  'a',
  'Ærø ærø',
  'Наша Ніва, незалежная газета',
  'Centre for Human Rights and Democracy Studies',
  '𐐀𐐁 of',
])('the model finds the groups of %s', (name) => {
  const words = wordsOf(name)
  const grams = gramsOf(words)
  const all = [...new Set([...grams, ...grams.map((gram) => `${gram}x`)])].sort()
  // each group that a name has adds one step to a language of its own; those with an x are in none
  for (let at = 0; at < all.length; at += 40) {
    const some = all.slice(at, at + 40)
    const scores = new Float64Array(some.length)
    openGrams({ grams: pack(some), weights: some.map((_, i) => `${symbols[i]}${symbols[zero + 1]}`).join(' ') })(
      words,
      scores,
    )
    const counts = some.map((one) => grams.filter((gram) => gram === one).length)
    const found = counts.reduce((sum, count) => sum + count, 0)
    expect([...scores]).toEqual(counts.map((count) => expect.closeTo(count * step * share(found), 9)))
  }
})

const folder = new URL('data/languages/', root)
const sources = readdirSync(folder)

test('there are more than sixty languages', () => {
  expect(sources.length).toBeGreaterThan(60)
})

test.each(sources)(
  '%s says where it comes from; its words are NFC, small, in one script, sorted, each once',
  (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const [head = '', small = '', words = ''] = text.split(/\n\[(?:small words|words)\]\n/u)
    expect(head).toMatch(/^# .+\n# Provenance: .+ Licence: .+\nscript [A-Z][a-z]{3}\n/u)
    expect(text).toBe(text.normalize('NFC'))
    const lists = [small, words].map((list) => list.split('\n').filter((line) => line !== ''))
    for (const list of lists) expect(list).toEqual([...new Set(list)].sort())
    const all = lists.flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(all.map((word) => word.toLowerCase().trim()))
    const script = /^script (.+)$/mu.exec(head)![1]!
    const scripts: Record<string, string> = { Jpan: 'Hani}\\p{sc=Hira}\\p{sc=Kana', Kore: 'Hang' }
    const own = new RegExp(`^[\\p{sc=${scripts[script] ?? script}}\\p{M}'’ʻʼ·.ー་\\u0640\\u200c\\u200d-]+$`, 'u')
    expect(all.filter((word) => !own.test(word))).toEqual([])
  },
)

test('the tables are what the generators make of the sources', () => {
  const tables = ['src/data/languages.ts', 'src/data/han.ts', 'src/data/unicode.ts']
  const before = tables.map((path) => readFileSync(new URL(path, root), 'utf8'))
  for (const script of ['build-languages.ts', 'build-han.ts', 'build-unicode.ts']) {
    execFileSync(process.execPath, [new URL(`scripts/${script}`, root).pathname])
  }
  expect(tables.map((path) => readFileSync(new URL(path, root), 'utf8'))).toEqual(before)
})

test('characters that Japan simplified are pairs, NFC, sorted, each once', () => {
  const lines = readFileSync(new URL('data/han/reformed.txt', root), 'utf8').trimEnd().split('\n')
  const pairs = lines.filter((line) => !line.startsWith('#'))
  expect(pairs).toEqual([...new Set(pairs)].sort())
  expect(pairs.filter((pair) => !/^\p{sc=Han} \p{sc=Han}$/u.test(pair) || pair !== pair.normalize('NFC'))).toEqual([])
})
