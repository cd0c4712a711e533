import type { PageSeed } from '../types'

export const about: PageSeed = {
  slug: 'about',
  translations: {
    en: {
      title: 'About this site',
      body: `People in councils all over the United Kingdom do the same jobs and meet the same problems. This site helps them to find one another and to learn together.

It is made of **communities of practice**: groups of people who share a job, a problem or an interest, and who want to get better at it. Each community is run by its own members. One or more of them act as facilitators.

## Who it is for

Anyone who works in or with local government and the wider public sector. You don't need permission from your manager to join, though it helps to tell them.

## What you can do here

- find people who do what you do, or who know what you need to know
- join communities, or start one
- ask questions and answer those of others
- share what worked, and what did not

## What it costs

Nothing. There is no advertising and nobody's details are sold.

## Who can read what

Each community decides how far its content may travel: to its members only, to everyone who is registered, or to the public. You see which before you write. See the [privacy notice](/privacy) for how we treat what we know about you.

## Contact

Write to [{{contactEmail}}](mailto:{{contactEmail}}). We answer within two working days.`,
    },
    cy: {
      title: 'Ynglŷn â’r wefan hon',
      body: `Mae pobl mewn cynghorau ledled y Deyrnas Unedig yn gwneud yr un swyddi ac yn wynebu'r un problemau. Mae'r wefan hon yn eu helpu i ddod o hyd i'w gilydd ac i ddysgu gyda'i gilydd.

Mae'n cynnwys **cymunedau ymarfer**: grwpiau o bobl sy'n rhannu swydd, problem neu ddiddordeb, ac sydd am wella'u gwaith. Aelodau'r gymuned sy'n ei rhedeg. Mae un neu ragor ohonynt yn hwyluswyr.

## I bwy mae'r wefan

I unrhyw un sy'n gweithio mewn llywodraeth leol neu gyda hi, ac yn y sector cyhoeddus ehangach. Does dim angen caniatâd eich rheolwr arnoch i ymuno, ond mae'n syniad da rhoi gwybod iddo neu iddi.

## Beth gallwch chi ei wneud yma

- dod o hyd i bobl sy'n gwneud yr un gwaith â chi, neu sy'n gwybod yr hyn y mae angen i chi ei wybod
- ymuno â chymunedau, neu ddechrau un
- gofyn cwestiynau ac ateb cwestiynau pobl eraill
- rhannu'r hyn a weithiodd, a'r hyn na weithiodd

## Faint mae'n ei gostio

Dim byd. Does dim hysbysebion ac nid ydym yn gwerthu manylion neb.

## Pwy all ddarllen beth

Mae pob cymuned yn penderfynu pa mor bell y caiff ei chynnwys fynd: i'w haelodau'n unig, i bawb sydd wedi cofrestru, neu i'r cyhoedd. Byddwch yn gweld pa un cyn i chi ysgrifennu. Mae'r [hysbysiad preifatrwydd](/cy/privacy) yn esbonio sut rydym yn trin yr hyn rydym yn ei wybod amdanoch.

## Cysylltu â ni

Ysgrifennwch at [{{contactEmail}}](mailto:{{contactEmail}}). Byddwn yn ateb o fewn dau ddiwrnod gwaith.`,
    },
  },
}
