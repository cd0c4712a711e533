import type { Context } from 'koa'
import type { Endpoint } from '../../../contracts/endpoint'
import type { Strapi } from '../kernel/strapi'
import { admin, permissions } from '../../../contracts/admin'
import { answering, parseInput } from '../kernel/routes'
import { controller } from './controller'
import { adminViewer } from './viewer'

type Name = keyof typeof admin

/** What a call needs besides being in the section; what only KM staff may do is asked again in the controller. */
const NEEDS: Partial<Record<Name, string>> = {
  decide: permissions.decide,
  setForFacilitators: permissions.all,
  grant: permissions.all,
  revoke: permissions.all,
  tags: permissions.all,
  renameTag: permissions.all,
  mergeTag: permissions.all,
  banTag: permissions.all,
  unbanTag: permissions.all,
  search: permissions.all,
  rebuildSearch: permissions.all,
  deliveries: permissions.all,
  retryDelivery: permissions.all,
  audit: permissions.all,
  auditCsv: permissions.all,
  accounts: permissions.all,
  suspendAccount: permissions.all,
  restoreAccount: permissions.all,
  answerSuspension: permissions.all,
  mergeTargets: permissions.all,
  mergePlan: permissions.all,
  merge: permissions.all,
  partnerChoices: permissions.all,
  addToPartner: permissions.all,
  takeFromPartner: permissions.all,
  addPartnerStaff: permissions.all,
  removePartnerStaff: permissions.all,
}

function handler(strapi: Strapi, name: Name) {
  const endpoint: Endpoint = admin[name]
  const action = controller[name] as unknown as (call: unknown) => Promise<unknown>
  return (ctx: Context) => answering(strapi, ctx, endpoint.status ?? 200, async () => {
    const viewer = await adminViewer(strapi, ctx)
    return action({ strapi, viewer, ...parseInput(endpoint, ctx), locale: 'en', ctx })
  })
}

/** Routes of the admin panel: Strapi's admin session and the plugin's permissions guard them. */
export function routes(strapi: Strapi) {
  return (Object.keys(admin) as Name[]).map(name => ({
    method: admin[name].method,
    path: admin[name].path,
    handler: handler(strapi, name),
    config: {
      policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [NEEDS[name] ?? permissions.read] } }],
    },
  }))
}
