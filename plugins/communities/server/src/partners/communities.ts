import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { lockPartner } from './store'

interface Row { id: number, name: string, partner: string | null }

async function held(strapi: Strapi, community: string): Promise<Row> {
  const row = await sql(strapi)('cop_communities').where('document_id', community).forUpdate().first('id', 'name', 'partner') as Row | undefined
  if (!row)
    throw notFound()
  return row
}

async function change(strapi: Strapi, viewer: StaffViewer, community: string, row: Row, names: { before: string | null, after: string | null }, partner: string | null): Promise<void> {
  await sql(strapi)('cop_communities').where('id', row.id).update({ partner, updated_at: new Date() })
  await audit(strapi, viewer, { action: 'community.partner-changed', community, subject: { kind: 'community', id: community, label: row.name }, before: { partner: names.before }, after: { partner: names.after } })
}

/**
 * Puts a community under a partner's name and into the hands of its staff; twice does it once.
 * @throws NotFoundError; ConflictError `has-partner` for one that stands under another
 */
export function addToPartner(strapi: Strapi, viewer: StaffViewer, partner: string, community: string): Promise<void> {
  return transaction(strapi, async () => {
    const name = await lockPartner(strapi, partner)
    const row = await held(strapi, community)
    if (row.partner === partner)
      return
    if (row.partner)
      throw new ConflictError('has-partner', 'This community stands under another partner. Take it out of that first')
    await change(strapi, viewer, community, row, { before: null, after: name }, partner)
  })
}

/** @throws NotFoundError, also for a community that does not stand under this partner */
export function takeFromPartner(strapi: Strapi, viewer: StaffViewer, partner: string, community: string): Promise<void> {
  return transaction(strapi, async () => {
    const name = await lockPartner(strapi, partner)
    const row = await held(strapi, community)
    if (row.partner !== partner)
      throw notFound()
    await change(strapi, viewer, community, row, { before: name, after: null }, null)
  })
}
