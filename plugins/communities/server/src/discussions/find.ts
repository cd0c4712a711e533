import type { CommunityAccess } from '../access/community'
import type { Piece } from '../access/rules'
import type { Viewer } from '../access/viewer'
import type { ContributionRow } from '../contributions/store'
import type { Strapi } from '../kernel/strapi'
import { findCommunity } from '../access/community'
import { mayRead } from '../access/rules'
import { bool } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { query, readOne } from '../kernel/query'

export function pieceOf(viewer: Viewer, row: { audience: Piece['audience'], state: Piece['state'], author_id: number | null, locked?: unknown }) {
  return { audience: row.audience, state: row.state, isAuthor: viewer.kind === 'registered' && row.author_id === viewer.userId, locked: bool(row.locked) }
}

export interface Found { community: CommunityAccess, row: ContributionRow, piece: ReturnType<typeof pieceOf> }

/**
 * A discussion by community and slug together, so that a child never answers under another parent.
 * With `ownDeleted` an author finds what they deleted, to restore it; nobody but staff reads it.
 * @throws NotFoundError
 */
export async function findDiscussion(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }, { ownDeleted = false } = {}): Promise<Found> {
  const community = await findCommunity(strapi, viewer, { slug: params.slug })
  const row = await readOne<ContributionRow>(strapi, query`
    select id, document_id, slug, home_id, author_id, audience, state, locked, pinned, answer_id
    from cop_contributions where home_id = ${community.id} and kind = 'discussion' and slug = ${params.discussion}`)
  if (!row)
    throw notFound()
  const piece = pieceOf(viewer, row)
  const asked = ownDeleted && piece.isAuthor && piece.state === 'deleted' ? { ...piece, state: 'published' as const } : piece
  if (!mayRead(community.standing, community, asked))
    throw notFound()
  return { community, row, piece }
}
