import type { Strapi } from './kernel/strapi'
import { alerts as accountAlerts } from './accounts/alerts'
import { alerts as adminAlerts } from './admin/alerts'
import { registerRoles } from './admin/roles'
import { alerts as discussionAlerts } from './discussions/alerts'
import { migrate } from './kernel/migrations'
import { outboxOf } from './kernel/services'
import { pluginConfig } from './kernel/strapi'
import { registerMail } from './mail/consumer'
import { alerts as membershipAlerts } from './memberships/alerts'

export default async ({ strapi }: { strapi: Strapi }) => {
  await migrate(strapi)
  await registerRoles(strapi)
  registerMail(outboxOf(strapi), { ...accountAlerts, ...membershipAlerts, ...discussionAlerts, ...adminAlerts })
  if (pluginConfig(strapi, 'outbox').enabled)
    outboxOf(strapi).start()
}
