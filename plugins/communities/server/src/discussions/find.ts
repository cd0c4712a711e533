import type { CommunityAccess } from '../access/community'
import type { Piece } from '../access/rules'
import type { Viewer } from '../access/viewer'
import type { ContributionRow } from '../contributions/store'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { loadCommunity } from '../access/community'
import { mayRead, maySeeCommunity } from '../access/rules'
import { discussionNotHere } from '../addresses/former'
import { bool } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { query, raw, readOne } from '../kernel/query'

export function pieceOf(viewer: Viewer, row: { audience: Piece['audience'], state: Piece['state'], author_id: number | null, locked?: unknown }) {
  return { audience: row.audience, state: row.state, isAuthor: viewer.kind === 'registered' && row.author_id === viewer.userId, locked: bool(row.locked) }
}

export interface Found<Row extends ContributionRow = ContributionRow> { community: CommunityAccess, row: Row, piece: ReturnType<typeof pieceOf> }

const FOR_CHANGING = raw('c.id, c.document_id, c.slug, c.title, c.home_id, c.author_id, c.audience, c.state, c.locked, c.pinned, c.answer_id')

/**
 * A discussion by community and slug together, so that a child never answers under another parent.
 * With `ownDeleted` an author finds what they deleted, to restore it; nobody but staff reads it.
 * `columns` (of `c`): whoever shows it asks for more than whoever changes it, those of `ContributionRow` among them.
 * @throws NotFoundError; MovedError where this is its old address
 */
export async function findDiscussion<Row extends ContributionRow = ContributionRow>(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }, { ownDeleted = false, columns = FOR_CHANGING }: { ownDeleted?: boolean, columns?: Fragment } = {}): Promise<Found<Row>> {
  const community = await loadCommunity(strapi, viewer, { slug: params.slug })
  if (!community)
    throw await discussionNotHere(strapi, viewer, params)
  if (!maySeeCommunity(community.standing, community))
    throw notFound()
  const row = await readOne<Row>(strapi, query`select ${columns} from cop_contributions c where c.home_id = ${community.id} and c.kind = 'discussion' and c.slug = ${params.discussion}`)
  if (!row)
    throw await discussionNotHere(strapi, viewer, params)
  const piece = pieceOf(viewer, row)
  const asked = ownDeleted && piece.isAuthor && piece.state === 'deleted' ? { ...piece, state: 'published' as const } : piece
  if (!mayRead(community.standing, community, asked))
    throw notFound()
  return { community, row, piece }
}
