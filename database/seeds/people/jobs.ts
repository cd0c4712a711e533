import type { ExpertiseSlug } from '../types'

export interface Job {
  /** A title and what somebody with it says first on their profile. */
  roles: Array<readonly [title: string, about: string]>
  /** What the same people often know as well. */
  near: ExpertiseSlug[]
  /** How common the job is among those who join. */
  weight: number
}

export const jobs: Record<ExpertiseSlug, Job> = {
  'adult-social-care': {
    roles: [
      ['Adult Social Care Commissioner', 'I commission home care and extra care housing.'],
      ['Social Care Practice Lead', 'I lead practice development for our adult social work teams.'],
      ['Reablement Service Manager', 'I run the service that gets people home from hospital and back on their feet.'],
    ],
    near: ['health', 'equalities', 'housing'],
    weight: 2,
  },
  'asset-management': {
    roles: [
      ['Estates Surveyor', 'I look after leases, village halls and a surprising number of car parks.'],
      ['Corporate Property Manager', 'I look after the council’s land and buildings, from depots to museums.'],
      ['Asset Data Officer', 'I keep the asset register honest.'],
    ],
    near: ['finance', 'gis', 'environment'],
    weight: 2,
  },
  'best-value': {
    roles: [
      ['Best Value Officer', 'I run service reviews and follow up on what they promised.'],
      ['Value for Money Lead', 'I help services find out what they really cost and why.'],
      ['Improvement and Efficiency Manager', 'I manage our improvement programme and count savings only once.'],
    ],
    near: ['performance', 'procurement', 'finance'],
    weight: 3,
  },
  'childrens-services': {
    roles: [
      ['Early Help Coordinator', 'I coordinate early help across schools, health visitors and the voluntary sector.'],
      ['Family Hubs Manager', 'I run four family hubs and the people who make them friendly.'],
      ['Children’s Services Planning Officer', 'I plan places and services for children who need a bit more.'],
    ],
    near: ['education', 'health', 'equalities'],
    weight: 2,
  },
  'communications': {
    roles: [
      ['Communications Manager', 'I run the newsroom and the campaigns.'],
      ['Social Media Officer', 'I look after the council’s social media, including on Sunday evenings.'],
      ['Internal Communications Lead', 'I try to get news to 4,000 staff, half of whom never sit at a desk.'],
    ],
    near: ['digital', 'customer-service', 'user-centred-design'],
    weight: 4,
  },
  'community-strategies': {
    roles: [
      ['Community Planning Officer', 'I support the community planning partnership and its local groups.'],
      ['Partnerships Manager', 'I write the local outcomes plan and, more usefully, check whether we do what it says.'],
      ['Localities Officer', 'I work with three localities that agree on very little, except on buses.'],
    ],
    near: ['neighbourhood-renewal', 'equalities', 'performance'],
    weight: 5,
  },
  'culture-and-leisure': {
    roles: [
      ['Culture Development Officer', 'I work with local artists, festivals and community halls.'],
      ['Leisure Contracts Manager', 'I look after leisure centres, their contracts and their boilers.'],
      ['Museums Officer', 'I look after two museums and a bandstand.'],
    ],
    near: ['libraries', 'health', 'communications'],
    weight: 1,
  },
  'customer-service': {
    roles: [
      ['Customer Experience Manager', 'I try to make half of all calls to the council unnecessary.'],
      ['Contact Centre Team Leader', 'I lead a team of fourteen in the contact centre.'],
      ['Customer Insight Officer', 'I collect what residents tell us and make sure somebody acts on it.'],
      ['Complaints and Feedback Officer', 'I read every complaint, and look for the third one that says the same.'],
    ],
    near: ['digital', 'user-centred-design', 'performance'],
    weight: 6,
  },
  'democratic-services': {
    roles: [
      ['Democratic Services Officer', 'I support committees, councillors and the odd election.'],
      ['Scrutiny Officer', 'I run scrutiny reviews that people outside the building can follow.'],
      ['Electoral Services Manager', 'I keep the register right and find polling stations with ramps.'],
    ],
    near: ['legal', 'communications', 'knowledge-management'],
    weight: 2,
  },
  'digital': {
    roles: [
      ['Digital Services Manager', 'I lead a small team that rebuilds forms and the processes behind them.'],
      ['Business Analyst', 'I map how services work today and what residents need tomorrow.'],
      ['Delivery Manager', 'I keep two teams unblocked and their meetings short.'],
      ['Product Owner', 'I look after our online forms and say no to about half of the new ones.'],
      ['Senior Business Analyst', 'I find the spreadsheet that everything depends on.'],
    ],
    near: ['user-centred-design', 'customer-service', 'knowledge-management'],
    weight: 9,
  },
  'economic-development': {
    roles: [
      ['Economic Development Officer', 'I help small businesses start, stay and grow.'],
      ['Town Centre Manager', 'I work on high streets, markets and what to do with empty shops.'],
      ['Business Growth Adviser', 'I visit businesses and connect them with people who can help.'],
    ],
    near: ['planning', 'neighbourhood-renewal', 'transport'],
    weight: 2,
  },
  'education': {
    roles: [
      ['Learning and Development Adviser', 'I plan training for a workforce that has no time for it.'],
      ['eLearning Developer', 'I build online courses that staff in depots and care homes can finish on a phone.'],
      ['School Improvement Officer', 'I work with small rural schools on leadership and maths.'],
      ['Digital Learning Coordinator', 'I run our learning system and help people to make their first module.'],
    ],
    near: ['hr', 'organisational-development', 'childrens-services'],
    weight: 6,
  },
  'environment': {
    roles: [
      ['Climate Change Officer', 'I turn our climate plan into things that happen in a particular street.'],
      ['Environmental Health Officer', 'I work on air quality, noise and the kitchens of takeaways.'],
      ['Biodiversity Officer', 'I look after verges, ponds and, on good days, hedgehogs.'],
    ],
    near: ['waste', 'transport', 'planning'],
    weight: 3,
  },
  'equalities': {
    roles: [
      ['Equality and Diversity Officer', 'I help services write impact assessments that change decisions.'],
      ['Equalities Lead', 'I look after our equality outcomes and the evidence behind them.'],
      ['Inclusion Adviser', 'I work on inclusive recruitment and with our staff networks.'],
    ],
    near: ['community-strategies', 'hr', 'health'],
    weight: 6,
  },
  'finance': {
    roles: [
      ['Finance Business Partner', 'I sit between accountants and services and translate.'],
      ['Revenues Manager', 'I run billing and recovery and would like to need less of the second.'],
      ['Council Tax Team Leader', 'I bill for council tax and try to write letters that people understand.'],
    ],
    near: ['performance', 'procurement', 'best-value'],
    weight: 3,
  },
  'gis': {
    roles: [
      ['GIS Officer', 'I make maps, and more and more the data services under them.'],
      ['GIS Manager', 'I run a team of three that serves forty services with spatial data.'],
      ['LLPG Custodian', 'I look after our address and street data and answer for its quality.'],
      ['Address Management Officer', 'I match other people’s address lists to UPRNs.'],
      ['Street Naming and Numbering Officer', 'I name streets, number buildings and explain to residents why 12A.'],
      ['Spatial Data Analyst', 'I answer questions that begin with "how many people live within".'],
    ],
    near: ['planning', 'digital', 'asset-management'],
    weight: 10,
  },
  'health': {
    roles: [
      ['Public Health Practitioner', 'I work with planners and licensing on places that keep people well.'],
      ['Health Improvement Officer', 'I run programmes on smoking, movement and healthy weight.'],
      ['Wellbeing Programme Manager', 'I work with surgeries, schools and community groups on what keeps people well.'],
    ],
    near: ['adult-social-care', 'community-strategies', 'childrens-services'],
    weight: 5,
  },
  'housing': {
    roles: [
      ['Housing Options Manager', 'I run the team that people come to when they are about to lose their home.'],
      ['Tenancy Sustainment Officer', 'I help tenants stay tenants.'],
      ['Housing Strategy Officer', 'I write the housing strategy and chase empty homes.'],
    ],
    near: ['customer-service', 'neighbourhood-renewal', 'legal'],
    weight: 4,
  },
  'hr': {
    roles: [
      ['HR Business Partner', 'I look after HR for our largest and most tired departments.'],
      ['Graduate Programme Coordinator', 'I came through the graduate programme and now help to run it.'],
      ['Resourcing and Talent Adviser', 'I work on recruitment and apprenticeships, mostly for posts that nobody applies for.'],
    ],
    near: ['organisational-development', 'education', 'equalities'],
    weight: 6,
  },
  'knowledge-management': {
    roles: [
      ['Knowledge Manager', 'I help colleagues find who already knows the answer.'],
      ['Information and Records Manager', 'I look after records, and after what happens when a team moves.'],
      ['Data Protection Officer', 'I advise on data protection and read a great many assessments.'],
      ['Information Governance Adviser', 'I deal with requests for information and with what they teach us.'],
    ],
    near: ['legal', 'organisational-development', 'libraries'],
    weight: 7,
  },
  'legal': {
    roles: [
      ['Solicitor', 'I advise on contracts, land and the occasional village green.'],
      ['Governance Lawyer', 'I look after the constitution and who may decide what.'],
      ['Information Lawyer', 'I review data agreements before anybody regrets them.'],
    ],
    near: ['licensing', 'procurement', 'democratic-services'],
    weight: 2,
  },
  'libraries': {
    roles: [
      ['Library Services Manager', 'I run branch libraries that are also warm rooms, job clubs and homework rooms.'],
      ['Digital Libraries Officer', 'I look after e-lending and the digital help sessions.'],
      ['Reader Development Librarian', 'I run reading groups, author visits and the summer challenge.'],
    ],
    near: ['culture-and-leisure', 'digital', 'education'],
    weight: 3,
  },
  'licensing': {
    roles: [
      ['Licensing Officer', 'I license taxis, pubs and everything that plays music after eleven.'],
      ['Trading Standards Officer', 'I check scales, age limits and rogue traders.'],
    ],
    near: ['legal', 'environment'],
    weight: 1,
  },
  'neighbourhood-renewal': {
    roles: [
      ['Neighbourhood Manager', 'I work with residents’ groups on a handful of estates.'],
      ['Community Development Worker', 'I help residents to start things and then get out of their way.'],
      ['Regeneration Officer', 'I manage small grants and large expectations.'],
    ],
    near: ['community-strategies', 'housing', 'economic-development'],
    weight: 3,
  },
  'organisational-development': {
    roles: [
      ['Organisational Development Manager', 'I coach teams through change and tidy up after programmes.'],
      ['Transformation Manager', 'I run a change programme with fewer slides than the last one.'],
      ['Shared Services Programme Manager', 'I bring two councils’ back offices together without losing the people in them.'],
      ['Change Manager', 'I spend my days asking people what they are worried about, and then doing something about it.'],
    ],
    near: ['hr', 'knowledge-management', 'best-value'],
    weight: 7,
  },
  'performance': {
    roles: [
      ['Performance Manager', 'I run the performance framework and the quarterly report that goes with it.'],
      ['Performance Analyst', 'I turn numbers into questions that managers want to answer.'],
      ['Policy and Performance Officer', 'I write policy in the morning and commentary in the afternoon.'],
      ['Improvement Adviser', 'I facilitate self-assessments and help teams with what they find.'],
    ],
    near: ['best-value', 'customer-service', 'community-strategies'],
    weight: 9,
  },
  'planning': {
    roles: [
      ['Planning Policy Officer', 'I work on the local plan and its evidence.'],
      ['Development Management Officer', 'I deal with applications, from extensions to quarries.'],
      ['Planning Systems Officer', 'I keep planning data, notices and the public register in step.'],
    ],
    near: ['gis', 'environment', 'transport'],
    weight: 4,
  },
  'procurement': {
    roles: [
      ['Procurement Manager', 'I help services write specifications that suppliers can answer.'],
      ['Category Manager', 'I buy digital, social care and rather a lot of salt.'],
      ['Commercial Officer', 'I look after contracts once the excitement of the tender is over.'],
    ],
    near: ['finance', 'legal', 'best-value'],
    weight: 3,
  },
  'transport': {
    roles: [
      ['Transport Planner', 'I work on school streets and safer crossings.'],
      ['Passenger Transport Officer', 'I plan bus services for places where buses are hard to run.'],
      ['Road Safety Officer', 'I teach cycling, count speeds and argue about crossings.'],
    ],
    near: ['environment', 'planning', 'gis'],
    weight: 2,
  },
  'user-centred-design': {
    roles: [
      ['User Researcher', 'I sit with residents while they try to use our services, and take notes.'],
      ['Content Designer', 'I rewrite pages until people stop phoning about them.'],
      ['Senior Content Designer', 'I look after content patterns and the crits where they are made.'],
      ['Service Designer', 'I design services with the people who run them and those who need them.'],
      ['Interaction Designer', 'I prototype forms and watch where thumbs go.'],
    ],
    near: ['digital', 'customer-service', 'communications'],
    weight: 10,
  },
  'waste': {
    roles: [
      ['Waste and Recycling Officer', 'I work on recycling in flats, where it is hardest.'],
      ['Street Scene Manager', 'I plan collection rounds and answer for every missed bin.'],
    ],
    near: ['environment', 'customer-service', 'gis'],
    weight: 2,
  },
}

/** Second sentences; about half of the profiles have one. */
export const afterthoughts = [
  'Here to learn from people who have done it before me.',
  'Happy to share templates; just ask.',
  'Part time, Tuesday to Thursday, so replies may take a day or two.',
  'I came to local government from a housing association.',
  'I moved here from retail and still think in queues.',
  'Ask me about what went wrong: I learned most from that.',
  'Looking for councils of a similar size to compare notes with.',
  'New in post, so expect basic questions.',
  'Twenty years in, three reorganisations, still curious.',
  'I run our staff network for carers as well.',
  'Keen on plain English and short meetings.',
  'I mostly read, but I will answer if you mention me.',
  'Always glad to host a visit or a call.',
  'We are a small team, so we borrow shamelessly and give credit.',
  'I keep a list of useful reading and will send it to anyone.',
  'Before this I worked in a district council, so I know both sides.',
  'I chair our regional group and can put you in touch with people.',
  'Trying to get better at showing work before it is finished.',
]

export const aboutInWelsh: Partial<Record<ExpertiseSlug, string[]>> & { other: string[] } = {
  'user-centred-design': ['Rwy’n ysgrifennu ac yn profi cynnwys yn Gymraeg a Saesneg.', 'Rwy’n ymchwilio gyda thrigolion i weld sut mae’n gwasanaethau’n gweithio iddyn nhw.'],
  'gis': ['Rwy’n gofalu am ddata cyfeiriadau a strydoedd y sir.'],
  'performance': ['Rwy’n gyfrifol am fframwaith perfformiad y cyngor.'],
  'customer-service': ['Rwy’n rheoli’r ganolfan gyswllt ddwyieithog.'],
  'other': [
    'Rwy’n gweithio i’r cyngor ers deng mlynedd ac yn awyddus i ddysgu gan eraill.',
    'Croeso i chi gysylltu â mi yn Gymraeg neu yn Saesneg.',
    'Yma i rannu profiad ac i holi cwestiynau digon syml.',
    'Rwy’n falch o gael trafod gwaith gyda phobl sy’n gwneud yr un swydd â mi.',
    'Newydd ddechrau yn y swydd, felly byddwch yn amyneddgar!',
    'Rwy’n gweithio’n rhan-amser, felly gall ateb gymryd diwrnod neu ddau.',
    'Hoffwn glywed gan gynghorau o faint tebyg i’n cyngor ni.',
    'Rwy’n cadeirio’r rhwydwaith rhanbarthol ac yn gallu eich rhoi mewn cysylltiad â phobl.',
    'Iaith glir a chyfarfodydd byr yw fy mhethau i.',
  ],
}
