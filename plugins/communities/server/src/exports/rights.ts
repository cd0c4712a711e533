import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { ANONYMOUS, viewerOfUser } from '../access/viewer'
import { viewerOfAdmin } from '../admin/viewer'

/** Whoever asked for it, as they are now. */
export async function askerOf(strapi: Strapi, { asked_by_id: user, asked_by_admin_id: admin }: Pick<ExportRow, 'asked_by_id' | 'asked_by_admin_id'>): Promise<Viewer> {
  if (admin !== null)
    return (await viewerOfAdmin(strapi, admin)).viewer
  return user === null ? ANONYMOUS : viewerOfUser(strapi, user)
}
