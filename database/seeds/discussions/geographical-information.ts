import type { DiscussionSeed } from '../types'

export const geographicalInformation: DiscussionSeed[] = [
  {
    title: 'Matching 48,000 addresses to UPRNs: what got you from 85% to 97%?',
    tags: ['Addresses', 'UPRN', 'Data quality'],
    authorIndex: 11,
    ageDays: 38,
    audience: 'public',
    body: `Our waste contractor has handed back a list of 48,000 addresses, typed by many people over fifteen years. A straightforward match on postcode and house number gives 85%. I need to get above 95% before the new rounds start.

What I have done:

1. cleaned postcodes, removed double spaces, upper case everywhere
2. split flats into a field of their own
3. matched in steps: exact, then without punctuation, then building name

What remains is mostly flats ("Flat 2", "2nd floor", "F2 rear"), farms, and new streets. Which step brought you most?`,
    replies: [
      { authorIndex: 1, afterHours: 2, body: 'Flats: before matching, collapse all spellings to one, on **both** sides. We keep a table of about 60 replacements ("FLT", "APT", "1ST FLR" and so on). That alone was five percentage points.' },
      { authorIndex: 24, afterHours: 5, body: 'Use alternative addresses from the gazetteer as match candidates as well. Old names, business names, the name before conversion. You pay for them with your custodian’s time, use them.' },
      { authorIndex: 30, afterHours: 7, body: 'Trigram similarity within the same postcode, and then **within the same street** when the postcode fails. Never across the whole district: you’ll get every High Street.' },
      { authorIndex: 11, afterHours: 26, replyTo: 2, body: 'Which threshold did you accept without looking?' },
      { authorIndex: 30, afterHours: 28, replyTo: 3, body: '0.85 with the same house number, nothing otherwise. We checked a random 200 by hand and had one wrong. At 0.75 it was eleven wrong.' },
      { authorIndex: 0, afterHours: 31, answer: true, body: 'To add to the good advice above, the thing that took us from 94 to 98:\n\n- send the leftovers to the **crews**. They know that "Rose Cottage" is now number 14. Two drivers solved 600 in an afternoon with a map and tea.\n- write every solved pair into a lookup, so that the same bad string never has to be solved again\n- record how each match was made. In a year somebody will ask.\n\nAnd don’t force the last percent. "No match" is an honest result; a wrong UPRN is a missed bin every week.' },
      { authorIndex: 11, afterHours: 340, replyTo: 5, body: 'Reporting back: 96.8%. Flats table +6, alternatives +2, same-street similarity +2, drivers the rest. I have put the replacements table in a gist-like page for anyone: <https://example.org/flat-spellings>.' },
      { authorIndex: 45, afterHours: 352, body: 'This should be a practice guide. Thank you for coming back with figures!' },
    ],
  },
  {
    title: 'New here? Tell us what you map',
    tags: ['Welcome'],
    authorIndex: 0,
    ageDays: 300,
    audience: 'public',
    pinned: true,
    body: `Welcome to Geographical Information. Say hello below: where you work, what you map, and one thing you could help others with. If you look for someone with a certain skill, try the people finder first; most members list what they know.

House rules in one line: **made-up or open data in examples, enough detail in questions, and tell us what worked.**`,
    replies: [
      { authorIndex: 16, afterHours: 22, body: 'Hello! I map 1,900 grit bins and know more about salt than I ever planned. Can help with asset inspections on phones.' },
      { authorIndex: 38, afterHours: 90, body: 'I do travel times to pharmacies and the like. Glad to help with network analysis.' },
      { authorIndex: 57, afterHours: 2500, body: 'It’s just me here. Everything from tree orders to polling stations. I could help with doing things in an afternoon.' },
    ],
  },
  {
    title: 'Publishing planning boundaries as open data: which licence did you use?',
    tags: ['Open data', 'Licences', 'Planning'],
    authorIndex: 20,
    ageDays: 71,
    audience: 'public',
    body: `We would like to publish conservation areas, Article 4 directions and tree preservation zones. Our legal team asks whether the boundaries are derived from licensed mapping, since officers drew them along features of the base map.

How did you deal with this, and under which licence did you publish? Links to your wording would be a great help.`,
    replies: [
      { authorIndex: 2, afterHours: 18, body: 'Open Government Licence v3. Under the present public sector agreement there is a process for exactly this case, and there is a general exemption for some planning datasets. Read the current guidance rather than my memory, and keep a note of the date when you read it.' },
      { authorIndex: 41, afterHours: 30, body: 'We went through it layer by layer in one morning with the liaison officer. Out of 14, two needed the exemption form, the others were drawn from our own survey. Less bad than feared.' },
      { authorIndex: 20, afterHours: 54, replyTo: 1, answer: true, body: 'That persuaded legal: "layer by layer" sounds like work that can be finished. We publish the first nine next month.' },
    ],
  },
  {
    title: 'Teaching planners to make their own maps',
    tags: ['Training', 'Planning'],
    authorIndex: 33,
    ageDays: 12,
    audience: 'network',
    body: `I make about fifty "red line" maps a month for people who could make them themselves with half an hour of help. I don't mind making maps. I do mind that they have to wait.

Has anyone moved this to the teams? What did you give them: a web map with a print button, training, a template? And what happened to quality?`,
    replies: [
      { authorIndex: 9, afterHours: 3, body: 'Web map with two print templates and nothing else. We removed every button that wasn’t needed. Six weeks of questions, then silence. Quality is a bit lower and nobody cares but me.' },
      { authorIndex: 26, afterHours: 21, body: 'One hour of training per team with **their** real case, not a demo. And a named person in each team who helps the others. When that person leaves, start again.' },
      { authorIndex: 0, afterHours: 48, body: 'Both of the above, and keep a "map clinic": Tuesday 2 to 3, bring your problem. I do fewer maps and better ones.' },
    ],
  },
  {
    title: 'Sketch maps from public consultations: how do you digitise them fairly?',
    tags: ['Consultation', 'Planning'],
    authorIndex: 50,
    ageDays: 2.4,
    audience: 'public',
    body: `At three drop-in sessions, people drew on paper maps where they feel unsafe walking. About 140 sheets, some with one careful cross, some with half the town shaded.

If I digitise everything as polygons, the person with the broad marker wins. If I turn everything into points, I lose the shaded streets. How have others treated this so that each person counts about the same?`,
    replies: [],
  },
  {
    title: 'Interactive map accessibility: what do you offer next to the map?',
    tags: ['Accessibility', 'Web maps'],
    authorIndex: 14,
    ageDays: 6,
    audience: 'public',
    body: `Our find-my-councillor map fails for keyboard and screen reader users, and I doubt that it could ever be made good. Online maps are exempt from the accessibility regulations, but when a map helps people to find their way, the essential information has to be there in an accessible form too. And exempt or not, people can't use it.

So what do you offer beside the map? At the moment I am thinking of a postcode box that answers in words, and a plain list per ward.`,
    replies: [
      { authorIndex: 47, afterHours: 2, body: 'Exactly that, and we put the postcode box **before** the map. Four people in five never scroll to the map now.' },
      { authorIndex: 5, afterHours: 8, body: 'For roadworks: a table sorted by start date with the street name first. It is better than the map for everybody, to be honest. We kept the map for the pleasure of it.' },
      { authorIndex: 14, afterHours: 25, replyTo: 0, body: 'Putting it first is so obvious that I hadn’t thought of it.' },
    ],
  },
]
