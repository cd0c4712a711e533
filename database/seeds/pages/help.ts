import type { PageSeed } from '../types'

export const help: PageSeed = {
  slug: 'help',
  translations: {
    en: {
      title: 'Help',
      body: `## Getting started

1. **Register** with your work e-mail address and follow the link we send you.
2. **Fill in your profile**: organisation, job title and areas of expertise. People find you by these.
3. **Join a community**. Look for one by name, topic or region.
4. **Say hello**. Most communities have a discussion for introductions.

## Joining a community

Communities are joined in one of three ways:

- **open**: choose *Join*, and you are in
- **by request**: say why you would like to join; a facilitator answers, and you get an e-mail either way
- **by invitation**: you need an e-mail from a facilitator

A few communities ask you to accept a working agreement first. You can leave at any time.

If your request hasn't been answered after a week, write to us and we will ask the facilitators.

## Asking a good question

- put the question in the title
- say what you have tried and what you need it for
- give enough detail to be answered, but no personal information about anyone
- when you have your answer, mark it and say what worked

## Who sees what I write?

Below each form it says who will be able to read it: members, everyone registered, or the public. You can choose a smaller audience, never a larger one than the community allows.

## Starting a community

Any registered member can. Choose *Start a community* and answer a few questions about its purpose. You can use it at once, invite people and finish the answers later. The Facilitators' Community is glad to help you think it through.

## Running a community

Facilitators approve requests, greet newcomers, keep conversations going and close them with a summary. Each stage of a community's life, from planning to closing, has its own guidance.

## I can't sign in

Choose *Forgotten your password?* on the sign-in page. If no e-mail arrives within ten minutes, look in your junk folder, and then ask your IT department whether messages from this site are let through.

## Changing or closing your account

You can change your details under your name at the top of each page, and your email address and password under *Account*. To have your account closed, write to us.

## Something is wrong

Use *Report* beside any contribution that worries you. For everything else write to [{{contactEmail}}](mailto:{{contactEmail}}). We answer within two working days, in English or Welsh.`,
    },
    cy: {
      title: 'Cymorth',
      body: `## Dechrau arni

1. **Cofrestrwch** gyda'ch cyfeiriad e-bost gwaith a dilynwch y ddolen y byddwn yn ei hanfon atoch.
2. **Llenwch eich proffil**: sefydliad, teitl swydd a meysydd arbenigedd. Dyma sut bydd pobl yn dod o hyd i chi.
3. **Ymunwch â chymuned**. Chwiliwch am un yn ôl enw, pwnc neu ranbarth.
4. **Dywedwch helô**. Mae gan y rhan fwyaf o gymunedau drafodaeth ar gyfer cyflwyno'ch hun.

## Ymuno â chymuned

Mae tair ffordd o ymuno â chymuned:

- **agored**: dewiswch *Ymuno*, a dyna chi
- **drwy gais**: dywedwch pam yr hoffech ymuno; bydd hwylusydd yn ateb, a byddwch yn cael e-bost y naill ffordd neu'r llall
- **drwy wahoddiad**: mae angen e-bost gan hwylusydd arnoch

Mae ambell gymuned yn gofyn i chi dderbyn cytundeb gweithio yn gyntaf. Gallwch adael unrhyw bryd.

Os nad oes neb wedi ateb eich cais ar ôl wythnos, ysgrifennwch atom a byddwn yn holi'r hwyluswyr.

## Gofyn cwestiwn da

- rhowch y cwestiwn yn y teitl
- dywedwch beth rydych wedi rhoi cynnig arno ac at ba ddiben y mae ei angen arnoch
- rhowch ddigon o fanylion i bobl allu ateb, ond dim gwybodaeth bersonol am neb
- pan fydd gennych ateb, nodwch ef a dywedwch beth a weithiodd

## Pwy sy'n gweld yr hyn rwy'n ei ysgrifennu?

O dan bob ffurflen mae'n dweud pwy fydd yn gallu ei ddarllen: aelodau, pawb sydd wedi cofrestru, neu'r cyhoedd. Gallwch ddewis cynulleidfa lai, ond byth un fwy nag y mae'r gymuned yn ei chaniatáu.

## Dechrau cymuned

Gall unrhyw aelod cofrestredig wneud hynny. Dewiswch *Dechrau cymuned* ac atebwch ychydig o gwestiynau am ei phwrpas. Gallwch ei defnyddio ar unwaith, gwahodd pobl a gorffen yr atebion yn nes ymlaen. Mae Cymuned yr Hwyluswyr yn falch o'ch helpu i feddwl drwyddo.

## Rhedeg cymuned

Mae hwyluswyr yn cymeradwyo ceisiadau, yn croesawu aelodau newydd, yn cadw sgyrsiau i fynd ac yn eu cloi gyda chrynodeb. Mae arweiniad ar gyfer pob cyfnod ym mywyd cymuned, o gynllunio i gau.

## Alla i ddim mewngofnodi

Dewiswch *Wedi anghofio eich cyfrinair?* ar y dudalen fewngofnodi. Os na fydd e-bost wedi cyrraedd o fewn deng munud, edrychwch yn eich ffolder sbam, ac yna gofynnwch i'ch adran TG a yw negeseuon o'r wefan hon yn cael dod drwodd.

## Newid neu gau eich cyfrif

Gallwch newid eich manylion o dan eich enw ar frig pob tudalen, a'ch cyfeiriad e-bost a'ch cyfrinair o dan *Cyfrif*. I gau eich cyfrif, ysgrifennwch atom.

## Mae rhywbeth o'i le

Defnyddiwch *Rhoi gwybod* wrth ymyl unrhyw gyfraniad sy'n eich poeni. Ar gyfer popeth arall ysgrifennwch at [{{contactEmail}}](mailto:{{contactEmail}}). Byddwn yn ateb o fewn dau ddiwrnod gwaith, yn Gymraeg neu yn Saesneg.`,
    },
  },
}
