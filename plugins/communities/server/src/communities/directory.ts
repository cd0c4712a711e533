import type { communities as contract } from '../../../contracts/communities'
import type { QueryOf } from '../../../contracts/endpoint'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { likeText } from '../kernel/database'
import { join, query, raw } from '../kernel/query'
import { countCards, readCards } from './cards'

type Query = QueryOf<typeof contract.directory>

const ORDER: Record<Query['sort'], Fragment> = {
  name: raw('lower(h.name), h.id'),
  newest: raw('h.id desc'),
  members: raw('h.member_count desc, h.id desc'),
  // Communities without any activity come last on both databases.
  active: raw('h.last_activity_at desc NULLS LAST, h.id desc'),
}

/** Every word must stand somewhere in name or summary, in any order. */
export function says(words: string | undefined): Fragment {
  const conditions = (words ?? '').split(/\s+/).filter(Boolean).slice(0, 8).map((word) => {
    const text = `%${likeText(word)}%`
    return query`(lower(h.name) like ${text} escape '\\' or lower(h.summary) like ${text} escape '\\')`
  })
  return join([raw('1 = 1'), ...conditions], ' and ')
}

function narrowed({ q, stage, joining, region, topic, partner, level }: Query): Fragment {
  const conditions = [says(q)]
  if (stage)
    conditions.push(query`h.stage = ${stage}`)
  if (joining)
    conditions.push(query`h.joining = ${joining}`)
  if (level)
    conditions.push(raw(`h.parent_id is ${level === 'top' ? 'null' : 'not null'}`))
  if (region)
    conditions.push(query`h.region_id in (select id from cop_regions where slug = ${region})`)
  if (topic)
    conditions.push(query`exists (select 1 from cop_communities_topics_lnk l join cop_expertises x on x.id = l.expertise_id where x.slug = ${topic} and l.community_id = h.id)`)
  if (partner)
    conditions.push(query`h.partner = (select p.document_id from cop_partners p where p.slug = ${partner} and p.published_at is not null limit 1)`)
  // What is over is found when it is asked for, by its stage or by name.
  if (!stage && !q)
    conditions.push(raw(`h.stage <> 'archived'`))
  return join(conditions, ' and ')
}

/** The directory as this viewer sees it; `total` counts only what they may know of. */
export async function directory(strapi: Strapi, viewer: Viewer, asked: Query, locale: 'en' | 'cy') {
  const { page, pageSize } = asked
  const conditions = narrowed(asked)
  const items = await readCards(strapi, viewer, conditions, query`order by ${ORDER[asked.sort]} limit ${pageSize} offset ${(page - 1) * pageSize}`, locale)
  return { items, page, pageSize, total: await countCards(strapi, viewer, conditions) }
}
