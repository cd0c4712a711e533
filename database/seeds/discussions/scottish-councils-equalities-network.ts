import type { DiscussionSeed } from '../types'

export const equalitiesNetwork: DiscussionSeed[] = [
  {
    title: 'Starting the impact assessment before the options paper',
    tags: ['Impact assessments'],
    authorIndex: 2,
    ageDays: 49,
    body: `In our sample of last year's assessments, four in five were written in the week before committee. They describe a decision that has already been taken.

What has helped you to get in earlier? We have guidance, training and a template, and all three are ignored at the same moment.`,
    replies: [
      { authorIndex: 0, afterHours: 4, body: 'A **date**. The forward plan of the committee now has a column "assessment started on". An empty cell is asked about by the clerk, not by me.' },
      { authorIndex: 9, afterHours: 7, body: 'We renamed the first half "Who is affected?" and dropped the legal words from it. It is two pages, and people fill it in because it helps them to write the paper.' },
      { authorIndex: 14, afterHours: 26, body: 'Evidence packs. I send each service a page in January with what we know about their users by protected characteristic. When half of the form is there already, starting is easy.' },
      { authorIndex: 2, afterHours: 31, replyTo: 2, body: 'How long does a pack take you?' },
      { authorIndex: 14, afterHours: 33, replyTo: 3, answer: true, body: 'Half a day each, and an hour in following years. Eleven services. It is the best eleven half days of my year.' },
    ],
  },
  {
    title: 'Evidence for small island populations',
    tags: ['Evidence', 'Islands', 'Small numbers'],
    authorIndex: 11,
    ageDays: 30,
    body: `With a few thousand people per island, almost every table about a protected characteristic is suppressed. National figures don't describe us either.

What do colleagues in similar places use? I am thinking of structured conversations, written up as evidence, but I would like to know how others make them carry weight in a report.`,
    replies: [
      { authorIndex: 5, afterHours: 8, body: 'We write "what people told us" with the number of conversations and how people were found, and treat it as evidence of *how*, not of *how many*. Our legal adviser is comfortable with it as long as the method is stated.' },
      { authorIndex: 0, afterHours: 30, body: 'Three years of service data together is sometimes just above the threshold. And ask the health board; they may hold it for a larger area with the same ferry.' },
      { authorIndex: 11, afterHours: 51, replyTo: 0, body: '"Evidence of how, not of how many" is a phrase I will be using for the rest of my career.' },
    ],
  },
  {
    title: 'BSL plan: what did you actually finish?',
    tags: ['BSL', 'Accessibility'],
    authorIndex: 6,
    ageDays: 13,
    body: `We are drafting actions for the next British Sign Language plan. The last one had 34, of which 15 were "explore" or "consider".

Please post **one action that you finished and that deaf residents noticed**.`,
    replies: [
      { authorIndex: 3, afterHours: 5, body: 'Video relay at the three customer service points, with a sign on the door and staff who have practised. Used about twenty times a month. The practising made the difference: before, the tablet was in a drawer.' },
      { authorIndex: 17, afterHours: 23, body: 'School admissions explained in BSL video, made with two deaf parents. We got a thank-you card.' },
      { authorIndex: 12, afterHours: 47, body: 'Booking an interpreter takes one form for all services now, paid centrally. Nobody argues about budgets with the person standing there.' },
    ],
  },
  {
    title: 'Reading list for new equality officers',
    tags: ['Reading list', 'Training'],
    authorIndex: 8,
    ageDays: 2,
    body: `A colleague starts with us next month, her first job in equalities. What are the five things she should read, watch or attend in her first six weeks? Something she can finish, please, not the whole of the statutory guidance.`,
    replies: [],
  },
]
