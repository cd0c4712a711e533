import type { DiscussionCard } from '../../../contracts/discussions'
import type { ContributionState, Reach } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { People } from '../people/person-ref'
import { narrower } from '../access/rules'
import { readableHere } from '../access/visible'
import { STARTS_AT } from '../events/store'
import { bool, iso, isoOf } from '../kernel/database'
import { query, read } from '../kernel/query'
import { personOf } from '../people/person-ref'

export interface CardRow {
  id: number
  document_id: string
  author_id: number | null
  slug: string
  title: string
  excerpt: string | null
  audience: Reach
  state: ContributionState
  pinned: unknown
  locked: unknown
  answer_id: number | null
  comment_count: number
  created_at: unknown
  last_activity_at: unknown
  language: string | null
  starts_at: unknown
}

export const CARD = query`c.id, c.document_id, c.author_id, c.slug, c.title, c.excerpt, c.audience, c.state, c.pinned, c.locked, c.answer_id, c.comment_count, c.created_at, c.last_activity_at, c.language, ${STARTS_AT} as starts_at`

/** What nobody has answered, and still can. A date asks nothing: people come. */
export const UNANSWERED = query`c.state = 'published' and c.comment_count = 0 and c.locked = ${false} and ${STARTS_AT} is null`

/**
 * A community's discussions that this viewer may read (`c`): one query; their authors are read with whoever else is on
 * the page. `narrowed`: what else must hold of them. `sorted`: the rest of the select (order and limit).
 */
export async function readDiscussionRows(strapi: Strapi, viewer: Viewer, community: CommunityAccess, narrowed: Fragment, sorted: Fragment): Promise<CardRow[]> {
  return read<CardRow>(strapi, query`
    select ${CARD} from cop_contributions c
    where c.home_id = ${community.id} and c.kind = 'discussion' ${narrowed} and ${readableHere(viewer, community)} ${sorted}`)
}

export function toDiscussionCard(row: CardRow, community: Pick<CommunityAccess, 'effectiveReach'>, people: People, viewer?: Viewer): DiscussionCard {
  return {
    id: row.document_id,
    slug: row.slug,
    title: row.title,
    excerpt: row.excerpt ?? '',
    author: personOf(people, row.author_id, viewer),
    audience: narrower(row.audience, community.effectiveReach),
    state: row.state,
    pinned: bool(row.pinned),
    locked: bool(row.locked),
    answered: row.answer_id !== null,
    commentCount: row.comment_count,
    createdAt: isoOf(row.created_at),
    lastActivityAt: isoOf(row.last_activity_at ?? row.created_at),
    language: row.language,
    startsAt: iso(row.starts_at),
  }
}
