import type { ToolkitText } from './types'

export const planning: ToolkitText = {
  stage: 'planning',
  title: { en: 'Plan it with a few others', cy: 'Cynllunio gydag ychydig o bobl eraill' },
  guidance: {
    en: `Most communities that fail were never needed, or nobody had time to look after them. An hour of planning finds that out while it still costs nothing.

## Make the case

Talk to five people who do the work. What do they ask each other now, and where do they get stuck? A policy that is about to change, a new duty or a shared headache is a better reason than a wish to network. Write down what members gain, and what their managers gain: they decide whose time goes into it.

## Say what it is, and what it is not

Put the purpose into one sentence that a stranger understands. List the three or four issues that will come up again and again. A community is not a project team: people come because it helps them, and they share what they know rather than deliver to a plan.

## Choose people before tools

- Name the first ten members, from several organisations.
- Find a second facilitator, so that holidays and new jobs do not end it.
- Decide what each tool is for. One lively place is worth more than five empty ones.

## Think of the end at the beginning

How long should it live, and how will you know that it worked? "Every question gets an answer within a week" can be checked in three months. Say who will help members to find their way, and who looks through old material so that it stays right.`,
    cy: `Doedd dim angen am y rhan fwyaf o'r cymunedau sy'n methu, neu doedd gan neb amser i ofalu amdanynt. Mae awr o gynllunio'n dangos hynny cyn iddo gostio dim.

## Cyflwyno'r achos

Siaradwch â phump o bobl sy'n gwneud y gwaith. Beth maen nhw'n ei ofyn i'w gilydd nawr, a ble maen nhw'n mynd i drafferth? Mae polisi sydd ar fin newid, dyletswydd newydd neu broblem gyffredin yn well rheswm na dymuniad i rwydweithio. Ysgrifennwch beth fydd aelodau'n ei ennill, a beth fydd eu rheolwyr yn ei ennill: nhw sy'n penderfynu amser pwy sy'n mynd iddi.

## Dweud beth yw hi, a beth nad yw hi

Rhowch y diben mewn un frawddeg y gall dieithryn ei deall. Rhestrwch y tri neu bedwar mater a fydd yn codi dro ar ôl tro. Nid tîm prosiect yw cymuned: daw pobl am ei bod yn eu helpu, ac maen nhw'n rhannu'r hyn a wyddant yn hytrach na chyflawni cynllun.

## Dewis pobl cyn offer

- Enwch y deg aelod cyntaf, o sawl sefydliad.
- Dewch o hyd i ail hwylusydd, fel nad yw gwyliau na swydd newydd yn dod â hi i ben.
- Penderfynwch beth yw pwrpas pob offeryn. Mae un lle bywiog yn well na phum lle gwag.

## Meddwl am y diwedd yn y dechrau

Pa mor hir ddylai hi fyw, a sut byddwch chi'n gwybod iddi weithio? Gellir gwirio "Mae pob cwestiwn yn cael ateb o fewn wythnos" ymhen tri mis. Dywedwch pwy fydd yn helpu aelodau i ganfod eu ffordd, a phwy sy'n edrych drwy hen ddeunydd fel ei fod yn dal yn gywir.`,
  },
  tasks: [
    { automatic: 'charter-complete', text: { en: 'Answer all planning questions', cy: 'Ateb pob cwestiwn cynllunio' }, hint: { en: 'They stand in the settings. Short answers will do.', cy: 'Maen nhw yn y gosodiadau. Mae atebion byr yn ddigon.' } },
    { automatic: 'second-facilitator', text: { en: 'Find a second facilitator', cy: 'Dod o hyd i ail hwylusydd' }, hint: { en: 'Two people can share the load and stand in for each other.', cy: 'Gall dau rannu\'r baich a chymryd lle ei gilydd.' } },
    { text: { en: 'Talk to five people who would join', cy: 'Siarad â phump o bobl a fyddai\'n ymuno' }, hint: { en: 'Ask what they need, not whether they like the idea.', cy: 'Gofynnwch beth sydd ei angen arnynt, nid a ydynt yn hoffi\'r syniad.' } },
    { text: { en: 'Check that no other community does this already', cy: 'Gwirio nad oes cymuned arall yn gwneud hyn yn barod' }, hint: { en: 'Look through the directory. Joining forces is quicker than starting.', cy: 'Edrychwch drwy\'r cyfeiriadur. Mae uno\'n gynt na dechrau.' } },
    { text: { en: 'Get your manager\'s word that you may spend time on it', cy: 'Cael gair eich rheolwr y cewch dreulio amser arni' }, hint: { en: 'Two hours a week is usual in the first months.', cy: 'Mae dwy awr yr wythnos yn arferol yn ystod y misoedd cyntaf.' } },
    { automatic: 'agreement-written', text: { en: 'Write a working agreement', cy: 'Ysgrifennu cytundeb gweithio' }, hint: { en: 'Three lines on how you treat each other and what stays in the room.', cy: 'Tair llinell ar sut i drin eich gilydd a beth sy\'n aros yn yr ystafell.' } },
    { text: { en: 'Plan the first month: who asks what, and when you meet', cy: 'Cynllunio\'r mis cyntaf: pwy sy\'n gofyn beth, a phryd byddwch yn cwrdd' }, hint: { en: 'Questions that you would really like answered work best.', cy: 'Cwestiynau yr hoffech gael ateb go iawn iddynt sy\'n gweithio orau.' } },
  ],
}
