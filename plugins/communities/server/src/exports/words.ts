import type { CharterKey } from '../../../contracts/communities'
import type { Reach, Role, Stage } from '../../../contracts/shared'

/** The headings of the pages to read, in the language of whoever asked for them. */
export interface ExportWords {
  locale: string
  made: (day: string) => string
  contents: string
  about: string
  discussions: string
  files: string
  inJson: string
  leftOut: string
  charter: Record<CharterKey, string>
  agreement: string
  stages: string
  byStaff: string
  stage: Record<Stage, string>
  closing: string
  lastDay: string
  lessons: string
  outputs: string
  answers: string
  nameless: string
  question: { worth: string, learned: string, next: string }
  members: string
  notNamed: (n: number) => string
  role: Record<Role, string>
  replies: string
  answersTo: (name: string) => string
  isAnswer: string
  audience: Record<Reach, string>
}

export const en: ExportWords = {
  locale: 'en-GB',
  made: day => `As it was on ${day}.`,
  contents: 'What is in here',
  about: 'About the community',
  discussions: 'Discussions',
  files: 'Files',
  inJson: 'Beside the pages to read, the same stands in files that end in .json, for programs.',
  leftOut: 'What was hidden, deleted or waiting is not in here, nor are private messages, reports and addresses. Members are named who have opened their profile to everyone; the others are counted. Authors are called what they are called today.',
  charter: { purpose: 'Purpose', need: 'Why is it needed?', coreIssues: 'What are the main issues?', background: 'What has been done so far?', audience: 'Who is it for?', benefits: 'What will members and their organisations gain?', knowledgeAndTools: 'What will members share, and how?', howLong: 'How long will it run?', success: 'What will success look like?', evaluation: 'How will you know how it is going?', support: 'How will members be supported?' },
  agreement: 'Working agreement',
  stages: 'Stages of its life',
  byStaff: 'KM staff',
  stage: { planning: 'Planning', startup: 'Start-up', nurture: 'Growing', sustain: 'Established', closedown: 'Closing', archived: 'Closed' },
  closing: 'Its end',
  lastDay: 'Last day',
  lessons: 'Lessons learned',
  outputs: 'Kept for others',
  answers: 'What members answered',
  nameless: 'Without a name',
  question: { worth: 'What was it worth?', learned: 'What was learned?', next: 'What should come next?' },
  members: 'Members',
  notNamed: n => `Not named here: ${n}`,
  role: { member: 'member', champion: 'champion', facilitator: 'facilitator' },
  replies: 'Replies',
  answersTo: name => `in reply to ${name}`,
  isAnswer: 'marked as the answer',
  audience: { community: 'for members', network: 'for anyone registered', public: 'for anyone' },
}

export const cy: ExportWords = {
  locale: 'cy-GB',
  made: day => `Fel yr oedd ar ${day}.`,
  contents: 'Beth sydd yma',
  about: 'Am y gymuned',
  discussions: 'Trafodaethau',
  files: 'Ffeiliau',
  inJson: 'Wrth ochr y tudalennau i\'w darllen, mae\'r un peth mewn ffeiliau sy\'n gorffen â .json, ar gyfer rhaglenni.',
  leftOut: 'Nid yw\'r hyn a guddiwyd, a ddilëwyd neu sy\'n aros yma, na negeseuon preifat, adroddiadau na chyfeiriadau. Enwir aelodau sydd wedi agor eu proffil i bawb; cyfrifir y lleill. Gelwir awduron wrth eu henwau heddiw.',
  charter: { purpose: 'Pwrpas', need: 'Pam mae ei hangen?', coreIssues: 'Beth yw\'r prif faterion?', background: 'Beth sydd wedi\'i wneud hyd yn hyn?', audience: 'Ar gyfer pwy y mae?', benefits: 'Beth fydd aelodau a\'u sefydliadau yn ei ennill?', knowledgeAndTools: 'Beth fydd aelodau\'n ei rannu, a sut?', howLong: 'Am ba hyd y bydd yn rhedeg?', success: 'Sut olwg fydd ar lwyddiant?', evaluation: 'Sut byddwch yn gwybod sut mae\'n mynd?', support: 'Sut caiff aelodau eu cefnogi?' },
  agreement: 'Cytundeb gweithio',
  stages: 'Camau ei bywyd',
  byStaff: 'Staff rheoli gwybodaeth',
  stage: { planning: 'Cynllunio', startup: 'Cychwyn', nurture: 'Tyfu', sustain: 'Sefydledig', closedown: 'Dirwyn i ben', archived: 'Wedi cau' },
  closing: 'Ei diwedd',
  lastDay: 'Diwrnod olaf',
  lessons: 'Gwersi a ddysgwyd',
  outputs: 'Wedi\'u cadw i eraill',
  answers: 'Beth atebodd aelodau',
  nameless: 'Heb enw',
  question: { worth: 'Beth oedd ei gwerth?', learned: 'Beth a ddysgwyd?', next: 'Beth ddylai ddod nesaf?' },
  members: 'Aelodau',
  notNamed: n => `Heb eu henwi yma: ${n}`,
  role: { member: 'aelod', champion: 'hyrwyddwr', facilitator: 'hwylusydd' },
  replies: 'Atebion',
  answersTo: name => `mewn ateb i ${name}`,
  isAnswer: 'wedi\'i nodi fel yr ateb',
  audience: { community: 'i aelodau', network: 'i unrhyw un sydd wedi cofrestru', public: 'i unrhyw un' },
}
