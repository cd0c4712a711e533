import type { PageSeed } from '../types'

export const privacy: PageSeed = {
  slug: 'privacy',
  translations: {
    en: {
      title: 'Privacy notice',
      body: `This notice says what we know about you, why, who sees it and what you can do about it. It follows UK data protection law.

The organisation that runs this site is the controller of your personal information. Contact: [{{contactEmail}}](mailto:{{contactEmail}}).

## What we collect

**From you**: your name, e-mail address and password when you register; whatever you add to your profile; what you write, upload and answer; whom you mark as a contact; your settings.

**As you use the site**: when you sign in and from which kind of device, and technical logs that we need to keep the site secure.

We don't ask for special category information, such as health or religion. Please don't put it in your profile unless you want others to know it.

## Why we use it

| what for | our lawful basis |
|---|---|
| running your account and the communities you join | contract: the terms you agreed to |
| sending alerts and digests that you chose | contract; every one has a link to stop it |
| keeping the site secure and handling reports | legitimate interests, and legal obligation where one applies |
| counting how communities do, without naming anyone | legitimate interests |

We don't use your information for advertising, we don't sell it, and no decision about you is made by a machine alone.

## Who sees it

- **Other members** see your name, organisation and job title, and those parts of your profile that you chose to show.
- **Members of a community** see what you write there. If a community is open to all registered people or to the public, they see it too. You are shown which before you post.
- **Facilitators** see your requests to join their community.
- **The site team** can see what is needed to help you, to moderate and to keep the site running.
- **Suppliers** who host the site or send its e-mail act on our instructions only.

## How long we keep it

We keep your account as long as you use it. If you close it, you choose whether your contributions stay under a neutral name or are removed. Security logs are deleted after a limited time. Backups run out after that.

## Your rights

You can see and correct most of your information in your profile. You can ask us for a copy of everything we hold about you, and to erase or restrict it, to pass it on, or object to how we use it. Write to [{{contactEmail}}](mailto:{{contactEmail}}). We answer within one month.

If you are not satisfied, you can complain to the Information Commissioner's Office at [ico.org.uk](https://ico.org.uk).

## Cookies

We set one cookie that keeps you signed in, one that remembers whether you chose light or dark, and one that for a few minutes keeps what you wrote in a form. They are necessary for what you asked for, so we don't ask for consent. There are no cookies for advertising or for tracking.`,
    },
    cy: {
      title: 'Hysbysiad preifatrwydd',
      body: `Mae'r hysbysiad hwn yn dweud beth rydym yn ei wybod amdanoch, pam, pwy sy'n ei weld a beth gallwch chi ei wneud am hynny. Mae'n dilyn cyfraith diogelu data'r Deyrnas Unedig.

Y sefydliad sy'n rhedeg y wefan hon yw rheolydd eich gwybodaeth bersonol. Cyswllt: [{{contactEmail}}](mailto:{{contactEmail}}).

## Beth rydym yn ei gasglu

**Gennych chi**: eich enw, eich cyfeiriad e-bost a'ch cyfrinair wrth gofrestru; beth bynnag rydych yn ei ychwanegu at eich proffil; yr hyn rydych yn ei ysgrifennu, ei lanlwytho a'i ateb; y bobl rydych yn eu nodi'n gysylltiadau; eich gosodiadau.

**Wrth i chi ddefnyddio'r wefan**: pryd rydych yn mewngofnodi ac o ba fath o ddyfais, a'r cofnodion technegol sydd eu hangen i gadw'r wefan yn ddiogel.

Nid ydym yn gofyn am wybodaeth categori arbennig, fel iechyd neu grefydd. Peidiwch â'i rhoi yn eich proffil oni bai eich bod am i eraill ei gwybod.

## Pam rydym yn ei defnyddio

| at ba ddiben | ein sail gyfreithlon |
|---|---|
| rhedeg eich cyfrif a'r cymunedau rydych yn ymuno â nhw | contract: y telerau y gwnaethoch gytuno iddynt |
| anfon hysbysiadau a chrynodebau rydych wedi'u dewis | contract; mae dolen i'w hatal ym mhob un |
| cadw'r wefan yn ddiogel ac ymdrin ag adroddiadau | buddiannau dilys, a rhwymedigaeth gyfreithiol lle bo un |
| cyfrif sut mae cymunedau'n ffynnu, heb enwi neb | buddiannau dilys |

Nid ydym yn defnyddio eich gwybodaeth i hysbysebu, nid ydym yn ei gwerthu, ac nid yw peiriant ar ei ben ei hun yn gwneud unrhyw benderfyniad amdanoch.

## Pwy sy'n ei gweld

- Mae **aelodau eraill** yn gweld eich enw, eich sefydliad a theitl eich swydd, a'r rhannau o'ch proffil rydych wedi dewis eu dangos.
- Mae **aelodau cymuned** yn gweld yr hyn rydych yn ei ysgrifennu ynddi. Os yw cymuned yn agored i bawb sydd wedi cofrestru neu i'r cyhoedd, byddant hwythau'n ei weld hefyd. Rydym yn dangos pa un cyn i chi bostio.
- Mae **hwyluswyr** yn gweld eich ceisiadau i ymuno â'u cymuned.
- Gall **tîm y wefan** weld yr hyn sydd ei angen i'ch helpu, i gymedroli ac i gadw'r wefan yn rhedeg.
- Mae **cyflenwyr** sy'n lletya'r wefan neu'n anfon ei negeseuon e-bost yn gweithredu ar ein cyfarwyddiadau ni'n unig.

## Am faint rydym yn ei chadw

Rydym yn cadw eich cyfrif tra byddwch yn ei ddefnyddio. Os byddwch yn ei gau, chi sy'n dewis a fydd eich cyfraniadau'n aros o dan enw niwtral neu'n cael eu dileu. Caiff cofnodion diogelwch eu dileu ar ôl cyfnod cyfyngedig, a'r copïau wrth gefn ar ôl hynny.

## Eich hawliau

Gallwch weld a chywiro'r rhan fwyaf o'ch gwybodaeth yn eich proffil. Gallwch ofyn i ni am gopi o bopeth sydd gennym amdanoch, ac i'w dileu, cyfyngu ar ei defnydd neu ei throsglwyddo, neu wrthwynebu sut rydym yn ei defnyddio. Ysgrifennwch at [{{contactEmail}}](mailto:{{contactEmail}}). Byddwn yn ateb o fewn mis.

Os nad ydych yn fodlon, gallwch gwyno i Swyddfa'r Comisiynydd Gwybodaeth yn [ico.org.uk](https://ico.org.uk).

## Cwcis

Rydym yn gosod un cwci sy'n eich cadw wedi'ch mewngofnodi, un sy'n cofio a ddewisoch olau neu dywyll, ac un sydd am ychydig funudau'n cadw'r hyn a ysgrifennoch mewn ffurflen. Maent yn angenrheidiol ar gyfer yr hyn y gwnaethoch ofyn amdano, felly nid ydym yn gofyn am gydsyniad. Nid oes cwcis hysbysebu na chwcis olrhain.`,
    },
  },
}
