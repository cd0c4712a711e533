import type { PageSeed } from '../types'

/**
 * After the sample statement for public sector websites (gov.uk). It claims no more than was done:
 * automated checks, and no audit. Complete it when an audit has taken place.
 */
export const accessibility: PageSeed = {
  slug: 'accessibility',
  translations: {
    en: {
      title: 'Accessibility statement',
      body: `This statement applies to this website: the public pages, the community spaces and the pages for your account.

We want as many people as possible to be able to use it. That means you should be able to:

- zoom in up to 400% without text running off the screen
- get around most of the website using only a keyboard
- use most of the website with a screen reader
- change colours, spacing and fonts with your browser
- do everything that can be done by dragging by clicking or with keys as well

We have also tried to make the text as simple as possible to understand. [AbilityNet](https://mcmw.abilitynet.org.uk) has advice on making your device easier to use if you have a disability.

## How accessible this website is

We design for the Web Content Accessibility Guidelines (WCAG) version 2.2 at level AA. We know that some parts may not be fully accessible:

- documents that members upload (such as PDFs and spreadsheets) are often not accessible
- pictures added by members may lack a text alternative, although we ask for one
- videos from other websites may have no captions

## Feedback and contact information

If you find a problem, or if you need information from this site in a different format, write to [{{contactEmail}}](mailto:{{contactEmail}}). Tell us the address of the page, what you tried to do and what you use. We answer within five working days.

## Enforcement procedure

The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the "accessibility regulations"). If you are not happy with how we respond to your complaint, [contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/). In Northern Ireland, contact the [Equality Commission for Northern Ireland](https://www.equalityni.org/).

## Technical information about this website's accessibility

We are committed to making this website accessible, in accordance with the accessibility regulations.

### Compliance status

This website has not yet been audited against WCAG 2.2 level AA. Until it has been, we treat it as **partially compliant**, because of the content listed below and because there may be problems we have not found.

### Non-accessible content

**Content by members.** Uploaded documents may not be structured properly (WCAG 1.3.1), images may have no text alternative (1.1.1), and videos may have no captions (1.2.2). We give advice at the moment of uploading, and facilitators can ask for a better version.

**Content of others.** Videos and other things from elsewhere are shown only after you ask for them. We have no control over how accessible they are.

### Content that is not within the scope of the accessibility regulations

Documents published before 23 September 2018 need not meet the regulations unless they are essential to a service. Third-party content that we neither funded nor developed and do not control is outside their scope.

## How we tested this website

The pages are checked by automated tests with axe in a real browser whenever the software changes.

Automated tests find only part of all problems. The website has **not yet** been audited by an independent body, nor tested with disabled people. We will update this statement when it has.

## What we are doing to improve accessibility

We repair problems that members report, beginning with those that stop someone from completing a task, and we plan an audit and tests with people who use assistive technology.`,
    },
    cy: {
      title: 'Datganiad hygyrchedd',
      body: `Mae'r datganiad hwn yn berthnasol i'r wefan hon: y tudalennau cyhoeddus, mannau'r cymunedau a thudalennau eich cyfrif.

Rydym am i gynifer o bobl â phosibl allu ei defnyddio. Mae hynny'n golygu y dylech allu:

- chwyddo hyd at 400% heb i'r testun fynd oddi ar y sgrin
- symud o gwmpas y rhan fwyaf o'r wefan gan ddefnyddio bysellfwrdd yn unig
- defnyddio'r rhan fwyaf o'r wefan gyda darllenydd sgrin
- newid lliwiau, bylchau a ffontiau gyda'ch porwr
- gwneud popeth y gellir ei wneud drwy lusgo drwy glicio neu gyda bysellau hefyd

Rydym hefyd wedi ceisio gwneud y testun mor syml â phosibl i'w ddeall. Mae gan [AbilityNet](https://mcmw.abilitynet.org.uk) gyngor ar wneud eich dyfais yn haws ei defnyddio os oes gennych anabledd.

## Pa mor hygyrch yw'r wefan hon

Rydym yn dylunio ar gyfer fersiwn 2.2 o'r Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) ar lefel AA. Gwyddom efallai nad yw rhai rhannau'n gwbl hygyrch:

- yn aml nid yw dogfennau y mae aelodau'n eu lanlwytho (fel PDFs a thaenlenni) yn hygyrch
- efallai nad oes testun amgen ar gyfer lluniau y mae aelodau'n eu hychwanegu, er ein bod yn gofyn amdano
- efallai nad oes capsiynau ar fideos o wefannau eraill

## Adborth a manylion cysylltu

Os gwelwch broblem, neu os oes angen gwybodaeth o'r wefan hon arnoch mewn fformat gwahanol, ysgrifennwch at [{{contactEmail}}](mailto:{{contactEmail}}). Rhowch gyfeiriad y dudalen, yr hyn roeddech yn ceisio'i wneud a'r hyn rydych yn ei ddefnyddio. Byddwn yn ateb o fewn pum diwrnod gwaith.

## Y weithdrefn orfodi

Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy'n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y "rheoliadau hygyrchedd"). Os nad ydych yn fodlon ar ein hymateb i'ch cwyn, [cysylltwch â'r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb (EASS)](https://www.equalityadvisoryservice.com/). Yng Ngogledd Iwerddon, cysylltwch â [Chomisiwn Cydraddoldeb Gogledd Iwerddon](https://www.equalityni.org/).

## Gwybodaeth dechnegol am hygyrchedd y wefan hon

Rydym wedi ymrwymo i wneud y wefan hon yn hygyrch, yn unol â'r rheoliadau hygyrchedd.

### Statws cydymffurfio

Nid yw'r wefan hon wedi cael ei harchwilio eto yn erbyn WCAG 2.2 lefel AA. Nes y bydd hynny wedi digwydd, rydym yn ei thrin fel un sy'n **cydymffurfio'n rhannol**, oherwydd y cynnwys a restrir isod ac oherwydd y gall fod problemau nad ydym wedi dod o hyd iddynt.

### Cynnwys nad yw'n hygyrch

**Cynnwys gan aelodau.** Efallai nad yw dogfennau a lanlwythwyd wedi'u strwythuro'n gywir (WCAG 1.3.1), nad oes testun amgen i luniau (1.1.1), ac nad oes capsiynau ar fideos (1.2.2). Rydym yn rhoi cyngor wrth lanlwytho, a gall hwyluswyr ofyn am fersiwn well.

**Cynnwys gan eraill.** Dim ond ar ôl i chi ofyn amdanynt y mae fideos a phethau eraill o wefannau eraill yn cael eu dangos. Nid oes gennym reolaeth dros ba mor hygyrch ydynt.

### Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd

Nid oes rhaid i ddogfennau a gyhoeddwyd cyn 23 Medi 2018 fodloni'r rheoliadau oni bai eu bod yn hanfodol i wasanaeth. Mae cynnwys trydydd parti nad ydym wedi'i ariannu na'i ddatblygu ac nad yw o dan ein rheolaeth y tu allan i'w cwmpas.

## Sut gwnaethom brofi'r wefan hon

Caiff y tudalennau eu gwirio gan brofion awtomataidd gydag axe mewn porwr go iawn bob tro y bydd y feddalwedd yn newid.

Dim ond rhan o'r holl broblemau y mae profion awtomataidd yn eu canfod. Nid yw'r wefan **eto** wedi cael ei harchwilio gan gorff annibynnol, na'i phrofi gyda phobl anabl. Byddwn yn diweddaru'r datganiad hwn pan fydd hynny wedi digwydd.

## Beth rydym yn ei wneud i wella hygyrchedd

Rydym yn trwsio problemau y mae aelodau'n rhoi gwybod amdanynt, gan ddechrau gyda'r rhai sy'n atal rhywun rhag cwblhau tasg, ac rydym yn cynllunio archwiliad a phrofion gyda phobl sy'n defnyddio technoleg gynorthwyol.`,
    },
  },
}
