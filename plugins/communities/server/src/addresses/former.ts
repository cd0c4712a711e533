import type { ContributionState, Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { loadCommunity } from '../access/community'
import { mayRead, maySeeCommunity } from '../access/rules'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { MovedError, notFound } from '../kernel/errors'
import { query, readOne } from '../kernel/query'

/*
 * Old addresses lead on for ever: to whoever may see the thing where it is now. To everybody else an old address is what
 * one is that never was.
 */

interface Where { slug: string, discussion: string }
interface Target { community_id: number | null, contribution_id: number | null }

const formerly = (strapi: Strapi, place: string, thing: string) => readOne<Target>(strapi, query`select a.community_id, a.contribution_id from cop_former_addresses a where a.place = ${place} and a.thing = ${thing}`)

/** What to say of a community that is not at this address: that it has moved, or nothing. */
export async function communityNotHere(strapi: Strapi, viewer: Viewer, slug: string): Promise<Error> {
  const former = await formerly(strapi, slug, '')
  const community = former?.community_id ? await loadCommunity(strapi, viewer, { id: former.community_id }) : null
  return community && maySeeCommunity(community.standing, community) ? new MovedError(slug, { slug: community.slug }) : notFound()
}

interface Piece { home_id: number, slug: string, audience: Reach, state: ContributionState, author_id: number | null }

/** The discussion that was at this address, wherever it is: it moved by itself, or with its community. */
async function movedPiece(strapi: Strapi, { slug, discussion }: Where): Promise<Piece | undefined> {
  const COLUMNS = query`select c.home_id, c.slug, c.audience, c.state, c.author_id from cop_contributions c`
  const former = await formerly(strapi, slug, discussion)
  if (former?.contribution_id)
    return readOne<Piece>(strapi, query`${COLUMNS} where c.id = ${former.contribution_id}`)
  const place = await formerly(strapi, slug, '')
  if (!place?.community_id)
    return undefined
  const there = await readOne<Piece>(strapi, query`${COLUMNS} where c.home_id = ${place.community_id} and c.kind = 'discussion' and c.slug = ${discussion}`)
  if (there)
    return there
  const now = await readOne<{ slug: string }>(strapi, query`select h.slug from cop_communities h where h.id = ${place.community_id}`)
  const further = now && await formerly(strapi, now.slug, discussion)
  return further?.contribution_id ? readOne<Piece>(strapi, query`${COLUMNS} where c.id = ${further.contribution_id}`) : undefined
}

/** The same of a discussion. Its community alone is no answer: something else may have this name there. */
export async function discussionNotHere(strapi: Strapi, viewer: Viewer, where: Where): Promise<Error> {
  const piece = await movedPiece(strapi, where)
  const community = piece && await loadCommunity(strapi, viewer, { id: piece.home_id })
  const isAuthor = viewer.kind === 'registered' && piece?.author_id === viewer.userId
  return piece && community && mayRead(community.standing, community, { ...piece, isAuthor })
    ? new MovedError(where.slug, { slug: community.slug, discussion: piece.slug })
    : notFound()
}

/** Names in the addresses of this community, or of all communities (`place` null), that lead elsewhere and are given to nothing new. */
export async function formerSlugs(strapi: Strapi, place: string | null, start: string): Promise<string[]> {
  const column = place === null ? 'place' : 'thing'
  const rows = sql(strapi)('cop_former_addresses').whereRaw(`${column} like ? escape '\\'`, [`${start}%`])
  return await (place === null ? rows.where('thing', '') : rows.where('place', place)).pluck(column) as string[]
}

/** Remembers an address that a thing is about to lose. */
export async function rememberAddress(strapi: Strapi, row: { place: string, thing?: string, name?: string, reason?: string, community_id?: number, contribution_id?: number }): Promise<number> {
  const now = new Date()
  const columns = { thing: '', name: null, reason: null, community_id: null, contribution_id: null, ...row }
  const knex = sql(strapi)
  // Something that comes back and goes again has had this address before.
  await knex('cop_former_addresses').where({ place: columns.place, thing: columns.thing }).delete()
  const [made] = await knex('cop_former_addresses').insert({ document_id: newDocumentId(), ...columns, created_at: now, updated_at: now, published_at: now }).returning('id') as [{ id: number }]
  return made.id
}
