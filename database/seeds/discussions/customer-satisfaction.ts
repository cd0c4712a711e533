import type { DiscussionSeed } from '../types'

export const customerSatisfaction: DiscussionSeed[] = [
  {
    title: 'Satisfaction with services nobody wants: enforcement, arrears, parking fines',
    tags: ['Surveys', 'Measuring'],
    authorIndex: 5,
    ageDays: 37,
    body: `Our corporate target is 80% satisfied, for every service. Parking enforcement has 22%, and the manager is asked about it each quarter.

What do you measure where a happy customer isn't the aim?`,
    replies: [
      { authorIndex: 0, afterHours: 2, body: 'Fairness and clarity instead of satisfaction: "I understood why", "I knew what I could do next", "I was treated with respect". Parking scores 61, 74 and 58 with us, and those can be **improved** by the service.' },
      { authorIndex: 12, afterHours: 6, body: 'We copied that for council tax recovery. "I knew what I could do next" was the one that predicted whether people rang back.' },
      { authorIndex: 5, afterHours: 23, replyTo: 0, answer: true, body: 'Three questions, all of them fair. The manager has asked me to thank you personally.' },
      { authorIndex: 27, afterHours: 50, body: 'One caution: keep the wording the same for at least two years. We polished ours each quarter and can compare nothing.' },
    ],
  },
  {
    title: 'Response rate of text surveys after a repair',
    tags: ['Surveys', 'Housing repairs'],
    authorIndex: 9,
    ageDays: 20,
    body: `A text goes out the evening after a housing repair: "How did we do? Reply 1 to 5." Response was 31% at the start and is now 12%.

Is that survey fatigue, or are we doing something wrong? We send about 400 a week.`,
    replies: [
      { authorIndex: 3, afterHours: 4, body: 'Did anybody ever hear back? We began to send a second text to all who gave 1 or 2: "Sorry. What should we put right?", and a person reads it. Response rose again, for all scores. People could see that it was read.' },
      { authorIndex: 17, afterHours: 8, body: 'Sample. You don’t need 400 a week to know how you are doing. Ask one in four, and nobody gets more than one text a month.' },
      { authorIndex: 9, afterHours: 31, replyTo: 0, body: 'Nobody heard back, ever. I am a little ashamed. Starting with the second text.' },
    ],
  },
  {
    title: 'Five core questions: version for comment',
    tags: ['Surveys', 'Benchmarking', 'Help wanted'],
    authorIndex: 1,
    ageDays: 12,
    pinned: true,
    body: `After two rounds here are the five questions that twenty councils might ask in the same words:

1. How easy was it to do what you wanted to do today?
2. Did you get what you needed?
3. Did you have to contact us more than once about it?
4. Did you understand what would happen next?
5. What is the one thing we should change?

The first has a scale of five; two, three and four are yes, no, not sure; the fifth is open. Please comment on **words**, not on whether there should be six.`,
    replies: [
      { authorIndex: 20, afterHours: 5, body: '"Contact us" in 3: people who tried the website twice and then rang say no. Perhaps "Did you have to try more than once?"' },
      { authorIndex: 8, afterHours: 26, body: 'Question 2 with somebody who was refused: "Did you get what you needed?" hurts. "Did you get an answer?"' },
      { authorIndex: 1, afterHours: 29, replyTo: 1, body: 'Both are improvements. Version 4 on Monday.' },
    ],
  },
  {
    title: 'Complaints as evidence: coding 1,200 free-text comments',
    tags: ['Complaints', 'Evidence'],
    authorIndex: 22,
    ageDays: 1.8,
    body: `I have 1,200 comments from last year's complaints form and three days. Has anyone got a coding frame for council services that I could begin with? I would rather adapt one than invent "other" again.`,
    replies: [],
  },
]
