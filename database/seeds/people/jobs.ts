import type { ExpertiseSlug } from '../types'

export interface Job {
  titles: string[]
  /** First sentences of a profile. */
  about: string[]
  /** What the same people often know as well. */
  near: ExpertiseSlug[]
  /** How common the job is among those who join. */
  weight: number
}

export const jobs: Record<ExpertiseSlug, Job> = {
  'adult-social-care': {
    titles: ['Adult Social Care Commissioner', 'Social Care Practice Lead', 'Reablement Service Manager'],
    about: ['I commission home care and extra care housing.', 'I lead practice development for our adult social work teams.'],
    near: ['health', 'equalities', 'housing'],
    weight: 2,
  },
  'asset-management': {
    titles: ['Estates Surveyor', 'Corporate Property Manager', 'Asset Data Officer'],
    about: ['I look after the council’s land and buildings, from depots to village halls.', 'I keep the asset register honest.'],
    near: ['finance', 'gis', 'environment'],
    weight: 2,
  },
  'best-value': {
    titles: ['Best Value Officer', 'Value for Money Lead', 'Improvement and Efficiency Manager'],
    about: ['I run service reviews and follow up on what they promised.', 'I help services find out what they really cost and why.'],
    near: ['performance', 'procurement', 'finance'],
    weight: 3,
  },
  'childrens-services': {
    titles: ['Early Help Coordinator', 'Family Hubs Manager', 'Children’s Services Planning Officer'],
    about: ['I coordinate early help across schools, health visitors and the voluntary sector.', 'I plan places and services for children who need a bit more.'],
    near: ['education', 'health', 'equalities'],
    weight: 2,
  },
  'communications': {
    titles: ['Communications Manager', 'Social Media Officer', 'Internal Communications Lead'],
    about: ['I run the council’s social media and the newsroom.', 'I try to get news to 4,000 staff, half of whom never sit at a desk.'],
    near: ['digital', 'customer-service', 'user-centred-design'],
    weight: 4,
  },
  'community-strategies': {
    titles: ['Community Planning Officer', 'Partnerships Manager', 'Localities Officer'],
    about: ['I support the community planning partnership and its local groups.', 'I write the local outcomes plan, and more usefully, check whether we do what it says.'],
    near: ['neighbourhood-renewal', 'equalities', 'performance'],
    weight: 5,
  },
  'culture-and-leisure': {
    titles: ['Culture Development Officer', 'Leisure Contracts Manager', 'Museums Officer'],
    about: ['I look after leisure centres, two museums and a bandstand.', 'I work with local artists, festivals and community halls.'],
    near: ['libraries', 'health', 'communications'],
    weight: 1,
  },
  'customer-service': {
    titles: ['Customer Experience Manager', 'Contact Centre Team Leader', 'Customer Insight Officer', 'Complaints and Feedback Officer'],
    about: ['I run the contact centre and try to make half of its calls unnecessary.', 'I collect what residents tell us and make sure somebody acts on it.'],
    near: ['digital', 'user-centred-design', 'performance'],
    weight: 6,
  },
  'democratic-services': {
    titles: ['Democratic Services Officer', 'Scrutiny Officer', 'Electoral Services Manager'],
    about: ['I support committees, councillors and the odd election.', 'I run scrutiny reviews that people outside the building can follow.'],
    near: ['legal', 'communications', 'knowledge-management'],
    weight: 2,
  },
  'digital': {
    titles: ['Digital Services Manager', 'Business Analyst', 'Delivery Manager', 'Product Owner', 'Senior Business Analyst'],
    about: ['I map how services work today and what residents need tomorrow.', 'I lead a small team that rebuilds forms and the processes behind them.'],
    near: ['user-centred-design', 'customer-service', 'knowledge-management'],
    weight: 9,
  },
  'economic-development': {
    titles: ['Economic Development Officer', 'Town Centre Manager', 'Business Growth Adviser'],
    about: ['I help small businesses start, stay and grow.', 'I work on high streets, markets and what to do with empty shops.'],
    near: ['planning', 'neighbourhood-renewal', 'transport'],
    weight: 2,
  },
  'education': {
    titles: ['Learning and Development Adviser', 'eLearning Developer', 'School Improvement Officer', 'Digital Learning Coordinator'],
    about: ['I build online courses that staff in depots and care homes can finish on a phone.', 'I plan training for a workforce that has no time for it.'],
    near: ['hr', 'organisational-development', 'childrens-services'],
    weight: 6,
  },
  'environment': {
    titles: ['Climate Change Officer', 'Environmental Health Officer', 'Biodiversity Officer'],
    about: ['I turn our climate plan into things that happen in a particular street.', 'I work on air quality and, on good days, on hedgehogs.'],
    near: ['waste', 'transport', 'planning'],
    weight: 3,
  },
  'equalities': {
    titles: ['Equality and Diversity Officer', 'Equalities Lead', 'Inclusion Adviser'],
    about: ['I help services write impact assessments that change decisions.', 'I look after our equality outcomes and the evidence behind them.'],
    near: ['community-strategies', 'hr', 'health'],
    weight: 6,
  },
  'finance': {
    titles: ['Finance Business Partner', 'Revenues Manager', 'Council Tax Team Leader'],
    about: ['I bill for council tax and try to write letters that people understand.', 'I sit between accountants and services and translate.'],
    near: ['performance', 'procurement', 'best-value'],
    weight: 3,
  },
  'gis': {
    titles: ['GIS Officer', 'GIS Manager', 'LLPG Custodian', 'Address Management Officer', 'Street Naming and Numbering Officer', 'Spatial Data Analyst'],
    about: ['I look after our address and street data and answer for its quality.', 'I make maps, and more and more the data services under them.', 'I match other people’s address lists to UPRNs.'],
    near: ['planning', 'digital', 'asset-management'],
    weight: 10,
  },
  'health': {
    titles: ['Public Health Practitioner', 'Health Improvement Officer', 'Wellbeing Programme Manager'],
    about: ['I run programmes on smoking, movement and healthy weight.', 'I work with GPs, schools and community groups on what keeps people well.'],
    near: ['adult-social-care', 'community-strategies', 'childrens-services'],
    weight: 5,
  },
  'housing': {
    titles: ['Housing Options Manager', 'Tenancy Sustainment Officer', 'Housing Strategy Officer'],
    about: ['I run the team that people come to when they are about to lose their home.', 'I work on repairs, damp and tenants’ voice.'],
    near: ['customer-service', 'neighbourhood-renewal', 'legal'],
    weight: 4,
  },
  'hr': {
    titles: ['HR Business Partner', 'Graduate Programme Coordinator', 'Resourcing and Talent Adviser'],
    about: ['I look after recruitment and our graduate and apprentice schemes.', 'I came through the graduate programme and now help to run it.'],
    near: ['organisational-development', 'education', 'equalities'],
    weight: 6,
  },
  'knowledge-management': {
    titles: ['Knowledge Manager', 'Information and Records Manager', 'Data Protection Officer', 'Information Governance Adviser'],
    about: ['I help colleagues find who already knows the answer.', 'I look after records, requests for information and data protection.'],
    near: ['legal', 'organisational-development', 'libraries'],
    weight: 7,
  },
  'legal': {
    titles: ['Solicitor', 'Monitoring Officer’s Assistant', 'Information Lawyer'],
    about: ['I advise on contracts, data and the occasional village green.', 'I review agreements before anybody regrets them.'],
    near: ['licensing', 'procurement', 'democratic-services'],
    weight: 2,
  },
  'libraries': {
    titles: ['Library Services Manager', 'Digital Libraries Officer', 'Reader Development Librarian'],
    about: ['I run branch libraries that are also warm rooms, job clubs and homework rooms.', 'I look after e-lending and the digital help sessions.'],
    near: ['culture-and-leisure', 'digital', 'education'],
    weight: 3,
  },
  'licensing': {
    titles: ['Licensing Officer', 'Trading Standards Officer'],
    about: ['I license taxis, pubs and everything that plays music after eleven.', 'I check scales, age limits and rogue traders.'],
    near: ['legal', 'environment'],
    weight: 1,
  },
  'neighbourhood-renewal': {
    titles: ['Neighbourhood Manager', 'Community Development Worker', 'Regeneration Officer'],
    about: ['I work with residents’ groups on a handful of estates.', 'I manage small grants and large expectations.'],
    near: ['community-strategies', 'housing', 'economic-development'],
    weight: 3,
  },
  'organisational-development': {
    titles: ['Organisational Development Manager', 'Transformation Manager', 'Shared Services Programme Manager', 'Change Manager'],
    about: ['I bring two councils’ back offices together without losing the people in them.', 'I coach teams through change and tidy up after programmes.'],
    near: ['hr', 'knowledge-management', 'best-value'],
    weight: 7,
  },
  'performance': {
    titles: ['Performance Manager', 'Performance Analyst', 'Policy and Performance Officer', 'Improvement Adviser'],
    about: ['I run the performance framework and the quarterly report that goes with it.', 'I turn numbers into questions that managers want to answer.'],
    near: ['best-value', 'customer-service', 'community-strategies'],
    weight: 9,
  },
  'planning': {
    titles: ['Planning Policy Officer', 'Development Management Officer', 'Planning Systems Officer'],
    about: ['I work on the local plan and its evidence.', 'I keep planning data, notices and the public register in step.'],
    near: ['gis', 'environment', 'transport'],
    weight: 4,
  },
  'procurement': {
    titles: ['Procurement Manager', 'Category Manager', 'Commercial Officer'],
    about: ['I buy digital, social care and rather a lot of salt.', 'I help services write specifications that suppliers can answer.'],
    near: ['finance', 'legal', 'best-value'],
    weight: 3,
  },
  'transport': {
    titles: ['Transport Planner', 'Passenger Transport Officer', 'Road Safety Officer'],
    about: ['I plan bus services for places where buses are hard to run.', 'I work on school streets and safer crossings.'],
    near: ['environment', 'planning', 'gis'],
    weight: 2,
  },
  'user-centred-design': {
    titles: ['User Researcher', 'Content Designer', 'Senior Content Designer', 'Service Designer', 'Interaction Designer'],
    about: ['I sit with residents while they try to use our services, and take notes.', 'I rewrite pages until people stop phoning about them.', 'I design services with the people who run them and those who need them.'],
    near: ['digital', 'customer-service', 'communications'],
    weight: 10,
  },
  'waste': {
    titles: ['Waste and Recycling Officer', 'Street Scene Manager'],
    about: ['I plan collection rounds and answer for every missed bin.', 'I work on recycling in flats, where it is hardest.'],
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
  ],
}
