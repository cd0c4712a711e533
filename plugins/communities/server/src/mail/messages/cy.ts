import type { ReportCategory, ReportDecision, ReportedKind } from '../../../../contracts/reports'
import type { Messages } from './types'

const roles = { member: 'yn aelod', champion: 'yn hyrwyddwr', facilitator: 'yn hwylusydd' }

const named = (title: string | null) => title ? ` “${title}”` : ''

const things: Record<ReportedKind, (title: string | null) => string> = {
  contribution: title => `y drafodaeth${named(title)}`,
  comment: title => title ? `ateb yn “${title}”` : 'ateb',
  message: () => 'neges breifat',
  person: () => 'proffil',
  community: title => `y gymuned${named(title)}`,
}

const decisions: Record<ReportDecision, string> = {
  'approve': 'Gall eraill ei ddarllen nawr.',
  'dismiss': 'Ni newidiwyd dim.',
  'hide': 'Cafodd ei guddio: dim ond chi a’r rhai sy’n cymedroli sy’n ei weld.',
  'restore': 'Mae i’w weld eto.',
  'lock': 'Cafodd ei gloi: ni all neb ateb mwyach.',
  'warn': 'Rhybudd yw hwn; ni newidiwyd dim arall.',
  'remove': 'Cafodd ei guddio, ac nid ydych yn aelod yno mwyach. Cewch ofyn am ymuno eto.',
  'ban': 'Cafodd ei guddio, ac ni allwch gymryd rhan yno mwyach.',
  'suspend': 'Cafodd ei hatal.',
  'suspend-account': 'Cafodd eich cyfrif ei atal.',
}

const rules: Record<ReportCategory, string> = {
  'spam': 'dim hysbysebu nac ailadrodd diangen',
  'unkind': 'byddwch yn garedig: dim sarhau, bygwth nac aflonyddu',
  'private': 'peidiwch â rhannu’r hyn sy’n breifat neu’n gyfrinachol',
  'off-topic': 'cadwch at bwrpas y gymuned',
  'wrong': 'peidiwch â lledaenu’r hyn y gwyddys ei fod yn ffug',
  'illegal': 'dim byd y mae’r gyfraith yn ei wahardd',
  'other': 'gweler yr hyn y maent yn ei ddweud',
}

const stages = { planning: 'cynllunio', startup: 'cychwyn', nurture: 'tyfu', sustain: 'sefydledig', closedown: 'dirwyn i ben', archived: 'wedi cau' }

const stalls = { quiet: 'Does neb wedi ysgrifennu ers amser hir. Gallai cwestiwn yr hoffech gael ateb iddo eich hun, neu air â rhywun sydd wedi mynd yn dawel, ei deffro.', requests: 'Mae pobl yn aros am ateb i’w cais i ymuno. Mae’r rhai sy’n aros heb air yn colli diddordeb.', questions: 'Mae cwestiynau heb ateb. Gofynnwch i rywun a allai wybod; mae hyd yn oed “wn i ddim” yn well na distawrwydd.' }

export const cy: Messages = {
  greeting: name => `Helo ${name},`,
  signature: 'Cymunedau ymarfer',
  because: {
    account: 'Rydych yn cael yr e-bost hwn am fod y cyfeiriad hwn wedi’i roi ar ein gwefan.',
    facilitator: ({ community }) => `Rydych yn cael yr e-bost hwn am eich bod yn hwyluso ${community}.`,
    member: ({ community }) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o ${community}.`,
    wasMember: ({ community }) => `Rydych yn cael yr e-bost hwn am eich bod wedi bod yn aelod o ${community}.`,
    asked: ({ community }) => `Rydych yn cael yr e-bost hwn am eich bod wedi gofyn am ymuno â ${community}.`,
    author: 'Rydych yn cael yr e-bost hwn am fod rhywun wedi ateb yr hyn a ysgrifennoch.',
    wrote: 'Rydych yn cael y neges hon am ei bod yn ymwneud â rhywbeth a ysgrifennoch.',
    mentioned: 'Rydych yn cael yr e-bost hwn am fod rhywun wedi eich crybwyll.',
    invited: 'Rydych yn cael yr e-bost hwn am fod rhywun wedi gwahodd y cyfeiriad hwn.',
    contact: 'Rydych yn cael y neges hon am fod rhywun wedi gofyn am fod mewn cysylltiad â chi, neu bellach mewn cysylltiad â chi.',
    message: 'Rydych yn cael y neges hon am fod rhywun wedi ysgrifennu atoch. Gallwch dawelu sgwrs ar ei thudalen.',
    staff: 'Rydych yn cael y neges hon am eich bod yn gofalu am y gwasanaeth hwn.',
    decided: 'Rydych yn cael y neges hon am fod rhywbeth o’ch eiddo wedi’i adrodd a’i ystyried.',
    reported: 'Rydych yn cael y neges hon am eich bod wedi adrodd am rywbeth.',
  },
  ignore: 'Os nad chi oedd hwn, gallwch anwybyddu’r e-bost hwn.',
  linkHelp: 'Os nad yw’r botwm yn gweithio, copïwch y cyfeiriad hwn i’ch porwr:',
  confirm: () => ({
    subject: 'Cadarnhewch eich cyfeiriad e-bost',
    lines: ['Diolch am gofrestru. Cadarnhewch mai chi biau’r cyfeiriad hwn i orffen.', 'Bydd y ddolen yn gweithio am 48 awr.'],
    action: 'Cadarnhau fy nghyfeiriad',
  }),
  registerKnown: () => ({
    subject: 'Mae gennych gyfrif yn barod',
    lines: ['Ceisiodd rhywun, chi efallai, gofrestru â’r cyfeiriad hwn. Mae ganddo gyfrif yn barod, felly ni newidiwyd dim.', 'Gallwch fewngofnodi, neu ddewis cyfrinair newydd os ydych wedi anghofio’r un sydd gennych.'],
    action: 'Mewngofnodi',
  }),
  reset: () => ({
    subject: 'Dewiswch gyfrinair newydd',
    lines: ['Gofynnodd rhywun, chi efallai, am ddolen i ddewis cyfrinair newydd.', 'Bydd y ddolen yn gweithio unwaith, am awr.'],
    action: 'Dewis cyfrinair newydd',
  }),
  emailChange: () => ({
    subject: 'Cadarnhewch eich cyfeiriad e-bost newydd',
    lines: ['Gofynnoch am ddefnyddio’r cyfeiriad hwn ar gyfer eich cyfrif. Cadarnhewch mai chi biau fe.', 'Bydd y ddolen yn gweithio am 24 awr.'],
    action: 'Defnyddio’r cyfeiriad hwn',
  }),
  emailChangeNotice: ({ email }) => ({
    subject: 'Mae eich cyfeiriad e-bost ar fin newid',
    lines: [`Gofynnodd rhywun sy’n gwybod eich cyfrinair am newid cyfeiriad eich cyfrif i ${email}.`, 'Os nad chi oedd hwn, dewiswch gyfrinair newydd ar unwaith.'],
    action: 'Mynd i’m cyfrif',
  }),
  emailChanged: () => ({
    subject: 'Newidiwyd eich cyfeiriad e-bost',
    lines: ['Mae cyfeiriad eich cyfrif bellach yn un gwahanol. Ni ddefnyddir y cyfeiriad hwn mwyach.'],
  }),
  passwordChanged: () => ({
    subject: 'Newidiwyd eich cyfrinair',
    lines: ['Newidiwyd cyfrinair eich cyfrif, ac allgofnodwyd pob sesiwn arall.', 'Os nad chi oedd hwn, dewiswch gyfrinair newydd ar unwaith.'],
    action: 'Dewis cyfrinair newydd',
  }),
  requested: ({ community, person, organisation }) => ({
    subject: `Mae ${person} yn gofyn am ymuno â ${community}`,
    lines: [`Mae ${person}${organisation ? ` (${organisation})` : ''} yn gofyn am ymuno â ${community}. Dyma’r rheswm:`],
    action: 'Edrych ar y cais',
    after: ['Mae pobl sy’n aros heb air yn colli diddordeb. Atebwch yn fuan os gwelwch yn dda.'],
  }),
  approved: ({ community }) => ({
    subject: `Croeso i ${community}`,
    lines: [`Rydych bellach yn aelod o ${community}.`],
    action: 'Mynd i’r gymuned',
    after: ['Cam cyntaf da: dywedwch pwy ydych chi ac ar beth rydych yn gweithio.'],
  }),
  declined: ({ community }) => ({
    subject: `Eich cais i ymuno â ${community}`,
    lines: [`Nid yw hwyluswyr ${community} wedi cymeradwyo eich cais. Maen nhw’n dweud:`],
  }),
  welcome: ({ community }) => ({
    subject: `Croeso i ${community}`,
    lines: [`Rydych wedi ymuno â ${community}.`],
    action: 'Mynd i’r gymuned',
    after: ['Cam cyntaf da: dywedwch pwy ydych chi ac ar beth rydych yn gweithio.'],
  }),
  colleagues: ({ community }) => `Mae pobl sy’n hwyluso yn cwrdd yn ${community}, y gallwch ymuno â hi ag un clic:`,
  writes: ({ person }) => `Mae ${person} yn ei hwyluso, ac yn ysgrifennu:`,
  removed: ({ community }) => ({
    subject: `Nid ydych bellach yn aelod o ${community}`,
    lines: [`Mae hwylusydd wedi dod â’ch aelodaeth o ${community} i ben. Dyma’r rheswm:`],
  }),
  banned: ({ community }) => ({
    subject: `Ni allwch gymryd rhan yn ${community} mwyach`,
    lines: [`Mae hwylusydd wedi dod â’ch aelodaeth o ${community} i ben, ac ni allwch ymuno eto. Dyma’r rheswm:`],
  }),
  role: ({ community, role }) => ({
    subject: `Rydych bellach ${roles[role]} yn ${community}`,
    lines: [`Rydych bellach ${roles[role]} yn ${community}.`],
    action: 'Mynd i’r gymuned',
  }),
  invited: ({ community, person, until }) => ({
    subject: `Mae ${person} yn eich gwahodd i ymuno â ${community}`,
    lines: [`Mae ${person} yn eich gwahodd i ymuno â ${community}, cymuned o bobl sy’n gwneud yr un gwaith mewn gwahanol sefydliadau.`, `Mae’r gwahoddiad ar agor tan ${until}.`],
    action: 'Edrych ar y gwahoddiad',
  }),
  reply: ({ community, person, title }) => ({
    subject: `Atebodd ${person}: ${title}`,
    lines: [`Atebodd ${person} eich trafodaeth “${title}” yn ${community}:`],
    action: 'Darllen yr ateb',
  }),
  replyToComment: ({ community, person, title }) => ({
    subject: `Atebodd ${person} chi: ${title}`,
    lines: [`Atebodd ${person} eich sylw yn “${title}” yn ${community}:`],
    action: 'Darllen yr ateb',
  }),
  mention: ({ community, person, title }) => ({
    subject: `Crybwyllodd ${person} chi: ${title}`,
    lines: [`Crybwyllodd ${person} chi yn “${title}” yn ${community}:`],
    action: 'Ei ddarllen',
  }),
  suspended: ({ community }) => ({
    subject: `Mae ${community} wedi’i hatal`,
    lines: [`Mae staff y gwasanaeth hwn wedi atal ${community}. Dim ond ei hwyluswyr all ei gweld am y tro. Dyma’r rheswm:`],
    action: 'Mynd i’r gymuned',
  }),
  stageMoved: ({ community, stage }) => ({
    subject: `${community}: cam newydd – ${stages[stage]}`,
    lines: [`Mae ${community} wedi symud i gam arall yn ei bywyd: ${stages[stage]}. Dyma’r rheswm:`],
    action: 'Gweld beth sy’n helpu yn ystod y cam hwn',
  }),
  moved: ({ community, above }) => ({
    subject: `Mae ${community} wedi symud`,
    lines: [above ? `Mae ${community} bellach yn rhan o ${above}, a dim ond aelodau honno sy’n perthyn iddi.` : `Mae ${community} bellach yn rhan o gymuned arall, a dim ond aelodau honno sy’n perthyn iddi.`, 'Nid ydych yn aelod yno, felly nid ydych yn aelod ohoni hi mwyach chwaith. Mae’r hyn a ysgrifennoch yno o hyd. Dyma pam y symudodd:'],
    action: 'Gweld y gymuned y mae’n rhan ohoni',
    after: above ? [`Os hoffech fynd ymlaen, ymunwch â ${above} yn gyntaf. Yna gallwch ymuno â ${community} eto yn y ffordd arferol.`] : [],
  }),
  discussionMoved: ({ community, title, into, reads }) => ({
    subject: `Mae “${title}” wedi symud`,
    lines: [into ? `Mae hwylusydd wedi symud eich trafodaeth “${title}” o ${community} i ${into}, gyda’r holl atebion.` : `Mae hwylusydd wedi symud eich trafodaeth “${title}” o ${community} i gymuned arall, gyda’r holl atebion.`, reads ? 'Mae hen ddolenni’n arwain ati. Dyma pam:' : 'Nid ydych yn aelod yno, felly ni allwch ei darllen mwyach. Dyma pam:'],
    action: 'Mynd i’r drafodaeth',
  }),
  merged: ({ community, into, tie }) => ({
    subject: tie === 'there' ? `Mae ${community} wedi ymuno â ${into}` : `Mae ${community} bellach yn rhan o ${into ?? 'gymuned arall'}`,
    lines: {
      came: [`Mae ${community} a ${into} bellach yn un gymuned, o’r enw ${into}. Rydych yn aelod ohoni, ac mae popeth a ysgrifennwyd yn ${community} yno. Mae hen ddolenni’n arwain ati. Dyma pam:`],
      there: [`Mae ${community} a ${into} bellach yn un gymuned, o’r enw ${into}. Mae ei haelodau’n aelodau yma, ac mae’r hyn a ysgrifennwyd yno yma. Dyma pam:`],
      gone: [`Mae ${community} a ${into ?? 'chymuned arall'} bellach yn un gymuned, nad ydych yn aelod ohoni. Mae’r hyn a ysgrifennoch yno o hyd. Dyma pam:`],
    }[tie],
    action: 'Mynd i’r gymuned',
  }),
  restarted: ({ community, stays }) => ({
    subject: `Mae ${community} yn ailddechrau`,
    lines: [`Mae ${community} yn ailddechrau ac yn cael ei chynllunio o’r newydd.`, stays ? 'Rydych yn aelod o hyd, ac mae croeso i’ch syniadau.' : 'Mae’n dechrau gyda’i hwyluswyr yn unig, felly nid ydych yn aelod mwyach. Mae’r hyn a ysgrifennoch yno o hyd.'],
    action: 'Mynd i’r gymuned',
    after: stays ? [] : ['Os hoffech fod yn rhan ohoni eto, gallwch ymuno yn y ffordd arferol.'],
  }),
  closing: ({ community, day }) => ({
    subject: `Mae ${community} yn dod i ben`,
    lines: [day ? `Mae ${community} yn dod i ben. Gallwch ddarllen ac ysgrifennu yno tan ${day}; ar ôl hynny bydd popeth yn dal i’w ddarllen.` : `Mae ${community} yn dod i ben. Tan hynny gallwch ddarllen ac ysgrifennu yno; ar ôl hynny bydd popeth yn dal i’w ddarllen.`, 'Mae ei hwyluswyr yn ysgrifennu:'],
    action: 'Ateb tri chwestiwn',
    after: ['Beth oedd ei gwerth i chi, beth ddysgon ni, a beth ddylai ddod nesaf? Mae eich atebion yn mynd at yr hwyluswyr, gyda’ch enw neu hebddo, fel y dewiswch.'],
  }),
  closingDay: ({ community, day }) => ({
    subject: day ? `Bydd ${community} yn cau ar ôl ${day}` : `Nid oes diwrnod olaf i ${community} am y tro`,
    lines: [day ? `${day} yw diwrnod olaf ${community} bellach. Gallwch ddarllen ac ysgrifennu yno tan hynny; wedyn bydd popeth yn dal i fod ar gael i'w ddarllen.` : `Cafodd diwrnod olaf ${community} ei dynnu'n ôl, ac nid oes un arall eto. Gallwch ddarllen ac ysgrifennu yno nes bydd un.`],
    action: 'Ateb tri chwestiwn',
    after: ['Os ydych wedi ateb yn barod, gallwch newid eich atebion nes iddi gau.'],
  }),
  exportEnded: ({ community, until }) => until
    ? { subject: `Mae allforyn ${community} yn barod`, lines: [`Mae'r allforyn o ${community} y gofynnoch amdano yn barod. Gallwch ei nôl tan ${until}.`], action: 'Ei nôl', after: ['Mae\'n cynnwys yr hyn a ysgrifennodd aelodau. Cadwch ef mor ofalus ag y byddent yn dymuno.'] }
    : { subject: `Nid oedd modd gwneud allforyn ${community}`, lines: [`Nid oedd modd gwneud yr allforyn o ${community} y gofynnoch amdano. Ni newidiwyd dim. Mae'r dudalen yn dweud pam, ac yn gadael i chi roi cynnig arall arni.`], action: 'Gweld pam' },
  outputAsked: ({ community, title, wider }) => ({
    subject: `A gaiff mwy o bobl ddarllen “${title}”?`,
    lines: [`Mae ${community} yn dod i ben, a hoffai ei hwyluswyr gadw’r hyn a ysgrifennoch i eraill: “${title}”.`, wider === 'public' ? 'Os cytunwch, gall unrhyw un ar y we ei ddarllen.' : 'Os cytunwch, gall unrhyw un sydd wedi cofrestru ar y wefan hon ei ddarllen.', 'Eich geiriau chi yn unig ydyw: dim atebion a dim lluniau. Chi sy’n dewis a yw eich enw wrth eu hochr. Os nad atebwch, does dim yn newid.'],
    action: 'Darllen yr hyn a ofynnir, ac ateb',
    after: ['Gallwch newid eich ateb nes i’r gymuned gau, a thynnu eich cytundeb yn ôl ar unrhyw adeg.'],
  }),
  stalled: ({ community, kinds }) => ({
    subject: `Mae angen chi ar ${community}`,
    lines: [`Mae rhywbeth yn ${community} wedi dod i stop.`, ...kinds.map(kind => stalls[kind])],
    action: 'Gweld beth fyddai’n helpu',
  }),
  stalledForStaff: ({ communities, others }) => ({
    subject: communities.length + others === 1 ? `Mae ${communities[0]} wedi dod i stop` : `Mae ${communities.length + others} o gymunedau wedi dod i stop`,
    lines: ['Cafodd eu hwyluswyr wybod beth amser yn ôl, ac nid oes dim wedi newid ers hynny. Efallai fod angen help arnynt, neu rywun arall i ofalu amdani:', communities.join(', ') + (others > 0 ? ` a ${others} arall` : '')],
    action: 'Edrych arnynt',
  }),
  newCommunity: ({ community, person }) => ({
    subject: `Cymuned newydd: ${community}`,
    lines: [`Mae ${person} wedi dechrau ${community}.`],
    action: 'Edrych ar y gymuned',
  }),
  contactAsked: ({ person, organisation }) => ({
    subject: `Mae ${person} yn gofyn am fod mewn cysylltiad â chi`,
    lines: [`Mae ${person}${organisation ? ` (${organisation})` : ''} yn gofyn am fod mewn cysylltiad â chi. Mae'ch cysylltiadau yn gweld yr hyn yr ydych yn ei ddangos i'ch cysylltiadau.`],
    action: 'Ateb',
    after: ['Gallwch wrthod heb i’r person gael gwybod.'],
  }),
  contactAccepted: ({ person }) => ({
    subject: `Rydych bellach mewn cysylltiad â ${person}`,
    lines: [`Mae ${person} wedi derbyn: rydych bellach mewn cysylltiad.`],
    action: 'Gweld y dudalen',
  }),
  newMessage: ({ person, group }) => ({
    subject: group ? `Neges newydd yn ${group}` : `Neges newydd gan ${person}`,
    lines: [group ? `Ysgrifennodd ${person} yn ${group}:` : `Ysgrifennodd ${person} atoch:`],
    action: 'Darllen ac ateb',
  }),
  reportOpened: thing => ({
    subject: `Adroddwyd: ${things[thing.kind](thing.title)}`,
    lines: [`Mae rhywun wedi adrodd am ${things[thing.kind](thing.title)}. Edrychwch arno’n fuan.`],
    action: 'Edrych ar yr adroddiad',
  }),
  waitsForApproval: thing => ({
    subject: `Yn aros amdanoch: ${things[thing.kind](thing.title)}`,
    lines: [`Mae rhywun wedi ysgrifennu ${things[thing.kind](thing.title)}. Ni all neb arall ei ddarllen nes i chi edrych arno.`],
    action: 'Ei ddarllen a phenderfynu',
  }),
  nowShown: thing => ({
    subject: `Gall eraill ei ddarllen nawr: ${things[thing.kind](thing.title)}`,
    lines: [`Edrychwyd ar yr hyn a ysgrifennoch, ac fe’i cymeradwywyd: ${things[thing.kind](thing.title)}. Gall eraill ei ddarllen nawr.`],
    action: 'Ei weld ar y wefan',
  }),
  reportDecided: ({ kind, title, community, decision, rule, waited }) => ({
    subject: `Penderfyniad am ${things[kind](title)}`,
    lines: [`${waited ? 'Edrychwyd ar rywbeth o’ch eiddo cyn i eraill allu ei ddarllen' : 'Adroddwyd am rywbeth o’ch eiddo'}: ${things[kind](title)}${community ? ` yn ${community}` : ''}. ${decisions[decision]}`, `Y rheol y mae’n ei thorri: ${rules[rule]}.`],
    action: 'Gweld y penderfyniad, neu ofyn am ail olwg',
    after: ['Os ydych yn meddwl bod hyn yn anghywir, dywedwch pam ar y dudalen honno. Bydd rhywun heblaw’r sawl a benderfynodd yn edrych arno eto.'],
  }),
  reportThanks: () => ({
    subject: 'Diolch am eich adroddiad',
    lines: ['Mae’r hyn yr adroddoch amdano wedi’i ystyried, ac mae penderfyniad wedi’i wneud. Diolch am helpu.', 'Nid ydym yn dweud beth a benderfynwyd am rywun arall.'],
  }),
  reportAppealed: thing => ({
    subject: `Apêl: ${things[thing.kind](thing.title)}`,
    lines: [`Mae awdur ${things[thing.kind](thing.title)} yn gofyn am ail olwg ar yr hyn a benderfynwyd. Rhaid i rywun heblaw’r sawl a benderfynodd ateb.`],
    action: 'Edrych ar yr apêl',
  }),
  appealDecided: ({ kind, title, granted }) => ({
    subject: `Eich apêl am ${things[kind](title)}`,
    lines: [granted ? 'Mae rhywun arall wedi edrych ar y penderfyniad eto, ac wedi’i dynnu’n ôl.' : 'Mae rhywun arall wedi edrych ar y penderfyniad eto. Mae’n aros.', 'Maen nhw’n dweud:'],
    action: 'Gweld yr ateb',
  }),
  accountSuspended: ({ rule, until, mayAppeal }) => ({
    subject: 'Mae eich cyfrif wedi’i atal',
    lines: [
      `Mae staff y gwasanaeth hwn wedi atal eich cyfrif${until ? ` tan ${until}` : ''}. Ni allwch fewngofnodi am y tro. Mae’r hyn a ysgrifennoch yn aros.`,
      ...until ? ['Ar y diwrnod hwnnw gallwch fewngofnodi eto.'] : ['Bydd felly nes iddynt ei ailagor.'],
      ...rule ? [`Y rheol a dorrwyd: ${rules[rule]}.`] : [],
    ],
    ...(mayAppeal && { action: 'Gofyn am ail olwg' }),
    after: mayAppeal ? ['Os ydych yn meddwl bod hyn yn anghywir, dywedwch pam ar y dudalen honno; nid oes angen mewngofnodi. Bydd rhywun heblaw’r sawl a benderfynodd yn edrych arno eto.'] : [],
  }),
  accountRestored: ({ granted }) => ({
    subject: 'Mae eich cyfrif ar agor eto',
    lines: [granted ? 'Mae rhywun arall wedi edrych eto ar y penderfyniad i atal eich cyfrif, ac wedi’i dynnu’n ôl. Maen nhw’n dweud:' : 'Nid yw eich cyfrif wedi’i atal mwyach. Gallwch fewngofnodi a chymryd rhan eto.'],
    action: 'Mewngofnodi',
  }),
  suspensionUpheld: ({ until }) => ({
    subject: 'Mae eich cyfrif yn dal wedi’i atal',
    lines: [`Mae rhywun arall wedi edrych eto ar y penderfyniad i atal eich cyfrif. Mae’n aros${until ? ` tan ${until}` : ''}. Maen nhw’n dweud:`],
  }),
  suspensionAppealed: () => ({
    subject: 'Apêl: cyfrif wedi’i atal',
    lines: ['Mae rhywun y mae ei gyfrif wedi’i atal yn gofyn am ail olwg. Rhaid i rywun heblaw’r sawl a’i hataliodd ateb.'],
    action: 'Edrych ar yr apêl',
  }),
  adminGranted: ({ fresh }) => ({
    subject: 'Gallwch nawr ddefnyddio’r panel gweinyddu',
    lines: ['Gallwch nawr weithio ar geisiadau i ymuno â’ch cymunedau yn y panel gweinyddu hefyd.', fresh ? 'Dewiswch gyfrinair ar ei gyfer i ddechrau.' : 'Mewngofnodwch yno â’ch cyfrif gweinyddu.'],
    action: fresh ? 'Creu fy nghyfrif gweinyddu' : 'Mynd i’r panel gweinyddu',
  }),
  partnerStaff: ({ partner, fresh }) => ({
    subject: `Rydych nawr yn gofalu am gymunedau ${partner}`,
    lines: [`Yn y panel gweinyddu gallwch nawr weithio ar gymunedau ${partner}: ceisiadau i ymuno, adroddiadau, eu camau, a thudalen ${partner} ei hun.`, fresh ? 'Dewiswch gyfrinair ar ei gyfer i ddechrau.' : 'Mewngofnodwch yno â’ch cyfrif gweinyddu.'],
    action: fresh ? 'Creu fy nghyfrif gweinyddu' : 'Mynd i’r panel gweinyddu',
  }),
}
