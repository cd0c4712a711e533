import type { ToolkitText } from './types'

export const nurture: ToolkitText = {
  stage: 'nurture',
  title: { en: 'Bring people together', cy: 'Dod â phobl at ei gilydd' },
  guidance: {
    en: `There is life now. Your work changes from talking to introducing: the more people know each other, the less they need you in between.

## Find out who knows what

Ask members to complete their profiles, and mention people in questions that suit them. A short round of "what are you working on" once a month shows expertise that no profile holds. When somebody solves a problem, ask them to write three lines about how.

## Connect newcomers with old hands

Give each new member one name to turn to. Make two or three willing members champions: they greet people and look after questions that wait. Write to somebody who has gone quiet; often they only lost the habit.

## Build trust

People share what went wrong once they have met. Bring them into one room, or at least onto one call with faces, twice a year. Show unfinished work and ask for criticism of it. Celebrate what was reused: "Powys took the letter that Fife wrote" is worth ten appeals to take part.

## Keep it fresh

Close discussions with a summary and mark the answer, so that the next person finds it. Look through what is older than a year and say whether it still holds.`,
    cy: `Mae bywyd yma nawr. Mae'ch gwaith yn newid o siarad i gyflwyno: po fwyaf y mae pobl yn adnabod ei gilydd, lleiaf y mae angen chi yn y canol.

## Darganfod pwy sy'n gwybod beth

Gofynnwch i aelodau gwblhau eu proffiliau, a chrybwyllwch bobl mewn cwestiynau sy'n addas iddynt. Mae rownd fer o "ar beth ydych chi'n gweithio" unwaith y mis yn dangos arbenigedd nad oes yr un proffil yn ei gynnwys. Pan fydd rhywun yn datrys problem, gofynnwch am dair llinell ar sut.

## Cysylltu newydd-ddyfodiaid â'r hen lawiau

Rhowch un enw i bob aelod newydd droi ato. Gwnewch ddau neu dri aelod parod yn hyrwyddwyr: maen nhw'n croesawu pobl ac yn gofalu am gwestiynau sy'n aros. Ysgrifennwch at rywun sydd wedi mynd yn dawel; yn aml, colli'r arfer a wnaethant.

## Meithrin ymddiriedaeth

Mae pobl yn rhannu'r hyn a aeth o'i le ar ôl iddynt gwrdd. Dewch â nhw i un ystafell, neu o leiaf i un alwad â wynebau, ddwywaith y flwyddyn. Dangoswch waith anorffenedig a gofynnwch am feirniadaeth arno. Dathlwch yr hyn a ailddefnyddiwyd: mae "cymerodd Powys y llythyr a ysgrifennodd Fife" yn werth deg apêl i gymryd rhan.

## Ei chadw'n ffres

Clowch drafodaethau gyda chrynodeb a nodwch yr ateb, fel bod y person nesaf yn dod o hyd iddo. Edrychwch drwy'r hyn sy'n hŷn na blwyddyn a dywedwch a yw'n dal i fod yn wir.`,
  },
  tasks: [
    { automatic: 'five-voices', text: { en: 'Hear five different people', cy: 'Clywed pum person gwahanol' }, hint: { en: 'Counted over everything that was written here.', cy: 'Wedi\'u cyfrif dros bopeth a ysgrifennwyd yma.' } },
    { automatic: 'questions-answered', text: { en: 'Leave no question without a reply', cy: 'Peidio â gadael yr un cwestiwn heb ateb' }, hint: { en: '"I don\'t know, but Anna might" is a reply.', cy: 'Mae "wn i ddim, ond efallai fod Anna" yn ateb.' } },
    { automatic: 'answer-marked', text: { en: 'Mark the answer of a discussion', cy: 'Nodi\'r ateb mewn trafodaeth' }, hint: { en: 'It helps whoever comes with the same question next year.', cy: 'Mae\'n helpu\'r sawl a ddaw â\'r un cwestiwn y flwyddyn nesaf.' } },
    { automatic: 'champion', text: { en: 'Make a member a champion', cy: 'Gwneud aelod yn hyrwyddwr' }, hint: { en: 'Somebody who already helps without being asked.', cy: 'Rhywun sydd eisoes yn helpu heb i neb ofyn.' } },
    { automatic: 'requests-answered', text: { en: 'Answer every request to join', cy: 'Ateb pob cais i ymuno' }, hint: { en: 'People who wait without a word do not come back.', cy: 'Nid yw pobl sy\'n aros heb air yn dod yn ôl.' } },
    { automatic: 'first-event', text: { en: 'Hold the first event', cy: 'Cynnal y digwyddiad cyntaf' }, hint: { en: 'A show and tell: two people show work in progress.', cy: 'Dangos a dweud: dau berson yn dangos gwaith ar y gweill.' } },
    { text: { en: 'Meet face to face', cy: 'Cwrdd wyneb yn wyneb' }, hint: { en: 'Beside a conference that many attend anyway costs least.', cy: 'Ochr yn ochr â chynhadledd y mae llawer yn mynd iddi beth bynnag sydd rataf.' } },
    { text: { en: 'Write to three people who have gone quiet', cy: 'Ysgrifennu at dri pherson sydd wedi mynd yn dawel' }, hint: { en: 'Ask what would be useful to them now.', cy: 'Gofynnwch beth fyddai\'n ddefnyddiol iddynt nawr.' } },
  ],
}
