import type { ExpertiseSeed } from '../types'

const areas = [
  ['adult-social-care', 'Adult social care', 'Gofal cymdeithasol i oedolion'],
  ['asset-management', 'Asset management', 'Rheoli asedau'],
  ['best-value', 'Best value', 'Gwerth gorau'],
  ['childrens-services', 'Children’s services', 'Gwasanaethau plant'],
  ['communications', 'Communications', 'Cyfathrebu'],
  ['community-strategies', 'Community strategies', 'Strategaethau cymunedol'],
  ['culture-and-leisure', 'Culture and leisure', 'Diwylliant a hamdden'],
  ['customer-service', 'Customer service', 'Gwasanaeth cwsmeriaid'],
  ['democratic-services', 'Democratic services', 'Gwasanaethau democrataidd'],
  ['digital', 'Digital', 'Digidol'],
  ['economic-development', 'Economic development', 'Datblygu economaidd'],
  ['education', 'Education', 'Addysg'],
  ['environment', 'Environment', 'Yr amgylchedd'],
  ['equalities', 'Equalities', 'Cydraddoldeb'],
  ['finance', 'Finance', 'Cyllid'],
  ['gis', 'Geographic information (GIS)', 'Gwybodaeth ddaearyddol (GIS)'],
  ['health', 'Health', 'Iechyd'],
  ['housing', 'Housing', 'Tai'],
  ['hr', 'Human resources', 'Adnoddau dynol'],
  ['knowledge-management', 'Knowledge management', 'Rheoli gwybodaeth'],
  ['legal', 'Legal', 'Y gyfraith'],
  ['libraries', 'Libraries', 'Llyfrgelloedd'],
  ['licensing', 'Licensing', 'Trwyddedu'],
  ['neighbourhood-renewal', 'Neighbourhood renewal', 'Adfywio cymdogaethau'],
  ['organisational-development', 'Organisational development', 'Datblygu sefydliadol'],
  ['performance', 'Performance', 'Perfformiad'],
  ['planning', 'Planning', 'Cynllunio'],
  ['procurement', 'Procurement', 'Caffael'],
  ['transport', 'Transport', 'Trafnidiaeth'],
  ['user-centred-design', 'User-centred design', 'Dylunio sy’n canolbwyntio ar y defnyddiwr'],
  ['waste', 'Waste', 'Gwastraff'],
] as const

export type ExpertiseSlug = (typeof areas)[number][0]

export const expertise: ExpertiseSeed[] = areas.map(([slug, name, nameCy], index) => ({
  slug,
  name,
  nameCy,
  position: index + 1,
}))
