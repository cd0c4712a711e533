import type { Discussion } from '../../../contracts/discussions'
import type { Viewer } from '../access/viewer'
import type { ContributionRow } from '../contributions/store'
import type { Strapi } from '../kernel/strapi'
import type { CardRow } from './cards'
import type { Found } from './find'
import { mayComment, mayDelete, mayEdit, mayModerate, mayRestore } from '../access/rules'
import { listComments } from '../comments/list'
import { headerOf } from '../communities/header'
import { eventOf } from '../events/store'
import { fillPictures } from '../files/fill'
import { bool, iso } from '../kernel/database'
import { query } from '../kernel/query'
import { readPeople } from '../people/person-ref'
import { mayTag, tagsOf } from '../tags/on-contribution'
import { fillMentions, mentionNames } from '../text/mentions'
import { CARD, toDiscussionCard } from './cards'
import { findDiscussion } from './find'

interface FullRow extends CardRow, Pick<ContributionRow, 'home_id'> {
  body_html: string | null
  edited_at: unknown
  edited_by_facilitator: unknown
  answer_document: string | null
  author_facilitates: unknown
}

const FULL = query`${CARD}, c.home_id, c.body_html, c.edited_at, c.edited_by_facilitator,
  (select ca.document_id from cop_comments ca where ca.id = c.answer_id) as answer_document,
  exists (select 1 from cop_memberships f where f.user_id = c.author_id and f.community_id = c.home_id and f.state = 'active' and f.role = 'facilitator') as author_facilitates`

/**
 * A discussion with a page of replies.
 * @throws NotFoundError where it does not exist for this viewer
 */
export async function readDiscussion(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }, cursor: string | undefined, locale: 'en' | 'cy') {
  const found = await findDiscussion<FullRow>(strapi, viewer, params, { columns: FULL })
  const { community, row, piece } = found
  const comments = await listComments(strapi, viewer, found, cursor)
  const [html] = await fillPictures(strapi, [{ html: row.body_html ?? '', contribution: row.id }]) as [string]
  const names = await mentionNames(strapi, [html, ...comments.items.map(item => item.html)])
  for (const comment of comments.items)
    comment.html &&= fillMentions(comment.html, names)
  const { standing } = community
  const discussion: Discussion = {
    ...toDiscussionCard(row, community, await readPeople(strapi, [row.author_id]), viewer),
    html: fillMentions(html, names),
    authorIsFacilitator: bool(row.author_facilitates),
    editedAt: iso(row.edited_at),
    editedByFacilitator: bool(row.edited_by_facilitator),
    answer: row.answer_document,
    event: row.starts_at === null ? null : await eventOf(strapi, row.id),
    tags: await tagsOf(strapi, viewer, found),
    can: {
      tag: mayTag(community),
      comment: mayComment(standing, community, piece),
      edit: mayEdit(standing, community, piece),
      delete: mayDelete(standing, community, piece),
      hide: mayModerate(standing, community) && piece.state === 'published',
      restore: mayRestore(standing, community, piece),
      pin: mayModerate(standing, community),
      lock: mayModerate(standing, community),
      markAnswer: mayMarkAnswer(found),
      move: mayModerate(standing, community) && piece.state !== 'deleted',
    },
  }
  return {
    community: await headerOf(strapi, viewer, community, locale),
    discussion,
    comments,
  }
}

/** The author knows what answered them; a facilitator may say so too. */
export function mayMarkAnswer({ community, piece }: Found): boolean {
  return piece.state === 'published' && (mayModerate(community.standing, community) || mayEdit(community.standing, community, piece))
}
