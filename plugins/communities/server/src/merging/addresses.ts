import type { Strapi } from '../kernel/strapi'
import type { Parties } from './parties'
import { formerSlugs, rememberAddress } from '../addresses/former'
import { likeText, sql } from '../kernel/database'
import { query, read } from '../kernel/query'
import { freeSlug, slugFor } from '../kernel/slugs'

interface Clash { id: number, kind: string, slug: string, title: string }

/** Whose address is taken in the community that they go to, by something that is there or was. */
export function clashesOf(strapi: Strapi, { from, into }: Parties): Promise<Clash[]> {
  return read<Clash>(strapi, query`
    select c.id, c.kind, c.slug, c.title from cop_contributions c where c.home_id = ${from.id} and (
      exists (select 1 from cop_contributions t where t.home_id = ${into.id} and t.kind = c.kind and t.slug = c.slug)
      or exists (select 1 from cop_former_addresses a where a.place = ${into.slug} and a.thing = c.slug)) order by c.id`)
}

/** Gives these another address, and remembers the one that they had. The others are found by the community's own. */
export async function giveOtherAddresses(strapi: Strapi, parties: Parties): Promise<number> {
  const clashes = await clashesOf(strapi, parties)
  const { from, into } = parties
  for (const { id, kind, slug, title } of clashes) {
    const wanted = slugFor(title, kind)
    const start = likeText(wanted)
    const taken = await sql(strapi)('cop_contributions').whereIn('home_id', [from.id, into.id]).where({ kind }).whereRaw(`slug like ? escape '\\'`, [`${start}%`]).pluck('slug') as string[]
    await sql(strapi)('cop_contributions').where('id', id).update({ slug: freeSlug(wanted, new Set([...taken, ...await formerSlugs(strapi, into.slug, start)])) })
    await rememberAddress(strapi, { place: from.slug, thing: slug, contribution_id: id })
  }
  return clashes.length
}

/** The community's own address, and those that led to it, lead to the one that goes on. @returns the row that remembers it */
export async function leadOn(strapi: Strapi, { from, into }: Parties, reason: string): Promise<number> {
  await sql(strapi)('cop_former_addresses').where('community_id', from.id).update({ community_id: into.id })
  return rememberAddress(strapi, { place: from.slug, name: from.name, reason, community_id: into.id })
}
