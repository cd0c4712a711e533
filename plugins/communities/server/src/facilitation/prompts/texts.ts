import type { ToolkitStage } from '../../../../contracts/lifecycle'
import type { Translated } from '../../kernel/language'

/** What a new installation begins with. KM staff change it in the Content Manager. */
export interface PromptText {
  /** Ready to be the title of a discussion. */
  text: Translated
  /** What it is good for, or how to begin. */
  hint: Translated
  /** Left out: at every stage. */
  stage?: ToolkitStage
}

export const promptTexts: PromptText[] = [
  {
    stage: 'planning',
    text: { en: 'What would make this community worth an hour of your week?', cy: 'Beth fyddai\'n gwneud y gymuned hon yn werth awr o\'ch wythnos?' },
    hint: { en: 'Ask the first people by name. Their answers are your plan.', cy: 'Gofynnwch i\'r bobl gyntaf wrth eu henwau. Eu hatebion nhw yw eich cynllun.' },
  },
  {
    stage: 'planning',
    text: { en: 'How do you find out today what other councils do?', cy: 'Sut ydych chi\'n darganfod heddiw beth mae cynghorau eraill yn ei wneud?' },
    hint: { en: 'Whatever is slow or needs luck is what the community can do better.', cy: 'Beth bynnag sy\'n araf neu\'n dibynnu ar lwc yw\'r hyn y gall y gymuned ei wneud yn well.' },
  },
  {
    stage: 'startup',
    text: { en: 'Who are you, and what are you working on this month?', cy: 'Pwy ydych chi, ac ar beth ydych chi\'n gweithio y mis hwn?' },
    hint: { en: 'Answer first yourself, in three lines. Long first answers frighten people off.', cy: 'Atebwch yn gyntaf eich hun, mewn tair llinell. Mae atebion cyntaf hir yn codi ofn ar bobl.' },
  },
  {
    stage: 'startup',
    text: { en: 'Which question do you get asked most, and what do you say?', cy: 'Pa gwestiwn sy\'n cael ei ofyn i chi amlaf, a beth ydych chi\'n ei ddweud?' },
    hint: { en: 'Everybody has an answer to this one.', cy: 'Mae gan bawb ateb i hwn.' },
  },
  {
    stage: 'nurture',
    text: { en: 'Who helped you lately, and with what?', cy: 'Pwy sydd wedi eich helpu\'n ddiweddar, a gyda beth?' },
    hint: { en: 'Thanks in the open show others whom to ask.', cy: 'Mae diolch yn agored yn dangos i eraill pwy i\'w holi.' },
  },
  {
    stage: 'nurture',
    text: { en: 'What have you tried that did not work?', cy: 'Beth ydych chi wedi rhoi cynnig arno na weithiodd?' },
    hint: { en: 'Begin with something of your own. It makes it safe for others.', cy: 'Dechreuwch gyda rhywbeth o\'ch eiddo eich hun. Mae\'n ei gwneud yn ddiogel i eraill.' },
  },
  {
    stage: 'sustain',
    text: { en: 'Which of our discussions should become a guide that others can use?', cy: 'Pa un o\'n trafodaethau ddylai ddod yn ganllaw y gall eraill ei ddefnyddio?' },
    hint: { en: 'Ask the person who answered best to write it up, and offer to read it.', cy: 'Gofynnwch i\'r sawl a atebodd orau ei ysgrifennu, a chynigiwch ei ddarllen.' },
  },
  {
    stage: 'sustain',
    text: { en: 'What should this community stop doing?', cy: 'Beth ddylai\'r gymuned hon roi\'r gorau i\'w wneud?' },
    hint: { en: 'Needs change. It is better to hear it than to see people leave.', cy: 'Mae anghenion yn newid. Gwell clywed hynny na gweld pobl yn gadael.' },
  },
  {
    stage: 'closedown',
    text: { en: 'What do you do differently because of this community?', cy: 'Beth ydych chi\'n ei wneud yn wahanol o achos y gymuned hon?' },
    hint: { en: 'The answers are the best part of the report.', cy: 'Yr atebion yw rhan orau\'r adroddiad.' },
  },
  {
    stage: 'closedown',
    text: { en: 'Where should people take their questions from now on?', cy: 'I ble ddylai pobl fynd â\'u cwestiynau o hyn ymlaen?' },
    hint: { en: 'Name people and places before the space is closed.', cy: 'Enwch bobl a lleoedd cyn i\'r gofod gau.' },
  },
  {
    text: { en: 'What is the one thing you would like to know from another council this week?', cy: 'Beth yw\'r un peth yr hoffech ei wybod gan gyngor arall yr wythnos hon?' },
    hint: { en: 'Mention two people who may know.', cy: 'Crybwyllwch ddau berson a allai wybod.' },
  },
  {
    text: { en: 'Which letter, form or template of yours may others copy?', cy: 'Pa lythyr, ffurflen neu dempled o\'ch eiddo y caiff eraill ei gopïo?' },
    hint: { en: 'Attach one yourself. It need not be tidy.', cy: 'Atodwch un eich hun. Nid oes rhaid iddo fod yn daclus.' },
  },
  {
    text: { en: 'What changed in your work since last month?', cy: 'Beth sydd wedi newid yn eich gwaith ers y mis diwethaf?' },
    hint: { en: 'Good for the first Monday of a month.', cy: 'Da ar gyfer dydd Llun cyntaf y mis.' },
  },
  {
    text: { en: 'What did you read or hear that the rest of us should know?', cy: 'Beth a ddarllenoch neu a glywsoch y dylai\'r gweddill ohonom ei wybod?' },
    hint: { en: 'One line on why it matters is worth more than the link.', cy: 'Mae un llinell ar pam y mae\'n bwysig yn werth mwy na\'r ddolen.' },
  },
]
