import type { DiscussionSeed } from '../types'

export const gazetteerCustodians: DiscussionSeed[] = [
  {
    title: 'When does a barn conversion become a property?',
    tags: ['Addresses', 'Planning'],
    authorIndex: 5,
    ageDays: 29,
    body: `Planning permission granted in 2021, building notice in 2022, nobody has lived there yet, and the owner now wants a number so that broadband can be ordered.

I have it as provisional since permission. My deputy says it should become approved at commencement, electoral services say on completion. What do you do, and what tells you?`,
    replies: [
      { authorIndex: 1, afterHours: 3, body: 'Provisional at permission, approved when construction starts and we know it will be an addressable thing, with the building control commencement notice as trigger. Then historic if it never happens. The point is that the trigger is written down.' },
      { authorIndex: 12, afterHours: 5, body: 'Same as above, with one more step: if nothing has been heard three years after permission, we look at the imagery. Otherwise provisional records pile up for ever.' },
      { authorIndex: 5, afterHours: 22, replyTo: 1, body: 'I have just counted ours: 1,140 provisional records older than three years. Oh dear.' },
      { authorIndex: 0, afterHours: 27, answer: true, body: 'You are in good company. Summary for the next person who finds this:\n\n- **provisional** from permission\n- **approved** when work has begun, on notice from building control or by inspection\n- review provisional records three years after permission, against imagery\n- give the number as soon as it is needed for utilities; a number doesn’t need a finished house\n\nI will add it to the list of conventions unless somebody objects by Friday.' },
      { authorIndex: 18, afterHours: 49, replyTo: 3, body: 'No objection, one addition: tell electoral services and council tax which status means "people may live here". Ours assumed *approved* did.' },
    ],
  },
  {
    title: 'Getting council tax to store the UPRN at source',
    tags: ['UPRN', 'Council tax', 'Data quality'],
    authorIndex: 8,
    ageDays: 55,
    body: `Every quarter I match the council tax list against the gazetteer, find the same 300 mismatches, send them, and get a polite note. Nothing is stored, so next quarter I find them again.

The system **has** a UPRN field. Who has persuaded their revenues team to use it, and with which argument?`,
    replies: [
      { authorIndex: 0, afterHours: 6, body: 'The argument that worked: missed liabilities. We found 41 properties that paid nothing, all new builds that had reached us through planning and not them. I put a figure on it and was invited to their team meeting.' },
      { authorIndex: 22, afterHours: 9, body: 'For us it was workload. I showed that a UPRN saves them looking up an address in three places when someone moves. Find the person who does the lookups, not the manager.' },
      { authorIndex: 15, afterHours: 33, body: 'We loaded it for them once, as a project, 99.1% match. After that, only changes have to be kept right, which is maybe ten a week. The blocker was always the first load.' },
      { authorIndex: 8, afterHours: 36, replyTo: 2, body: 'Who did the load? Supplier or you?' },
      { authorIndex: 15, afterHours: 52, replyTo: 3, body: 'Supplier’s import routine, my file, one evening with a backup and a nervous systems officer. I can send you the column list.' },
      { authorIndex: 8, afterHours: 790, body: 'It is done. 61,200 of 61,480 loaded last Tuesday. Biggest surprise: revenues now report address changes *to me*. Thank you {{person:15}}, the column list saved us a week.' },
    ],
  },
  {
    title: 'Objects without a postal address that the fire service wants',
    tags: ['Addresses', 'Fire service'],
    authorIndex: 10,
    ageDays: 17,
    body: `Fire and rescue would like access points, pumping stations, substations, mobile masts, public toilets, bandstands and the gates of three country parks in our gazetteer, so that control can send crews to a UPRN.

We have some. How far have you gone, and who keeps it up to date? I don't want to add 800 records that are wrong in two years.`,
    replies: [
      { authorIndex: 3, afterHours: 7, body: 'We agreed on a short list and a **named source** for each kind: parks for gates, estates for toilets, the utility for substations. No source, no record. It came to 260 rather than 800.' },
      { authorIndex: 27, afterHours: 30, body: 'Gates of country parks were worth it. We had an injured rider last year, and the crew was sent to the car park on the wrong side of the hill. Now each gate has a record and a small sign with its name.' },
      { authorIndex: 0, afterHours: 55, body: 'Could you post the list with sources, {{person:3}}? Others will ask.' },
    ],
  },
  {
    title: 'Sharing data quality scores between neighbours',
    tags: ['Data quality', 'Benchmarking'],
    authorIndex: 2,
    ageDays: 8,
    body: `Five of us in the same county get a monthly report on data quality and look only at our own. I suggest that we compare the *reasons* for failures, not the badge: which checks we fail, how many, and what we did about it.

> If you can only improve one thing each month, the one your neighbour has just fixed is the cheapest.

Would you share, in this group only? And does anyone have a format that fits on a page?`,
    replies: [
      { authorIndex: 6, afterHours: 20, body: 'Yes. We do it on a spreadsheet with three columns: check, count, what we tried. Happy to move it here.' },
    ],
  },
  {
    title: 'House number 13',
    tags: ['Addresses'],
    authorIndex: 19,
    ageDays: 4,
    language: 'en',
    body: `A developer asks us to leave out 13 on a site of forty houses. Our policy says nothing. I have found councils that always include it, some that always omit it and one that lets the developer choose.

Is there any evidence, or is it taste? And does anyone know what happens to later infill between 11 and 15?`,
    replies: [],
  },
]
