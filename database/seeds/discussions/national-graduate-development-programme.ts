import type { DiscussionSeed } from '../types'

export const graduateProgramme: DiscussionSeed[] = [
  {
    title: 'Choosing a second rotation: comfort or stretch?',
    tags: ['Careers'],
    authorIndex: 14,
    ageDays: 24,
    body: `I have spent seven months in policy, which suits me a little too well. For the second rotation I can choose between the chief executive's office (more of the same, great network) and waste operations (depot, 5.30am, people who have never met a graduate).

What did you do, and do you regret it?`,
    replies: [
      { authorIndex: 3, afterHours: 2, body: 'Waste. I did bereavement services and still tell stories from it in interviews six years later. You will have time for offices.' },
      { authorIndex: 22, afterHours: 5, body: 'I took the comfortable one and don’t regret it, because of one project that I could see through to the end. Ask what you would **finish** there.' },
      { authorIndex: 0, afterHours: 21, body: 'I have hosted a few. A graduate who came to the depot and asked why the rounds are as they are saved us a vehicle. She was terrified on the first day and ran the briefing in month four. Come.' },
      { authorIndex: 14, afterHours: 30, answer: true, body: 'Alarm set for 4.40. Thank you, I think.' },
    ],
  },
  {
    title: 'What to do when a placement has no project',
    tags: ['Careers', 'Help wanted'],
    authorIndex: 31,
    ageDays: 43,
    body: `Eight weeks in, and I have been given a desk, a login and minutes to take. My manager is kind and overloaded. I don't want to complain, and I don't want to spend six months on minutes.

How did you find something real to do without stepping on toes?`,
    replies: [
      { authorIndex: 6, afterHours: 1, body: 'Ask three people in the team: "What would you fix if you had an afternoon?" You’ll hear the same thing twice. Offer to do that one.' },
      { authorIndex: 9, afterHours: 3, body: 'Write one page: what I have noticed, what I could do in eight weeks, what I would need from you. An overloaded manager can say yes to a page.' },
      { authorIndex: 1, afterHours: 26, body: 'Do both, and tell your coordinator now rather than in month five. It isn’t a complaint. Placements are matched by people who can’t know everything.' },
      { authorIndex: 31, afterHours: 240, body: 'I wrote the page. I’m now sorting out how the service answers councillors’ enquiries: 11 days on average, and I can see why. Thanks for the push.' },
    ],
  },
  {
    title: 'Interview for the first permanent post: how much about the programme?',
    tags: ['Careers', 'Interviews'],
    authorIndex: 40,
    ageDays: 7,
    body: `I have my first interview for a permanent post next week, in a council that has never had anybody from the programme. How much do I explain? In the practice interview I was told that I sounded like a brochure.`,
    replies: [
      { authorIndex: 5, afterHours: 4, body: 'One sentence: "I spent two years in four services, so I have seen the same resident from four sides." Then only examples.' },
      { authorIndex: 18, afterHours: 8, body: 'And say what you *got wrong* in one of them. They worry that graduates are polished.' },
    ],
  },
  {
    title: 'Alumni hot seat next week: send your questions',
    tags: ['Hot seat', 'Questions'],
    authorIndex: 1,
    ageDays: 3,
    body: `From Monday to Wednesday an alumna who is now a head of housing will answer questions here. She was in the programme twelve years ago, left local government for two years and came back.

Put your questions below. She would especially like the ones that you wouldn't ask in a panel.`,
    replies: [],
  },
]
