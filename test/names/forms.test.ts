import { expect, test } from '@jest/globals'
import { readForms } from '../../src/names/forms.ts'
import { readNames } from '../../src/names/index.ts'

/** What language identification would say of the forms below. */
const languages: Readonly<Record<string, string>> = {
  'Médecins Sans Frontières': 'fr',
  'Doctors Without Borders': 'en',
  'Réseau Ouest Africain des Défenseurs': 'fr',
  "West African Defenders' Network": 'en',
  'İnsan Hakları Derneği': 'tr',
  'Human Rights Association': 'en',
  'Reporters Without Borders': 'en',
  'Reporters sans frontières': 'fr',
}
const read = (print: string) => readForms(print, (text) => languages[text] ?? 'und')

test.each([
  // print → name
  ['ACAT Belgium', 'ACAT Belgium'],
  ['African Law Foundation (AFRILAW)', 'African Law Foundation'],
  [
    'Asociación Civil Fuerza, Unión, Justicia, Solidaridad y Paz (FUNPAZ)',
    'Asociación Civil Fuerza, Unión, Justicia, Solidaridad y Paz',
  ],
  ['Centro de Justicia y Paz - Cepaz', 'Centro de Justicia y Paz'],
  ['Réseau International des Droits Humains RIDH', 'Réseau International des Droits Humains'],
  ['VAJ Vietnamese Association in Japan', 'Vietnamese Association in Japan'],
  ['Lesbian and Gay Federation in Germany LSVD', 'Lesbian and Gay Federation in Germany'],
  // what a name owns stays
  ['CIVICUS: World Alliance for Citizen Participation', 'CIVICUS: World Alliance for Citizen Participation'],
  ['World Federalist Movement/Institute for Global Policy', 'World Federalist Movement/Institute for Global Policy'],
  ['Проект для трансгендерных людей и их близких T*Revers', 'Проект для трансгендерных людей и их близких T*Revers'],
  ['Stand with HK@JPN', 'Stand with HK@JPN'],
  ['Monitor Social A.C.', 'Monitor Social A.C.'],
  ['목포YWCA', '목포YWCA'],
  ['（特活）国際協力センター', '国際協力センター'],
  ['国際協力センター（公財）', '国際協力センター'],
  ['国際環境NGO 350.org Japan', '国際環境NGO 350.org Japan'],
  ['한국천주교 여자수도회 장상연합회 JPIC 분과 위원회', '한국천주교 여자수도회 장상연합회 JPIC 분과 위원회'],
  ['Cœur à cœur – Entraide', 'Cœur à cœur – Entraide'],
  [
    'Association des femmes pour la promotion des droits HUMAINS',
    'Association des femmes pour la promotion des droits HUMAINS',
  ],
  ['Fórum Suape – Espaço Socioambiental', 'Fórum Suape – Espaço Socioambiental'],
  ['Centro de Formação do (a) Negro (a) do Xingu', 'Centro de Formação do (a) Negro (a) do Xingu'],
  ['Clínica Luiz Gama | Faculdade de Direito da USP', 'Clínica Luiz Gama | Faculdade de Direito da USP'],
  // a place that is set apart stays; behind a bracket it does not
  ['The Tibet Support Committee, Denmark', 'The Tibet Support Committee, Denmark'],
  ['Witness Radio - Uganda', 'Witness Radio - Uganda'],
  ['Kenya Human Rights Commission (KHRC), Kenya', 'Kenya Human Rights Commission'],
  // what follows a place that was taken off goes on with nothing
  [
    'ACAT Germany (Action by Christians), Professor of International Law, United Kingdom (Professor of International Law), Professor of International Law',
    'ACAT Germany, Professor of International Law',
  ],
  // a name that goes on behind the bracket
  ['Negotiations Institute (SEATINI) Uganda', 'Negotiations Institute Uganda'],
  ['Kenya Rights Commission (KRC): Nairobi Chapter', 'Kenya Rights Commission: Nairobi Chapter'],
  ['【台灣民間支援香港協會】 Taiwanese Civil Aid to HKers', '台灣民間支援香港協會'],
])('%s → %s', (print, name) => {
  expect(read(print).forms[0]).toEqual({ text: name, role: 'primary' })
})

test.each([
  // print → other forms
  [
    'ACAT Germany (Action by Christians for the Abolition of Torture)',
    ['expansion: Action by Christians for the Abolition of Torture'],
  ],
  ['FOVIDA - Fomento de la Vida', ['expansion: Fomento de la Vida']],
  ['Federation for a Democratic China 民主中国陣線', ['parallel: 民主中国陣線']],
  ['香港黎明, Dawn of Hong Kong, 香港の夜明け', ['parallel: Dawn of Hong Kong', 'parallel: 香港の夜明け']],
  [
    '민족문제연구소/民族問題研究所/The Center for Historical Truth',
    ['parallel: 民族問題研究所', 'parallel: The Center for Historical Truth'],
  ],
  [
    "Réseau Ouest Africain des Défenseurs/West African Defenders' Network",
    ["parallel: West African Defenders' Network"],
  ],
  ['Médecins Sans Frontières / Doctors Without Borders (MSF)', ['parallel: Doctors Without Borders']],
  ['İnsan Hakları Derneği (İHD) Human Rights Association', ['parallel: Human Rights Association']],
  ['Reporters Without Borders (Reporters sans frontières, RSF)', ['parallel: Reporters sans frontières']],
  ['Magyar Helsinki Bizottság Hungarian Helsinki Committee', ['parallel: Hungarian Helsinki Committee']],
  ['350.org (formerly known as 1Sky Education Fund)', ['former: 1Sky Education Fund']],
  ['OVD-Info (ОВД-Инфо)', ['parallel: ОВД-Инфо']],
  // remarks and places are no names
  ['FEACT Brasil (representando 23 organizações nacionais)', []],
  ['Society for Human Rights (Munich)', []],
  ['Article 19 (Mexico & Central America)', []],
])('%s has also %j', (print, others) => {
  expect(
    read(print)
      .forms.slice(1)
      .map((form) => `${form.role}: ${form.text}`),
  ).toEqual(others)
})

test.each([
  ['Cambodian Alliance of Trade Union [CATU]', ['CATU']],
  ["Kalikasan People's Network for the Environment (Kalikasan PNE)", ['Kalikasan PNE']],
  ["Action des Chrétiens pour l'Abolition de la Torture au Burundi (Acat-Burundi)", ['Acat-Burundi']],
  ['Coalition des Defenseurs (Benin) CDDH-Benin', ['CDDH-Benin']],
  ['Red de Activistas Ciudadanos por los Derechos Humanos (Redac)', ['Redac']],
  ['Articulação dos Povos Indígenas do Brasil, APIB', ['APIB']],
  ['Comissão de Direitos Humanos – CDH - Brasil', ['CDH']],
  ['CADAL', ['CADAL']],
  ['CSW (Christian Solidarity Worldwide)', ['CSW']],
  ["ACAT-France (action des chrétiens pour l'abolition de la torture)", ['ACAT']],
  // no acronym: a place, a state, a compound, a whole name in capitals
  ['Friends of Tibet (NZ)', []],
  ['Comitê Estadual da Educação para PCD - RJ', []],
  ['AfricanDefenders (Pan-African Human Rights Defenders Network)', []],
  ['SOS TORTURE BURUNDI', []],
  ['NO FENCE', []],
])('%s has the acronyms %j', (print, acronyms) => {
  expect(read(print).acronyms).toEqual(acronyms)
})

test('what limits the signature, and who signs, are no part of the name', () => {
  const forms = read('Amnesty International (in a personal capacity)')
  expect(forms.conditions).toEqual(['in a personal capacity'])
  expect(read('Amnesty International, represented by Jane Doe, Director').representative).toBe('Jane Doe, Director')
})

test.each([
  // one language that each half alone does not show surely: one name
  ['Fonds de Recherche du Québec – Nature et Technologies', ['Fonds de Recherche du Québec – Nature et Technologies']],
  ['Centre for Peace – Zentrum für Frieden', ['Centre for Peace', 'Zentrum für Frieden']],
])('%s, by the languages of the words themselves', (text, forms) => {
  const [reading] = readNames([{ parts: [{ text, column: null }], group: null, list: null }], { language: 'en' })
  expect(reading!.names.map((form) => form.text)).toEqual(forms)
})

test('a bracket that says which part of a body signs is no other name of it', () => {
  const forms = (print: string) => read(print).forms.map(({ text }) => text)
  expect(forms("Réseau des associations de parents (section d'Albi)")).toEqual(['Réseau des associations de parents'])
  expect(forms('CSW (Christian Solidarity Worldwide)')).toEqual(['CSW', 'Christian Solidarity Worldwide'])
})
