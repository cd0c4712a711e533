import type { Knex } from 'knex'
import type { communities as contract } from '../../../contracts/communities'
import type { QueryOf } from '../../../contracts/endpoint'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { likeText, sql } from '../kernel/database'
import { readCards, visibleQuery } from './cards'

type Query = QueryOf<typeof contract.directory>

const ORDER: Record<Query['sort'], string> = {
  name: 'lower(h.name), h.id',
  newest: 'h.id desc',
  members: 'h.member_count desc, h.id desc',
  // Communities without any activity come last on both databases.
  active: 'h.last_activity_at desc NULLS LAST, h.id desc',
}

function filtered(strapi: Strapi, query: Query) {
  return (builder: Knex.QueryBuilder) => {
    // Every word must stand somewhere in name or summary, in any order.
    for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
      const text = `%${likeText(word)}%`
      builder.whereRaw(`(lower(h.name) like ? escape '\\' or lower(h.summary) like ? escape '\\')`, [text, text])
    }
    if (query.stage)
      builder.where('h.stage', query.stage)
    if (query.joining)
      builder.where('h.joining', query.joining)
    if (query.region)
      builder.whereIn('h.region_id', sql(strapi)('cop_regions').where('slug', query.region).select('id'))
    if (query.topic)
      builder.whereExists(sql(strapi)('cop_communities_topics_lnk as l').join('cop_expertises as x', 'x.id', 'l.expertise_id').where('x.slug', query.topic).whereRaw('l.community_id = h.id').select('l.community_id'))
    // What is over is found when it is asked for, by its stage or by name.
    if (!query.stage && !query.q)
      builder.whereNot('h.stage', 'archived')
  }
}

/** The directory as this viewer sees it; `total` counts only what they may know of. */
export async function directory(strapi: Strapi, viewer: Viewer, query: Query, locale: 'en' | 'cy') {
  const { page, pageSize } = query
  const narrow = filtered(strapi, query)
  const items = await readCards(strapi, viewer, builder => void builder.modify(narrow).orderByRaw(ORDER[query.sort]).limit(pageSize).offset((page - 1) * pageSize), locale)
  const count = await visibleQuery(strapi, viewer).modify(narrow).count({ n: '*' }).first() as { n: number | string }
  return { items, page, pageSize, total: Number(count.n) }
}
