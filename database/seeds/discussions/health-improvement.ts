import type { DiscussionSeed } from '../types'

export const healthImprovement: DiscussionSeed[] = [
  {
    title: 'Walking groups: who comes, and who doesn’t?',
    tags: ['Active travel', 'Inequality'],
    authorIndex: 3,
    ageDays: 32,
    body: `Ours are lively: 14 groups, about 200 walkers a week. When we looked at who comes, nine in ten were already active and most own a car.

Which changes brought in people who would benefit most?`,
    replies: [
      { authorIndex: 8, afterHours: 6, body: 'Start from somewhere people already are. Ours leaves from the food pantry, at half past ten, and is twenty minutes long. Nobody calls it a walking group; it is "a turn round the block".' },
      { authorIndex: 1, afterHours: 25, body: 'The link worker at the surgery walked along for the first two times. Without her, three of thirty came; with her, nineteen.' },
      { authorIndex: 3, afterHours: 29, replyTo: 1, body: 'How did you pay for her time?' },
      { authorIndex: 1, afterHours: 31, replyTo: 2, body: 'We didn’t. It counted as her contact with the patient, which took one e-mail from the practice manager.' },
    ],
  },
  {
    title: 'Health comments on planning applications for takeaways',
    tags: ['Planning', 'Food'],
    authorIndex: 10,
    ageDays: 15,
    body: `We comment on applications for hot food takeaways near schools. So far our comments are noted and have no weight, since the local plan says nothing.

If your plan has a policy: how is it worded, and has it held at appeal?`,
    replies: [
      { authorIndex: 0, afterHours: 9, body: 'Ours has a 400-metre zone around secondary schools. It has held where we could show local data on child weight, and not where we only quoted the national picture. Put the evidence in the plan, not in the objection.' },
      { authorIndex: 17, afterHours: 34, body: 'I asked a planner. Please comment early, she says, on the policy consultation, when a sentence from public health can change everything. On single applications she can only repeat what the plan says.' },
      { authorIndex: 10, afterHours: 52, replyTo: 1, answer: true, body: 'That is clear, if painful. Our consultation is in spring, and we will be there with data.' },
    ],
  },
  {
    title: 'A one-page evaluation for projects under £5,000',
    tags: ['Evaluation', 'Templates'],
    authorIndex: 6,
    ageDays: 3.2,
    body: `Small grants need small evaluations. Has anybody a single page that community groups don't hate, and that tells you more than "everyone had a lovely time"?`,
    replies: [],
  },
]
