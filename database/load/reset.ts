import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { demoAccounts } from '../seeds/accounts'

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'communities', key: 'demo' })

/** Remembers in the database itself that what it holds is the demo. */
export async function markDemo(strapi: Core.Strapi): Promise<void> {
  await store(strapi).set({ value: { loadedAt: new Date().toISOString() } })
}

export async function isDemo(strapi: Core.Strapi): Promise<boolean> {
  return Boolean(await store(strapi).get({}))
}

export async function holdsCommunities(strapi: Core.Strapi): Promise<boolean> {
  return await strapi.db.query('plugin::communities.community').count() > 0
}

/** Nothing deletes what the audit trail says, not even this; and every installation begins with the toolkits and prompts, which staff have edited since. */
const KEPT = ['plugin::communities.audit-entry', 'plugin::communities.toolkit', 'plugin::communities.toolkit-task', 'plugin::communities.prompt']

/** Deletes what the demo brought and what was written in it since: everything of the plugin, members, pages, demo admins. */
export async function clearDemo(strapi: Core.Strapi): Promise<void> {
  const uids = Object.keys(strapi.contentTypes).filter(uid => uid.startsWith('plugin::communities.') && !KEPT.includes(uid))
  await strapi.db.transaction(async ({ trx: transaction }) => {
    const trx = transaction as unknown as Knex.Transaction
    // What points elsewhere is emptied by the database itself (foreign keys, join tables).
    for (const uid of [...uids, 'plugin::users-permissions.user', 'api::page.page', 'api::announcement.announcement'])
      await trx(strapi.db.metadata.get(uid as never).tableName).delete()
    await trx('admin_users').whereIn('email', ['staff@demo.example', ...demoAccounts.map(({ email }) => email)]).delete()
    await trx('strapi_sessions').delete()
    await store(strapi).delete({})
  })
}
