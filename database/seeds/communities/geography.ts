import type { CommunitySeed } from '../types'

/** Maps, addresses and streets. */
export const geography: CommunitySeed[] = [
  {
    slug: 'geographical-information',
    name: 'Geographical Information',
    summary: 'For everyone in councils who makes maps, keeps spatial data or needs the answers in it.',
    description: `Nearly everything a council does happens somewhere. This community is for people who keep track of where: GIS officers, address custodians, planners, analysts, and the one person in a small district who does all of it on Thursdays.

We share ways of doing things rather than opinions about software. Bring a question with enough detail to be answered, say what you tried, and tell us afterwards what worked. Sample data should be open or made up.

New here? Start with the pinned discussion, then look at the groups below for addresses, streets and licensing.`,
    charter: {
      purpose: 'To help councils get more use out of spatial data, by sharing methods, worked examples and honest accounts of what failed.',
      need: 'Most councils have one to three people who know GIS. They rarely have a colleague to check their thinking with, and the same problems are solved three hundred times.',
      coreIssues: 'Matching addresses, publishing open data, moving to web services, keeping skills when people leave, and showing managers what location data is worth.',
      background: 'It grew out of regional user groups that met twice a year. Between meetings people e-mailed each other, and nobody else saw the answers.',
      audience: 'Anyone working with spatial data in the public sector. You need not have GIS in your job title.',
      benefits: 'Members get quick, tested answers. Councils avoid paying for work that a neighbour has already done. The sector speaks with one voice about data standards.',
      knowledgeAndTools: 'Questions and answers in discussions, short write-ups of projects, sample scripts, and a monthly online hour for showing work in progress.',
      howLong: 'No end date. We review every two years whether people still find it useful.',
      success: 'Nine questions in ten have an answer within two working days, and people from at least half of all regions take part each quarter.',
      evaluation: 'A short survey each spring, and the unanswered questions list at the end of every month.',
      support: 'Three facilitators share the work by week. New members are greeted by name and pointed to someone nearby.',
    },
    reach: 'public',
    joining: 'open',
    listed: true,
    stage: 'sustain',
    topics: ['gis', 'digital', 'planning'],
    membersInvite: true,
    accent: '#00703c',
    size: 118,
    ageDays: 1320,
  },
  {
    slug: 'local-land-and-property-gazetteer-custodians',
    name: 'Local Land and Property Gazetteer Custodians',
    summary: 'Address custodians keeping their gazetteers complete, correct and used by the rest of the council.',
    description: `A local land and property gazetteer is only as good as the last change that reached it. We are the people who chase those changes: from planning, building control, council tax, electoral registration and the developer who renamed a block of flats without telling anyone.

Use this space to ask about difficult properties, to compare matching results, to prepare for the next export and to share the arguments that persuaded a service to store the UPRN.

Please keep personal data out of examples. A plot number and a made-up street do just as well.`,
    charter: {
      purpose: 'To raise the quality of address data in every council and the number of services that rely on it.',
      need: 'Custodians often work alone, and conventions drift apart when nobody compares them.',
      coreIssues: 'Lifecycle of a property, multi-occupied buildings, objects without a postal address, matching council tax and electoral records, and getting change notified on time.',
      background: 'Custodians have met regionally for years. This group took over when travel budgets went.',
      audience: 'Custodians, deputies and anyone who maintains address or street records for a local authority.',
      benefits: 'Consistent decisions on awkward cases, fewer rejected records, and a ready answer when a director asks what a UPRN is for.',
      knowledgeAndTools: 'Discussions for cases, a list of agreed conventions, example data-sharing wording, and an online meeting before each major export.',
      howLong: 'As long as there are gazetteers.',
      success: 'Members reach and hold the higher data quality bands, and more services store the UPRN at source.',
      evaluation: 'We compare anonymised match rates once a year and look at which conventions were questioned most.',
      support: 'Every new custodian is offered a buddy in a council of similar size for the first three months.',
    },
    reach: 'network',
    joining: 'open',
    listed: true,
    stage: 'sustain',
    parent: 'geographical-information',
    topics: ['gis', 'planning', 'asset-management'],
    agreement: `When we joined we agreed to a few things:

- examples never contain names, phone numbers or anything else that points to a resident
- we say which council we work for, and that our view is our own
- a question that was answered gets a short closing note, so that the next custodian finds it
- we don't quote one another outside the group without asking`,
    membersInvite: true,
    accent: '#005a5a',
    size: 64,
    ageDays: 1180,
  },
  {
    slug: 'street-naming-and-numbering',
    name: 'Street Naming and Numbering',
    summary: 'Policies, hard cases and developer negotiations for officers who name streets and number buildings.',
    description: `Naming a street looks like the easiest job in the council until you have to do it. This group is for officers who deal with developers, town and parish councils, Royal Mail and residents who would very much like a name instead of a number.

We collect policies, decision letters and charges, and we discuss hard cases before they become complaints.`,
    charter: {
      purpose: 'To help officers take defensible decisions on names and numbers, quickly and in the same way each time.',
      need: 'The law is old and short, practice differs widely, and appeals take time that nobody has.',
      coreIssues: 'Which powers a council has adopted, names after living people, Welsh and bilingual names, infill numbering, and charging.',
      background: 'Started as a long thread among custodians that needed a room of its own.',
      audience: 'Street naming and numbering officers, and custodians who do both jobs.',
      benefits: 'Shared policies, fewer appeals, faster addresses for emergency services.',
      knowledgeAndTools: 'A library of policies, discussions of anonymised cases, a yearly comparison of charges.',
      howLong: 'To be reviewed after the model policy is finished.',
      success: 'A model policy that at least twenty councils have adapted.',
      evaluation: 'We count adoptions and ask users what they changed.',
      support: 'The facilitator answers every membership request personally.',
    },
    reach: 'network',
    joining: 'request',
    listed: true,
    stage: 'nurture',
    parent: 'local-land-and-property-gazetteer-custodians',
    topics: ['gis', 'planning'],
    membersInvite: false,
    accent: '#2b4c7e',
    size: 21,
    ageDays: 410,
  },
  {
    slug: 'mapping-services-agreement',
    name: 'Mapping Services Agreement',
    summary: 'Liaison officers working through licence changes together; now closing and publishing what it learned.',
    description: `We came together to get through a change of licensing for map data: what could be shared with whom, which contracts had to be amended, and how to explain it to colleagues.

The change is complete. We are now writing up the outputs that others may need (contractor licence wording, a checklist for liaison officers, frequently asked questions) and will close when they are published.`,
    charter: {
      purpose: 'To help liaison officers carry out the change of licence terms without interrupting any service.',
      need: 'Every council had to read the same documents and reach the same conclusions within a few months.',
      coreIssues: 'Contractor licences, derived data, publishing maps on the web, and records of who holds which data.',
      background: 'A working group of eleven liaison officers had met by phone before.',
      audience: 'Named liaison officers and their deputies.',
      benefits: 'One reading of the terms, tested wording, fewer calls to the supplier.',
      knowledgeAndTools: 'Discussions, a shared list of questions with agreed answers, a document library for wording.',
      howLong: 'Two years, then close.',
      success: 'All members have replaced their contractor licences before the deadline. They have.',
      evaluation: 'A lessons-learned discussion before closing.',
      support: 'A fortnightly drop-in call during the change.',
    },
    reach: 'community',
    joining: 'request',
    listed: true,
    stage: 'closedown',
    parent: 'geographical-information',
    topics: ['gis', 'legal', 'procurement'],
    membersInvite: false,
    accent: '#6f3f00',
    size: 30,
    ageDays: 980,
  },
  {
    slug: 'pan-cornwall-gis-group',
    name: 'Pan Cornwall GIS Group',
    summary: 'Public bodies in Cornwall and Scilly that share maps, flood and land data, and the work behind them.',
    description: `The group brings together people who use GIS in public bodies across Cornwall and the Isles of Scilly, with a few friends from over the Tamar. We plan shared purchases, compare notes on coastal and flood data, and help each other out during incidents.

It is private because we discuss work in progress, contracts and sometimes live incidents. If you work with spatial data for a public body here, ask to join and say what you work on: one of the facilitators will answer within a couple of days.

We meet online on the first Wednesday of the month and in person twice a year, usually in Truro.`,
    charter: {
      purpose: 'To make the most of spatial data and of the few people who can work with it, across all public bodies in Cornwall and Scilly.',
      need: 'Flooding, erosion and second homes don’t stop at organisational boundaries, but our data did.',
      coreIssues: 'One flood layer that everyone trusts, shared aerial photography, incident maps at short notice, and training.',
      background: 'The group began in the year when several district councils became one and has met ever since.',
      audience: 'GIS and data staff of public bodies in Cornwall and Scilly, and neighbours by agreement.',
      benefits: 'We buy imagery once, not five times. In an incident we know who to ring and where the data is.',
      knowledgeAndTools: 'Discussions between meetings, notes of every meeting, a list of shared datasets with their owners.',
      howLong: 'Open-ended; reviewed each January.',
      success: 'Each incident plan names a shared dataset. No dataset is bought twice.',
      evaluation: 'A look back at each January meeting: what we shared, what we saved, what we missed.',
      support: 'New colleagues shadow an experienced member for one project.',
    },
    reach: 'community',
    joining: 'request',
    listed: true,
    stage: 'sustain',
    topics: ['gis', 'environment', 'asset-management'],
    region: 'south-west',
    agreement: `We talk openly here, so:

1. what is said about contracts and incidents stays in the group
2. shared data is used for the purpose it was shared for
3. say so early if you can't deliver something you promised
4. the notes of a meeting are posted within a week, by whoever chaired it`,
    membersInvite: false,
    accent: '#1d70b8',
    size: 19,
    ageDays: 1260,
    homeOrganisations: ['cornwall-council', 'council-of-the-isles-of-scilly', 'plymouth-city-council', 'west-devon-borough-council'],
  },
]
