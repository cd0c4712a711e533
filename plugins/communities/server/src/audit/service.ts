import type { Strapi } from '../kernel/strapi'
import type { Witness } from './verify'
import { verifyChain } from './verify'

/** For the command that checks the trail, and for hosts. */
export function createAuditService(strapi: Strapi) {
  return { verify: (witness?: Witness) => verifyChain(strapi, witness) }
}
