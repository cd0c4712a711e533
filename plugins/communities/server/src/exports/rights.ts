import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { ANONYMOUS, viewerOfUser } from '../access/viewer'
import { viewerOfAdmin } from '../admin/viewer'
import { notFound } from '../kernel/errors'

/** Whoever asked for it, as they are now. */
export async function askerOf(strapi: Strapi, { asked_by_id: user, asked_by_admin_id: admin }: Pick<ExportRow, 'asked_by_id' | 'asked_by_admin_id'>): Promise<Viewer> {
  if (admin !== null)
    return (await viewerOfAdmin(strapi, admin)).viewer
  return user === null ? ANONYMOUS : viewerOfUser(strapi, user)
}

/** In the panel a community that is not theirs is not there. @throws NotFoundError */
export async function managedInPanel(strapi: Strapi, viewer: Viewer, community: string): Promise<CommunityAccess> {
  const found = await findCommunity(strapi, viewer, { documentId: community })
  if (!mayManage(found.standing))
    throw notFound()
  return found
}
