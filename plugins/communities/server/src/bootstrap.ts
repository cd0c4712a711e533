import type { Strapi } from './kernel/strapi'
import { alerts as accountAlerts } from './accounts/alerts'
import { alerts as adminAlerts } from './admin/alerts'
import { registerRoles } from './admin/roles'
import { alerts as contactAlerts } from './contacts/alerts'
import { alerts as discussionAlerts } from './discussions/alerts'
import { alerts as movingAlerts } from './discussions/moving/alerts'
import { alerts as exportAlerts } from './exports/alerts'
import { makeExports, registerExports } from './exports/work'
import { seedPrompts } from './facilitation/prompts/seed'
import { registerScan } from './files/scan'
import { countChanges } from './freshness/content-version'
import { keepHouse } from './kernel/housekeeping'
import { migrate } from './kernel/migrations'
import { outboxOf, readinessOf, searchOf } from './kernel/services'
import { pluginConfig } from './kernel/strapi'
import { alerts as lifecycleAlerts } from './lifecycle/alerts'
import { alerts as closedownAlerts } from './lifecycle/closedown/alerts'
import { alerts as outputAlerts } from './lifecycle/outputs/alerts'
import { alerts as stallAlerts } from './lifecycle/stalls/alerts'
import { seedToolkits } from './lifecycle/toolkits/seed'
import { registerMail } from './mail/consumer'
import { alerts as membershipAlerts } from './memberships/alerts'
import { alerts as mergingAlerts } from './merging/alerts'
import { alerts as messageAlerts } from './messages/alerts'
import { alerts as partnerAlerts } from './partners/alerts'
import { alerts as reportAlerts } from './reports/alerts'
import { registerSearch } from './search/consumer'
import { alerts as subcommunityAlerts } from './subcommunities/alerts'
import { alerts as suspensionAlerts } from './suspensions/alerts'
import { endDue } from './suspensions/restore'
import { rerenderOld } from './text/rerender'

export default async ({ strapi }: { strapi: Strapi }) => {
  await migrate(strapi)
  await countChanges(strapi)
  readinessOf(strapi).migrated()
  await registerRoles(strapi)
  await seedToolkits(strapi)
  await seedPrompts(strapi)
  registerMail(outboxOf(strapi), { ...accountAlerts, ...membershipAlerts, ...lifecycleAlerts, ...subcommunityAlerts, ...mergingAlerts, ...stallAlerts, ...closedownAlerts, ...outputAlerts, ...exportAlerts, ...discussionAlerts, ...movingAlerts, ...contactAlerts, ...messageAlerts, ...reportAlerts, ...suspensionAlerts, ...adminAlerts, ...partnerAlerts })
  registerScan(strapi)
  registerExports(outboxOf(strapi))
  registerSearch(outboxOf(strapi))
  searchOf(strapi).start()
  if (pluginConfig(strapi, 'outbox').enabled)
    workInBackground(strapi)
  // In the background: a start must not wait for a million texts.
  rerenderOld(strapi).catch((error: unknown) => void strapi.log.error('communities: old texts could not be rendered again', error))
}

/** What a process does unasked, unless it is one that only answers requests. */
function workInBackground(strapi: Strapi): void {
  outboxOf(strapi).start()
  strapi.cron.add({ 'communities-housekeeping': { task: () => keepHouse(strapi), options: { rule: '17 3 * * *' } } })
  // What a process that ended left in the middle.
  strapi.cron.add({ 'communities-exports': { task: () => makeExports(strapi), options: { rule: '* * * * *' } } })
  strapi.cron.add({ 'communities-suspensions': { task: () => endDue(strapi), options: { rule: '*/10 * * * *' } } })
}
