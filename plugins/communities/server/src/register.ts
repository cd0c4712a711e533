import type { Strapi } from './kernel/strapi'
import { auditDocuments } from './audit/documents'
import { auditTexts } from './audit/texts'
import { communityDocuments } from './communities/documents'
import { commentDocuments, contributionDocuments } from './contributions/documents'
import { answerBrokenRequests, apiErrors } from './kernel/api-errors'
import { useDocumentRules } from './kernel/documents'
import { pluginConfig } from './kernel/strapi'
import { toolkitDocuments } from './lifecycle/toolkits/documents'
import { trace } from './operating/trace'
import { partnerDocuments } from './partners/documents'
import { profileDocuments } from './people/documents'
import { termDocuments } from './taxonomies/documents'

interface Routes { [name: string]: unknown }

/**
 * `accounts` replaces users-permissions' own sign-in and user routes: left open they would answer whether an address
 * is known, know nothing of rate limits, and list users.
 */
function closeUsersPermissionsRoutes(strapi: Strapi) {
  const plugin = strapi.plugin('users-permissions') as unknown as { routes: Routes }
  plugin.routes['content-api'] = { type: 'content-api', routes: [] }
}

export default ({ strapi }: { strapi: Strapi }) => {
  strapi.server.use(trace(strapi))
  strapi.server.use(apiErrors)
  answerBrokenRequests(strapi.server.httpServer)
  auditDocuments(strapi)
  auditTexts(strapi)
  useDocumentRules(strapi, {
    'plugin::communities.community': communityDocuments,
    'plugin::communities.contribution': contributionDocuments,
    'plugin::communities.comment': commentDocuments,
    'plugin::communities.profile': profileDocuments,
    'plugin::communities.toolkit': toolkitDocuments,
    'plugin::communities.partner': partnerDocuments,
    'plugin::communities.region': termDocuments('region'),
    'plugin::communities.expertise': termDocuments('expertise'),
    'plugin::communities.organisation': termDocuments('organisation'),
  })
  if (pluginConfig(strapi, 'closeUsersPermissionsRoutes'))
    closeUsersPermissionsRoutes(strapi)
}
