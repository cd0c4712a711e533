import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { notFound } from '../kernel/errors'

/** In the panel a community that is not theirs is not there. @throws NotFoundError */
export async function managedInPanel(strapi: Strapi, viewer: Viewer, documentId: string): Promise<CommunityAccess> {
  const found = await findCommunity(strapi, viewer, { documentId })
  if (!mayManage(found.standing))
    throw notFound()
  return found
}
