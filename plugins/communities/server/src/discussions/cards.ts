import type { DiscussionCard } from '../../../contracts/discussions'
import type { ContributionState, Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { narrower } from '../access/rules'
import { readableContributions } from '../access/visible'
import { bool, isoOf } from '../kernel/database'
import { query, read } from '../kernel/query'
import { PERSON, personJoin, toPersonRef } from '../people/person-ref'

export interface CardRow extends PersonColumns {
  id: number
  document_id: string
  slug: string
  title: string
  excerpt: string | null
  audience: Reach
  effective_reach: Reach
  state: ContributionState
  pinned: unknown
  locked: unknown
  answer_id: number | null
  comment_count: number
  created_at: unknown
  last_activity_at: unknown
  language: string | null
}

export const CARD = query`c.id, c.document_id, c.slug, c.title, c.excerpt, c.audience, h.effective_reach, c.state, c.pinned, c.locked, c.answer_id, c.comment_count, c.created_at, c.last_activity_at, c.language, ${PERSON}`

/**
 * Discussions this viewer may read (`c` contribution, `h` home): one query.
 * `narrowed`: what else must hold of them. `sorted`: the rest of the select (order and limit).
 */
export async function readDiscussionRows(strapi: Strapi, viewer: Viewer, narrowed: Fragment, sorted: Fragment): Promise<CardRow[]> {
  return read<CardRow>(strapi, query`
    select ${CARD} from cop_contributions c join cop_communities h on h.id = c.home_id ${personJoin('c.author_id')}
    where c.kind = 'discussion' and ${narrowed} and (${readableContributions(viewer)}) ${sorted}`)
}

export async function readDiscussionCards(strapi: Strapi, viewer: Viewer, narrowed: Fragment, sorted: Fragment): Promise<DiscussionCard[]> {
  return (await readDiscussionRows(strapi, viewer, narrowed, sorted)).map(toDiscussionCard)
}

export function toDiscussionCard(row: CardRow): DiscussionCard {
  return {
    id: row.document_id,
    slug: row.slug,
    title: row.title,
    excerpt: row.excerpt ?? '',
    author: toPersonRef(row),
    audience: narrower(row.audience, row.effective_reach),
    state: row.state,
    pinned: bool(row.pinned),
    locked: bool(row.locked),
    answered: row.answer_id !== null,
    commentCount: row.comment_count,
    createdAt: isoOf(row.created_at),
    lastActivityAt: isoOf(row.last_activity_at ?? row.created_at),
    language: row.language,
  }
}
