import type { DiscussionSeed } from '../types'

export const councilTaxContent: DiscussionSeed[] = [
  {
    title: 'Moving home: the five questions we really need',
    tags: ['Council tax', 'Forms', 'Moving home'],
    authorIndex: 0,
    ageDays: 27,
    body: `I compared the moving home forms of all eight councils. Between 14 and 61 questions. What revenues really needs to open and close an account seems to be five things:

1. the address you leave, and the date
2. the address you move to, and the date
3. who else of 18 or over lives there
4. whether you own or rent (and from whom)
5. how to reach you

Everything else is either known to us or only needed in some cases. Revenues colleagues: what did I miss?`,
    replies: [
      { authorIndex: 4, afterHours: 4, body: 'The date of **completion or tenancy**, which isn’t always the day you move. It decides who is liable. Ask for it by its everyday name: "When does your tenancy start?"' },
      { authorIndex: 7, afterHours: 6, body: 'Forwarding address for whoever leaves our area. Otherwise the final bill goes to the empty flat.' },
      { authorIndex: 0, afterHours: 24, replyTo: 1, body: 'Good: that is number 2 with "outside the area" as an answer. Draft 2 is on the shared page.' },
      { authorIndex: 9, afterHours: 50, body: 'Tested draft 2 with four people in the library. All finished in under six minutes. One asked why we needed to know about her adult son; the explanation has to stand **before** the question.' },
    ],
  },
  {
    title: 'Single person discount: "the only adult" or "live alone"?',
    tags: ['Council tax', 'Plain English'],
    authorIndex: 2,
    ageDays: 15,
    body: `Parents with young children don't think of themselves as living alone, so "Do you live alone?" makes them miss the discount. "Are you the only adult?" confused people whose student daughter lives with them.

Current best try: *"Is there only one person aged 18 or over living in your home? Some people, such as full-time students, aren't counted."*

Better ideas?`,
    replies: [
      { authorIndex: 5, afterHours: 3, body: 'I would split it. First "How many people aged 18 or over live in your home?", and only if it is more than one: "Is any of them a full-time student, a carer, an apprentice…". People are good at counting and bad at exceptions.' },
      { authorIndex: 2, afterHours: 5, replyTo: 0, answer: true, body: 'Tested with five: counting first won clearly. It is in.' },
    ],
  },
  {
    title: 'Who can test the arrears letter next month?',
    tags: ['Council tax', 'Letters', 'Help wanted'],
    authorIndex: 1,
    ageDays: 2.2,
    body: `The first reminder is drafted and has been read by two legal teams. We need two councils that can test it with people who have had such a letter, ideally through an advice charity, within the next five weeks. Incentives can be paid from the sprint budget.

Say yes here, or send me a message if you have questions first.`,
    replies: [],
  },
]
