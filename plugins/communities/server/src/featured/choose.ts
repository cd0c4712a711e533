import type { Featured } from '../../../contracts/featured'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { findCommunity } from '../access/community'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { demandAsShown } from '../kernel/as-shown'
import { transaction } from '../kernel/database'
import { invalid } from '../kernel/errors'
import { lockCommunity } from '../memberships/store'
import { contributionsOf } from './list'
import { fingerprintOf, linesOf, thingOf } from './rules'
import { storeFeatured } from './store'

/** Each once, and of contributions those that are here to be read. @throws ValidationError */
async function check(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, items: Featured[]): Promise<void> {
  const found = await contributionsOf(strapi, viewer, community, items)
  const things = items.map(thingOf)
  const problems = items.flatMap((item, index) => {
    if (things.indexOf(thingOf(item)) < index)
      return [{ path: ['items', String(index), item.kind === 'link' ? 'url' : 'contribution'], message: 'This is there already' }]
    if (item.kind === 'contribution' && !found.has(item.contribution))
      return [{ path: ['items', String(index), 'contribution'], message: 'There is nothing like this here', code: 'not-on-list' as const }]
    return []
  })
  if (problems.length > 0)
    throw invalid(problems)
}

/**
 * Replaces all that stands at the top, where nobody has changed it since it was looked at.
 * @throws ConflictError `changed`, ValidationError
 */
export function putFeatured(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, items: Featured[], fingerprint: string): Promise<void> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const held = await findCommunity(strapi, viewer, { id: community.id })
    demandAsShown({ obstacles: [], fingerprint: fingerprintOf(held.featured) }, fingerprint, {})
    await check(strapi, viewer, held, items)
    const changed = difference({ featured: linesOf(held.featured) }, { featured: linesOf(items) })
    if (!changed)
      return
    await storeFeatured(strapi, community.id, items)
    await audit(strapi, viewer, { action: 'community.edited', community: community.documentId, subject: { kind: 'community', id: community.documentId, label: community.name }, ...changed })
  })
}
