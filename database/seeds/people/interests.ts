import type { ExpertiseSlug } from '../types'

/** Words that people in these jobs choose for themselves, by what they know about. */
export const interestsBy: Record<ExpertiseSlug, string[]> = {
  'adult-social-care': ['Unpaid carers', 'Strengths-based practice', 'Dementia', 'Care technology', 'Co-production'],
  'asset-management': ['Community asset transfer', 'Heritage buildings', 'Net zero', 'Space planning', 'Open data'],
  'best-value': ['Service reviews', 'Commercial skills', 'Benchmarking', 'Social value', 'Scrutiny'],
  'childrens-services': ['Early help', 'Care leavers', 'Youth voice', 'Family hubs', 'Co-production'],
  'communications': ['Plain English', 'Crisis communications', 'Photography', 'Behaviour change', 'Community radio'],
  'community-strategies': ['Participatory budgeting', 'Place-based working', 'Volunteering', 'Rural communities', 'Co-production'],
  'culture-and-leisure': ['Museums', 'Community festivals', 'Active travel', 'Volunteering', 'Local history'],
  'customer-service': ['Assisted digital', 'Complaints', 'Plain English', 'Accessibility', 'Contact centres'],
  'democratic-services': ['Electoral registration', 'Scrutiny', 'Hybrid meetings', 'Youth voice', 'Participatory budgeting'],
  'digital': ['Open source', 'Accessibility', 'Service standards', 'Automation', 'Open data', 'Assisted digital'],
  'economic-development': ['Town centres', 'Social value', 'Apprenticeships', 'Rural communities', 'Creative industries'],
  'education': ['School places', 'Lifelong learning', 'Apprenticeships', 'Youth voice', 'Neurodiversity'],
  'environment': ['Biodiversity', 'Net zero', 'Flood resilience', 'Air quality', 'Citizen science'],
  'equalities': ['Accessibility', 'Impact assessments', 'Neurodiversity', 'Anti-racism', 'Rural communities'],
  'finance': ['Participatory budgeting', 'Forecasting', 'Charging', 'Commercial skills', 'Data visualisation'],
  'gis': ['Open data', 'Old maps', 'Cartography', 'Flood resilience', 'Citizen science', 'Data quality', 'Drones'],
  'health': ['Social prescribing', 'Active travel', 'Mental health', 'Food poverty', 'Behaviour change'],
  'housing': ['Homelessness prevention', 'Damp and mould', 'Retrofit', 'Tenant involvement', 'Community-led housing'],
  'hr': ['Flexible working', 'Apprenticeships', 'Neurodiversity', 'Coaching', 'Wellbeing at work'],
  'knowledge-management': ['Storytelling', 'Facilitation', 'Lessons learned', 'Coaching', 'Peer learning', 'Information architecture'],
  'legal': ['Data protection', 'Freedom of information', 'Plain English', 'Standards and ethics'],
  'libraries': ['Local history', 'Digital inclusion', 'Reading for pleasure', 'Assisted digital', 'Volunteering'],
  'licensing': ['Night-time economy', 'Animal welfare', 'Community safety', 'Automation'],
  'neighbourhood-renewal': ['Place-based working', 'Community-led housing', 'Participatory budgeting', 'Volunteering', 'Community safety'],
  'organisational-development': ['Coaching', 'Facilitation', 'Systems thinking', 'Wellbeing at work', 'Peer learning'],
  'performance': ['Data visualisation', 'Benchmarking', 'Forecasting', 'Systems thinking', 'Open data'],
  'planning': ['Design codes', 'Biodiversity', 'Neighbourhood plans', 'Retrofit', 'Community-led housing', 'Old maps'],
  'procurement': ['Social value', 'Contract management', 'Local suppliers', 'Modern slavery', 'Net zero'],
  'transport': ['Active travel', 'Bus services', 'Road safety', 'School streets', 'Net zero'],
  'user-centred-design': ['Accessibility', 'Service design', 'Co-production', 'Research ethics', 'Plain English', 'Neurodiversity'],
  'waste': ['Circular economy', 'Behaviour change', 'Litter', 'Route planning', 'Community composting'],
}

/** What people care about whatever their job. */
export const interestsOfAnyone = ['Coaching', 'Rural communities', 'Volunteering', 'Wellbeing at work', 'Local history', 'Walking', 'Facilitation']
