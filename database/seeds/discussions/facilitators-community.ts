import type { DiscussionSeed } from '../types'

export const facilitatorsCommunity: DiscussionSeed[] = [
  {
    title: 'Start here: introduce yourself and the community you run',
    tags: ['Welcome', 'Facilitation'],
    authorIndex: 0,
    ageDays: 400,
    pinned: true,
    body: `Welcome. This discussion stays open for introductions.

Three lines are enough:

1. who you are and where you work
2. which community you facilitate, or would like to start
3. one thing you would like help with in the next month

Somebody will answer. If nobody has after two working days, mention me and I will make sure of it.`,
    replies: [
      { authorIndex: 7, afterHours: 5, body: 'I look after a community of about fifty library staff. Next month I would like to get the twelve people who joined at the conference to say something. Anything.' },
      { authorIndex: 1, afterHours: 8, replyTo: 0, body: 'Welcome! Ask each of the twelve something only they can answer: "You run the mobile library, how do you choose stops?" works better than "Any thoughts?". I send five of those a week and usually get three replies.' },
      { authorIndex: 12, afterHours: 30, body: 'I inherited a community when its facilitator retired. 140 members, last post in spring. Help needed: everything.' },
      { authorIndex: 0, afterHours: 33, replyTo: 2, body: 'Congratulations, I think. Before you post anything, ring six members and ask what they would miss if it closed. Their answers are your plan. {{person:4}} did exactly this last year and may be able to say how it went.' },
      { authorIndex: 4, afterHours: 51, replyTo: 3, body: 'It went better than I deserved. Two of the six said "nothing", two wanted the document library only, and two offered to run a session. Those two are champions now.' },
      { authorIndex: 23, afterHours: 1400, body: 'Hello. I don’t run a community yet. Four of us who deal with empty homes phone each other every month and we wonder whether this would be better than the phone.' },
    ],
  },
  {
    title: 'What is the best opening question you have ever asked?',
    tags: ['Facilitation', 'Questions'],
    authorIndex: 2,
    ageDays: 61,
    audience: 'network',
    body: `I am putting together a page of seed questions for people in start-up. Please give me **one question that got more replies than you expected**, and say why you think it worked.

I will begin. In a group of licensing officers I asked: *"What is the strangest thing you have had to put in a condition?"* Nineteen replies, eleven from people who had never posted. I think it worked because everyone has an answer, no answer can be wrong, and it is about their own skill.`,
    replies: [
      { authorIndex: 9, afterHours: 1, body: '"What did you stop doing this year, and did anybody notice?" Works in December. People love to boast about stopping.' },
      { authorIndex: 14, afterHours: 2, body: '"Show us your desk." Childish, I know. Twenty-two pictures, one cat.' },
      { authorIndex: 5, afterHours: 3, body: '"Which form do you hate most?" We are a forms group, so that may not travel.' },
      { authorIndex: 0, afterHours: 4, replyTo: 2, body: 'It travels. I borrowed it for planners and got seventeen.' },
      { authorIndex: 18, afterHours: 6, body: '"If you could ask another council one question and be certain of an honest answer, what would it be?" The answers gave us a programme for half a year.' },
      { authorIndex: 2, afterHours: 7, replyTo: 4, body: 'Oh, that is good. Did people answer each other’s questions, or only ask?' },
      { authorIndex: 18, afterHours: 9, replyTo: 5, body: 'About a third were answered within the week. I took the rest to named people. Nobody refused.' },
      { authorIndex: 31, afterHours: 20, body: '"What do you know now that you wish somebody had told you in your first week?" Then I edited the replies into a page for newcomers, with names. People like to see that their reply became something.' },
      { authorIndex: 11, afterHours: 22, body: 'A poll first, then the question. "Do you publish your service standards? Yes / no / we have none." The argument about *we have none* did the rest.' },
      { authorIndex: 27, afterHours: 26, body: 'Mine was a mistake. I wrote "Can someone explain X to me, I have been nodding for two years." Fourteen kind explanations and nine people who had been nodding too.' },
      { authorIndex: 1, afterHours: 27, replyTo: 9, body: 'Facilitators admitting ignorance should be in the guidance. It gives everybody permission.' },
      { authorIndex: 40, afterHours: 30, body: '"Which acronym should be banned?" Warning: this may become unkind about colleagues. Set the tone in the first line.' },
      { authorIndex: 6, afterHours: 45, body: 'I don’t ask questions, I ask for a thing: "Post the job description you recruited to most recently." People find it easier to share a file than an opinion.' },
      { authorIndex: 22, afterHours: 47, replyTo: 12, body: 'Same. Files break the ice with shy people. Then I ask about one detail in the file, and there is your conversation.' },
      { authorIndex: 35, afterHours: 52, body: '"Who taught you the job?" We had stories about people who retired twenty years ago. It was the warmest thread we ever had and it made newcomers feel they were joining something.' },
      { authorIndex: 3, afterHours: 70, body: '"What would you do with an extra day a month?" Careful in a year of cuts.' },
      { authorIndex: 48, afterHours: 75, body: 'For a group that meets in person: "What did you want to say at the meeting and didn’t?" Posted the morning after. The quieter half answered.' },
      { authorIndex: 2, afterHours: 78, replyTo: 16, body: 'I am stealing that at once.' },
      { authorIndex: 13, afterHours: 96, body: 'An observation rather than a question: the ones in this list that worked are short. I went back over my own, and nothing longer than 25 words got more than four replies.' },
      { authorIndex: 52, afterHours: 101, replyTo: 18, body: 'Short, personal, past tense. "Tell us about a time…" beats "What do you think about…" every time in our group.' },
      { authorIndex: 8, afterHours: 120, body: '"Rate our newsletter from one to five and say what would make it one better." Not exciting but 31 replies, and we changed the newsletter.' },
      { authorIndex: 19, afterHours: 144, body: 'We had none that worked until I asked people by name. Same question, three names in the post: three replies by lunch, and five more from people who weren’t named and wanted to be.' },
      { authorIndex: 0, afterHours: 146, replyTo: 21, body: 'Names work. Two rules I follow: never more than three, and never the same person twice in a month.' },
      { authorIndex: 60, afterHours: 170, body: '"What is on your wall?" (Process maps, rotas, a child’s drawing of a bin lorry.)' },
      { authorIndex: 33, afterHours: 190, body: 'In Welsh and English in the same post: "What is your favourite word for this in the other language?" It brought in learners who had been silent for a year.' },
      { authorIndex: 10, afterHours: 215, body: '"Which meeting would you cancel?" I was asked by a director whether I was serious. I said yes. One meeting was cancelled.' },
      { authorIndex: 2, afterHours: 260, body: 'Thank you all. What I take from this for the page:\n\n- ask about something people **did**, not what they think\n- make it answerable in a minute, without looking anything up\n- admit what you don’t know\n- name up to three people\n- make something of the replies and say whose they were\n\nI will post the draft here next week. Keep adding if you have another.' },
      { authorIndex: 15, afterHours: 300, replyTo: 26, body: 'Could you add one about what *not* to ask? "Any feedback?" must be the loneliest question on the site.' },
    ],
  },
  {
    title: 'How do you step back without everything stopping?',
    tags: ['Facilitation', 'Handing over'],
    authorIndex: 8,
    ageDays: 19,
    body: `My community is two years old and healthy as long as I post. In August I was away for three weeks and it had four posts, two of which were "is anybody there?".

I know the theory: sustain means members run it. In practice, when I leave a question for others, it stays unanswered for three days and then I can't bear it.

How did you do it? I am especially interested in the **first** thing you handed over.`,
    replies: [
      { authorIndex: 3, afterHours: 4, body: 'First thing I handed over was the meeting. Not the topic, the actual chairing, with a rota. People who have chaired once post more afterwards. No idea why.' },
      { authorIndex: 0, afterHours: 7, answer: true, body: 'Three things in this order, over about six months:\n\n1. **Welcoming.** Two champions greet newcomers, I don’t. It is easy, pleasant and visible.\n2. **Unanswered questions.** I send the weekly list to one champion, who finds a person for each. Not who answers, who *finds a person*.\n3. **The meeting.**\n\nAnd a rule for myself: I may answer on day four, not before. The silence on day two is uncomfortable, but it is where somebody else steps in.' },
      { authorIndex: 8, afterHours: 9, replyTo: 1, body: 'Day four! All right. I have put a note on my screen.' },
      { authorIndex: 29, afterHours: 26, body: 'I told people. "I will be quieter from now on, on purpose." Two members wrote to say they had been holding back because I was always first.' },
    ],
  },
  {
    title: 'Closing a community well: who has done it lately?',
    tags: ['Closing well', 'Lessons learned'],
    authorIndex: 5,
    ageDays: 33,
    body: `We are about to close one, for good reasons: the work is done. I would like it to end as something people are proud of rather than fade.

So far the plan is to publish four short guides, ask every author for consent where we quote them, have a last online meeting, and say goodbye properly. What did you forget when you did this?`,
    replies: [
      { authorIndex: 16, afterHours: 10, body: 'We forgot the people who only read. They had bookmarked discussions and were upset when those changed address. Tell readers as well as writers, twice, a month apart.' },
      { authorIndex: 1, afterHours: 28, body: 'Ask "what should somebody do who starts this again in three years?" and publish that answer first. It was the most read page of ours.' },
      { authorIndex: 5, afterHours: 30, replyTo: 1, body: 'Love that. It goes into the plan.' },
    ],
  },
  {
    title: 'Is anyone measuring value without counting posts?',
    tags: ['Measuring', 'Storytelling'],
    authorIndex: 21,
    ageDays: 3,
    body: `Our head of service asked for "evidence that the community is worth the half day a week". I can show members and posts but I don't believe those numbers myself.

Has anybody collected stories, savings or reuse in a way that took less than half a day a week?`,
    replies: [],
  },
]
