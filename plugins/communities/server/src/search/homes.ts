import type { Strapi } from '../kernel/strapi'
import { among, query, raw, read, readOne } from '../kernel/query'

/** Ids of communities `h` as one text: thousands of rows take longer to make than to find. */
export const IDS = raw(`string_agg(cast(h.id as text), ',')`)
export const toIds = (text: string | null | undefined): string[] => text ? text.split(',') : []

/** The community with this address, or those of a region; as documents name their home. */
export async function homesIn(strapi: Strapi, where: { slug: string } | { region: string }): Promise<string[]> {
  const those = 'slug' in where ? query`h.slug = ${where.slug}` : query`h.region_id in (select r.id from cop_regions r where r.slug = ${where.region})`
  return toIds((await readOne<{ ids: string | null }>(strapi, query`select ${IDS} as ids from cop_communities h where ${those}`))?.ids)
}

export async function namesOfHomes(strapi: Strapi, ids: string[]): Promise<Map<string, { slug: string, name: string }>> {
  const rows = await read<{ id: number, slug: string, name: string }>(strapi, query`select h.id, h.slug, h.name from cop_communities h where h.id in ${among(strapi, ids.map(Number))}`)
  return new Map(rows.map(({ id, ...home }) => [String(id), home]))
}

/** How much is found in each region: a contribution has the region of its home. */
export async function countsByRegion(strapi: Strapi, homes: Record<string, number>): Promise<Record<string, number>> {
  const ids = Object.keys(homes).map(Number)
  const rows = ids.length === 0
    ? []
    : await read<{ region: string, ids: string }>(strapi, query`
    select r.slug as region, ${IDS} as ids from cop_communities h join cop_regions r on r.id = h.region_id where h.id in ${among(strapi, ids)} group by r.slug`)
  return Object.fromEntries(rows.map(({ region, ids }) => [region, toIds(ids).reduce((sum, id) => sum + (homes[id] ?? 0), 0)]))
}
