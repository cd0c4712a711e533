import type { Comment } from '../../../contracts/discussions'
import type { ContributionState } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Found } from '../discussions/find'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { mayComment, mayDelete, mayEdit, mayManage, mayModerate, mayReadState, mayRestore } from '../access/rules'
import { mayMarkAnswer } from '../discussions/read'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, iso, isoOf, sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'

const PAGE = 50

interface CommentRow extends PersonColumns {
  id: number
  document_id: string
  thread: number
  author_id: number | null
  parent_document: string | null
  parent_author: string | null
  parent_state: ContributionState | null
  parent_author_id: number | null
  body_html: string | null
  state: ContributionState
  created_at: unknown
  edited_at: unknown
  edited_by_facilitator: unknown
  author_facilitates: unknown
  keeps_place: unknown
}

/**
 * Whether anything below a comment, however deep, is read by this viewer (`mayReadState` as SQL): then it keeps its
 * place, or those replies would answer something that isn't there. Looked up by the index on `parent_id`, and only for
 * what is not published itself.
 */
const KEEPS_PLACE = `case when k.state = 'published' then ? else exists (
  with recursive below (id, state, author_id) as (
    select kc.id, kc.state, kc.author_id from cop_comments kc where kc.parent_id = k.id
    union all select kc.id, kc.state, kc.author_id from cop_comments kc join below on kc.parent_id = below.id
  ) select 1 from below where below.state = 'published' or (below.state <> 'deleted' and (? or below.author_id = ?))
) end as keeps_place`

/** Comments of a discussion, ready to be narrowed: everything one needs to show, in one query. */
function commentsQuery(strapi: Strapi, viewer: Viewer, found: Found) {
  const knex = sql(strapi)
  return knex('cop_comments as k')
    .modify(joinPerson('k.author_id'))
    .leftJoin('cop_comments as kp', 'kp.id', 'k.parent_id')
    .leftJoin('cop_profiles as kpp', 'kpp.user_id', 'kp.author_id')
    .leftJoin('cop_memberships as f', join => void join.on('f.user_id', 'k.author_id').andOn('f.community_id', knex.raw('?', [found.community.id])).andOnVal('f.state', 'active').andOnVal('f.role', 'facilitator'))
    .where('k.contribution_id', found.row.id)
    .select('k.id', 'k.document_id', 'k.thread', 'k.author_id', 'k.body_html', 'k.state', 'k.created_at', 'k.edited_at', 'k.edited_by_facilitator', 'kp.document_id as parent_document', 'kp.state as parent_state', 'kp.author_id as parent_author_id', 'kpp.name as parent_author', 'f.id as author_facilitates', ...PERSON_COLUMNS)
    .select(knex.raw(KEEPS_PLACE, [true, mayManage(found.community.standing), viewer.kind === 'registered' ? viewer.userId : 0]))
}

/**
 * A page of comments in thread order. One that a viewer may not read is left out, or, where replies that they read hang
 * below it, keeps its place without text and author.
 */
export async function listComments(strapi: Strapi, viewer: Viewer, found: Found, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer', 'integer')
  const query = commentsQuery(strapi, viewer, found).orderBy('k.thread').orderBy('k.id').limit(PAGE + 1)
  if (after)
    query.whereRaw('(k.thread, k.id) > (?, ?)', after)
  const rows = await query as CommentRow[]
  const listed = page(rows, PAGE, row => [row.thread, row.id], row => toComment(viewer, found, row))
  return { ...listed, items: listed.items.filter(item => item !== null) }
}

export async function readComment(strapi: Strapi, viewer: Viewer, found: Found, id: number): Promise<Comment> {
  return toComment(viewer, found, await commentsQuery(strapi, viewer, found).where('k.id', id).first() as CommentRow) as Comment
}

function isViewer(viewer: Viewer, userId: number | null): boolean {
  return viewer.kind === 'registered' && userId === viewer.userId
}

/** A comment is read by whoever reads its contribution, unless its own state keeps it from them. */
function toComment(viewer: Viewer, found: Found, row: CommentRow): Comment | null {
  const { community } = found
  const { standing } = community
  const piece = { audience: found.row.audience, state: row.state, isAuthor: isViewer(viewer, row.author_id) }
  const readable = mayReadState(standing, piece)
  if (!readable && !bool(row.keeps_place))
    return null
  return {
    id: row.document_id,
    parent: row.parent_document,
    inReplyTo: row.parent_state && mayReadState(standing, { state: row.parent_state, isAuthor: isViewer(viewer, row.parent_author_id) }) ? row.parent_author : null,
    author: readable ? toPersonRef(row) : null,
    authorIsFacilitator: readable && row.author_facilitates !== null,
    html: readable ? row.body_html ?? '' : null,
    state: row.state,
    isAnswer: found.row.answer_id === row.id && row.state === 'published',
    createdAt: isoOf(row.created_at),
    editedAt: readable ? iso(row.edited_at) : null,
    editedByFacilitator: readable && bool(row.edited_by_facilitator),
    can: {
      edit: readable && mayEdit(standing, community, piece),
      delete: mayDelete(standing, community, piece),
      hide: row.state === 'published' && mayModerate(standing, community),
      restore: mayRestore(standing, community, piece),
      reply: row.state === 'published' && mayComment(standing, community, found.piece),
      markAnswer: row.state === 'published' && mayMarkAnswer(found),
    },
  }
}
