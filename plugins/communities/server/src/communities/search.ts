import type { Strapi } from '../kernel/strapi'
import type { SearchDocument } from '../search/port'
import type { Source } from '../search/source'
import { date, iso, json } from '../kernel/database'
import { among, query, read, readOne } from '../kernel/query'
import { inPieces, present } from '../search/source'
import { synonyms } from '../search/synonyms'
import { plainText } from '../text/markdown'

/*
 * Communities, all of them: which exist for somebody is asked of the database when they search, so that suspending or
 * hiding one changes no document.
 */

const settings = {
  texts: ['name', 'summary', 'labels', 'description'],
  keywords: ['community', 'region', 'year'],
  numbers: ['created'],
  synonyms,
} as const

interface Row { id: number, name: string, summary: string, description_html: string | null, charter: unknown, region_slug: string | null, region: string | null, region_cy: string | null, created_at: unknown }

async function topicNames(strapi: Strapi, ids: number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  const topics = await read<{ community_id: number, name: string, name_cy: string | null }>(strapi, query`
    select l.community_id, x.name, x.name_cy from cop_communities_topics_lnk l join cop_expertises x on x.id = l.expertise_id
    where l.community_id in ${among(strapi, ids)}`)
  for (const { community_id: community, name, name_cy: welsh } of topics)
    found.set(community, [...found.get(community) ?? [], ...present(name, welsh)])
  return found
}

function toDocument(row: Row, topics: string[]): SearchDocument {
  const { purpose, audience } = json<{ purpose?: string, audience?: string }>(row.charter, {})
  return {
    id: String(row.id),
    name: row.name,
    summary: row.summary,
    labels: [...topics, ...present(row.region, row.region_cy)],
    description: present(plainText(row.description_html ?? ''), purpose, audience),
    community: String(row.id),
    region: row.region_slug,
    year: iso(row.created_at)?.slice(0, 4) ?? null,
    created: date(row.created_at)?.getTime() ?? 0,
  }
}

async function documents(strapi: Strapi, ids: string[]): Promise<SearchDocument[]> {
  const rows = await read<Row>(strapi, query`
    select h.id, h.name, h.summary, h.description_html, h.charter, h.created_at, r.slug as region_slug, r.name as region, r.name_cy as region_cy
    from cop_communities h left join cop_regions r on r.id = h.region_id where h.id in ${among(strapi, ids.map(Number))}`)
  const topics = await topicNames(strapi, rows.map(({ id }) => id))
  return rows.map(row => toDocument(row, topics.get(row.id) ?? []))
}

export const source: Source = {
  index: 'communities',
  settings,
  touched: {
    'community.created': (_, { communityId }) => [String(communityId)],
    'communities.changed': (_, { communityIds }) => communityIds.map(String),
  },
  read: documents,
  every: strapi => inPieces((after, limit) => read(strapi, query`select id from cop_communities where id > ${after} order by id limit ${limit}`), String),
  async count(strapi) {
    const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_communities`)
    return Number(row?.n)
  },
}
