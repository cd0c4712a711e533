import type { PageSeed } from '../types'

export const terms: PageSeed = {
  slug: 'terms',
  translations: {
    en: {
      title: 'Terms of use',
      body: `By registering you agree to these terms. They are short, so please read them.

## Your account

- use your real name and say where you work
- keep your password to yourself; one account is for one person
- tell us when you change jobs, or close your account if you no longer need it

## What you write

- you are responsible for what you post
- write as yourself; your views need not be those of your employer, but your code of conduct still applies
- be fair and kind: disagree with ideas, not with people
- do not post personal information about residents, service users or colleagues
- do not post anything unlawful, abusive or misleading, or anything you have no right to share
- do not advertise; suppliers are welcome where a community invites them

## Who owns it

What you write stays yours, or your employer's. By posting you allow us to show it on this site to the audience of the place where you posted, for as long as it is there. We will not widen that audience without asking you.

If something is meant to be reused, say under which licence. The Open Government Licence suits most public sector work.

## Private communities

What you read in a private community stays there, unless its members agree otherwise. Please remember that public bodies are subject to freedom of information law: information held by your organisation may have to be disclosed, wherever it was discussed.

## When something goes wrong

Every contribution has a *Report* link. Facilitators look at reports in their communities, and the site team looks at all of them. We may hide or remove content, and we may suspend or close accounts. If that happens to you, we will tell you why and how to appeal.

## Our side

We run the site with care and keep backups, but we can't promise that it will always be available or that everything on it is right. Nothing here is legal or professional advice.

## Changes

If we change these terms we will tell you at least 30 days before, unless the law requires us to be quicker.

Questions? Write to [{{contactEmail}}](mailto:{{contactEmail}}).`,
    },
    cy: {
      title: 'Telerau defnyddio',
      body: `Wrth gofrestru rydych yn cytuno i'r telerau hyn. Maent yn fyr, felly darllenwch nhw, os gwelwch yn dda.

## Eich cyfrif

- defnyddiwch eich enw iawn a dywedwch ble rydych yn gweithio
- cadwch eich cyfrinair i chi eich hun; mae un cyfrif ar gyfer un person
- rhowch wybod i ni pan fyddwch yn newid swydd, neu caewch eich cyfrif os nad oes ei angen arnoch mwyach

## Yr hyn rydych yn ei ysgrifennu

- chi sy'n gyfrifol am yr hyn rydych yn ei bostio
- ysgrifennwch yn eich enw eich hun; nid oes rhaid i'ch barn fod yr un peth â barn eich cyflogwr, ond mae eich cod ymddygiad yn dal yn berthnasol
- byddwch yn deg ac yn garedig: anghytunwch â syniadau, nid â phobl
- peidiwch â phostio gwybodaeth bersonol am drigolion, defnyddwyr gwasanaeth neu gydweithwyr
- peidiwch â phostio dim sy'n anghyfreithlon, yn sarhaus neu'n gamarweiniol, na dim nad oes gennych hawl i'w rannu
- peidiwch â hysbysebu; mae croeso i gyflenwyr lle bo cymuned yn eu gwahodd

## Pwy sy'n berchen arno

Chi, neu eich cyflogwr, sy'n dal yn berchen ar yr hyn rydych yn ei ysgrifennu. Wrth bostio rydych yn caniatáu i ni ei ddangos ar y wefan hon i gynulleidfa'r man lle gwnaethoch ei bostio, cyhyd ag y bydd yno. Ni fyddwn yn ehangu'r gynulleidfa honno heb ofyn i chi.

Os ydych am i bobl ailddefnyddio rhywbeth, nodwch o dan ba drwydded. Mae'r Drwydded Llywodraeth Agored yn addas i'r rhan fwyaf o waith y sector cyhoeddus.

## Cymunedau preifat

Mae'r hyn rydych yn ei ddarllen mewn cymuned breifat yn aros yno, oni bai bod yr aelodau'n cytuno fel arall. Cofiwch fod cyrff cyhoeddus yn ddarostyngedig i gyfraith rhyddid gwybodaeth: efallai y bydd yn rhaid datgelu gwybodaeth sydd gan eich sefydliad, ble bynnag y cafodd ei thrafod.

## Pan aiff rhywbeth o'i le

Mae dolen *Rhoi gwybod* wrth bob cyfraniad. Mae hwyluswyr yn edrych ar adroddiadau yn eu cymunedau, ac mae tîm y wefan yn edrych ar bob un. Gallwn guddio neu ddileu cynnwys, a gallwn atal neu gau cyfrifon. Os bydd hynny'n digwydd i chi, byddwn yn dweud wrthych pam a sut i apelio.

## Ein rhan ni

Rydym yn rhedeg y wefan yn ofalus ac yn cadw copïau wrth gefn, ond ni allwn addo y bydd ar gael bob amser na bod popeth arni'n gywir. Nid oes dim yma'n gyngor cyfreithiol na phroffesiynol.

## Newidiadau

Os byddwn yn newid y telerau hyn, byddwn yn rhoi gwybod i chi o leiaf 30 diwrnod ymlaen llaw, oni bai bod y gyfraith yn mynnu ein bod yn gynt.

Oes gennych gwestiwn? Ysgrifennwch at [{{contactEmail}}](mailto:{{contactEmail}}).`,
    },
  },
}
