import type { ToolkitText } from './types'

export const sustain: ToolkitText = {
  stage: 'sustain',
  title: { en: 'Let members run it', cy: 'Gadael i\'r aelodau ei rhedeg' },
  guidance: {
    en: `Members begin the discussions and answer each other. Step back without leaving: look in every week, and act where something stalls.

## Share the work

Let others chair the meeting, write the notes and look after a theme. Ask before you do something yourself: "who would like to?" Keep two facilitators at least, and name who comes next.

## Turn talk into something that lasts

Long discussions hold practice that nobody finds again. Gather what belongs together, write up conclusions and say what follows from them. Show it to people outside: what a community makes is the best argument for the time that members spend on it.

## Look at how it goes

Compare it with the planning questions every half year. Who is here that you did not expect? Which organisations are missing? How many questions get a reply, and how soon? Ask members what belonging has changed in their work, and pass the answers on to their managers.

## Let the purpose move

Needs change. A community that has answered its first questions may take on new ones, split into two or join another. Change the planning answers when it does, so that newcomers know where they are. And where nothing is left to do, ending well is no failure.`,
    cy: `Mae aelodau'n dechrau'r trafodaethau ac yn ateb ei gilydd. Camwch yn ôl heb adael: edrychwch i mewn bob wythnos, a gweithredwch lle mae rhywbeth yn arafu.

## Rhannu'r gwaith

Gadewch i eraill gadeirio'r cyfarfod, ysgrifennu'r nodiadau a gofalu am thema. Gofynnwch cyn gwneud rhywbeth eich hun: "pwy hoffai wneud?" Cadwch o leiaf ddau hwylusydd, ac enwch pwy sydd nesaf.

## Troi siarad yn rhywbeth sy'n para

Mae trafodaethau hir yn cynnwys arferion nad oes neb yn dod o hyd iddynt eto. Casglwch yr hyn sy'n perthyn ynghyd, ysgrifennwch y casgliadau a dywedwch beth sy'n dilyn. Dangoswch ef i bobl y tu allan: yr hyn y mae cymuned yn ei wneud yw'r ddadl orau dros yr amser y mae aelodau'n ei dreulio.

## Edrych ar sut mae'n mynd

Cymharwch hi â'r cwestiynau cynllunio bob hanner blwyddyn. Pwy sydd yma nad oeddech yn ei ddisgwyl? Pa sefydliadau sydd ar goll? Faint o gwestiynau sy'n cael ateb, a pha mor fuan? Gofynnwch i aelodau beth mae perthyn wedi'i newid yn eu gwaith, a rhowch yr atebion i'w rheolwyr.

## Gadael i'r diben symud

Mae anghenion yn newid. Gall cymuned sydd wedi ateb ei chwestiynau cyntaf ymgymryd â rhai newydd, rhannu'n ddwy neu ymuno ag un arall. Newidiwch yr atebion cynllunio pan fydd hynny'n digwydd, fel bod newydd-ddyfodiaid yn gwybod ble maen nhw. A lle nad oes dim ar ôl i'w wneud, nid methiant yw gorffen yn dda.`,
  },
  tasks: [
    { automatic: 'second-facilitator', text: { en: 'Have two facilitators', cy: 'Cael dau hwylusydd' }, hint: { en: 'So that one can leave without taking the community along.', cy: 'Fel y gall un adael heb fynd â\'r gymuned gydag ef.' } },
    { automatic: 'lively', text: { en: 'Somebody wrote in the last 30 days', cy: 'Ysgrifennodd rhywun yn y 30 diwrnod diwethaf' }, hint: { en: 'If not, ask a question that you would like answered yourself.', cy: 'Os na, gofynnwch gwestiwn yr hoffech gael ateb iddo eich hun.' } },
    { automatic: 'questions-answered', text: { en: 'Leave no question without a reply', cy: 'Peidio â gadael yr un cwestiwn heb ateb' }, hint: { en: 'Ask a champion to look after them.', cy: 'Gofynnwch i hyrwyddwr ofalu amdanynt.' } },
    { automatic: 'requests-answered', text: { en: 'Answer every request to join', cy: 'Ateb pob cais i ymuno' }, hint: { en: 'Every one of them, also those that you decline.', cy: 'Pob un ohonynt, gan gynnwys y rhai y byddwch yn eu gwrthod.' } },
    { text: { en: 'Let a member lead a meeting', cy: 'Gadael i aelod arwain cyfarfod' }, hint: { en: 'Offer to prepare it together.', cy: 'Cynigiwch ei baratoi gyda\'ch gilydd.' } },
    { text: { en: 'Write up one thing that others can use', cy: 'Ysgrifennu un peth y gall eraill ei ddefnyddio' }, hint: { en: 'A guide, a case study, or what went wrong and why.', cy: 'Canllaw, astudiaeth achos, neu beth aeth o\'i le a pham.' } },
    { text: { en: 'Ask members what belonging is worth to them', cy: 'Gofyn i aelodau beth yw gwerth perthyn iddyn nhw' }, hint: { en: 'Three questions are enough.', cy: 'Mae tri chwestiwn yn ddigon.' } },
    { text: { en: 'Go through the planning questions again', cy: 'Mynd drwy\'r cwestiynau cynllunio eto' }, hint: { en: 'Change what is no longer so.', cy: 'Newidiwch yr hyn nad yw\'n wir mwyach.' } },
  ],
}
