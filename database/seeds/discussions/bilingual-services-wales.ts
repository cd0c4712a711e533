import type { DiscussionSeed } from '../types'

export const bilingualServices: DiscussionSeed[] = [
  {
    title: 'Croeso! Cyflwynwch eich hun',
    tags: ['Croeso', 'Cymraeg'],
    authorIndex: 0,
    ageDays: 110,
    language: 'cy',
    pinned: true,
    body: `Croeso i'r gymuned. Dywedwch wrthym pwy ydych chi, ble rydych chi'n gweithio a pha wasanaeth sydd ar eich meddwl ar hyn o bryd.

Does dim rhaid i'ch Cymraeg fod yn berffaith. Mae croeso i chi ateb yn Saesneg hefyd. *You are welcome to answer in English.*`,
    replies: [
      { authorIndex: 3, afterHours: 4, body: 'Prynhawn da! Rwy’n gweithio ar ffurflenni gofal plant ar hyn o bryd. Fy nghwestiwn mawr: sut mae cael y cyfieithydd i’r cyfarfod cyntaf yn hytrach na’r olaf?' },
      { authorIndex: 1, afterHours: 7, replyTo: 0, body: 'Gofyn iddyn nhw *ddylunio* gyda chi, nid cyfieithu. Fe wnaethon ni ysgrifennu’r dudalen gyntaf gyda’n gilydd mewn awr, y ddwy iaith ochr yn ochr. Roedd y Saesneg yn well hefyd.' },
      { authorIndex: 6, afterHours: 26, body: 'Hello! I am learning (two years, Canolradd). I work with the contact centre and would like our menus not to sound like a robot in either language. Dw i’n hapus iawn i fod yma.' },
      { authorIndex: 0, afterHours: 30, replyTo: 2, body: 'Croeso cynnes! Mae dy Gymraeg yn wych. Mae sgwrs am ddewislenni ffôn ar y gweill; fe wna i dy grybwyll di yno.' },
    ],
  },
  {
    title: 'Naming services: translate the name or find one that works in both?',
    tags: ['Bilingual services', 'Plain English', 'Names of services'],
    authorIndex: 2,
    ageDays: 40,
    body: `We are naming a service that helps people to apply for several kinds of help with one form. The English working title is a pun. It can't be translated, and the literal Welsh sounds like a kitchen appliance.

How do you name things? One name that works in both, two names with the same spirit, or a plain description?`,
    replies: [
      { authorIndex: 5, afterHours: 3, body: 'Plain description in both. "Apply for help with costs" / "Gwneud cais am help gyda chostau". Nobody has ever searched for a pun.' },
      { authorIndex: 0, afterHours: 21, body: 'We let the Welsh come first for a change. The name came from a translator, in Welsh, and the English is the translation. It was shorter and better.' },
      { authorIndex: 9, afterHours: 27, body: 'Test how it **sounds**. A lot of people hear the name on the phone or on local radio before they read it.' },
      { authorIndex: 2, afterHours: 49, replyTo: 0, answer: true, body: 'Plain it is. The pun has been given a respectful burial.' },
    ],
  },
  {
    title: 'Profi gyda siaradwyr Cymraeg: ble mae dod o hyd i bobl?',
    tags: ['Cymraeg', 'Finding participants'],
    authorIndex: 4,
    ageDays: 18,
    language: 'cy',
    body: `Rydyn ni'n awyddus i brofi'r fersiwn Gymraeg o'r ffurflen treth gyngor gyda phobl sy'n dewis y Gymraeg fel arfer, nid dim ond gyda staff y cyngor.

Ble ydych chi'n dod o hyd i gyfranogwyr? Rydyn ni wedi meddwl am y Mentrau Iaith, y llyfrgell a'r ysgol, ond byddai'n dda clywed beth sydd wedi gweithio.`,
    replies: [
      { authorIndex: 1, afterHours: 5, body: 'Y Fenter Iaith leol oedd yr un orau i ni. Fe gawson ni wyth o bobl mewn wythnos, o bob oed. Cofiwch dalu iddyn nhw am eu hamser.' },
      { authorIndex: 8, afterHours: 24, body: 'Gofynnwch hefyd i bobl sy’n siarad Cymraeg gartref ond sy’n dewis y Saesneg ar-lein. *Pam* maen nhw’n gwneud hynny oedd y peth mwyaf diddorol i ni: "mae’r Saesneg yn haws" oedd yr ateb bron bob tro.' },
      { authorIndex: 4, afterHours: 28, replyTo: 1, body: 'Pwynt da iawn. Fe wnawn ni recriwtio pedwar o’r naill a phedwar o’r llall.' },
    ],
  },
  {
    title: 'Which plural do you use in error messages with numbers?',
    tags: ['Bilingual services', 'Error messages'],
    authorIndex: 7,
    ageDays: 5,
    body: `"You have 2 days left" needs several forms in Welsh: *1 diwrnod, 2 ddiwrnod, 3 diwrnod, 6 diwrnod* (and mutations that depend on the noun). Our system has two slots: one and many.

Have you found wording that avoids the number, or a supplier who supports all plural forms?`,
    replies: [
      { authorIndex: 3, afterHours: 6, body: 'We turned it round: "Diwrnodau ar ôl: 2" ("Days left: 2"). Not beautiful but never wrong. For sentences, ask the supplier about CLDR plural rules; Welsh has six forms, and most libraries know them, if only somebody switches it on.' },
    ],
  },
]
