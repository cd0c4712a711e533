import type { DiscussionSeed } from '../types'

export const userResearch: DiscussionSeed[] = [
  {
    title: 'Show and tell: three findings that changed a form',
    tags: ['Show and tell', 'Forms'],
    authorIndex: 0,
    ageDays: 3,
    audience: 'public',
    event: { inDays: 12, from: '12:00', until: '13:00', link: 'https://meet.example.org/user-research' },
    body: `Three people, ten minutes each, one finding that changed one form. Questions afterwards, sandwiches welcome.

So far: parking permits, blue badges, and a report about a missed bin that nobody could finish.`,
    replies: [
      { authorIndex: 14, afterHours: 5, body: 'I can show the page on which half of our people gave up, and what we took away.' },
    ],
  },
  {
    title: 'How do you pay people who take part in research?',
    tags: ['Incentives', 'Research ethics'],
    authorIndex: 3,
    ageDays: 52,
    audience: 'public',
    body: `Our finance team will reimburse bus fares against a ticket and nothing else. We have just lost six of eight participants for a study on housing benefit, because a morning is a morning's wages.

What do you pay, in which form, and how did you get finance and legal to agree? I am interested in the paperwork more than in the principle.`,
    replies: [
      { authorIndex: 0, afterHours: 2, body: '£40 in shopping vouchers for an hour, given **at the beginning**, so that nobody feels they must stay. Bought in batches through the purchasing card; we keep a log with date, study and amount, and no names.' },
      { authorIndex: 21, afterHours: 5, body: 'Watch out for benefits. A thank-you payment can count as income. We give participants a plain sheet about it and let them choose between a voucher and expenses only. Get advice for your own case, though.' },
      { authorIndex: 14, afterHours: 23, body: 'Our one-page policy was the key: amounts, how vouchers are stored, who signs, a ceiling per year. Internal audit read it, suggested two changes, and then **audit** told finance that it was fine.' },
      { authorIndex: 3, afterHours: 25, replyTo: 2, body: 'Audit as an ally! Would you share the page?' },
      { authorIndex: 14, afterHours: 29, replyTo: 3, answer: true, body: 'Here it is without our logo: <https://example.org/research-incentives-policy>. The sentence audit liked most: "Incentives recognise time and are offered before the session starts; they don’t depend on answers."' },
      { authorIndex: 36, afterHours: 60, body: 'For young people in care we ask what they would like. Cinema tickets won by a distance. Vouchers for "a shop my mum likes" came second.' },
      { authorIndex: 3, afterHours: 700, body: 'Six weeks later: policy signed, vouchers in the safe, eight of eight came. Thank you.' },
    ],
  },
  {
    title: 'Recruiting people who never use the website',
    tags: ['Finding participants', 'Assisted digital'],
    authorIndex: 12,
    ageDays: 31,
    audience: 'public',
    body: `Every study we run is full of people who like filling in forms. I need residents who phone, come in, or ask their daughter.

Where have you found them? We tried a poster at reception. Nobody.`,
    replies: [
      { authorIndex: 7, afterHours: 4, body: 'At the desk, with the officer’s help, **after** they have been served. "Would you have ten minutes for a colleague?" Two in five say yes. Posters are furniture.' },
      { authorIndex: 25, afterHours: 6, body: 'Library digital help sessions, warm spaces, the school gate at 3.10, a barber shop. Ask the person who runs the place first and bring something for them as well, even if it is only your findings.' },
      { authorIndex: 1, afterHours: 27, body: 'Call recordings, with the right consent, are research too. I learned more from listening to forty calls than from six interviews. Talk to your data protection officer early.' },
      { authorIndex: 44, afterHours: 50, body: 'We asked the contact centre to add one question for a week: "May a researcher ring you?" 112 yeses.' },
      { authorIndex: 12, afterHours: 74, body: 'Trying the desk and the one-week question. I will report.' },
    ],
  },
  {
    title: 'Crit request: discussion guide for blue badge renewals',
    tags: ['Crit', 'Discussion guides'],
    authorIndex: 18,
    ageDays: 5,
    audience: 'network',
    body: `Next week I talk with eight people about renewing a blue badge. Could someone read the guide? The parts I am unsure of:

1. Warm-up: *"Tell me about the last time you used your badge."* Too personal?
2. I want to understand what they expected us to know already. My question is *"What did you have to tell us that you had told us before?"* Leading?
3. Twelve questions for 45 minutes.

The goal is to find out where people get stuck between the letter and the photograph.`,
    replies: [
      { authorIndex: 4, afterHours: 3, body: 'Number 1 is a good warm-up as long as they choose the story. I would say "a recent time" and not "the last time", which might have been a hospital.\n\nNumber 2 is leading: it assumes that they had. Try "Walk me through what you were asked for", and listen for the sigh.' },
      { authorIndex: 0, afterHours: 6, body: 'Seven questions, not twelve. Put the letter on the table and ask them to do it in front of you; that will answer five of your questions and two you don’t have.' },
      { authorIndex: 18, afterHours: 21, replyTo: 1, body: 'Down to seven. I had forgotten that the letter is an object. Thank you both!' },
    ],
  },
  {
    title: 'Research library: how do you make old findings findable?',
    tags: ['Evidence', 'Sharing'],
    authorIndex: 9,
    ageDays: 84,
    audience: 'public',
    body: `We have four years of reports in folders named after projects that nobody remembers. People ask me "do we know anything about moving house?", and I know that we do, and I can't find it.

Did anyone get a library going that is still used after a year? I don't mind which tool. I would like to know what you store (reports, insights, clips?), how you tag, and who keeps it alive.`,
    replies: [
      { authorIndex: 2, afterHours: 20, body: 'Ours died twice. The third lives because the unit is a **finding**, one sentence with evidence, and not a report. "People don’t know which council they pay." Tags: the life event and the service. Nothing else.' },
      { authorIndex: 31, afterHours: 26, body: 'We have a rule that a project isn’t closed until it has posted five findings. It takes twenty minutes. The service manager signs it off, which is how they come to read it.' },
      { authorIndex: 9, afterHours: 45, replyTo: 0, body: 'How do you deal with findings that go out of date?' },
      { authorIndex: 2, afterHours: 47, replyTo: 2, body: 'A date, and after two years it shows as "check before use". Nobody deletes. You would be surprised how many hold for ten years.' },
      { authorIndex: 55, afterHours: 130, body: 'Could we share findings across councils, here? Moving house can’t be so different in Kent and in Kirklees.' },
      { authorIndex: 0, afterHours: 133, replyTo: 4, body: 'Yes please. Start with moving house. If ten of us post three findings each, I will sort them.' },
    ],
  },
  {
    title: 'Remote sessions with people who have only a phone',
    tags: ['Remote research', 'Assisted digital'],
    authorIndex: 27,
    ageDays: 1.2,
    audience: 'public',
    body: `Half of our participants have a smartphone, no computer and little data. Video calls with screen sharing eat their allowance and are fiddly while they also use the service on the same phone.

What works? I have tried: a normal phone call while they use the site and think aloud (fine, but I see nothing).`,
    replies: [],
  },
  {
    title: 'Getting a service manager to watch one session',
    tags: ['Stakeholders'],
    authorIndex: 6,
    ageDays: 20,
    audience: 'network',
    body: `I can write the best report of my life and it changes less than one manager sitting in on one interview. But they never have the time.

How do you get them into the room?`,
    replies: [
      { authorIndex: 40, afterHours: 2, body: 'Calendar invitation for the *session*, not for "a catch-up on research". 45 minutes, with a job: take notes on what surprises you. People come when they have a job.' },
      { authorIndex: 11, afterHours: 4, body: 'Ask their team leader first. Once she had told the story at the team meeting, the manager asked me when the next one was.' },
      { authorIndex: 0, afterHours: 26, body: 'One minute of video, with consent, at the start of their own meeting. Silence, then: "Can we see more?"' },
    ],
  },
]
