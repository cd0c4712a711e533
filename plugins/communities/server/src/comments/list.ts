import type { Comment } from '../../../contracts/discussions'
import type { Viewer } from '../access/viewer'
import type { Found } from '../discussions/find'
import type { Strapi } from '../kernel/strapi'
import type { CommentPage, Row } from './rows'
import { mayComment, mayDelete, mayEdit, mayModerate, mayRestore } from '../access/rules'
import { mayMarkAnswer } from '../discussions/read'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, iso, isoOf } from '../kernel/database'
import { nothing, query } from '../kernel/query'
import { NOBODY, toPersonRef } from '../people/person-ref'
import { isReadable, isViewer, readComments } from './rows'

const PAGE = 50

/**
 * A page of comments in thread order. One that a viewer may not read is left out, or, where replies that they read hang
 * below it, keeps its place without text and author.
 */
export async function listComments(strapi: Strapi, viewer: Viewer, found: Found, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer', 'integer')
  const beyond = after ? query`and (k.thread, k.id) > (${after[0] as number}, ${after[1] as number})` : nothing
  const comments = await readComments(strapi, viewer, found, query`${beyond} order by k.thread, k.id limit ${PAGE + 1}`)
  const listed = page(comments.rows, PAGE, row => [row.thread, row.id], row => toComment(viewer, found, comments, row))
  return { ...listed, items: listed.items.filter(item => item !== null) }
}

export async function readComment(strapi: Strapi, viewer: Viewer, found: Found, id: number): Promise<Comment> {
  const comments = await readComments(strapi, viewer, found, query`and k.id = ${id}`)
  return toComment(viewer, found, comments, comments.rows[0] as Row) as Comment
}

/** A comment as this viewer gets it; null where they get nothing of it. */
function toComment(viewer: Viewer, found: Found, { parentOf, authorOf, keepsPlace }: CommentPage, row: Row): Comment | null {
  const { community } = found
  const { standing } = community
  const readable = isReadable(viewer, found, row)
  if (!readable && !keepsPlace(row))
    return null
  const piece = { audience: found.row.audience, state: row.state, isAuthor: isViewer(viewer, row.author_id) }
  const author = authorOf(row)
  const parent = parentOf(row)
  return {
    id: row.document_id,
    parent: parent?.document_id ?? null,
    inReplyTo: parent && isReadable(viewer, found, parent) ? authorOf(parent)?.person_name ?? null : null,
    author: readable ? toPersonRef(author ?? NOBODY, viewer) : null,
    authorIsFacilitator: readable && author?.facilitates === true,
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
