import type { DiscussionSeed } from '../types'

export const panCornwallGisGroup: DiscussionSeed[] = [
  {
    title: 'Quarterly meeting at County Hall',
    tags: ['Meetings', 'Flooding'],
    authorIndex: 0,
    ageDays: 6,
    event: { inDays: 9, from: '10:00', until: '12:30', place: 'County Hall, committee room 2', link: 'https://meet.example.org/pan-cornwall-gis' },
    body: `Same room as last time, and online for those who are further away than the ferry allows.

1. The flood layer: what changed since the comments
2. Photographs: the price for the coast only
3. Holidays: who minds the gazetteer in August

Anything else? Add it below. Cake is on me if we finish item 2.`,
    replies: [
      { authorIndex: 3, afterHours: 4, body: 'I will bring the list of closed roads from last winter, on paper, so that we can draw on it.' },
      { authorIndex: 9, afterHours: 21, body: 'Online for me. Could the person who shares the screen please make the legend readable this time?' },
    ],
  },
  {
    title: 'One flood layer: what goes in and who signs it off',
    tags: ['Flooding', 'Data quality'],
    authorIndex: 0,
    ageDays: 47,
    pinned: true,
    body: `After last winter we agreed that nobody should have to choose between four flood layers at two in the morning. Here is the proposal from our last meeting, so that those who couldn't come can object before it becomes habit.

**In the layer**

- the national risk bands for rivers, sea and surface water, refreshed each quarter
- our own record of properties that flooded inside, by UPRN, with the date and the source
- closures of roads below a given level, from highways

**Not in the layer**

- anything reported by phone that nobody has checked
- names or phone numbers, ever

**Sign-off**: highways for roads, the lead local flood authority for properties, me for the schema. Comments by the end of next week, please.`,
    replies: [
      { authorIndex: 3, afterHours: 6, body: 'Agreed in principle. Could we have a field for confidence? "Water to the doorstep according to a neighbour" and "surveyed" are both in our spreadsheet now, with the same symbol.' },
      { authorIndex: 0, afterHours: 8, replyTo: 0, body: 'Good point. Three values: surveyed, reported by the occupier, reported by somebody else. Anything more will be left empty.' },
      { authorIndex: 6, afterHours: 29, body: 'In the harbours, surface water and sea arrive together and our record doesn’t separate them. I would rather have a source "not known" than a guess.' },
      { authorIndex: 0, afterHours: 31, replyTo: 2, body: 'Added. Thank you, that is exactly what I would have got wrong.' },
      { authorIndex: 9, afterHours: 76, body: 'One wish from everybody who has ever sat in an incident room: please keep a copy that works **offline**, on a laptop, in a hall, without power. Last time the web map was perfect and the broadband was under water.' },
      { authorIndex: 1, afterHours: 100, replyTo: 4, answer: true, body: 'A GeoPackage is now written to the shared drive each night, with the style inside it. I tried it in airplane mode on the oldest laptop I could find. Opening takes 40 seconds and then it is fine.' },
    ],
  },
  {
    title: 'Aerial photography: shall we buy 12.5 cm or 25 cm this time?',
    tags: ['Aerial photography', 'Buying together'],
    authorIndex: 1,
    ageDays: 26,
    body: `The current licence ends in four months. I asked for two prices without commitment: whole county at 25 cm, or 25 cm with the towns and the coast at 12.5 cm.

The second costs about 40% more, split by the usual key. Who would really use the better resolution? Please answer with a *use*, not a preference.`,
    replies: [
      { authorIndex: 4, afterHours: 3, body: 'Coastal change: yes. We measure cliff edges, and at 25 cm the error is about what we lose in a normal year.' },
      { authorIndex: 7, afterHours: 5, body: 'Planning enforcement would use it in the towns. Honestly, 25 cm has been enough for sheds so far.' },
      { authorIndex: 2, afterHours: 23, body: 'Tree officers asked for it. When I showed them both for the same street, they couldn’t say which was which. So: coast only?' },
      { authorIndex: 1, afterHours: 27, replyTo: 2, body: 'Coast only is an option I hadn’t asked about. Doing so today.' },
      { authorIndex: 5, afterHours: 50, body: 'Could {{person:1}} ask about the licence for contractors as well? Our dredging contractor had to be refused last time.' },
    ],
  },
  {
    title: 'Second homes and empty properties: comparing our flags',
    tags: ['Council tax', 'Empty homes'],
    authorIndex: 4,
    ageDays: 14,
    body: `I matched our council tax classes for second homes and long-term empties against classifications in the gazetteer. About 6% disagree, mostly holiday lets that moved to business rates.

Before I send anyone to look: has someone else done this and found a pattern? My steps so far:

\`\`\`sql
select g.uprn, g.classification, c.class
from gazetteer g
join council_tax c using (uprn)
where g.classification like 'R%' and c.class = 'holiday-let'
\`\`\``,
    replies: [
      { authorIndex: 0, afterHours: 20, body: 'We found the same two years ago. The date of the move to business rates was the useful thing: if it is younger than our last field visit, the gazetteer is simply late. That left about fifty to check, which is a nice job for two days in May.' },
      { authorIndex: 8, afterHours: 44, body: 'Careful with chalet parks. One owner, one rates entry, ninety UPRNs.' },
      { authorIndex: 4, afterHours: 47, replyTo: 1, body: 'Ah. That explains exactly 212 of my rows. Thanks!' },
    ],
  },
  {
    title: 'Notes of this month’s meeting',
    tags: ['Notes'],
    authorIndex: 2,
    ageDays: 9,
    body: `Present: eleven of us, three on the phone. In short:

- **Imagery**: decision at the next meeting, when the third price is in
- **Incident rota**: two gaps over the holidays, see the separate list; please take one
- **Training**: the Python morning was full; a repeat next month, in Bodmin
- **Field data**: the tablets are old and the app will lose its support within half a year

Next meeting: first Wednesday of next month, 10am, online. Cake has been ruled out of order by those who attend online.`,
    replies: [],
  },
  {
    title: 'Replacing the field survey app in time',
    tags: ['Field work', 'Buying together'],
    authorIndex: 5,
    ageDays: 1.6,
    body: `As said at the meeting, the survey app on our tablets loses support in six months. We collect bins, benches, gullies and dog waste complaints with it, about 300 points a week.

Must have: works without signal on Bodmin Moor, photographs, our own background map. Nice to have: forms that somebody other than me can change.

What are you using, and would you choose it again?`,
    replies: [
      { authorIndex: 3, afterHours: 4, body: 'We went to QField last year. Works offline, photos attach, project files are ordinary QGIS. Training took a morning. I would choose it again, though synchronising needs somebody who reads the log.' },
      { authorIndex: 5, afterHours: 22, replyTo: 0, body: 'Could I come and watch a crew use it for an hour? I would bring the biscuits.' },
    ],
  },
]
