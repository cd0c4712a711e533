import type { DiscussionSeed } from '../types'

export const elearningNetwork: DiscussionSeed[] = [
  {
    title: 'Completion among staff without e-mail: 38% to 81%',
    tags: ['Training', 'Staff without email'],
    authorIndex: 1,
    ageDays: 66,
    audience: 'public',
    body: `Home carers, cleaners and drivers had to do three mandatory modules. Completion was 38% after reminders, posters and a stern letter. We changed four things:

1. sign-in with employee number and date of birth, on any phone
2. modules cut to **ten minutes** each, with a pause at any point
3. paid time: twenty minutes added to a shift, agreed with the unions
4. team leaders see who is missing, we don't chase

Six months later it is 81%. The third was the hardest to get and probably did most.`,
    replies: [
      { authorIndex: 4, afterHours: 3, body: 'How did you fund number 3? That is where we fail each time.' },
      { authorIndex: 1, afterHours: 6, replyTo: 0, body: 'By comparing it with classroom sessions: travel, cover, trainer. Twenty minutes on a phone is about a fifth of the price. Finance agreed to move that budget line.' },
      { authorIndex: 10, afterHours: 25, body: 'Date of birth as a password made our information security team unhappy. We used a code on the payslip. Works as well.' },
      { authorIndex: 1, afterHours: 27, replyTo: 2, body: 'They were right, and we are moving to the payslip code too.' },
      { authorIndex: 19, afterHours: 90, body: 'Did you have to rewrite for people whose first language isn’t English?' },
      { authorIndex: 1, afterHours: 95, replyTo: 4, body: 'We rewrote for **everyone**: short sentences, a picture per step, read-aloud on each page. Then Polish and Romanian for the food safety one.' },
    ],
  },
  {
    title: 'Module exchange: updated list',
    tags: ['Training', 'Sharing'],
    authorIndex: 0,
    ageDays: 28,
    audience: 'network',
    pinned: true,
    body: `Modules that may be reused, with source files. Ask the owner for a copy; say thank you; send improvements back.

| Module | Minutes | Last checked |
|---|---|---|
| Data protection for frontline staff | 10 | this year |
| Display screens at home | 8 | this year |
| Fire safety in care homes | 15 | this year |
| Recognising hoarding | 20 | last year, needs review |
| Writing alternative text | 12 | last year |

If yours isn't on the list, reply with title, length, format and whether it passes a keyboard-only test.`,
    replies: [
      { authorIndex: 7, afterHours: 20, body: 'Adding *Lone working outdoors*, 12 minutes, passes keyboard and screen reader, apart from one drag-and-drop that has an alternative.' },
      { authorIndex: 13, afterHours: 46, body: 'We reviewed *Recognising hoarding* with our social work team. New version next week; the old one had a photograph that we didn’t like.' },
    ],
  },
  {
    title: 'Drag-and-drop exercises: can they be accessible?',
    tags: ['Accessibility', 'Training'],
    authorIndex: 6,
    ageDays: 10,
    audience: 'public',
    body: `WCAG 2.2 asks for an alternative to dragging that works with single clicks. Our authoring tool offers "keyboard mode", which is a different exercise and nobody would choose it.

Do you still use drag-and-drop at all? What do you replace it with when the point is to sort things?`,
    replies: [
      { authorIndex: 2, afterHours: 3, body: 'We gave it up. Sorting becomes a list with a select box per item ("goes in: red / blue / green"). It takes no longer, it works on a phone, and everybody does the **same** exercise.' },
      { authorIndex: 15, afterHours: 27, body: 'Same. The only people who missed drag-and-drop were us.' },
      { authorIndex: 6, afterHours: 29, replyTo: 0, answer: true, body: 'Select boxes then. I will post the template when it’s ready.' },
    ],
  },
  {
    title: 'Next show and tell: branching scenarios',
    tags: ['Show and tell', 'Training'],
    authorIndex: 3,
    ageDays: 1.5,
    audience: 'network',
    body: `We have built a ten-minute scenario about a difficult doorstep conversation, with three endings. I would like to show it half finished next month and have it taken apart. Anybody else with something branching, so that we can fill the hour?`,
    replies: [],
  },
]
