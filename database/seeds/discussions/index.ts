import type { DiscussionSeed } from '../types'
import { bilingualServices } from './bilingual-services-wales'
import { contentDesign } from './content-design'
import { councilTaxContent } from './council-tax-content'
import { customerSatisfaction } from './customer-satisfaction'
import { facilitatorsCommunity } from './facilitators-community'
import { geographicalInformation } from './geographical-information'
import { healthImprovement } from './health-improvement'
import { knowledgeManagement } from './knowledge-management'
import { gazetteerCustodians } from './local-land-and-property-gazetteer-custodians'
import { graduateProgramme } from './national-graduate-development-programme'
import { panCornwallGisGroup } from './pan-cornwall-gis-group'
import { performanceManagement } from './performance-management'
import { equalitiesNetwork } from './scottish-councils-equalities-network'
import { elearningNetwork } from './scottish-local-authorities-elearning-network'
import { sharedServices } from './shared-services'
import { userResearch } from './user-research'

/** The written discussions, by slug of their community. */
export const discussions: Record<string, DiscussionSeed[]> = {
  'bilingual-services-wales': bilingualServices,
  'content-design': contentDesign,
  'council-tax-content': councilTaxContent,
  'customer-satisfaction': customerSatisfaction,
  'facilitators-community': facilitatorsCommunity,
  'geographical-information': geographicalInformation,
  'health-improvement': healthImprovement,
  'knowledge-management': knowledgeManagement,
  'local-land-and-property-gazetteer-custodians': gazetteerCustodians,
  'national-graduate-development-programme': graduateProgramme,
  'pan-cornwall-gis-group': panCornwallGisGroup,
  'performance-management': performanceManagement,
  'scottish-councils-equalities-network': equalitiesNetwork,
  'scottish-local-authorities-elearning-network': elearningNetwork,
  'shared-services': sharedServices,
  'user-research': userResearch,
}
