import type { DiscussionSeed } from '../types'

export const contentDesign: DiscussionSeed[] = [
  {
    title: 'Council tax: what do you call the thing people pay monthly?',
    tags: ['Council tax', 'Plain English'],
    authorIndex: 6,
    ageDays: 44,
    audience: 'public',
    body: `On ten council websites I found *instalments*, *payments*, *monthly amounts*, *statutory instalments* and *your payment plan*. In testing, two of six people thought that "instalments" meant a loan.

What have you tested? Here is our draft:

> **When to pay**
>
> You usually pay council tax in 10 monthly payments, from April to January. You can ask to pay over 12 months instead.

The revenues team would like the word "instalment" to stay, since it is in the regulations and on the bill.`,
    replies: [
      { authorIndex: 1, afterHours: 2, body: 'We tested "payments" with nine people and nobody stumbled. On the bill we kept "instalment" in the table and explain it once: "monthly payments (instalments)". Revenues could live with that.' },
      { authorIndex: 17, afterHours: 6, body: 'Search data says the same. People look for "pay council tax monthly" forty times as often as for anything with instalment.' },
      { authorIndex: 30, afterHours: 20, body: 'I asked our revenues team. The word has to be right in the **reminder**, because losing the right to pay by instalments is a legal step. On the page, please call it what you like.' },
      { authorIndex: 6, afterHours: 23, replyTo: 2, answer: true, body: 'That is the clearest explanation anybody has given me. So: "payments" on pages and in letters before trouble, "instalments" explained once on the bill, and exact words in the reminder. Done.' },
      { authorIndex: 52, afterHours: 70, body: 'Added to our pattern. We’ll measure after the next annual bill.' },
    ],
  },
  {
    title: 'Before and after: the missed bin page',
    tags: ['Waste', 'Before and after', 'Plain English'],
    authorIndex: 13,
    ageDays: 63,
    audience: 'public',
    body: `Our page about missed bins had 900 words, four headings about contamination and a phone number at the bottom. People read nothing and phoned.

**Now** it has 90 words and three questions:

1. Was your bin out by 7am?
2. Is there a tag on it?
3. Has it been more than one working day?

Calls about missed collections fell by 23% in the eight weeks after, compared with the same weeks the year before. Reports through the form rose by 31%, so not all of that is solved, but it is cheaper.

Take it, change it, tell us what happens.`,
    replies: [
      { authorIndex: 8, afterHours: 3, body: 'Lovely. Does question 1 annoy people? Ours would say "of course it was".' },
      { authorIndex: 13, afterHours: 5, replyTo: 0, body: 'It did, in the first version: "Are you sure that…". "Was your bin out by 7am?" was fine. Tone is everything.' },
      { authorIndex: 27, afterHours: 29, body: 'We used it, with 6.30am. Early figures: calls down 14%. Crews like the second question, because people look at the tag before they are angry.' },
      { authorIndex: 0, afterHours: 52, body: 'Two councils tested, so this goes into the pattern list as "being tested". One more and it loses the "being".' },
      { authorIndex: 71, afterHours: 900, body: 'Third council here. Down 19% in five weeks. We added "bin collections are running late today" at the top, fed by the depot.' },
    ],
  },
  {
    title: 'PDFs: what do you say when a service wants to "just put it up"?',
    tags: ['Accessibility', 'Publishing'],
    authorIndex: 20,
    ageDays: 23,
    audience: 'public',
    body: `Forty new PDFs last month. I have explained accessibility, search, phones and maintenance. They nod and send the next one.

What has worked for you? I would rather have one sentence that works than another guide.`,
    replies: [
      { authorIndex: 4, afterHours: 1, body: '"Who is going to read it, and on what?" Then I wait.' },
      { authorIndex: 45, afterHours: 3, body: '"It will take me twenty minutes to make it a page, and it will take each of 2,000 people two minutes longer if we don’t."' },
      { authorIndex: 11, afterHours: 8, body: 'We publish a monthly list: each PDF, its downloads, its owner. Median downloads were 3. Services began to remove their own.' },
      { authorIndex: 20, afterHours: 24, replyTo: 2, body: 'The median! I’ve just looked at ours: 2. That is my sentence.' },
      { authorIndex: 33, afterHours: 47, body: 'And for those that have to be PDFs, such as plans with drawings: a page in front with the summary, who to contact for another format, and a review date.' },
    ],
  },
  {
    title: 'Words for hard moments: registering a death',
    tags: ['Registrars', 'Plain English'],
    authorIndex: 2,
    ageDays: 11,
    audience: 'network',
    body: `We are rewriting "Register a death". In research, people told us that our page was efficient, and that it felt like returning a parcel.

I don't want to add a paragraph of condolence that everybody skips. Which *small* changes made yours kinder?`,
    replies: [
      { authorIndex: 16, afterHours: 4, body: 'Order. We say what **doesn’t** have to be done today first. "You don’t need to do anything tonight" got tears in testing, the good kind.' },
      { authorIndex: 37, afterHours: 7, body: '"The person who died" throughout, never "the deceased". And no exclamation mark anywhere on the journey, including the confirmation e-mail. Ours said "Thanks!".' },
      { authorIndex: 2, afterHours: 9, replyTo: 1, body: 'I have checked. So does ours. Fixed before you read this.' },
      { authorIndex: 9, afterHours: 30, body: 'Tell people that the registrar will do most of the talking. They are afraid of getting it wrong.' },
    ],
  },
  {
    title: 'Reading age targets: useful or nonsense?',
    tags: ['Plain English', 'Measuring'],
    authorIndex: 41,
    ageDays: 3.5,
    audience: 'public',
    body: `Our new digital strategy says that all content should have "a reading age of 9". A tool now marks our pages. The planning appeals page fails because of the word *application*.

Do you work with a target? Has it ever changed a decision for the better?`,
    replies: [
      { authorIndex: 0, afterHours: 5, body: 'I use the score as a smoke alarm. If it rings I look for smoke; I don’t take the battery out by replacing "application" with "ask paper".' },
      { authorIndex: 24, afterHours: 28, body: 'It helped with one director, who believes numbers. Long sentences were the real problem; we now only measure those: average below 20 words, none above 30.' },
    ],
  },
]
