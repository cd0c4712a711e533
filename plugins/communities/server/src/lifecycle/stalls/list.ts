import type { Knex } from 'knex'
import type { Stall, StallKind } from '../../../../contracts/lifecycle'
import type { Strapi } from '../../kernel/strapi'
import { isoOf, sql } from '../../kernel/database'

export interface StallRow { document_id: string, kind: StallKind, since: unknown, community_document: string, slug: string, name: string }

/** Stalls that go on (`s`) with their communities (`h`), those that have lasted longest first. */
export function openStalls(strapi: Strapi) {
  return sql(strapi)('cop_stalls as s').join('cop_communities as h', 'h.id', 's.community_id').whereNull('s.ended_at').where('h.status', 'active')
}

export function stallRows(query: Knex.QueryBuilder): Promise<StallRow[]> {
  return query.orderBy('s.since').orderBy('s.id').select('s.document_id', 's.kind', 's.since', 'h.document_id as community_document', 'h.slug', 'h.name') as unknown as Promise<StallRow[]>
}

/** What has come to a stand in one community. */
export async function stallsOf(strapi: Strapi, communityId: number): Promise<Stall[]> {
  const rows = await stallRows(openStalls(strapi).where('h.id', communityId))
  return rows.map(({ kind, since }) => ({ kind, since: isoOf(since) }))
}
