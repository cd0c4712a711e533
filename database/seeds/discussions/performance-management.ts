import type { DiscussionSeed } from '../types'

export const performanceManagement: DiscussionSeed[] = [
  {
    title: 'Cutting our quarterly report from 96 indicators to 20',
    tags: ['Indicators', 'Reporting'],
    authorIndex: 4,
    ageDays: 58,
    body: `Cabinet gets 96 indicators every quarter. Last time the discussion lasted eleven minutes, nine of them on a figure that turned out to be a typing error.

I have permission to propose 20. How did you choose, and what did you do with the owners of the 76?`,
    replies: [
      { authorIndex: 0, afterHours: 3, body: 'We asked one question of each: **"If this doubled or halved, what would we do differently?"** No answer, no indicator. 104 became 31 without any argument. The last eleven took three months.' },
      { authorIndex: 26, afterHours: 5, body: 'Don’t abolish, demote. The 76 stay in the service dashboard, where the people who need them can see them. Nobody has asked for one back.' },
      { authorIndex: 39, afterHours: 24, body: 'One warning. We cut everything on complaints since it was always green. A year later it wasn’t, and nobody knew. Keep a yearly look at what you dropped.' },
      { authorIndex: 4, afterHours: 27, replyTo: 0, body: 'Doubling and halving: I tried it on ten, and six fell at once. Stunning, thank you.' },
      { authorIndex: 11, afterHours: 54, body: 'How do you treat indicators that are required by government anyway?' },
      { authorIndex: 0, afterHours: 57, replyTo: 4, body: 'Collected, published in an annex, not discussed, unless they pass the same question.' },
    ],
  },
  {
    title: 'Benchmarking against councils like us: how do you pick them?',
    tags: ['Benchmarking'],
    authorIndex: 17,
    ageDays: 35,
    body: `We compare ourselves with the statistical nearest neighbours. Scrutiny members say that those "aren't like us", usually when we are below average.

Which families do you use, and do you let members choose?`,
    replies: [
      { authorIndex: 2, afterHours: 6, body: 'Members chose four of fifteen, we fixed eleven by statistics. They defend the four they chose, so now they defend the method.' },
      { authorIndex: 45, afterHours: 22, body: 'Different group by topic. Rural bus services against sparse areas, homelessness against similar housing markets. More work, far better questions.' },
      { authorIndex: 63, afterHours: 30, body: 'I stopped showing ranks. A dot plot with us in a different **shape** as well as colour, and one sentence under it. "Rank 9 of 16" always led to the wrong talk.' },
      { authorIndex: 17, afterHours: 72, replyTo: 2, body: 'Shape as well as colour is a nice detail. One of our members can’t tell red from green and was too polite to say so for three years.' },
    ],
  },
  {
    title: 'Targets: ambition, forecast or limit?',
    tags: ['Targets', 'Indicators'],
    authorIndex: 9,
    ageDays: 21,
    body: `In one report I have three kinds of thing called "target": what we would like (ambition), what we expect (forecast) and what must not be crossed (limit). They are all shown as a line on a chart and coloured in the same way.

Do you distinguish? Which words do services accept?`,
    replies: [
      { authorIndex: 28, afterHours: 2, body: 'We use *aim*, *expect* and *limit*. Only limits turn red. It took half a year for people to stop asking why ambitions don’t.' },
      { authorIndex: 1, afterHours: 25, body: 'We dropped targets for anything that follows the weather or the economy, and show the usual range instead. If it is outside the range, somebody writes a paragraph. I think that is a control chart, but please don’t tell them.' },
      { authorIndex: 9, afterHours: 29, replyTo: 0, answer: true, body: '*Aim, expect, limit* it is. I’ll try it on adult social care first; they have all three.' },
    ],
  },
  {
    title: 'Dashboard crit on Thursday: who would like to be torn to pieces kindly?',
    tags: ['Dashboards', 'Crit'],
    authorIndex: 1,
    ageDays: 6,
    body: `One slot of two is free in this month's crit (Thursday, noon, 40 minutes). Bring one page of a dashboard that is in use. You get:

- five minutes to say who it is for
- twenty minutes of "I notice" and "I wonder"
- a written summary from me

No praise sandwiches, no tool wars.`,
    replies: [
      { authorIndex: 34, afterHours: 3, body: 'Me, please. It is a housing repairs page with nine gauges that look like a cockpit.' },
      { authorIndex: 1, afterHours: 4, replyTo: 0, body: 'You had me at nine gauges. See you Thursday.' },
    ],
  },
  {
    title: 'Commentary that isn’t "performance has improved due to improved performance"',
    tags: ['Reporting', 'Plain English'],
    authorIndex: 50,
    ageDays: 2.8,
    body: `Does anyone have a short guide or a set of prompts for service managers who write commentary? Ours explain the movement of the number with the number. I would like three questions that I can print on the form.`,
    replies: [
      { authorIndex: 13, afterHours: 5, body: 'What happened? Why do you think so? What will you do before next quarter, and who?\n\nWe reject "continue to monitor" as an answer to the third.' },
    ],
  },
  {
    title: 'Performance data for parish-level areas without identifying people',
    tags: ['Data protection', 'Small numbers'],
    authorIndex: 72,
    ageDays: 1.1,
    body: `Members want figures for their own patch. Some patches have 300 people, and our counts are often 1 to 4. We suppress below 5, but with two patches and a total you can work out the rest.

Where do you draw the line and how do you explain it to a councillor who "only wants to know"?`,
    replies: [],
  },
]
