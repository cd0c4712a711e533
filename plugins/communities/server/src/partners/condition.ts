import type { Strapi } from '../kernel/strapi'
import { partnersOfStaff } from './store'

/** As roles name it. */
export const OWN_PARTNER = 'plugin::communities.own-partner'

/** For rights in the Content Manager: only the partners whose staff the account is. */
export function ownPartner(strapi: Strapi) {
  return {
    displayName: 'Is a partner whose staff one is',
    name: 'own-partner',
    plugin: 'communities',
    handler: async ({ id }: { id: number }) => ({ documentId: { $in: await partnersOfStaff(strapi, id) } }),
  }
}
