import type { ToolkitText } from './types'

export const closedown: ToolkitText = {
  stage: 'closedown',
  title: { en: 'End it well', cy: 'Gorffen yn dda' },
  guidance: {
    en: `A community that has done its work may end. What must not be lost is what it found out, and the good name of those who took part.

## Tell people first

Say why it ends and when, and leave at least four weeks. Some will want to go on: another facilitator, another purpose or another community may be the better answer. Until the date everybody can still read and write.

## Save what was made

Choose the discussions, guides and examples that are worth keeping for others. Whoever wrote something decides whether more people than before may read it. Ask each author, and take silence for a no.

## Tie up the loose ends

Answer the questions that are still open, or say where they can be asked now. Decide on requests to join. Call off meetings that will not take place, and tell people where to meet instead.

## Learn from it

Ask three questions and write down the answers: What was it worth to you? What did we learn, about the subject and about working like this? What should come next? Compare with what you wrote when you planned it. Expectations that were not met teach most.

## Say thank you

Name those who gave most. Then close it: everything stays readable, and it can start again one day, in this form or another.`,
    cy: `Gall cymuned sydd wedi gwneud ei gwaith ddod i ben. Yr hyn na ddylid ei golli yw'r hyn a ddarganfuwyd, ac enw da'r rhai a gymerodd ran.

## Dweud wrth bobl yn gyntaf

Dywedwch pam mae'n dod i ben a phryd, a gadewch o leiaf bedair wythnos. Bydd rhai am barhau: gall hwylusydd arall, diben arall neu gymuned arall fod yn well ateb. Hyd at y dyddiad gall pawb ddarllen ac ysgrifennu o hyd.

## Achub yr hyn a wnaed

Dewiswch y trafodaethau, y canllawiau a'r enghreifftiau sy'n werth eu cadw i eraill. Y sawl a ysgrifennodd rywbeth sy'n penderfynu a gaiff mwy o bobl nag o'r blaen ei ddarllen. Gofynnwch i bob awdur, a chymerwch ddistawrwydd fel na.

## Clymu'r pennau rhydd

Atebwch y cwestiynau sy'n dal ar agor, neu dywedwch ble gellir eu gofyn nawr. Penderfynwch ar geisiadau i ymuno. Canslwch gyfarfodydd na fyddant yn digwydd, a dywedwch wrth bobl ble i gwrdd yn lle hynny.

## Dysgu ohoni

Gofynnwch dri chwestiwn ac ysgrifennwch yr atebion: Beth oedd ei gwerth i chi? Beth ddysgon ni, am y pwnc ac am weithio fel hyn? Beth ddylai ddod nesaf? Cymharwch â'r hyn a ysgrifennoch wrth ei chynllunio. Disgwyliadau nas cyflawnwyd sy'n dysgu fwyaf.

## Dweud diolch

Enwch y rhai a roddodd fwyaf. Yna caewch hi: bydd popeth yn dal i'w ddarllen, a gall ailddechrau ryw ddydd, ar y ffurf hon neu un arall.`,
  },
  tasks: [
    { text: { en: 'Tell all members why and when it ends', cy: 'Dweud wrth bob aelod pam a phryd y daw i ben' }, hint: { en: 'Four weeks ahead at least; ask who would like to go on.', cy: 'O leiaf bedair wythnos ymlaen llaw; gofynnwch pwy hoffai barhau.' } },
    { text: { en: 'Choose what is worth keeping for others', cy: 'Dewis beth sy\'n werth ei gadw i eraill' }, hint: { en: 'Ask its authors before more people may read it.', cy: 'Gofynnwch i\'r awduron cyn i fwy o bobl gael ei ddarllen.' } },
    { automatic: 'questions-answered', text: { en: 'Answer or pass on the questions that are open', cy: 'Ateb neu drosglwyddo\'r cwestiynau sydd ar agor' }, hint: { en: 'Say where they can be asked from now on.', cy: 'Dywedwch ble gellir eu gofyn o hyn ymlaen.' } },
    { automatic: 'requests-answered', text: { en: 'Answer every request to join', cy: 'Ateb pob cais i ymuno' }, hint: { en: 'Tell them of a community that goes on.', cy: 'Soniwch wrthynt am gymuned sy\'n parhau.' } },
    { text: { en: 'Call off what was planned for later', cy: 'Canslo\'r hyn a gynlluniwyd ar gyfer wedyn' }, hint: { en: 'Meetings, promises, regular notices.', cy: 'Cyfarfodydd, addewidion, hysbysiadau rheolaidd.' } },
    { text: { en: 'Write down what was learned', cy: 'Ysgrifennu\'r hyn a ddysgwyd' }, hint: { en: 'What was it worth, what did we learn, what comes next?', cy: 'Beth oedd ei gwerth, beth ddysgon ni, beth ddaw nesaf?' } },
    { text: { en: 'Thank those who made it', cy: 'Diolch i\'r rhai a\'i gwnaeth' }, hint: { en: 'By name, and where their managers can see it.', cy: 'Wrth eu henwau, a lle gall eu rheolwyr ei weld.' } },
  ],
}
