import type { ToolkitText } from './types'

export const startup: ToolkitText = {
  stage: 'startup',
  title: { en: 'Open the doors', cy: 'Agor y drysau' },
  guidance: {
    en: `The first weeks decide whether people come back. You are at your busiest now, and that is right: nobody talks in an empty room.

## Make it easy to walk in

Say on the front page what happens here and what a newcomer can do in two minutes. Answer every request to join within a day. Greet each new member by name and ask something that only they can answer.

## Seed the conversation

Begin four or five discussions yourself, each with an open question and your own half-finished answer. Ask two or three members beforehand to reply to the first ones. A question that has waited for three days without a reply tells everybody that nobody is there: fetch somebody who knows.

## Give it a rhythm

Fix a regular hour, fortnightly or monthly, and protect it. A first meeting can be simple: everybody says what they work on and one thing that they would like to know. Publish the notes the same day, with names and links.

## Keep it safe

People ask only where it does not harm them. Show how it is done: ask something that you do not know yourself, thank whoever disagrees with you, and move quarrels out of the room early.`,
    cy: `Mae'r wythnosau cyntaf yn penderfynu a fydd pobl yn dychwelyd. Chi yw'r prysuraf nawr, ac felly y dylai fod: does neb yn siarad mewn ystafell wag.

## Gwneud hi'n hawdd dod i mewn

Dywedwch ar y dudalen flaen beth sy'n digwydd yma a beth y gall newydd-ddyfodiad ei wneud mewn dwy funud. Atebwch bob cais i ymuno o fewn diwrnod. Cyfarchwch bob aelod newydd wrth ei enw a gofynnwch rywbeth mai dim ond yr aelod hwnnw all ei ateb.

## Hau'r sgwrs

Dechreuwch bedair neu bum trafodaeth eich hun, pob un â chwestiwn agored a'ch hanner ateb chi. Gofynnwch i ddau neu dri aelod ymlaen llaw ateb y rhai cyntaf. Mae cwestiwn sydd wedi aros tridiau heb ateb yn dweud wrth bawb nad oes neb yno: ewch i nôl rhywun sy'n gwybod.

## Rhoi rhythm iddi

Pennwch awr reolaidd, bob pythefnos neu bob mis, a'i diogelu. Gall y cyfarfod cyntaf fod yn syml: pawb yn dweud ar beth maen nhw'n gweithio ac un peth yr hoffent ei wybod. Cyhoeddwch y nodiadau yr un diwrnod, gydag enwau a dolenni.

## Ei chadw'n ddiogel

Dim ond lle nad yw'n eu niweidio y bydd pobl yn gofyn. Dangoswch sut mae gwneud: gofynnwch rywbeth nad ydych yn ei wybod eich hun, diolchwch i'r sawl sy'n anghytuno â chi, a symudwch ffraeo allan o'r ystafell yn gynnar.`,
  },
  tasks: [
    { automatic: 'first-discussion', text: { en: 'Start the first discussion', cy: 'Dechrau\'r drafodaeth gyntaf' }, hint: { en: 'An open question, with your own first thought.', cy: 'Cwestiwn agored, gyda\'ch syniad cyntaf chi.' } },
    { automatic: 'first-reply', text: { en: 'See the first reply', cy: 'Gweld yr ateb cyntaf' }, hint: { en: 'Ask somebody who knows, if it does not come by itself.', cy: 'Gofynnwch i rywun sy\'n gwybod, os na ddaw ohono\'i hun.' } },
    { automatic: 'five-members', text: { en: 'Have five members', cy: 'Cael pum aelod' }, hint: { en: 'Invite people one by one, and say why you thought of them.', cy: 'Gwahoddwch bobl fesul un, a dywedwch pam y daethant i\'ch meddwl.' } },
    { automatic: 'requests-answered', text: { en: 'Answer every request to join', cy: 'Ateb pob cais i ymuno' }, hint: { en: 'Within a day, while they still remember asking.', cy: 'O fewn diwrnod, tra bo pobl yn dal i gofio gofyn.' } },
    { text: { en: 'Welcome each new member by name', cy: 'Croesawu pob aelod newydd wrth ei enw' }, hint: { en: 'Ask what they work on, and who they would like to meet.', cy: 'Gofynnwch ar beth maen nhw\'n gweithio, a phwy yr hoffent ei gwrdd.' } },
    { text: { en: 'Hold the first meeting', cy: 'Cynnal y cyfarfod cyntaf' }, hint: { en: 'An hour with time to talk; notes the same day.', cy: 'Awr gydag amser i siarad; nodiadau yr un diwrnod.' } },
    { text: { en: 'Ask members what they want to talk about first', cy: 'Gofyn i aelodau am beth maen nhw am siarad gyntaf' }, hint: { en: 'A short list to choose from gets more answers than a blank page.', cy: 'Mae rhestr fer i ddewis ohoni\'n cael mwy o atebion na thudalen wag.' } },
    { automatic: 'look-chosen', text: { en: 'Give it a face: a colour or a logo', cy: 'Rhoi wyneb iddi: lliw neu logo' }, hint: { en: 'People find their way back to what they recognise.', cy: 'Mae pobl yn dod yn ôl at yr hyn maen nhw\'n ei adnabod.' } },
  ],
}
