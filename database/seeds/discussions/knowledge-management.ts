import type { DiscussionSeed } from '../types'

export const knowledgeManagement: DiscussionSeed[] = [
  {
    title: 'Our leaver’s conversation: seven questions, one hour, no form',
    tags: ['Handing over', 'Lessons learned', 'Questions'],
    authorIndex: 4,
    ageDays: 46,
    audience: 'public',
    body: `We gave up handover documents. When someone leaves, a colleague from another team asks seven questions over a coffee and writes a page.

1. What do people ask you that nobody else can answer?
2. Whom do you ring?
3. What breaks at which time of year?
4. Which file or spreadsheet should never be deleted?
5. What would you have changed with another year?
6. What did we try before that didn't work?
7. What are you proud of?

38 conversations so far. Number 3 is the most useful and number 7 the reason why people come.`,
    replies: [
      { authorIndex: 1, afterHours: 4, body: 'Number 6! We tried the same reorganisation of our depot three times in fifteen years, because each time the people who knew had left.' },
      { authorIndex: 16, afterHours: 8, body: 'Who reads the page, and where is it kept?' },
      { authorIndex: 4, afterHours: 20, replyTo: 1, body: 'The successor and the team. It sits with the team’s own notes, not in a central store. We tried a central store: beautiful and empty of readers.' },
      { authorIndex: 29, afterHours: 75, body: 'Used it twice this month. Adding an eighth for people in systems jobs: "Which password do only you know?"' },
    ],
  },
  {
    title: 'Peer assist on merging two intranets: who could spare 90 minutes?',
    tags: ['Intranet', 'Help wanted'],
    authorIndex: 11,
    ageDays: 16,
    audience: 'network',
    body: `Two councils, two intranets, 9,000 pages, one team of three. We have a plan and would like it questioned by people who have done this, before we begin. Online, 90 minutes, in the next fortnight.

We bring the context on two pages. You bring experience and bluntness. I will write up what we learned and post it here.`,
    replies: [
      { authorIndex: 0, afterHours: 3, body: 'Count me in. We merged three, in 2021, and kept 600 pages of 11,000. I can bring the list of what people missed (four things).' },
      { authorIndex: 22, afterHours: 7, body: 'Me too. I was on the other side: content owner, not consulted. Useful perspective?' },
      { authorIndex: 11, afterHours: 9, replyTo: 1, body: 'The most useful. Tuesday at 2pm suits you both; invitations are on their way.' },
    ],
  },
  {
    title: 'After-action review of a flood, without blame and within a week',
    tags: ['Lessons learned', 'Flooding'],
    authorIndex: 7,
    ageDays: 4.5,
    audience: 'public',
    body: `We had a long night last week and would like to hold an after-action review while people still remember. Present: emergency planning, highways, contact centre, communications, two voluntary groups.

Four classic questions (what was meant to happen, what happened, why the difference, what next) and an hour. My worry is that one service knows that it was late and will be defensive.

How do you set the room up?`,
    replies: [
      { authorIndex: 2, afterHours: 3, body: 'Build the timeline **together**, on a wall, before any "why". When everybody sees that the call came at 23.10 and the road was shut at 23.25, lateness becomes a fact among others. Start with your own slip: it sets the price.' },
      { authorIndex: 7, afterHours: 25, replyTo: 0, body: 'We did, and opened with mine: I had the wrong rota. It was over in 50 minutes with six actions. Write-up to follow once all have agreed to it.' },
    ],
  },
]
