// Lists as letters print them in many places and languages, each read through the whole pipeline.

import { expect, test } from '@jest/globals'
import { namesIn } from '../helpers/read.ts'

const body = `
We ask the government to withdraw the draft act and to consult those whom it concerns. We remain at your
disposal for any further information.

`

test.each([
  [
    'organizations under the closing',
    body +
      `Sincerely,

Access Now
ARTICLE 19
Electronic Frontier Foundation
Privacy International`,
    ['Access Now', 'ARTICLE 19', 'Electronic Frontier Foundation', 'Privacy International'],
  ],
  [
    'four columns',
    body +
      `Signed by:

Alpha Union       Delta Union        Eta Union         Kappa Union
Beta Union        Epsilon Union      Theta Union       Lambda Union
Gamma Union       Zeta Union         Iota Union        Mu Union`,
    [
      'Alpha Union',
      'Beta Union',
      'Gamma Union',
      'Delta Union',
      'Epsilon Union',
      'Zeta Union',
      'Eta Union',
      'Theta Union',
      'Iota Union',
      'Kappa Union',
      'Lambda Union',
      'Mu Union',
    ],
  ],
  [
    'a run-in list of persons, by commas',
    body +
      `Signed: Jane Doe, John Roe, Mary Moe, Peter Poe, Rita Roe, Sam Soe, Tim Toe, Una Uoe, Vic Voe, Will Woe, Xena Xoe,
Yves Yoe and Zoe Zoe.`,
    [
      'Jane Doe',
      'John Roe',
      'Mary Moe',
      'Peter Poe',
      'Rita Roe',
      'Sam Soe',
      'Tim Toe',
      'Una Uoe',
      'Vic Voe',
      'Will Woe',
      'Xena Xoe',
      'Yves Yoe',
      'Zoe Zoe',
    ],
  ],
  [
    'a run-in list by slashes',
    body +
      `Signataires :

Ligue des droits de l'Homme / Amnesty International France / Cimade / Secours Catholique / Emmaüs France / Attac France
/ Greenpeace France / Oxfam France`,
    [
      "Ligue des droits de l'Homme",
      'Amnesty International France',
      'Cimade',
      'Secours Catholique',
      'Emmaüs France',
      'Attac France',
      'Greenpeace France',
      'Oxfam France',
    ],
  ],
  [
    'a sentence that announces the names',
    `Open letter to the minister

We, the undersigned organizations, call on the minister to withdraw the draft act and to consult those whom it
concerns before it is laid before parliament:

Alpha Union
Beta Union
Gamma Union
Delta Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union'],
  ],
  [
    'a blank line after each line',
    body +
      `Signatories:

Alpha Union

Beta Union

Gamma Union for the Defence of the Rights of All Those Who Have None and of the Forests in

the North

Delta Union`,
    [
      'Alpha Union',
      'Beta Union',
      'Gamma Union for the Defence of the Rights of All Those Who Have None and of the Forests in the North',
      'Delta Union',
    ],
  ],
  [
    'additional signatories as of a date',
    body +
      `Signatories as of 4 March 2021

Alpha Union
Beta Union
Gamma Union

Additional signatories as of 9 March 2021

Delta Union
Epsilon Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union', 'Epsilon Union'],
  ],
  [
    'German, persons and an organization',
    `Offener Brief an den Bundesminister

Sehr geehrter Herr Minister,

wir bitten Sie, den Entwurf zurückzuziehen und die Betroffenen anzuhören. Für Rückfragen stehen wir gern zur Verfügung.

Mit freundlichen Grüßen

Prof. Dr. Jürgen Müller, Universität Göttingen
Dr. Sabine Weiß, Freie Universität Berlin
Dipl.-Ing. Götz Hübner, ETH Zürich
Brot für die Welt e.V.

Rückfragen: info@example.org`,
    ['Jürgen Müller', 'Sabine Weiß', 'Götz Hübner', 'Brot für die Welt e.V.'],
  ],
  [
    'Japanese, a heading in brackets',
    `共同声明

私たちは、改正案の撤回を求めます。当事者と専門家の意見を聞くことなく採決することは許されません。

【賛同団体】（50音順）
アムネスティ・インターナショナル日本
移住者と連帯する全国ネットワーク
全国難民弁護団連絡会議
ヒューマンライツ・ナウ`,
    [
      'アムネスティ・インターナショナル日本',
      '移住者と連帯する全国ネットワーク',
      '全国難民弁護団連絡会議',
      'ヒューマンライツ・ナウ',
    ],
  ],
  [
    'Chinese, a run-in list',
    `公開信

我們要求撤回草案，重新召開公聽會，並邀請學者、律師及民間團體共同參與研議。

連署團體：
台灣人權促進會、台灣勞工陣線、台灣南社、民間司法改革基金會、環境法律人協會、人權公約施行監督聯盟`,
    ['台灣人權促進會', '台灣勞工陣線', '台灣南社', '民間司法改革基金會', '環境法律人協會', '人權公約施行監督聯盟'],
  ],
  [
    'Russian, persons with their trades',
    `Открытое письмо министру

Мы просим отозвать законопроект и выслушать тех, кого он касается. Мы готовы ответить на любые вопросы.

Подписи:

1. Иванова Мария Петровна, журналист, Москва
2. Сидоров Пётр Ильич, историк, Санкт-Петербург
3. Правозащитный центр «Мемориал»`,
    ['Иванова Мария Петровна', 'Сидоров Пётр Ильич', 'Правозащитный центр "Мемориал"'],
  ],
  [
    'stacked blocks in capitals',
    body +
      `SIGNATORIES

JANE DOE
PROFESSOR OF LAW
UNIVERSITY OF ESSEX

JOHN ROE
LECTURER
UNIVERSITY OF LEEDS

MARY MOE
PROFESSOR OF LAW
UNIVERSITY OF ESSEX`,
    ['JANE DOE', 'JOHN ROE', 'MARY MOE'],
  ],
  [
    'a table with its countries first, each once',
    body +
      `Signatories

Country        Organization
Kenya          Alpha Union
               Beta Union
               Gamma Union
Peru           Delta Union
               Epsilon Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union', 'Delta Union', 'Epsilon Union'],
  ],
  [
    'letters of the alphabet as headings',
    body +
      `Signatories

A
Access Now
Amnesty International
ARTICLE 19

B
Bytes for All
Bits of Freedom

C
Campaign for Uyghurs
Civicus`,
    [
      'Access Now',
      'Amnesty International',
      'ARTICLE 19',
      'Bytes for All',
      'Bits of Freedom',
      'Campaign for Uyghurs',
      'Civicus',
    ],
  ],
  [
    'numbers that go on in the second column',
    body +
      `Signed by:

1. Alpha Union                     5. Epsilon Union
2. Beta Union for the Defence      6. Zeta Union
   of Rights                       7. Eta Union
3. Gamma Union                     8. Theta Union
4. Delta Union`,
    [
      'Alpha Union',
      'Beta Union for the Defence of Rights',
      'Gamma Union',
      'Delta Union',
      'Epsilon Union',
      'Zeta Union',
      'Eta Union',
      'Theta Union',
    ],
  ],
  [
    'kinds of organizations as headings',
    body +
      `Signatories

International organizations:
Access Now
ARTICLE 19

National organizations:
Alpha Union, Kenya
Beta Union, Peru`,
    ['Access Now', 'ARTICLE 19', 'Alpha Union, Kenya', 'Beta Union, Peru'],
  ],
  [
    'persons in capitals with commas',
    body +
      `Signed,

Dr JANE DOE, Chair, Alpha Union, Nairobi, Kenya
Prof JOHN ROE, University of Leeds, UK
Rev MARY MOE, Beta Church, Lima, Peru`,
    ['JANE DOE', 'JOHN ROE', 'MARY MOE'],
  ],
  [
    'two blocks under the closing',
    body +
      `Sincerely,

Jane Doe
Executive Director
Human Rights Watch

John Roe
Secretary General
Amnesty International`,
    ['Jane Doe', 'John Roe'],
  ],
  [
    'Spanish, a run-in list by commas',
    `Carta abierta

Pedimos al gobierno que retire el proyecto y que escuche a quienes afecta. Quedamos a su disposición.

Firman: Centro de Derechos Humanos Miguel Agustín Pro Juárez (Centro Prodh), Fundar, Centro de Análisis e Investigación, A.C., Comisión
Mexicana de Defensa y Promoción de los Derechos Humanos (CMDPDH), Artículo 19, Data Cívica, Equis Justicia para las Mujeres y
Serapaz.`,
    [
      'Centro de Derechos Humanos Miguel Agustín Pro Juárez',
      'Fundar',
      'Centro de Análisis e Investigación, A.C.',
      'Comisión Mexicana de Defensa y Promoción de los Derechos Humanos',
      'Artículo 19',
      'Data Cívica',
      'Equis Justicia para las Mujeres',
      'Serapaz',
    ],
  ],
  [
    'stars as bullets',
    `# Open letter

We ask you to act at once and to tell us what was done.

## Signatories

* Alpha Union
* Beta Union
* Gamma Union`,
    ['Alpha Union', 'Beta Union', 'Gamma Union'],
  ],
  [
    'Arabic, bullets',
    `رسالة مفتوحة

نطالب الحكومة بسحب مشروع القانون والاستماع إلى من يعنيهم الأمر قبل عرضه على البرلمان.

الموقعون:

- مركز القاهرة لدراسات حقوق الإنسان
- الشبكة العربية لمعلومات حقوق الإنسان
- المفكرة القانونية`,
    ['مركز القاهرة لدراسات حقوق الإنسان', 'الشبكة العربية لمعلومات حقوق الإنسان', 'المفكرة القانونية'],
  ],
  ...['İmzacılar', 'İMZACILAR'].map((heading): [string, string, string[]] => [
    `Turkish under ${heading}`,
    `Açık mektup

Hükümeti yasa tasarısını geri çekmeye ve ilgili kişilerle görüşmeye çağırıyoruz.

${heading}

Mor Çatı
Pro Asyl
Kadın Dayanışma Vakfı`,
    ['Mor Çatı', 'Pro Asyl', 'Kadın Dayanışma Vakfı'],
  ]),
  [
    'Persian, numbered',
    `نامه سرگشاده

ما از دولت می‌خواهیم که لایحه را پس بگیرد و با کسانی که به آنها مربوط است مشورت کند.

امضاکنندگان:

۱. کانون نویسندگان ایران
۲. جمعیت دفاع از حقوق زندانیان
۳. کانون مدافعان حقوق بشر`,
    ['کانون نویسندگان ایران', 'جمعیت دفاع از حقوق زندانیان', 'کانون مدافعان حقوق بشر'],
  ],
  [
    'Hebrew, numbered',
    `מכתב פתוח

אנו מבקשים מהממשלה לחזור בה מהצעת החוק ולהתייעץ עם מי שהיא נוגעת לו.

על החתום:

1. האגודה לזכויות האזרח בישראל
2. רופאים לזכויות אדם
3. שוברים שתיקה`,
    ['האגודה לזכויות האזרח בישראל', 'רופאים לזכויות אדם', 'שוברים שתיקה'],
  ],
  [
    'Korean, a run-in list',
    `공개서한

우리는 정부가 법안을 철회할 것을 요구한다.

서명 단체 (가나다순)
국제앰네스티 한국지부, 민주사회를위한변호사모임, 참여연대, 천주교인권위원회, 한국여성단체연합`,
    ['국제앰네스티 한국지부', '민주사회를위한변호사모임', '참여연대', '천주교인권위원회', '한국여성단체연합'],
  ],
])('%s', async (_, text, names) => {
  expect(await namesIn(text)).toEqual(names)
})
