import type { DiscussionSeed } from '../types'

export const sharedServices: DiscussionSeed[] = [
  {
    title: 'Exit clauses: what did yours look like when you needed it?',
    tags: ['Contracts', 'Lessons learned'],
    authorIndex: 6,
    ageDays: 39,
    body: `We are drafting an agreement for a shared building control service between three districts. Everyone is in love, so nobody wants to talk about exit.

If you have ever left a shared service: which clause mattered, which was missing, and how long did it really take?`,
    replies: [
      { authorIndex: 2, afterHours: 5, body: 'Data. Ours said that each party gets "its data" back and didn’t say in which form. We got 40,000 scanned pages in one folder. Write down the format, and test the export once a year.' },
      { authorIndex: 10, afterHours: 9, body: 'Twelve months’ notice was written, eighteen were needed, because of staff. Decide at the start **who goes where** if it ends. It is much easier while all are in love.' },
      { authorIndex: 0, afterHours: 28, body: 'A clause that I would use again: a review in year three, in which each partner has to say *why they stay*. It made us fix two things before they became reasons to go.' },
      { authorIndex: 6, afterHours: 33, replyTo: 2, answer: true, body: 'All three are going in, and the why-do-we-stay review as clause 1, since it sounds so friendly.' },
    ],
  },
  {
    title: 'Splitting costs: by population, by cases or by thirds?',
    tags: ['Sharing costs'],
    authorIndex: 13,
    ageDays: 22,
    body: `Three partners, one legal team. Population key is simple, but one partner brings half of the cases. Cases are fair, but nobody trusts the counting. Thirds is what we have and the smallest partner is unhappy.

What do you use, and does it survive a bad year?`,
    replies: [
      { authorIndex: 4, afterHours: 7, body: 'A fixed part (60%) by population, for keeping the lights on, and a variable part by hours recorded, on a **two-year average**. The average took the sting out of single big cases.' },
      { authorIndex: 13, afterHours: 26, replyTo: 0, body: 'The average is the part we were missing. Last year one inquiry ate everything.' },
    ],
  },
  {
    title: 'One team, two sets of terms and conditions',
    tags: ['Terms of employment'],
    authorIndex: 8,
    ageDays: 2.6,
    body: `Two years after staff were brought together, colleagues at neighbouring desks have different leave, different mileage and different working hours. It is legal. It doesn't feel fair.

Did you harmonise, and what did it cost? Or did you find something smaller that helped?`,
    replies: [],
  },
]
