import type { Knex } from 'knex'
import type { admin as contract } from '../../../contracts/admin'
import type { QueryOf } from '../../../contracts/endpoint'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { likeText } from '../kernel/database'
import { countRequests, listRequests } from '../memberships/requests'
import { managedQuery } from './communities'

interface Row { id: number, document_id: string, slug: string, name: string }

/** Communities this account manages in which a request can be decided now: what is archived or suspended takes nobody in. */
export function decidableQuery(strapi: Strapi, viewer: Viewer) {
  return managedQuery(strapi, viewer).whereNot('h.stage', 'archived').where('h.status', 'active')
}

/** Waiting requests over all of them, the communities where someone waits (to filter by), and how many there are. */
export async function listAdminRequests(strapi: Strapi, viewer: Viewer, { community, q, cursor }: QueryOf<typeof contract.requests>) {
  const communities = await decidableQuery(strapi, viewer).where('h.pending_count', '>', 0).orderBy('h.name').select('h.id', 'h.document_id', 'h.slug', 'h.name') as Row[]
  const wanted = communities.filter(row => !community || row.document_id === community).map(row => row.id)
  const words = q ? `%${likeText(q)}%` : null
  const narrow = (query: Knex.QueryBuilder) => {
    query.whereIn('h.id', wanted)
    if (words)
      query.whereRaw(`(lower(pp.name) like ? escape '\\' or (lower(coalesce(po.name, '')) like ? escape '\\' and coalesce(pp.organisation_visibility, 'everyone') = 'everyone') or lower(coalesce(m.reason, '')) like ? escape '\\')`, [words, words, words])
  }
  return {
    ...await listRequests(strapi, narrow, { cursor }),
    total: await countRequests(strapi, narrow),
    communities: communities.map(({ document_id, slug, name }) => ({ id: document_id, slug, name })),
  }
}
