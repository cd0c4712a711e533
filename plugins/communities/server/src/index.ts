import type { Strapi } from './kernel/strapi'
import { createLimits } from './access/limits'
import { contentTypes as accountTypes } from './accounts/content-types'
import { routes as accountRoutes } from './accounts/routes'
import { contentTypes as addressTypes } from './addresses/content-types'
import { createAdminAccounts } from './admin/accounts'
import { routes as adminRoutes } from './admin/routes'
import { contentTypes as auditTypes } from './audit/content-types'
import { createAuditService } from './audit/service'
import bootstrap from './bootstrap'
import { contentTypes as commentTypes } from './comments/content-types'
import { routes as commentRoutes } from './comments/routes'
import { contentTypes as communityTypes } from './communities/content-types'
import { routes as communityRoutes } from './communities/routes'
import config from './config'
import { contentTypes as contactTypes } from './contacts/content-types'
import { routes as contactRoutes } from './contacts/routes'
import { contentTypes as contributionTypes } from './contributions/content-types'
import { routes as discussionRoutes } from './discussions/routes'
import { contentTypes as eventTypes } from './events/content-types'
import { contentTypes as exportTypes } from './exports/content-types'
import { panelFileRoutes } from './exports/panel'
import { routes as exportRoutes } from './exports/routes'
import { stopExports } from './exports/work'
import { contentTypes as facilitationTypes } from './facilitation/content-types'
import { routes as facilitationRoutes } from './facilitation/routes'
import { routes as featuredRoutes } from './featured/routes'
import { contentTypes as fileTypes } from './files/content-types'
import { routes as fileRoutes } from './files/routes'
import { createStorageService } from './files/service'
import { routes as freshnessRoutes } from './freshness/routes'
import { contentTypes as holdingTypes } from './holding/content-types'
import { routes as holdingRoutes } from './holding/routes'
import { closeReader } from './kernel/reader'
import { searchOf } from './kernel/services'
import { contentTypes as closedownTypes } from './lifecycle/closedown/content-types'
import { routes as closedownRoutes } from './lifecycle/closedown/routes'
import { contentTypes as lifecycleTypes } from './lifecycle/content-types'
import { contentTypes as outputTypes } from './lifecycle/outputs/content-types'
import { routes as outputRoutes } from './lifecycle/outputs/routes'
import { routes as lifecycleRoutes } from './lifecycle/routes'
import { contentTypes as membershipTypes } from './memberships/content-types'
import { routes as membershipRoutes } from './memberships/routes'
import { contentTypes as messageTypes } from './messages/content-types'
import { routes as messageRoutes } from './messages/routes'
import { routes as openapiRoutes } from './openapi/routes'
import { createReadiness } from './operating/readiness'
import { routes as operatingRoutes } from './operating/routes'
import { stopInOrder } from './operating/stop'
import { contentTypes as outboxTypes } from './outbox/content-types'
import { createOutbox } from './outbox/service'
import { contentTypes as partnerTypes } from './partners/content-types'
import { routes as partnerRoutes } from './partners/routes'
import { contentTypes as peopleTypes } from './people/content-types'
import { routes as peopleRoutes } from './people/routes'
import register from './register'
import { contentTypes as reportTypes } from './reports/content-types'
import { routes as reportRoutes } from './reports/routes'
import { routes as searchRoutes } from './search/routes'
import { createSearch } from './search/service'
import { routes as subcommunityRoutes } from './subcommunities/routes'
import { contentTypes as suspensionTypes } from './suspensions/content-types'
import { routes as suspensionRoutes } from './suspensions/routes'
import { contentTypes as tagTypes } from './tags/content-types'
import { routes as tagRoutes } from './tags/routes'
import { contentTypes as taxonomyTypes } from './taxonomies/content-types'
import { routes as taxonomyRoutes } from './taxonomies/routes'
import { render } from './text/markdown'

/** The features, each a folder of its own; adding one adds its lines here and touches no other. */
export default {
  config,
  register,
  bootstrap,
  async destroy({ strapi }: { strapi: Strapi }) {
    stopExports(strapi)
    await stopInOrder(strapi)
    await searchOf(strapi).stop()
    closeReader(strapi)
  },
  contentTypes: {
    ...taxonomyTypes,
    ...accountTypes,
    ...tagTypes,
    ...peopleTypes,
    ...contactTypes,
    ...messageTypes,
    ...fileTypes,
    ...communityTypes,
    ...partnerTypes,
    ...lifecycleTypes,
    ...facilitationTypes,
    ...closedownTypes,
    ...outputTypes,
    ...exportTypes,
    ...membershipTypes,
    ...contributionTypes,
    ...eventTypes,
    ...commentTypes,
    ...outboxTypes,
    ...addressTypes,
    ...auditTypes,
    ...reportTypes,
    ...holdingTypes,
    ...suspensionTypes,
  },
  services: {
    limits: ({ strapi }: { strapi: Strapi }) => createLimits(strapi),
    search: ({ strapi }: { strapi: Strapi }) => createSearch(strapi),
    audit: ({ strapi }: { strapi: Strapi }) => createAuditService(strapi),
    outbox: ({ strapi }: { strapi: Strapi }) => createOutbox(strapi),
    storage: ({ strapi }: { strapi: Strapi }) => createStorageService(strapi),
    readiness: ({ strapi }: { strapi: Strapi }) => createReadiness(strapi),
    adminAccounts: ({ strapi }: { strapi: Strapi }) => createAdminAccounts(strapi),
    /** For the host's own content: the one renderer of Markdown. */
    text: () => ({ render }),
  },
  routes: {
    site: ({ strapi }: { strapi: Strapi }) => ({
      type: 'content-api',
      prefix: '/cop',
      routes: [
        ...accountRoutes(strapi),
        ...taxonomyRoutes(strapi),
        ...peopleRoutes(strapi),
        ...communityRoutes(strapi),
        ...partnerRoutes(strapi),
        ...featuredRoutes(strapi),
        ...subcommunityRoutes(strapi),
        ...lifecycleRoutes(strapi),
        ...facilitationRoutes(strapi),
        ...closedownRoutes(strapi),
        ...outputRoutes(strapi),
        ...exportRoutes(strapi),
        ...membershipRoutes(strapi),
        ...discussionRoutes(strapi),
        ...commentRoutes(strapi),
        ...tagRoutes(strapi),
        ...contactRoutes(strapi),
        ...messageRoutes(strapi),
        ...reportRoutes(strapi),
        ...holdingRoutes(strapi),
        ...suspensionRoutes(strapi),
        ...fileRoutes(strapi),
        ...searchRoutes(strapi),
        ...openapiRoutes(),
        ...freshnessRoutes(strapi),
        ...operatingRoutes(strapi),
      ],
    }),
    admin: ({ strapi }: { strapi: Strapi }) => ({ type: 'admin', routes: [...adminRoutes(strapi), ...panelFileRoutes(strapi)] }),
  },
}
